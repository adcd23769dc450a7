import datetime

import pytest

from crossfact.model.claim import CalendarDate, ClaimKind, Role
from crossfact.relate.lives import ages_possible, lives

TODAY = datetime.date(2025, 3, 4)


def told(facts_of, text, lang, date=None):
    found = lives(facts_of(f"Head\n\n{text}\n", lang, date=date))
    return [(claim.facets.role, claim.text, claim.facets.who) for claim in found]


def test_a_birth_and_an_age_in_one_sentence_are_tied(facts_of):
    (birth, age) = told(facts_of, "Née en 1958, elle est morte en 2021 à 72 ans.", "fr")
    assert (birth[:2], age[:2]) == ((Role.BIRTH, "Née en 1958"), (Role.AGE, "72 ans"))
    assert birth[2] == age[2]


def test_a_name_ties_sentences(facts_of):
    text = (
        "Gareth Pellinor, 47, spoke. The court heard that Pellinor, who was born in the town in 1972, left."
    )
    who = [claim[2] for claim in told(facts_of, text, "en", TODAY)]
    assert who == [("gareth pel",), ("gareth pel",)]


def test_two_of_one_surname_are_told_apart_by_age_alone_where_a_word_says_so(facts_of):
    text = "Ann Pell, 47, spoke. Her sister, Eve Pell, 44, sang. The {}Pell, who was born in 1972, left."
    elder = told(facts_of, text.format("elder "), "en", TODAY)
    assert [claim[2] for claim in elder if claim[0] is Role.BIRTH] == [("ann pel",)]
    assert Role.BIRTH not in [claim[0] for claim in told(facts_of, text.format(""), "en", TODAY)]


def test_the_age_at_a_death_told_before(facts_of):
    text = "Rosalind Achterberg died on Nov. 2, 2025, at home. She was 93."
    (age,) = (c for c in lives(facts_of(f"Head\n\n{text}\n", "en")) if c.kind is ClaimKind.LIFE)
    assert age.facets.when == (CalendarDate(2025, 11, 2), CalendarDate(2025, 11, 2))


@pytest.mark.parametrize(
    "text",
    [
        "Le contrat de 12 ans plaît à Paul Renard.",
        "Anne Roux et Paul Renard sont là. L'homme de 61 ans parle.",
        "Le vin a 12 ans. Il est né en mai.",
    ],
)
def test_no_lives(facts_of, text):
    assert told(facts_of, text, "fr", TODAY) == []


@pytest.mark.parametrize(
    ("birth", "when", "ages"),
    [
        (CalendarDate(1958), (CalendarDate(2021, 1, 1), CalendarDate(2021, 12, 31)), (62, 63)),
        (CalendarDate(1931, 5, 14), (CalendarDate(2025, 11, 2), CalendarDate(2025, 11, 2)), (94, 94)),
        (CalendarDate(1972), (CalendarDate(2023, 3, 3),), (50, None)),
        (CalendarDate(1972, 12), (CalendarDate(2023, 3, 3), CalendarDate(2023, 12, 31)), (50, 51)),
    ],
)
def test_the_ages_that_a_birth_allows(birth, when, ages):
    assert ages_possible(birth, when) == ages
