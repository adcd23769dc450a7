"""Makes `words.bin`, the French word table, from the hunspell dictionary of Dicollecte (MPL 2.0).

    python build.py [--dictionary fr.dic] [--affixes fr.aff] [--closed closed.tsv] [--out words.bin]

The dictionary file gives stems with flags, the affix file what each flag adds; both carry grammatical
tags (`po:` part of speech, `is:` gender and number, `st:` lemma), which are mapped to Universal
Dependencies here. Function words come from `closed.tsv` instead. The same input gives the same bytes.
"""

import argparse
import itertools
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from crossfact.words.compile import Entry, compile_table, join_feats, read_closed

HERE = Path(__file__).parent
PACKAGE = "hunspell-fr-comprehensive (Debian), or the dictionaries of grammalecte.net"

TENSES = {
    "infi": {"VerbForm": "Inf"},
    "ppre": {"Tense": "Pres", "VerbForm": "Part"},
    "ppas": {"Tense": "Past", "VerbForm": "Part"},
    "ipre": {"Mood": "Ind", "Tense": "Pres", "VerbForm": "Fin"},
    "iimp": {"Mood": "Ind", "Tense": "Imp", "VerbForm": "Fin"},
    "ipsi": {"Mood": "Ind", "Tense": "Past", "VerbForm": "Fin"},
    "ifut": {"Mood": "Ind", "Tense": "Fut", "VerbForm": "Fin"},
    "cond": {"Mood": "Cnd", "Tense": "Pres", "VerbForm": "Fin"},
    "spre": {"Mood": "Sub", "Tense": "Pres", "VerbForm": "Fin"},
    "simp": {"Mood": "Sub", "Tense": "Imp", "VerbForm": "Fin"},
    "impe": {"Mood": "Imp", "Tense": "Pres", "VerbForm": "Fin"},
}
PERSONS = {
    "1sg": {"Number": "Sing", "Person": "1"},
    "1isg": {"Number": "Sing", "Person": "1"},
    "2sg": {"Number": "Sing", "Person": "2"},
    "3sg": {"Number": "Sing", "Person": "3"},
    "1pl": {"Number": "Plur", "Person": "1"},
    "2pl": {"Number": "Plur", "Person": "2"},
    "3pl": {"Number": "Plur", "Person": "3"},
    "3pl!": {"Number": "Plur", "Person": "3"},
}
FORMS = {
    "mas": {"Gender": "Masc"},
    "fem": {"Gender": "Fem"},
    "sg": {"Number": "Sing"},
    "pl": {"Number": "Plur"},
    "epi": {},
    "inv": {},
}
# Plausibility of tenses and persons, for the order of a form's readings: "finis" is the present before
# it is the passé simple, and the third person is what prose is written in ("répartis" is a participle
# before it is what I do).
TENSE_RANKS = {
    tense: rank
    for rank, tense in enumerate(
        ("ipre", "infi", "iimp", "ifut", "cond", "ppas", "ppre", "ipsi", "spre", "impe", "simp")
    )
}
PERSON_RANKS = {"3sg": 0, "3pl": 0, "3pl!": 0, "1pl": 1, "2pl": 3, "1sg": 8, "2sg": 9, "1isg": 12}

