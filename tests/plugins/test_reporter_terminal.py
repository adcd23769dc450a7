import re
import tomllib
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfact.model.document import Document
from crossfact.model.finding import Fault, Finding, Fix, Level, Refusal, Related
from crossfact.model.message import message
from crossfact.model.place import Span
from crossfact.model.report import Report
from crossfact_plugins import reporters
from crossfact_plugins.reporters.terminal import render

ROOT = Path(__file__).parents[2]
CATALOGUE = tomllib.loads(
    (ROOT / "plugins/crossfact_plugins/languages/french/messages.toml").read_text("utf-8")
)["messages"]
DRAFT = """Coalition : 26 pays prêts à déployer

Ils devaient s'entretenir avec Trump par téléphone après la réunion. {filler}
Ils se sont entretenus avec Trump par téléphone après la réunion. {filler}
Today
""".format(filler="La présidence n'a pas voulu donner davantage de précisions. " * 5)
WIRE = "Talks on Thursday\n\nThe leaders of 34 countries take part in the meeting.\n"
DOCUMENTS = {name: Document(name, text, text, ()) for name, text in (("a.txt", DRAFT), ("b.txt", WIRE))}


def place(name, words):
    start = DOCUMENTS[name].text.index(words)
    return DOCUMENTS[name].location(Span(start, start + len(words)))


TWINS = Finding(
    rule="conflicting-near-duplicate",
    level=Level.ERROR,
    message=message("Only difference: “{a}” / “{b}”", a="devaient s'entretenir", b="se sont entretenus"),
    location=place("a.txt", "devaient s'entretenir"),
    words="twins",
    related=(Related(place("a.txt", "se sont entretenus"), message("")),),
    because=(message("likeness {share} %", share="96"),),
    fixes=(Fix(message("delete the first"), ()), Fix(message("delete the second"), ())),
    echoes=("missing-space", "unbalanced-quotes"),
    lang="fr",
)
COUNTRIES = Finding(
    rule="number-conflict",
    level=Level.WARNING,
    message=message("Same thing counted, different predicates"),
    location=place("a.txt", "26 pays"),
    words="countries",
    related=(Related(place("b.txt", "34 countries"), message("the other figure")),),
    lang="fr",
)
RESIDUE = Finding(
    "boilerplate-residue", Level.ERROR, message("“Today” stands alone"), place("a.txt", "Today"), "t"
)
FRENCH = {
    **CATALOGUE,
    "Only difference: “{a}” / “{b}”": "Seule différence\u00a0: «\u00a0{a}\u00a0» / «\u00a0{b}\u00a0»",
    "likeness {share} %": "ressemblance\u00a0: {share}\u00a0%",
    "delete the first": "supprimer le premier",
    "delete the second": "supprimer le second",
    "Same thing counted, different predicates": "Même chose comptée, verbes différents",
    "the other figure": "l'autre chiffre",
    "“Today” stands alone": "«\u00a0Today\u00a0» est seul sur sa ligne",
    "relative dates (no document date)": "dates relatives (pas de date de document)",
}


def report(*findings, **parts):
    base = {"documents": DOCUMENTS, "claims": (), "wordings": {"fr": FRENCH, "en": {}}, "width": 80}
    return Report(findings=findings, **{**base, **parts})


FRENCH_PAGE = """\
a.txt:3-4  ERREUR  conflicting-near-duplicate  (+ 2 échos : missing-space, unbalanced-quotes)
     3 │ Ils devaient s'entretenir avec Trump par téléphone après la réunion. …
       │     ^^^^^^^^^^^^^^^^^^^^^
     4 │ Ils se sont entretenus avec Trump par téléphone après la réunion. La …
       │     ^^^^^^^^^^^^^^^^^^
    Seule différence : « devaient s'entretenir » / « se sont entretenus »
    · ressemblance : 96 %
    → supprimer le premier
    → supprimer le second
a.txt:5  ERREUR  boilerplate-residue
     5 │ Today
    « Today » est seul sur sa ligne
a.txt:1  À VÉRIFIER  number-conflict
     1 │ Coalition : 26 pays prêts à déployer
       │             ^^^^^^^
    b.txt:3
     3 │ The leaders of 34 countries take part in the meeting.
       │                ^^^^^^^^^^^^ l'autre chiffre
    Même chose comptée, verbes différents

2 erreurs, 1 question.
Examiné : 2 documents, aucun chiffre, aucune date, 12 citations.
Non vérifié : dates relatives (pas de date de document).
Ce que cherche une règle, et ses fausses alertes connues : `crossfact explain RÈGLE`
"""

