"""Events: what a date is the date of: the noun it completes, or what its verb acts on or tells of."""

from attrs import define

from crossfact.extract.clauses import Clauses
from crossfact.extract.counted import Counted, acting, following, naming
from crossfact.extract.measured import Measured
from crossfact.extract.phases import occurs
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import VerbGroup


@define(eq=False)
class Events:
    """The events of the dates of a sentence."""

    phrases: Clauses
    names: Measured
    pack: LanguagePack

    def dated(self, first: int, last: int, verb: VerbGroup | None) -> Counted | None:
        """The event that the date of the words ``first`` to ``last`` tells of; None where the sentence does not say.

        In turn: the noun that the date completes (la visite du 14 mai, the 12 May meeting), what its verb acts on
        (gave the museum a new wing), the subject of its verb (sales will begin), the noun that a participle
        describes (un texte déposé), and, without a verb, what stands before a colon (first day of school: 24 August).
        """
        return self._completed(first, last) or (self._announced(first) if verb is None else self._told(verb))

    def opened(self, start: int) -> tuple[Counted | None, VerbGroup | None]:
        """The event that the words behind ``start`` tell, as the entry of a chronicle does, and their verb.

        What the first verb acts on or tells of (the hall reopens); without a verb the first noun (opening of the
        hall, which has four rooms).
        """
        phrases = self.phrases
        verb = phrases.main(start)
        if verb is not None:
            return self._told(verb), verb
        if phrases.upos(start + 1) == "VERB" and phrases.linker(start + 2):
            return acting(phrases, start + 1, self.pack), None
        at = phrases.leading(start, len(phrases.forms))
        return (naming(phrases, at, self.pack) if at is not None else None), None

    def _completed(self, first: int, last: int) -> Counted | None:
        phrases = self.phrases
        if (
            phrases.head_last
            and phrases.noun(last + 1)
            and phrases.names(last + 1)
            and phrases.owned(first - 1)
        ):
            return following(phrases, last + 1, self.pack)
        return self.names.beside(first, last) if phrases.linker(first - 1) or phrases.linker(first) else None

    def _told(self, verb: VerbGroup) -> Counted | None:
        phrases, passive = self.phrases, verb.voice == "Pass"
        described = phrases.trailing(verb.first - 1) if passive and not verb.finite else None
        if described is not None:
            return naming(phrases, described, self.pack)
        acted = (
            None
            if passive or occurs(phrases.idiom(verb), self.pack)
            else phrases.object(verb, len(phrases.forms))
        )
        at = self._whole(verb) if acted is None else acted
        return naming(phrases, at, self.pack) if at is not None and phrases.names(at) else None

    def _whole(self, verb: VerbGroup) -> int | None:
        """The subject of a verb, or of the finite verb before it; of what an object clause tells, its antecedent."""
        phrases = self.phrases
        finite = verb if verb.finite else phrases.verb_before(verb.first, finite=True)
        if finite is None:
            return None
        subject = phrases.subject(finite)
        if subject is None:
            return None
        opening = subject - 1
        while phrases.owned(opening) or phrases.upos(opening) == "ADJ":
            opening -= 1
        if opening >= 0 and "PronType=Rel" in phrases.forms[opening].feats and finite.voice == "Act":
            return phrases.antecedent(opening)
        return subject

    def _announced(self, first: int) -> Counted | None:
        phrases = self.phrases
        if first < 2 or phrases.forms[first - 1].text != ":":
            return None
        at = phrases.leading(-1, first - 1)
        return naming(phrases, at, self.pack) if at is not None else None
