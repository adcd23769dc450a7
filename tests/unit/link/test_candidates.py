from decimal import Decimal

import attrs

from crossfact.link.background import background
from crossfact.link.candidates import conflicts, pairs, told_apart
from crossfact.link.comparison import Verdict
from crossfact.model.place import Span
from crossfact.model.rule import Group

PLANT = "L'usine de Morvane emploie {} salariés dans la vallée."


def group(claims_of, *texts, figures=None):
    claims = [c for n, text in enumerate(texts) for c in claims_of(text, "fr", f"{n}.txt")]
    known = background(claims)
    return Group("key", tuple(claims), attrs.evolve(known, figures=figures or {}))


def written(claims):
    return [claim.text for claim in claims]


def test_two_claims_in_conflict_are_one_conflict(claims_of):
    (found,) = conflicts(group(claims_of, PLANT.format(412), PLANT.format(421)))
    assert {found.odd.text, *written(found.others)} == {"412 salariés", "421 salariés"}
    assert found.seconds == ()
    assert found.comparison.verdict is Verdict.CONFLICT


def test_the_odd_claim_stands_against_the_most(claims_of):
    texts = [PLANT.format(n) for n in (412, 421, 412, 412)]
    (found,) = conflicts(group(claims_of, *texts))
    assert found.odd.text == "421 salariés"
    assert written(found.others) == ["412 salariés"]
    assert written(found.seconds) == ["412 salariés", "412 salariés"]


def test_claims_that_agree_are_no_conflict(claims_of):
    assert list(conflicts(group(claims_of, PLANT.format(412), PLANT.format("plus de 400")))) == []


def test_in_one_sentence_nobody_contradicts_himself(claims_of):
    text = "L'usine de Morvane emploie 412 salariés, l'usine de Morvane emploie 421 salariés."
    assert list(conflicts(group(claims_of, text))) == []


def test_two_cells_of_a_document_are_two_things(claims_of):
    a, b = (claims_of(PLANT.format(n), "fr")[0] for n in (412, 421))
    cells = [attrs.evolve(claim, evidence=claim.text) for claim in (a, b)]
    assert told_apart(*cells, background(cells))
    b = attrs.evolve(b, sentence=Span(100, 150))
    assert not told_apart(a, b, background([a, b]))


def test_who_gives_both_figures_means_two_things(claims_of):
    both = {"1.txt": frozenset({Decimal(412), Decimal(421)})}
    texts = [PLANT.format(412), PLANT.format(421)]
    assert list(conflicts(group(claims_of, *texts, figures=both))) == []


def test_of_few_claims_each_is_compared_with_each(claims_of):
    claims = group(claims_of, PLANT.format(412), "On dort à Paris sur 45 tapis.", "Il y a 54 lampes.").claims
    assert pairs(claims) == [(0, 1), (0, 2), (1, 2)]


def test_of_many_claims_those_that_share_a_rare_word_or_the_digits(claims_of):
    filler = [
        f"Un {chr(97 + n % 26) * 3}{chr(97 + n // 26) * 3} vaut {n + 300} {chr(97 + n % 26) * 5}."
        for n in range(70)
    ]
    claims = group(claims_of, "La ville compte 30 zèbres.", "On a revu 45 zèbres.", *filler).claims
    assert len(claims) > 64
    assert (0, 1) in pairs(claims)
    assert len(pairs(claims)) < len(claims) * 20