ENGLISH_PAGE = """\
b.txt:3  TO CHECK  number-conflict  (+ 1 echo: headline-body)
     3 │ The leaders of 34 countries take part in the meeting.
       │                ^^^^^^^^^^^^
    a.txt:1
     1 │ Coalition : 26 pays prêts à déployer
       │             ^^^^^^^ here 26
    34 here, 26 there
    · same: country

Refused: c.txt: expected UTF-8, found the byte 0xE9 at 12
Fault: stranger 0.3 failed in rule odd-one on a.txt: ValueError: no
1 question, 1 note not shown, 2 findings suppressed.
Looked at: 2 documents, no figure, no date.
What a rule looks for, and its known false alarms: `crossfact explain RULE`
"""


def test_a_french_report_word_for_word():
    page = render(
        report(
            TWINS,
            RESIDUE,
            COUNTRIES,
            lang="fr",
            unchecked=[message("relative dates (no document date)")],
            extra={"quotations": 12},
        )
    )
    assert page.replace("\u00a0", " ") == FRENCH_PAGE


def test_an_english_report_word_for_word():
    conflict = Finding(
        "number-conflict",
        Level.WARNING,
        message("{a} here, {b} there", a=34, b=26),
        place("b.txt", "34 countries"),
        "w",
        related=(Related(place("a.txt", "26 pays"), message("here 26")),),
        because=(message("same: country"),),
        echoes=("headline-body",),
        lang="en",
    )
    note = Finding("a-table", Level.NOTE, message("never shown"), place("a.txt", "Today"), "n")
    page = render(
        report(
            conflict,
            note,
            suppressed=2,
            faults=[Fault("stranger", "0.3", "rule odd-one", "a.txt", "ValueError: no")],
            refusals=[Refusal("c.txt", "expected UTF-8, found the byte 0xE9 at 12")],
        )
    )
    assert page == ENGLISH_PAGE


def test_nothing_found_still_says_what_was_looked_at():
    page = render(report(unchecked=[message("relative dates (no document date)")]))
    assert page == (
        "Nothing found.\n"
        "Looked at: 2 documents, no figure, no date.\n"
        "Not checked: relative dates (no document date).\n"
    )


def test_a_finding_speaks_its_own_language_in_a_report_of_another():
    lines = render(report(TWINS, RESIDUE, lang="en")).splitlines()
    assert lines[0].startswith("a.txt:3-4  ERREUR  ")
    assert lines[9].startswith("a.txt:5  ERROR  ")
    assert lines[-3] == "2 errors."


def test_findings_stay_in_the_order_given():
    pages = [render(report(*order)) for order in ((TWINS, COUNTRIES), (COUNTRIES, TWINS))]
    assert [page.index("near-duplicate") < page.index("number-conflict") for page in pages] == [True, False]


def test_the_same_report_gives_the_same_bytes_whatever_the_order_of_the_files():
    parts = {
        "unchecked": [message("a"), message("b")],
        "faults": [Fault("p", "1", "s", f, "e") for f in "ab"],
    }
    turned = {key: values[::-1] for key, values in parts.items()}
    other = dict(reversed(DOCUMENTS.items()))
    assert render(report(TWINS, **parts)) == render(report(TWINS, documents=other, **turned))


