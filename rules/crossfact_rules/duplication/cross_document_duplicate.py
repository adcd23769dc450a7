"""cross-document-duplicate."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crossfact.api import (
    Archive,
    ArchiveRule,
    Change,
    Example,
    Finding,
    Level,
    Message,
    Passage,
    Related,
    difference,
    message,
    near_duplicates,
    squeeze,
    words,
)
from crossfact_rules.duplication.wording import CHANGES

_ALIKE, _LEAST, _SHOWN = 0.85, 20, 3
# So many documents may share a run of words before it counts as a formula of the archive.
_COMMON = 12


def cross_document_duplicate(archive: Archive) -> Iterable[Finding]:
    """A passage stands in another document too, word for word or nearly so.

    Background taken over from yesterday's story keeps yesterday's "this Monday"; of two agency texts one may be
    a version of the other. The finding is one for each pair of documents: it shows the longest passages that they share,
    says what differs, and names words of time that were taken over between documents of different days.

    Off by default: most archives share passages on purpose. What stands in three documents and more is the
    archive's own furniture (mastheads, legal lines) and is left out.

    Known false alarms: agency copy, press releases, standing background.
    """
    passages = archive.passages
    shared: dict[tuple[str, str], list[tuple[Passage, Passage]]] = defaultdict(list)
    for pair in near_duplicates([p.text for p in passages], _ALIKE, least=_LEAST, common=_COMMON):
        one, other = _dated(passages[pair.first], passages[pair.second])
        apart = one.location.uri != other.location.uri
        if apart and not (archive.quoted(one) or archive.quoted(other)):
            shared[one.location.uri, other.location.uri].append((one, other))
    for pairs in shared.values():
        pairs.sort(key=lambda p: (-len(p[1].text), p[1].location))
        yield _finding(archive, pairs)


def _dated(one: Passage, other: Passage) -> tuple[Passage, Passage]:
    """Two passages, that of the older document first; of the same day, in the order of their names."""
    day = datetime.date.min
    first, second = sorted((one, other), key=lambda p: (p.date or day, p.location))
    return first, second


def _finding(archive: Archive, pairs: Sequence[tuple[Passage, Passage]]) -> Finding:
    first, second = pairs[0]
    uri, others = first.location.uri, len(pairs) - 1
    return Finding(
        rule="cross-document-duplicate",
        level=RULE.level,
        message=message("this passage stands in {file} too, and {count} more", file=uri, count=others)
        if others
        else message("this passage stands in {file} too", file=uri),
        location=second.location,
        words=squeeze(second.text),
        related=tuple(Related(p.location, message("first here")) for p, _ in pairs[:_SHOWN]),
        because=tuple(_reasons(archive, first, second)),
        lang=second.lang,
    )


def _reasons(archive: Archive, first: Passage, second: Passage) -> Iterator[Message]:
    """What differs between two passages, and the words of time that were taken over."""
    one, other = archive.side(first), archive.side(second)
    gaps = difference(one, other)
    for gap in sorted(gaps, key=lambda g: list(Change).index(g.change))[:_SHOWN]:
        before = " ".join(w.text for w in one.words if gap.first.holds(w.span))
        after = " ".join(w.text for w in other.words if gap.second.holds(w.span))
        yield message(
            "the difference is {kind}: “{first}” / “{second}”",
            kind=message(CHANGES[gap.change]),
            first=before or "–",
            second=after or "–",
        )
    dates = archive.pack(second).data.dates
    kept = [w for w in words(second.text) if w in dates.relative or w in dates.weekdays]
    if kept and first.date and second.date and first.date != second.date and kept[0] in words(first.text):
        yield message(
            "both say “{word}”, but they are of {first} and {second}",
            word=kept[0],
            first=first.date.isoformat(),
            second=second.date.isoformat(),
        )


_FR = (
    "La halle de Lanvaur, bâtie en pierre de la vallée, abrite depuis un siècle le marché aux bestiaux{} et le "
    "dépôt des archives de la commune."
)
_EN = (
    "The market hall of Stowmere, built of stone from the valley, has housed the cattle fair{} and the records of "
    "the borough for a century."
)

RULE = ArchiveRule(
    check=cross_document_duplicate,
    level=Level.WARNING,
    family="duplication",
    default=False,
    examples=(
        Example(
            "fr",
            bad=f"{{{{{_FR.format('')}}}}}\n",
            others=(f"[[{_FR.format(' du lundi')}]]\n",),
            good=f"{_FR.format('')}\n",
        ),
        Example(
            "en",
            bad=f"{{{{{_EN.format('')}}}}}\n",
            others=(f"[[{_EN.format(' of Mondays')}]]\n",),
            good=f"{_EN.format('')}\n",
        ),
    ),
)
