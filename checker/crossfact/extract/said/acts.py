"""Acts: verbs by which somebody takes a side, with who does it and what it is done to.

The sides are in the packs. Who refuses to do the one, or does not do it, does the other. What is planned, supposed,
asked or done by a part of a group is no act.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from attrs import define, frozen

from crossfact.extract.said.clause_parts import Parts
from crossfact.extract.said.lexicon import Lexicon
from crossfact.extract.said.oppositions import Oppositions, Side
from crossfact.extract.said.parties import Thing, matter, party, thing
from crossfact.extract.said.scene import Scene
from crossfact.model.claim import Status
from crossfact.model.document import Sentence
from crossfact.model.phrase import Clause, SentenceParse, VerbGroup
from crossfact.model.place import Span
from crossfact.model.said import Act, Party

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
    def parts(self) -> Parts:
        """The parts of its clauses."""
        return Parts(self.scene, self.sentence, self.parse, self.lexicon)

    def acts(self) -> Iterator[Taken]:
        """The sides that the verbs of the sentence take."""
        if self.sentence.span.of(self.scene.norm).rstrip(" »\"'”").endswith("?"):
            return
        if ":" in self.sentence.span.of(self.scene.norm):
            labelled = list(self._labelled())
            yield from labelled
            if labelled:
                return
        for number, verb in enumerate(self.parse.verbs):
            sides = self.known.sides.get(verb.lemma, ())
            behind = self.parse.words[verb.head + 1 :]
            for side in sides:
                taken = side.behind(behind)
                polarity = self._polarity(number, side) if taken is not None else None
                if taken is None or polarity is None:
                    continue
                first, leader = polarity
                clause = next((c for c in self.parts.clauses if c.verb == leader), Clause(leader))
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
        if not tail and self.parts.leads(verb) and (side.words.negated or verb.lemma in self._leading):
            return
        who = self.parts.who(clause, leader, passive=verb.voice == "Pass")
        what: Thing | None = Thing()
        if side.words.undergone:
            who = self.parts.undergoer(clause, verb, start, leader)
            what = matter(self.parse, start, who, self.lexicon) if who else None
        elif not side.words.alone:
            what = self.parts.what(clause, verb, start, leader, stated=not side.words.negated)
        if who is None or what is None:
            return
        span = Span(leader.start, max(verb.end, self.parse.words[start - 1].span.end))
        bare = not what.words and self.parts.ends(start)
        if not what.words and not bare and not side.words.alone and not side.words.undergone:
            # What it is done to is told in words that cannot be compared.
            return
        verbs = (leader.lemma, verb.lemma)
        source = self.parts.source(clause)
        act = Act(who, what.words, what.names, what.renewed, bare, what.vague, source, verbs)
        yield Taken(side, first, span, act)

    @property
    def _leading(self) -> frozenset[str]:
        data = self.lexicon.pack.data
        return frozenset((*data.said.refusals, *data.acts.willing))

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
