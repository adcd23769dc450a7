import json
import os
import subprocess
import sys

import pytest

DOCUMENTS = "(.markdown, .md, .text, .txt)"
LONE = "\ud800"


@pytest.fixture
def good(write, texts):
    """A document with one error, which must be told whatever happens to the others."""
    return write("good.txt", texts.residue).name


@pytest.mark.parametrize(
    ("name", "content", "expected", "found"),
    [
        ("binary.txt", b"\x7fELF\x02\x01\x01\x00\x00", "expected text", "found a program"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00", "expected text", "found a PNG image"),
        ("bytes.txt", b"a\x00\xff\xfe", "expected text", "NUL at byte 2"),
        (
            "latin.txt",
            "Il a été\nélu.\n".encode("latin-1"),
            "expected UTF-8",
            "byte 0xe9 at byte 6 (line 1, column 6)",
        ),
        ("empty.txt", b"", "expected text", "found an empty file"),
        ("blank.txt", b" \n\t\n", "expected text", "found nothing but white space"),
        ("nul.txt", b"Un mot\0\n", "expected text", "found a NUL at byte 7 (line 1, column 7)"),
        ("utf16.txt", b"\xff\xfe\x00\xd8", "expected UTF-16", "at byte 3 (line 1, column 1)"),
        ("table.csv", b"a;b\n", f"expected a document {DOCUMENTS}", "found another kind of file"),
        ("date.md", b"---\ndate: soon\n---\nText.\n", "expected a date such as", "(line 2), found"),
        ("lang.md", b"---\nlang: [fr]\n---\nText.\n", "expected a language code", "(line 2), found"),
    ],
)
def test_a_file_that_is_no_document(crossfact, write, good, name, content, expected, found):
    write(name, content)
    run = crossfact("check", "--format", "json", name, good)
    [refusal] = run.json["refusals"]
    assert (run.code, run.err) == (2, "")
    assert refusal["uri"] == name
    assert refusal["reason"].startswith(expected)
    assert found in refusal["reason"]
    assert run.rules == ["boilerplate-residue"]


def test_latin_1_is_told_with_the_repair(crossfact, write):
    write("a.txt", "Le maire a été élu à la majorité.\n".encode("cp1252"))
    assert "Latin-1 (Windows-1252): convert the file to UTF-8" in crossfact("check", "a.txt").out


@pytest.mark.parametrize("form", ["terminal", "json", "sarif", "github"])
def test_every_format_tells_what_was_refused(crossfact, good, form):
    run = crossfact("check", "--format", form, "nowhere.txt", good)
    assert run.code == 2
    assert "nowhere.txt" in run.out
    assert "expected a file or folder, found nothing there" in run.out
    assert "boilerplate-residue" in run.out


def test_a_folder_without_documents(crossfact, folder, good):
    (folder / "empty").mkdir()
    (folder / "folder.txt").mkdir()
    run = crossfact("check", "--format", "json", "empty", "folder.txt", good)
    reason = f"expected documents {DOCUMENTS} in the folder, found none"
    assert run.code == 2
    assert run.json["refusals"] == [{"uri": uri, "reason": reason} for uri in ("empty", "folder.txt")]
    assert run.rules == ["boilerplate-residue"]


def test_a_folder_named_like_a_document_is_a_folder(crossfact, write, texts):
    write("folder.txt/a.txt", texts.residue)
    run = crossfact("check", "--format", "json", "folder.txt")
    assert run.code == 1
    assert run.json["findings"][0]["location"]["uri"] == "folder.txt/a.txt"


def test_no_path_and_an_empty_path(crossfact):
    assert crossfact("check").code == 2
    run = crossfact("check", "")
    assert run.code == 2
    assert "'': expected a file or folder" in run.out


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(crossfact, write, texts, good):
    write("closed.txt", texts.clean).chmod(0)
    run = crossfact("check", "--format", "json", "closed.txt", good)
    assert run.code == 2
    assert run.json["refusals"][0]["uri"] == "closed.txt"
    assert "expected a readable file, found: " in run.json["refusals"][0]["reason"]
    assert run.rules == ["boilerplate-residue"]


def test_a_link_to_itself(crossfact, folder, good):
    (folder / "loop.txt").symlink_to("loop.txt")
    run = crossfact("check", "--format", "json", "loop.txt", good)
    assert (run.code, run.rules) == (2, ["boilerplate-residue"])


SENTENCE = "Le maire a lu le rapport sur le port, et la réunion a repris dans la salle des fêtes ; "


def test_one_line_of_5_mb_comes_to_an_end(crossfact, write):
    write("long.txt", "a" * 5_000_000)
    assert crossfact("check", "long.txt").code == 0


# Each of these once cost the square of its length, or worse.
@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "a_",
        "a.",
        "a1-",
        "é-",
        "1-",
        "1,",
        "é ",
        "« ",
        "(",
        "!",
        "\n- ",
        "1 000 ",
        "Mardi 3 mars, ",
        SENTENCE,
    ],
)
def test_a_long_run_of_anything_comes_to_an_end(crossfact, write, unit):
    write("long.txt", unit * (20_000 // len(unit)))
    assert crossfact("check", "--language", "fr", "long.txt").code in (0, 1)


def test_a_file_given_twice_is_read_once(crossfact, folder, good):
    (folder / "link.txt").symlink_to(good)
    run = crossfact("check", "--format", "json", good, f"./{good}", folder / good, ".")
    assert (run.rules, len(run.json["documents"])) == (["boilerplate-residue"], 1)


@pytest.mark.parametrize(
    "name", ["avec espace.txt", "été à Brême.txt", "deux\nlignes.txt", "-x.txt", "[a]*?.txt", "%41.txt"]
)
def test_names_of_files(crossfact, write, texts, name):
    write(name, texts.residue)
    run = crossfact("check", "--format", "json", "--", name)
    assert (run.code, [f["location"]["uri"] for f in run.json["findings"]]) == (1, [name])
    for form in ("terminal", "sarif", "github"):
        assert crossfact("check", "--format", form, f"./{name}").code == 1
    page = crossfact("check", f"./{name}").out
    assert page.splitlines()[0].endswith("boilerplate-residue")


def test_a_name_that_is_no_text(process, folder, texts):
    path = os.fsencode(folder) + b"/a\xff.txt"
    try:
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(texts.residue.encode())
    except OSError:
        pytest.skip("the file system takes names in UTF-8 alone")
    for form in ("terminal", "json", "sarif", "github"):
        run = process("check", "--format", form, path)
        assert (run.returncode, run.stderr) == (1, b"")
        run.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("s.toml", "select = 'x'", "s.toml: select: expected a list, found text ('x')"),
        ("s.toml", "corpus = [3]", "s.toml: corpus[0]: expected text, found a number (3)"),
        ("s.toml", "stories = ['a']", "s.toml: stories[0]: expected a list, found text ('a')"),
        ("s.toml", "levels = []", "s.toml: levels: expected a table, found a list ([])"),
        ("s.toml", "date = 5", "s.toml: date: expected a date"),
        ("s.toml", "date = 2026-01-01T10:00:00", "s.toml: date: expected a date"),
        (
            "s.toml",
            "fail-on = 'seldom'",
            "s.toml: fail-on: expected one of error, warning, note, never; found 'seldom'",
        ),
        ("s.toml", "language = 'xx'", "s.toml: language: expected one of en, fr; found 'xx'"),
        ("s.toml", "origin = 'x'", "found the key 'origin'"),
        ("s.toml", "selct = []", "s.toml: expected one of corpus, "),
        ("s.toml", "select = [", "s.toml: expected TOML, found an error: "),
        ("s.toml", b"\xff", "s.toml: expected UTF-8, found byte 0xff at 0"),
        (
            "s.toml",
            "[levels]\nnumber-conflict = 'grave'",
            "levels.number-conflict: expected one of error, warning,",
        ),
        ("s.toml", "[levels]\nno-rule = 'off'", "s.toml: levels: expected a rule ("),
        ("s.toml", "ignore = ['no-rule']", "found 'no-rule'"),
        ("s.json", "[]", "s.json: expected a table, found list"),
        ("s.json", "{", "s.json: expected JSON, found an error: "),
        ("s.json", '{"date": "soon"}', "s.json: date: expected a date"),
        (
            "s.json",
            json.dumps({"ignore": [LONE]}),
            r"s.json: ignore[0]: expected text, found a lone surrogate",
        ),
        ("s.json", json.dumps({LONE: 1}), r"found the key '\ud800'"),
        ("s.json", json.dumps({"levels": {LONE: "off"}}), r"'\ud800'"),
        ("s.json", json.dumps({"plugins": {"x": {"y": [LONE]}}}), r"s.json: plugins.x.y[0]: expected text"),
        ("s.json", "[" * 100_000, "s.json: expected JSON, found an error"),
    ],
)
def test_settings_that_say_what_they_must_not(crossfact, write, good, name, content, sentence):
    write(name, content)
    run = crossfact("check", "--config", name, good)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("crossfact: ")
    assert run.err.count("\n") == 1
    assert sentence in run.err


