from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfact.grammar.anchors import grammar
from crossfact.model.place import Span
from crossfact.plugin.host import Host

PACKS = {pack.code: pack for pack in Host.load().languages}
FIGURES = ["1", "250", "12/05", "2024", ",", ".", "-", "€", "$", "%", "bn", "A", " ", "\u202f", "\n"]
WORDS = [
    "près de ",
    "entre ",
    " et ",
    " to ",
    "from ",
    "deux ",
    "vingt",
    "cent ",
    "mille ",
    "million ",
    "mars ",
]
PIECES = st.sampled_from([*FIGURES, *WORDS, "May ", "lundi ", "h ", "a "])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=12).map("".join))


@pytest.mark.parametrize("code", sorted(PACKS))
@given(text=TEXTS)
def test_matches_lie_inside_the_text_in_order_and_apart(code, text):
    at = 0
    for match in grammar(PACKS[code].data).matches(text, Span(0, len(text))):
        assert at <= match.span.start < match.span.end <= len(text)
        assert len(match.value.written) == len(match.span)
        at = match.span.end


@pytest.mark.parametrize("code", sorted(PACKS))
@given(whole=st.integers(0, 10**12), rest=st.from_regex(r"[0-9]{0,3}", fullmatch=True), data=st.data())
def test_a_figure_with_the_marks_of_its_language_reads_back(code, whole, rest, data):
    numbers = PACKS[code].data.numbers
    mark = data.draw(st.sampled_from(["", *numbers.thousands]))
    figure = f"{whole:,}".replace(",", mark) + (numbers.decimal + rest if rest else "")
    text = f"({figure})"
    (match,) = grammar(PACKS[code].data).matches(text, Span(0, len(text)))
    assert match.value.number.value == Decimal(f"{whole}.{rest}" if rest else whole)
    assert match.span.of(text) == figure
