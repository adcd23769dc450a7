"""The bundled output formats."""

from collections.abc import Iterable

from crossfact.api import Reporter, hookimpl
from crossfact_plugins.reporters import github, json_report, sarif, terminal


@hookimpl
def crossfact_reporters() -> Iterable[Reporter]:
    """The formats for people, for machines, for code hosts and for GitHub's workflow runs."""
    return (
        Reporter("terminal", terminal.render, "passages side by side, for people"),
        Reporter("json", json_report.render, "one object with everything, for machines"),
        Reporter("sarif", sarif.render, "SARIF 2.1.0, for code hosts and editors"),
        Reporter("github", github.render, "workflow annotations, for GitHub Actions"),
    )
