import pytest

from crossfact.config.typed import SettingsError
from crossfact.grammar.units import UNITS, currency_names, letter, unit_names


def test_the_names_of_a_pack_lead_to_units():
    assert unit_names({"km": ("km", "kilomètres")}) == {"km": UNITS["km"], "kilomètres": UNITS["km"]}


def test_a_symbol_that_is_none_is_refused():
    with pytest.raises(SettingsError, match=r"units: expected one of .*kg.*; found 'furlong'"):
        unit_names({"furlong": ("furlong",)})


def test_each_currency_is_a_dimension_of_its_own():
    names = currency_names({"EUR": ("€",), "GBP": ("£",), "GBX": ("p",)})
    assert names["€"].dimension != names["£"].dimension
    assert names["p"].dimension == names["£"].dimension
    assert names["p"].factor * 100 == names["£"].factor


@pytest.mark.parametrize(
    ("name", "symbol", "written"), [("g", "g", "g"), ("l", "l", "lL"), ("w", "W", "W"), ("c", "°C", "C")]
)
def test_a_name_of_one_letter_has_the_letter_case_of_its_symbol(name, symbol, written):
    assert letter(name, UNITS[symbol]) == written
