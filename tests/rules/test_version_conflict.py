"""version-conflict: two least versions of one product."""

import pytest

from crossfact.session import Session


def said(*texts):
    documents = {f"{n}.md": f"{text}\n" for n, text in enumerate(texts)}
    found = Session.start().put_all(documents).report().findings
    return [f.location.span.of(documents[f.location.uri]) for f in found if f.rule == "version-conflict"]


NEEDS = "The module needs Python 3.10.\n\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (NEEDS + "Make sure that Python 3.8 or newer is there.", "Python 3.8"),
        (NEEDS + "It fails where Python is older than 3.8.", "Python is older than 3.8"),
        (NEEDS + "| Component | Minimum version |\n|---|---|\n| Python | 3.8 |", "3.8"),
        ("Android 9 or later is required.\n\nYou need Android 11 or newer.", "Android 11"),
        ("Il faut Python 3.10 au minimum.\n\nLe module exige Python 3.8.", "Python 3.8"),
    ],
)
def test_two_least_versions(text, place):
    assert said(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        NEEDS + "Make sure that Python 3 or newer is there.",
        NEEDS + "The plugin needs Python 3.8.",
        NEEDS + "Python 3.12 is recommended.",
        NEEDS + "It was tested with Python 3.12.",
        NEEDS + "Python 3.8 or later was enough in those days.",
        NEEDS + "Version 2.4 needs Python 3.8 or later.",
        NEEDS + "> Python 3.8 or later, says the old page.",
        NEEDS + "```\nrequires Python 3.8 or later\n```",
        NEEDS + "## 2.4.1\n\nPython 3.8 or later is needed.",
        NEEDS + "| Component | Tested version |\n|---|---|\n| Python | 3.12 |",
        "On Tarnix, the module needs Python 3.10.\n\nOn Lourmos, it needs Python 3.8.",
        "You need level 3 or above.\n\nYou need level 6 or above to teach.",
        "In section 3.10 or later chapters.\n\nIn section 3.8 or later chapters.",
    ],
)
def test_what_may_be_two_needs(text):
    assert said(text) == []
