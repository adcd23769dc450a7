import re

import pytest

from crossfact.grammar.trie import pattern


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["cent", "cents", "cinq"], "cents", "cents"),
        (["cent", "cents", "cinq"], "centaine", "cent"),
        (["million", "milliard", "mille"], "milliards", "milliard"),
        (["près de", "près"], "près\u202fde", "près\u202fde"),
        (["près de", "près"], "près d'ici", "près"),
        (["a.m.", "a+b"], "a+b", "a+b"),
        (["a.m."], "axm.", None),
        ([], "", None),
        (["un"], "Un", None),
    ],
)
def test_the_longest_word_is_found(words, text, found):
    match = re.match(pattern(words), text)
    assert (match.group() if match else None) == found
