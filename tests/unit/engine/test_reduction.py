import pytest

from crossfact.config.settings import Settings
from crossfact.engine.recipe import Recipe
from crossfact.engine.reduction import groups, reduce
from crossfact.link.background import Background
from crossfact.model.finding import Finding, Level
from crossfact.model.message import message
from crossfact.model.report import FileResult
from crossfact.model.rule import CorpusRule, Example
from crossfact.plugin.hooks import hookimpl
from crossfact.plugin.host import Host

EXAMPLE = Example("fr", bad="[[12 foyers]]", good="12 foyers")


def by_what(claim):
    return [claim.facets.what] if claim.facets.what else []


def one_value_each(group):
    """Says the key and the places of a group.

    Known false alarms: all.
    """
    uris = " ".join(c.location.uri for c in group.claims)
    yield Finding("one-value-each", Level.NOTE, message(""), group.claims[0].location, f"{group.key}: {uris}")


def rule(key=by_what, check=one_value_each):
    return CorpusRule(check, key, Level.NOTE, "numbers", (EXAMPLE,))


def recipe(*rules, **settings):
    class Plugin:
        @hookimpl
        def crossfact_rules(self):
            return rules

    host = Host.load(points=[])
    host.add(Plugin(), "own", "1.0")
    return Recipe(Settings(**settings), host)


@pytest.fixture
def result(claims_of):
    def read(uri, text, *names):
        return FileResult(uri, claims=claims_of(text, "fr", uri), names=names)

    return read


def test_groups_are_of_two_claims_and_more_in_the_order_of_their_places(claims_of):
    claims = claims_of("Il y a 12 foyers, 40 élèves, 14 foyers et 15 foyers.", "fr")
    [group] = groups(rule(), claims, Background())
    assert group.key == "household"
    assert [c.text for c in group.claims] == ["12 foyers", "14 foyers", "15 foyers"]


def test_a_claim_may_have_several_keys(claims_of):
    claims = claims_of("Il y a 12 foyers et 14 élèves.", "fr")
    told = groups(rule(key=lambda _: ("a", "b")), claims, Background())
    assert [(g.key, len(g.claims)) for g in told] == [("a", 2), ("b", 2)]


def test_a_key_that_everything_shares_tells_nothing(claims_of):
    claims = claims_of("Il y a 12 foyers et 14 foyers.", "fr") * 30_000
    assert groups(rule(), claims, Background()) == []


def test_claims_of_different_stories_never_meet(result):
    pages = [
        result("a.txt", "Il y a 12 foyers.", "orlane", "brame", "lanvaur"),
        result("b.txt", "Il y a 14 foyers.", "orlane", "brame", "lanvaur"),
        result("c.txt", "Il y a 15 foyers.", "zephyra"),
    ]
    assert [f.words for f in reduce(pages, recipe(rule()))] == ["household: a.txt b.txt"]
    assert reduce(pages[::-1], recipe(rule())) == reduce(pages, recipe(rule()))
    told = reduce(pages, recipe(rule(), stories=(("b.txt", "c.txt"),)))
    assert [f.words for f in told] == ["household: b.txt c.txt"]


def test_a_rule_that_fails_is_a_fault_and_the_others_run(result):
    def that_breaks(group):
        """Breaks.

        Known false alarms: none.
        """
        raise KeyError("x")

    def keyless(claim):
        raise ValueError("no key")

    def without_a_key(group):
        """Has a key that breaks.

        Known false alarms: none.
        """

    made = recipe(rule(check=that_breaks), rule(keyless, without_a_key), rule())
    told = reduce([result("a.txt", "Il y a 12 foyers et 14 foyers.")], made)
    assert [f.rule for f in told] == ["one-value-each"]
    assert sorted((f.plugin, f.version, f.stage) for f in made.host.faults) == [
        ("own", "1.0", "rule that-breaks"),
        ("own", "1.0", "rule without-a-key"),
    ]
