"""Sentences and stories that a careless tool trips over, and that say nothing wrong: no rule may speak."""

from pathlib import Path

import pytest

from crossfact.model.finding import Level
from crossfact.plugin.host import Host
from crossfact.session import Session

DATA = Path(__file__).parents[1] / "data" / "quiet"
DATELINES = {"english": "Wednesday 4 March 2026", "french": "Mercredi 4 mars 2026"}


@pytest.fixture(scope="module")
def host() -> Host:
    return Host.load()


def found(documents, host):
    report = Session.start(host=host).put_all(documents).report()
    return [f"{f.rule}: {f.message}" for f in report.findings if f.level is not Level.NOTE]


@pytest.mark.parametrize("language", DATELINES)
def test_sentences_that_say_nothing_wrong(language, host):
    lines = [line for line in (DATA / f"{language}.txt").read_text("utf-8").splitlines() if line]
    assert len(lines) > 50
    spoken = {line: found({"a.txt": f"{DATELINES[language]}\n\n{line}\n"}, host) for line in lines}
    assert {line: said for line, said in spoken.items() if said} == {}


STORIES = (DATA / "stories.txt").read_text("utf-8").strip().split("\n===\n")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.split("\n")[2][:40])
def test_stories_whose_texts_agree(story, host):
    texts = story.split("\n---\n")
    assert found({f"{number}.txt": text + "\n" for number, text in enumerate(texts)}, host) == []
