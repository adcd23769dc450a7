from decimal import Decimal

import pytest

from crossfact.model.quantity import Number
from crossfact.relate.tables import cited_shares, evolutions, footings, tables


def rows(*lines):
    return "".join(f"| {' | '.join(line)} |\n" for line in (lines[0], ["---"] * len(lines[0]), *lines[1:]))


def only(facts_of, text, lang="en"):
    (table,) = tables(facts_of(text, lang, "a.md"))
    return table


@pytest.mark.parametrize(
    ("lines", "agrees"),
    [
        ((["Zone", "Sales"], ["North", "120"], ["South", "80"], ["Total", "200"]), [True]),
        ((["Zone", "Sales"], ["North", "120"], ["South", "80"], ["Total", "210"]), [False]),
        ((["Zone", "£m"], ["North", "1.4"], ["South", "1.3"], ["**Total**", "**2.8**"]), [True]),
        ((["Year", "Q1", "Q2", "Total"], ["2024", "15", "20", "36"]), [False]),
        # Subtotals among the parts, whichever are added up.
        ((["Zone", "n"], ["A", "10"], ["B", "20"], ["Subtotal", "30"], ["C", "5"], ["Total", "35"]), [True]),
        # A mean, percentages, a cell of words, a sum far from the total.
        ((["Zone", "Mean age"], ["North", "30"], ["South", "40"], ["Total", "36"]), []),
        ((["Zone", "Rise"], ["North", "30 %"], ["South", "40 %"], ["Total", "36 %"]), []),
        ((["Zone", "Sales"], ["North", "120"], ["South", "see below"], ["East", "3"], ["Total", "210"]), []),
        ((["Zone", "Sales"], ["North", "120"], ["South", "80"], ["Total", "900"]), []),
    ],
)
def test_totals(facts_of, lines, agrees):
    assert [footing.agrees for footing in footings(only(facts_of, rows(*lines)))] == agrees


def test_a_far_total_is_told_by_another_that_is_a_sum(facts_of):
    text = rows(["Zone", "Men", "Women"], ["N", "12", "30"], ["S", "8", "40"], ["Total", "20", "700"])
    assert [footing.agrees for footing in footings(only(facts_of, text))] == [True, False]


def test_a_column_of_changes_is_learnt_from_its_rows(facts_of):
    head = ["Île", "2016", "2022", "Évolution"]
    lines = [["A", "200", "220", "+10,0 %"], ["B", "400", "300", "−25,0 %"], ["C", "125", "98", "−27,6 %"]]
    (odd,) = evolutions(only(facts_of, rows(head, *lines), "fr"))
    assert (odd.before.text, odd.after.text, odd.percent.text) == ("125", "98", "−27,6 %")
    assert list(evolutions(only(facts_of, rows(head, *lines[1:]), "fr"))) == []


def test_the_share_of_a_row(facts_of):
    table = only(facts_of, rows(["Cost", "£"], ["Shelters", "80"], ["Offices", "20"], ["Total", "100"]))
    assert cited_shares(table, "shelters", Number(Decimal(80))) == ()
    (cited,) = cited_shares(table, "shelters", Number(Decimal(86)))
    assert (cited.entry.text, cited.whole.text) == ("80", "100")
