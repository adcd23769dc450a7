"""The words of a pack for numbers, hedges, ranges and dates."""

from collections.abc import Mapping

from attrs import field, frozen

from crossfact.model.said_words import Words


@frozen(eq=False)
class NumberWords:
    """How the language writes numbers, in figures and in words.

    ``scales`` multiply what stands before them (thousand, million); ``suffixes`` are scales glued to
    figures (3.2bn). ``dozens`` are nouns of number that count by about so many. ``indefinite`` words stand for
    one before a scale, a dozen or a fraction (a hundred); ``half`` are those that halve what follows (half a
    million); ``points`` the spoken decimal mark; ``minus`` makes a number negative. ``fractions`` are the parts
    of a whole by how many make it up; ``ordinals`` the counting words of rank, ``roman_suffixes`` what makes
    Roman figures such (XXe). ``over`` stands between part and whole (two out of five), ``among`` only before a larger one
    (one in four); ``multiples`` are words of
    so many times as much (doubled, triple); ``times`` makes a number one (three times). ``vigesimal`` lists
    the tens after which ten to nineteen may follow. ``ambiguous`` are number words that are mostly
    something else and count only behind a hedge or before a scale. ``multiplying`` and ``dividing`` words
    make a number behind them one of so many times (divided by three). ``labels`` are words before a figure
    that make it a name (page 3, article 5).
    """

    decimal: str
    thousands: Words
    units: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: Words
    scales: Mapping[str, int]
    joiners: Words = ()
    halves: Words = ()
    suffixes: Mapping[str, int] = field(factory=dict)
    dozens: Mapping[str, int] = field(factory=dict)
    vigesimal: tuple[int, ...] = ()
    ambiguous: Words = ()
    ordinal_suffixes: Words = ()
    labels: Words = ()
    indefinite: Words = ()
    half: Words = ()
    points: Words = ()
    minus: Words = ()
    fractions: Mapping[str, int] = field(factory=dict)
    ordinals: Mapping[str, int] = field(factory=dict)
    roman_suffixes: Words = ()
    over: Words = ()
    among: Words = ()
    multiples: Mapping[str, str] = field(factory=dict)
    times: Words = ()
    multiplying: Words = ()
    dividing: Words = ()


@frozen(eq=False)
class HedgeWords:
    """Words before a number that widen it, by kind.

    ``inner`` stand inside it (une bonne centaine), ``after`` behind it, by the kind of hedge (65 ou plus).
    """

    about: Words
    at_least: Words
    more_than: Words
    at_most: Words
    less_than: Words
    inner: Words = ()
    after: Mapping[str, Words] = field(factory=dict)


@frozen(eq=False)
class RangeWords:
    """What stands before, between and after the ends of a range: (between, and), (from, to)."""

    pairs: tuple[tuple[str, str], ...]
    joiners: Words = ()


@frozen(eq=False)
class DateWords:
    """Months and weekdays by their names.

    ``numeric`` says how 9/4/2026 is read: ``dmy``, ``mdy``, or empty where the language leaves it open (then
    only a figure above 12 tells). ``bare_ambiguous`` are names that are common words too: they need a capital.
    ``fillers`` may stand between the parts of a date; ``time`` are words that make a figure a time of day;
    ``hours`` do so only behind one of ``clock`` (à 20 heures). ``noon`` are the names of times;
    ``at`` are words before a date that tell when something happens.

    ``relative`` are words for days by their distance from the document's (yesterday = -1); ``previous``,
    ``current`` and ``next`` stand beside the name of a time (last week, mardi prochain), ``following`` are those that
    count from the time that is told; ``ago``, ``earlier``, ``ahead``
    and ``later`` beside a length of time, before or behind it; ``before`` words bear out a month that is a common word. ``early``, ``mid`` and ``late`` are parts of a
    month or year; ``seasons``, ``quarters`` and ``halves`` are its seasons and parts, with the letters that
    stand for them before a figure (``quarter_letters``, ``half_letters``); ``decades`` and ``centuries`` name
    longer times, ``decade_openings`` stand before the year of a decade (les années). ``nights`` name a night
    between two days, ``overnight`` the last one; ``weekends`` Saturday and Sunday. ``interval_openings`` stand before the first of two days,
    ``interval_joiners`` between them (du 3 au 5 mai). ``counted_back`` stand behind years that run
    down to the present (BC). ``holidays`` are days by month and day, or by their
    distance from Easter (easter+39).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numeric: str = ""
    fillers: Words = ()
    bare_ambiguous: Words = ()
    time: Words = ()
    hours: Words = ()
    clock: Words = ()
    noon: Mapping[str, int] = field(factory=dict)
    relative: Mapping[str, int] = field(factory=dict)
    previous: Words = ()
    current: Words = ()
    next: Words = ()
    following: Words = ()
    counted_back: Words = ()
    ago: Words = ()
    earlier: Words = ()
    before: Words = ()
    ahead: Words = ()
    later: Words = ()
    early: Words = ()
    mid: Words = ()
    late: Words = ()
    seasons: Mapping[str, str] = field(factory=dict)
    quarters: Words = ()
    halves: Words = ()
    quarter_letters: Words = ()
    half_letters: Words = ()
    decades: Words = ()
    centuries: Words = ()
    decade_openings: Words = ()
    nights: Words = ()
    overnight: Words = ()
    weekends: Words = ()
    holidays: Mapping[str, str] = field(factory=dict)
    interval_openings: Words = ()
    interval_joiners: Words = ()
    at: Words = ()