def test_a_broken_settings_file_on_the_way_is_told(crossfact, write, good):
    write("crossfact.toml", "select = 5")
    run = crossfact("check", good)
    assert (run.code, run.err) == (
        2,
        "crossfact: crossfact.toml: select: expected a list, found a number (5)\n",
    )
    write("crossfact.toml", "")
    write("pyproject.toml", "[tool.crossfact]\nselect = 5\n")
    assert crossfact("check", good).code == 1
    assert (
        "pyproject.toml: tool.crossfact: select: expected"
        in crossfact("check", "--config", "pyproject.toml", good).err
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--config", "nowhere.toml"), "nowhere.toml: expected a settings file, found nothing there"),
        (("--config", "."), ".: expected a settings file, found nothing there"),
        (("--date", "2026-13-01"), "--date: expected a date like 2026-02-26, found '2026-13-01'"),
        (("--language", "xx"), "--language: expected one of en, fr; found 'xx'"),
        (("--format", "pdf"), "--format: expected one of terminal, json, sarif, github; found 'pdf'"),
        (("--output", "nowhere/x"), "--output: expected a file that can be written, found: No such file"),
        (("--fail-on", "seldom"), "--fail-on: invalid choice: 'seldom'"),
    ],
)
def test_options_that_say_what_they_must_not(crossfact, good, arguments, sentence):
    run = crossfact("check", *arguments, good)
    assert run.code == 2
    assert sentence in run.err


