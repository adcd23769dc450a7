"""Language packs: the laws that every pack keeps, third parties' too.

Words are looked up in the normal form of a text (lower case, plain apostrophes, hyphens and spaces), so that is
how a pack writes them. Whatever a table says must be read back from a text as it says: figures, numbers in words,
hedges, ranges, dates, units, currencies.
"""

import re
import string
from collections.abc import Iterable, Iterator, Mapping

import attrs

from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.place import Span
from crossfact.model.reading import Reading, WordReader
from crossfact.testing.laws import Laws, shown
from crossfact.testing.values import check_values
from crossfact.text.normal import same_length
from crossfact.words.lexicon import bare
from crossfact.words.quotations import quotations
from crossfact.words.sentences import split

_CODE = re.compile(r"[a-z]{2,3}")
# With fewer, a text of some sentences would be taken for another language.
_FREQUENT = 20
_UPOS = re.compile("ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X")
_FEATURES = re.compile(r"(?:[A-Z][A-Za-z]*(?:\[[a-z]+\])?=[A-Za-z0-9,]+(?:\|(?!$)|$))*")
_UNKNOWN = ("xqzvk", "Xqzvk", "xqzvk-qzvxk", "x", "7xq")


_IN_THEIR_OWN_CASE = ("numbers.suffixes", "numbers.thousands", "numbers.vigesimal", "verbs.tenses")


def check_pack(pack: LanguagePack) -> None:
    """Check a language pack; raises AssertionError with a sentence a line: pack, key, expected, found."""
    data, laws = pack.data, Laws(f"pack {pack.data.code}")
    laws.expect(bool(_CODE.fullmatch(data.code)), f"code: expected two or three letters, found {data.code!r}")
    laws.expect(bool(data.name.strip()), "name: expected the language's name, found nothing")
    _check_normal(data, laws)
    _check_calendar(data, laws)
    check_values(data, laws)
    _check_sentences(data, laws)
    _check_residue(data, laws)
    _check_words(pack, laws)
    _check_wording(pack.wording, laws)
    laws.enforce()


def _check_normal(data: PackData, laws: Laws) -> None:
    """Words that are looked up in normal form stand so in their tables."""
    for key, words in _word_lists(data):
        for word in words:
            laws.expect(word != "", f"{key}: expected words, found an empty one")
            laws.expect(
                word == same_length(word),
                f"{key}: expected {same_length(word)!r}, in the normal form of a text; found {word!r}",
            )
    laws.expect(
        len(set(data.frequent)) >= _FREQUENT,
        f"frequent: expected {_FREQUENT} words or more, found {len(set(data.frequent))}",
    )


def _word_lists(data: PackData) -> Iterator[tuple[str, Iterable[str]]]:
    """The lists and tables of words of a pack, with their keys; those told by letter case are left out."""
    for name in ("articles", "frequent", "abbreviations", "elisions", "clitic_endings", "contractions"):
        yield name, getattr(data, name)
    yield from (
        ("stop-words", data.stop_words),
        ("linkers", data.linkers),
        ("residue.lines", data.residue.lines),
    )
    for part in ("numbers", "hedges", "dates", "verbs", "roles", "said", "people"):
        table = getattr(data, part)
        for field in attrs.fields(type(table)):
            value = getattr(table, field.name)
            if f"{part}.{field.name}" not in _IN_THEIR_OWN_CASE:
                yield f"{part}.{field.name.replace('_', '-')}", () if isinstance(value, str) else value
    for sphere in ("executive", "public", "free"):
        for key, names in getattr(data.offices, sphere).items():
            yield f"offices.{sphere}.{key}", names
    for topic, stance in data.stances.items():
        yield f"stances.{topic}", (*stance.one, *stance.other)
    for part in ("units", "currencies", "concepts", "actions", "senses", "domains"):
        for key, names in getattr(data, part).items():
            yield f"{part}.{key}", names


def _check_calendar(data: PackData, laws: Laws) -> None:
    """Every month and weekday has a name, and no name stands for a number that is none."""
    dates = data.dates
    for key, table, numbers in (
        ("months", dates.months, range(1, 13)),
        ("weekdays", dates.weekdays, range(7)),
    ):
        missing = sorted(set(numbers) - set(table.values()))
        laws.expect(not missing, f"dates.{key}: expected names for {numbers}, found none for {missing}")
        wrong = {name: value for name, value in table.items() if value not in numbers}
        laws.expect(not wrong, f"dates.{key}: expected numbers of {numbers}, found {wrong}")
    laws.expect(
        dates.numeric in ("", "dmy", "mdy"),
        f"dates.numeric: expected dmy, mdy or nothing, found {dates.numeric!r}",
    )
    strange = set(dates.bare_ambiguous) - {*dates.months, *dates.weekdays}
    laws.expect(not strange, f"dates.bare-ambiguous: expected months or weekdays, found {sorted(strange)}")


def _check_sentences(data: PackData, laws: Laws) -> None:
    """An abbreviation ends no sentence, a stop does; a pair of quotation marks makes one quotation."""
    for short in data.abbreviations:
        for written in (short, short[:1].upper() + short[1:]):
            text = f"Aaa bbb {written} Ccc ddd. Eee fff."
            count = len(list(split(text, Span(0, len(text)), data)))
            laws.expect(
                count == 2,
                f"abbreviations: expected {written!r} to end no sentence, found {count} sentences in {text!r}",
            )
    laws.expect(bool(data.quotes), "quotes: expected pairs of quotation marks, found none")
    for opening, closing in data.quotes:
        laws.expect(
            len(opening) == len(closing) == 1,
            f"quotes: expected pairs of single marks, found {opening!r} and {closing!r}",
        )
        text = f"Aaa {opening}bbb ccc{closing} ddd."
        found = quotations(text, Span(0, len(text)), data.quotes)
        laws.expect(
            found.spans == (Span(4, 13),) and not found.unpaired,
            f"quotes: expected one quotation in {text!r}, found {found.spans} and {found.unpaired} unpaired",
        )


