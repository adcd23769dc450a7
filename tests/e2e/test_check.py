import json
from pathlib import Path

import jsonschema
import pytest

SCHEMA = Path(__file__).parents[1] / "data" / "sarif-2.1.0-emitted.schema.json"


@pytest.fixture
def storm(write, texts):
    """Two documents of one story that give one question."""
    write("a.txt", texts.storm)
    write("b.txt", texts.wire)
    return ("a.txt", "b.txt")


def test_nothing_found_is_0_and_says_what_was_looked_at(crossfact, write, texts):
    write("a.txt", texts.clean)
    run = crossfact("check", "a.txt")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Rien trouvé.\nExaminé\u00a0: 1 document, 1 chiffre")


def test_an_error_is_1_with_file_line_rule_and_passage(crossfact, write, texts):
    write("a.txt", texts.residue)
    run = crossfact("check", "a.txt")
    assert run.code == 1
    assert run.out.startswith("a.txt:4  ERREUR  boilerplate-residue\n     4 │ Lire aussi\n")
    assert "1 erreur." in run.out


def test_a_question_is_0_unless_asked_and_shows_both_passages(crossfact, storm):
    run = crossfact("check", *storm)
    assert run.code == 0
    assert ".txt:1  À VÉRIFIER  number-conflict" in run.out
    for name, words in (("a.txt", "12 000 foyers"), ("b.txt", "21 000 foyers")):
        assert f"{name}:1" in run.out
        assert words in run.out
    assert crossfact("check", "--fail-on", "warning", *storm).code == 1
    assert crossfact("check", "--fail-on", "note", *storm).code == 1


def test_fail_on_never_leaves_what_could_not_be_read(crossfact, write, texts):
    write("a.txt", texts.residue)
    assert crossfact("check", "--fail-on", "never", "a.txt").code == 0
    assert crossfact("check", "--fail-on", "never", "a.txt", "nowhere.txt").code == 2
    write("crossfact.toml", 'fail-on = "never"\n')
    assert crossfact("check", "a.txt").code == 0


def test_a_folder_stands_for_its_documents(crossfact, write, texts):
    write("d/a.txt", texts.residue)
    write("d/e/b.md", f"{texts.clean}\nLire aussi\n")
    write("d/.hidden/c.txt", texts.residue)
    write("d/picture.png", b"\x89PNG\r\n\x1a\n")
    run = crossfact("check", "--format", "json", "d")
    assert [d["uri"] for d in run.json["documents"]] == ["d/a.txt", "d/e/b.md"]
    assert run.rules == ["boilerplate-residue"] * 2


def test_json_has_everything(crossfact, storm):
    run = crossfact("check", "--format", "json", *storm)
    [finding] = run.json["findings"]
    assert (finding["rule"], finding["level"]) == ("number-conflict", "warning")
    assert len(finding["fingerprint"]) == 16
    texts = {name: Path(name).read_text("utf-8") for name in storm}
    places = [finding["location"], *(r["location"] for r in finding["related"])]
    assert {place["uri"] for place in places} == set(storm)
    for place in places:
        assert texts[place["uri"]][place["start"] : place["end"]] == place["text"]
    assert run.json["counts"]["warnings"] == 1


