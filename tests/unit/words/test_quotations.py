import pytest

from crossfact.model.place import Span
from crossfact.words.quotations import quotations


@pytest.mark.parametrize(
    ("code", "text", "spans", "unpaired"),
    [
        ("fr", "Il dit « a “b” c » et « d ».", ["« a “b” c »", "« d »"], []),
        ("fr", "« a « b » c »", ["« a « b » c »"], []),
        ("fr", 'Un "mot" et "un autre".', ['"mot"', '"un autre"'], []),
        ("fr", "« ouvert sans fin", ["« ouvert sans fin"], ["«"]),
        ("fr", "fermé » seul", [], ["»"]),
        ("fr", '« a " b »', ['« a " b »'], ['"']),
        ("en", "“a ‘b’ c” d", ["“a ‘b’ c”"], []),
        ("en", "‘don’t go’ he said", ["‘don’t go’"], []),
        ("en", "They don’t", [], []),
        ("en", 'a 27" screen', [], []),
        ("en", 'He is "21" now', ['"21"'], []),
        ("en", '"a" and "b', ['"a"', '"b'], ['"']),
        ("fr", "rien", [], []),
    ],
)
def test_quotations_are_the_outermost(packs, code, text, spans, unpaired):
    marks = quotations(text, Span(0, len(text)), packs[code].data.quotes)
    assert [span.of(text) for span in marks.spans] == spans
    assert [text[at] for at in marks.unpaired] == unpaired


def test_only_the_stretch_is_looked_at(packs):
    text = "« avant » « dedans » « après »"
    marks = quotations(text, Span(10, 20), packs["fr"].data.quotes)
    assert marks.spans == (Span(10, 20),)
