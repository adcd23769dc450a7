"""Laws: what the checks of this package raise, and how they show a text."""

_SHOWN = 60


def law(kept: bool, sentence: str) -> None:
    """Raise AssertionError with the sentence where the law is not kept.

    Not the statement: a law must hold under python -O, and in a module that pytest does not rewrite.
    """
    if not kept:
        raise AssertionError(sentence)


def shown(text: str) -> str:
    """A text as an error shows it: quoted, and cut where it is long."""
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")
