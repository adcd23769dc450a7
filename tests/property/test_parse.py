import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfact.model.place import Span
from crossfact.plugin.host import Host
from crossfact.words.clauses import structure
from crossfact.words.parse import parse
from crossfact.words.sentences import split

PACKS = {pack.code: pack for pack in Host.load().languages}
WORDS = st.sampled_from(
    [
        "le",
        "la",
        "maire",
        "a",
        "été",
        "élu",
        "par",
        "les",
        "députés",
        ",",
        "qui",
        "vont",
        "annoncer",
        "«",
        "un",
        "plan",
        "»",
        "de",
        "12",
        "pays",
        "et",
        "n'",
        "ont",
        "pas",
        "dit",
        "que",
        "si",
        "the",
        "mayor",
        "is",
        "set",
        "to",
        "meet",
        "3",
        "%",
        "of",
        "$",
        "4",
        "residents",
        "who",
        "didn't",
        "go",
        ":",
        "Jane",
        "Holt",
        "(",
        "chief",
        "executive",
        ")",
        "and",
        "😀",
        "é",
        "中",
        "\x00",
        ".",
        ";",
        "-t-il",
        "J.",
        "U.S.",
        "12",
        "000",
        "don't",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))


@pytest.mark.parametrize("code", sorted(PACKS))
@given(text=TEXTS)
def test_any_text_parses_and_its_groups_lie_in_it(code, text):
    for span in split(text, Span(0, len(text)), PACKS[code].data):
        found = parse(text, span, PACKS[code])
        count = len(found.forms)
        assert [word.text for word in found.words] == [word.span.of(text) for word in found.words]
        for group in (*found.nouns, *found.verbs):
            assert 0 <= group.first <= group.head <= group.last < count
            assert group.span == Span(found.words[group.first].start, found.words[group.last].span.end)
        for groups in (found.nouns, found.verbs):
            assert all(a.last < b.first for a, b in zip(groups, groups[1:], strict=False))
        around = structure(found, PACKS[code])
        for phrase in around.phrases:
            assert phrase.first <= phrase.last < count
            assert 0 <= min(phrase.members) <= max(phrase.members) < count
        for clause in around.clauses:
            assert found.verbs[clause.verb].finite


@pytest.mark.parametrize("code", sorted(PACKS))
@given(texts=st.lists(TEXTS, min_size=2, max_size=4))
def test_what_was_read_before_changes_nothing(code, texts):
    fresh = [parse(text, Span(0, len(text)), PACKS[code]) for text in texts]
    again = [parse(text, Span(0, len(text)), PACKS[code]) for text in reversed(texts)]
    assert fresh == again[::-1]


@pytest.mark.parametrize("code", sorted(PACKS))
@pytest.mark.parametrize("piece", ["a", "1", "-", "e\u0301", "😀", "\0", "l'", "1 234", "Ab-"])
def test_a_million_code_points_without_an_end_parse(code, piece):
    text = piece * (1_000_000 // len(piece))
    spans = list(split(text, Span(0, len(text)), PACKS[code].data))
    parsed = [parse(text, span, PACKS[code]) for span in spans[:3]]
    assert all(found.forms for found in parsed)
    assert max(span.end - span.start for span in spans) <= 4000
