import re

import attrs
import pytest

from crossfact.api import (
    ClaimKind,
    CorpusRule,
    DocumentRule,
    Edit,
    Example,
    Finding,
    Fix,
    Level,
    Related,
    Span,
    message,
)
from crossfact.plugin.host import Host
from crossfact.testing import check_rule, marked

GOOD = "The council met on Tuesday."


def found(facts, words, *, beside=(), rule="odd-word", **fields):
    document = facts.document
    for at in (m.start() for m in re.finditer(words, document.prose)):
        spans = [Span(document.text.index(w), document.text.index(w) + len(w)) for w in beside]
        yield Finding(
            rule,
            Level.WARNING,
            fields.get("message", message("odd")),
            document.location(Span(at, at + len(words))),
            f"{words} {at}",
            related=tuple(Related(document.location(s), message("here")) for s in spans),
            fixes=fields.get("fixes", ()),
        )


def rule(*examples, look=lambda facts: found(facts, "zzz")):
    def odd_word(facts):
        """An odd word."""
        return look(facts)

    return DocumentRule(odd_word, Level.WARNING, "test", examples)


def example(bad, good=GOOD, **fields):
    return Example("en", bad=bad, good=good, **fields)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no mark", ("no mark", (), ())),
        ("a [[bc]] d", ("a bc d", (Span(2, 4),), ())),
        ("{{a}} [[b]]{{c}}", ("a bc", (Span(2, 3),), (Span(0, 1), Span(3, 4)))),
        ("[[é\n😀]]", ("é\n😀", (Span(0, 3),), ())),
        ("[nom] {x} a[0]", ("[nom] {x} a[0]", (), ())),
        ("", ("", (), ())),
    ],
)
def test_marked(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a [[b", "expected ']]', found the end of the text"),
        ("a {{b", "expected '}}', found the end of the text"),
        ("a b]]", "expected an opening mark first, found ']]'"),
        ("[[a {{b}} c]]", "expected ']]' before the next mark, found '{{b}} c]]'"),
        ("[[a [[b]]", "expected ']]' before the next mark"),
        ("[[a}}", "expected ']]', found '}}'"),
        ("a [[]]", "expected words inside a mark, found none"),
    ],
)
def test_marks_that_are_wrong(text, said):
    with pytest.raises(ValueError, match="expected") as raised:
        marked(text)
    assert said in str(raised.value)


def test_good_and_bad_examples_pass():
    check_rule(rule(example("A [[zzz]] here.")))
    check_rule(rule(example("A [[zzz]] and a [[zzz]].")))
    check_rule(rule(example("A [[zzz]] of {{this}} kind."), look=lambda f: found(f, "zzz", beside=["this"])))


def test_a_pair_has_no_order():
    check_rule(rule(example("A {{zzz}} of [[this]] kind."), look=lambda f: found(f, "zzz", beside=["this"])))


def test_markdown_examples_are_read_as_markdown():
    check_rule(rule(example("# Title\n\nA [[zzz]] and `zzz`.", markdown=True)))


@pytest.mark.parametrize(
    ("bad", "good", "look", "said"),
    [
        ("A [[yyy]].", GOOD, lambda _: (), "expected 1 finding, at 'yyy'; found none"),
        ("A zzz.", GOOD, None, "expected a [[primary]] mark in the bad text, found none"),
        ("A [[zzz.", GOOD, None, "document 1: expected ']]', found the end of the text"),
        ("A [[zzz]] zzz.", GOOD, None, "expected 1 finding, at 'zzz'; found “odd” at 'zzz'; “odd” at 'zzz'"),
        ("A [[zzz]].", "A zzz.", None, "expected nothing found in the good text, found “odd” at 'zzz'"),
        ("A [[zzz]].", "A [[zzz]].", None, "expected no marks in the good text"),
        ("A zzz [[yyy]].", GOOD, None, "expected one finding at 'yyy', found 0 there: “odd” at 'zzz'"),
        ("A zzz [[yyy]] {{xxx}}.", GOOD, None, "expected one finding at 'xxx', found 0 there"),
        ("A [[zzz]] {{yyy}}.", GOOD, None, "expected a related place at 'yyy', found none"),
        (
            "A [[zzz]] yyy.",
            GOOD,
            lambda f: found(f, "zzz", beside=["yyy"] if "yyy" in f.document.text else ()),
            "expected marked places only, found 'yyy' in example-1.txt",
        ),
        ("A [[zzz]] yyy.", GOOD, lambda f: found(f, "zzz yyy"), "of which ' yyy' is not marked"),
        ("A [[zzz]].", GOOD, lambda f: found(f, "zzz", rule="other"), "expected findings of odd-word"),
        ("A [[zzz]].", GOOD, lambda _: [1], "expected no fault, found: rule odd-word"),
        ("A [[zzz]].", GOOD, lambda _: 1 / 0, "ZeroDivisionError"),
        (
            "A [[zzz]].",
            GOOD,
            lambda f: found(f, "zzz", message=message("{gap}")),
            "expected a value for every gap of the message '{gap}', found none for 'gap'",
        ),
        (
            "A [[zzz]].",
            GOOD,
            lambda f: found(f, "zzz", fixes=(Fix(message("cut"), (Edit(f.document.uri, Span(0, 99), ""),)),)),
            "expected an edit inside the text",
        ),
        (
            "A [[zzz]].",
            GOOD,
            lambda f: found(f, "zzz", fixes=(Fix(message("cut"), (Edit("else.txt", Span(0, 1), ""),)),)),
            "expected edits of the example's documents, found one of 'else.txt'",
        ),
    ],
)
def test_what_an_example_can_break(bad, good, look, said):
    tested = rule(example(bad, good), **({"look": look} if look else {}))
    with pytest.raises(AssertionError) as raised:
        check_rule(tested)
    assert said in str(raised.value)
    assert str(raised.value).startswith("rule odd-word, example 1 (en)")


def test_languages():
    with pytest.raises(AssertionError, match="rule odd-word: expected an example in 'fr', found en"):
        check_rule(rule(example("A [[zzz]].")), languages=("fr", "en"))
    with pytest.raises(AssertionError, match=r"example 1 \(xx\): expected one of the languages en, fr"):
        check_rule(rule(Example("xx", "A [[zzz]].", GOOD)))


def test_a_rule_without_page_or_examples_is_refused():
    with pytest.raises(AssertionError, match="expected examples for the rule odd-word, found none"):
        check_rule(rule())
    bare = attrs.evolve(rule(example("A [[zzz]].")), check=lambda _: ())
    with pytest.raises(AssertionError, match="expected a rule name"):
        check_rule(bare)


def test_a_host_must_declare_the_rule():
    host = Host.load()
    with pytest.raises(AssertionError, match="expected a host that declares it"):
        check_rule(rule(example("A [[zzz]].")), host)
    assert not [name for name in host.names if "odd-word" in name]


def test_a_name_is_not_shared_with_an_installed_rule():
    def placeholder_left(_):
        """Another one."""
        return ()

    taken = DocumentRule(placeholder_left, Level.NOTE, "test", (example("A [[zzz]]."),))
    with pytest.raises(AssertionError, match="expected a name of its own"):
        check_rule(taken)


def test_further_documents_are_of_one_story():
    def number_told_twice(group):
        """A number is told twice."""
        first, second = group.claims
        yield Finding(
            "number-told-twice",
            Level.NOTE,
            message("twice"),
            second.location,
            "x",
            related=(Related(first.location, message("first")),),
        )

    tested = CorpusRule(
        number_told_twice,
        lambda claim: [claim.facets.what] if claim.kind is ClaimKind.QUANTITY else (),
        Level.NOTE,
        "test",
        (example("We saw {{12 ships}}.", "We saw 12 ships.", others=("They saw [[14 ships]].",)),),
    )
    check_rule(tested)
    unmarked = attrs.evolve(
        tested, examples=(example("We saw [[12 ships]].", others=("They saw 14 ships.",)),)
    )
    with pytest.raises(AssertionError, match="number-told-twice, example 1"):
        check_rule(unmarked)
