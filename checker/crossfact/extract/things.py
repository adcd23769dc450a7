"""Things: what every value of a sentence counts or measures."""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from crossfact.extract.behind import Behind
from crossfact.extract.clauses import Clauses
from crossfact.extract.counted import Counted, counted, nominal
from crossfact.extract.events import Events
from crossfact.extract.measured import Measured
from crossfact.extract.role_words import beside, lasts, of_age
from crossfact.grammar.anchors import Match
from crossfact.model.claim import ClaimKind
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import SentenceParse, VerbGroup
from crossfact.model.place import Span
from crossfact.model.quantity import Quantity

_RECORDED = ("money", "temperature", "degrees")
_LENGTHS = ("duration", "span", "months")


@frozen(eq=False)
class Things:
    """The values of a sentence with the nouns they belong to; ``names`` are those of its quantities."""

    norm: str
    sentence: Span
    phrases: Clauses
    names: Measured
    pack: LanguagePack

    @classmethod
    def of(
        cls, norm: str, sentence: Span, parse: SentenceParse, matches: Sequence[Match], pack: LanguagePack
    ) -> "Things":
        """The things of a sentence, with the values that were read in it."""
        covered = frozenset(at for match in matches for at in range(*_words(parse, match.span)))
        ranks = (match.span for match in matches if match.kind is ClaimKind.RANK)
        ranked = frozenset(at for span in ranks for at in range(*_words(parse, span)))
        phrases = Clauses(parse, pack, covered, ranked)
        names = Measured(phrases, pack, Behind(phrases, pack))
        return cls(norm, sentence, phrases, names, pack)

    def named(self, match: Match) -> Counted | None:
        """What a value counts or measures, as the words around it say; None where they leave it unsaid."""
        value, (first, end) = match.value, _words(self.phrases.parse, match.span)
        if not isinstance(value, Quantity) or end <= first:
            return None
        if value.unit is None:
            return self._counted(match, first, end - 1)
        dimension = value.unit.dimension
        if dimension in _LENGTHS:
            if value.unit.symbol == "yr" and of_age(self.norm, match.span, self.sentence, self.pack.data):
                return self.names.age(first, end - 1)
            period = lasts(self.norm, match.span, self.sentence, self.pack.data)
            return self.names.length(first, end - 1, period=period)
        share = dimension.startswith(("share", "points"))
        compared = beside(self.norm, match.span, self.sentence, self.pack.data)
        # Who pays and what records a temperature (the station logged 97 °F) is not what has the amount.
        money, agent = dimension.startswith("money"), not dimension.startswith(_RECORDED)
        return self.names.amount(first, end - 1, share=share, money=money, compared=compared, agent=agent)

    def _counted(self, match: Match, first: int, last: int) -> Counted | None:
        behind = counted(self.phrases, last, self.pack)
        if behind is not None or match.kind is ClaimKind.RANK:
            return behind
        if match.kind is ClaimKind.MULTIPLE:
            return self.names.multiple(first, last)
        noun = nominal(self.phrases, last, self.pack, known=True)
        if noun is not None:
            return noun
        value = match.value
        if isinstance(value, Quantity) and value.number.step < 1 and (graded := self.names.graded(first)):
            return graded
        return self.names.beside(first, last)

    def event(self, match: Match, verb: VerbGroup | None) -> Counted | None:
        """What a date is the date of, as its verb and the words around tell; None for other values."""
        first, end = _words(self.phrases.parse, match.span)
        if match.kind is not ClaimKind.DATE or end <= first:
            return None
        return self._events.dated(first, end - 1, verb)

    def opened(self, start: int) -> tuple[Counted | None, VerbGroup | None]:
        """The event that the words behind a word tell, and the verb that tells it."""
        return self._events.opened(start)

    def idiom(self, verb: VerbGroup | None) -> str:
        """The lemma of a verb of the sentence with the words behind it; empty for that of another."""
        known = verb is not None and verb in self.phrases.parse.verbs
        return self.phrases.idiom(verb) if known and verb is not None else ""

    @property
    def _events(self) -> Events:
        return Events(self.phrases, self.names, self.pack)

    def ranked(self, match: Match) -> bool:
        """Whether a value is a rank that stands for its noun: the 38th."""
        if match.kind is not ClaimKind.RANK:
            return False
        first = _words(self.phrases.parse, match.span)[0]
        return first > 0 and self.phrases.owned(first - 1)

    def apart(self, match: Match) -> bool:
        """Whether a number without a noun is told of others, or anew of all: six others; ils ne sont plus que trois."""
        phrases, (first, end) = self.phrases, _words(self.phrases.parse, match.span)
        rest = {word.split()[-1] for word in self.pack.data.relations.rest}
        near = [phrases.forms[at] for at in (first - 1, end) if 0 <= at < len(phrases.forms)]
        if any(form.norm in rest or form.lemma in rest for form in near):
            return True
        verb = phrases.verb_before(first)
        if verb is None or verb.lemma not in self.pack.data.verbs.copulas or verb.first == 0:
            return False
        between = phrases.forms[verb.last + 1 : first]
        plain = all(form.upos in ("ADV", "SCONJ") for form in between)
        return plain and phrases.upos(verb.first - 1) == "PRON"

    def subject(self, match: Match) -> Counted | None:
        """What a bare number tells of where nothing before it was counted: enrolment fell to 1,870."""
        value = match.value
        if not isinstance(value, Quantity) or value.unit is not None or match.kind is not ClaimKind.QUANTITY:
            return None
        first, end = _words(self.phrases.parse, match.span)
        noun = nominal(self.phrases, end - 1, self.pack) if not value.number.rounded else None
        return noun or self.names.bare(first, end - 1)


def _words(parse: SentenceParse, span: Span) -> tuple[int, int]:
    """The numbers of the words of a stretch, as (first, behind the last); a word that only begins in it is its own."""
    first = bisect_left(parse.starts, span.start)
    end = bisect_left(parse.starts, span.end)
    if end - first > 1 and parse.starts[end - 1] + len(parse.forms[end - 1].text) > span.end:
        end -= 1
    return first, end
