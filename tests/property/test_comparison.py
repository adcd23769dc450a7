from hypothesis import given
from hypothesis import strategies as st

from crossfact.link.background import Background
from crossfact.link.comparison import compare
from crossfact.link.slips import slip

FIGURES = st.sampled_from(
    ["412", "421", "plus de 400", "3 000", "3", "1,5 million de", "entre 400 et 450", "41", "14"]
)
NOUNS = st.sampled_from(
    ["salariés", "élus municipaux", "personnes", "euros", "km", "% des sièges", "habitants"]
)
VERBS = st.sampled_from(["emploie", "a compté", "va recruter", "n'a pas perdu", "aurait vu", "compte, dont"])
STARTS = st.sampled_from(
    ["L'usine de Morvane", "En 2024, la ville", "Lundi 3 mars, le maire", "Le 4 mars 2025, Ondine"]
)
SENTENCES = st.builds("{} {} {} {}.".format, STARTS, VERBS, FIGURES, NOUNS)


@given(one=SENTENCES, other=SENTENCES, weight=st.floats(0, 1))
def test_a_comparison_is_symmetric(claims_of, one, other, weight):
    known = Background({"usine": weight, "ville": 1 - weight})
    for a in claims_of(one, "fr", "a.txt"):
        for b in claims_of(other, "fr", "b.txt"):
            if a.kind == b.kind == "quantity":
                there, back = compare(a, b, known), compare(b, a, known)
                assert there == back
                assert 0 <= there.confidence <= 1
                assert slip(a.quantity, b.quantity) == slip(b.quantity, a.quantity)
                assert a.quantity.number.near(b.quantity.number) == b.quantity.number.near(a.quantity.number)


@given(text=SENTENCES)
def test_a_claim_agrees_with_itself(claims_of, text):
    for claim in claims_of(text, "fr"):
        if claim.kind == "quantity":
            assert compare(claim, claim).verdict == "agree"
