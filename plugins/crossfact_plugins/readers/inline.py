"""Inline markup: what of a paragraph is marks, links' targets, code and tags, by CommonMark's rules."""

import re
from bisect import bisect_left
from collections.abc import Callable, Container
from html import unescape
from html.entities import html5

from attrs import define, field, frozen

from crossfact_plugins.readers import emphasis
from crossfact_plugins.readers.content import Hidden
from crossfact_plugins.readers.target import link_end

_SPECIAL = re.compile(
    r"\\.?|`+|<|&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|"
    r"\[\^[^\]\[\s]{1,100}\]|!?\[|\]|\*+|_+|~+|\b(?:https?://|www\.)(?=\w)",
    re.DOTALL,
)
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n")

_AUTOLINK = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^<>\x00-\x20]*|[\w.!#$%&'*+/=?^`{|}~\-]+@[\w.\-]+)>", re.ASCII
)
_VALUE = r"""(?:\s*=\s*(?:[^"'=<>`\x00-\x20]+|'[^']*'|"[^"]*"))"""
_TAG = re.compile(
    rf"<[A-Za-z][A-Za-z0-9\-]*(?:\s+[A-Za-z_:][A-Za-z0-9:._\-]*{_VALUE}?)*\s*/?>|</[A-Za-z][A-Za-z0-9\-]*\s*>"
)
# What opens on "<" and ends only at its own mark; the shortest opening last.
_REMARKS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))
_DECLARATION = re.compile(r"<![A-Za-z]")

_ADDRESS = re.compile(r"[^\s<>\[\]`\"«»“”|*\\]+")
_TRAILING = ".,;:!?'_~"


@frozen
class Marks:
    """What is hidden of a content, and the alternative text (start, end) of an image that is all of it."""

    hidden: list[Hidden]
    image: tuple[int, int] | None = None


@define
class _Bracket:
    """An opening bracket, with the number of emphasis runs before it."""

    start: int
    end: int
    image: bool
    runs: int
    holds_bracket: bool = False


@define
class _Scan:
    """The state of one walk over a text from left to right."""

    text: str
    references: Container[str]
    hidden: list[Hidden] = field(factory=list)
    image: tuple[int, int] | None = None
    brackets: list[_Bracket] = field(factory=list)
    runs: list[emphasis.Run] = field(factory=list)
    # Opening brackets below this number can no longer open a link: links hold no links.
    spent: int = 0
    ticks: dict[int, list[int]] | None = None
    # Marks that were looked for and do not come any more, so that no search is made twice.
    absent: set[str] = field(factory=set)

    def hide(self, start: int, end: int, instead: str = "") -> int:
        self.hidden.append((start, end, instead))
        return end


def inline_marks(text: str, references: Container[str]) -> Marks:
    """The marks of a text; ``references`` are the labels that the document defines, normalised."""
    scan = _Scan(text, references)
    at = 0
    while found := _SPECIAL.search(text, at):
        at = _HANDLERS[found.group()[0]](scan, found)
    _close(scan, 0)
    return Marks(scan.hidden, scan.image)


def _escape(scan: _Scan, found: re.Match[str]) -> int:
    if found.group()[1:] in _ESCAPABLE:
        scan.hide(found.start(), found.start() + 1)
        return found.end()
    return found.start() + 1


def _code(scan: _Scan, found: re.Match[str]) -> int:
    """Hide a code span: up to the next run of as many backticks."""
    if scan.ticks is None:
        scan.ticks = {}
        for run in re.finditer("`+", scan.text):
            scan.ticks.setdefault(run.end() - run.start(), []).append(run.start())
    size = found.end() - found.start()
    places = scan.ticks.get(size, [])
    next_one = bisect_left(places, found.end())
    if next_one == len(places):
        return found.end()
    close = places[next_one]
    return scan.hide(found.start(), close + size, scan.text[found.end() : close])


