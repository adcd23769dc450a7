import pytest
from attrs.exceptions import FrozenInstanceError

from crossfact.words.reading import Reading, WordReader
from crossfact.words.table import WordTable


def test_feat_gives_the_value_of_a_feature():
    reading = Reading("sera", "AUX", "Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin")
    assert reading.feat("Tense") == "Fut"
    assert reading.feat("Person") == "3"


@pytest.mark.parametrize("feats", ["", "Number=Sing"])
def test_feat_is_none_for_what_the_reading_does_not_have(feats):
    assert Reading("mot", "NOUN", feats).feat("Tense") is None


def test_feat_does_not_take_a_name_for_its_beginning():
    reading = Reading("son", "DET", "Number=Plur|Number[psor]=Sing")
    assert reading.feat("Number") == "Plur"
    assert reading.feat("Number[psor]") == "Sing"
    assert reading.feat("Num") is None


def test_readings_are_known_unless_said_to_be_guessed():
    assert not Reading("mot", "NOUN", "").guessed


def test_readings_are_values():
    one, other = Reading("mot", "NOUN", "Number=Sing"), Reading("mot", "NOUN", "Number=Sing")
    assert one == other
    assert hash(one) == hash(other)
    with pytest.raises(FrozenInstanceError):
        one.lemma = "autre"


def test_a_word_table_is_a_word_reader():
    def takes(reader: WordReader) -> WordReader:
        return reader

    assert takes(WordTable).readings is WordTable.readings
