"""Examples: every example of a rule run, and what is found compared with what is marked.

A bad text marks what the rule must find: ``[[primary]]`` places and ``{{related}}`` ones.

- There are as many findings as ``[[ ]]`` marks: each shows one of them, none is shown twice.
- Every ``{{ }}`` mark is a related place of some finding, and every related place is marked, with either mark.
- A pair, one mark of each kind, has no order: either side may be the primary place and the other the related.
- A place covers no word outside the marks; it need not cover the whole of a mark.

The good text stands alone, without ``others``, and the rule finds nothing in it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from crossfact.config.settings import Settings
from crossfact.model.finding import Finding
from crossfact.model.message import Message
from crossfact.model.place import Location, Span
from crossfact.model.rule import Example, Rule
from crossfact.plugin.hooks import hookimpl
from crossfact.plugin.host import Host
from crossfact.plugin.validation import complaint
from crossfact.session import Session
from crossfact.testing.laws import law, shown

_MARK = re.compile(r"\[\[|\]\]|\{\{|\}\}")
_CLOSING = {"[[": "]]", "{{": "}}"}
_WORD = re.compile(r"\w")


@frozen
class _Marked:
    """A document of an example: its plain text and the places marked in it."""

    text: str
    primary: tuple[Span, ...]
    related: tuple[Span, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        return (*self.primary, *self.related)


@frozen
class _Alone:
    """A plugin that declares one rule: one that is being written, and not installed."""

    rule: Rule

    @hookimpl
    def crossfact_rules(self) -> Iterable[Rule]:
        """The rule."""
        return (self.rule,)


def marked(text: str) -> tuple[str, tuple[Span, ...], tuple[Span, ...]]:
    """The text without its marks, the spans marked [[primary]], and those marked {{related}}.

    Raises ValueError, saying what is wrong and where, on marks that are nested, left open or empty.
    """
    spans: dict[str, list[Span]] = {"[[": [], "{{": []}
    parts: list[str] = []
    opened, start, at, size = "", 0, 0, 0
    for mark in _MARK.finditer(text):
        parts.append(text[at : mark.start()])
        size, at = size + mark.start() - at, mark.end()
        sign = mark.group()
        if sign in _CLOSING:
            if opened:
                raise ValueError(
                    f"expected {_CLOSING[opened]!r} before the next mark, found {_near(text, mark.start())}"
                )
            opened, start = sign, size
        elif not opened or _CLOSING[opened] != sign:
            awaited = f"{_CLOSING[opened]!r}" if opened else "an opening mark first"
            raise ValueError(f"expected {awaited}, found {_near(text, mark.start())}")
        elif start == size:
            raise ValueError(f"expected words inside a mark, found none at {_near(text, mark.start())}")
        else:
            spans[opened].append(Span(start, size))
            opened = ""
    if opened:
        raise ValueError(f"expected {_CLOSING[opened]!r}, found the end of the text")
    return "".join((*parts, text[at:])), tuple(spans["[["]), tuple(spans["{{"])


def _near(text: str, at: int) -> str:
    return repr(text[at : at + 20])


def check_rule(rule: Rule, host: Host | None = None, languages: Iterable[str] = ()) -> None:
    """Run every example of a rule; raises AssertionError with a sentence that names rule, language and text.

    Without a ``host``, the installed plugins are loaded and the rule is added to them where none declares it;
    a host that is given must declare it. ``languages`` are codes for which there must be an example.
    """
    law(not (said := complaint("crossfact_rules", rule, {})), said)
    host = _declaring(rule, Host.load() if host is None else host, given=host is not None)
    there = {example.lang for example in rule.examples}
    for code in languages:
        law(
            code in there,
            f"rule {rule.name}: expected an example in {code!r}, found {', '.join(sorted(there))}",
        )
    for number, example in enumerate(rule.examples, 1):
        _check_example(rule, example, host, f"rule {rule.name}, example {number} ({example.lang})")


def _declaring(rule: Rule, host: Host, *, given: bool) -> Host:
    """The host, once it is sure to hold this very rule."""
    held = {known.name: known for _, known in host.rules}.get(rule.name)
    if held is None and not given:
        host.add(_Alone(rule), f"rule {rule.name}")
        held = rule
    law(held is not None, f"rule {rule.name}: expected a host that declares it, found one that does not")
    law(held == rule, f"rule {rule.name}: expected a name of its own, found another rule under it")
    return host


def _check_example(rule: Rule, example: Example, host: Host, where: str) -> None:
    codes = [pack.code for pack in host.languages]
    law(example.lang in codes, f"{where}: expected one of the languages {', '.join(codes)}")
    documents = [
        _read_marks(text, f"{where}, document {number}")
        for number, text in enumerate((example.bad, *example.others), 1)
    ]
    names = [
        f"example-{number}.{'md' if example.markdown else 'txt'}" for number in range(1, len(documents) + 1)
    ]
    bad = dict(zip(names, documents, strict=True))
    law(
        any(d.primary for d in documents), f"{where}: expected a [[primary]] mark in the bad text, found none"
    )
    _check_findings(_found(rule, example, host, {uri: d.text for uri, d in bad.items()}, where), bad, where)
    good = _read_marks(example.good, f"{where}, good text")
    law(not good.spans, f"{where}: expected no marks in the good text, found {shown(example.good)}")
    found = _found(rule, example, host, {names[0]: good.text}, where)
    law(
        not found,
        f"{where}: expected nothing found in the good text, found {_listed(found, {names[0]: good})}",
    )


def _read_marks(text: str, where: str) -> _Marked:
    try:
        return _Marked(*marked(text))
    except ValueError as error:
        raise AssertionError(f"{where}: {error}") from error


def _found(
    rule: Rule, example: Example, host: Host, texts: Mapping[str, str], where: str
) -> Sequence[Finding]:
    """What the rule finds in some documents that tell one story; a fault or a refusal breaks the law."""
    settings = Settings(
        select=(rule.name,), language=example.lang, date=example.date, stories=(tuple(texts),)
    )
    before = len(host.faults)
    report = Session.start(settings, host).put_all(texts).report()
    faults = host.faults[before:]
    law(not faults, f"{where}: expected no fault, found: {'; '.join(map(str, faults))}")
    law(
        not report.refusals,
        f"{where}: expected texts that can be read, found: {'; '.join(map(str, report.refusals))}",
    )
    for finding in report.findings:
        law(
            finding.rule == rule.name,
            f"{where}: expected findings of {rule.name}, found one of {finding.rule}",
        )
        _check_words(finding, host, where)
        _check_edits(finding, texts, where)
    return report.findings


def _check_words(finding: Finding, host: Host, where: str) -> None:
    """Every message of a finding can be said, in English and in the wording of every pack."""
    messages = [finding.message, *finding.because]
    messages += [related.message for related in finding.related] + [fix.message for fix in finding.fixes]
    for said in messages:
        for pack in host.languages:
            _check_message(said, pack.wording, where)


def _check_message(said: Message, wording: Mapping[str, str], where: str) -> None:
    try:
        law(said.say(wording) != "", f"{where}: expected a message of words, found an empty one")
    except (KeyError, IndexError, ValueError) as error:
        raise AssertionError(
            f"{where}: expected a value for every gap of the message {said.template!r}, found none for {error}"
        ) from error


def _check_edits(finding: Finding, texts: Mapping[str, str], where: str) -> None:
    """Every repair edits the documents it was found in, inside their text."""
    for edit in (edit for fix in finding.fixes for edit in fix.edits):
        law(
            edit.uri in texts,
            f"{where}: expected edits of the example's documents, found one of {edit.uri!r}",
        )
        inside = 0 <= edit.span.start <= edit.span.end <= len(texts[edit.uri])
        law(inside, f"{where}: expected an edit inside the text, found {edit.span}")


def _check_findings(found: Sequence[Finding], documents: Mapping[str, _Marked], where: str) -> None:
    """The findings are those marked: see the head of this module."""
    primary = [(uri, span) for uri, d in documents.items() for span in d.primary]
    related = [(uri, span) for uri, d in documents.items() for span in d.related]
    listed = _listed(found, documents)
    law(
        len(found) == len(primary),
        f"{where}: expected {len(primary)} finding{'s' * (len(primary) > 1)}, at {_said(primary, documents)}; "
        f"found {listed}",
    )
    if len(primary) == len(related) == 1 and not _at(found[0].location, primary[0]):
        primary, related = related, primary
    for mark in primary:
        count = sum(_at(f.location, mark) for f in found)
        law(
            count == 1,
            f"{where}: expected one finding at {_said([mark], documents)}, found {count} there: {listed}",
        )
    beside = [r.location for f in found for r in f.related]
    for mark in related:
        law(
            any(_at(place, mark) for place in beside),
            f"{where}: expected a related place at {_said([mark], documents)}, found none: {listed}",
        )
    for place in (*(f.location for f in found), *beside):
        _check_covered(place, documents, where)


def _check_covered(place: Location, documents: Mapping[str, _Marked], where: str) -> None:
    """A place covers a mark, and no word outside the marks."""
    law(place.uri in documents, f"{where}: expected places in the example, found one in {place.uri!r}")
    document = documents[place.uri]
    text = document.text
    law(
        any(span.overlaps(place.span) for span in document.spans),
        f"{where}: expected marked places only, found {shown(place.span.of(text))} in {place.uri}",
    )
    beyond = "".join(
        text[at]
        for at in range(place.span.start, place.span.end)
        if not any(span.start <= at < span.end for span in document.spans)
    )
    law(
        not _WORD.search(beyond),
        f"{where}: expected a place that ends with its mark, found {shown(place.span.of(text))}, "
        f"of which {shown(beyond)} is not marked",
    )


def _at(place: Location, mark: tuple[str, Span]) -> bool:
    return place.uri == mark[0] and place.span.overlaps(mark[1])


def _said(marks: Iterable[tuple[str, Span]], documents: Mapping[str, _Marked]) -> str:
    return ", ".join(shown(span.of(documents[uri].text)) for uri, span in marks)


def _listed(found: Sequence[Finding], documents: Mapping[str, _Marked]) -> str:
    """The findings in one line: their message, and the words at each of their places."""
    lines = []
    for finding in found:
        places = [finding.location, *(related.location for related in finding.related)]
        words = [shown(p.span.of(documents[p.uri].text)) if p.uri in documents else p.uri for p in places]
        lines.append(f"“{finding.message}” at {' and '.join(words)}")
    return "; ".join(lines) or "none"


__all__ = ["check_rule", "marked"]
