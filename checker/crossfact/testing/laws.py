"""Laws: what the checks of this package raise, and how they show a text."""

from attrs import define, field

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


@define
class Laws:
    """What is asked of one thing, and what it breaks: all of it is said at once."""

    where: str
    broken: list[str] = field(factory=list)

    def expect(self, kept: bool, sentence: str) -> bool:
        """Note the sentence where the law is not kept; returns whether it is."""
        if not kept:
            self.broken.append(f"{self.where}: {sentence}")
        return kept

    def enforce(self) -> None:
        """Raise AssertionError with the sentences of all broken laws, one a line."""
        law(not self.broken, "\n".join(self.broken))
