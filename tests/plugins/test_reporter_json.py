import datetime as dt
import json
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfact.model.document import Document
from crossfact.model.finding import Edit, Fault, Finding, Fix, Level, Refusal, Related
from crossfact.model.message import message
from crossfact.model.place import Span
from crossfact.model.report import Report
from crossfact_plugins.reporters.json_report import render

TEXT = "Titre 日\n\nIls sont 26 pays.\nIls sont 34 pays .\n"
DOCUMENT = Document("a.txt", TEXT, TEXT, (), "fr", "Titre 日", dt.date(2025, 9, 4), "front matter")


def place(words, document=DOCUMENT):
    start = document.text.index(words)
    return document.location(Span(start, start + len(words)))


FINDING = Finding(
    rule="number-conflict",
    level=Level.WARNING,
    message=message("{a} or {b}", a=26, b=34),
    location=place("26 pays"),
    words="pays",
    related=(Related(place("34 pays"), message("the other")),),
    because=(message("same thing"),),
    fixes=(Fix(message("no space"), (Edit("a.txt", place(" .").span, "."),), mechanical=True),),
    echoes=("missing-space",),
    confidence=0.75,
    lang="fr",
)


def report(*findings, **parts):
    wordings = {"fr": {"{a} or {b}": "{a} ou {b}"}}
    return Report(**{"documents": {"a.txt": DOCUMENT}, "claims": (), "wordings": wordings, "version": "0.1.0", **parts},
                  findings=findings)  # fmt: skip


def read(*findings, **parts):
    return json.loads(render(report(*findings, **parts)))


def test_a_report_is_one_object_of_a_known_schema():
    whole = read(FINDING)
    assert set(whole) == {
        "crossfact", "schema", "documents", "findings", "faults", "refusals", "unchecked", "counts",
    }  # fmt: skip
    assert (whole["crossfact"], whole["schema"]) == ("0.1.0", 1)
    assert whole["documents"] == [
        {
            "uri": "a.txt",
            "lang": "fr",
            "title": "Titre 日",
            "date": "2025-09-04",
            "date_origin": "front matter",
            "characters": len(TEXT),
            "lines": 5,
        }
    ]


def test_a_finding_is_told_whole():
    (found,) = read(FINDING)["findings"]
    fix = found["fixes"][0]
    assert found == {
        "rule": "number-conflict",
        "level": "warning",
        "confidence": 0.75,
        "lang": "fr",
        "message": "26 ou 34",
        "because": ["same thing"],
        "echoes": ["missing-space"],
        "fingerprint": FINDING.fingerprint,
        "location": {
            "uri": "a.txt",
            "start": 18,
            "end": 25,
            "line": 3,
            "column": 10,
            "end_line": 3,
            "end_column": 17,
            "headings": [],
            "text": "26 pays",
        },
        "related": [
            {"message": "the other", "location": {**found["related"][0]["location"], "text": "34 pays"}}
        ],
        "fixes": [{"message": "no space", "mechanical": True, "edits": fix["edits"]}],
    }
    assert [(edit["text"], edit["location"]["text"]) for edit in fix["edits"]] == [(".", " .")]


def test_places_are_offsets_of_the_text():
    for finding in read(FINDING)["findings"]:
        for where in (finding["location"], finding["related"][0]["location"]):
            assert TEXT[where["start"] : where["end"]] == where["text"]
            assert DOCUMENT.lines.offset(where["line"], where["column"]) == where["start"]
            assert DOCUMENT.lines.offset(where["end_line"], where["end_column"]) == where["end"]


def test_notes_are_told_and_counted_too():
    note = Finding("a-note", Level.NOTE, message("m"), place("Titre"), "w")
    whole = read(FINDING, note, suppressed=2, extra={"quotations": 4})
    assert [finding["level"] for finding in whole["findings"]] == ["warning", "note"]
    assert whole["counts"] == {
        "errors": 0, "warnings": 1, "notes": 1, "suppressed": 2,
        "documents": 1, "figures": 0, "dates": 0, "quotations": 4,
    }  # fmt: skip


def test_what_failed_and_what_was_not_checked_is_told():
    whole = read(
        faults=[Fault("p", "1", "rule", "a.txt", "E")],
        refusals=[Refusal("b.txt", "expected UTF-8")],
        unchecked=[message("dates of {what}", what="x")],
    )
    assert whole["faults"] == [
        {"plugin": "p", "version": "1", "stage": "rule", "file": "a.txt", "error": "E"}
    ]
    assert whole["refusals"] == [{"uri": "b.txt", "reason": "expected UTF-8"}]
    assert whole["unchecked"] == ["dates of x"]
    assert whole["counts"]["quotations"] is None


def test_a_document_that_is_not_at_hand_has_no_words():
    (found,) = read(FINDING, documents={})["findings"]
    assert found["location"]["text"] is None
    assert found["fixes"][0]["edits"] == [{"location": {"uri": "a.txt", "start": 43, "end": 45}, "text": "."}]


def test_documents_are_sorted_whatever_the_order_of_the_files():
    other = Document("b.txt", "b", "b", ())
    orders = ({"b.txt": other, "a.txt": DOCUMENT}, {"a.txt": DOCUMENT, "b.txt": other})
    assert len({render(report(FINDING, documents=order)) for order in orders}) == 1


def test_keys_are_sorted_letters_kept_and_the_end_is_one_newline():
    text = render(report(FINDING))
    assert '"title": "Titre 日"' in text
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    top = re.findall(r'^  "(\w+)"', text, re.MULTILINE)
    assert top == sorted(top)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.text(st.characters() | st.sampled_from('\ud800\udfff\x1b\x9b\u2028\\"'), min_size=1, max_size=60))
def test_any_text_comes_back_as_it_was_and_can_be_printed(text):
    document = Document("a.txt", text, text, ())
    finding = Finding("r", Level.ERROR, message("{x}", x=text), document.location(Span(0, len(text))), "w")
    written = render(report(finding, documents={"a.txt": document}))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]", written)
    (found,) = json.loads(written.encode("utf-8"))["findings"]
    assert found["message"] == found["location"]["text"] == text
