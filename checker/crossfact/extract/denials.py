"""Denials: what a denied verb still says: ne compte plus que 315 salariés; did not open until July; may not exceed 512."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

import attrs
from attrs import define, frozen

from crossfact.extract.role_words import patterns, sides
from crossfact.grammar.anchors import Match
from crossfact.model.claim import ClaimKind, Status
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.place import Span
from crossfact.model.quantity import Hedge, Quantity
from crossfact.words.lexicon import bare

_LENGTHS = ("duration", "span", "months")
_STRONG = frozenset(";:.!?")
# What may stand between a verb and the number it bounds, and how far an infinitive stands from what denies it.
_LED, _CLOSE = frozenset({"ADV", "ADP", "DET", "SYM", "PART", "ADJ"}), 2
# What is denied of a number is said of all on its other side.
_TURNED: Mapping[Hedge, Hedge] = {
    Hedge.MORE_THAN: Hedge.AT_MOST,
    Hedge.LESS_THAN: Hedge.AT_LEAST,
}
_PLAIN = (Hedge.EXACT, Hedge.ABOUT)
_DONE = frozenset({"Past", "Pqp", "SubPast", "PresPerf", "PastPerf"})


@frozen
class Affirmed:
    """A sentence without the denials that only restrict.

    ``parse`` has their verbs as if affirmed, ``matches`` the values as they bound them, ``onsets`` the places of the
    times that something begins at, and not before.
    """

    parse: SentenceParse
    matches: Sequence[Match]
    onsets: frozenset[Span] = frozenset()


def affirmed(parse: SentenceParse, matches: Sequence[Match], norm: str, pack: LanguagePack) -> Affirmed:
    """The sentence with its restrictions told from its denials; ``norm`` is the document's prose in normal form."""
    halves = pack.data.verbs.half_negations
    if not any(verb.negated for verb in parse.verbs) and not any(bare(f.norm) in halves for f in parse.forms):
        return Affirmed(parse, matches)
    return _Reader(parse, norm, pack).read(matches)


