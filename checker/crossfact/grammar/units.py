"""Units: the measures and currencies that the languages name.

Factors are exact by definition: the SI brochure (BIPM, 9th edition) for the metric units, and the
international yard and pound agreement of 1959 for mile, yard, foot, inch, pound and ounce.
"""

from collections.abc import Mapping
from decimal import Decimal
from weakref import WeakKeyDictionary

from crossfact.config.typed import SettingsError
from crossfact.model.pack import PackData
from crossfact.model.quantity import PART, Unit

_TABLE = {
    "mass": {
        "g": "0.001",
        "kg": "1",
        "t": "1000",
        "short ton": "907.18474",
        "lb": "0.45359237",
        "oz": "0.028349523125",
        "st": "6.35029318",
        "mg": "0.000001",
        "µg": "0.000000001",
    },
    "length": {
        "nm": "0.000000001",
        "µm": "0.000001",
        "mm": "0.001",
        "dm": "0.1",
        "nmi": "1852",
        "ly": "9460730472580800",
        "cm": "0.01",
        "m": "1",
        "km": "1000",
        "mi": "1609.344",
        "yd": "0.9144",
        "ft": "0.3048",
        "in": "0.0254",
    },
    "area": {
        "m²": "1",
        "ha": "10000",
        "km²": "1000000",
        "acre": "4046.8564224",
        "sq mi": "2589988.110336",
        "sq ft": "0.09290304",
        "cm²": "0.0001",
        "sq yd": "0.83612736",
    },
    "volume": {
        "ml": "0.000001",
        "cl": "0.00001",
        "l": "0.001",
        "m³": "1",
        "km³": "1000000000",
        "gal": "0.003785411784",
        "dl": "0.0001",
        "hl": "0.1",
        "cm³": "0.000001",
        "ft³": "0.028316846592",
        "bbl": "0.158987294928",
        "pt": "0.000473176473",
        "qt": "0.000946352946",
    },
    "speed": {"km/h": "1", "mph": "1.609344", "kn": "1.852", "m/s": "3.6", "km/s": "3600"},
    "share": {"%": "1"},
    "points": {"pp": "1", "bp": "0.01"},
    "power": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000"},
    "energy": {"kWh": "1", "MWh": "1000", "GWh": "1000000", "TWh": "1000000000"},
    "heat": {"J": "1", "kJ": "1000", "cal": "4.184", "kcal": "4184"},
    "voltage": {"V": "1", "kV": "1000"},
    "frequency": {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000"},
    "level": {"dB": "1"},
    "data": {"ko": "1", "Mo": "1000", "Go": "1000000", "To": "1000000000", "bit": "0.000125"},
    "duration": {"ms": "0.001", "s": "1", "min": "60", "h": "3600"},
    "span": {"d": "1", "wk": "7", "fortnight": "14"},
    "months": {"mo": "1", "yr": "12"},
    "degrees": {"°": "1"},
}
_TEMPERATURES = {
    "°C": Unit("°C", "temperature"),
    "°F": Unit("°F", "temperature", Decimal(5) / Decimal(9), Decimal(-160) / Decimal(9)),
}

# The hundredth of whatever currency stands before it or is meant.
CENT = "cent"
# A part of a whole: two thirds are 66.7 %.
FRACTION = Unit(PART, "share", Decimal(100))

UNITS: Mapping[str, Unit] = {
    symbol: Unit(symbol, dimension, Decimal(factor))
    for dimension, units in _TABLE.items()
    for symbol, factor in units.items()
} | _TEMPERATURES


def letter(name: str, unit: Unit) -> str:
    """A name of one letter in the letter case of its symbol: 5 g, never 5G. A litre is written both ways."""
    if unit.symbol == "l":
        return "lL"
    return name.upper() if name.upper() in unit.symbol else name


def unit_names(named: Mapping[str, tuple[str, ...]]) -> dict[str, Unit]:
    """Every name of every unit of a pack, as its unit; raises SettingsError on a symbol that is none."""
    names: dict[str, Unit] = {}
    for symbol, entries in named.items():
        if symbol not in UNITS:
            raise SettingsError(f"units: expected one of {', '.join(sorted(UNITS))}; found {symbol!r}")
        names.update(dict.fromkeys(entries, UNITS[symbol]))
    return names


_NAMED: WeakKeyDictionary[PackData, dict[str, Unit]] = WeakKeyDictionary()


def units_of(data: PackData) -> dict[str, Unit]:
    """Every name of every unit of a pack, made once for it."""
    if data not in _NAMED:
        _NAMED[data] = unit_names(data.units)
    return _NAMED[data]


def currency_names(named: Mapping[str, tuple[str, ...]]) -> dict[str, Unit]:
    """Every name of every currency of a pack, as a unit of its own dimension: rates are not arithmetic."""
    names: dict[str, Unit] = {}
    for code, entries in named.items():
        pence = code == "GBX"
        unit = Unit(code, "money GBP", Decimal("0.01")) if pence else Unit(code, f"money {code}")
        names.update(dict.fromkeys(entries, unit))
    return names
