from crossfact.link.likeness import likenesses
from crossfact.model.report import FileResult


def result(uri, names, claims=()):
    return FileResult(uri, names=tuple(names.split()), claims=claims)


def test_documents_that_share_nothing_have_no_likeness():
    assert likenesses([result("a", "morvane"), result("b", "ondine")]) == {}


def test_the_likeness_is_between_nought_and_one_and_named_by_the_lower_uri_first():
    found = likenesses([result("b", "morvane x"), result("a", "morvane x")])
    assert list(found) == [("a", "b")]
    assert 0.0 < found["a", "b"] < 1.0


def test_more_that_is_shared_and_less_that_is_not_make_documents_more_alike():
    three = [result("a", "morvane ondine x"), result("b", "morvane ondine y"), result("c", "morvane y z t u")]
    found = likenesses(three)
    assert found["a", "b"] > found["a", "c"]


def test_a_name_of_few_documents_says_more():
    rare = [result("a", "morvane x"), result("b", "morvane y"), *(result(f"c{n}", "paris") for n in range(9))]
    common = [result("a", "paris x"), result("b", "paris y"), *(result(f"c{n}", "paris") for n in range(9))]
    assert likenesses(rare)["a", "b"] > likenesses(common)["a", "b"]


def test_a_name_of_very_many_documents_is_no_sign():
    many = [result(f"{n:02}", "paris france europe") for n in range(51)]
    assert likenesses(many) == {}
    assert len(likenesses(many[:50])) == 50 * 49 // 2


def test_figures_days_and_things_are_signs_and_small_figures_are_not(claims_of):
    def told(uri, text):
        return result(uri, "", claims_of(text, "en", uri))

    assert likenesses([told("a", "They sold 4,812 lamps."), told("b", "It took 4,812 bolts.")])
    assert likenesses([told("a", "It rained on 12 May 2031."), told("b", "A fair opens on 12 May 2031.")])
    assert likenesses([told("a", "They sold 12 lamps."), told("b", "They sold 31 lamps.")])
    assert not likenesses([told("a", "They sold 12 lamps."), told("b", "It took 12 bolts.")])


def test_the_order_of_the_documents_does_not_matter():
    results = [result("c", "r s t"), result("b", "x y z r s t"), result("a", "x y z t")]
    assert likenesses(results) == likenesses(results[::-1])
