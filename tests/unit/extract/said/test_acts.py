import pytest


def act_of(said_of, text, lang):
    claims = [c.value for c in said_of(text, lang, "stance") if c.value.act]
    assert len(claims) == 1
    value = claims[0]
    return value.topic, value.first, value.act.party, value.act.object


@pytest.mark.parametrize(
    ("text", "lang", "first", "words"),
    [
        ("The council approved the sale of the mill.", "en", True, ("sale", "mill")),
        ("The sale of the mill was rejected by the council.", "en", False, ("sale", "mill")),
        ("The council voted against the sale of the mill.", "en", False, ("sale", "mill")),
        ("The council did not approve the sale of the mill.", "en", False, ("sale", "mill")),
        ("The council refused to approve the sale of the mill.", "en", False, ("sale", "mill")),
        ("Le conseil a donné son accord à la vente du moulin.", "fr", True, ("vente", "moulin")),
        ("La vente du moulin a été refusée par le conseil.", "fr", False, ("vente", "moulin")),
        ("Le conseil ne soutient pas la vente du moulin.", "fr", False, ("vente", "moulin")),
    ],
)
def test_who_does_what_to_what(said_of, text, lang, first, words):
    topic, side, party, told = act_of(said_of, text, lang)
    assert (topic, side, party.body, told) == ("assent", first, "council", words)


@pytest.mark.parametrize(
    "text",
    [
        "The council will approve the sale of the mill.",
        "The council may approve the sale of the mill.",
        "If the council approved the sale of the mill, he would leave.",
        "Did the council approve the sale of the mill?",
        "The council did not reject the sale of the mill.",
        "Some councillors approved the sale of the mill.",
        "The council accepted part of the collection and refused the rest.",
    ],
)
def test_what_is_no_act(said_of, text):
    assert [c for c in said_of(text, "en", "stance") if c.value.act] == []


def test_a_label_tells_who_or_what(said_of):
    _, side, party, told = act_of(said_of, "Marle Rowing Club: supports", "en")
    assert (side, party.names, told) == (True, ("marle", "rowing", "club"), ())
    _, side, party, told = act_of(said_of, "Motion 3 (sale of the mill): rejected", "en")
    assert (side, party.names, told) == (False, (), ("sale", "mill"))