def test_sarif_fits_the_standard(crossfact, storm):
    run = crossfact("check", "--format", "sarif", *storm)
    jsonschema.validate(run.json, json.loads(SCHEMA.read_text("utf-8")))
    [result] = run.json["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("number-conflict", "warning")
    places = [*result["locations"], *result["relatedLocations"]]
    assert {p["physicalLocation"]["artifactLocation"]["uri"] for p in places} == set(storm)


def test_github_writes_annotations(crossfact, write, texts):
    write("a.txt", texts.residue)
    run = crossfact("check", "--format", "github", "a.txt")
    assert run.out.startswith("::error file=a.txt,line=4,")
    assert "title=boilerplate-residue::" in run.out


@pytest.mark.parametrize("form", ["terminal", "json", "sarif", "github"])
def test_output_goes_to_a_file_byte_for_byte(crossfact, folder, write, texts, form):
    write("a.txt", texts.residue)
    printed = crossfact("check", "--format", form, "a.txt")
    silent = crossfact("check", "--format", form, "--output", "report", "a.txt")
    assert (printed.code, silent.code, silent.out) == (1, 1, "")
    assert (folder / "report").read_text("utf-8") == printed.out


def test_colour_is_for_terminals(process, write, texts):
    write("a.txt", texts.residue)
    assert b"\x1b" not in process("check", "a.txt").stdout


def test_select_and_ignore(crossfact, write, texts):
    write("a.txt", f"{texts.residue}TK\n")
    base = ("check", "--format", "json", "a.txt")
    assert sorted(crossfact(*base).rules) == ["boilerplate-residue", "placeholder-left"]
    assert crossfact(*base, "--select", "placeholder-left").rules == ["placeholder-left"]
    assert crossfact(*base, "--ignore", "placeholder-left").rules == ["boilerplate-residue"]
    both = "placeholder-left,boilerplate-residue"
    assert crossfact(*base, "--ignore", both).rules == []
    assert len(crossfact(*base, "--select", "placeholder-left", "--select", "boilerplate-residue").rules) == 2


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_2_with_the_known_ones(crossfact, write, texts, option):
    write("a.txt", texts.residue)
    run = crossfact("check", option, "number-conflit", "a.txt")
    assert run.code == 2
    assert run.out == ""
    assert run.err.startswith(f"crossfact: {option[2:]}: expected a rule (")
    assert "number-conflict" in run.err
    assert run.err.endswith("found 'number-conflit'\n")


def test_the_date_of_documents_that_state_none(crossfact, write, texts):
    write("a.txt", texts.weekday)
    write("b.md", f"---\ndate: 2026-07-10\n---\n{texts.weekday}")
    without = crossfact("check", "--format", "json", "a.txt")
    assert without.rules == []
    assert "a.txt" in "".join(without.json["unchecked"])
    told = crossfact("check", "--format", "json", "--date", "2025-07-10", "a.txt", "b.md")
    assert told.rules == ["weekday-date-mismatch"]
    dates = {d["uri"]: (d["date"], d["date_origin"]) for d in told.json["documents"]}
    assert dates == {"a.txt": ("2025-07-10", "settings"), "b.md": ("2026-07-10", "front matter")}


def test_the_language_of_documents_that_state_none(crossfact, write):
    write("a.txt", "Menu\n\n12 / 13 / 14\n")
    assert (
        crossfact("check", "--format", "json", "--language", "fr", "a.txt").json["documents"][0]["lang"]
        == "fr"
    )


@pytest.mark.parametrize(
    ("name", "head"), [("crossfact.toml", ""), ("pyproject.toml", "[tool.crossfact]\n"), ("any.toml", "")]
)
def test_settings_come_from_a_file(crossfact, folder, write, texts, name, head, monkeypatch):
    write(name, f'{head}ignore = ["boilerplate-residue"]\nfail-on = "warning"\n')
    write("deep/er/a.txt", texts.residue)
    told = ("--config", "any.toml") if name == "any.toml" else ()
    assert crossfact("check", *told, "deep").code == 0
    if not told:
        monkeypatch.chdir(folder / "deep" / "er")
        assert crossfact("check", "a.txt").code == 0


def test_options_outweigh_settings(crossfact, write, texts):
    write("crossfact.toml", 'ignore = ["boilerplate-residue"]\ndate = 2025-07-10\n')
    write("a.txt", f"{texts.residue}\n{texts.weekday}")
    run = crossfact("check", "--format", "json", "--ignore", "weekday-date-mismatch", "a.txt")
    assert run.rules == ["boilerplate-residue"]


def test_the_nearest_settings_count_and_a_pyproject_without_a_table_is_passed_over(crossfact, write, texts):
    write("crossfact.toml", 'ignore = ["boilerplate-residue"]\n')
    write("sub/pyproject.toml", "[tool.other]\nx = 1\n")
    write("sub/a.txt", texts.residue)
    assert crossfact("check", "--config", "crossfact.toml", "sub/a.txt").code == 0
    write("sub/crossfact.toml", "")
    assert crossfact("check", "sub/a.txt").code == 0


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 0), ("note", 0), ("off", 0)])
def test_levels_change_a_rule(crossfact, write, texts, level, code):
    write("crossfact.toml", f'[levels]\nboilerplate-residue = "{level}"\n')
    write("a.txt", texts.residue)
    run = crossfact("check", "--format", "json", "a.txt")
    assert run.code == code
    assert [f["level"] for f in run.json["findings"]] == ([] if level == "off" else [level])


