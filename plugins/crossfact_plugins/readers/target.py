"""Targets: where the target of a link ends, in brackets, by reference, or by its label alone."""

import re
from collections.abc import Container

_SPACES = r"[ \t]*\n?[ \t]*"
_POINTED = re.compile(r"<(?:\\.|[^\\<>\n])*>")
_PLAIN = re.compile(r"(?:\\[!-/:-@\[-`{-~]|[^\\\x00-\x20\x7f()]|\\)+")
_TITLE = re.compile(
    r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)""",
    re.DOTALL,
)
_GAP = re.compile(_SPACES)
_LABEL = re.compile(r"\[((?:\\.|[^\[\]\\]){0,999})\]", re.DOTALL)
# CommonMark asks for three levels of brackets at least; without a bound the time would be quadratic.
_DEPTH = 8
_LONGEST_LABEL = 999


def link_end(text: str, at: int, label: tuple[int, int] | None, references: Container[str]) -> int | None:
    """Where a link ends whose closing bracket ends at ``at``; None where there is no link.

    ``label`` is the stretch between the brackets, None where it holds brackets itself and so can be
    no reference.
    """
    if text.startswith("(", at):
        end = _inline_end(text, at + 1)
        if end is not None:
            return end
    written = _LABEL.match(text, at)
    if written and written[1]:
        return written.end() if _known(written[1], references) else None
    if label and label[1] - label[0] <= _LONGEST_LABEL and _known(text[label[0] : label[1]], references):
        return written.end() if written else at
    return None


def _known(label: str, references: Container[str]) -> bool:
    from markdown_it.common.utils import normalizeReference

    return bool(label.strip()) and normalizeReference(label) in references


def _inline_end(text: str, at: int) -> int | None:
    """The end of a target in brackets: an address, then perhaps a title."""
    at = _skip(text, at)
    address = _POINTED.match(text, at)
    if address:
        at = address.end()
    elif text.startswith("<", at):
        return None
    else:
        end = _plain_end(text, at)
        if end is None:
            return None
        at = end
    gap = _skip(text, at)
    title = _TITLE.match(text, gap) if gap > at else None
    if title:
        gap = _skip(text, title.end())
    return gap + 1 if text.startswith(")", gap) else None


def _plain_end(text: str, at: int) -> int | None:
    """The end of an address without angle brackets: no spaces, its own brackets in pairs."""
    depth = 0
    while at < len(text):
        run = _PLAIN.match(text, at)
        if run:
            at = run.end()
            continue
        if text[at] == "(":
            depth += 1
            if depth > _DEPTH:
                return None
        elif text[at] == ")" and depth:
            depth -= 1
        else:
            break
        at += 1
    return None if depth else at


def _skip(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at
