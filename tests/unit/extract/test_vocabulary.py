from hypothesis import given
from hypothesis import strategies as st

from crossfact.extract.vocabulary import Vocabulary
from crossfact.model.document import Sentence
from crossfact.model.place import Span
from crossfact.text.normal import same_length

TEXT = "Le vote aura lieu. Quittera-t-il la salle ?  Le vote est clos."
SENTENCES = (Sentence(Span(0, 18), 0), Sentence(Span(19, 43), 0), Sentence(Span(45, 62), 0))


def made(text=TEXT, sentences=SENTENCES):
    return Vocabulary(same_length(text), sentences)


def test_a_form_stands_wherever_its_letters_do():
    assert made().places["vote"] == [3, 48]
    assert {"quittera", "t", "il"} <= made().places.keys()


def test_sentences_are_found_by_their_forms_once_each_and_in_order():
    assert made().holding(lambda form: form in ("vote", "le", "clos")) == [0, 2]
    assert made().holding(lambda form: form == "quittera") == [1]


def test_between_two_sentences_stands_none():
    assert made().sentence_at(44) is None
    assert made().sentence_at(45) == 2
    assert made("", ()).sentence_at(0) is None


@given(st.text(max_size=80))
def test_every_place_slices_back_to_its_form(text):
    vocabulary = made(text, ())
    for form, places in vocabulary.places.items():
        assert all(vocabulary.norm[at : at + len(form)] == form for at in places)
