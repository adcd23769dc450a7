import pytest

from crossfact.session import Session


def said(*texts):
    found = Session.start().put_all({f"{n}.txt": text for n, text in enumerate(texts)}).report().findings
    return [str(f.message) for f in found if f.rule == "name-spelling-variant"]


@pytest.mark.parametrize(
    "text",
    [
        # A possessive is no spelling.
        "Professor Stanley Orvals built a lamp. They compared it to Prof. Orval's stove.",
        # Adjectives and plurals are no people.
        "The Karvani Baptists left the town. In spring the Karvani Baptist volunteers came back.",
        "Some major Baptist churches were closed; 1,200 people called themselves Orval Baptists, 50,866 did not.",
        "Les Marie Orval ont chanté. Le groupe Les Marie Orvals chante encore.",
    ],
)
def test_no_spelling_of_a_name(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Robert Orvals spoke first. Then Robert Orval left.", "“Robert Orval” / “Robert Orvals”"),
        ("Robert Tarnier spoke. Later Mr Tarmier left.", "“Mr Tarmier” / “Robert Tarnier”"),
        ("Robert Tarnier a parlé. Puis M. Tarmier est parti.", "“M. Tarmier” / “Robert Tarnier”"),
    ],
)
def test_two_spellings(text, expected):
    assert said(text) == [f"one name spelt in two ways: {expected}"]


PLACES = ("Lourmas", "Valbrune", "Kervallan", "Orvalin", "Norvane", "Brame", "Lestuaire")
OTHERS = ("Hazelmere", "Thornbury", "Carrick", "Pellworth", "Stanmoor", "Ashel", "Dunhaven")
LINK = "The ferry left {0} for {1} and {2}. A storm hit {3}, {4}, {5} and {6} before dawn. Some 40 people were aboard."


def test_people_of_texts_on_other_matters_are_two():
    chain = [(*PLACES[:4], *OTHERS[:3]), (*PLACES[:3], *OTHERS[3:]), OTHERS]
    between = [LINK.format(*names) for names in chain]
    first = f"{LINK.format(*PLACES)} Robert Tarnier is the captain."
    other = f"{LINK.format(*OTHERS)} Mr Tarmier owns the club."
    assert said(first, *between, other) == []
    same = f"{LINK.format(*PLACES)} Mr Tarmier owns the ferry."
    assert said(first, *between, same) != []
