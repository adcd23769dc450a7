import pytest

from crossfact.relate.hundred import exclusive_shares
from crossfact.relate.passages import passages


@pytest.mark.parametrize(
    ("lang", "text", "exceed"),
    [
        ("en", "Reform won 41.2% of the vote, Labour 33.7%, the Greens 16.4% and others 10.7%.", [True]),
        ("en", "Reform won 41.2% of the vote, Labour 33.7%, the Greens 16.4% and others 8.7%.", [False]),
        ("fr", "Elle a 38,4 % des suffrages. Elle devance M. Roux (31,7 %) et Mme Lys (32,9 %).", [True]),
        # Nothing says that they exclude each other; one was so before; one is a part of another.
        ("en", "Cloud stands at 55%, servers at 40% and both at 25%.", []),
        ("en", "Of the vote, Reform won 60%, Labour 30%, up from 50% then.", []),
        ("en", "Reform won 60% of the vote, Labour 30%, including 20% by post.", []),
        # Two ballots in clauses of their own; voters who did both.
        ("en", "Ms Orr won 38% of the vote, Mr Bell 33% and Mr Cole 21%; in May, she won 54%.", [False]),
        ("en", "It won 38% of the vote; its rival 43%; the third 29%.", [True]),
        ("en", "Of those who vote, 48% come by post, 40% in person and 35% have done both.", []),
    ],
)
def test_shares_of_one_whole(facts_of, lang, text, exceed):
    found = exclusive_shares(passages(facts_of(f"Head\n\n{text}\n", lang)))
    assert [shares.exceed for shares in found] == exceed