@pytest.mark.parametrize(
    "arguments",
    [("check", "good.txt"), ("claims", "good.txt"), ("explain", "number-conflict"), ("rules",), ("plugins",)],
)
@pytest.mark.usefixtures("good")
def test_a_pipe_that_nobody_reads_gives_no_traceback(folder, arguments):
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "crossfact", *arguments]
    run = subprocess.run(command, cwd=folder, stdout=write, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(write)
    assert run.stderr == b""
    assert run.returncode == (1 if arguments[0] == "check" else 0)


def test_the_first_line_of_a_long_report(folder, write, texts):
    write("long.txt", f"{texts.clean}\n" + "Le maire et les élus de la ville ont vu TK habitants.\n\n" * 2000)
    command = f"{sys.executable} -m crossfact check long.txt | head -1"
    run = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, timeout=120, check=False)
    assert run.stdout.startswith(b"long.txt:")
    assert run.stdout.count(b"\n") == 1
    assert run.stderr == b""


GERMAN = (
    "Der Bürgermeister hat am Montag angekündigt, dass 26 Länder an der Sitzung teilgenommen haben, und das ist "
    "nicht alles. Die Regierung in Berlin will nach Angaben des Ministers im Herbst einen neuen Entwurf vorlegen.\n"
)


@pytest.mark.parametrize("text", [GERMAN, f"---\nlang: de\n---\n{GERMAN}", "---\nlang: it\n---\nVa bene.\n"])
def test_a_language_that_no_pack_knows_is_told_and_not_guessed(crossfact, write, good, text):
    write("fremd.md", text)
    run = crossfact("check", "--format", "json", "fremd.md", good)
    assert (run.code, run.rules) == (1, ["boilerplate-residue"])
    assert any("fremd.md" in reason for reason in run.json["unchecked"])
    assert crossfact("claims", "--format", "jsonl", "fremd.md").out == ""


def test_a_language_that_is_told_is_believed(crossfact, write):
    write("fremd.txt", GERMAN)
    assert (
        crossfact("check", "--format", "json", "--language", "fr", "fremd.txt").json["documents"][0]["lang"]
        == "fr"
    )


def test_nothing_could_be_read_at_all(crossfact):
    run = crossfact("check", "nowhere.txt")
    assert run.code == 2
    assert "Nothing was read." in run.out


def test_an_unknown_command(crossfact):
    run = crossfact("frobnicate")
    assert run.code == 2
    assert "invalid choice: 'frobnicate'" in run.err
