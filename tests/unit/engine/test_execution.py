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


def test_a_file_that_cannot_be_opened_is_refused_and_progress_is_told(host):
    def locked():
        raise OSError(13, "Permission denied")

    told = []
    tasks = [Task("a.txt", locked), Task("b.txt", lambda: b"Un mot.\n")]
    first, second = run_serially(tasks, Recipe(Settings(), host), told.append)
    assert [str(r) for r in first.refusals] == ["a.txt: expected a readable file, found: Permission denied"]
    assert second.document is not None
    assert told == [1, 2]
