import json
from pathlib import Path

import pytest

ENGLISH = """# Storm Orla cuts power to 12,000 homes

The storm hit the Brame valley on Tuesday, March 3, 2026. About 2.5 million euros were spent 😀, or 3–4 % more.

| crew | homes |
| ---- | ----- |
| 14   | 1,986 |
"""


def objects(run):
    return [json.loads(line) for line in run.out.splitlines()]


@pytest.fixture
def documents(write, texts):
    write("a.txt", texts.storm)
    write("b.md", ENGLISH)
    return ("a.txt", "b.md")


def test_every_offset_slices_back_to_its_text(crossfact, documents):
    run = crossfact("claims", "--format", "jsonl", *documents)
    claims = objects(run)
    assert run.code == 0
    assert {c["file"] for c in claims} == set(documents)
    for claim in claims:
        text = Path(claim["file"]).read_text("utf-8")
        assert text[claim["start"] : claim["end"]] == claim["text"]
        line = text.split("\n")[claim["line"] - 1]
        assert line[claim["column"] - 1 :].startswith(claim["text"].split("\n")[0])
        assert claim["sentence"]["start"] <= claim["start"] < claim["end"] <= claim["sentence"]["end"]


def test_every_offset_of_the_seeds_slices_back(crossfact, seeds):
    claims = objects(crossfact("claims", "--format", "jsonl", seeds))
    assert len(claims) > 300
    texts = {file: Path(file).read_text("utf-8") for file in {c["file"] for c in claims}}
    assert all(texts[c["file"]][c["start"] : c["end"]] == c["text"] for c in claims)


def test_the_reading_of_a_claim(crossfact, write, texts):
    write("a.txt", texts.storm)
    claims = objects(crossfact("claims", "--format", "jsonl", "a.txt"))
    [homes] = [c for c in claims if c["text"] == "12 000 foyers"]
    assert homes["value"] == {
        "value": "12000",
        "low": "12000",
        "high": "12000",
        "hedge": "exact",
        "unit": None,
    }
    assert homes["kind"] == "quantity"
    assert homes["lang"] == "fr"
    assert homes["facets"]["what"] == "household"
    assert homes["facets"]["verb"] == "priver"


def test_kind_keeps_one_kind(crossfact, documents):
    kinds = {
        k: objects(crossfact("claims", "--format", "jsonl", "--kind", k, *documents))
        for k in ("quantity", "date")
    }
    assert all(claims and {c["kind"] for c in claims} == {kind} for kind, claims in kinds.items())
    [day] = [c["value"] for c in kinds["date"] if c["text"].startswith("Tuesday")]
    assert day == {"year": 2026, "month": 3, "day": 3, "weekday": 1, "iso": "2026-03-03"}
    assert crossfact("claims", "--kind", "verse", *documents).code == 2


def test_the_table_has_a_header_and_a_row_a_claim(crossfact, documents):
    table = crossfact("claims", *documents)
    lines = table.out.splitlines()
    assert lines[0].split() == ["place", "kind", "claim", "reading", "what", "verb", "when", "role", "part"]
    assert len(lines) - 1 == len(objects(crossfact("claims", "--format", "jsonl", *documents)))
    assert lines[1].startswith("a.txt:1:27  quantity  12 000 foyers  ")
    starts = {line.index(cell) for line, cell in zip(lines, ["claim", "12 000"], strict=False)}
    assert len(starts) == 1


def test_output_goes_to_a_file(crossfact, folder, documents):
    printed = crossfact("claims", *documents).out
    assert crossfact("claims", "--output", "list.txt", *documents).out == ""
    assert (folder / "list.txt").read_text("utf-8") == printed


def test_what_cannot_be_read_is_told_and_the_others_are_listed(crossfact, write, texts):
    write("a.txt", texts.storm)
    write("c.txt", b"\xff\x00")
    run = crossfact("claims", "a.txt", "c.txt", "nowhere.txt")
    assert run.code == 2
    assert "12 000 foyers" in run.out
    assert [line.split(": ")[1] for line in run.err.splitlines()] == ["c.txt", "nowhere.txt"]


def test_findings_do_not_change_the_exit_code(crossfact, write, texts):
    write("a.txt", texts.residue)
    assert crossfact("claims", "a.txt").code == 0


def test_a_line_separator_in_a_claim_does_not_break_the_lines(crossfact, write):
    write(
        "a.txt",
        "Le port\n\nLe maire a compté 40\u2028habitants et 12\u0085navires dans le port de Lanvaur.\n",
    )
    run = crossfact("claims", "--format", "jsonl", "a.txt")
    assert all(json.loads(line)["file"] == "a.txt" for line in run.out.splitlines())
