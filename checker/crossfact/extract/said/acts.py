"""Acts: verbs by which somebody takes a side, with who does it and what it is done to.

The sides are in the packs. Who refuses to do the one, or does not do it, does the other. What is planned, supposed,
asked or done by a part of a group is no act.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from attrs import define, frozen

from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.oppositions import Oppositions, Side
from crossfact.extract.said.parties import Thing, chain, first_group, party, person_before, thing
from crossfact.extract.said.scene import Scene
from crossfact.model.claim import Status
from crossfact.model.document import Sentence
from crossfact.model.phrase import Clause, SentenceParse, VerbGroup, Word
from crossfact.model.place import Span
from crossfact.model.said import Act, Party
from crossfact.words.clauses import structure

Parse = Callable[[Sentence], SentenceParse]
_SURE = (Status.DONE, Status.UNDER_WAY, Status.DENIED)
_OPEN = ("Fut", "Cond")
# Behind a verb its object begins within so many words.
_NEAR = 4
_LABEL = re.compile(r"[^:?!]{3,120}:\s+$")


@frozen
class Taken:
    """A side that a verb takes: where its words stand, whom it concerns, and what it is about."""

    side: Side
    first: bool
    span: Span
    act: Act


def acts(scene: Scene, sentences: Sequence[Sentence], parse: Parse) -> Iterator[tuple[Sentence, Taken]]:
    """The sides that the verbs of a document take, sentence by sentence; none where one sentence takes both."""
    lexicons = {id(lex): lex for lex in map(scene.lexicon_of, range(len(scene.document.blocks)))}
    for lexicon in lexicons.values():
        oppositions = Oppositions.of(lexicon)

        def shows(form: str, known: Oppositions = oppositions, words: Lexicon = lexicon) -> bool:
            return known.shows(words, form)

        for number in scene.vocabulary.holding(shows) if oppositions.sides else ():
            sentence = sentences[number]
            if scene.lexicon_of(sentence.block) is lexicon:
                found = list(_Reader(scene, sentence, parse(sentence), lexicon, oppositions).acts())
                told = {(taken.side.topic, taken.first) for taken in found}
                yield from (
                    (sentence, taken) for taken in found if (taken.side.topic, not taken.first) not in told
                )


@define(eq=False, slots=False)
class _Reader:
    """A sentence with its parse."""

    scene: Scene
    sentence: Sentence
    parse: SentenceParse
    lexicon: Lexicon
    known: Oppositions

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clauses of the sentence."""
        return structure(self.parse, self.lexicon.pack).clauses

    def acts(self) -> Iterator[Taken]:
        """The sides that the verbs of the sentence take."""
        if self.sentence.span.of(self.scene.norm).rstrip(" »\"'”").endswith("?"):
            return
        if ":" in self.sentence.span.of(self.scene.norm):
            yield from self._labelled()
        for number, verb in enumerate(self.parse.verbs):
            sides = self.known.sides.get(verb.lemma, ())
            behind = self.parse.words[verb.head + 1 :]
            for side in sides:
                taken = side.behind(behind)
                polarity = self._polarity(number, side) if taken is not None else None
                if taken is None or polarity is None:
                    continue
                first, leader = polarity
                clause = next((c for c in self.clauses if c.verb == leader), Clause(leader))
                yield from self._taken(side, clause, verb, first=first, tail=taken)
                break

    def _polarity(self, number: int, side: Side) -> tuple[bool, int] | None:
        """The side that a verb takes, turned round where it is denied, with its finite verb; None for neither."""
        verb = self.parse.verbs[number]
        if verb.finite:
            if not self._sure(verb) or (verb.negated and not self._turns(side)):
                return None
            return side.first != verb.negated, number
        leader = self.parse.verbs[number - 1] if number else None
        if leader is None or not leader.finite or not verb.tense.startswith("Inf") or not self._sure(leader):
            return None
        if verb.first - leader.last > _NEAR - 1 or any(
            w.upos in ("NOUN", "PROPN", "PUNCT") for w in self.parse.words[leader.last + 1 : verb.first]
        ):
            return None
        refused = leader.lemma in self.lexicon.pack.data.said.refusals
        if refused == leader.negated and not refused:
            return (side.first, number - 1) if leader.lemma in self.lexicon.pack.data.acts.willing else None
        if refused and leader.negated:
            return None
        willing = refused or leader.lemma in self.lexicon.pack.data.acts.willing
        return (False, number - 1) if willing and self._turns(side) else None

    @staticmethod
    def _turns(side: Side) -> bool:
        """Whether who does not take this side takes the other."""
        return side.first and side.words.negated

    def _sure(self, verb: VerbGroup) -> bool:
        """Whether a verb tells what is so: neither planned nor supposed."""
        supposing = self.lexicon.pack.data.verbs.supposing
        before = self.parse.words[: verb.first]
        if any(word.upos == "SCONJ" and word.norm in supposing for word in before):
            return False
        modals = self.lexicon.pack.data.verbs.modals
        words = self.parse.words[verb.first : verb.head]
        if any(word.norm in modals or word.lemma in modals for word in words):
            return False
        return verb.status in _SURE and not verb.tense.startswith(_OPEN)

    def _taken(
        self, side: Side, clause: Clause, verb: VerbGroup, *, first: bool, tail: int
    ) -> Iterator[Taken]:
        leader = self.parse.verbs[clause.verb]
        start = verb.head + 1 + tail
        if not tail and self._leads(verb) and (side.words.negated or verb.lemma in self._leading):
            return
        who = self._who(clause, leader, passive=verb.voice == "Pass")
        what = self._what(clause, verb, start, leader)
        if side.words.undergone:
            who = self._undergoer(clause, verb, start, leader)
        if who is None or what is None:
            return
        span = Span(leader.start, max(verb.end, self.parse.words[start - 1].span.end))
        bare = not what.words and self._ends(start)
        if not what.words and not bare and not side.words.alone and not side.words.undergone:
            # What it is done to is told in words that cannot be compared.
            return
        verbs = (leader.lemma, verb.lemma)
        act = Act(who, what.words, what.names, what.renewed, bare, self._source(clause), verbs)
        yield Taken(side, first, span, act)

    def _ends(self, at: int) -> bool:
        """Whether a clause ends at a word, adverbs and times apart."""
        dates = self.lexicon.dates
        rest = (w for w in self.parse.words[at:] if w.upos != "ADV" and w.norm not in dates)
        return next((word.upos == "PUNCT" for word in rest), True)

    @property
    def _leading(self) -> frozenset[str]:
        data = self.lexicon.pack.data
        return frozenset((*data.said.refusals, *data.acts.willing))

    def _deed(self, verb: VerbGroup) -> Thing:
        """What an infinitive tells of: denied having set fire to the barn."""
        group = first_group(self.parse, verb.last + 1, self.lexicon)
        stretch = chain(self.parse, group.head, len(self.parse.words) + 1, self.lexicon) if group else None
        told = thing(self.parse, group.head, stretch, self.lexicon) if group and stretch else Thing()
        return Thing((verb.lemma, *told.words), told.names, told.renewed)

    def _leads(self, verb: VerbGroup) -> VerbGroup | None:
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

    def _who(self, clause: Clause, leader: VerbGroup, *, passive: bool) -> Party | None:
        """Who does it: the subject, of a passive the agent; nobody known where there is none, None for a part."""
        if passive:
            return self._agent(leader)
        head = clause.subject
        if head is None and (apposed := self._before_apposition(leader)):
            return Party(apposed, tuple(apposed.split()))
        if head is None or self.parse.words[head].upos == "PRON":
            place = Span(leader.start, leader.end)
            return Party(person_before(self.scene, self.sentence, place, self.lexicon))
        stretch = chain(self.parse, head, leader.first, self.lexicon)
        if stretch is None:
            return Party()
        return party(self.scene, self.parse, stretch, head, self.lexicon)

    def _agent(self, verb: VerbGroup) -> Party | None:
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

    def _undergoer(self, clause: Clause, verb: VerbGroup, start: int, leader: VerbGroup) -> Party | None:
        """Whom a verb is about that tells what is done to somebody."""
        head, end = self._object(clause, verb, start, leader)
        stretch = None if head is None else chain(self.parse, head, end, self.lexicon)
        if head is None or stretch is None or self.parse.words[head].upos == "PRON":
            return Party()
        return party(self.scene, self.parse, stretch, head, self.lexicon)

    def _object(
        self, clause: Clause, verb: VerbGroup, start: int, leader: VerbGroup
    ) -> tuple[int | None, int]:
        """The head of what a verb is done to, and the word before which its groups end."""
        if verb.voice == "Pass":
            return clause.subject, leader.first
        group = first_group(self.parse, start, self.lexicon)
        return (group.head if group else None), len(self.parse.words) + 1

    def _what(self, clause: Clause, verb: VerbGroup, start: int, leader: VerbGroup) -> Thing | None:
        """What it is done to: of a passive the subject; nothing where none is named, None for a part of it."""
        head, end = self._object(clause, verb, start, leader)
        if verb.voice == "Act" and (done := self._leads(verb)):
            return self._deed(done)
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
        return thing(self.parse, head, stretch, self.lexicon)

    def _source(self, clause: Clause) -> str:
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

    def _labelled(self) -> Iterator[Taken]:
        """What stands behind a label: Boat club: objects. Third motion (sale of the mill): rejected."""
        words = self.parse.words
        at = next((n for n, w in enumerate(words[:-1]) if w.text == ":"), None)
        opened = next((n for n, w in enumerate(words[:at]) if w.text == "("), None)
        if at is None or at == 0:
            return
        word = words[at + 1]
        lemmas = {r.lemma: r for r in self.lexicon.forms.words.readings(word.norm) if r.upos == "VERB"}
        for lemma, reading in lemmas.items():
            side = next((s for s in self.known.sides.get(lemma, ()) if not s.tail), None)
            if side is None or reading.feat("VerbForm") not in ("Fin", "Part"):
                continue
            # Third motion (sale of the mill): what it is about stands in the brackets.
            stretch = Span(0 if opened is None else opened + 1, at)
            head = next((g.head for g in self.parse.nouns if stretch.start <= g.first < at), stretch.start)
            if reading.feat("VerbForm") == "Part" or self.lexicon.forms.participle(word.norm):
                told = thing(self.parse, head, stretch, self.lexicon)
                act = Act(Party(), told.words, told.names)
            else:
                who = party(self.scene, self.parse, stretch, head, self.lexicon)
                if who is None:
                    return
                act = Act(who, bare=True)
            yield Taken(side, side.first, word.span, act)
            return
