import random
import shutil

import pytest

FORMATS = ("terminal", "json", "sarif", "github")


@pytest.fixture
def documents(folder, seeds, write, texts):
    """The documents of every third dossier, in all languages, and some that cannot be read, by their paths."""
    for dossier in sorted(seeds.iterdir())[::3]:
        shutil.copytree(dossier, folder / dossier.name, ignore=shutil.ignore_patterns("gold.json"))
    write("bad/latin.txt", b"L\xe9t\xe9")
    write("bad/empty.txt", b"")
    write("storm/a.txt", texts.storm)
    write("storm/b.txt", texts.wire)
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*.*") if p.is_file())


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_of_the_files_changes_nothing(crossfact, documents, form):
    first = crossfact("check", "--format", form, *documents)
    assert first.code == 2
    for seed in range(2):
        shuffled = random.Random(seed).sample(documents, len(documents))
        assert crossfact("check", "--format", form, *shuffled) == first


@pytest.mark.parametrize("form", FORMATS)
def test_a_path_written_otherwise_changes_nothing(crossfact, documents, form):
    first = crossfact("check", "--format", form, *documents)
    assert crossfact("check", "--format", form, *(f"./{path}" for path in documents)) == first
    assert crossfact("check", "--format", form, *(f"bad/../{path}" for path in documents)) == first


def test_claims_too(crossfact, documents):
    runs = [crossfact("claims", "--format", "jsonl", *order) for order in (documents, reversed(documents))]
    assert runs[0] == runs[1]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.usefixtures("documents")
def test_two_processes_write_the_same_bytes(process, form):
    """With other hash seeds, clocks, locales and terminals."""
    runs = [
        process("check", "--format", form, ".", env=environment)
        for environment in (
            {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC", "COLUMNS": "40"},
            {"PYTHONHASHSEED": "2", "LANG": "fr_FR.UTF-8", "TZ": "Asia/Tokyo", "TERM": "xterm-256color"},
        )
    ]
    assert runs[0].returncode == 2
    assert (runs[0].stdout, runs[0].stderr) == (runs[1].stdout, runs[1].stderr)


@pytest.mark.usefixtures("documents")
def test_a_report_says_nothing_of_the_machine(crossfact, folder):
    for form in FORMATS:
        assert str(folder) not in crossfact("check", "--format", form, ".").out