@define(eq=False)
class _Reader:
    parse: SentenceParse
    norm: str
    pack: LanguagePack

    def read(self, matches: Sequence[Match]) -> Affirmed:
        """The sentence as its denied verbs and the values behind them say together."""
        told, onsets, lifted = list(matches), set[Span](), set[int]()
        for number, match in enumerate(matches):
            denied = self._denied(match)
            if denied is None:
                if (opened := self._opened(match)) is not None:
                    lifted.add(opened.first)
                continue
            if self._excepted(match, denied):
                lifted.add(denied.first)
            elif denied.negated and self._from(match, denied):
                lifted.add(denied.first)
                told[number] = _with(match, Hedge.AT_LEAST)
                if match.kind is not ClaimKind.QUANTITY:
                    onsets.add(match.span)
            elif (bound := self._bound(match, denied, matches[:number])) is not None:
                lifted.add(denied.first)
                told[number] = _with(match, bound)
        verbs = tuple(_affirmed(verb) if verb.first in lifted else verb for verb in self.parse.verbs)
        return Affirmed(attrs.evolve(self.parse, verbs=verbs), told, frozenset(onsets))

    def _denied(self, match: Match) -> VerbGroup | None:
        """The denied verb that a value stands behind, or within; the one above an infinitive speaks for it too."""
        before = [verb for verb in self.parse.verbs if verb.start < match.span.start]
        if not before or self._parted(before[-1].last, match.span.start):
            return None
        nearest = before[-1]
        if nearest.negated or self._half_denied(nearest):
            return nearest
        above = before[-2] if len(before) > 1 and not nearest.finite else None
        return above if above is not None and above.negated and nearest.first - above.last <= _CLOSE else None

    def _half_denied(self, verb: VerbGroup) -> bool:
        """Whether half a negation stands in a verb's group that tells a fact: ne peut compter plus de 64 signes."""
        halves = self.pack.data.verbs.half_negations
        within = self.parse.forms[verb.first : verb.last]
        return not verb.tense.startswith("Sub") and any(bare(form.norm) in halves for form in within)

    def _opened(self, match: Match) -> VerbGroup | None:
        """The verb whose negation the words of a value before it hold: pas plus de 12 personnes ne sont admises."""
        verbs, opening = self.pack.data.verbs, match.span.of(self.norm).split()
        if not opening or opening[0] not in verbs.negations:
            return None
        behind = next((verb for verb in self.parse.verbs if verb.start > match.span.start), None)
        if behind is None or not behind.negated or self._parted(self._word(match.span.end), behind.start):
            return None
        own = {bare(form.norm) for form in self.parse.forms[behind.first : behind.last + _CLOSE]}
        return None if own & self._negations(verbs.half_negations) else behind

    def _excepted(self, match: Match, denied: VerbGroup) -> bool:
        """Whether the denial makes an exception of a value: ne compte plus que 315 salariés."""
        verbs, forms = self.pack.data.verbs, self.parse.forms
        at = self._word(match.span.start) - 1
        while at > denied.last and forms[at].upos in ("ADV", "ADP", "DET") and not self._excepts(at):
            at -= 1
        if at <= denied.last or not self._excepts(at):
            return False
        between = {bare(form.norm) for form in forms[denied.first : at]}
        others = self._negations((*verbs.half_negations, *verbs.restrictive))
        return not between & others and bool(between & {*verbs.restrictive})

    def _excepts(self, at: int) -> bool:
        return bare(self.parse.forms[at].norm) in self.pack.data.verbs.restrictions

    def _from(self, match: Match, denied: VerbGroup) -> bool:
        """Whether a time is the first one that something is not denied for: not until July, pas avant cinq semaines."""
        unit = match.value_unit
        if denied.lemma in self.pack.data.relations.lasting:
            return False
        timed = match.kind in (ClaimKind.DATE, ClaimKind.TIME) or (
            unit is not None and unit.dimension in _LENGTHS
        )
        before = sides(self.norm, match.span, self.parse.span)[0]
        return timed and patterns(self.pack.data).onset.search(before) is not None

    def _bound(self, match: Match, denied: VerbGroup, before: Sequence[Match]) -> Hedge | None:
        """The bound that a denial makes of a value: cannot hold more than 300; may not exceed 512 columns."""
        value = match.value
        if not isinstance(value, Quantity) or match.kind is not ClaimKind.QUANTITY:
            return None
        first, hedge = self._word(match.span.start), value.number.hedge
        led = {form.upos for form in self.parse.forms[denied.last + 1 : first]} <= _LED
        if led and hedge in _TURNED:
            return _TURNED[hedge]
        exceeds = denied.lemma in self.pack.data.roles.exceeding_verbs and denied.last < first
        alone = not any(other.span.start > denied.end for other in before)
        return Hedge.AT_MOST if exceeds and alone and hedge in _PLAIN else None

    def _negations(self, besides: Iterable[str]) -> frozenset[str]:
        return frozenset(self.pack.data.verbs.negations).difference(besides)

    def _word(self, offset: int) -> int:
        return bisect_left(self.parse.starts, offset)

    def _parted(self, last: int, offset: int) -> bool:
        """Whether a strong mark or another clause begins between a word and an offset."""
        return any(
            form.text in _STRONG or "PronType=Rel" in form.feats
            for form in self.parse.forms[last + 1 : self._word(offset)]
        )


def _affirmed(verb: VerbGroup) -> VerbGroup:
    """A verb without its denial, with the status that its tense has."""
    if not verb.finite:
        return attrs.evolve(verb, negated=False)
    if verb.tense.startswith("Fut"):
        status = Status.UPCOMING
    elif verb.tense.startswith("Cnd"):
        status = Status.CONDITIONAL
    else:
        status = Status.DONE if verb.tense in _DONE else Status.UNDER_WAY
    return attrs.evolve(verb, negated=False, status=status)


def _with(match: Match, hedge: Hedge) -> Match:
    """A value with another hedge; one that has no hedges, as it is."""
    value = match.value
    if not isinstance(value, Quantity):
        return match
    return attrs.evolve(match, value=attrs.evolve(value, number=attrs.evolve(value.number, hedge=hedge)))
