"""What is counted: the noun a number belongs to, as the words behind it and before it tell."""

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from attrs import frozen

from crossfact.extract.phrases import Phrases
from crossfact.model.pack import LanguagePack, PackData
from crossfact.words.lexicon import bare, lexicon

_REACH = 5


@frozen
class Counted:
    """The thing counted: its concept or lemma, its noun as written, what narrows it, where it ends.

    ``part`` is true in a partitive: 34 of the 51 seats.
    """

    what: str
    noun: str
    modifiers: tuple[str, ...]
    end: int
    part: bool = False


_CONCEPTS: WeakKeyDictionary[PackData, Mapping[str, str]] = WeakKeyDictionary()
_ACTIONS: WeakKeyDictionary[PackData, Mapping[str, str]] = WeakKeyDictionary()


def concept(lemma: str, data: PackData) -> str:
    """The concept of a noun, or the lemma itself where the pack knows none."""
    if data not in _CONCEPTS:
        _CONCEPTS[data] = {noun: name for name, nouns in data.concepts.items() for noun in nouns}
    return _CONCEPTS[data].get(lemma, lemma)


def action(lemma: str, data: PackData) -> str:
    """The concept of a verb, or the lemma itself."""
    if data not in _ACTIONS:
        _ACTIONS[data] = {verb: name for name, verbs in data.actions.items() for verb in verbs}
    return _ACTIONS[data].get(lemma, lemma)


def counted(phrases: Phrases, last: int, pack: LanguagePack) -> Counted | None:
    """The noun counted by the number whose last word is ``last``; None where none follows it."""
    forms, part, at = phrases.forms, False, last + 1
    if phrases.head_last and at < len(forms) and forms[at].text == "-" and phrases.noun(at + 1):
        return _told(phrases, at + 1, at + 1, (), pack)
    while at < len(forms) and at - last <= _REACH:
        form = forms[at]
        if phrases.noun(at) and not _function(phrases, at, pack):
            return following(phrases, at, pack, part=part, many=True)
        if phrases.linker(at) or (part and _determines(phrases, at)):
            # A determiner behind the linker, or within it, makes it a part: des 51, of the 51, of its older ships.
            part = part or phrases.upos(at + 1) == "NUM" or any(_determines(phrases, n) for n in (at, at + 1))
        elif form.upos == "NUM" and part:
            part = True
        elif (
            form.upos == "PRON" and phrases.linker(at - 1) and phrases.noun(at + 1) and phrases.names(at + 1)
        ):
            # Four of them children.
            return following(phrases, at + 1, pack, part=True, many=True)
        elif not phrases.rank(at) and (at in phrases.covered or not _narrows(phrases, at)):
            return None
        at += 1
    return None


def _determines(phrases: Phrases, at: int) -> bool:
    """Whether a word is a determiner, or a possessive that stands as one (its)."""
    return phrases.upos(at) == "DET" or (at < len(phrases.forms) and "Poss=Yes" in phrases.forms[at].feats)


def _narrows(phrases: Phrases, at: int) -> bool:
    """Whether a word may stand between a number and its noun: an adjective, a participle, an adverb before one."""
    form = phrases.forms[at]
    if form.upos == "ADV":
        more = form.norm in {word.split()[-1] for word in phrases.pack.data.roles.change_after}
        return phrases.upos(at + 1) in ("ADJ", "VERB") or (
            more and phrases.linker(at + 1) and phrases.noun(at + 2)
        )
    return form.upos == "ADJ" or (form.upos == "VERB" and "VerbForm=Part" in form.feats)


def nominal(phrases: Phrases, last: int, pack: LanguagePack, *, known: bool = False) -> Counted | None:
    """The adjective in the plural right behind a number that stands for a noun: 3 000 enseignants, 12 retraités.

    ``known`` asks for a word that is a noun too: neuf morts, 2 300 sinistrés.
    """
    at = last + 1
    while phrases.rank(at):
        at += 1
    if phrases.upos(at) not in ("ADJ", "VERB") or at in phrases.covered:
        return None
    if "Number=Plur" not in phrases.forms[at].feats or (phrases.upos(at) == "VERB" and not known):
        return None
    if known and not any(
        reading.upos == "NOUN" and not reading.guessed
        for reading in lexicon(pack).reader.readings(phrases.forms[at].text.lower())
    ):
        return None
    further = phrases.upos(at + 1) in ("ADJ", "NOUN", "PROPN", "NUM") and at + 1 not in phrases.covered
    if further or _function(phrases, at, pack):
        return None
    return _told(phrases, at, at, (), pack)


def _function(phrases: Phrases, at: int, pack: LanguagePack) -> bool:
    """Whether a word of comparison or a preposition was taken for a noun: 118 de plus, 14 par."""
    hedges = pack.data.hedges
    roles = (*pack.data.roles.change_after, *pack.data.linkers)
    return bare(phrases.forms[at].norm) in {*hedges.about, *(w.split()[-1] for w in roles)}


def following(
    phrases: Phrases, at: int, pack: LanguagePack, *, part: bool = False, many: bool = False
) -> Counted:
    """The head of the run of nouns that begins at ``at``, with the words that narrow it; ``many`` are counted."""
    forms, head, end = phrases.forms, at, at
    if phrases.head_last:
        head = end = phrases.head(at, many=many)
        narrowing = [forms[i].lemma for i in range(at, head)]
    else:
        narrowing = []
        while phrases.upos(end + 1) == "ADJ" and end - at < _REACH and end + 1 not in phrases.covered:
            end += 1
            narrowing.append(forms[end].lemma)
    return _told(phrases, head, end, tuple(narrowing), pack, part=part)


def _told(
    phrases: Phrases,
    head: int,
    last: int,
    narrowing: tuple[str, ...],
    pack: LanguagePack,
    *,
    part: bool = False,
) -> Counted:
    """The thing that the noun at ``head`` names; its words end with ``last``."""
    lemma = phrases.forms[head].lemma.lower()
    end = phrases.parse.starts[last] + len(phrases.forms[last].text)
    return Counted(concept(lemma, pack.data), lemma, narrowing, end, part)


def naming(phrases: Phrases, head: int, pack: LanguagePack) -> Counted:
    """A noun as the name of a quantity, with the words beside it that narrow it."""
    narrowing = []
    step = -1 if phrases.head_last else 1
    at = head + step
    while (
        phrases.upos(at) in (("ADJ", "NOUN", "PROPN") if step < 0 else ("ADJ",)) and at not in phrases.covered
    ):
        narrowing.append(phrases.forms[at].lemma)
        at += step
    return _told(phrases, head, head, tuple(sorted(narrowing)), pack)


def acting(phrases: Phrases, at: int, pack: LanguagePack) -> Counted | None:
    """The noun of an act that was taken for its verb: opening of the hall; remise de l'étude."""
    form = phrases.forms[at]
    readings = lexicon(pack).reader.readings(form.text.lower())
    noun = next(
        (reading.lemma for reading in readings if reading.upos == "NOUN" and not reading.guessed), None
    )
    end = phrases.parse.starts[at] + len(form.text)
    return Counted(concept(noun, pack.data), noun, (), end) if noun is not None else None
