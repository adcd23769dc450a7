import csv
import io
import json

import pytest


@pytest.fixture
def documents(write):
    write("a.txt", "La tempête Orlane a privé 12 000 foyers d'électricité dans la vallée de Brame.")
    write("b.txt", "À Brame, 21 000 foyers ont été privés d'électricité par la tempête Orlane.")
    return ("a.txt", "b.txt")


def test_one_row_a_thing_one_column_a_document(crossfact, documents):
    run = crossfact("compare", "--format", "csv", *documents)
    assert run.code == 0
    head, row = csv.reader(io.StringIO(run.out))
    assert head == ["thing", "a.txt", "b.txt", "verdict", "differs"]
    assert row == ["household", "12 000 foyers", "21 000 foyers", "conflict", ""]


def test_json_gives_lines_and_readings(crossfact, documents):
    (row,) = json.loads(crossfact("compare", "--format", "json", *documents).out)
    assert (row["what"], row["verdict"]) == ("household", "conflict")
    assert row["documents"]["a.txt"] == [{"text": "12 000 foyers", "line": 1, "reading": "12 000"}]


def test_a_table_is_for_people(crossfact, documents):
    run = crossfact("compare", *documents)
    assert "household" in run.out
    assert "21 000 foyers" in run.out


def test_a_file_that_cannot_be_read_is_told(crossfact, documents, write):
    run = crossfact("compare", *documents, "none.txt")
    assert run.code == 2
