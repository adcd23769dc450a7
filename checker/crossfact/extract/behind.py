"""Behind: the noun behind an amount that names it, and which nouns only tell of a change or a count."""

from attrs import define

from crossfact.extract.counted import Counted, following
from crossfact.extract.phrases import Phrases
from crossfact.model.pack import LanguagePack
from crossfact.words.lexicon import bare, lexicon

_REACH = 5


@define(eq=False)
class Behind:
    """The nouns behind the values of a sentence; ``last`` is the last word of a value."""

    phrases: Phrases
    pack: LanguagePack

    def noun(self, last: int, *, determined: bool) -> Counted | None:
        """The noun behind an amount: with a linker (euros d'amende), or at once where heads stand last (£120 payment)."""
        phrases, at = self.phrases, last + 1
        old = {word for word in self.pack.data.roles.age_after if " " not in word}
        while at < len(phrases.forms) and (
            phrases.forms[at].text == "-" or (phrases.head_last and phrases.forms[at].norm in old)
        ):
            at += 1
        if phrases.linker(at):
            at += 1
            while phrases.upos(at) in ("DET", "ADJ", "NUM", "PRON") and at - last <= _REACH:
                if phrases.owned(at) and not determined:
                    return None
                at += 1
            if not determined and phrases.upos(at - 1) == "ADP" and self.contracted(at - 1):
                return None
            if not phrases.noun(at) or not (determined or self._common(at)) or self.change(at):
                return None
            return following(phrases, at, self.pack, many=determined)
        if phrases.head_last and phrases.forms[at : at + 1] and phrases.forms[at].norm in self._more:
            at += 1
        if phrases.head_last and phrases.noun(at) and phrases.upos(at) == "NOUN" and not self.adjective(at):
            # £80,000 worth of jewellery is jewellery.
            within = at + 2 if self.hollow(at) and phrases.linker(at + 1) and phrases.noun(at + 2) else at
            return following(phrases, within, self.pack)
        return None

    def purpose(self, last: int) -> Counted | None:
        """The noun that an amount of money is named by behind a preposition: £3m in damages, for repairs."""
        phrases, at = self.phrases, last + 2
        if (
            last + 1 >= len(phrases.forms)
            or phrases.forms[last + 1].norm not in self.pack.data.roles.purposes
        ):
            return None
        while phrases.upos(at) == "ADJ":
            at += 1
        if not phrases.noun(at) or phrases.upos(at) != "NOUN" or self.hollow(at):
            return None
        return following(phrases, at, self.pack)

    def predicated(self, last: int) -> Counted | None:
        """What a share is said to be: 56 percent were women."""
        phrases = self.phrases
        verb = next((v for v in phrases.parse.verbs if v.first == last + 1 and v.finite), None)
        if verb is None or verb.lemma not in self.pack.data.verbs.copulas:
            return None
        at = verb.last + 1
        while phrases.upos(at) in ("DET", "ADJ") or phrases.linker(at):
            at += 1
        if not phrases.noun(at) or not phrases.names(at):
            return None
        return following(phrases, at, self.pack, many=True)

    def adjective(self, at: int) -> bool:
        """Whether a word behind an amount is an adjective that says what it measures: four metres high."""
        forms = self.phrases.forms
        if (
            not 0 <= at < len(forms)
            or not forms[at].text.isalpha()
            or self.phrases.upos(at + 1) in ("NOUN", "PROPN")
        ):
            return False
        readings = lexicon(self.pack).reader.readings(forms[at].text.lower())
        return any(reading.upos == "ADJ" and not reading.guessed for reading in readings)

    def contracted(self, at: int) -> bool:
        """Whether a linker holds the article: du, des."""
        form = self.phrases.forms[at]
        return form.text[-1:] not in "'’" and bare(form.norm) != form.lemma

    def change(self, at: int) -> bool:
        """Whether a noun names a change (hausse, increase), not what has changed."""
        return self.phrases.forms[at].lemma.lower() in self.pack.data.roles.change_nouns

    def hollow(self, at: int) -> bool:
        """Whether a noun only says that something is counted: number, average."""
        return self.phrases.forms[at].lemma.lower() in self.pack.data.roles.number_nouns

    def _common(self, at: int) -> bool:
        """Whether a noun is common, or an abbreviation that stands for one: 4 GB of RAM."""
        return self.phrases.names(at) or self.phrases.forms[at].text.isupper()

    @property
    def _more(self) -> tuple[str, ...]:
        return self.pack.data.roles.change_after
