"""Choice of reading: which of a word's readings holds in its sentence, by rules on its neighbours.

What stands before a word is a state, what stands behind it an outlook; both are taken from a small stock, so
every decision is made once for each (state, outlook, options) and then remembered: the rules of
`crossfact.words.context` are compiled into a transducer as texts are read.
"""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from attrs import define, field

from crossfact.model.pack import LanguagePack
from crossfact.model.place import Span
from crossfact.model.reading import Form
from crossfact.words.context import best
from crossfact.words.lexicon import Lexicon, Options, lexicon
from crossfact.words.outlook import Outlook, State, following_state, outlook_before

# Above this share of words with a capital a line is a headline in title case: its capitals name nothing.
_TITLE_CASE = 0.6
_FEWEST_WORDS = 5


@define(eq=False)
class Tagger:
    """The compiled choices of a language; a value but for its memory."""

    lexicon: Lexicon
    head_last: bool
    _states: list[State] = field(factory=lambda: [State()])
    _numbers: dict[State, int] = field(factory=lambda: {State(): 0})
    _outlooks: list[Outlook] = field(factory=lambda: [Outlook()])
    _outlook_numbers: dict[Outlook, int] = field(factory=lambda: {Outlook(): 0})
    _back: dict[tuple[int, int], int] = field(factory=dict)
    _steps: dict[tuple[int, int, int], tuple[int, int]] = field(factory=dict)

    def tag(self, text: str, span: Span) -> tuple[list[int], list[Form]]:
        """Where the tokens of a stretch of text start, and what each is."""
        starts, options = self.lexicon.tokens(text, span.start, span.end)
        _without_first_name(options)
        back, steps = self._back, self._steps
        ahead, aheads = 0, []
        for option in reversed(options):
            aheads.append(ahead)
            key = (ahead, option.code)
            ahead = back[key] if key in back else self._look(ahead, option)
        forms, state = [], 0
        for option, ahead in zip(options, reversed(aheads), strict=True):
            step = steps.get((state, option.code, ahead)) or self._step(state, option, ahead)
            forms.append(option.forms[step[0]])
            state = step[1]
        return starts, forms

    def _look(self, ahead: int, option: Options) -> int:
        outlook = outlook_before(option.kinds, self._outlooks[ahead])
        number = self._outlook_numbers.setdefault(outlook, len(self._outlooks))
        if number == len(self._outlooks):
            self._outlooks.append(outlook)
        self._back[ahead, option.code] = number
        return number

    def _step(self, state: int, option: Options, ahead: int) -> tuple[int, int]:
        before = self._states[state]
        chosen = best(option.kinds, before, self._outlooks[ahead], head_last=self.head_last)
        after = following_state(before, option.kinds[chosen])
        number = self._numbers.setdefault(after, len(self._states))
        if number == len(self._states):
            self._states.append(after)
        step = self._steps[state, option.code, ahead] = chosen, number
        return step


def _without_first_name(options: list[Options]) -> None:
    """Takes the first word, and every word of a headline in title case, without the name its capital makes."""
    for number, option in enumerate(options):
        if option.kinds[0].upos != "PUNCT":
            options[number] = option.first
            break
    if len(options) >= _FEWEST_WORDS and _title_case(options):
        options[:] = [option.first for option in options]


def _title_case(options: Sequence[Options]) -> bool:
    words = capitals = 0
    for option in options:
        text = option.forms[0].text
        if text[0].isalpha() and len(text) > 3:
            words += 1
            capitals += text[0].isupper()
    return words >= _FEWEST_WORDS and capitals > _TITLE_CASE * words and capitals >= words - 1


_TAGGERS: "WeakKeyDictionary[LanguagePack, Tagger]" = WeakKeyDictionary()


def tagger(pack: LanguagePack) -> Tagger:
    """The tagger of a pack, made when first asked for."""
    if pack not in _TAGGERS:
        _TAGGERS[pack] = Tagger(lexicon(pack), pack.data.head_last)
    return _TAGGERS[pack]
