import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfact.model.place import Span
from crossfact.plugin.host import Host
from crossfact.words.sentences import split
from crossfact.words.tagging import tagger

PACKS = {pack.code: pack for pack in Host.load().languages}
# Text of the kind where tokens are hard to tell, and any text at all.
PIECES = st.sampled_from(
    [
        "l'",
        "qu’",
        "-t-il",
        "-les-",
        "n't",
        "'s",
        "1 250",
        "3,2",
        "M.",
        "p. ex.",
        "«",
        "»",
        '"',
        ". ",
        "\n",
        "a",
        "É",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


@pytest.mark.parametrize("code", sorted(PACKS))
@given(text=TEXTS)
def test_tokens_and_gaps_give_the_text_again(code, text):
    at, gaps = 0, []
    for start, form in zip(*tagger(PACKS[code]).tag(text, Span(0, len(text))), strict=True):
        assert start >= at
        assert text.startswith(form.text, start)
        assert len(form.norm) == len(form.text) > 0
        gaps.append(text[at:start])
        at = start + len(form.text)
    gaps.append(text[at:])
    assert not "".join(gaps).strip()


@pytest.mark.parametrize("code", sorted(PACKS))
@given(text=TEXTS)
def test_sentences_are_trimmed_and_leave_out_white_space_alone(code, text):
    at, gaps = 0, []
    for span in split(text, Span(0, len(text)), PACKS[code].data):
        assert span.of(text) == span.of(text).strip() != ""
        gaps.append(text[at : span.start])
        at = span.end
    gaps.append(text[at:])
    assert not "".join(gaps).strip()
