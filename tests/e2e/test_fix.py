import pytest

PASTED = (
    "Crue de la Dourle\n\nLe vote est reporté à lundi, a dit la présidente.reporté à lundi, a dit la présidente. "
    "La séance est levée.Le public est sorti.\n\nLire aussi\n\nLa rivière est rentrée dans son lit dimanche.\nÀ compléter\n"
)
MENDED = (
    "Crue de la Dourle\n\nLe vote est reporté à lundi, a dit la présidente. "
    "La séance est levée. Le public est sorti.\n\nLa rivière est rentrée dans son lit dimanche.\n"
)


def test_the_mechanical_fixes_are_applied_and_a_second_run_changes_nothing(crossfact, write):
    path = write("a.txt", PASTED)
    run = crossfact("check", "--fix", "a.txt")
    assert path.read_text("utf-8") == MENDED
    assert run.code == 0
    assert "fixes applied: 4, in files: 1" in run.err
    again = crossfact("check", "--fix", "a.txt")
    assert path.read_text("utf-8") == MENDED
    assert again.err == ""


def test_a_dry_run_shows_a_diff_and_writes_nothing(crossfact, write):
    path = write("a.txt", PASTED)
    run = crossfact("check", "--fix", "--dry-run", "a.txt")
    assert path.read_text("utf-8") == PASTED
    assert run.code == 1
    assert run.out.startswith("--- a/a.txt\n+++ b/a.txt\n@@")
    assert "\n-Lire aussi\n" in run.out


def test_a_dry_run_without_anything_to_fix_is_clean_and_silent(crossfact, write, texts):
    write("a.txt", texts.clean)
    run = crossfact("check", "--fix", "--dry-run", "a.txt")
    assert (run.code, run.out) == (0, "")


def test_a_dry_run_alone_is_a_mistake(crossfact, write, texts):
    write("a.txt", texts.clean)
    run = crossfact("check", "--dry-run", "a.txt")
    assert run.code == 2
    assert "--fix" in run.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_and_the_line_ends_are_kept(crossfact, write, encoding):
    path = write("a.txt", PASTED.replace("\n", "\r\n").encode(encoding))
    crossfact("check", "--fix", "a.txt")
    assert path.read_bytes() == MENDED.replace("\n", "\r\n").encode(encoding)


def test_the_mode_of_a_file_is_kept_and_a_link_stays_one(crossfact, write, folder):
    path = write("real.txt", PASTED)
    path.chmod(0o640)
    (folder / "link.txt").symlink_to(path)
    crossfact("check", "--fix", "link.txt")
    assert (folder / "link.txt").is_symlink()
    assert path.read_text("utf-8") == MENDED
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in folder.iterdir()) == ["link.txt", "real.txt"]


def test_what_is_suppressed_is_not_fixed(crossfact, write):
    text = (
        "# Crue\n\nLa rivière est rentrée dans son lit dimanche.\n\n"
        "<!-- crossfact: ignore boilerplate-residue: le nom de la rubrique -->\n\nLire aussi\n"
    )
    path = write("a.md", text)
    crossfact("check", "--fix", "a.md")
    assert path.read_text("utf-8") == text


def test_the_corpus_is_not_fixed(crossfact, write):
    write("crossfact.toml", 'corpus = ["old/*.txt"]\n')
    old = write("old/b.txt", PASTED)
    write("a.txt", PASTED)
    crossfact("check", "--fix", "a.txt")
    assert old.read_text("utf-8") == PASTED
