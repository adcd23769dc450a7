from crossfact.link.kinship import Kinship


def near(*texts):
    names = {str(n): frozenset(text.split()) for n, text in enumerate(texts)}
    return Kinship(names).near("0", "1")


OTHERS = ("r s t", "u v w", "x y z")


def test_documents_that_share_much_of_what_they_name():
    assert near("lourmas valbrune a b", "lourmas valbrune c d e f", *OTHERS)
    assert not near("lourmas a b c d e f g", "lourmas h i j k l m n o", *OTHERS)


def test_what_all_documents_name_says_little():
    everywhere = [f"france {names}" for names in ("a b c", "d e f", *OTHERS, "k l", "m n")]
    assert not near(*everywhere)


def test_of_a_handful_all_are_near():
    assert near("a", "b", "c")
    assert near("", "", "c", "d")


def test_a_document_without_names_is_near_itself_alone():
    assert not near("", "a b", *OTHERS)
    assert Kinship({}).near("a", "a")
