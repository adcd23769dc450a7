import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfact.words.compile import HEADER, MAGIC, Entry, compile_table
from crossfact.words.reading import Reading
from crossfact.words.table import WordTable

NOUNS = ["chat", "rat", "plat", "format", "sénat", "état", "achat", "candidat"]
ENTRIES = [
    *(Entry(noun, noun, "NOUN", "Number=Sing") for noun in NOUNS),
    *(Entry(noun + "s", noun, "NOUN", "Number=Plur") for noun in NOUNS),
    Entry("le", "le", "DET"),
    Entry("Le", "Le", "PROPN", typical=False),
    Entry("Chat", "Chat", "PROPN", typical=False),
    Entry("Saint-Lô", "Saint-Lô", "PROPN", typical=False),
    Entry("EST", "EST", "PROPN", typical=False),
    Entry("est", "être", "AUX", "Tense=Pres", typical=False),
    Entry("être", "être", "AUX", "VerbForm=Inf", traits="Aux=avoir", typical=False),
    Entry("l'", "le", "DET", typical=False),
    Entry("0e", "0e", "ADJ", "NumType=Ord", typical=False),
]
DATA = compile_table(ENTRIES)


@pytest.fixture(scope="module")
def table():
    return WordTable.load(DATA)


def tags(readings):
    return [(reading.lemma, reading.upos, reading.guessed) for reading in readings]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.form)
def test_every_entry_is_found_again(table, entry):
    readings = table.readings(entry.form.replace("0", "3"))
    assert Reading(entry.lemma.replace("0", "3"), entry.upos, entry.feats) in readings


def test_a_form_is_read_in_lower_case_too(table):
    assert tags(table.readings("Rats")) == tags(table.readings("RATS")) == [("rat", "NOUN", False)]


def test_the_form_as_written_comes_before_the_lower_case(table):
    assert tags(table.readings("Chat")) == [("Chat", "PROPN", False), ("chat", "NOUN", False)]


def test_a_function_word_comes_before_a_name_at_the_start_of_a_sentence(table):
    assert tags(table.readings("Le")) == [("le", "DET", False), ("Le", "PROPN", False)]


def test_capitals_stand_for_capitalised_words_and_for_themselves(table):
    assert tags(table.readings("CHAT")) == [("chat", "NOUN", False), ("Chat", "PROPN", False)]
    assert tags(table.readings("SAINT-LÔ")) == [("Saint-Lô", "PROPN", False)]
    assert tags(table.readings("EST")) == [("EST", "PROPN", False), ("être", "AUX", False)]


@pytest.mark.parametrize("form", ["l'", "l’", "L’"])
def test_both_apostrophes_are_one(table, form):
    assert tags(table.readings(form)) == [("le", "DET", False)]


def test_decomposed_letters_are_composed(table):
    assert tags(table.readings("e\u0301tat")) == [("état", "NOUN", False)]


@pytest.mark.parametrize("form", ["Etat", "ETAT"])
def test_a_capital_may_lack_its_accent(table, form):
    assert table.readings(form)[0] == Reading("état", "NOUN", "Number=Sing", guessed=True)


def test_a_small_letter_may_not_lack_its_accent(table):
    assert ("état", "NOUN", True) not in tags(table.readings("etat"))


@pytest.mark.parametrize("form", ["7", "2024", "1.234,5", "12\u202f000", "3,5"])
def test_figures_are_numbers(table, form):
    (reading,) = table.readings(form)
    assert (reading.lemma.replace("\u202f", " "), reading.upos) == (form.replace("\u202f", " "), "NUM")
    assert not reading.guessed


def test_any_number_stands_for_the_zero_of_a_pattern(table):
    assert table.readings("21e") == (Reading("21e", "ADJ", "NumType=Ord"),)


@pytest.mark.parametrize(("form", "upos"), [("10xy", "NUM"), ("-3", "NUM"), ("...", "PUNCT"), ("«", "PUNCT"),
                                            ("€", "SYM"), ("%", "SYM"), ("XLII", "NUM")])  # fmt: skip
