import pytest

from crossfact.link.stories import stories
from crossfact.model.report import FileResult

OTHERS = [FileResult(f"other{n}", names=(f"name{n}",)) for n in range(4)]


def result(uri, names):
    return FileResult(uri, names=tuple(names.split()))


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("morvane ondine leeds a b c d e f", "morvane ondine leeds u v w x y z", True),
        ("morvane ondine a", "morvane ondine t u v w x y z", True),
        ("morvane a b c d e f g h i j k l", "morvane n o p q r s t u v w x y z", False),
        ("", "", False),
    ],
)
def test_shared_names_make_a_story(one, other, joined):
    found = stories([result("b.txt", other), result("a.txt", one), *OTHERS])
    assert found["b.txt"] == ("a.txt" if joined else "b.txt")


def test_of_two_documents_one_rare_name_is_enough():
    assert set(stories([result("a", "morvane x y z"), result("b", "morvane t u v")]).values()) == {"a"}
    assert len(set(stories([result("a", "morvane x"), result("b", "ondine y")]).values())) == 2


def test_the_same_name_is_less_among_many_documents():
    pair = [result("a", "morvane t u v w x y z"), result("b", "morvane a b c d e f g")]
    many = [result(f"other{n:03}", f"name{n}") for n in range(200)]
    assert stories(pair)["b"] == "a"
    assert stories([*pair, *many])["b"] == "b"


def test_rare_words_beside_figures_and_telling_figures_count_too(claims_of):
    def told(uri, text):
        return FileResult(uri, claims=claims_of(text, "fr", uri))

    one = told("a", "Le chantier du tramway coûtera 2 450 lingots au syndicat des transports.")
    two = told("b", "Tramway : le syndicat des transports paiera 2 450 lingots.")
    assert stories([one, two, *OTHERS])["b"] == "a"


def test_a_story_is_joined_through_a_document_between():
    found = stories([result("c", "r s t"), result("b", "x y z r s t"), result("a", "x y z")])
    assert set(found.values()) == {"a"}


def test_a_chain_of_documents_that_share_a_little_each_is_no_story():
    chain = [result(f"{n:02}", f"a{n} b{n} c{n} d{n} e{n} f{n} g{n} h{n} a{n + 1}") for n in range(40)]
    assert len(set(stories(chain).values())) > 20


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