# Tag of the dictionary: UPOS, features, rank. Ranks: closed classes up to 19, then names (they are
# capitalised and do not compete with the rest), numbers, nouns, adjectives, adverbs, verbs, leftovers.
PARTS: dict[str, tuple[str, dict[str, str], int]] = {
    "det": ("DET", {}, 10),
    "detdef": ("DET", {"Definite": "Def", "PronType": "Art"}, 10),
    "detind": ("DET", {"PronType": "Ind"}, 10),
    "detneg": ("DET", {"Polarity": "Neg", "PronType": "Neg"}, 10),
    "detpos": ("DET", {"Poss": "Yes", "PronType": "Prs"}, 10),
    "detdem": ("DET", {"PronType": "Dem"}, 10),
    "detex": ("DET", {"PronType": "Exc"}, 12),
    "prep": ("ADP", {}, 11),
    "prepv": ("ADP", {}, 11),
    "loc.prep": ("ADP", {}, 11),
    "loc.prepv": ("ADP", {}, 11),
    "propersuj": ("PRON", {"PronType": "Prs"}, 12),
    "properobj": ("PRON", {"PronType": "Prs"}, 12),
    "proadv": ("PRON", {"PronType": "Prs"}, 12),
    "prorel": ("PRON", {"PronType": "Rel"}, 12),
    "proint": ("PRON", {"PronType": "Int"}, 13),
    "prodem": ("PRON", {"PronType": "Dem"}, 12),
    "proind": ("PRON", {"PronType": "Ind"}, 12),
    "proneg": ("PRON", {"Polarity": "Neg", "PronType": "Neg"}, 12),
    "cjco": ("CCONJ", {}, 12),
    "cjsub": ("SCONJ", {}, 12),
    "cj": ("SCONJ", {}, 12),
    "loc.cj": ("SCONJ", {}, 14),
    "loc.cjsub": ("SCONJ", {}, 14),
    "negadv": ("ADV", {"Polarity": "Neg"}, 15),
    "advint": ("ADV", {"PronType": "Int"}, 15),
    "prn": ("PROPN", {"NameType": "Giv"}, 20),
    "patr": ("PROPN", {"NameType": "Sur"}, 21),
    "npr": ("PROPN", {"NameType": "Geo"}, 22),
    "loc.patr": ("PROPN", {"NameType": "Sur"}, 23),
    "nb": ("NUM", {"NumType": "Card"}, 24),
    "nbro": ("NUM", {"NumForm": "Roman", "NumType": "Card"}, 24),
    "titr": ("NOUN", {}, 30),
    "nom": ("NOUN", {}, 30),
    "adj": ("ADJ", {}, 40),
    "adv": ("ADV", {}, 45),
    "loc.adv": ("ADV", {}, 46),
    "interj": ("INTJ", {}, 80),
    "loc.interj": ("INTJ", {}, 81),
    "loc.nom": ("NOUN", {}, 82),
    "loc.adj": ("ADJ", {}, 82),
    "loc.verb": ("VERB", {}, 82),
    "pfx": ("X", {}, 90),
    "sfx": ("X", {}, 90),
    "ponc": ("PUNCT", {}, 90),
    "sign": ("SYM", {}, 91),
    "div": ("SYM", {}, 91),
}
VERB_RANK = 50
INFINITIVE_RANK = 28
AUXILIARY_RANK = 16
LETTER_RANK = 95
NUMBER_RANK = 19
UNTYPICAL = frozenset({"PROPN", "NUM", "X", "INTJ", "PUNCT", "SYM", "AUX"})
CLOSED = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ"})

# The verbs whose compound tenses take être, as grammars list them. The dictionary leaves the auxiliary of
# most verbs open ("zz"), and avoir is right for them but for these.
ETRE = frozenset([
    "advenir", "aller", "arriver", "décéder", "devenir", "échoir", "entrer", "intervenir", "mourir",
    "naître", "obvenir", "parvenir", "partir", "provenir", "redevenir", "rentrer", "renaître", "repartir",
    "rester", "retomber", "revenir", "survenir", "tomber", "venir",
])  # fmt: skip
BOTH = frozenset([
    "accourir", "apparaître", "apparaitre", "demeurer", "descendre", "disparaître", "disparaitre", "éclore",
    "monter", "passer", "redescendre", "remonter", "rentrer", "repasser", "ressortir", "retourner",
    "sortir", "entrer", "tomber",
])  # fmt: skip
# Nouns in these endings name who does something; other words that are noun and adjective are adjectives
# first.
NOUN_FIRST = re.compile(r"(?:eur|euse|rice|iste|logue|crate|ite|er|ère|ard|arde|onne?)s?$")
ADJECTIVE_FIRST = frozenset({
    "antérieur", "cher", "côtier", "dernier", "entier", "étranger", "extérieur", "familier", "financier", "frontalier",
    "grossier", "hospitalier", "immobilier", "inférieur", "intérieur", "irrégulier", "léger", "majeur", "meilleur",
    "meurtrier", "mineur", "particulier", "pétrolier", "postérieur", "premier", "régulier", "saisonnier", "singulier",
    "supérieur", "ultérieur",
})  # fmt: skip
VERB_CODE = re.compile(r"v[0-3][ea_]([ix_])([tx_])([nx_])([pqrxe_])([mx_])([ez_])([az_])")
# Participles that the dictionary has as nouns too, and that are participles first.
PARTICIPLE_FIRST = frozenset({
    "battu", "connu", "convenu", "couru", "cru", "dit", "dû", "entendu", "inclus", "lu", "mis", "offert",
    "ouvert", "parvenu", "perdu", "pourvu", "prévu", "reçu", "rendu", "résolu", "su", "tenu", "vaincu",
    "vécu", "vendu", "venu", "voulu", "vu",
})  # fmt: skip
# Chemical formulas, and what `ordinals` makes itself.
LEFT_OUT = re.compile("[₀-₉]|^[0-9]|^[IVX]+(?:er|re|ᵉʳ|ʳᵉ|ère|e|ᵉ|ème|ᵉᵐᵉ|es|ᵉˢ|èmes|nd|nde|de)(?:/|$)")
# A verb of the law, "la cour sortit" in the present, that would shadow every passé simple of the usual one, and
# two of old trades that would shadow ouvrir and savoir.
OBSOLETE = frozenset({"sortir/fD()", "ouvrer/a0p+()", "saurer/a0p+()"})


