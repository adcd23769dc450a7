from crossfact.readers.masking import masked, masked_but


def test_stretches_become_spaces_and_line_ends_stay():
    assert masked("a**b\r\nc**d", [(1, 3), (5, 9)]) == "a  b\r\n   d"


def test_stretches_may_overlap():
    assert masked("abcdef", [(1, 4), (2, 3), (3, 5)]) == "a    f"


def test_all_but_some_words():
    assert masked_but("# 26 *pays*\n", [(2, "26 "), (6, "pays")]) == "  26  pays \n"


def test_nothing_to_mask():
    assert masked("été", []) == "été"
    assert masked_but("été\n", []) == "   \n"
