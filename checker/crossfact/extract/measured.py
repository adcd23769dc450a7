"""What is measured: the name of the quantity that an amount, a share, a length or a bare number belongs to.

In turn: the noun it belongs to (100 000 euros d'amende, 12 % of the seats, a £120 payment), the noun it completes
(une amende de 100 000 euros; profit of £580m), the noun it describes (le tunnel, long de 8,9 km), what its verb
acts on (cut the award to £3,000), and the subject of its verb (la dette a été ramenée à 305 millions).
"""

from attrs import define

from crossfact.extract.behind import Behind
from crossfact.extract.clauses import Clauses
from crossfact.extract.counted import Counted, following, naming
from crossfact.model.pack import LanguagePack
from crossfact.model.phrase import VerbGroup
from crossfact.words.lexicon import bare


@define(eq=False)
class Measured:
    """The names of the quantities of a sentence; ``first`` and ``last`` are the outermost words of a value."""

    phrases: Clauses
    pack: LanguagePack
    behind: Behind

    def amount(
        self,
        first: int,
        last: int,
        *,
        share: bool = False,
        money: bool = False,
        compared: bool = False,
        agent: bool = True,
    ) -> Counted | None:
        """The name of an amount: a share, a sum of money, a length, a weight; one ``compared`` has no verb.

        Whether the subject of a verb that acts on it may name it is told by ``agent``.
        """
        if share and (inside := self._inside(first, last)) is not None:
            return inside
        behind = self.behind.noun(last, determined=share or money)
        if behind is not None:
            return behind
        completed = self._completed(first, last)
        if completed is not None:
            return completed
        found = None if compared else self._described(first, last)
        if found is None and share:
            found = self.behind.predicated(last)
        if found is not None:
            return found
        if money and (named := self.behind.purpose(last)) is not None:
            return named
        return None if compared else self._governed(first, last, agent=agent)

    def _inside(self, first: int, last: int) -> Counted | None:
        """The noun within a share: un électeur sur quatre."""
        phrases = self.phrases
        for at in range(first + 1, last):
            if phrases.upos(at) == "NOUN" and phrases.upos(at + 1) == "ADP" and not phrases.linker(at + 1):
                return naming(phrases, at, self.pack)
        return None

    def length(self, first: int, last: int, *, period: bool) -> Counted | None:
        """The name of a length of time: 18 mois de prison, un délai de 30 jours; of a ``period`` no subject is told."""
        found = self.behind.noun(last, determined=False) or self._completed(first, last)
        found = (
            found or self._spaced(first) or (self.behind.purpose(last) if self.phrases.head_last else None)
        )
        return found if found is not None or period else self._governed(first, last, agent=True)

    def age(self, first: int, last: int) -> Counted | None:
        """Who is of an age: le pilote, âgé de 34 ans; a 23-year-old woman; Joel Askham, 19."""
        behind = self.behind.noun(last, determined=False)
        if behind is not None:
            return behind
        host = self._completed(first, last) or self._described(first, last, aged=True)
        return host or self._governed(first, last, agent=True)

    def bare(self, first: int, last: int) -> Counted | None:
        """What a number without a noun tells of: enrolment fell to 1,870."""
        return self._governed(first, last, agent=False, counting=True)

    def beside(self, first: int, last: int) -> Counted | None:
        """The noun that a number without one completes or describes: a crew of 8; une portion limitée à 110."""
        return self._completed(first, last, changed=False) or self._described(first, last)

    def graded(self, first: int) -> Counted | None:
        """The noun whose grade a figure is: magnitude 5,4."""
        at = first - 1
        return (
            naming(self.phrases, at, self.pack) if self.phrases.noun(at) and self.phrases.names(at) else None
        )

    def multiple(self, first: int, last: int) -> Counted | None:
        """What is so many times as much: the noun behind (twice the average), or the subject of the verb that says so."""
        phrases = self.phrases
        verb = next((v for v in phrases.parse.verbs if v.first <= last and first <= v.last), None)
        if verb is None:
            at = last + 1
            while (
                phrases.upos(at) in ("ADV", "ADP", "SCONJ", "ADJ")
                and not phrases.linker(at)
                and at - last <= 2
            ):
                at += 1
            if phrases.upos(at) == "DET":
                at += 1 if "Definite=Def" in phrases.forms[at].feats else len(phrases.forms)
            if phrases.noun(at) and phrases.names(at):
                return following(phrases, at, self.pack)
            if phrases.upos(last + 1) not in ("ADV", "ADJ"):
                return None
            verb = phrases.verb_before(first)
        subject = self._subject_of(verb) if verb is not None else None
        return naming(phrases, subject, self.pack) if subject is not None else None

    def _completed(self, first: int, last: int, *, changed: bool = True) -> Counted | None:
        """The noun that an amount completes: une amende de 100 000 euros."""
        phrases = self.phrases
        before = first if phrases.linker(first) else first - 1
        if before < 1 or not phrases.linker(before):
            return None
        at = phrases.trailing(before - 1)
        if at is None or self._preposition(at) or (not changed and self.behind.contracted(before)):
            return None
        if self.behind.change(at) or self.behind.hollow(at):
            return self._changed(at, last) if changed else None
        return naming(phrases, at, self.pack)

    def _preposition(self, at: int) -> bool:
        """Whether a noun is part of a preposition, bare behind one: à hauteur de, au lieu de."""
        phrases = self.phrases
        if phrases.head_last or phrases.upos(at - 1) != "ADP" or phrases.linker(at - 1):
            return False
        words = f"{phrases.forms[at].norm} {bare(phrases.forms[at + 1].norm)}"
        comparing = (*self.pack.data.roles.compared_before, *self.pack.data.roles.from_before)
        return not self.behind.contracted(at - 1) or any(entry.endswith(words) for entry in comparing)

    def _changed(self, at: int, last: int) -> Counted:
        """What a change befell: its complement behind the amount, or the subject, or the object; else the change."""
        phrases = self.phrases
        if (behind := self.behind.noun(last, determined=True)) is not None:
            return behind
        verb = phrases.verb_before(at, finite=True)
        subject = phrases.subject(verb) if verb is not None else None
        return naming(phrases, at if subject is None else subject, self.pack)

    def _described(self, first: int, last: int, *, aged: bool = False) -> Counted | None:
        phrases = self.phrases
        closed = last + 1 < len(phrases.forms) and phrases.forms[last + 1].text == ","
        high = closed or self.behind.adjective(last + 1)
        ages = {word.split()[0] for word in self.pack.data.roles.age_before if " " not in word or aged}

        def opens(at: int) -> bool:
            form = phrases.forms[at]
            if form.text == "," and at == first - 1:
                return aged or high
            return aged and form.norm in ages

        host = phrases.host(first, opens)
        if (
            host is None
            and phrases.upos(first - 1) in ("NOUN", "PROPN")
            and phrases.upos(first) in ("ADP", "ADV")
        ):
            # A hedge that is a preposition hangs the amount on the noun: images over 20 MB.
            host = phrases.trailing(first - 1)
        return naming(phrases, host, self.pack) if host is not None else None

    def _spaced(self, first: int) -> Counted | None:
        """What comes again after a length of time: a bus every 40 minutes."""
        phrases = self.phrases
        for words in self.pack.data.verbs.recurring:
            count = len(words.split())
            before = [form.norm for form in phrases.forms[max(0, first - count) : first]]
            if " ".join(before) == words:
                at = phrases.trailing(first - count - 1)
                return naming(phrases, at, self.pack) if at is not None else None
        return None

    def _governed(self, first: int, last: int, *, agent: bool, counting: bool = False) -> Counted | None:
        """What the verb before an amount acts on, or its subject.

        The subject of a verb that only acts on the amount (owes £3m) is an ``agent``; it is told where asked.
        """
        phrases = self.phrases
        verb = phrases.verb_before(first)
        if verb is None or self._subject_itself(first, last):
            return None
        ahead = self._ahead(verb, first)
        acted = phrases.object(verb, first) if ahead else None
        if acted is None and ahead and verb.finite and verb.voice == "Act":
            acted = self._postponed(last)
        if acted is not None:
            return naming(phrases, self._numbered(acted) if counting else acted, self.pack)
        if not (agent or ahead or verb.voice == "Pass" or self._measuring(verb)):
            return None
        subject = self._subject_of(verb)
        if subject is None:
            return None
        return naming(phrases, self._numbered(subject) if counting else subject, self.pack)

    def _postponed(self, last: int) -> int | None:
        """What a verb acts on where it stands behind the amount: porte à 12 le nombre de morts."""
        phrases, at = self.phrases, last + 1
        if not (phrases.upos(at) == "DET" and "Definite=Def" in phrases.forms[at].feats):
            return None
        while phrases.upos(at) in ("DET", "ADJ"):
            at += 1
        return phrases.head(at) if phrases.noun(at) and phrases.names(at) else None

    def _subject_itself(self, first: int, last: int) -> bool:
        """Whether a value opens its clause as the subject of the verb behind it: and four in ten are empty."""
        phrases = self.phrases
        before = first - 1
        while before >= 0 and phrases.upos(before) in ("DET", "ADV"):
            before -= 1
        if before >= 0 and phrases.upos(before) not in ("CCONJ", "SCONJ", "PUNCT"):
            return False
        behind = last + 1
        while phrases.upos(behind) == "ADV":
            behind += 1
        return any(verb.first == behind and verb.finite for verb in phrases.parse.verbs)

    def _ahead(self, verb: VerbGroup, first: int) -> bool:
        """Whether a preposition stands right before an amount behind its verb: cut to 3 %, ramenée à 305 millions."""
        phrases = self.phrases
        at = first if phrases.upos(first) == "ADP" else first - 1
        while at > verb.last and phrases.upos(at) in ("ADV", "DET"):
            at -= 1
        return at > verb.last and phrases.upos(at) == "ADP"

    def _measuring(self, verb: VerbGroup) -> bool:
        roles, verbs = self.pack.data.roles, self.pack.data.verbs
        return verb.lemma in (*roles.measuring_verbs, *roles.change_verbs, *verbs.copulas)

    def _subject_of(self, verb: VerbGroup) -> int | None:
        """The subject of a verb, or of the finite verb before it: is forecast to exceed, adding £86."""
        phrases = self.phrases
        if not verb.finite:
            above = phrases.verb_before(verb.first, finite=True)
            if above is None:
                return None
            verb = above
        return phrases.subject(verb)

    def _numbered(self, at: int) -> int:
        """The thing itself where a noun says that it is counted: le nombre de passagers, passenger numbers."""
        phrases = self.phrases
        if not self.behind.hollow(at):
            return at
        if phrases.head_last and phrases.noun(at - 1):
            return at - 1
        return phrases.head(at + 2, many=True) if phrases.linker(at + 1) and phrases.noun(at + 2) else at