def test_shapes_are_guessed(table, form, upos):
    first = table.readings(form)[0]
    assert (first.upos, first.guessed) == (upos, True)


def test_an_unknown_word_is_read_by_its_ending(table):
    assert tags(table.readings("magistrats"))[0] == ("magistrat", "NOUN", True)
    assert table.readings("magistrats")[0].feat("Number") == "Plur"


def test_an_unknown_capitalised_word_is_a_name_first(table):
    assert tags(table.readings("Zorglub"))[0] == ("Zorglub", "PROPN", True)
    assert tags(table.readings("Magistrats"))[1] == ("magistrat", "NOUN", True)


def test_a_name_in_small_letters_is_a_guess(table):
    assert tags(table.readings("saint-lô"))[0] == ("Saint-Lô", "PROPN", True)


def test_an_unknown_compound_is_read_by_its_last_part(table):
    assert tags(table.readings("contre-candidats"))[0] == ("contre-candidat", "NOUN", True)
    # A function word behind a hyphen says nothing about the word before it.
    assert ("chat-le", "DET", True) not in tags(table.readings("chat-le"))


def test_the_empty_string_has_no_reading(table):
    assert table.readings("") == ()


def test_readings_are_remembered(table):
    assert table.readings("candidats") is table.readings("candidats")


def test_what_is_remembered_has_a_bound(table, monkeypatch):
    monkeypatch.setattr("crossfact.words.table.MOST_REMEMBERED", 4)
    small = WordTable.load(DATA)
    answers = [small.readings(noun) for noun in NOUNS * 2]
    assert answers == [table.readings(noun) for noun in NOUNS * 2]
    assert len(small._memory) <= 4


def test_traits_are_those_of_the_lemma(table):
    assert table.traits("être") == "Aux=avoir"
    assert table.traits("est") == ""
    assert table.traits("chat") == ""
    assert table.traits("inconnu") == ""
    assert table.traits("") == ""


@given(st.text(min_size=1))
def test_any_text_has_a_reading(text):
    readings = WordTable.load(DATA).readings(text)
    assert readings
    assert all(reading.lemma and reading.upos for reading in readings)


@given(st.dictionaries(st.text(st.characters(codec="utf-8", exclude_characters="\n\x00"), min_size=1, max_size=6),
                       st.sampled_from(["NOUN", "VERB"]), min_size=1, max_size=20))  # fmt: skip
def test_what_goes_in_comes_out(words):
    entries = [Entry(form, form[::-1], upos) for form, upos in words.items()]
    table = WordTable.load(compile_table(entries))
    for form, upos in words.items():
        found = table._exact(form)
        assert [(reading.lemma, reading.upos) for reading in found] == [(form[::-1], upos)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "fr.bin: expected a word table, which starts with"),
        (b"PK\x03\x04 something else", "fr.bin: expected a word table, which starts with"),
        (MAGIC, "fr.bin: expected one whole word table"),
        (MAGIC + b"not packed", r"fr.bin: expected a whole word table, found damaged data \(.+\)"),
        (DATA[:-9], "fr.bin: expected one whole word table"),
        (DATA + b"more", "fr.bin: expected one whole word table"),
        (MAGIC + zlib.compress(b"short"), "fr.bin: expected one whole word table"),
        (
            MAGIC + zlib.compress(bytes(HEADER.size) + b"more"),
            "fr.bin: expected 32 bytes in the table, found 36",
        ),
        (
            MAGIC + zlib.compress(bytes(HEADER.size)),
            "fr.bin: expected 5 lists of texts in the table, found 1",
        ),
    ],
)
def test_a_damaged_table_is_an_error_in_a_sentence(data, said):
    with pytest.raises(ValueError, match=said):
        WordTable.load(data, "fr.bin")


def test_a_changed_byte_is_noticed():
    middle = len(DATA) // 2
    with pytest.raises(ValueError, match="expected"):
        WordTable.load(DATA[:middle] + bytes([DATA[middle] ^ 0x55]) + DATA[middle + 1 :])
