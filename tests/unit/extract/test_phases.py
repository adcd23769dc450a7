import pytest

from crossfact.model.claim import ClaimKind, Phase


@pytest.mark.parametrize(
    ("lang", "text", "phases"),
    [
        ("fr", "Le salon se tiendra du 9 juillet 2026 au 13 août 2026.", [Phase.START, Phase.END]),
        ("fr", "La version 3 est prise en charge jusqu'au 30 juin 2027.", [Phase.END]),
        ("fr", "Le dossier doit être remis avant le 30 juin 2027.", [Phase.DUE]),
        ("fr", "Les travaux commenceront le 8 juillet 2026.", [Phase.START]),
        ("fr", "La piscine fermera le 8 juillet 2026.", [Phase.END]),
        ("fr", "La maire a parlé le 8 juillet 2026.", [Phase.UNKNOWN]),
        ("fr", "Le bail prendra fin le 8 juillet 2026.", [Phase.END]),
        ("fr", "La loi est entrée en vigueur le 8 juillet 2026.", [Phase.START]),
        ("fr", "Le maire prendra la parole le 8 juillet 2026.", [Phase.UNKNOWN]),
        ("fr", "La maire est entrée au conseil le 8 juillet 2026.", [Phase.UNKNOWN]),
        ("en", "The line will be switched off on 8 July 2026.", [Phase.END]),
        ("en", "The mill was shut down on 8 July 2026.", [Phase.END]),
        ("en", "The festival kicks off on 8 July 2026.", [Phase.START]),
        ("en", "The tax came into force on 8 July 2026.", [Phase.START]),
        ("en", "The line was switched to gas on 8 July 2026.", [Phase.UNKNOWN]),
        ("en", "The envoy came into town on 8 July 2026.", [Phase.UNKNOWN]),
        ("en", "Version 3 is supported until 30 June 2027.", [Phase.END]),
        ("en", "The report is due by 30 June 2027.", [Phase.DUE]),
        ("en", "The works begin on 8 July 2026.", [Phase.START]),
        ("en", "The pool closes on 8 July 2026.", [Phase.END]),
        ("en", "The mayor spoke on 8 July 2026.", [Phase.UNKNOWN]),
    ],
)
def test_a_date_is_of_a_beginning_an_end_or_a_deadline(claims_of, lang, text, phases):
    dates = [claim for claim in claims_of(text, lang) if claim.kind is ClaimKind.DATE]
    assert [claim.facets.phase for claim in dates] == phases


def test_a_number_has_no_phase(claims_of):
    (claim,) = claims_of("The pool closes 12 lanes.", "en")
    assert claim.facets.phase is Phase.UNKNOWN
