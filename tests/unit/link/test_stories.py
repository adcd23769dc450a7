import pytest

from crossfact.link.stories import stories
from crossfact.model.report import FileResult


def result(uri, names):
    return FileResult(uri, names=tuple(names.split()))


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("morvane ondine leeds a b c d e f", "morvane ondine leeds u v w x y z", True),
        ("morvane ondine a b c d e f g", "morvane ondine t u v w x y z", False),
        ("morvane ondine a", "morvane ondine t u v w x y z", True),
        ("morvane", "morvane", False),
        ("", "", False),
    ],
)
def test_shared_names_make_a_story(one, other, joined):
    others = [result(f"other{n}", f"name{n}") for n in range(4)]
    found = stories([result("b.txt", other), result("a.txt", one), *others])
    assert found["b.txt"] == ("a.txt" if joined else "b.txt")


def test_of_a_handful_of_documents_one_rare_name_is_enough():
    assert set(stories([result("a", "morvane x"), result("b", "morvane y")]).values()) == {"a"}
    assert len(set(stories([result("a", "morvane x"), result("b", "ondine y")]).values())) == 2


def test_rare_words_beside_figures_and_telling_figures_count_too(claims_of):
    def told(uri, text):
        return FileResult(uri, claims=claims_of(text, "fr", uri))

    one = told("a", "Le chantier du tramway coûtera 2 450 lingots au syndicat des transports.")
    two = told("b", "Tramway : le syndicat des transports paiera 2 450 lingots.")
    others = [result(f"other{n}", f"name{n}") for n in range(4)]
    assert stories([one, two, *others])["b"] == "a"


def test_a_story_is_joined_through_a_document_between():
    found = stories([result("c", "r s t"), result("b", "x y z r s t"), result("a", "x y z")])
    assert set(found.values()) == {"a"}


def test_a_name_of_very_many_documents_is_no_sign():
    many = [result(f"{n:02}", "paris france europe") for n in range(21)]
    assert len(set(stories(many).values())) == 21
    assert len(set(stories(many[:20]).values())) == 1


@pytest.mark.parametrize("told", [["x/*.txt"], ["x"], ["x/"], ["x/a.txt", "x/b.txt"]])
def test_a_story_told_outright_is_joined_by_nothing_else(told):
    names = "morvane ondine leeds"
    results = [
        result("x/a.txt", "a"),
        result("x/b.txt", names),
        result("y.txt", names),
        result("z.txt", names),
    ]
    assert stories(results, [told]) == {
        "x/a.txt": "x/a.txt",
        "x/b.txt": "x/a.txt",
        "y.txt": "y.txt",
        "z.txt": "y.txt",
    }


def test_the_order_of_the_documents_does_not_matter():
    results = [result("c", "r s t"), result("b", "x y z r s t"), result("a", "x y z"), result("d", "q")]
    assert stories(results) == stories(results[::-1])
