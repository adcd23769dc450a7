"""A rule and a language pack of strangers: built, installed beside crossfact and used, without the network."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distributions
from pathlib import Path

import pytest

THIRD = Path(__file__).parents[1] / "third_party"
NAMES = ("crossfact-shouting", "crossfact-italian")

STORM = """\
Vento nella valle

La tempesta Orlane ha lasciato 12.000 famiglie senza corrente nella valle di Brame, dice il sindaco di Vallefiorita.
La sagra di Vallefiorita si terrà martedì 14 luglio 2025 nella piazza Garibaldi.
Il sindaco dice: RESTATE TUTTI A CASA.
"""
COUNCIL = """\
Tetti distrutti

Nella valle di Brame, 21.000 famiglie sono rimaste senza corrente dopo la tempesta Orlane, dice il consiglio di \
Vallefiorita.
"""
FRENCH = """\
La tempête coupe le courant

La tempête Orlane a privé 21 000 foyers de courant dans la vallée de Brame, a dit le conseil de Vallefiorita.
"""
CHECKS = """\
import crossfact_italian
import crossfact_shouting
from crossfact.testing import check_pack, check_rule

check_rule(crossfact_shouting.RULE, languages=("fr", "en"))
for pack in crossfact_italian.crossfact_languages():
    check_pack(pack)
print("they pass")
"""


def run(arguments, folder, site):
    """Run Python in a folder, with one more folder of installed packages; nothing of it goes on-line."""
    return subprocess.run(
        [sys.executable, "-W", "error::ImportWarning", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(site), "PIP_NO_INDEX": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """Both wheels, built from copies: nothing is written beside the sources."""
    folder = tmp_path_factory.mktemp("wheels")
    for name in NAMES:
        source = shutil.copytree(
            THIRD / name, folder / "sources" / name, ignore=shutil.ignore_patterns("__pycache__")
        )
        built = run(
            ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source)], folder, ""
        )
        assert built.returncode == 0, built.stdout + built.stderr
    return sorted(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def site(wheels, tmp_path_factory):
    """A folder that both wheels are installed in."""
    folder = tmp_path_factory.mktemp("site")
    command = ["-m", "pip", "install", "--no-index", "--no-deps", "--no-cache-dir", "--target", str(folder)]
    installed = run([*command, *map(str, wheels)], folder, "")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return folder


@pytest.fixture
def story(tmp_path):
    (tmp_path / "uno.txt").write_text(STORM, "utf-8")
    (tmp_path / "due.txt").write_text(COUNCIL, "utf-8")
    return tmp_path


def test_wheels_hold_their_package_and_data(wheels):
    names = {name for wheel in wheels for name in zipfile.ZipFile(wheel).namelist()}
    assert {
        "crossfact_shouting/__init__.py",
        "crossfact_italian/pack.toml",
        "crossfact_italian/messages.toml",
        "crossfact_italian/words.tsv",
    } <= names
    assert not any(name.startswith(("crossfact/", "crossfact_rules/")) for name in names)


def test_they_import_the_public_face_alone():
    for source in THIRD.rglob("*.py"):
        imports = [line for line in source.read_text("utf-8").splitlines() if "crossfact" in line]
        named = [line.split()[1] for line in imports if line.startswith(("from ", "import "))]
        assert all(name == "crossfact.api" or name.startswith("crossfact_italian") for name in named), source


def test_plugins_lists_them_with_their_versions(site, tmp_path):
    ran = run(["-m", "crossfact", "plugins"], tmp_path, site)
    assert (ran.returncode, ran.stderr) == (0, "")
    rows = [line.split(maxsplit=2) for line in ran.stdout.splitlines()]
    assert ["italian", "0.3.0", "languages: it"] in rows
    assert ["shouting", "1.2.0", "rules: shouted-words"] in rows
    assert {"english", "french", "readers", "reporters", "rules"} <= {row[0] for row in rows}


def test_check_reads_the_language_and_runs_the_rule(site, story):
    ran = run(["-m", "crossfact", "check", "uno.txt", "due.txt"], story, site)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "ERRORE" in ran.stdout
    assert "“martedì 14 luglio 2025”: il 2025-07-14 è lunedì, non martedì" in ran.stdout
    assert "12.000 famiglie / 21.000 famiglie" in ran.stdout or (
        "21.000 famiglie / 12.000 famiglie" in ran.stdout
    )
    assert "“RESTATE TUTTI A CASA”: words in capitals" in ran.stdout


def test_check_finds_these_and_nothing_else(site, story):
    ran = run(["-m", "crossfact", "check", "--format", "json", "."], story, site)
    assert ran.stderr == ""
    found = json.loads(ran.stdout)["findings"]
    assert sorted((f["rule"], f["level"]) for f in found) == [
        ("number-conflict", "warning"),
        ("shouted-words", "warning"),
        ("weekday-date-mismatch", "error"),
    ]


def test_claims_of_the_new_language_are_compared_with_those_of_another(site, story):
    (story / "due.txt").unlink()
    (story / "trois.txt").write_text(FRENCH, "utf-8")
    ran = run(["-m", "crossfact", "check", "--select", "number-conflict", "."], story, site)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "12.000 famiglie" in ran.stdout
    assert "21 000 foyers" in ran.stdout


def test_explain_shows_the_page_and_the_examples(site, tmp_path):
    ran = run(["-m", "crossfact", "explain", "shouted-words"], tmp_path, site)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("shouted-words  (warning · inside a document · shouting)")
    assert "Known false alarms: names of organisations in a row." in ran.stdout
    assert "LA ROUTE EST FERMÉE" in ran.stdout


def test_they_pass_the_checks_for_plugin_authors(site, tmp_path):
    ran = run(["-c", CHECKS], tmp_path, site)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "they pass\n", "")


@pytest.mark.usefixtures("site")
def test_nothing_is_left_behind():
    assert not [d for d in distributions() if d.name in NAMES]
    assert not list(THIRD.rglob("dist")) + list(THIRD.rglob("*.egg-info")) + list(THIRD.rglob("build"))