def test_colour_adds_escape_sequences_and_nothing_else():
    plain, colour = (render(report(TWINS, COUNTRIES, RESIDUE, colour=on)) for on in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[1;31mERREUR\x1b[0m" in colour
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colour)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_what_a_text_or_a_name_holds_never_steers_the_terminal():
    evil = "\x1b]0;title\x07\x1b[2J\x9b1m\u202e\r\nx"
    document = Document(evil, evil, evil, ())
    elsewhere = Document(f"{evil}2", evil, evil, ())
    finding = Finding(
        f"rule{evil}",
        Level.ERROR,
        message("said {what}", what=evil),
        document.location(Span(0, 3)),
        "w",
        related=(
            Related(document.location(Span(4, 9)), message("{what}", what=evil)),
            Related(elsewhere.location(Span(4, 9)), message("{what}", what=evil)),
        ),
        because=(message("{what}", what=evil),),
        fixes=(Fix(message("{what}", what=evil), ()),),
        echoes=(evil,),
    )
    page = render(
        report(
            finding,
            documents={evil: document, elsewhere.uri: elsewhere},
            faults=[Fault(evil, evil, evil, evil, evil)],
            refusals=[Refusal(evil, evil)],
            unchecked=[message("{what}", what=evil)],
        )
    )
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", page)
    assert page.count("\n") == len(page.splitlines())


def test_a_cluster_shows_its_first_places_and_counts_the_rest():
    text = "".join(f"ligne {n}\n" for n in range(1, 31))
    document = Document("c.txt", text, text, ())
    starts = [match.start() for match in re.finditer("ligne", text)]
    places = [document.location(Span(start, start + 5)) for start in starts]
    related = tuple(Related(where, message("")) for where in places[1:])
    cluster = Finding("a-cluster", Level.WARNING, message("m"), places[0], "w", related=related)
    page = render(report(cluster, documents={"c.txt": document}))
    assert page.startswith("c.txt:1-7  TO CHECK")
    assert page.count("^^^^^") == 6
    assert "    … and 24 more places\n" in page


def test_lines_of_a_finding_start_with_its_own_place():
    away = Finding(
        "r", Level.ERROR, message("m"), place("a.txt", "Today"), "w",
        related=(Related(place("a.txt", "26 pays"), message("")),),
    )  # fmt: skip
    assert render(report(away)).startswith("a.txt:5,1  ERROR")


def test_a_line_end_that_closes_a_place_is_not_the_next_line():
    whole = Finding("r", Level.ERROR, message("m"), place("b.txt", "Talks on Thursday\n"), "w")
    assert render(report(whole)).startswith("b.txt:1  ERROR")


def test_a_label_that_has_no_room_beside_the_carets_goes_beneath():
    label = "a word " * 10
    finding = Finding(
        "r", Level.ERROR, message("m"), place("a.txt", "Today"), "w",
        related=(Related(place("b.txt", "34 countries"), message(label)),),
    )  # fmt: skip
    lines = render(report(finding)).splitlines()
    at = lines.index("       │                ^^^^^^^^^^^^")
    assert lines[at + 1] == f"       │ {label}".rstrip()


def test_a_finding_on_a_document_that_is_not_at_hand_is_still_told():
    page = render(report(TWINS, documents={}, lang="en"))
    assert page.startswith("a.txt:3-4  ERREUR  conflicting-near-duplicate")
    assert "Nothing was read" not in page


@settings(deadline=None, derandomize=True, max_examples=200)
@given(
    text=st.text(st.characters() | st.sampled_from("\n\r\t\x1b\u0301 日."), max_size=300),
    cuts=st.lists(st.integers(0, 300), min_size=4, max_size=4),
    width=st.integers(0, 130),
    lang=st.sampled_from(["fr", "en", ""]),
)
def test_any_text_and_any_span_render_safely(text, cuts, width, lang):
    document = Document("d.txt", text, text, ())
    a, b, c, d = sorted(min(cut, len(text)) for cut in cuts)
    finding = Finding(
        "any-rule", Level.ERROR, message("{words}", words=text), document.location(Span(a, c)), "w",
        related=(Related(document.location(Span(b, d)), message("{words}", words=text[:20])),), lang=lang,
    )  # fmt: skip
    page = render(report(finding, documents={"d.txt": document}, width=width, lang="fr"))
    assert re.search(r"[^\n]\n\Z", page)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", page)
    assert not any(line != line.rstrip() for line in page.split("\n"))
    assert page.encode("utf-8")


def test_the_bundled_formats_are_declared_once_each():
    declared = {reporter.name: reporter for reporter in reporters.crossfact_reporters()}
    assert list(declared) == ["terminal", "json", "sarif", "github"]
    assert all(
        reporter.help and reporter.render(report(TWINS)).endswith("\n") for reporter in declared.values()
    )