def test_notes_are_counted_and_not_shown(crossfact, write, texts):
    write("crossfact.toml", '[levels]\nboilerplate-residue = "note"\n')
    write("a.txt", texts.residue)
    run = crossfact("check", "a.txt")
    assert "Lire aussi" not in run.out
    assert "1 note" in run.out


SUPPRESSION = "<!-- crossfact: ignore duplicate-paragraph: refrain of the series -->"
PARAGRAPH = (
    "Le conseil municipal a voté mercredi soir la rénovation de la halle, dont le toit menace de tomber.\n"
)


def test_a_suppression_takes_out_its_finding_and_is_counted(crossfact, write):
    twice = f"# La halle\n\n{PARAGRAPH}\nLes travaux dureront.\n\n{{}}{PARAGRAPH}"
    write("a.md", twice.format(""))
    assert crossfact("check", "--format", "json", "a.md").rules == ["duplicate-paragraph"]
    write("a.md", twice.format(f"{SUPPRESSION}\n\n"))
    run = crossfact("check", "--format", "json", "a.md")
    assert (run.code, run.rules, run.json["counts"]["suppressed"]) == (0, [], 1)
    assert not any("duplicate-paragraph" in reason for reason in run.json["unchecked"])


def test_an_unused_suppression_is_told(crossfact, write, texts):
    write("a.md", f"# Port\n\n{SUPPRESSION}\n\n{texts.clean}")
    run = crossfact("check", "--format", "json", "a.md")
    assert run.code == 0
    [said] = [reason for reason in run.json["unchecked"] if "duplicate-paragraph" in reason]
    assert "a.md" in said
    assert "3" in said


def test_a_suppression_covers_its_own_rule_only(crossfact, write):
    write("a.md", f"# Port\n\n{SUPPRESSION}\n\nTK habitants.\n")
    assert crossfact("check", "--format", "json", "a.md").rules == ["placeholder-left"]


def test_a_suppression_holds_at_a_related_place_too(crossfact, write, texts):
    write("a.md", texts.storm)
    write("b.md", f"<!-- crossfact: ignore number-conflict: two valleys -->\n\n{texts.wire}")
    run = crossfact("check", "--format", "json", "a.md", "b.md")
    assert (run.rules, run.json["counts"]["suppressed"]) == ([], 1)


def test_version(crossfact):
    run = crossfact("--version")
    assert run.code == 0
    assert run.out.startswith("crossfact ")


def test_notes_are_shown_when_asked_for(crossfact, write, storm):
    write("crossfact.toml", '[levels]\nnumber-conflict = "note"\n')
    quiet, told = crossfact("check", *storm), crossfact("check", "--notes", *storm)
    assert "number-conflict" not in quiet.out
    assert "1 note non affichée." in quiet.out
    assert "  NOTE  number-conflict" in told.out
    assert "1 note." in told.out
    assert (quiet.code, told.code) == (0, 0)
