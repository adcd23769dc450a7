import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crossfact.model.document import Document
from crossfact.model.place import Span
from crossfact.report.excerpt import excerpt
from crossfact.report.glyphs import cells, shown

LONG = "Le premier point est ancien. " * 40


def document(text):
    return Document("a.txt", text, text, ())


def rows_of(text, words, width=60, most=4):
    start = text.index(words)
    return excerpt(document(text), Span(start, start + len(words)), width, most)


def test_a_short_line_is_shown_whole_with_its_number():
    (row,) = rows_of("Titre\n\nIls sont 26 pays ici.\n", "26 pays")
    assert (row.line, row.text, row.carets) == (3, "Ils sont 26 pays ici.", "         ^^^^^^^")
    assert row.partial
    assert not row.continued


def test_a_line_that_is_marked_whole_needs_no_carets():
    (row,) = rows_of("Corps.\nToday", "Today")
    assert (row.line, row.text, row.partial) == (2, "Today", False)


def test_a_long_paragraph_is_cut_around_the_span_at_words():
    (row,) = rows_of(LONG + "Ils sont 26 pays à dire oui. " + LONG, "26 pays", width=50)
    assert row.text == "… Ils sont 26 pays à dire oui. Le premier point …"
    assert row.carets == "           ^^^^^^^"


def test_the_context_starts_with_the_sentence_unless_it_began_too_long_ago():
    text = "Court. " + "un mot encore " * 8 + "26 pays" + " et la suite du texte" * 8
    (row,) = rows_of(text, "26 pays", width=60)
    assert row.before == "… encore un mot encore "
    assert row.after == " et la suite du texte et la …"


def test_a_line_that_fits_is_never_cut():
    text = "un deux trois quatre cinq six sept huit neuf dix"
    assert [rows_of(text, "six", width=width)[0].text for width in (len(text), len(text) - 1)] == [
        text,
        "un deux trois quatre cinq six sept huit neuf …",
    ]


def test_near_the_end_of_a_line_the_context_before_has_the_room():
    (row,) = rows_of("mot " * 50 + "26 pays", "26 pays", width=40)
    assert row.text == "… mot mot mot mot mot mot mot 26 pays"


def test_a_span_longer_than_a_row_takes_several():
    words = "un deux trois quatre cinq six sept huit neuf dix onze douze"
    rows = rows_of(f"Avant. {words} fin", words, width=30)
    assert [row.text for row in rows] == [
        "… un deux trois quatre cinq",
        "six sept huit neuf dix",
        "onze douze …",
    ]
    assert [row.continued for row in rows] == [False, True, True]


def test_a_span_longer_than_all_rows_is_told_by_its_beginning_and_its_end():
    words = " ".join(f"mot{n}" for n in range(100))
    rows = rows_of(words, words, width=30, most=3)
    assert [row.text for row in rows] == [
        "mot0 mot1 mot2 mot3 mot4",
        "mot5 mot6 mot7 mot8 mot9",
        "… mot96 mot97 mot98 mot99",
    ]


def test_several_lines_have_a_row_each_and_blank_ones_none():
    text = "zéro\nun\n\ndeux\r\ntrois\nquatre"
    rows = excerpt(document(text), Span(text.index("un"), text.index("trois") + 3), 60)
    assert [(row.line, row.text, row.marked) for row in rows] == [
        (2, "un", "un"),
        (4, "deux", "deux"),
        (5, "trois", "tro"),
    ]


def test_many_lines_keep_the_first_and_the_last():
    text = "\n".join(f"ligne {n}" for n in range(1, 31))
    rows = excerpt(document(text), Span(0, len(text)), 60, 3)
    assert [(row.line, row.text) for row in rows] == [(1, "ligne 1"), (2, "ligne 2"), (30, "… ligne 30")]


