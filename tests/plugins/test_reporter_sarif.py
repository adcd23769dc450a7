import json
import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfact.model.document import Block, BlockKind, Document
from crossfact.model.finding import Edit, Fault, Finding, Fix, Level, Refusal, Related
from crossfact.model.message import message
from crossfact.model.place import Span
from crossfact.model.report import Report
from crossfact.model.rule import DocumentRule, Example
from crossfact_plugins.reporters.sarif import render
from crossfact_plugins.reporters.sarif_place import uri

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "data" / "sarif-2.1.0-emitted.schema.json").read_text("utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

TEXT = "Titre 日𝄞\n\nIls sont 26 pays.\r\nIls sont 34 pays .\n"
PATHS = ((BlockKind.HEADING, 0, 8, ()), (BlockKind.PARAGRAPH, 10, 28, ("Titre", "Partie")))
BLOCKS = tuple(Block(kind, Span(start, end), path) for kind, start, end, path in PATHS)
DOCUMENT = Document("textes/a.txt", TEXT, TEXT, BLOCKS)


def number_conflict(_facts):
    """A number has two values. Ask which one holds,
    e.g. in a table.

    Known false alarms: forecasts.
    """
    return ()


def weekday_date_mismatch(_facts):
    """A date falls on another weekday."""
    return ()


EXAMPLE = Example("fr", "[[mal]]", "bien")
RULES = [
    DocumentRule(check, Level.WARNING, "f", (EXAMPLE,)) for check in (weekday_date_mismatch, number_conflict)
]


def place(words, document=DOCUMENT):
    start = document.text.index(words)
    return document.location(Span(start, start + len(words)))


def edit(words, text):
    return Edit(DOCUMENT.uri, place(words).span, text)


FINDING = Finding(
    rule="number-conflict",
    level=Level.WARNING,
    message=message("{a} or {b}", a=26, b=34),
    location=place("26 pays"),
    words="pays",
    related=(Related(place("34 pays"), message("the other")), Related(place("Titre"), message(""))),
    because=(message("same thing"), message("other sentence")),
    fixes=(
        Fix(message("write 26"), (edit("34", "26"),)),
        Fix(message("close up"), (edit(" .\n", ".\n"), edit("\r\n", "\n")), mechanical=True),
    ),
    echoes=("missing-space",),
    confidence=0.75,
)


def report(*findings, **parts):
    base = {"documents": {DOCUMENT.uri: DOCUMENT}, "claims": (), "rules": RULES, "version": "0.1.0"}
    return Report(findings=findings, **{**base, **parts})


def run_of(*findings, **parts):
    log = json.loads(render(report(*findings, **parts)).encode("utf-8"))
    VALIDATOR.validate(log)
    return log["runs"][0]


def regions(value):
    """Every region that a log holds, with its file."""
    if isinstance(value, dict):
        if "artifactLocation" in value and "region" in value:
            yield value["artifactLocation"]["uri"], value["region"]
        if "replacements" in value:
            for replacement in value["replacements"]:
                yield value["artifactLocation"]["uri"], replacement["deletedRegion"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from regions(item)


def test_the_schema_is_one_and_refuses_what_is_not_written():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    log = json.loads(render(report(FINDING)))
    log["runs"][0]["results"][0]["rank"] = 3
    assert not VALIDATOR.is_valid(log)


def test_a_result_is_told_whole():
    run = run_of(FINDING)
    (result,) = run["results"]
    assert result["ruleId"] == "number-conflict"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "number-conflict"
    assert result["level"] == "warning"
    assert result["message"] == {"text": "26 or 34\nsame thing\nother sentence"}
    assert result["partialFingerprints"] == {"crossfact/v1": FINDING.fingerprint}
    assert result["properties"] == {
        "confidence": 0.75,
        "because": ["same thing", "other sentence"],
        "echoes": ["missing-space"],
    }
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "textes/a.txt"},
                "region": {
                    "startLine": 3,
                    "startColumn": 10,
                    "endLine": 3,
                    "endColumn": 17,
                    "charOffset": 19,
                    "charLength": 7,
                    "snippet": {"text": "26 pays"},
                },
            },
            "logicalLocations": [{"name": "Partie", "fullyQualifiedName": "Titre > Partie"}],
        }
    ]


def test_related_places_are_numbered_and_say_their_part_if_they_have_one():
    (result,) = run_of(FINDING)["results"]
    related = result["relatedLocations"]
    assert [(place["id"], place.get("message")) for place in related] == [
        (1, {"text": "the other"}),
        (2, None),
    ]


def test_every_region_is_the_offset_of_its_words():
    found = list(regions(run_of(FINDING)))
    assert len(found) == 5
    for name, region in found:
        assert PurePosixPath(name).name == "a.txt"
        start, end = region["charOffset"], region["charOffset"] + region["charLength"]
        assert TEXT[start:end] == region.get("snippet", {"text": TEXT[start:end]})["text"]
        assert DOCUMENT.lines.offset(region["startLine"], region["startColumn"]) == start
        assert DOCUMENT.lines.offset(region["endLine"], region["endColumn"]) == end


