"""stance-conflict on stories of two texts each: one conflict, marked, among much that only looks like one."""

import re
import tomllib
from pathlib import Path

import pytest

from crossfact.plugin.host import Host
from crossfact.session import Session

DATA = Path(__file__).parents[1] / "data" / "stances" / "stories.txt"
STORIES = DATA.read_text("utf-8").strip().split("\n===\n")
# What the words beside do not tell: an offer of a company and one made by it; a treaty named in the clause before.
MISSED = ("Ferry workers turn down pay deal", "Traité du lac : signatures à Olm")


@pytest.fixture(scope="module")
def host() -> Host:
    return Host.load()


def found(texts, host):
    documents = {f"{n}.txt": t.replace("[[", "").replace("]]", "") + "\n" for n, t in enumerate(texts)}
    report = Session.start(host=host).put_all(documents).report()
    return [f for f in report.findings if f.rule == "stance-conflict"]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.split("\n")[0])
def test_a_story_with_one_conflict(story, host):
    texts = story.split("\n---\n")
    said = found(texts, host)
    if story.split("\n")[0] in MISSED:
        assert said == []
        return
    marked = [(t.index("[["), t.index("]]") - 2) for t in texts]
    assert len(said) == 1
    places = [said[0].location, *(related.location for related in said[0].related)]
    for place in places:
        start, end = marked[int(place.uri[0])]
        assert place.span.start < end
        assert start < place.span.end
    assert {place.uri for place in places} == {"0.txt", "1.txt"}


COUNCIL = "Lourmas council approved the sale of the Tarnier mill."


@pytest.mark.parametrize(
    "other",
    [
        "Lourmas council rejected the sale of the Brame barn.",
        "Lourmas council rejected an earlier sale of the Tarnier mill.",
        "The county council of Brame rejected the sale of the Tarnier mill.",
        "Some councillors rejected the sale of the Tarnier mill.",
        "If the council rejected the sale of the Tarnier mill, its owner would leave.",
        "The council will reject the sale of the Tarnier mill.",
        "The council may reject the sale of the Tarnier mill.",
        "Has the council rejected the sale of the Tarnier mill?",
        "“The council rejected the sale of the Tarnier mill,” he said.",
        "In 2011 the council rejected the sale of the Tarnier mill.",
        "The council did not reject the sale of the Tarnier mill.",
        "The council refused to discuss the sale of the Tarnier mill.",
        "Residents rejected the sale of the Tarnier mill.",
    ],
)
def test_what_is_another_act(other, host):
    where = "Valbrune, Kervallan, Tessel"
    assert found([f"{where}\n\n{COUNCIL}", f"{where}\n\n{other}"], host) == []


@pytest.mark.parametrize(
    "other",
    [
        "The council has rejected the sale of the Tarnier mill.",
        "The sale of the Tarnier mill was rejected by the council.",
        "Councillors voted against the sale of the Tarnier mill.",
        "Lourmas council did not approve the sale of the Tarnier mill.",
        "Lourmas council refused to approve the sale of the Tarnier mill.",
        "Fourth motion (sale of the Tarnier mill): rejected.",
    ],
)
def test_the_same_act(other, host):
    where = "Valbrune, Kervallan, Tessel"
    assert len(found([f"{where}\n\n{COUNCIL}", f"{where}\n\n{other}"], host)) == 1


PAIRS = tomllib.loads((DATA.parent / "pairs.toml").read_text("utf-8"))
HEADS = {
    True: "Tessel, Valbrune et Kervallan\n\nLa commune de Tessel, dans la vallée de Kervallan, compte 4 200 habitants.",
    False: "Tessel, Valbrune and Kervallan\n\nThe town of Tessel, in the Kervallan valley, has 4,200 residents.",
}
FRENCH = re.compile(r"\b(?:le|la|les|du|de)\b|L'", re.IGNORECASE)


def of_pair(pair, host):
    head = HEADS[bool(FRENCH.search(pair[0]))]
    return found([f"{head}\n\n{text}" for text in pair], host)


@pytest.mark.parametrize("pair", PAIRS["conflicts"], ids=lambda pair: pair[0][:40])
def test_a_pair_of_opposite_stances(pair, host):
    assert len(of_pair(pair, host)) == 1


@pytest.mark.parametrize("pair", [*PAIRS["missed"], *PAIRS["traps"]], ids=lambda pair: pair[0][:40])
def test_a_pair_that_is_silent(pair, host):
    assert of_pair(pair, host) == []


PLACES = "The river rose on Sunday at Lourmas, near Valbrune and Kervallan."


def story_of(*texts):
    return [f"Flood at Lourmas\n\n{PLACES}\n\n{text}" for text in texts]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Karvanian leader was unhurt.", "Another Karvanian was killed when his boat burned."),
        ("A Karvanian was killed on the quay.", "The Karvanian was unhurt, doctors said."),
        ("Le chef karvanien, resté au port, a survécu.", "Un autre Karvanien est mort sur le quai."),
    ],
)
def test_somebody_of_a_people_is_nobody_in_particular(one, two, host):
    assert found(story_of(one, two), host) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Odile Tarnier was unhurt.", "The skipper, Odile Tarnier, was killed when her boat burned."),
        ("Halden said it would meet the whole bill.", "The outfitter Halden refused to pay the bill."),
    ],
)
def test_a_name_behind_what_its_bearer_is(one, two, host):
    assert len(found(story_of(one, two), host)) == 1