def _check_residue(data: PackData, laws: Laws) -> None:
    """Placeholders are patterns, and match no ordinary text."""
    ordinary = " ".join(data.frequent)
    for pattern in data.residue.placeholders:
        try:
            found = re.compile(pattern)
        except re.error as error:
            laws.expect(
                False, f"residue.placeholders: expected a regular expression, found {pattern!r} ({error})"
            )
            continue
        match = found.search(ordinary)
        laws.expect(
            match is None,
            f"residue.placeholders: expected {pattern!r} to match gaps only, "
            f"found {match and match.group()!r} among the frequent words",
        )


def _check_words(pack: LanguagePack, laws: Laws) -> None:
    """The reader knows the words that the pack itself is made of, and has an answer for every other."""
    try:
        reader = pack.reader()
    except Exception as error:  # noqa: BLE001 - whatever a pack raises is what is told
        laws.expect(False, f"expected a word reader, found {type(error).__name__}: {error}")
        return
    if not laws.expect(
        isinstance(reader, WordReader), f"expected a word reader, found {type(reader).__name__}"
    ):
        return
    for word in pack.data.frequent:
        known = [reading for reading in _readings(reader, bare(word), laws) if not reading.guessed]
        laws.expect(bool(known), f"frequent: expected a reading of {word!r} that is no guess, found none")
    for word in _UNKNOWN:
        _readings(reader, word, laws)
    _check_verbs(pack.data, reader, laws)
    for key, table in (
        ("concepts", pack.data.concepts),
        ("actions", pack.data.actions),
        ("senses", pack.data.senses),
    ):
        for name, lemmas in table.items():
            for lemma in lemmas:
                _check_lemma(reader, lemma, f"{key}.{name}", laws)


# The lists of [verbs] that hold lemmas of verbs; the others hold forms.
_VERB_LEMMAS = ("auxiliaries", "copulas", "modals", "expected", "be_perfect", "recent_past", "obliging")
_TENSE = re.compile(r"(?:Pres|Past|Imp|Fut|Cnd|Sub)(?: perfect)?(?: progressive)?")


def _check_verbs(data: PackData, reader: WordReader, laws: Laws) -> None:
    """The verbs that groups are built from are verbs, and compound tenses are named from what can be read."""
    for name in _VERB_LEMMAS:
        for lemma in getattr(data.verbs, name):
            found = _readings(reader, bare(lemma), laws)
            laws.expect(
                any(r.upos in ("VERB", "AUX") for r in found),
                f"verbs.{name}: expected {lemma!r} to be read as a verb, found {_shown_readings(found)}",
            )
    for key in data.verbs.tenses:
        laws.expect(
            bool(_TENSE.fullmatch(key)) and " " in key,
            f"verbs.tenses: expected a tense or mood, then perfect, progressive or both; found {key!r}",
        )


def _shown_readings(found: Iterable[Reading]) -> str:
    return ", ".join(f"{r.lemma} {r.upos}" for r in found)


def _check_lemma(reader: WordReader, lemma: str, key: str, laws: Laws) -> None:
    """A word that stands for its lemma is read as that lemma; those of several words are left alone."""
    if " " not in lemma:
        found = _readings(reader, lemma, laws)
        laws.expect(
            any(r.lemma.lower() == lemma for r in found),
            f"{key}: expected {lemma!r} to be a lemma, found it read as {_shown_readings(found)}",
        )


def _readings(reader: WordReader, form: str, laws: Laws) -> tuple[Reading, ...]:
    """The readings of a form: some, in the terms of Universal Dependencies, the same when asked again."""
    found = reader.readings(form)
    whole = isinstance(found, tuple) and bool(found) and all(isinstance(r, Reading) for r in found)
    if not laws.expect(whole, f"expected readings of {form!r}, guesses for unknown words, found {found!r}"):
        return ()
    for reading in found:
        laws.expect(
            bool(reading.lemma) and bool(_UPOS.fullmatch(reading.upos)),
            f"expected a lemma and a part of speech of Universal Dependencies for {form!r}, found {reading!r}",
        )
        names = [pair.partition("=")[0] for pair in reading.feats.split("|")]
        laws.expect(
            bool(_FEATURES.fullmatch(reading.feats)) and names == sorted(names),
            f"expected features such as 'Gender=Fem|Number=Sing', sorted, for {form!r}, found {reading.feats!r}",
        )
    laws.expect(reader.readings(form) == found, f"expected the same readings of {form!r} again, found others")
    return found


def _check_wording(wording: Mapping[str, str], laws: Laws) -> None:
    """A message has the gaps of the English one that it stands for."""
    for template, own in wording.items():
        expected, found = _gaps(template, laws), _gaps(own, laws)
        laws.expect(
            found == expected,
            f"messages: {shown(template)}: expected the gaps {sorted(expected)}, found {sorted(found)}",
        )


def _gaps(template: str, laws: Laws) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
    except ValueError as error:
        laws.expect(False, f"messages: expected gaps in pairs of braces, found {shown(template)} ({error})")
        return set()
