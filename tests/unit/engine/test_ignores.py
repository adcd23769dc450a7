import attrs
import pytest

from crossfact.engine.ignores import covers, ignores
from crossfact.model.declared import Source
from crossfact.model.finding import Finding, Level, Related
from crossfact.model.message import message
from crossfact.model.place import Span
from crossfact_plugins.readers import crossfact_readers

PLAIN, MARKDOWN = (reader.read for reader in crossfact_readers()[:2])
COMMENT = "<!-- crossfact: ignore number-conflict: two valleys -->"


def read(text, reader=MARKDOWN):
    return reader(Source("a.md", text))


def finding(document, words, *related):
    def place(words):
        start = document.text.index(words)
        return document.location(Span(start, start + len(words)))

    beside = tuple(Related(place(words), message("")) for words in related)
    return Finding("number-conflict", Level.WARNING, message(""), place(words), "w", related=beside)


def test_rule_reason_and_line():
    [ignore] = ignores(read(f"# Port\n\n{COMMENT}\n\n12 foyers.\n"))
    assert (ignore.uri, ignore.rule, ignore.reason, ignore.line) == (
        "a.md",
        "number-conflict",
        "two valleys",
        3,
    )


@pytest.mark.parametrize(
    ("text", "covered", "free"),
    [
        ("Un.\n\n{}\n\nDeux mots.\n\nTrois.\n", ["Deux"], ["Un.", "Trois"]),
        ("Un.\n{}\nDeux mots.\n\nTrois.\n", ["Deux"], ["Un.", "Trois"]),
        ("Un.\n\nDeux mots. {}\n\nTrois.\n", ["Deux"], ["Un.", "Trois"]),
        ("Un.\n\nDeux {} mots\nencore.\n\nTrois.\n", ["Deux", "encore"], ["Un.", "Trois"]),
        ("Un.\n\n{}\n\n- Deux\n- Trois\n", ["Deux"], ["Un.", "Trois"]),
        ("Un.\n\nDeux.\n\n{}\n", [], ["Un.", "Deux"]),
    ],
)
@pytest.mark.parametrize("reader", [PLAIN, MARKDOWN])
def test_a_comment_covers_its_block_or_the_one_that_follows(text, covered, free, reader):
    document = read(text.format(COMMENT), reader)
    [ignore] = ignores(document)
    told = {words: covers(ignore, finding(document, words)) for words in (*covered, *free)}
    assert told == {**dict.fromkeys(covered, True), **dict.fromkeys(free, False)}


def test_a_related_place_is_covered_too():
    document = read(f"Un.\n\n{COMMENT}\n\nDeux.\n")
    [ignore] = ignores(document)
    assert covers(ignore, finding(document, "Un.", "Deux"))
    assert not covers(attrs.evolve(ignore, uri="b.md"), finding(document, "Un.", "Deux"))


def test_another_rule_and_a_missing_reason_cover_nothing():
    document = read(f"Un.\n\n{COMMENT}\n\nDeux.\n")
    [ignore] = ignores(document)
    for other in ({"rule": "placeholder-left"}, {"reason": ""}):
        assert not covers(attrs.evolve(ignore, **other), finding(document, "Deux"))


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("<!--crossfact:ignore a-rule:why-->", [("a-rule", "why")]),
        ("<!-- crossfact: ignore a-rule : why: because\n of it -->", [("a-rule", "why: because\n of it")]),
        ("<!-- crossfact: ignore a-rule -->", [("a-rule", "")]),
        ("<!-- crossfact: ignore a: x --> <!-- crossfact: ignore b: y -->", [("a", "x"), ("b", "y")]),
        ("<!-- crossfact ignore a-rule: why -->", []),
        ("<!-- crossfact: ignore -->", []),
    ],
)
def test_how_a_comment_is_written(comment, expected):
    assert [(i.rule, i.reason) for i in ignores(read(f"{comment}\n\nUn.\n"))] == expected
