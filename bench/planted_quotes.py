"""Planted slips: what the rules on quotes, speakers, names and offices find of faults put into clean articles.

    python bench/planted_quotes.py [--seed N] [--missed]

Pairs of short articles about one event are made from word lists, in French and English: every quotation, name and
office stands in both. Into each second article one slip of a kind is put: a word of a quotation changed, its
speaker swapped, a letter of a name changed, an office swapped. Prints recall by kind, and the findings on the
untouched pairs, which are all false alarms. The seed is fixed, so that two runs print the same.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable

from crossfact.config.settings import Settings
from crossfact.plugin.host import Host
from crossfact.session import Session

RULES = (
    "quote-variant",
    "quote-speaker-conflict",
    "name-spelling-variant",
    "role-conflict",
    "entity-name-variant",
    "acronym-mismatch",
    "unbalanced-quotation",
    "stance-conflict",
)
KINDS = {
    "word": "quote-variant",
    "speaker": "quote-speaker-conflict",
    "letter": "name-spelling-variant",
    "office": "role-conflict",
}

GIVEN = (
    "Odile",
    "Gaspard",
    "Camille",
    "Thierry",
    "Solène",
    "Bruno",
    "Inès",
    "Armand",
    "Nadège",
    "Hugues",
    "Maëlle",
    "Lucien",
)
SURNAMES = (
    "Tarnier",
    "Lemoine",
    "Castelnau",
    "Orvalin",
    "Beaudrel",
    "Mirandol",
    "Ferrandis",
    "Valmorin",
    "Quillerou",
    "Desparre",
)
PLACES = ("Lourmas", "Valbrune", "Kervallan", "Montferrel", "Grandlieu", "Castelbrac")
OFFICES = {
    "fr": (
        ("maire de {place}", "préfet de {place}"),
        ("directeur financier", "directeur commercial"),
        ("président du club", "trésorier du club"),
        ("directrice générale", "secrétaire générale"),
    ),
    "en": (
        ("mayor of {place}", "governor of {place}"),
        ("finance director", "sales director"),
        ("president of the club", "treasurer of the club"),
        ("chief executive", "company secretary"),
    ),
}
QUOTES = {
    "fr": (
        (
            "Nous avons perdu la moitié des {thing} en un seul {time}, et personne ne nous a prévenus",
            "moitié",
            "tiers",
        ),
        (
            "Les {thing} seront remplacés avant la fin du {time}, je m'y engage devant vous",
            "remplacés",
            "supprimés",
        ),
        ("Il faudra trois ans pour réparer ce que ce {time} a détruit dans nos {thing}", "trois", "huit"),
        ("Rien ne prouve que les {thing} aient été touchés pendant le {time}", "touchés", "volés"),
    ),
    "en": (
        ("We lost half of the {thing} in a single {time}, and nobody gave us any warning", "half", "most"),
        (
            "The {thing} will be replaced before the end of the {time}, you have my word",
            "replaced",
            "scrapped",
        ),
        ("It will take three years to repair what this {time} did to our {thing}", "three", "eight"),
        ("There is no proof that the {thing} were touched during the {time}", "touched", "stolen"),
    ),
}
THINGS = {"fr": ("vergers", "bateaux", "ponts", "ruchers"), "en": ("orchards", "boats", "bridges", "hives")}
TIMES = {"fr": ("hiver", "mois", "printemps"), "en": ("winter", "month", "spring")}
FIRST = {
    "fr": "Crue à {place}\n\nLa rivière est sortie de son lit dimanche à {place}, près de {near}.\n\n« {quote} », a déclaré {name}, {office}.\n\nLe conseil de {place} se réunira jeudi. « {second} », a ajouté {other} devant les habitants de {near}.\n",
    "en": "Flood in {place}\n\nThe river left its bed on Sunday in {place}, near {near}.\n\n“{quote},” said {name}, {office}.\n\nThe council of {place} will meet on Thursday. “{second},” said {other} to the people of {near}.\n",
}
SECOND = {
    "fr": "{place} sous les eaux\n\nÀ {place} comme à {near}, les secours sont à l'œuvre depuis dimanche.\n\n{name}, {office}, a résumé la situation : « {quote}. » Les écoles de {near} restent fermées.\n\n« {second} », a prévenu {other}.\n",
    "en": "{place} under water\n\nIn {place} and in {near} crews have been at work since Sunday.\n\n{name}, {office}, summed it up: “{quote}.” The schools of {near} stay closed.\n\n“{second},” warned {other}.\n",
}

Facts = dict[str, str]


def facts_of(chance: random.Random, lang: str) -> tuple[Facts, Facts]:
    """What one pair of articles tells, and what a slip of each kind makes of it."""
    name, other = (
        f"{g} {s}" for g, s in zip(chance.sample(GIVEN, 2), chance.sample(SURNAMES, 2), strict=True)
    )
    place, near = chance.sample(PLACES, 2)
    (quote, word, wrong), (second, _, _) = chance.sample(QUOTES[lang], 2)
    right, swapped = (text.format(place=place) for text in chance.choice(OFFICES[lang]))
    filled = {"thing": chance.choice(THINGS[lang]), "time": chance.choice(TIMES[lang])}
    facts = {
        "name": name,
        "other": other,
        "place": place,
        "near": near,
        "quote": quote.format(**filled),
        "second": second.format(**filled),
        "office": right,
    }
    slips = {
        "word": quote.replace(word, wrong, 1).format(**filled),
        "speaker": other,
        "letter": misspelt(chance, name),
        "office": swapped,
    }
    return facts, slips


def misspelt(chance: random.Random, name: str) -> str:
    """The name with one letter of the surname changed, doubled or left out, never the first."""
    at = chance.randrange(name.index(" ") + 2, len(name))
    letter = chance.choice([c for c in "abdeilmnorst" if c != name[at]])
    return chance.choice(
        (name[:at] + letter + name[at + 1 :], name[:at] + name[at] + name[at:], name[:at] + name[at + 1 :])
    )


def planted(kind: str, facts: Facts, slips: Facts) -> Facts:
    """The facts of the second article with a slip of a kind."""
    if kind == "speaker":
        return {**facts, "name": facts["other"], "other": facts["name"], "office": facts["office"]}
    key = {"word": "quote", "letter": "name", "office": "office"}[kind]
    return {**facts, key: slips[kind]}


def found(lang: str, first: Facts, second: Facts, host: Host) -> list[str]:
    """The rules with a finding of warning or above on a pair of articles."""
    texts = {"a.txt": FIRST[lang].format(**first), "b.txt": SECOND[lang].format(**second)}
    session = Session.start(Settings(language=lang, select=RULES), host).put_all(texts)
    return [f.rule for f in session.report().findings if f.level.value != "note"]


def run(count: int, chance: random.Random, tell: Callable[[str], None]) -> None:
    """Plant every kind so many times in each language, and print the table."""
    host = Host.load()
    hits, false, pairs = Counter[tuple[str, str]](), Counter[str](), 0
    for lang in ("fr", "en"):
        for _ in range(count):
            facts, slips = facts_of(chance, lang)
            pairs += 1
            for rule in found(lang, facts, facts, host):
                false[rule] += 1
            for kind, rule in KINDS.items():
                seen = rule in found(lang, facts, planted(kind, facts, slips), host)
                hits[lang, kind] += seen
                if not seen:
                    tell(f"missed {lang} {kind}: {facts} {slips[kind]}")
    for kind in KINDS:
        row = (f"{lang} {hits[lang, kind]}/{count}" for lang in ("fr", "en"))
        total = sum(hits[lang, kind] for lang in ("fr", "en")) / (2 * count)
        print(f"{kind:8} {total:6.1%}  {'  '.join(row)}")
    print(f"untouched: {sum(false.values())} findings on {pairs} pairs {dict(false) or ''}")


def main() -> None:
    """Plant the slips."""
    parser = argparse.ArgumentParser(description="Plants slips in quotes, speakers, names and offices.")
    parser.add_argument("--seed", type=int, default=611)
    parser.add_argument("--count", type=int, default=20, help="pairs of articles a language")
    parser.add_argument("--missed", action="store_true", help="print every slip that is not found")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311
    run(options.count, chance, print if options.missed else lambda _: None)


if __name__ == "__main__":
    main()
