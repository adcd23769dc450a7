"""Acts: how many times something was done, as a count of its acts: retried three times; débordé à cinq reprises."""

from bisect import bisect_left

from attrs import define

from crossfact.extract.counted import Counted, concept
from crossfact.extract.governors import Governors
from crossfact.grammar.anchors import Match
from crossfact.model.claim import ClaimKind
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.quantity import Quantity
from crossfact.words.lexicon import bare

# What may stand behind times that are counted; an adjective, a noun, a pronoun there makes them a comparison.
_GOES_ON = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "AUX", "VERB", "PART"})
_REACH = 3


@define(eq=False)
class Acts:
    """The acts that the values of a sentence count."""

    parse: SentenceParse
    governors: Governors
    pack: LanguagePack

    def counted(self, match: Match, named: Counted | None) -> Counted | None:
        """The act that a value counts, named by its verb; None where it counts things, or compares amounts.

        ``named`` is the thing that the words around the value name.

        Three times as many, trois fois plus and twice the size compare.
        """
        value = match.value
        if not isinstance(value, Quantity) or value.unit is not None or not value.number.whole:
            return None
        end = self._end(match, named)
        if end is None:
            return None
        verb = self.governors.of(match.span)
        if verb is None or verb.start >= match.span.start or self._measures(verb):
            return None
        meant = self.pack.senses.get(verb.lemma) or concept(verb.lemma, self.pack.data)
        return Counted(meant, verb.lemma, (), end)

    def _end(self, match: Match, named: Counted | None) -> int | None:
        """Where the words that count acts end; None where a value counts none."""
        if match.kind is ClaimKind.MULTIPLE:
            return match.span.end if self._times(match) and not self._compares(match) else None
        if match.kind is not ClaimKind.QUANTITY or named is None or named.end <= match.span.end:
            return None
        noun = self.parse.forms[bisect_left(self.parse.starts, named.end) - 1]
        return named.end if noun.norm in self.pack.data.roles.occasions else None

    def _times(self, match: Match) -> bool:
        """Whether a multiple is told as times (three times, twice), not as a verb or noun (doubled)."""
        last = self.parse.forms[bisect_left(self.parse.starts, match.span.end) - 1]
        return last.norm in self.pack.data.numbers.times or last.upos == "ADV"

    def _compares(self, match: Match) -> bool:
        """Whether what stands behind times makes them a comparison: as many, plus, the average."""
        data, forms = self.pack.data, self.parse.forms
        at = bisect_left(self.parse.starts, match.span.end)
        while at < len(forms) and forms[at].norm in data.verbs.adverbs and forms[at].norm not in self._more:
            at += 1
        ahead = [bare(form.norm) for form in forms[at : at + _REACH]]
        if not ahead:
            return False
        if ahead[0] in self._more or (ahead[0] in data.linkers and set(ahead[1:2]) & {*self._more}):
            return True
        # Four times a day, 16 times this season.
        timed = any(word in data.verbs.spells for word in ahead)
        return not timed and forms[at].upos not in _GOES_ON

    def _measures(self, verb: VerbGroup) -> bool:
        """Whether so many times may be the size of what a verb tells: prices rose three times since May."""
        roles, verbs = self.pack.data.roles, self.pack.data.verbs
        measuring = (*roles.change_verbs, *roles.factor_verbs, *verbs.copulas)
        return verb.lemma in measuring or verb.lemma in self.pack.data.relations.multiples

    @property
    def _more(self) -> tuple[str, ...]:
        """The words that a comparison begins with."""
        return (*self.pack.data.relations.comparing, *self.pack.data.roles.change_after)
