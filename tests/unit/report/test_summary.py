import ast
import re
import string
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets
from crossfact.model.document import Document
from crossfact.model.finding import Fault, Finding, Level, Refusal
from crossfact.model.message import Message, message
from crossfact.model.place import Span
from crossfact.model.quantity import Number, Quantity
from crossfact.model.report import Report
from crossfact.report.summary import failed, looked_at, not_checked, outcome, refused, summarize
from crossfact.report.wording import counted, spoken, wording_of

ROOT = Path(__file__).parents[3]
CATALOGUE = tomllib.loads(
    (ROOT / "plugins/crossfact_plugins/languages/french/messages.toml").read_text("utf-8")
)["messages"]
SPEAKING = [
    *(ROOT / "checker/crossfact/report").glob("*.py"),
    *(ROOT / "plugins/crossfact_plugins/reporters").glob("*.py"),
]

TEXT = "Ils sont 26 pays."
DOCUMENT = Document("a.txt", TEXT, TEXT, ())
PLACE = DOCUMENT.location(Span(9, 16))


def finding(level, lang=""):
    return Finding("a-rule", level, message("m"), PLACE, "w", lang=lang)


def claim(kind):
    value = Quantity(Number(Decimal(26))) if kind is ClaimKind.QUANTITY else CalendarDate(2025, 9, 4)
    return Claim(kind, value, Facets(), PLACE, Span(0, 17), "26 pays", TEXT)


def report(**parts):
    return Report(**{"documents": {"a.txt": DOCUMENT}, "findings": (), "claims": (), **parts})


def test_findings_are_counted_by_level():
    levels = [Level.NOTE, Level.ERROR, Level.WARNING, Level.ERROR]
    summary = summarize(report(findings=[finding(level) for level in levels], suppressed=3))
    assert (summary.errors, summary.questions, summary.notes, summary.suppressed) == (2, 1, 1, 3)
    assert outcome(summary, {}) == "2 errors, 1 question, 1 note not shown, 3 findings suppressed."


def test_nothing_found_is_said_only_of_what_was_read():
    assert outcome(summarize(report()), {}) == "Nothing found."
    assert outcome(summarize(report(documents={})), {}) == "Nothing was read."
    assert (
        outcome(summarize(report(findings=[finding(Level.NOTE)])), {}) == "Nothing found, 1 note not shown."
    )


def test_what_was_looked_at_is_counted():
    claims = [claim(ClaimKind.QUANTITY), claim(ClaimKind.QUANTITY), claim(ClaimKind.DATE)]
    summary = summarize(report(claims=claims, extra={"quotations": 0}))
    assert looked_at(summary, {}) == "Looked at: 1 document, 2 figures, 1 date, no quotation."


@pytest.mark.parametrize("extra", [{}, {"quotations": None}, {"quotations": "many"}])
def test_quotations_that_nobody_counted_are_not_said_to_be_none(extra):
    assert looked_at(summarize(report(extra=extra)), {}) == "Looked at: 1 document, no figure, no date."


def test_what_was_not_checked_is_said_once_and_in_one_order():
    reasons = [message("relative dates: no document date"), message("a thing.")]
    both = [summarize(report(unchecked=order)) for order in (reasons + reasons, reasons[::-1])]
    said = {not_checked(summary, {}) for summary in both}
    assert said == {"Not checked: a thing; relative dates: no document date."}
    assert not not_checked(summarize(report()), {})


def test_many_reasons_are_cut_short_and_counted():
    reasons = [message("{n} is missing", n=f"{n:02}") for n in range(12)]
    said = not_checked(summarize(report(unchecked=reasons)), {})
    assert said.startswith("Not checked: 00 is missing; 01 is missing;")
    assert said.endswith("; 07 is missing; 4 more (the json format lists them).")


def test_faults_and_refusals_are_sorted_and_told_once():
    faults = [
        Fault("b", "1", "rule", "", "E"),
        Fault("a", "2", "read", "x.txt", "E"),
        Fault("b", "1", "rule", "", "E"),
    ]
    summary = summarize(report(faults=faults, refusals=[Refusal("z", "r"), Refusal("y", "r")]))
    assert [str(failed(fault)) for fault in summary.faults] == [
        "Fault: a 2 failed in read on x.txt: E",
        "Fault: b 1 failed in rule: E",
    ]
    assert [str(refused(refusal)) for refusal in summary.refusals] == ["Refused: y: r", "Refused: z: r"]
    assert str(refused(Refusal("", "no path given"))) == "Refused: no path given"


def test_a_number_of_things_has_words_for_none_and_for_one():
    words = ("no date", "1 date", "{count} dates")
    assert [str(counted(n, *words)) for n in range(3)] == ["no date", "1 date", "2 dates"]


def test_a_message_is_spoken_in_the_wording():
    said = message("Not checked: {items}.", items=message("dates"))
    wording = {"Not checked: {items}.": "Non vérifié : {items}.", "dates": "les dates"}
    assert spoken(said, wording) == "Non vérifié : les dates."


@pytest.mark.parametrize("wrong", ["{autre}", "{0}", "{", "{items.nothing}", "{items!z}", "{items:d}"])
def test_a_wording_with_other_gaps_costs_its_language_not_the_report(wrong):
    assert spoken(message("{items} left", items="two"), {"{items} left": wrong}) == "two left"


def test_a_template_that_is_no_template_is_said_as_it_stands():
    assert spoken(Message("{lost"), {}) == "{lost"


def test_a_finding_speaks_its_own_language_else_the_reports():
    catalogues = {"fr": {"m": "le m"}, "en": {}}
    french = report(lang="fr", wordings=catalogues)
    assert wording_of(finding(Level.ERROR), french) == {"m": "le m"}
    assert wording_of(finding(Level.ERROR, "en"), french) == {}
    assert wording_of(finding(Level.ERROR, "fr"), report(wordings=catalogues)) == {"m": "le m"}
    assert wording_of(finding(Level.ERROR, "de"), french) == {}


def templates():
    """Every sentence that the reporters can say, as they stand in their source."""
    for path in SPEAKING:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("message", "counted"):
                words = (a.value for a in node.args if isinstance(a, ast.Constant))
                yield from (word for word in words if isinstance(word, str) and word)


def gaps(template):
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)


@pytest.mark.parametrize("template", sorted(set(templates())))
def test_every_sentence_of_the_reporters_is_said_in_french_with_its_marks(template):
    french = CATALOGUE[template]
    assert gaps(french) == gaps(template)
    assert not re.search(r"(?<![\u00a0\u202f])[:;!?»]|«(?!\u00a0)", french)


def test_the_sentences_are_found_in_the_source():
    assert {"ERROR", "Looked at: {items}.", "{count} dates", "Refused: {what}"} <= set(templates())
