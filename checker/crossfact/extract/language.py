"""Languages: which pack a block is written in."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from crossfact.model.pack import LanguagePack, PackData
from crossfact.text.normal import same_length
from crossfact.words.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]+")
# So many words of a text are looked at: enough to be sure, whatever the length.
_ENOUGH = 400
# Of so many words this share at least is frequent ones, in prose of a language that a pack knows (a fifth to
# a half); in other languages the chance likeness of short words stays below.
_PROSE, _SHARE = 30, 0.13
# Where they are of fewer kinds for the square root of the words that were looked at, so many of the different words
# must be in the dictionary: Spanish has a few short words of French at every turn (la, de, que), and no more.
_KINDS, _KNOWN = 0.65, 0.5
# ISO 639-2: undetermined.
UNKNOWN = "und"
# A short block must be this sure to be taken for another language than its document's.
_SURE = 3


def detect(text: str, packs: Sequence[LanguagePack], otherwise: str = "") -> str:
    """The code of the pack whose frequent words stand most often in ``text``.

    ``otherwise`` is the answer where no pack is clearly ahead: the document's own language. Without it, the
    answer is ``UNKNOWN`` for prose that holds too few frequent words of any pack, and empty for a few words.
    """
    found = [m.group() for m in islice(_WORD.finditer(same_length(text)), _ENOUGH)]
    counts = sorted(
        ((sum(map(_frequent(pack.data).__contains__, found)), pack.code) for pack in packs),
        key=lambda pair: (-pair[0], pair[1]),
    )
    if counts and not otherwise and len(found) >= _PROSE and not _prose(found, counts[0], packs):
        return UNKNOWN
    if not counts or not counts[0][0]:
        return otherwise
    margin = counts[0][0] - (counts[1][0] if len(counts) > 1 else 0)
    if otherwise and counts[0][1] != otherwise and margin < _SURE:
        return otherwise
    return counts[0][1] if margin > 0 else otherwise


def _prose(found: Sequence[str], best: tuple[int, str], packs: Sequence[LanguagePack]) -> bool:
    """Whether words are prose of the pack that has most frequent ones: those are many, and of many kinds or not alone."""
    count, code = best
    if count < _SHARE * len(found):
        return False
    pack, different = next(pack for pack in packs if pack.code == code), set(found)
    if len(_frequent(pack.data) & different) >= _KINDS * math.sqrt(len(found)):
        return True
    return sum(map(lexicon(pack).known, different)) >= _KNOWN * len(different)


@lru_cache(maxsize=64)
def _frequent(data: PackData) -> frozenset[str]:
    """The frequent words of a pack as a set: made once, for every block is looked at."""
    return frozenset(data.frequent)
