import pytest

from crossfact.text.lines import Lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("un", ["un"]),
        ("un\ndeux", ["un", "deux"]),
        ("un\r\ndeux", ["un", "deux"]),
        ("un\rdeux", ["un", "deux"]),
        ("un\n\rdeux", ["un", "", "deux"]),
        ("un\r\n\r\ndeux\n", ["un", "", "deux", ""]),
        ("un\u2028deux\x0ctrois", ["un\u2028deux\x0ctrois"]),
    ],
)
def test_a_line_ends_at_a_line_feed_a_carriage_return_or_both(text, lines):
    found = Lines(text)
    assert [found.line(n) for n in range(1, len(found) + 1)] == lines


@pytest.mark.parametrize(
    ("offset", "position"),
    [(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (3, (1, 4)), (4, (2, 1)), (5, (2, 2)), (6, (3, 1)), (7, (3, 2))],
)
def test_positions_lead_both_ways(offset, position):
    lines = Lines("ab\r\nc\rd")
    assert lines.position(offset) == position
    assert lines.offset(*position) == offset


def test_columns_count_code_points():
    assert Lines("🙂é\u0301x").position(3) == (1, 4)


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_told_with_what_was_expected(offset):
    with pytest.raises(ValueError, match=f"offset {offset} lies outside the text: expected 0 to 3"):
        Lines("abc").position(offset)
