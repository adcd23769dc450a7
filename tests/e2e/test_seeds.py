import importlib.util
import json
import sys
from pathlib import Path

import pytest

from crossfact.model.document import Document
from crossfact.model.finding import Finding, Level, Related
from crossfact.model.message import message
from crossfact.model.place import Span

ROOT = Path(__file__).parents[2]
DOSSIERS = sorted(path.parent for path in ROOT.glob("seeds/*/gold.json"))

# What is found of the kinds that rules exist for; raise a number when a rule finds more.
FOUND = {
    "date-weekday": 4,
    "duplicate-fragment": 3,
    "duplicate-paragraph": 2,
    "near-duplicate": 2,
    "residue": 3,
    "tense-mismatch": 2,
}


def load():
    spec = importlib.util.spec_from_file_location("score", ROOT / "bench" / "score.py")
    module = sys.modules["score"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score = load()


@pytest.fixture(scope="module")
def total(host):
    return score.score(map(score.read, DOSSIERS), host)


def test_what_is_said_of_the_seeds_is_right(total):
    assert total.precision >= 0.9, "\n".join(total.said)


def test_traps_are_stepped_over(total):
    assert total.traps >= 100
    assert total.sprung <= total.traps / 100, "\n".join(total.said)


@pytest.mark.parametrize("kind", FOUND)
def test_what_rules_exist_for_is_found(total, kind):
    assert total.kinds[kind][0] >= FOUND[kind], "\n".join(line for line in total.said if kind in line)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_the_labels_of_a_dossier_hold(folder):
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    texts = {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.suffix != ".json"}
    assert set(gold) == {"lang", "findings", "traps"}
    assert gold["lang"] in ("fr", "en", "fr+en")
    assert len(texts) >= 2
    for item in gold["findings"]:
        assert set(item) <= {"kind", "certainty", "places", "note", "also"}
        assert item["kind"] in score.PASSAGES | score.CLAIMS
        assert item["certainty"] in ("error", "query")
    for item in gold["traps"]:
        assert set(item) == {"looks_like", "places", "note"}
        assert item["looks_like"] in score.PASSAGES | score.CLAIMS
    for item in (*gold["findings"], *gold["traps"]):
        assert item["places"]
        assert item["note"]
        for place in (*item["places"], *item.get("also", ())):
            assert set(place) <= {"file", "quote", "nth"}
            times = texts[place["file"]].count(place["quote"])
            assert times == 1 or 1 <= place.get("nth", 0) <= times, place


# The scorer itself.

TEXT = "Les 26 pays sont là. " * 20
NAMED = {"a.txt": TEXT, "b.txt": TEXT.replace("26", "34")}


def dossier(kind="number-conflict", also=()):
    places = [
        {"file": name, "quote": quote, "nth": 1}
        for name, quote in (("a.txt", "26 pays"), ("b.txt", "34 pays"))
    ]
    fault = {"kind": kind, "places": places, "also": list(also)}
    trap = {"looks_like": kind, "places": [{"file": "a.txt", "quote": "26 pays", "nth": 3}]}
    return score.Dossier(
        "d",
        {name: text.encode() for name, text in NAMED.items()},
        (score._label(fault, kind, NAMED),),
        (score._label(trap, kind, NAMED),),
    )


def finding(*places, level=Level.WARNING):
    where = [Document(name, NAMED[name], NAMED[name], ()).location(Span(*span)) for name, *span in places]
    return Finding(
        "r", level, message(""), where[0], "w", related=tuple(Related(at, message("")) for at in where[1:])
    )


def scored(told, *findings):
    total = score.Score()
    score._add(total, told, findings)
    return (total.found, total.right.total(), total.wrong.total(), total.echoes, total.sprung, total.notes)


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([], (0, 0, 0, 0, 0, 0)),
        ([finding(("a.txt", 4, 11), ("b.txt", 4, 11))], (1, 1, 0, 0, 0, 0)),
        ([finding(("b.txt", 6, 8), ("a.txt", 0, 5))], (1, 1, 0, 0, 0, 0)),
        ([finding(("a.txt", 4, 11), ("b.txt", 4, 11), level=Level.NOTE)], (1, 0, 0, 0, 0, 1)),
        ([finding(("a.txt", 4, 11))], (0, 0, 1, 0, 0, 0)),
        ([finding(("a.txt", 11, 20), ("b.txt", 4, 11))], (0, 0, 1, 0, 0, 0)),
        ([finding(("a.txt", 0, 170), ("b.txt", 4, 11))], (0, 0, 1, 0, 0, 0)),
        ([finding(("a.txt", 46, 48))], (0, 0, 1, 0, 1, 0)),
        ([finding(("a.txt", 46, 48), level=Level.NOTE)], (0, 0, 0, 0, 0, 1)),
    ],
)
def test_what_counts_as_found_and_as_sprung(findings, expected):
    assert scored(dossier(), *findings) == expected


def test_a_passage_may_be_long():
    assert scored(dossier("near-duplicate"), finding(("a.txt", 0, 170), ("b.txt", 0, 170)))[:2] == (1, 1)


def test_a_fault_seen_elsewhere_is_an_echo():
    also = [{"file": "a.txt", "quote": "26 pays", "nth": 5}]
    assert scored(dossier(also=also), finding(("a.txt", 88, 90), ("b.txt", 4, 11))) == (0, 0, 0, 1, 0, 0)
    assert scored(dossier(also=also), finding(("a.txt", 88, 90))) == (0, 0, 1, 0, 0, 0)


def test_the_score_is_printed(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "argv", ["score.py", "-v", str(DOSSIERS[0])])
    assert score.main() == 0
    assert "precision" in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", ["score.py", str(tmp_path)])
    assert score.main() == 2
    assert "found no gold.json" in capsys.readouterr().err
