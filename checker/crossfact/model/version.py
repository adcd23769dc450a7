"""Versions: what somebody must have installed, by its number."""

from attrs import frozen


@frozen
class Version:
    """The least version of a product that something needs; ``parts`` are the numbers between the points, ``written`` the text."""

    product: str
    parts: tuple[int, ...]
    written: str = ""

    @property
    def reading(self) -> str:
        """How the writing was understood, for messages: Python ≥ 3.10."""
        return f"{self.product} ≥ {'.'.join(map(str, self.parts))}"

    def agrees(self, other: "Version") -> bool:
        """Whether both may be one, as far as both are written: 3 and 3.10."""
        return all(x == y for x, y in zip(self.parts, other.parts, strict=False))
