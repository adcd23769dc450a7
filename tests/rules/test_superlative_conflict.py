"""superlative-conflict: one rank for two names."""

import attrs
import pytest

from crossfact.config.settings import Settings
from crossfact.session import Session


def said(*texts):
    settings = attrs.evolve(Settings(), select=("superlative-conflict",))
    documents = {f"{n}.txt": f"Valbrune, Kervallan, Tessel\n\n{text}\n" for n, text in enumerate(texts)}
    return [f.rule for f in Session.start(settings=settings).put_all(documents).report().findings]


ALTOR = "Altor, the largest employer in Brame, is hiring."


@pytest.mark.parametrize(
    "texts",
    [
        (ALTOR + " Brio is the largest employer in Brame.",),
        (ALTOR, "Brio is the largest employer in Brame."),
        ("La tour Marle est la plus haute tour du canton. Brio, la plus haute tour du canton, brille.",),
    ],
)
def test_one_rank_of_two_names(texts):
    assert said(*texts) == ["superlative-conflict"]


@pytest.mark.parametrize(
    "text",
    [
        "Brio is one of the largest employers in Brame.",
        "Brio is the largest employer in Marle.",
        "Brio is the largest private employer in Brame.",
        "Brio is the second largest employer in Brame.",
        "Brio is not the largest employer in Brame.",
        "“Brio is the largest employer in Brame,” he said.",
        "Altor, the largest employer in Brame, was founded in 1922.",
    ],
)
def test_what_is_another_rank(text):
    assert said(f"{ALTOR} {text}") == []
