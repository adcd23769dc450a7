"""Slips of paste and tense to plant in clean prose: twenty kinds, each a function of paragraphs and chance.

A kind takes the paragraphs of a text, the number of the one to spoil, a source of chance and the language. It
gives the spoiled paragraphs and a piece of text by which the place is known, or None where that paragraph
does not lend itself to it.
"""

import re
from collections.abc import Callable, Sequence
from random import Random

Spoiled = tuple[list[str], str] | None
Kind = Callable[[Sequence[str], int, Random, str], Spoiled]

# How far behind its original a copy is put, in paragraphs.
_FAR = 5
_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-ZÀ-Ý])")
_NUMBER = re.compile(r"(?<![\w.,/:-])\d{1,3}(?![\w,/:-]|\.\d)")
_DAYS = {
    "fr": [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "janvier",
        "février",
        "avril",
        "juin",
        "juillet",
        "septembre",
        "octobre",
    ],
    "en": [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "April",
        "June",
        "July",
        "August",
    ],
}
_NAMES = ("Lanvaur", "Stowmere", "Castelbrac", "Thornbury")
_OTHER_WORDS = {"fr": ("remarquable", "ordinaire", "récent"), "en": ("remarkable", "ordinary", "recent")}
# A passive in the past, and the same to come.
_PASSIVE = {
    "fr": (re.compile(r"(?<!['’])\b(a|ont) été (?=[^\W\d_]+ée?s?\b)"), {"a": "sera ", "ont": "seront "}),
    "en": (
        re.compile(
            r"(?<!could )(?<!would )(?<!should )(?<!must )(?<!may )\b(was|were|has been|have been) (?=[a-z]+ed\b)"
        ),
        dict.fromkeys(("was", "were", "has been", "have been"), "will be "),
    ),
}
_MODAL = {
    "fr": (re.compile(r"\b(doit|peut|va) ([^\W\d_]+er)\b"), "a"),
    "en": (
        re.compile(
            r"\b(will|must|can) (install|allow|contain|need|start|return|open|add|load|reboot|attend|visit|present|report|learn)\b"
        ),
        "ed",
    ),
}
_FUTURE = {
    "fr": re.compile(r"(Les? |La )((?:[^\W\d_]+ ){1,3}(?:sera|seront) )"),
    "en": re.compile(r"(The )((?:[a-z]+ ){1,3}will (?!not))"),
}
_COMING = {
    "fr": re.compile(r"\b(?:sera|seront) [^\W\d_]+ées?\b|\b(?:sera|seront) [^\W\d_]+és?\b"),
    "en": re.compile(r"\bwill be [a-z]+ed\b"),
}


def _sentences(text: str) -> list[str]:
    return _SENTENCE.split(text)


