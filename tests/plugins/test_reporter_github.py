import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfact.model.document import Document
from crossfact.model.finding import Fault, Finding, Level, Refusal, Related
from crossfact.model.message import message
from crossfact.model.place import Span
from crossfact.model.report import Report
from crossfact_plugins.reporters.github import render

TEXT = "Titre\n\nIls sont 26 pays.\nIls sont 34 pays.\n"
DOCUMENT = Document("a.txt", TEXT, TEXT, ())
COMMAND = re.compile(r"::(error|warning) ((?:[a-zA-Z]+=[^:,\r\n]*,?)*)::([^\r\n]*)")


def place(words, document=DOCUMENT):
    start = document.text.index(words)
    return document.location(Span(start, start + len(words)))


def finding(level=Level.WARNING, where=None, said="26 or 34", **parts):
    return Finding(
        "number-conflict", level, message("{said}", said=said), where or place("26 pays"), "w", **parts
    )


def report(*findings, **parts):
    return Report(findings=findings, **{"documents": {"a.txt": DOCUMENT}, "claims": (), **parts})


def decoded(text):
    for escape, char in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def test_a_finding_is_a_command_and_the_summary_is_a_plain_line():
    said = finding(
        because=(message("same thing"),),
        related=(Related(place("34 pays"), message("the other")), Related(place("Titre"), message(""))),
    )
    assert render(report(said)) == (
        "::warning file=a.txt,line=3,endLine=3,col=10,endColumn=17,title=number-conflict::"
        "26 or 34%0A· same thing%0Aa.txt:4 – the other%0Aa.txt:1\n"
        "1 question. Looked at: 1 document, no figure, no date.\n"
    )


def test_levels_are_commands_and_notes_are_left_out():
    lines = render(report(*map(finding, (Level.ERROR, Level.WARNING, Level.NOTE)))).splitlines()
    assert [line.split()[0] for line in lines] == ["::error", "::warning", "1"]
    assert lines[-1].startswith("1 error, 1 question, 1 note not shown.")


def test_a_place_of_several_lines_has_no_columns():
    over = finding(where=place("26 pays.\nIls"))
    assert render(report(over)).startswith("::warning file=a.txt,line=3,endLine=4,title=number-conflict::")


def test_failures_are_errors():
    lines = render(
        report(faults=[Fault("p", "1", "rule", "", "E: no")], refusals=[Refusal("b,c.txt", "expected UTF-8")])
    ).splitlines()
    assert lines[:2] == [
        "::error file=b%2Cc.txt,title=crossfact::Refused: b,c.txt: expected UTF-8",
        "::error title=crossfact::Fault: p 1 failed in rule: E: no",
    ]


def test_what_was_not_checked_is_in_the_summary():
    last = render(report(unchecked=[message("relative dates")])).splitlines()[-1]
    assert last == "Nothing found. Looked at: 1 document, no figure, no date. Not checked: relative dates."


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a b.txt", "a b.txt"),
        ("é#ü.txt", "é#ü.txt"),
        ("100%,x:y.txt", "100%25%2Cx%3Ay.txt"),
        ("a\nb", "a%0Ab"),
    ],
)
def test_file_names_are_escaped_as_properties(name, written):
    document = Document(name, TEXT, TEXT, ())
    line = render(report(finding(where=place("26 pays", document)))).splitlines()[0]
    assert f" file={written},line=3," in line


def test_a_message_cannot_start_another_command():
    lines = render(report(finding(said="100 %\n::error::x\r\n\x1b[1m%0A"))).splitlines()
    assert lines[0].endswith("::100 %25 ::error::x  ␛[1m%250A")
    assert len(lines) == 2


@settings(deadline=None, derandomize=True, max_examples=150)
@given(
    said=st.text(max_size=60),
    name=st.text(st.characters(codec="utf-8"), min_size=1, max_size=30),
)
def test_any_message_and_any_name_make_one_line_each(said, name):
    document = Document(name, TEXT, TEXT, ())
    written = render(report(finding(where=place("26 pays", document), said=said), documents={name: document}))
    first, last, empty = written.split("\n")
    command = COMMAND.fullmatch(first)
    assert command
    properties = dict(pair.split("=", 1) for pair in command[2].split(","))
    if name.isprintable():
        assert decoded(properties["file"]) == name
    assert not re.search("[\x00-\x1f\x7f-\x9f]", first + last)
    assert (last, empty) == ("1 question. Looked at: 1 document, no figure, no date.", "")