def test_only_mechanical_repairs_are_fixes_in_the_order_of_the_text():
    (result,) = run_of(FINDING)["results"]
    (fix,) = result["fixes"]
    assert fix["description"] == {"text": "close up"}
    (change,) = fix["artifactChanges"]
    replaced = [
        (r["deletedRegion"]["charOffset"], r["insertedContent"]["text"]) for r in change["replacements"]
    ]
    assert replaced == [(TEXT.index("\r\n"), "\n"), (TEXT.index(" .\n"), ".\n")]


def test_rules_are_sorted_and_carry_their_page():
    stranger = Finding("another-rule", Level.ERROR, message("m"), place("Titre"), "w")
    rules = run_of(FINDING, stranger)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["another-rule", "number-conflict", "weekday-date-mismatch"]
    assert rules[0] == {"id": "another-rule"}
    assert rules[1]["shortDescription"] == {"text": "A number has two values."}
    assert (
        rules[1]["fullDescription"]["text"]
        == "A number has two values. Ask which one holds, e.g. in a table."
    )
    assert rules[1]["help"]["markdown"].endswith("Known false alarms: forecasts.")
    assert rules[1]["defaultConfiguration"] == {"level": "warning"}


@pytest.mark.parametrize("level", list(Level))
def test_every_level_is_told(level):
    (result,) = run_of(Finding("r", level, message("m"), place("Titre"), "w"))["results"]
    assert result["level"] == level.value


def test_failures_make_the_run_a_failed_one():
    (good,) = run_of(FINDING, unchecked=[message("relative dates")])["invocations"]
    assert good == {
        "executionSuccessful": True,
        "toolExecutionNotifications": [{"level": "note", "message": {"text": "relative dates"}}],
    }
    (bad,) = run_of(faults=[Fault("p", "1", "rule", "", "E")], refusals=[Refusal("b c.txt", "no")])[
        "invocations"
    ]
    assert not bad["executionSuccessful"]
    assert [notice["level"] for notice in bad["toolExecutionNotifications"]] == ["error", "error"]
    first = bad["toolExecutionNotifications"][0]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "b%20c.txt"}
    assert run_of()["invocations"] == [{"executionSuccessful": True}]


def test_messages_are_in_the_language_of_the_finding():
    wordings = {"fr": {"{a} or {b}": "{a} ou {b}"}}
    run = run_of(FINDING, lang="fr", wordings=wordings)
    assert run["results"][0]["message"]["text"].startswith("26 ou 34\n")
    assert run["language"] == "fr"


def test_artifacts_are_sorted_whatever_the_order_of_the_files():
    other = Document("b.txt", "b", "b", ())
    both = {"b.txt": other, DOCUMENT.uri: DOCUMENT}
    turned = dict(reversed(both.items()))
    assert render(report(FINDING, documents=both)) == render(report(FINDING, documents=turned))
    artifacts = run_of(FINDING, documents=both)["artifacts"]
    assert [item["location"]["uri"] for item in artifacts] == ["b.txt", "textes/a.txt"]


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a/b c.txt", "a/b%20c.txt"),
        ("é/ü.md", "%C3%A9/%C3%BC.md"),
        ("#1?100%.txt", "%231%3F100%25.txt"),
        ("12:30.txt", "12%3A30.txt"),
        ("../a.txt", "../a.txt"),
        ("/srv/a b.txt", "file:///srv/a%20b.txt"),
        ("C:/textes/a.txt", "file:///C:/textes/a.txt"),
        ("file:///srv/a%20b.txt", "file:///srv/a%20b.txt"),
        ("caf\udce9.txt", "caf%E9.txt"),
        ("x\ud800.txt", "x%ED%A0%80.txt"),
    ],
)
def test_a_path_is_written_as_a_uri(path, written):
    assert uri(path) == written


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=30))
def test_any_file_name_makes_a_relative_uri_that_leads_back(name):
    written = uri(f"textes/{name}")
    parts = urlsplit(written)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert re.fullmatch(r"(?:[\w./~-]|%[0-9A-F]{2})+", written, re.ASCII)
    assert unquote(PurePosixPath(parts.path).name) == name or name in (".", "..")


@settings(deadline=None, derandomize=True, max_examples=150)
@given(
    text=st.text(st.characters() | st.sampled_from("\n\r\ud800\x1b日"), max_size=80),
    ends=st.tuples(st.integers(0, 80), st.integers(0, 80)),
)
def test_any_span_of_any_text_makes_a_valid_log(text, ends):
    document = Document("a.txt", text, text, ())
    start, end = sorted(min(at, len(text)) for at in ends)
    finding = Finding("r", Level.ERROR, message("m"), document.location(Span(start, end)), "w")
    (result,) = run_of(finding, documents={"a.txt": document})["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    offset = region["charOffset"]
    assert text[offset : offset + region["charLength"]] == region["snippet"]["text"] == text[start:end]
