from hypothesis import example, given
from hypothesis import strategies as st

from crossfact.text.lines import Lines
from crossfact.text.normal import plain, same_length, squeeze


@given(st.text())
@example("\u0130")
@example("A\u0130É’\u202f")
@example("ΑΣ")
def test_normal_forms_keep_the_length(text):
    assert len(same_length(text)) == len(text)
    assert len(plain(text)) == len(text)


@given(st.text())
@example("\u0130")
def test_a_normal_form_is_its_own(text):
    assert same_length(same_length(text)) == same_length(text)
    assert squeeze(squeeze(text)) == squeeze(text)


@given(st.text(alphabet=st.sampled_from("ab é\r\n\u2028\x0c🙂")))
def test_positions_lead_to_the_offset_and_lines_to_the_text(text):
    lines = Lines(text)
    for offset in range(len(text) + 1):
        assert lines.offset(*lines.position(offset)) == offset
    ends = [len(lines.line(n)) for n in range(1, len(lines) + 1)]
    assert sum(ends) == len(text) - text.count("\r") - text.count("\n")