@attrs.frozen
class Rule:
    """One line of the affix file: what to take off, what to add, under which condition, with what tags."""

    flag: str
    strip: str
    add: str
    flags: tuple[str, ...]
    condition: re.Pattern[str]
    tags: tuple[str, ...]
    prefix: bool

    def apply(self, stem: str) -> str | None:
        """The stem with the affix, None where the rule does not apply."""
        if not self.condition.search(stem):
            return None
        if self.prefix:
            return self.add + stem[len(self.strip) :] if stem.startswith(self.strip) else None
        return stem[: len(stem) - len(self.strip)] + self.add if stem.endswith(self.strip) else None


def split_flags(text: str) -> tuple[str, ...]:
    """The two-character flags of a flag string, without those of elision (d', l', qu'...)."""
    pairs = (text[i : i + 2] for i in range(0, len(text), 2))
    return tuple(flag for flag in pairs if "'" not in flag and flag not in {"Q*", "Qj", "Si", "--", "||"})


def read_affixes(lines: Iterable[str]) -> dict[str, list[Rule]]:
    """The rules of each flag, without those that put an elided word before the stem."""
    rules: dict[str, list[Rule]] = defaultdict(list)
    for line in lines:
        fields = line.split()
        # A flag's first line only counts its rules: Y or N, and their number.
        if line[:3] not in {"PFX", "SFX"} or "'" in fields[1] or fields[2] in {"Y", "N"}:
            continue
        kind, flag, strip, affix, condition, *tags = fields
        add, _, flags = affix.partition("/")
        if kind == "PFX" and ("'" in add or flag in {"Q*", "Qj", "Si"}):
            continue
        prefix = kind == "PFX"
        pattern = re.compile("^" + condition if prefix else "(?:" + condition + ")$")
        if prefix and add == "0" and flags:
            # "mètre" itself beside "kilomètre": only with the suffixes that give its number.
            flags += "()"
        rules[flag].append(
            Rule(flag, "" if strip == "0" else strip, "" if add == "0" else add, split_flags(flags), pattern,
                 tuple(tag for tag in tags if ":" in tag), prefix)
        )  # fmt: skip
    return rules


@attrs.frozen
class Form:
    """A form of a dictionary line: its lemma, its tags, and which of the tags came with the affix."""

    text: str
    lemma: str
    stem_tags: tuple[str, ...]
    tags: tuple[str, ...]


def expand(line: str, rules: dict[str, list[Rule]]) -> Iterator[Form]:
    """Every form of one line of the dictionary."""
    word, *tags = line.split()
    text, _, flags = word.partition("/")
    text = text.replace("’", "'")
    given = next((tag[3:] for tag in tags if tag.startswith("st:")), text)
    stem_tags = tuple(tag for tag in tags if tag[:3] in {"po:", "is:"})
    yield from _affixed(Form(text, given.replace("’", "'"), stem_tags, ()), split_flags(flags), rules)


def _affixed(form: Form, flags: Sequence[str], rules: dict[str, list[Rule]]) -> Iterator[Form]:
    if "()" not in flags:
        yield form
    for rule in itertools.chain.from_iterable(rules.get(flag, ()) for flag in flags):
        text = rule.apply(form.text)
        if text is None:
            continue
        # A prefix makes another word (mètre, kilomètre), a suffix another form of the same.
        lemma = rule.add + form.lemma if rule.prefix else form.lemma
        grown = Form(text, lemma, form.stem_tags, form.tags + rule.tags)
        yield from _affixed(grown, rule.flags, rules)


def values(tags: Iterable[str], kind: str) -> list[str]:
    """The values of the tags of a kind, in order, each once."""
    return list(dict.fromkeys(tag[3:] for tag in tags if tag.startswith(kind)))


def agreement(tags: Sequence[str]) -> dict[str, str]:
    """Gender, number and person of a form that is not a verb's."""
    feats: dict[str, str] = {}
    for value in values(tags, "is:"):
        feats |= FORMS.get(value, {})
    for value in values(tags, "po:"):
        if value in {"1pe", "2pe", "3pe"}:
            feats["Person"] = value[0]
    return feats


