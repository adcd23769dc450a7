from hypothesis import given
from hypothesis import strategies as st

from crossfact.extract.said.marks import quotations
from crossfact.model.document import Block, BlockKind
from crossfact.model.place import Span

PAIRS = (("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"'))
TEXT = st.text(alphabet="ab .,!?«»“”‘’\"'5\n", max_size=60)


@given(TEXT)
def test_quotations_are_in_order_inside_their_block_and_apart(text):
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    found, strays = quotations(text, [block], [PAIRS])
    end = 0
    for quotation in found:
        assert end <= quotation.outer.start < quotation.outer.end <= len(text)
        assert quotation.outer.holds(quotation.span)
        assert text[quotation.outer.start] == quotation.opening
        end = quotation.outer.end
    assert all(text[at] in "»”" for _, at in strays)
