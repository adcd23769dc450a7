import datetime

import pytest

from crossfact.model.declared import UnreadableError
from crossfact.readers.front_matter import front_matter


def refusal(text: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        front_matter(text)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        '---\ntitle: "Été : 26 pays"\ndate: 2026-02-26\nlang: fr-FR\n---\nTexte',
        "---\r\ntitle: 'Été : 26 pays'\r\ndate: 2026-02-26T23:30:00-05:00\r\nlanguage: FR\r\n...\r\n",
        '---  \n# a comment\n\ntitle: "Été : 26 pays"\ndate: "2026-02-26"\nlang: fr_CA.UTF-8\n---',
        '+++\ntitle = "Été : 26 pays"\ndate = 2026-02-26T10:00:00Z\nlang = "fr"\n[params]\ntitle = "x"\n+++\n',
        '---\rtitle: "Été : 26 pays"\rpublished: 2026-02-26 10:00\rlang: fr\r---\r',
    ],
)
def test_title_date_and_language(text):
    matter = front_matter(text)
    assert matter is not None
    assert (matter.title, matter.date, matter.lang) == ("Été : 26 pays", datetime.date(2026, 2, 26), "fr")
    assert matter.title_span is not None
    assert matter.title_span.of(text) == "Été : 26 pays"
    assert matter.span.start == 0
    assert text[matter.span.end :].strip() in ("", "Texte")


def test_keys_are_those_at_the_top_in_order():
    matter = front_matter("---\ntags: [a, {date: soon}]\nsite:\n  title: x\nn: 3\n---\n")
    assert matter is not None
    assert matter.keys == ("tags", "site", "n")
    assert (matter.title, matter.date, matter.lang, matter.title_span) == ("", None, "", None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "Texte\n---\ntitle: x\n---\n",
        "---\n\nUn texte après un filet, et rien qui ferme.\n",
        "---\nUn texte entre deux filets.\n---\n",
        "---\nIl a dit : non\n---\n",
        "---\nMacron a dit: non\n---\n",
        "---\n- une\n- liste\n---\n",
        "---\n---\n",
        "----\ntitle: x\n----\n",
        "+++\ntexte\n+++\n",
        "---\n" + "\n" * 70_000 + "---\n",
    ],
)
def test_what_is_no_front_matter(text):
    assert front_matter(text) is None


def test_empty_values_say_nothing():
    matter = front_matter("---\ntitle:\ndate: null\nlang: ~\npublished: true\n---\n")
    assert matter is not None
    assert (matter.title, matter.date, matter.lang) == ("", None, "")


def test_norwegian_is_no_falsehood():
    matter = front_matter("---\nlang: no\n---\n")
    assert matter is not None
    assert matter.lang == "no"


def test_updated_is_not_the_date():
    matter = front_matter("---\nupdated: 2026-01-01\n---\n")
    assert matter is not None
    assert matter.date is None


def test_a_title_over_several_lines_has_no_place():
    matter = front_matter("---\ntitle: >\n  26 pays\n  prêts\n---\n")
    assert matter is not None
    assert (matter.title, matter.title_span) == ("26 pays prêts", None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "---\ntitle: x\ndate: soon\n---\n",
            "expected a date such as 2026-02-26 for the key 'date' of the front matter (line 3), found \"soon\"",
        ),
        (
            "---\ndate: 2026-02-30\n---\n",
            (
                "expected a date such as 2026-02-26 for the key 'date' of the front matter (line 2), "
                'found "2026-02-30"'
            ),
        ),
        (
            "---\ntitle: [a, b]\n---\n",
            "expected a text for the key 'title' of the front matter (line 2), found a list",
        ),
        (
            "---\ndate: {{ now }}\n---\n",
            "expected a date such as 2026-02-26 for the key 'date' of the front matter (line 2), found a mapping",
        ),
        (
            "---\nlang: French\n---\n",
            (
                "expected a language code such as fr or en-GB for the key 'lang' of the front matter (line 2), "
                'found "French"'
            ),
        ),
        (
            '+++\nlang = "fr"\ndate = "demain"\n+++\n',
            "expected a date such as 2026-02-26 for the key 'date' of the front matter (line 3), found \"demain\"",
        ),
        (
            "---\nlang: fr\ntitle: Coalition : 26 pays\n---\n",
            (
                "expected YAML in the front matter, found an error: a colon in a text that has no quotation marks "
                "around it (line 3, column 18)"
            ),
        ),
        (
            "---\ntitle: \x07\n---\n",
            "expected YAML in the front matter, found a control character (line 2, column 8)",
        ),
        ("---\ntitle: \ud800\n---\n", "expected YAML in the front matter, found half a surrogate pair"),
        ("---\na: &x [1]\nb: *x\n---\n", "expected front matter without YAML aliases, found *x (line 3)"),
        (
            "---\na: " + "[" * 99 + "\n---\n",
            "expected front matter nested at most 50 deep, found more (line 2)",
        ),
        (
            "+++\ntitle = Été\n+++\n",
            "expected TOML in the front matter, found an error: Invalid value (line 2, column 9)",
        ),
        ("+++\na = " + "[" * 9999 + "\n+++\n", "expected TOML in the front matter, found it nested too deep"),
    ],
)
def test_what_is_wrong_is_said_with_key_or_place(text, said):
    assert refusal(text) == said


def test_an_unclosed_quotation_mark_has_a_place():
    assert refusal('---\ntitle: "x\n---\n').endswith("(line 3, column 1)")


def test_a_bomb_is_not_expanded():
    lines = ["a: &a [x, x]"] + [
        f"{key}: &{key} [*{past}, *{past}]" for past, key in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    assert "without YAML aliases" in refusal("---\n" + "\n".join(lines) + "\n---\n")