def traits(code: str, lemma: str) -> str:
    """Auxiliary, pronominal use, objects and impersonal use of a verb, from its code in the dictionary.

    Of the code v<group><e|_><i><t><n><pronominal><impersonal><e><a>: "zz" leaves the auxiliary open.
    """
    match = VERB_CODE.fullmatch(code)
    if not match:
        raise ValueError(f"verb {lemma}: expected a code such as v1_it_q__a, found {code!r}")
    intransitive, direct, indirect, pronominal, impersonal, etre, avoir = match.groups()
    if lemma in BOTH or (etre == "e" and avoir == "a"):
        auxiliary = "avoir,être"
    elif lemma in ETRE or etre == "e" or pronominal in "pr":
        auxiliary = "être"
    else:
        auxiliary = "avoir"
    objects = [name for letter, name in ((direct, "Dir"), (indirect, "Ind")) if letter != "_"]
    objects += ["None"] if intransitive != "_" else []
    pairs = {"Aux": auxiliary, "Impers": {"m": "Always", "x": "Can"}.get(impersonal, "")}
    pairs["Obj"] = ",".join(objects)
    pairs["Pron"] = {"p": "Always", "r": "Always", "q": "Can", "x": "Can", "e": "Can"}.get(pronominal, "")
    return join_feats({name: value for name, value in pairs.items() if value})


def verb_entries(form: Form, code: str, participle: str) -> Iterator[Entry]:
    """The entries of one form of a verb; `participle` is the lemma of the adjective that its participle is."""
    tags = (*form.stem_tags, *form.tags)
    auxiliary = code.startswith("v0")
    about = traits(code, form.lemma)
    persons = [value for value in values(tags, "po:") if value in PERSONS]
    for tense in (value for value in values(tags, "po:") if value in TENSES):
        finite = "Mood" in TENSES[tense]
        for person in persons if finite else [""]:
            feats = join_feats(TENSES[tense] | (PERSONS[person] if person else {}) | agreement(tags))
            rank = VERB_RANK + TENSE_RANKS[tense] + (PERSON_RANKS[person] if person else 0)
            shown = about if tense == "infi" else ""
            if tense == "infi" and form.lemma.endswith(("ir", "re", "oir")):
                rank = INFINITIVE_RANK
            if auxiliary:
                yield Entry(form.text, form.lemma, "AUX", feats, AUXILIARY_RANK, shown, typical=False)
                rank = AUXILIARY_RANK + 1
            typical = not auxiliary and tense != "impe"
            yield Entry(form.text, form.lemma, "VERB", feats, rank, shown, typical=typical)
    if "po:ppas" in tags and "po:adj" in tags:
        yield Entry(form.text, participle, "ADJ", join_feats(agreement(tags)), VERB_RANK + 6)


def word_entries(form: Form) -> Iterator[Entry]:
    """The entries of one form that is not a verb's."""
    tags = (*form.stem_tags, *form.tags)
    parts = [value for value in values(tags, "po:") if value in PARTS]
    named = form.text[0].isupper() and not {"npr", "prn", "patr"} & set(parts)
    for part in dict.fromkeys(parts):
        upos, feats, rank = PARTS[part]
        feats = feats | agreement(tags)
        agent = NOUN_FIRST.search(form.lemma) and form.lemma not in ADJECTIVE_FIRST
        if part == "adj" and "nom" in parts and not agent:
            rank = PARTS["nom"][2] - 1
        if form.lemma in PARTICIPLE_FIRST and upos == "NOUN":
            rank = VERB_RANK + TENSE_RANKS["ppas"] + 2
        if len(form.text) == 1 and upos == "NOUN":
            rank = LETTER_RANK
        if named and part == "nom":
            yield Entry(form.text, form.lemma, "PROPN", join_feats(feats), PARTS["npr"][2], typical=False)
            if not form.text.isupper():
                continue
        typical = upos not in UNTYPICAL and upos not in CLOSED and not part.startswith("loc.")
        yield Entry(form.text, form.lemma, upos, join_feats(feats), rank, typical=typical and not named)


