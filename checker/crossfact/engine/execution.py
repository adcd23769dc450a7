"""Execution: the analysis of many files, one after the other."""

from collections.abc import Callable, Iterable

from attrs import frozen

from crossfact.engine.analysis import analyze
from crossfact.engine.recipe import Recipe
from crossfact.model.report import FileResult


@frozen
class Task:
    """A file to analyse: its URI, and what gives its bytes when its turn comes."""

    uri: str
    read: Callable[[], bytes]


def run_serially(tasks: Iterable[Task], recipe: Recipe) -> list[FileResult]:
    """The results of all tasks, in the order of their URIs whatever order they came in."""
    return [analyze(task.uri, task.read(), recipe) for task in sorted(tasks, key=lambda t: t.uri)]
