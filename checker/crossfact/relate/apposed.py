"""Parts in apposition: eleven people were hurt, seven children and four adults; of 118 cars 27 derailed, nine tankers and 18 hoppers."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfact.model.phrase import Word
from crossfact.model.place import Span
from crossfact.relate.additions import Sum, addable, added, admitted
from crossfact.relate.cues import alternatives
from crossfact.relate.passages import Figure, FigureSentence, parted
from crossfact.relate.shares import opens, tied_part
from crossfact.relate.sums import items

# By the names that kinds of people have in all languages: what anybody is, what became of somebody, whoever may be
# of either sex and any age. Those who fight or help stand beside women and children as often as they are such.
_ANYBODY = frozenset(("person", "victim"))
_FATES = frozenset(("dead", "injured", "missing"))
_GROUPS = frozenset(
    (
        "inhabitant",
        "employee",
        "passenger",
        "crew",
        "member",
        "volunteer",
        "refugee",
        "patient",
        "prisoner",
        "plaintiff",
        "neighbour",
        "visitor",
        "demonstrator",
        "spectator",
        "candidate",
        "councillor",
        "voter",
        "pupil",
        "student",
        "teacher",
    )
)
_KINDS = frozenset(("man", "woman", "child"))
_PEOPLE = _ANYBODY | _GROUPS | _KINDS | {"firefighter", "police", "soldier", "troop"}
_FEWEST, _FAR = 2, 90
# Parts that miss their total by more were never meant to make it.
_NEAR = Decimal("1.5")


def apposed(passage: FigureSentence) -> Iterator[Sum]:
    """The totals of a sentence whose verb is told of them, and whose parts stand behind a comma and end their clause."""
    for clause in parted(passage):
        yield from _of_clause(clause)


def _of_clause(passage: FigureSentence) -> Iterator[Sum]:
    start = 2 if opens(passage, 0) else 1
    first = next((n for n in range(start, len(passage.figures)) if _opens_list(passage, n)), None)
    if first is None or passage.unread() or passage.besides(first - 1):
        return
    if any(passage.cues.within(name, passage.text) for name in ("partial", "each", "periods", "overlapping")):
        return
    end = _end(passage, first)
    found = items(passage, first, end=end) if end is not None else None
    if end is None or found is None or len(found[0]) + found[1] < _FEWEST:
        return
    parts, ones = found
    before = passage.figures[:first]
    # Seven of the 12 came: the parts are of the seven.
    whole = before[0] if first == _FEWEST and tied_part(passage, 0) else before[-1]
    if not _whole(passage, first - 1) or not addable(whole, parts, passage.pack.data.relations):
        return
    placed = _placed(passage, parts, end)
    if placed is None or not _of_whole(passage, whole, parts, placed=placed):
        return
    sets = passage.pack.data.relations.sets
    computed = added(parts, sets, ones)
    # What stands behind the end of the list is none of it: seven adults and five children, and three left.
    runs = (computed, *(added(parts[:n], sets) for n in range(_FEWEST, len(parts))))
    agrees = any(run.meets(admitted(f)) for run in runs for f in before)
    value = whole.number.value
    near = value <= computed.high * _NEAR and computed.low <= value * _NEAR
    # Of places some may be left out: 120 from here and 60 from there say nothing of the others.
    if agrees or (near and not (placed and computed.high < value)):
        yield Sum(whole, tuple(parts), computed, ones, agrees=agrees)


def _opens_list(passage: FigureSentence, number: int) -> bool:
    """Whether a figure stands right behind the one comma of its gap, all exact."""
    gap, figures = passage.gaps[number], passage.figures
    exact = all(f.number.exact for f in figures[number:])
    return exact and len(gap) <= _FAR and gap.count(",") == 1 and gap.rstrip().endswith(",")


def _whole(passage: FigureSentence, number: int) -> bool:
    """Whether a figure is the only one of its clause, or a part of the one before: of the 118 cars, 27; seven of the 12."""
    if not all(f.number.exact for f in passage.figures[: number + 1]):
        return False
    return number == 0 or (number == 1 and (opens(passage, 0) or tied_part(passage, 0)))


def _end(passage: FigureSentence, first: int) -> int | None:
    """Where the list that begins with a figure ends in the sentence's text: at the mark behind the item that is joined."""
    begin = passage.figures[first].span.start - passage.sentence.span.start
    joiners = alternatives(passage.pack.data.numbers.joiners)
    found = re.compile(rf"\s(?:{joiners})\s[^,;.!?:()]*").search(passage.text, begin)
    return found.end() if found else None


def _placed(passage: FigureSentence, parts: Sequence[Figure], stop: int) -> bool | None:
    """Whether the items are of places (120 from Lindow and 91 from Hull); None where they are neither those nor things.

    A thing ends on its noun, and no item holds a verb or tells of two.
    """
    words = passage.facts.parse(passage.sentence).words
    verbs = [v.span for v in passage.facts.parse(passage.sentence).verbs if v.finite]
    forms, heads = [], set()
    ends = [*(f.span.start for f in parts[1:]), passage.sentence.span.start + stop]
    for figure, end in zip(parts, ends, strict=True):
        stretch = Span(figure.span.end, end)
        item = [w for w in words if stretch.holds(w.span)]
        while item and item[-1].upos in ("PUNCT", "CCONJ", "DET"):
            item.pop()
        if not item or any(stretch.holds(span) for span in verbs) or any(w.upos == "PRON" for w in item):
            return None
        forms.append(item)
        named = item[0].upos == "ADP" and all(w.upos in ("ADP", "DET", "PROPN") for w in item)
        heads.add(item[0].norm if named else "")
    if heads == {""}:
        return False if all(_thing(item) for item in forms) else None
    return True if len(heads) == 1 and not _before(passage, parts[0], heads) else None


def _thing(item: Sequence[Word]) -> bool:
    return (
        item[0].upos != "ADP"
        and item[-1].upos in ("NOUN", "PROPN", "ADJ")
        and any(w.upos == "NOUN" for w in item)
    )


def _before(passage: FigureSentence, first: Figure, heads: set[str]) -> bool:
    """Whether the clause of the whole tells of a place in the same way: twelve in the fire, five in the flood."""
    return bool(heads & set(passage.gaps[passage.figures.index(first)].split()))


def _of_whole(passage: FigureSentence, whole: Figure, parts: Sequence[Figure], *, placed: bool) -> bool:
    """Whether the items can be kinds of the whole: people of people, or those of which the sentence opened."""
    start = whole.span.end
    stretch = Span(start, parts[0].span.start)
    verbs = passage.facts.parse(passage.sentence).verbs
    told = any(v.finite and stretch.holds(v.span) for v in verbs)
    if placed or opens(passage, 0):
        return told
    kinds, what = {f.claim.facets.what for f in parts}, whole.claim.facets.what
    if kinds <= _KINDS:
        # Nine soldiers, six women and two children are three groups; nine people are not.
        return what in _ANYBODY | _FATES or (told and what in _GROUPS)
    concepts = passage.pack.data.concepts
    known = all(kind and (kind in _PEOPLE or kind not in concepts) for kind in kinds)
    return told and known and what not in kinds and what in _ANYBODY | _FATES
