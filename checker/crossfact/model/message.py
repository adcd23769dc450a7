"""Messages: sentences that a language pack can say in its own words."""

from collections.abc import Iterable, Mapping

from attrs import frozen


@frozen
class Message:
    """A sentence in English with named gaps, and what fills them.

    The template is also the key under which a language pack keeps its own wording, so that a rule
    is written once and an editor reads it in the language of the text.
    """

    template: str
    values: tuple[tuple[str, "str | Message"], ...] = ()

    def say(self, wording: Mapping[str, str]) -> str:
        """The sentence in the words of ``wording``, or in English where it has none."""
        template = wording.get(self.template, self.template)
        filled = {
            name: value.say(wording) if isinstance(value, Message) else value for name, value in self.values
        }
        return template.format_map(filled)

    def __str__(self) -> str:
        return self.say({})


def message(template: str, **values: "str | int | Message") -> Message:
    """A message from its template and the values of its gaps."""
    return Message(
        template,
        tuple((name, value if isinstance(value, Message) else str(value)) for name, value in values.items()),
    )


def listed(items: Iterable["str | Message"]) -> Message:
    """Words and messages with commas between, each said in the language of the whole."""
    values = tuple((f"item{number}", item) for number, item in enumerate(items))
    return Message(", ".join(f"{{{name}}}" for name, _ in values), values)
