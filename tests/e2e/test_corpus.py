import json


def uris(run):
    return {d["uri"] for d in run.json["documents"]}


def test_one_file_is_compared_with_the_declared_rest(crossfact, write, texts):
    write("draft.txt", texts.storm)
    write("wires/b.txt", texts.wire)
    assert crossfact("check", "--format", "json", "draft.txt").rules == []
    write("crossfact.toml", 'corpus = ["*.txt", "wires/**/*.txt"]\n')
    run = crossfact("check", "--format", "json", "draft.txt")
    assert run.rules == ["number-conflict"]
    assert uris(run) == {"draft.txt", "wires/b.txt"}


def test_only_findings_with_a_place_in_a_named_file_are_told(crossfact, write, texts):
    write("crossfact.toml", 'corpus = ["."]\n')
    write("a.txt", texts.clean)
    write("old/residue.txt", texts.residue)
    write("old/storm.txt", texts.storm)
    write("old/wire.txt", texts.wire)
    assert crossfact("check", "--format", "json", "a.txt").rules == []
    named = crossfact("check", "--format", "json", "a.txt", "old/wire.txt")
    assert named.rules == ["number-conflict"]
    assert sorted(crossfact("check", "--format", "json", ".").rules) == [
        "boilerplate-residue",
        "number-conflict",
    ]


def test_the_corpus_counts_from_the_folder_of_the_settings(crossfact, folder, write, texts, monkeypatch):
    write("crossfact.toml", 'corpus = ["wires"]\n')
    write("wires/b.txt", texts.wire)
    write("drafts/a.txt", texts.storm)
    monkeypatch.chdir(folder / "drafts")
    run = crossfact("check", "--format", "json", "a.txt")
    assert run.rules == ["number-conflict"]
    assert uris(run) == {"a.txt", "../wires/b.txt"}


def test_a_file_named_and_in_the_corpus_is_read_once(crossfact, folder, write, texts):
    write("crossfact.toml", 'corpus = ["*.txt"]\n')
    write("a.txt", texts.residue)
    for path in ("a.txt", "./a.txt", folder / "a.txt"):
        run = crossfact("check", "--format", "json", path)
        assert (run.rules, len(run.json["documents"])) == (["boilerplate-residue"], 1)


def test_excluded_files_are_not_read_even_when_named(crossfact, write, texts):
    write("crossfact.toml", 'corpus = ["*.txt"]\nexclude = ["b.txt"]\n')
    write("a.txt", texts.storm)
    write("b.txt", texts.wire)
    assert crossfact("check", "--format", "json", "a.txt", "b.txt").rules == []


def test_a_corpus_where_nothing_is_is_told(crossfact, write, texts):
    write("crossfact.toml", 'corpus = ["wires/*.txt"]\n')
    write("a.txt", texts.clean)
    run = crossfact("check", "--format", "json", "a.txt")
    assert run.code == 0
    assert any("wires/*.txt" in reason for reason in run.json["unchecked"])


def test_a_pattern_means_documents_and_a_path_what_it_names(crossfact, write, texts):
    write("crossfact.toml", 'corpus = ["pages/*"]\n')
    write("pages/logo.png", b"\x89PNG\r\n\x1a\n")
    write("pages/b.txt", texts.wire)
    write("a.txt", texts.storm)
    assert crossfact("check", "a.txt").code == 0
    write("crossfact.toml", 'corpus = ["pages/logo.png"]\n')
    run = crossfact("check", "a.txt")
    assert run.code == 2
    assert "pages/logo.png: expected a document" in run.out


def test_a_corpus_file_that_cannot_be_read_is_a_refusal(crossfact, write, texts):
    write("crossfact.toml", 'corpus = ["pages"]\n')
    write("pages/b.txt", b"L\xe9t\xe9")
    write("a.txt", texts.residue)
    run = crossfact("check", "--format", "json", "a.txt")
    assert (run.code, run.rules) == (2, ["boilerplate-residue"])
    assert [r["uri"] for r in run.json["refusals"]] == ["pages/b.txt"]


NORTH = "Le nord\n\nDans la vallée, 12 000 foyers ont été privés d'électricité par la tempête.\n"
SOUTH = "Le sud\n\nDans la vallée, 21 000 foyers ont été privés d'électricité par la tempête.\n"


def test_stories_told_outright_join_and_part_documents(crossfact, write, texts):
    write("a.txt", texts.storm)
    write("b.txt", texts.wire)
    write("c.txt", NORTH)
    write("d.txt", SOUTH)
    check = ("check", "--format", "json", "a.txt", "b.txt", "c.txt", "d.txt")
    assert crossfact(*check).rules == ["number-conflict"]
    write("crossfact.toml", f"stories = {json.dumps([['a.txt'], ['b.txt'], ['c.txt', 'd.txt']])}\n")
    run = crossfact(*check)
    assert run.rules == ["number-conflict"]
    assert run.json["findings"][0]["location"]["uri"] in ("c.txt", "d.txt")


def test_stories_count_from_the_folder_of_the_settings(crossfact, folder, write, monkeypatch):
    write("crossfact.toml", 'stories = [["./north/*.txt"]]\n')
    write("north/c.txt", NORTH)
    write("north/d.txt", SOUTH)
    assert crossfact("check", "--format", "json", "north").rules == ["number-conflict"]
    assert crossfact("check", "--format", "json", folder / "north").rules == ["number-conflict"]
    monkeypatch.chdir(folder / "north")
    assert crossfact("check", "--format", "json", "c.txt", "d.txt").rules == ["number-conflict"]
