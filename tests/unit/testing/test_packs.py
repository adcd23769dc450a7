from types import MappingProxyType

import attrs
import pytest

from crossfact.api import LanguagePack, Reading
from crossfact.testing import check_pack


@pytest.fixture
def english(packs):
    """The English pack, cut to what the laws need; a change to it is made with ``part__key=value``."""
    pack = packs["en"]
    small = attrs.evolve(pack.data, concepts={}, actions={}, abbreviations=("mr.",))
    small = attrs.evolve(small, units={"km": ("km", "kilometres")}, currencies={"USD": ("$", "dollars")})

    def changed(wording=MappingProxyType({}), reader=pack.reader, **changes):
        data = small
        for path, value in changes.items():
            part, _, key = path.partition("__")
            data = attrs.evolve(
                data, **{part: attrs.evolve(getattr(data, part), **{key: value}) if key else value}
            )
        return LanguagePack(data, reader, wording)

    return changed


class Words:
    """A reader that says one thing of every word."""

    def __init__(self, *readings):
        self.found = readings

    def readings(self, _):
        return self.found


def said(pack):
    with pytest.raises(AssertionError) as raised:
        check_pack(pack)
    return str(raised.value)


def test_a_sane_pack_passes(english):
    check_pack(english())
    check_pack(english(wording={"{count} errors": "{count} erreurs"}))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"code": "English"}, "pack English: code: expected two or three letters, found 'English'"),
        ({"name": " "}, "pack en: name: expected the language's name, found nothing"),
        ({"frequent": ("the", "of")}, "pack en: frequent: expected 20 words or more, found 2"),
        ({"stop_words": ("The",)}, "stop-words: expected 'the', in the normal form of a text; found 'The'"),
        ({"linkers": ("",)}, "linkers: expected words, found an empty one"),
        ({"elisions": ("d’",)}, 'elisions: expected "d\'", in the normal form of a text'),
        (
            {"dates__months": {"january": 1}},
            "dates.months: expected names for range(1, 13), found none for [2,",
        ),
        ({"dates__weekdays": {"monday": 7}}, "dates.weekdays: expected numbers of range(0, 7), found"),
        ({"verbs__copulas": ("quickly",)}, "verbs.copulas: expected 'quickly' to be read as a verb, found"),
        ({"verbs__tenses": {"Pres": "Now"}}, "verbs.tenses: expected a tense or mood, then perfect"),
        ({"dates__numeric": "ymd"}, "dates.numeric: expected dmy, mdy or nothing, found 'ymd'"),
        ({"dates__bare_ambiguous": ("sit",)}, "dates.bare-ambiguous: expected months or weekdays"),
        (
            {"numbers__decimal": ","},
            "numbers.thousands: expected other marks than the decimal one, found ','",
        ),
        ({"numbers__decimal": ".."}, "numbers.decimal: expected one mark, found '..'"),
        ({"numbers__ambiguous": ("naughty",)}, "numbers.ambiguous: expected words of numbers.units"),
        ({"numbers__vigesimal": (65,)}, "numbers.vigesimal: expected values of numbers.tens, found [65]"),
        ({"numbers__scales": {"gross": 144}}, "numbers.scales: expected 1000 and more, found {'gross': 144}"),
        ({"numbers__thousands": (",", "::")}, "numbers.thousands: expected '12::345' to be 12345"),
        ({"numbers__units": {"Three": 3}}, "numbers.units: expected 'three', in the normal form of a text"),
        ({"hedges__about": ("about", "at least")}, "hedges.about: expected 'at least 345' to be about 345"),
        ({"ranges__pairs": (("", ","),)}, "ranges.pairs: expected '120,150' to be 120 to 150"),
        (
            {"units": {"furlong": ("furlongs",)}},
            "expected tables that make a grammar, found units: expected one of",
        ),
        ({"units": {"km": ("km.x",)}, "currencies": {"USD": ("km.x",)}}, "units.km: expected '345 km.x'"),
        ({"quotes": ()}, "quotes: expected pairs of quotation marks, found none"),
        ({"quotes": (("<<", ">>"),)}, "quotes: expected pairs of single marks, found '<<' and '>>'"),
        ({"residue__placeholders": ("[",)}, "residue.placeholders: expected a regular expression, found '['"),
        ({"residue__placeholders": ("x*",)}, "residue.placeholders: expected 'x*' to match gaps only"),
        ({"residue__lines": ("Share",)}, "residue.lines: expected 'share', in the normal form of a text"),
        (
            {"concepts": {"debt": ("debts",)}},
            "concepts.debt: expected 'debts' to be a lemma, found it read as debt",
        ),
        ({"actions": {"win": ("won",)}}, "actions.win: expected 'won' to be a lemma, found it read as"),
        ({"wording": {"{a} of {b}": "{a} de {c}"}}, "expected the gaps ['a', 'b'], found ['a', 'c']"),
        ({"wording": {"{a}": "{a"}}, "messages: expected gaps in pairs of braces, found '{a'"),
    ],
)
def test_what_a_pack_can_break(english, changes, sentence):
    assert sentence in said(english(**changes))


@pytest.mark.parametrize(
    ("readings", "sentence"),
    [
        ((), "expected readings of 'the', guesses for unknown words, found ()"),
        (("the",), "expected readings of 'the', guesses for unknown words, found ('the',)"),
        (
            (Reading("the", "DET", "", guessed=True),),
            "expected a reading of 'the' that is no guess, found none",
        ),
        ((Reading("", "DET"),), "expected a lemma and a part of speech of Universal Dependencies for 'the'"),
        ((Reading("the", "ARTICLE"),), "expected a lemma and a part of speech of Universal Dependencies"),
        ((Reading("the", "DET", "feminine"),), "expected features such as 'Gender=Fem|Number=Sing', sorted"),
        (
            (Reading("the", "DET", "Number=Sing|Gender=Fem"),),
            "sorted, for 'the', found 'Number=Sing|Gender=Fem'",
        ),
    ],
)
def test_what_a_word_reader_can_break(english, readings, sentence):
    assert sentence in said(english(reader=lambda: Words(*readings)))


def test_a_word_reader_that_breaks_or_is_none(english):
    assert "expected a word reader, found ZeroDivisionError" in said(english(reader=lambda: 1 / 0))
    assert "expected a word reader, found int" in said(english(reader=lambda: 3))


def test_everything_that_is_broken_is_said_at_once(english):
    lines = said(english(name="", quotes=(), dates__numeric="x")).splitlines()
    assert len(lines) == 3
    assert all(line.startswith("pack en: ") for line in lines)
