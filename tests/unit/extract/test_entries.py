import datetime

import pytest

from crossfact.model.claim import ClaimKind


def told(claims):
    (date,) = [claim for claim in claims if claim.kind is ClaimKind.DATE]
    return date.facets.noun, date.facets.verb


@pytest.mark.parametrize(
    ("lang", "text", "noun", "verb"),
    [
        ("fr", "12 juin 2024. L'étude acoustique est remise à la mairie.", "étude", "remettre"),
        ("fr", "Le 12 mars 2024 : le conseil vote le budget.", "budget", "voter"),
        ("fr", "Le 12 mars 2024 — Ouverture du chantier de la halle.", "ouverture", ""),
        ("fr", "12 mars 2024. Ouverture du pont qui relie deux îles.", "ouverture", ""),
        ("fr", "12 juin 2024. Remise de l'étude acoustique.", "remise", ""),
        ("en", "12 June 2024: the report is handed in.", "report", "hand"),
        ("en", "12 March. The hall reopens.", "hall", "reopen"),
        ("en", "12 March. Opening of the footbridge.", "opening", ""),
    ],
)
def test_a_date_at_the_head_of_an_entry_is_the_date_of_what_follows(claims_of, lang, text, noun, verb):
    assert told(claims_of(text, lang)) == (noun, verb)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # Behind what it may date; with a name before it, as a dateline has; a block of its own.
        ("fr", "Le budget est voté. 12 juin 2024."),
        ("fr", "Trévelan, le 12 juin 2024. La halle rouvre."),
        ("en", "Brannoch, 12 June 2024. The hall reopens."),
        ("en", "12 June 2024"),
        ("en", "12 June 2024:"),
    ],
)
def test_another_date_dates_nothing(claims_of, lang, text):
    assert told(claims_of(text, lang)) == ("", "")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "12 juin 2024. La halle rouvrira le 14 juin."),
        ("en", "12 June 2024. The hall reopens on 14 June."),
    ],
)
def test_what_tells_its_own_date_has_no_other(claims_of, lang, text):
    dates = [claim.facets.verb for claim in claims_of(text, lang)]
    assert dates[0] == ""
    assert dates[1] != ""


@pytest.mark.parametrize("text", ["12 juin 2024 : la halle a rouvert.", "12 juin 2024. La halle a rouvert."])
def test_the_date_of_the_document_is_no_entry(claims_of, text):
    assert told(claims_of(text, "fr", date=datetime.date(2024, 6, 12))) == ("", "")
    assert told(claims_of(text, "fr", date=datetime.date(2024, 6, 13))) == ("halle", "rouvrir")