def test_a_line_end_that_closes_a_span_is_not_a_line_of_its_own():
    assert [row.line for row in excerpt(document("un\ndeux\n"), Span(0, 3), 60)] == [1]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("日本語の記事 26 pays 日本語", 13),
        ("e\u0301te\u0301 a\u0300 26 pays", 6),
        ("\t\tcol\t26 pays", 6),
        ("\x1b[31mrouge\x1b[0m 26 pays", 15),
        ("caché\u200b\u202e 26 pays", 6),
        ("\ud800 26 pays", 2),
    ],
)
def test_carets_stand_under_the_words_whatever_stands_before(text, column):
    (row,) = rows_of(text, "26 pays")
    assert row.carets == " " * column + "^" * 7


def test_carets_are_as_wide_as_the_words():
    assert [rows_of("a 日本 b", words)[0].carets for words in ("日本", "a")] == ["  ^^^^", "^"]
    assert rows_of("a été\u0301 b", "été\u0301")[0].carets == "  ^^^"


def test_a_span_of_nothing_is_pointed_at():
    (row,) = excerpt(document("un deux"), Span(3, 3), 60)
    assert (row.text, row.marked, row.carets) == ("un deux", "", "   ^")


def test_an_accent_is_never_cut_off_from_its_letter():
    for width in range(20, 30):
        (row,) = rows_of("e\u0301" * 100 + "X" + "e\u0301" * 100, "X", width=width)
        assert row.before.startswith("… e\u0301")
        assert row.after.rstrip("… ").endswith("e\u0301")


def test_marks_without_width_cannot_fill_a_row_without_end():
    text = "a" + "\u0301" * 100_000
    assert len(excerpt(document(text), Span(0, 1), 80)[0].text) < 500
    assert sum(len(row.text) for row in excerpt(document(text), Span(0, len(text)), 80)) < 2000


def test_the_end_of_a_long_span_is_not_its_last_blank():
    text = "a" * 300 + " "
    rows = excerpt(document(text), Span(0, 301), 20, 2)
    assert rows[-1].text.endswith("aaaa")


def test_what_a_terminal_would_obey_is_shown_by_a_stand_in():
    assert shown("a\x1b[1m\x07\tb\r\nc\x9b\x7f") == "a␛[1m␇ b  c\ufffd␡"
    assert shown("ab\u202e\u200dcd\ufeff") == "abcd"
    assert shown("\udcff é\u00a0« 日 »") == "\ufffd é\u00a0« 日 »"


def test_only_the_surroundings_of_a_span_in_a_huge_line_are_looked_at(monkeypatch):
    text = "mot " * 1_250_000
    huge = document(text)
    looked = 0

    def counting(part):
        nonlocal looked
        looked += len(part)
        return shown(part)

    monkeypatch.setattr("crossfact.report.excerpt.shown", counting)
    (row,) = excerpt(huge, Span(2_000_000, 2_000_003), 80)
    assert row.marked == "mot"
    assert len(excerpt(huge, Span(4, len(text) - 4), 80)) == 4
    assert looked < 10_000


def test_a_span_outside_the_text_is_clamped():
    assert [row.text for row in excerpt(document("abc"), Span(10, 20), 60)] == ["abc"]
    assert [row.text for row in excerpt(document(""), Span(0, 0), 60)] == [""]


@settings(deadline=None, derandomize=True, max_examples=300)
@given(
    text=st.text(st.characters() | st.sampled_from("\n\r\t\x1b\u202e\u0301 日.…"), max_size=400),
    ends=st.tuples(st.integers(0, 400), st.integers(0, 400)),
    width=st.integers(0, 120),
    most=st.integers(1, 5),
)
@example(text="\u0301" * 400, ends=(0, 400), width=20, most=3)
@example(text="日" * 400, ends=(3, 390), width=21, most=1)
@example(text="a" * 300 + " ", ends=(0, 301), width=20, most=2)
def test_any_span_of_any_text_is_safe_and_fits(text, ends, width, most):
    rows = excerpt(document(text), Span(min(ends), max(ends)), width, most)
    assert 1 <= len(rows) <= most
    for row in rows:
        assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in row.text)
        assert not any(0xD800 <= ord(char) < 0xE000 for char in row.text)
        assert cells(row.text) <= max(width, 20)
        assert 1 <= row.line <= len(document(text).lines)
