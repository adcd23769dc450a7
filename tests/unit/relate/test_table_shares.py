import pytest

from crossfact.relate.table_shares import table_shares
from crossfact.relate.tables import tables


def odd(facts_of, *lines):
    head = ["Zone", "n", "Share"]
    text = "".join(f"| {' | '.join(line)} |\n" for line in (head, ["---"] * len(head), *lines))
    (table,) = tables(facts_of(text, "en", "a.md"))
    return [share.percent.text for share in table_shares(table)]


TOTAL = ["Total", "120", ""]


def test_a_share_that_is_not_that_of_its_row(facts_of):
    rows = (["A", "30", "25%"], ["B", "60", "50%"], ["C", "30", "52%"])
    assert odd(facts_of, *rows, TOTAL) == ["52%"]
    # Without a total the column is added up.
    assert odd(facts_of, *rows) == ["52%"]


def test_shares_are_rounded(facts_of):
    assert odd(facts_of, ["A", "31", "26%"], ["B", "59", "49%"], ["C", "30", "25%"], TOTAL) == []


@pytest.mark.parametrize(
    "rows",
    [
        # Percentages of something else, or too few rows to tell.
        (["A", "30", "3%"], ["B", "60", "50%"], ["C", "30", "4%"]),
        (["A", "30", "25%"], ["B", "90", "52%"]),
        # A figure of the column is not read.
        (["A", "30", "25%"], ["B", "60", "50%"], ["C", "30", "52%"], ["D", "some", "1%"]),
    ],
)
def test_no_column_of_shares(facts_of, rows):
    assert odd(facts_of, *rows, TOTAL) == []
