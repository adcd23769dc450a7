from crossfact.cli.claims import table


def test_columns_are_aligned_by_what_a_terminal_shows():
    assert (
        table([("a", "b"), ("été", "x"), ("e\u0301", "y"), ("日本", "z")])
        == "a     b\nété   x\ne\u0301     y\n日本  z\n"
    )


def test_no_white_space_at_the_end_of_a_line():
    assert table([("a", "b"), ("long", "")]) == "a     b\nlong\n"


def test_control_characters_do_not_reach_the_terminal():
    assert table([("\x1b[2J", "a\nb\u202e")]) == "\ufffd[2J  a\ufffdb\ufffd\n"
