"""quote-speaker-conflict."""

from collections.abc import Hashable, Iterable

from crossfact.api import (
    Claim,
    CorpusRule,
    Example,
    Finding,
    Group,
    Level,
    Location,
    QuoteWords,
    Related,
    folded,
    message,
    quote_pairs,
    quoted_words,
    rewording,
    same_words,
    shingles_of,
    speakers,
)

# In fewer words two people may well say the same.
_LEAST = 7


def quote_speaker_conflict(group: Group) -> Iterable[Finding]:
    """The same words are given to two people.

    One of them never said so. The finding shows both passages. The words must be the same to the letter, or one
    quotation a part of the other, and both speakers must be persons whose names are certain: an office, a body or a
    pronoun that fits two people says too little. Who names the other in the quotation cites them.

    Known false alarms: a saying that two people quote; a joint statement.
    """
    for odd, a, other, b in quote_pairs(group.claims):
        if speakers(a.speaker, b.speaker) is not False or min(len(a.words), len(b.words)) < _LEAST:
            continue
        if _cites(a, b) or _cites(b, a) or _one_name(a, b):
            continue
        if odd.lang == other.lang and (same_words(a, b) or rewording(a, b, strict=True)):
            yield _finding(odd, a, other, b)


def _cites(one: QuoteWords, other: QuoteWords) -> bool:
    """Whether a quotation names who speaks the other: "not a souvenir, Dr Crewe told us, and she is right"."""
    return other.speaker is not None and other.speaker.person.rpartition(" ")[2] in one.words


def _one_name(one: QuoteWords, other: QuoteWords) -> bool:
    """Whether one speaker's name ends in all of the other's: what stands before it says who that is (goalkeeper Ada Tarnier)."""
    names = [
        [folded(w) for w in value.speaker.name.split()] if value.speaker else [] for value in (one, other)
    ]
    short, long = sorted(names, key=len)
    return long[len(long) - len(short) :] == short


def keys(claim: Claim) -> Iterable[Hashable]:
    """Quotations that share three words in a row may be one."""
    words = quoted_words(claim)
    if words and words.speaker and words.speaker.person and words.speaker.sure:
        yield from (("words", shingle) for shingle in shingles_of(words))


def _finding(odd: Claim, a: QuoteWords, other: Claim, b: QuoteWords) -> Finding:
    names = [value.speaker.name if value.speaker else "" for value in (a, b)]
    return Finding(
        rule="quote-speaker-conflict",
        level=RULE.level,
        message=message(
            "the same words are given to {first} and to {second}", first=names[0], second=names[1]
        ),
        location=_place(odd, a),
        words=" / ".join(sorted((*names, odd.words))),
        related=(Related(_place(other, b), message("“{text}”", text=other.words)),),
        lang=odd.lang,
    )


def _place(claim: Claim, value: QuoteWords) -> Location:
    """The quotation with the words that say who speaks."""
    return value.passage or claim.location


RULE = CorpusRule(
    check=quote_speaker_conflict,
    key=keys,
    level=Level.WARNING,
    family="quotes",
    examples=(
        Example(
            "fr",
            bad="[[« Ce pont tiendra bien plus longtemps que nous tous », a déclaré Odile Tarnier]].",
            others=("{{« Ce pont tiendra bien plus longtemps que nous tous », a déclaré Gaspard Lemoine}}.",),
            good="« Ce pont tiendra bien plus longtemps que nous tous », a déclaré le maire.",
        ),
        Example(
            "en",
            bad="[[“This bridge will stand much longer than any of us,” said Odile Tarnier]].",
            others=("{{“This bridge will stand much longer than any of us,” said Gaspard Lemoine}}.",),
            good="“This bridge will stand much longer than any of us,” said the mayor.",
        ),
    ),
)
