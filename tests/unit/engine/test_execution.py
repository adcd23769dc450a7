from crossfact.config.settings import Settings
from crossfact.engine.execution import Task, run_serially
from crossfact.engine.recipe import Recipe


def test_results_come_in_the_order_of_the_uris_and_files_are_read_in_turn(host):
    read = []

    def task(uri):
        return Task(uri, lambda: read.append(uri) or b"Un mot.\n")

    results = run_serially(map(task, ("c.txt", "a.txt", "b.md")), Recipe(Settings(), host))
    assert [result.uri for result in results] == read == ["a.txt", "b.md", "c.txt"]


def test_one_that_cannot_be_read_leaves_the_others(host):
    tasks = [Task("a.txt", lambda: b""), Task("b.txt", lambda: b"Un mot.\n"), Task("c.bin", lambda: b"x")]
    results = run_serially(tasks, Recipe(Settings(), host))
    assert [bool(result.refusals) for result in results] == [True, False, True]
    assert [result.document is None for result in results] == [True, False, True]
