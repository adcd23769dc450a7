"""The terminal reporter: both passages side by side, the reasons, and what was looked at.

Everything that comes from outside (texts, file names, messages of plugins) goes through ``shown`` before
it is printed: a document must not be able to send escape sequences to an editor's terminal.
"""

from collections.abc import Iterator, Mapping

from crossfact.api import (
    Finding,
    Level,
    Location,
    Message,
    Report,
    Row,
    Summary,
    cells,
    excerpt,
    failed,
    level_word,
    looked_at,
    message,
    not_checked,
    outcome,
    refused,
    shown,
    spoken,
    summarize,
    wording_of,
)

# A cluster of mentions is shown by its first passages.
_MOST_PASSAGES = 6
_NUMBER = 6
_INDENT = " " * 4
_BAR = " │"

_PLACE = "1"
_RULE = "36"
_FAINT = "2"
_COLOURS = {Level.ERROR: "1;31", Level.WARNING: "1;33", Level.NOTE: "1;34"}


def render(report: Report) -> str:
    """The report as text; in colour only where the report says so."""
    lines = [
        line
        for finding in report.findings
        if report.notes or finding.level is not Level.NOTE
        for line in _finding(finding, report)
    ]
    if lines:
        lines.append("")
    lines += _ending(report)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _paint(text: str, code: str, report: Report) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if report.colour and text.strip() else text


def _finding(finding: Finding, report: Report) -> Iterator[str]:
    """The lines of one finding: its place and rule, its passages, its reasons, the ways to mend it."""
    wording = wording_of(finding, report)
    yield _head(finding, report, wording)
    yield from _passages(finding, report, wording)
    yield _INDENT + _paint(_say(finding.message, wording), _PLACE, report)
    for reason in finding.because:
        yield f"{_INDENT}· {_say(reason, wording)}"
    for fix in finding.fixes:
        yield f"{_INDENT}→ {_say(fix.message, wording)}"


def _head(finding: Finding, report: Report, wording: Mapping[str, str]) -> str:
    parts = [
        _paint(f"{shown(finding.location.uri)}:{_lines(finding)}", _PLACE, report),
        _paint(_say(level_word(finding.level), wording), _COLOURS[finding.level], report),
        _paint(shown(finding.rule), _RULE, report),
    ]
    if finding.echoes:
        echoes = ", ".join(finding.echoes)
        count = len(finding.echoes)
        said = (
            message("(+ 1 echo: {echoes})", echoes=echoes)
            if count == 1
            else message("(+ {count} echoes: {echoes})", count=count, echoes=echoes)
        )
        parts.append(_say(said, wording))
    return "  ".join(parts)


def _lines(finding: Finding) -> str:
    """The lines of a finding in its own file: its place first, then those of the passages beside it."""
    beside = [r.location for r in finding.related if r.location.uri == finding.location.uri]
    ranges: list[tuple[int, int]] = []
    for first, last in (_line_range(finding.location), *sorted(map(_line_range, beside[:_MOST_PASSAGES]))):
        if ranges and ranges[-1][0] - 1 <= last and first <= ranges[-1][1] + 1:
            ranges[-1] = (min(first, ranges[-1][0]), max(last, ranges[-1][1]))
        elif not any(a <= first and last <= b for a, b in ranges):
            ranges.append((first, last))
    return ",".join(f"{a}-{b}" if b > a else str(a) for a, b in ranges)


def _line_range(location: Location) -> tuple[int, int]:
    """First and last line of a place; a line end that closes it does not count as the next line."""
    region = location.region
    ends_before = region.end_column == 1 and region.end_line > region.start_line
    return region.start_line, region.end_line - ends_before


def _passages(finding: Finding, report: Report, wording: Mapping[str, str]) -> Iterator[str]:
    """The passages of a finding one beneath the other, each under its file where that is another one."""
    passages = [(finding.location, "")]
    passages += [
        (r.location, _say(r.message, wording)) for r in finding.related if r.location != finding.location
    ]
    kept = passages if len(passages) <= _MOST_PASSAGES + 1 else passages[:_MOST_PASSAGES]
    colour = _COLOURS[finding.level]
    for location, label in kept:
        if location.uri != finding.location.uri:
            first, last = _line_range(location)
            lines = f"{first}-{last}" if last > first else str(first)
            yield _INDENT + _paint(f"{shown(location.uri)}:{lines}", _PLACE, report)
        yield from _passage(location, label, colour, report)
    if len(kept) < len(passages):
        more = message("… and {count} more places", count=len(passages) - len(kept))
        yield _INDENT + _say(more, wording)


def _passage(location: Location, label: str, colour: str, report: Report) -> Iterator[str]:
    """The rows of one passage, with carets where only a part of a row is meant, and what it is."""
    document = report.documents.get(location.uri)
    rows = excerpt(document, location.span, report.width - _NUMBER - len(f"{_BAR} ")) if document else ()
    for row in rows:
        number = "" if row.continued else str(row.line)
        yield _gutter(number, report) + row.before + _paint(row.marked, colour, report) + row.after
        if row is rows[-1]:
            yield from _label(row, label, colour, report)
        elif row.partial:
            yield _gutter("", report) + _paint(row.carets, colour, report)
    if label and not rows:
        yield _gutter("", report) + label


def _label(row: Row, label: str, colour: str, report: Report) -> Iterator[str]:
    """What goes under the last row of a passage: its carets, and beside or beneath them its part."""
    carets = _paint(row.carets, colour, report)
    beside = cells(row.carets) + 1 + cells(label) <= report.width - _NUMBER
    if row.partial and beside:
        yield f"{_gutter('', report)}{carets} {label}".rstrip()
        return
    if row.partial:
        yield _gutter("", report) + carets
    if label:
        yield _gutter("", report) + label


def _gutter(number: str, report: Report) -> str:
    return _paint(f"{number:>{_NUMBER}}{_BAR}", _FAINT, report) + " "


def _ending(report: Report) -> list[str]:
    """The last lines: what failed, what was found, what was looked at and what was not."""
    wording, summary = report.wording, summarize(report)
    lines = [_paint(line, _COLOURS[Level.ERROR], report) for line in _failures(summary, wording)]
    lines.append(_paint(shown(outcome(summary, wording)), _PLACE, report))
    lines.append(shown(looked_at(summary, wording)))
    left_out = not_checked(summary, wording)
    if left_out:
        lines.append(shown(left_out))
    if summary.errors or summary.questions:
        page = message("What a rule looks for, and its known false alarms: `crossfact explain RULE`")
        lines.append(_paint(_say(page, wording), _FAINT, report))
    return lines


def _failures(summary: Summary, wording: Mapping[str, str]) -> list[str]:
    said = [*map(refused, summary.refusals), *map(failed, summary.faults)]
    return [_say(sentence, wording) for sentence in said]


def _say(said: Message, wording: Mapping[str, str]) -> str:
    return shown(spoken(said, wording))
