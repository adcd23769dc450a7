"""Settings: what a project says about its own checking."""

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from crossfact.config.typed import OWN

Words = tuple[str, ...]


@frozen
class Settings:
    """The settings of a run; every key is explained in docs/settings.md.

    ``corpus`` are the paths of the project's documents: a check of some of them compares with the rest.
    ``stories`` say outright which files tell one story (a list of lists of paths or glob patterns).
    ``language`` and ``date`` are those of documents that do not tell their own. ``levels`` change the level of
    a rule, or turn it ``off``. ``origin`` is the path of the settings file, from whose folder paths count.
    """

    select: Words = ()
    ignore: Words = ()
    levels: Mapping[str, str] = field(factory=dict)
    fail_on: str = "error"
    corpus: Words = ()
    exclude: Words = ()
    stories: tuple[Words, ...] = ()
    language: str = ""
    date: datetime.date | None = None
    plugins: Mapping[str, Any] = field(factory=dict)
    disable_plugins: Words = ()
    origin: str = field(default="", metadata={OWN: True})

    def digest_part(self) -> str:
        """The settings that change what the analysis of a file gives, as text for a cache key."""
        return repr(
            (
                self.select,
                self.ignore,
                sorted(self.levels.items()),
                self.language,
                self.date,
                sorted(self.plugins.items()),
            )
        )
