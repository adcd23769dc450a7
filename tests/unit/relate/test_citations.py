from crossfact.relate.citations import shares, values

TABLE = "| Period | Visits | Loans |\n|---|---|---|\n| Spring | 400 | 800 |\n| Autumn | 600 | 700 |\n| Total | 1,000 | 1,500 |\n\n"


def test_a_share_of_the_total_of_the_column_that_a_noun_heads(facts_of):
    facts = facts_of(TABLE + "Children took 600 loans, or 46% of the total.\n", "en", "a.md")
    (cited,) = shares(facts)
    assert (cited.whole, round(cited.computed.low)) == ("1,500", 40)


def test_a_share_that_some_column_makes_right(facts_of):
    facts = facts_of(TABLE + "Spring had 40% of the visits.\n", "en", "a.md")
    assert list(shares(facts)) == []


def test_a_value_beside_its_reference(facts_of):
    facts = facts_of(TABLE + "Autumn had 650 visits (table 1).\n", "en", "a.md")
    (value,) = values(facts)
    assert value.entry.text == "600"


def test_a_value_without_a_reference_is_not_cited(facts_of):
    facts = facts_of(TABLE + "Autumn had 650 visits.\n", "en", "a.md")
    assert list(values(facts)) == []