def _copy(change: Callable[[str, Random, str], str | None]) -> Kind:
    """The kind that puts a changed copy of a paragraph further down."""

    def plant(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
        changed = change(paragraphs[at], chance, lang)
        if changed is None:
            return None
        place = min(at + _FAR, len(paragraphs))
        return [*paragraphs[:place], changed, *paragraphs[place:]], changed

    return plant


def _next(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
    del chance, lang
    return [*paragraphs[: at + 1], paragraphs[at], *paragraphs[at + 1 :]], paragraphs[at]


def _same(text: str, chance: Random, lang: str) -> str | None:
    del chance, lang
    return text


def _number(text: str, chance: Random, lang: str) -> str | None:
    del lang
    found = list(_NUMBER.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    return text[: match.start()] + str(int(match.group()) + chance.randint(1, 40)) + text[match.end() :]


def _date(text: str, chance: Random, lang: str) -> str | None:
    there = [day for day in _DAYS[lang] if re.search(rf"\b{day}\b", text)]
    if not there:
        return None
    day = chance.choice(there)
    week = _DAYS[lang][:7] if day in _DAYS[lang][:7] else _DAYS[lang][7:]
    other = chance.choice([d for d in week if d != day])
    return re.sub(rf"\b{day}\b", other, text, count=1)


def _negation(text: str, chance: Random, lang: str) -> str | None:
    del chance
    if lang == "fr":
        changed = re.sub(
            r"(?<=[a-z]) (est|sont|doit|peut|contient|permet) (?!pas)", r" ne \1 pas ", text, count=1
        )
        changed = re.sub(r"\bne est\b", "n'est", changed)
    else:
        changed = re.sub(r"\b(is|are|was|will|should|must) (?!not)", r"\1 not ", text, count=1)
    return changed if changed != text else None


def _name(text: str, chance: Random, lang: str) -> str | None:
    del lang
    found = list(re.finditer(r"(?<=[a-zé,] )[A-Z][a-zé]{3,}\b", text))
    if not found:
        return None
    match = chance.choice(found)
    return text[: match.start()] + chance.choice(_NAMES) + text[match.end() :]


def _word(text: str, chance: Random, lang: str) -> str | None:
    found = list(re.finditer(r"(?<= )[a-zà-ÿ]{6,}(?= )", text))
    if not found:
        return None
    match = chance.choice(found)
    return text[: match.start()] + chance.choice(_OTHER_WORDS[lang]) + text[match.end() :]


def _cut(text: str, chance: Random, lang: str) -> str | None:
    del lang
    sentences = _sentences(text)
    if len(sentences) < 3 or len(text.split()) < 40:
        return None
    del sentences[chance.randrange(1, len(sentences))]
    return " ".join(sentences) if len(" ".join(sentences)) > 0.7 * len(text) else None


def _order(text: str, chance: Random, lang: str) -> str | None:
    del chance, lang
    sentences = _sentences(text)
    if len(sentences) < 3:
        return None
    sentences[1], sentences[2] = sentences[2], sentences[1]
    return " ".join(sentences)


def _tense(text: str, chance: Random, lang: str) -> str | None:
    del chance
    pattern, coming = _PASSIVE[lang]
    changed = pattern.sub(lambda m: coming[m.group(1)], text, count=1)
    return changed if changed != text else None


def _tail(seam: str) -> Kind:
    """The kind that pastes the tail of a sentence again behind a seam."""

    def plant(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
        del lang
        sentences = _sentences(paragraphs[at])
        ends = [n for n, s in enumerate(sentences) if re.fullmatch(r"[^«»“”\"()]{60,}[a-zà-ÿ]\.", s)]
        if not ends:
            return None
        number = chance.choice(ends)
        words = sentences[number][:-1].split()
        tail = " ".join(words[-chance.randint(4, 7) :])
        if not tail[0].islower() or re.search(r"[./:#]", tail):
            return None
        end = "." if seam == "." else ""
        sentences[number] = f"{sentences[number][:-1]}{end or seam}{tail}."
        return [*paragraphs[:at], " ".join(sentences), *paragraphs[at + 1 :]], tail

    return plant


def _doubled(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
    del lang
    words = paragraphs[at].split()
    start = chance.randrange(2, len(words) - 8)
    run = words[start : start + chance.randint(4, 6)]
    if not all(re.fullmatch(r"[^\W\d_]+(?:['’][^\W\d_]+)?", w) for w in run):
        return None
    spoiled = " ".join([*words[: start + len(run)], *run, *words[start + len(run) :]])
    return [*paragraphs[:at], spoiled, *paragraphs[at + 1 :]], " ".join(run)


def _sentence_again(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
    del lang
    sentences = _sentences(paragraphs[at])
    fit = [n for n, s in enumerate(sentences) if re.fullmatch(r"[A-ZÀ-Ý][^«»“”\"]{50,}\.", s)]
    if not fit:
        return None
    number = chance.choice(fit)
    sentences.insert(number, sentences[number])
    return [*paragraphs[:at], " ".join(sentences), *paragraphs[at + 1 :]], sentences[number]


def _glued(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
    del lang
    found = list(re.finditer(r"(?<= )[a-zà-ÿ]{3,}\. (?=[A-ZÀ-Ý][a-zà-ÿ]+ [a-zà-ÿ])", paragraphs[at]))
    if not found:
        return None
    match = chance.choice(found)
    text = paragraphs[at][: match.end() - 1] + paragraphs[at][match.end() :]
    return [*paragraphs[:at], text, *paragraphs[at + 1 :]], text[match.start() : match.end() + 1]


def _residue(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
    lines = {
        "fr": ("Lire aussi", "Partager cet article", "Publicité"),
        "en": ("Read more", "Advertisement", "Share this article"),
    }
    line = chance.choice(lines[lang])
    return [*paragraphs[: at + 1], line, *paragraphs[at + 1 :]], line


def _sentence_tense(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
    changed = [
        (s, t) for s in _sentences(paragraphs[at]) if len(s.split()) >= 9 and (t := _tense(s, chance, lang))
    ]
    if not changed or at + 2 >= len(paragraphs):
        return None
    _, told = chance.choice(changed)
    # Behind a paragraph that ends as a sentence does, or the sentence would be part of a heading.
    place = next((n for n in range(at + 2, len(paragraphs)) if re.search(r"[a-zé]\.$", paragraphs[n])), None)
    if place is None:
        return None
    return [*paragraphs[:place], f"{paragraphs[place]} {told}", *paragraphs[place + 1 :]], told


def _within(change: Callable[[str, str], str | None]) -> Kind:
    """The kind that changes one sentence where it stands."""

    def plant(paragraphs: Sequence[str], at: int, chance: Random, lang: str) -> Spoiled:
        sentences = _sentences(paragraphs[at])
        fit = [n for n, s in enumerate(sentences) if "«" not in s and "“" not in s and change(s, lang)]
        if not fit:
            return None
        number = chance.choice(fit)
        spoiled = change(sentences[number], lang) or ""
        sentences[number] = spoiled
        return [*paragraphs[:at], " ".join(sentences), *paragraphs[at + 1 :]], spoiled

    return plant


def _broken(sentence: str, lang: str) -> str | None:
    pattern, ending = _MODAL[lang]
    changed = pattern.sub(lambda m: f"{m.group(1)} {m.group(2)}{ending}", sentence, count=1)
    return changed if changed != sentence else None


def _yesterday(sentence: str, lang: str) -> str | None:
    word = {"fr": "Hier, ", "en": "Yesterday, "}[lang]
    match = _FUTURE[lang].match(sentence)
    return word + match.group(1).lower() + sentence[match.end(1) :] if match else None


def _stale(sentence: str, lang: str) -> str | None:
    when = {"fr": " en mars 2019", "en": " in March 2019"}[lang]
    match = _COMING[lang].search(sentence)
    return sentence[: match.end()] + when + sentence[match.end() :] if match else None


KINDS: dict[str, tuple[str, Kind, tuple[str, ...]]] = {
    name: (family, kind, rules)
    for family, rules, kinds in (
        (
            "duplicates",
            ("duplicate-paragraph", "conflicting-near-duplicate"),
            {
                "paragraph again, far": _copy(_same),
                "paragraph again, next": _next,
                "copy, another number": _copy(_number),
                "copy, another date": _copy(_date),
                "copy, negated": _copy(_negation),
                "copy, another name": _copy(_name),
                "copy, another word": _copy(_word),
                "copy, a sentence less": _copy(_cut),
                "copy, another order": _copy(_order),
            },
        ),
        (
            "tails",
            ("repeated-fragment", "missing-space-after-stop", "boilerplate-residue"),
            {
                "tail behind a glued stop": _tail("."),
                "tail behind a comma": _tail(", "),
                "run of words doubled": _doubled,
                "sentence again": _sentence_again,
                "stop glued": _glued,
                "line of a web page": _residue,
            },
        ),
        (
            "tense",
            (
                "conflicting-near-duplicate",
                "broken-verb-group",
                "relative-date-vs-dateline",
                "stale-future",
                "tense-conflict-same-event",
            ),
            {
                "copy, another tense": _copy(_tense),
                "sentence, another tense": _sentence_tense,
                "modal and finite verb": _within(_broken),
                "yesterday with a future": _within(_yesterday),
                "future of a past date": _within(_stale),
            },
        ),
    )
    for name, kind in kinds.items()
}
