import pytest

from crossfact.cli.inputs import documents_below, gather, uri
from crossfact.config.settings import Settings

SUFFIXES = frozenset({".txt", ".md"})


@pytest.fixture
def tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.md", "c.png", ".d.txt", "sub/e.TXT", "sub/.git/f.txt", "sub/deep/g.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Un mot.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.txt", "a.txt"), ("./a.txt", "a.txt"), ("d//a.txt", "d/a.txt"), ("d/../a.txt", "a.txt"), ("../a.txt", "../a.txt"),
     ("/x/./a.txt", "/x/a.txt"), (".", ".")],
)  # fmt: skip
def test_documents_are_named_as_they_were_given_without_dots(path, expected):
    assert uri(path) == expected


@pytest.mark.usefixtures("tree")
def test_a_folder_stands_for_the_documents_below_it_in_order():
    assert list(documents_below("sub", SUFFIXES)) == ["sub/e.TXT", "sub/deep/g.md"]
    assert gather(["."], Settings(), SUFFIXES).named == ("a.txt", "b.md", "sub/deep/g.md", "sub/e.TXT")


@pytest.mark.usefixtures("tree")
def test_a_file_named_outright_is_taken_whatever_its_suffix():
    assert gather(["c.png"], Settings(), SUFFIXES).named == ("c.png",)


def test_one_file_has_one_name(tree):
    (tree / "link.txt").symlink_to("a.txt")
    inputs = gather(["./a.txt", str(tree / "a.txt"), "link.txt"], Settings(corpus=("*.txt",)), SUFFIXES)
    assert (inputs.named, inputs.compared) == (("a.txt",), ())


def test_a_loop_of_links_comes_to_an_end(tree):
    (tree / "sub" / "loop").symlink_to(tree)
    assert len(gather(["."], Settings(), SUFFIXES).named) == 4


@pytest.mark.usefixtures("tree")
def test_what_is_not_there_is_refused():
    inputs = gather(["a.txt", "nowhere.txt", ""], Settings(), SUFFIXES)
    assert inputs.named == ("a.txt",)
    assert [str(r) for r in inputs.refusals] == [
        "nowhere.txt: expected a file or folder, found nothing there",
        "'': expected a file or folder, found nothing there",
    ]


def test_the_corpus_counts_from_the_settings_and_leaves_out_what_is_named_or_excluded(tree, monkeypatch):
    origin = str(tree / "crossfact.toml")
    settings = Settings(corpus=("**/*", "none/*"), exclude=("sub/deep",), origin=origin)
    inputs = gather(["a.txt"], settings, SUFFIXES)
    assert (inputs.named, inputs.compared, inputs.empty) == (("a.txt",), ("b.md", "sub/e.TXT"), ("none/*",))
    assert inputs.all == ("a.txt", "b.md", "sub/e.TXT")
    monkeypatch.chdir(tree / "sub")
    assert gather(["e.TXT"], settings, SUFFIXES).compared == ("../a.txt", "../b.md")


def test_signs_of_patterns_in_the_folder_of_the_settings_are_letters(tmp_path, monkeypatch):
    base = tmp_path / "[x]*"
    base.mkdir()
    (base / "a.txt").write_text("Un mot.\n")
    monkeypatch.chdir(base)
    inputs = gather([], Settings(corpus=("*.txt",), origin=str(base / "crossfact.toml")), SUFFIXES)
    assert inputs.compared == ("a.txt",)
