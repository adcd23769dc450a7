"""The words of a pack that tie figures to each other."""

from collections.abc import Mapping

from attrs import field, frozen

from crossfact.model.said_words import Words


@frozen(eq=False)
class RelationWords:
    """Words that tie figures to each other, or dates to a life or a duration; phrases are allowed.

    ``among`` stand before a whole (of the, sur les), ``restated`` before the same thing said once more (or,
    soit), ``in_all`` beside a total, ``makes`` before it, ``raises`` before one that was lower before (bringing the total to), ``besides`` behind one, or a duration, by which more or less is in it (with the tax), ``added`` between its parts, ``comprise`` before all of them, ``remaining`` before what is left, ``rest`` before
    or behind it (the other 33), ``of_which`` between a whole and a part, ``choices`` join the last of several items (or), ``namely`` and ``listing`` stand before a list (of names: are), ``alongside`` before one of those that somebody is with, ``ratios`` name what a percentage is (failure rate), ``wholes`` what it is of (the sample), ``each`` between an amount and those
    who get it, ``partial`` before parts that are not all (including), ``exclusive`` beside shares of which
    only one can hold (votes cast), ``overlapping`` beside groups that have members in common (both). ``before`` and ``after`` stand before the ends of a change, ``change``
    before its size, ``changed`` behind it, ``moves`` are lemmas of verbs and nouns of change, ``then`` and ``now`` set what was against what is, ``starts`` tell of a beginning (at launch), ``against`` before what a figure is compared with, ``adjusted`` where it is
    measured on another base; ``multiples`` are the lemmas of verbs that multiply (below zero: divide),
    ``factors`` phrases that do, ``comparing`` the words behind so many times (as many), ``greater`` and ``lesser`` behind a part by which something differs (a third less),
    ``sets`` lemmas of nouns that stand for several of a kind (pair: 2), ``portions`` the parts of a whole that have a name (a third: 3).
    ``periods`` are the words of a rate, to the period they name (a day: day). ``totals`` are the labels of a
    sum in a table, ``subtotals`` of a part of it, ``averages`` of what is no sum. ``born``, ``died``, ``aged``, ``at_age``,
    ``old``, ``elder``, ``founded``, ``anniversary`` (counted in years or ``candles``; or ``turned``), ``lived``, ``when`` tell of a life;
    ``begun`` and ``ended`` of works, ``made``, ``opened`` and ``closed`` of what is built; ``since`` and ``until`` stand before the ends of a stretch of
    time, ``lasting`` are the lemmas of verbs that a stretch of time follows, ``lengthy`` stand before a duration (for),
    ``elapsed`` before one that is over then (after), ``labour`` are the names of works that one is of (months of work),
    ``courses`` of what is as long as somebody went on with something (reign, career),
    ``nights`` are counted as days, ``left`` and ``arrived`` tell of a journey. ``quarters`` name a quarter or a
    half of the year: its first and last month; ``civil`` say that the year is the calendar's, ``fiscal`` that it is another. ``references`` are the nouns of numbered parts, ``sections`` of
    those that headings count, ``numbered`` of things that have numbers (pages 3 to 9), ``spread`` the words before a range that might
    be a change (ranging from), ``elsewhere`` the words behind a reference that lead out of the document. ``zones`` give the hours from UTC of a place in
    winter and in summer; ``morning`` and ``afternoon`` tell the half of the day. Of the versions of a product, ``version`` name one,
    ``or_later`` stand behind the least one (or newer), ``least`` before it (at least), ``needing`` are the lemmas of verbs and nouns that ask for it, ``optional`` the words of what is advised or was tried. ``superlatives`` give a rank that one alone can have (largest).
    """

    among: Words = ()
    restated: Words = ()
    in_all: Words = ()
    makes: Words = ()
    raises: Words = ()
    besides: Words = ()
    added: Words = ()
    comprise: Words = ()
    remaining: Words = ()
    rest: Words = ()
    of_which: Words = ()
    choices: Words = ()
    namely: Words = ()
    alongside: Words = ()
    listing: Words = ()
    ratios: Words = ()
    wholes: Words = ()
    each: Words = ()
    partial: Words = ()
    exclusive: Words = ()
    overlapping: Words = ()
    before: Words = ()
    against: Words = ()
    after: Words = ()
    change: Words = ()
    changed: Words = ()
    moves: Words = ()
    then: Words = ()
    starts: Words = ()
    now: Words = ()
    adjusted: Words = ()
    multiples: Mapping[str, int] = field(factory=dict)
    factors: Mapping[str, int] = field(factory=dict)
    sets: Mapping[str, int] = field(factory=dict)
    comparing: Words = ()
    portions: Mapping[str, int] = field(factory=dict)
    greater: Words = ()
    lesser: Words = ()
    periods: Mapping[str, str] = field(factory=dict)
    totals: Words = ()
    subtotals: Words = ()
    averages: Words = ()
    born: Words = ()
    died: Words = ()
    aged: Words = ()
    at_age: Words = ()
    old: Words = ()
    elder: Words = ()
    founded: Words = ()
    anniversary: Words = ()
    candles: Words = ()
    turned: Words = ()
    lived: Words = ()
    when: Words = ()
    begun: Words = ()
    ended: Words = ()
    made: Words = ()
    opened: Words = ()
    closed: Words = ()
    nights: Words = ()
    left: Words = ()
    arrived: Words = ()
    lengthy: Words = ()
    elapsed: Words = ()
    labour: Words = ()
    courses: Words = ()
    since: Words = ()
    until: Words = ()
    lasting: Words = ()
    quarters: Mapping[str, tuple[int, ...]] = field(factory=dict)
    civil: Words = ()
    fiscal: Words = ()
    references: Words = ()
    sections: Words = ()
    numbered: Words = ()
    spread: Words = ()
    elsewhere: Words = ()
    zones: Mapping[str, tuple[int, ...]] = field(factory=dict)
    morning: Words = ()
    afternoon: Words = ()
    version: Words = ()
    or_later: Words = ()
    least: Words = ()
    needing: Words = ()
    optional: Words = ()
    superlatives: Words = ()
