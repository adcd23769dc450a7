"""Parts of a clause: who does what its verb tells, what it is done to, and who says so."""

from collections.abc import Sequence
from functools import cached_property

from attrs import define

from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.parties import Thing, chain, first_group, party, person_before, thing
from crossfact.extract.said.scene import Scene
from crossfact.model.document import Sentence
from crossfact.model.phrase import Clause, SentenceParse, VerbGroup, Word
from crossfact.model.place import Span
from crossfact.model.said import Party
from crossfact.words.clauses import structure


@define(eq=False, slots=False)
class Parts:
    """The parts of the clauses of a sentence, found when asked for."""

    scene: Scene
    sentence: Sentence
    parse: SentenceParse
    lexicon: Lexicon

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clauses of the sentence."""
        return structure(self.parse, self.lexicon.pack).clauses

    def ends(self, at: int) -> bool:
        """Whether a clause ends at a word, adverbs and times apart."""
        dates = self.lexicon.dates
        rest = (w for w in self.parse.words[at:] if w.upos != "ADV" and w.norm not in dates)
        return next((word.upos == "PUNCT" for word in rest), True)

    def deed(self, verb: VerbGroup) -> Thing:
        """What an infinitive tells of: denied having set fire to the barn."""
        group = first_group(self.parse, verb.last + 1, self.lexicon)
        stretch = chain(self.parse, group.head, len(self.parse.words) + 1, self.lexicon) if group else None
        told = thing(self.parse, group.head, stretch, self.lexicon) if group and stretch else Thing()
        return Thing((verb.lemma, *told.words), told.names, told.renewed)

    def leads(self, verb: VerbGroup) -> VerbGroup | None:
        """The infinitive that follows a verb: then that is the act (refused to sign)."""
        following = next((v for v in self.parse.verbs if v.first > verb.last), None)
        if following is None or following.finite or not following.tense.startswith("Inf"):
            return None
        between = self.parse.words[verb.last + 1 : following.first]
        near = len(between) <= 1 and all(w.upos in ("ADP", "PART", "ADV") for w in between)
        return following if near or self._after_time(between) else None

    def _after_time(self, between: Sequence[Word]) -> bool:
        """Whether only a day stands between a verb and its infinitive: denied on Tuesday having lied."""
        return all(w.norm in self.lexicon.dates or w.upos in ("ADP", "ADV", "DET") for w in between)

    def who(self, clause: Clause, leader: VerbGroup, *, passive: bool) -> Party | None:
        """Who does it: the subject, of a passive the agent; nobody known where there is none, None for a part."""
        if passive:
            return self.agent(leader)
        head = self.subject(clause, leader)
        if head is None and (apposed := self._before_apposition(leader)):
            return Party(apposed, tuple(apposed.split()))
        if head is None or self.parse.words[head].upos == "PRON":
            place = Span(leader.start, leader.end)
            return Party(person_before(self.scene, self.sentence, place, self.lexicon))
        stretch = chain(self.parse, head, leader.first, self.lexicon)
        if stretch is None:
            return Party()
        return party(self.scene, self.parse, stretch, head, self.lexicon)

    def subject(self, clause: Clause, leader: VerbGroup) -> int | None:
        """The head of the subject: where the parse has none, of the noun that opens the sentence before its first verb."""
        if clause.subject is not None or not self.parse.nouns:
            return clause.subject
        first = self.parse.nouns[0]
        between = self.parse.words[first.last + 1 : leader.first]
        opening = first.first <= 1 and not any(v.first < leader.first for v in self.parse.verbs)
        return first.head if opening and all(word.upos != "PUNCT" for word in between) else None

    def agent(self, verb: VerbGroup) -> Party | None:
        """Who does what a passive tells: nobody known where no agent is named, None for a part of a group."""
        words = self.parse.words
        by = self.lexicon.pack.data.acts.agents
        at = next((n for n in range(verb.last + 1, len(words)) if words[n].norm in by), None)
        group = first_group(self.parse, at + 1, self.lexicon) if at is not None else None
        if group is None:
            return Party()
        stretch = chain(self.parse, group.head, len(words) + 1, self.lexicon)
        return party(self.scene, self.parse, stretch, group.head, self.lexicon) if stretch else Party()

    def _before_apposition(self, verb: VerbGroup) -> str:
        """The person named before what stands between two commas and the verb: Ada Marle, the minister, refused."""
        norm, start = self.scene.norm, self.sentence.span.start
        for name, person in reversed(self.scene.mentions(start, verb.start)):
            between = norm[name.span.end : verb.start].rstrip()
            inside = any(v.finite and name.start < v.start < verb.start for v in self.parse.verbs)
            if between.startswith(",") and between.endswith(",") and not inside:
                return person.key
        return ""

    def undergoer(self, clause: Clause, verb: VerbGroup, start: int, leader: VerbGroup) -> Party | None:
        """Whom a verb is about that tells what is done to somebody."""
        head, end = self.object(clause, verb, start, leader)
        stretch = None if head is None else chain(self.parse, head, end, self.lexicon)
        if head is None or stretch is None or self.parse.words[head].upos == "PRON":
            return Party()
        return party(self.scene, self.parse, stretch, head, self.lexicon)

    def object(
        self, clause: Clause, verb: VerbGroup, start: int, leader: VerbGroup
    ) -> tuple[int | None, int]:
        """The head of what a verb is done to, and the word before which its groups end."""
        if verb.voice == "Pass":
            return self.subject(clause, leader), leader.first
        group = first_group(self.parse, start, self.lexicon)
        return (group.head if group else None), len(self.parse.words) + 1

    def what(
        self, clause: Clause, verb: VerbGroup, start: int, leader: VerbGroup, *, stated: bool
    ) -> Thing | None:
        """What it is done to: of a passive the subject; nothing where none is named, None for a part of it.

        ``stated`` asks for what a clause says behind the verb (denied that he knew).
        """
        head, end = self.object(clause, verb, start, leader)
        if verb.voice == "Act" and (done := self.leads(verb) or (self._says(verb) if stated else None)):
            return self.deed(done)
        if head is None or self.parse.words[head].upos == "PRON":
            return Thing()
        stretch = chain(self.parse, head, end, self.lexicon)
        if stretch is None:
            return Thing()
        some = self.lexicon.pack.data.acts.some
        if self.parse.words[head].lemma in some or any(
            w.upos == "NUM" for w in self.parse.words[stretch.start : head]
        ):
            return None
        told = thing(self.parse, head, stretch, self.lexicon)
        if verb.voice != "Pass" or self.agent(leader) != Party():
            return told
        # Of what nobody is said to do, where it is done tells it apart: bathing is forbidden in the lake.
        near = first_group(self.parse, verb.last + 1, self.lexicon)
        place = chain(self.parse, near.head, len(self.parse.words) + 1, self.lexicon) if near else None
        more = thing(self.parse, near.head, place, self.lexicon) if near and place else Thing()
        words = tuple(dict.fromkeys((*told.words, *more.words)))
        return Thing(words, (*told.names, *more.names), told.renewed, told.vague)

    def _says(self, verb: VerbGroup) -> VerbGroup | None:
        """The verb of the clause that a verb of saying opens, right behind it."""
        behind = self.parse.words[verb.last + 1 : verb.last + 2]
        if not behind or behind[0].upos != "SCONJ":
            return None
        return next((v for v in self.parse.verbs if v.first > verb.last and v.finite), None)

    def source(self, clause: Clause) -> str:
        """Who says so in this sentence: the subject of a verb of saying, or the words behind according to."""
        stating = self.lexicon.forms.stating
        for other in self.clauses:
            if (
                other.verb != clause.verb
                and self.parse.verbs[other.verb].lemma in stating
                and other.subject is not None
            ):
                return self.parse.words[other.subject].norm
        found = self.lexicon.sources.search(self.scene.norm, self.sentence.span.start, self.sentence.span.end)
        words = [
            w for w in self.parse.words if found and w.start >= found.end() and w.upos in ("NOUN", "PROPN")
        ]
        return words[0].norm if words else ""