def ordinals() -> Iterator[Entry]:
    """Ordinals in figures (0 stands for any number) and in Roman figures, and hours such as 10h30."""
    masculine, feminine = {"Gender": "Masc", "Number": "Sing"}, {"Gender": "Fem", "Number": "Sing"}
    ones = ((("er", "ᵉʳ"), masculine), (("re", "ʳᵉ", "ère"), feminine))
    others = (
        (("e", "ᵉ", "ème", "ᵉᵐᵉ"), {"Number": "Sing"}),
        (("es", "ᵉˢ", "èmes"), {"Number": "Plur"}),
        (("nd",), masculine),
        (("nde", "de"), feminine),
    )
    romans = [tens + unit for tens in ("", "X", "XX", "XXX") for unit in
              ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")]  # fmt: skip
    for endings, feats in ones + others:
        for figure in ("0", "I") if (endings, feats) in ones else ("0", *romans[1:]):
            form = "Roman" if figure != "0" else "Digit"
            pairs = {"NumForm": form, "NumType": "Ord"} | feats
            for ending in endings:
                entry = Entry(figure + ending, figure + ending, "ADJ", join_feats(pairs), typical=False)
                yield attrs.evolve(entry, rank=NUMBER_RANK)
                if figure != "0":
                    yield attrs.evolve(entry, form=figure.lower() + ending, rank=NUMBER_RANK)
    for hours in ("0h", "0h0", "0H", "0H0"):
        yield Entry(hours, hours, "NUM", "NumForm=Combi|NumType=Card", NUMBER_RANK, typical=False)


def with_plain_ligatures(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, and the spelling without ligature (coeur) of those that have one; the lemma keeps it."""
    for entry in entries:
        yield entry
        plain = entry.form.replace("œ", "oe").replace("Œ", "Oe").replace("æ", "ae").replace("Æ", "Ae")
        if plain != entry.form:
            yield attrs.evolve(entry, form=plain, traits="", typical=False)


def likelier_lemma_first(entries: Iterable[Entry]) -> list[Entry]:
    """The entries, with finer ranks for what several lemmas have in common.

    A noun that is its own lemma (fois) comes before another's plural (foi), and a lemma in the spelling of
    1990 (naitre) behind the usual one (naître).
    """
    kept = list(entries)
    usual = {entry.lemma for entry in kept if "î" in entry.lemma or "û" in entry.lemma}
    reformed = {lemma.replace("î", "i").replace("û", "u") for lemma in usual}
    return [
        attrs.evolve(
            entry,
            rank=4 * entry.rank
            + 2 * (entry.upos == "NOUN" and entry.form != entry.lemma)
            + (entry.lemma in reformed),
        )
        for entry in kept
    ]


def entries(dictionary: Iterable[str], affixes: Iterable[str]) -> Iterator[Entry]:
    """Every entry that the dictionary gives."""
    rules = read_affixes(affixes)
    for line in dictionary:
        if "po:" not in line or "po:err" in line or LEFT_OUT.search(line.split()[0]):
            continue
        if line.split()[0] in OBSOLETE:
            continue
        forms = list(expand(line, rules))
        code = next((value for value in values(line.split(), "po:") if value[:1] == "v"), None)
        if code is None:
            yield from itertools.chain.from_iterable(map(word_entries, forms))
            continue
        masculine = [form.text for form in forms if "po:ppas" in form.tags and "is:fem" not in form.tags]
        for form in forms:
            # Forms with an affixed pronoun (vas-y) are two words to the reader of a text.
            if "-" not in form.text or "-" in form.lemma:
                yield from verb_entries(form, code, masculine[0] if masculine else form.text)
    yield from ordinals()


def build(dictionary: Iterable[str], affixes: Iterable[str], closed: Iterable[str]) -> bytes:
    """The table file. In: the lines of the three sources. Raises ValueError on a line it cannot read."""
    given = with_plain_ligatures(likelier_lemma_first(entries(dictionary, affixes)))
    return compile_table(read_closed(closed).beside(given))


def main(arguments: Sequence[str] | None = None) -> int:
    """Builds the table. Out: 0, or 2 with a sentence on standard error when a source is missing."""
    parser = argparse.ArgumentParser(description="Makes the French word table.")
    parser.add_argument("--dictionary", type=Path, default=Path("/usr/share/hunspell/fr.dic"))
    parser.add_argument("--affixes", type=Path, default=Path("/usr/share/hunspell/fr.aff"))
    parser.add_argument("--closed", type=Path, default=HERE / "closed.tsv")
    parser.add_argument("--out", type=Path, default=HERE / "words.bin")
    options = parser.parse_args(arguments)
    sources = [options.dictionary, options.affixes, options.closed]
    for path in sources:
        if not path.is_file():
            print(f"{path} is missing; the source of the French table is {PACKAGE}.", file=sys.stderr)
            return 2
    data = build(*(path.read_text(encoding="utf-8").splitlines() for path in sources))
    options.out.write_bytes(data)
    print(f"{options.out}: {len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
