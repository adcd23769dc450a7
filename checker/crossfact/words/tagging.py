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

# A line of so many words longer than this is a headline in title case where all but one have a capital: its
# capitals name nothing.
_FEWEST_WORDS, _SHORT = 5, 3


class _Outlooks(dict[int, tuple[int, "_Outlooks"]]):
    """What is known before an outlook: options by code to their number with this outlook, and the outlook before."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self.outlook = outlook


class _Steps(dict[int, tuple[int, "_Steps"]]):
    """What is known behind a state: options with an outlook, by number, to the reading chosen and the state after.

    ``after`` holds the states after by the sign of the reading chosen alone.
    """

    def __init__(self, state: State) -> None:
        super().__init__()
        self.state = state
        self.after: dict[str, _Steps] = {}


@define(eq=False)
class Tagger:
    """The compiled choices of a language; a value but for its memory."""

    lexicon: Lexicon
    head_last: bool
    _end: _Outlooks = field(factory=lambda: _Outlooks(Outlook()), init=False)
    _start: _Steps = field(factory=lambda: _Steps(State()), init=False)
    _outlooks: dict[Outlook, _Outlooks] = field(factory=dict, init=False)
    _states: dict[State, _Steps] = field(factory=dict, init=False)
    _seen: list[Outlook] = field(factory=list, init=False)
    """The outlooks of options with their outlook, by number."""
    _certain: dict[int, int] = field(factory=dict, init=False)
    """The numbers of options of one kind, by their code."""

    def tag(self, text: str, span: Span) -> tuple[list[int], list[Form]]:
        """Where the tokens of a stretch of text start, and what each is."""
        starts, options = self.lexicon.tokens(text, span.start, span.end)
        _without_first_name(options)
        ahead, numbers = self._end, []
        for option in reversed(options):
            number, ahead = ahead.get(option.code) or self._look(ahead, option)
            numbers.append(number)
        state, forms = self._start, []
        for option, number in zip(options, reversed(numbers), strict=True):
            chosen, state = state.get(number) or self._step(state, option, number)
            forms.append(option.forms[chosen])
        return starts, forms

    def _look(self, ahead: _Outlooks, option: Options) -> tuple[int, _Outlooks]:
        outlook = outlook_before(option.kinds, ahead.outlook)
        before = self._outlooks.setdefault(outlook, _Outlooks(outlook))
        number = len(self._seen)
        if len(option.kinds) == 1:
            # Nothing is chosen: whatever stands behind, it is one case.
            number = self._certain.setdefault(option.code, number)
        if number == len(self._seen):
            self._seen.append(ahead.outlook)
        found = ahead[option.code] = number, before
        return found

    def _step(self, state: _Steps, option: Options, number: int) -> tuple[int, _Steps]:
        chosen = best(option.kinds, state.state, self._seen[number], head_last=self.head_last)
        sign = option.forms[chosen].sign
        after = state.after.get(sign)
        if after is None:
            following = following_state(state.state, option.kinds[chosen])
            after = state.after[sign] = self._states.setdefault(following, _Steps(following))
        found = state[number] = chosen, after
        return found


def _without_first_name(options: list[Options]) -> None:
    """Takes the first word, and every word of a headline in title case, without the name its capital makes."""
    for number, option in enumerate(options):
        if option.kinds[0].upos != "PUNCT":
            options[number] = option.first
            break
    if len(options) >= _FEWEST_WORDS and _title_case(options):
        options[:] = [option.first for option in options]


def _title_case(options: Sequence[Options]) -> bool:
    """Whether all words but one, function words apart, have a capital."""
    capitals = small = 0
    for option in options:
        text = option.forms[0].text
        if len(text) > _SHORT and text[0].isalpha():
            if text[0].isupper():
                capitals += 1
            elif small:
                return False
            else:
                small = 1
    return capitals + small >= _FEWEST_WORDS and capitals > small


_TAGGERS: "WeakKeyDictionary[LanguagePack, Tagger]" = WeakKeyDictionary()


def tagger(pack: LanguagePack) -> Tagger:
    """The tagger of a pack, made when first asked for."""
    if pack not in _TAGGERS:
        _TAGGERS[pack] = Tagger(lexicon(pack), pack.data.head_last)
    return _TAGGERS[pack]
