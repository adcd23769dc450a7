import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What the labelled passages of tests/data/quotes must give at least, in percent.
LEAST = {"span": 96, "kind": 88, "speaker": 86, "cue": 93, "office": 87}


def test_quotes_speakers_and_offices_of_the_labelled_passages():
    run = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "quotes.py")], capture_output=True, text=True, check=True
    )
    scores = [
        (name, float(of))
        for name, of in re.findall(r"^  (\w+) +\d+/\d+ +([\d.]+)%$", run.stdout, re.MULTILINE)
    ]
    assert len([1 for name, _ in scores if name == "span"]) == 2
    assert {name for name, of in scores if of < LEAST.get(name, 0)} == set()
