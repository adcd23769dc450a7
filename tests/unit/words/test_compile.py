import pytest

from crossfact.words.compile import (
    Entry,
    compile_table,
    ending_classes,
    join_feats,
    read_closed,
    unpack,
)
from crossfact.words.table import WordTable

ENTRIES = [
    Entry("chats", "chat", "NOUN", "Number=Plur"),
    Entry("chat", "chat", "NOUN", "Number=Sing"),
    Entry("suis", "être", "AUX", "Person=1", rank=0),
    Entry("suis", "suivre", "VERB", "Person=1", rank=5),
]


def test_the_same_entries_give_the_same_bytes_in_any_order():
    assert compile_table(ENTRIES) == compile_table(reversed(ENTRIES)) == compile_table(ENTRIES * 2)


def test_readings_come_in_order_of_rank():
    swapped = [*ENTRIES[:3], Entry("suis", "suivre", "VERB", "Person=1", rank=-1)]
    first = [
        WordTable.load(compile_table(entries)).readings("suis")[0].lemma for entries in (ENTRIES, swapped)
    ]
    assert first == ["être", "suivre"]


def test_a_reading_given_twice_counts_at_its_best_rank():
    table = WordTable.load(compile_table([*ENTRIES, Entry("suis", "suivre", "VERB", "Person=1", rank=-1)]))
    assert [reading.lemma for reading in table.readings("suis")] == ["suivre", "être"]


def test_no_entries_are_an_error():
    with pytest.raises(ValueError, match="expected at least one entry, found none"):
        compile_table([])


@pytest.mark.parametrize("field", ["form", "lemma", "upos"])
def test_an_entry_without_a_text_is_an_error(field):
    texts = {"form": "mot", "lemma": "mot", "upos": "NOUN"} | {field: ""}
    with pytest.raises(ValueError, match=f"expected a {field}, found none"):
        compile_table([Entry(**texts)])


@pytest.mark.parametrize("mark", ["\n", "\x00"])
@pytest.mark.parametrize("field", ["form", "lemma", "upos", "feats", "traits"])
def test_an_entry_with_a_separator_is_an_error(field, mark):
    texts = {"form": "mot", "lemma": "mot", "upos": "NOUN"} | {field: f"a{mark}b"}
    with pytest.raises(ValueError, match="expected no NUL and no line break"):
        compile_table([Entry(**texts)])


def test_too_many_letters_are_an_error():
    entries = [Entry(chr(0x4E00 + number), "x", "NOUN") for number in range(255)]
    compile_table(entries[:254])
    with pytest.raises(ValueError, match="expected at most 254 distinct characters, found 255"):
        compile_table(entries)


def test_join_feats_sorts_without_regard_to_case():
    pairs = {"VerbForm": "Fin", "NumType": "Card", "Number[psor]": "Sing", "Number": "Plur"}
    assert join_feats(pairs) == "Number=Plur|Number[psor]=Sing|NumType=Card|VerbForm=Fin"
    assert join_feats({}) == ""


def test_read_closed_reads_forms_lemmas_tags_and_features():
    hand = read_closed(["# words", "", "=le,l'\tle\tDET\tPronType=Art|Definite=Def", "or\tor\tCCONJ\t_"])
    assert [(entry.form, entry.lemma, entry.upos, entry.feats) for entry in hand.entries] == [
        ("le", "le", "DET", "Definite=Def|PronType=Art"),
        ("l'", "le", "DET", "Definite=Def|PronType=Art"),
        ("or", "or", "CCONJ", ""),
    ]
    assert hand.only == {"le", "l'"}


def test_read_closed_says_which_line_is_wrong():
    with pytest.raises(ValueError, match=r"list\.tsv, line 2: expected 4 fields separated by tabs, found 2"):
        read_closed(["le\tle\tDET\t_", "la\tle"], "list.tsv")


def test_the_hand_list_leaves_room_for_other_readings_unless_told_not_to():
    hand = read_closed(["=le\tle\tDET\t_", "or\tor\tCCONJ\t_", "fait\tfaire\tVERB\tTense=Pres"])
    source = [
        Entry("le", "le", "NOUN"),
        Entry("or", "or", "NOUN"),
        Entry("or", "or", "ADV"),
        Entry("fait", "fait", "NOUN"),
        Entry("fait", "faire", "VERB", "Tense=Past"),
        Entry("mot", "mot", "ADV"),
    ]
    kept = [(entry.form, entry.upos) for entry in hand.beside(source)]
    assert kept == [
        ("le", "DET"), ("or", "CCONJ"), ("fait", "VERB"), ("or", "NOUN"), ("fait", "NOUN"), ("mot", "ADV"),
    ]  # fmt: skip


def test_endings_keep_the_classes_that_dominate():
    plural = (1, "", "NOUN", "Number=Plur", "")
    verb = (1, "", "VERB", "Person=2", "")
    pairs = [(f"{letter}ats", plural) for letter in "abcdefghij"] + [("cats", verb)]
    found = ending_classes(pairs)
    assert found["s"] == (plural,)
    # What a longer ending says again is not kept, and nothing is taken from a whole form.
    assert set(found) == {"", "s"}


def test_endings_say_nothing_about_letters_that_they_do_not_have():
    pairs = [(f"{letter}erait", (4, "r", "VERB", "Mood=Cnd", "")) for letter in "abcdefghij"]
    assert not any(found for ending, found in ending_classes(pairs).items() if len(ending) < 4)


def test_unpack_gives_back_the_texts():
    content = unpack(compile_table(ENTRIES), "test")
    assert sorted(content.alphabet) == sorted(set("chatssuis"))
    assert list(content.uposes) == ["AUX", "NOUN", "VERB"]
    assert list(content.feats) == ["Number=Plur", "Number=Sing", "Person=1"]
