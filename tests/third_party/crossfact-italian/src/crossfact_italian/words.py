"""The Italian word reader: a list of some hundred forms, and guesses from endings for all others."""

from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files

from attrs import frozen

from crossfact.api import Reading, WordReader

# The longest first. An ending says the part of speech and how the lemma ends.
_ENDINGS = (
    ("mente", "mente", "ADV", ""),
    ("zioni", "zione", "NOUN", "Gender=Fem|Number=Plur"),
    ("zione", "zione", "NOUN", "Gender=Fem|Number=Sing"),
    ("are", "are", "VERB", "VerbForm=Inf"),
    ("ere", "ere", "VERB", "VerbForm=Inf"),
    ("ire", "ire", "VERB", "VerbForm=Inf"),
    ("ando", "are", "VERB", "VerbForm=Ger"),
    ("ato", "are", "VERB", "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"),
    ("ata", "are", "VERB", "Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part"),
    ("ati", "are", "VERB", "Gender=Masc|Number=Plur|Tense=Past|VerbForm=Part"),
    ("ate", "are", "VERB", "Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part"),
    ("erà", "are", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin"),
    ("o", "o", "NOUN", "Gender=Masc|Number=Sing"),
    ("a", "a", "NOUN", "Gender=Fem|Number=Sing"),
    ("i", "o", "NOUN", "Gender=Masc|Number=Plur"),
    ("e", "a", "NOUN", "Gender=Fem|Number=Plur"),
)


@frozen
class WordList:
    """Readings by form."""

    forms: Mapping[str, tuple[Reading, ...]]

    def readings(self, form: str) -> tuple[Reading, ...]:
        """Every reading of a form, the likeliest first; guesses for unknown words, never nothing."""
        lower = form.lower().replace("’", "'")
        known = self.forms.get(lower) or self.forms.get(lower.rstrip("'"))
        if known:
            return known
        if lower[:1].isdigit():
            return (Reading(form, "NUM", "NumType=Card"),)
        guess = _guess(lower)
        if form[:1].isupper():
            return (Reading(form, "PROPN", "", guessed=True), guess)
        return (guess,)


def _guess(lower: str) -> Reading:
    for ending, lemma, upos, feats in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            return Reading(lower.removesuffix(ending) + lemma, upos, feats, guessed=True)
    return Reading(lower or "_", "X", "", guessed=True)


def read_words() -> WordReader:
    """The word list: a form, its lemma, its part of speech and its features a line."""
    forms: dict[str, list[Reading]] = defaultdict(list)
    for line in files(__package__).joinpath("words.tsv").read_text("utf-8").splitlines():
        form, lemma, upos, feats = line.split("\t")
        forms[form].append(Reading(lemma, upos, feats))
    return WordList({form: tuple(readings) for form, readings in forms.items()})