def _angle(scan: _Scan, found: re.Match[str]) -> int:
    """Hide an address in angle brackets, a tag, or a comment."""
    start = found.start()
    whole = _AUTOLINK.match(scan.text, start) or _TAG.match(scan.text, start)
    if whole:
        return scan.hide(start, whole.end())
    for opening, closing in _REMARKS:
        if not scan.text.startswith(opening, start) or closing in scan.absent:
            continue
        if opening == "<!" and not _DECLARATION.match(scan.text, start):
            continue
        # A comment may be as short as <!-->.
        after = start + (2 if opening == "<!--" else len(opening))
        end = scan.text.find(closing, after)
        if end >= 0:
            return scan.hide(start, end + len(closing))
        scan.absent.add(closing)
    return found.end()


def _entity(scan: _Scan, found: re.Match[str]) -> int:
    if found.group()[1] == "#" or found.group()[1:] in html5:
        scan.hide(found.start(), found.end(), unescape(found.group()))
    return found.end()


def _run(scan: _Scan, found: re.Match[str]) -> int:
    # One tilde is « about », three and more are nothing.
    if found.group()[0] != "~" or found.group() == "~~":
        scan.runs.append(emphasis.run_at(scan.text, found.start(), found.end()))
    return found.end()


def _address(scan: _Scan, found: re.Match[str]) -> int:
    """Hide a bare address, without the stop or the bracket that follows it."""
    whole = _ADDRESS.match(scan.text, found.start())
    if not whole:
        return found.end()
    words = whole.group()
    end, over = len(words), words.count(")") - words.count("(")
    while end and (words[end - 1] in _TRAILING or (words[end - 1] == ")" and over > 0)):
        end -= 1
        over -= words[end] == ")"
    return scan.hide(found.start(), max(found.start() + end, found.end()))


def _open(scan: _Scan, found: re.Match[str]) -> int:
    words = found.group()
    if words.startswith("[^"):
        # A footnote's mark; at the beginning, that of the footnote itself.
        end = found.end() + (found.start() == 0 and scan.text.startswith(":", found.end()))
        return scan.hide(found.start(), end)
    if scan.brackets:
        scan.brackets[-1].holds_bracket = True
    scan.brackets.append(_Bracket(found.start(), found.end(), words[0] == "!", len(scan.runs)))
    return found.end()


def _shut(scan: _Scan, found: re.Match[str]) -> int:
    """Hide the marks of a link or an image, if the closing bracket ends one."""
    if not scan.brackets:
        return found.end()
    bracket = scan.brackets.pop()
    alive = bracket.image or len(scan.brackets) >= scan.spent
    scan.spent = min(scan.spent, len(scan.brackets))
    if not alive:
        return found.end()
    label = None if bracket.holds_bracket else (bracket.end, found.start())
    end = link_end(scan.text, found.end(), label, scan.references)
    if end is None:
        return found.end()
    if bracket.image:
        scan.hide(bracket.start, end)
        del scan.runs[bracket.runs :]
        if bracket.start == 0 and not scan.text[end:].strip():
            scan.image = (bracket.end, found.start())
        return end
    scan.hide(bracket.start, bracket.end)
    scan.hide(found.start(), end)
    _close(scan, bracket.runs)
    scan.spent = len(scan.brackets)
    return end


def _close(scan: _Scan, number: int) -> None:
    """Hide the emphasis marks among the runs from a number on."""
    for start, end in emphasis.marks(scan.runs[number:]):
        scan.hide(start, end)
    del scan.runs[number:]


# By the first sign of what the pattern found.
_HANDLERS: dict[str, Callable[[_Scan, re.Match[str]], int]] = {
    "\\": _escape,
    "`": _code,
    "<": _angle,
    "&": _entity,
    "*": _run,
    "_": _run,
    "~": _run,
    "h": _address,
    "w": _address,
    "[": _open,
    "!": _open,
    "]": _shut,
}
