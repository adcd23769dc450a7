import datetime
import textwrap

import pytest

from crossfact.api import BlockKind, Document, Part, Source, UnreadableError
from crossfact.testing.readers import check_reader
from crossfact_plugins.readers import PLAIN

PROSE = "Vingt-six pays sont prêts à envoyer des troupes en Ukraine, selon la présidence."


def read(text: str) -> Document:
    check_reader(PLAIN, [text])
    return PLAIN.read(Source("a.txt", text))


def outline(text: str) -> list[tuple[str, str, str]]:
    document = read(text)
    return [(block.kind.value, block.part.value, block.span.of(document.prose)) for block in document.blocks]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(kind, words) for kind, _, words in outline(text)]


def test_headline_and_one_paragraph_a_line():
    text = f"Coalition : 26 pays\n\n{PROSE}\nMacron a réaffirmé sa position.\nToday"
    assert read(text).title == "Coalition : 26 pays"
    assert outline(text) == [
        ("heading", "title", "Coalition : 26 pays"),
        ("paragraph", "lead", PROSE),
        ("paragraph", "body", "Macron a réaffirmé sa position."),
        ("paragraph", "body", "Today"),
    ]


def test_paragraphs_parted_by_empty_lines_and_any_line_end():
    for end in ("\n", "\r\n", "\r"):
        text = end.join(["Titre", "", PROSE, "", "  Deux mots.  ", ""])
        assert [words for _, words in kinds(text)] == ["Titre", PROSE, "Deux mots."]


def test_no_headline_without_an_empty_line_after_it():
    assert outline(f"{PROSE}\n{PROSE}") == [("paragraph", "body", PROSE)] * 2
    assert read(f"{PROSE}\n{PROSE}").title == ""
    assert outline("Today\n\n") == [("paragraph", "body", "Today")]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Le bac de Lourmas a coulé mardi.", False),
        ("“The ferry sank,” she said.", False),
        ("She said: “The ferry sank.”", False),
        ("Le bac a coulé. Qui paiera ?", False),
        ("The ferry sank! Nobody was hurt!", False),
        ("Lourmas. Le bac a coulé", True),
        ("Qui paiera le bac ?", True),
        ("Ferry sinks: “We were lucky”", True),
        ("Ferry sinks off the U.S.", True),
        ("M. Orvalin quitte le bac de Lourmas", True),
        ("Le bac coule…", True),
    ],
)
def test_a_paragraph_that_ends_as_one_is_no_headline(line, title):
    assert read(f"{line}\n\n{PROSE}").title == (line if title else "")


def test_a_first_paragraph_of_forty_words_is_no_headline():
    assert read(f"{'mot ' * 41}\n\n{PROSE}").title == ""


def test_subheads_are_the_path_of_what_follows():
    text = f"Titre\n\n{PROSE}\nConsultations avec Trump\n{PROSE}\nSignaux positifs\n{PROSE}\n{PROSE}"
    document = read(text)
    assert [b.span.of(text) for b in document.blocks if b.kind is BlockKind.HEADING] == [
        "Titre",
        "Consultations avec Trump",
        "Signaux positifs",
    ]
    assert [b.path for b in document.blocks if b.kind is BlockKind.PARAGRAPH] == [
        ("Titre",),
        ("Titre", "Consultations avec Trump"),
        ("Titre", "Signaux positifs"),
        ("Titre", "Signaux positifs"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Rien de neuf.",
        "Il a dit ceci :",
        "« Jamais »",
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize",
        "(site officiel du club)",
        "— Oui, dit-il",
        "$ make install",
        "https://example.org/depeches",
        "* * *",
        "2026",
    ],
)
def test_what_is_no_subhead(line):
    assert ("heading", line) not in kinds(f"Titre\n\n{PROSE}\n\n{line}\n\n{PROSE}")


def test_the_last_line_is_no_subhead():
    assert kinds(f"Titre\n\n{PROSE}\n\nToday\n")[-1] == ("paragraph", "Today")


def test_short_lines_in_a_row_and_signatures_are_no_subheads():
    text = f"Titre\n\n{PROSE}\n\nSir Alan Prothero\nChair\n\n{PROSE}\n\nWith warm thanks,\n\nM. Sallow\n\nPS Whatever comes in."
    assert [words for kind, words in kinds(text) if kind == "heading"] == ["Titre"]


@pytest.mark.parametrize(
    "byline",
    [
        "Par la rédaction - 26/02/2026 à 11h12",
        "By Meg Thornycroft, local democracy reporter\nThursday 12 March 2026",
        "By The Coastal Press\n\nMarch 5, 2026",
        "WFLR Radio, Thursday, October 9, 2025, 5 p.m.",
        "Dear shareholder,",
    ],
)
def test_bylines_and_datelines_stay_in_the_body(byline):
    found = outline(f"Titre\n\n{byline}\n\n{PROSE}\n\n{PROSE}")
    assert found[-2:] == [("paragraph", "lead", PROSE), ("paragraph", "body", PROSE)]
    assert {(kind, part) for kind, part, _ in found[1:-2]} == {("paragraph", "body")}


def test_a_line_over_its_text_is_a_subhead_even_under_the_title():
    text = f"Tamis 5.2\n\nPubliées le 3 mars\n\nNouveautés\n{PROSE}\n\n1. Corrections\n{PROSE}\n\nEt demain ?\n{PROSE}"
    assert [words for kind, words in kinds(text) if kind == "heading"] == [
        "Tamis 5.2",
        "Nouveautés",
        "1. Corrections",
        "Et demain ?",
    ]


def test_items_without_their_markers():
    text = f"Titre\n\n{PROSE}\n\n- pommes\n* poires\n• prunes\n1. un\n2) deux\na) trois\n-4 degrés\n\n{PROSE}"
    found = [words for kind, words in kinds(text) if kind == "item"]
    assert found == ["pommes", "poires", "prunes", "un", "deux", "trois"]
    assert "1." not in read(text).prose


def test_lines_of_rule_signs_part_and_are_no_text():
    assert kinds(f"Titre\n=====\n{PROSE}\n* * *\n{PROSE}") == [
        ("heading", "Titre"),
        ("paragraph", PROSE),
        ("paragraph", PROSE),
    ]


@pytest.mark.parametrize("width", [55, 72, 95])
def test_hard_wrapped_text_is_put_together(width):
    long = (
        "Au total, 62 concerts sont prévus, dont 24 gratuits, et le budget s'élève à 3,2 millions d'euros. "
        * 3
    )
    text = "\n\n".join(
        ["Titre", "La programmation", *(textwrap.fill(part, width) for part in (long, PROSE, long))]
    )
    document = read(text)
    assert [" ".join(block.span.of(document.prose).split()) for block in document.blocks] == [
        "Titre",
        "La programmation",
        long.strip(),
        PROSE,
        long.strip(),
    ]


def test_hard_wrapped_items_and_figures_at_the_beginning_of_a_line():
    text = (
        "Titre\n\n"
        "Rosalind Achterberg, a geologist whose hand-drawn charts gave the Great\n"
        "Lakes a floor, died on Sunday at her home. She had long been ill and was\n"
        "93. Her son confirmed the death, and the family asked for flowers to be\n"
        "sent to the museum.\n\n"
        "- a first item that goes on for so long that it must be broken somewhere\n"
        "  and ends here\n"
        "- a second item\n"
    )
    found = [(kind, " ".join(words.split())) for kind, words in kinds(text)]
    assert [kind for kind, _ in found] == ["heading", "paragraph", "item", "item"]
    assert "was 93. Her" in found[1][1]
    assert found[2][1].endswith("and ends here")


def test_short_paragraphs_a_line_are_not_joined():
    lines = [
        "Le comité de sécurité s'est réuni mardi matin à Nantes.",
        "Les participants ont adopté le plan par 19 voix contre 3.",
        "Une prochaine réunion est prévue le 4 mai au même endroit.",
    ]
    assert [words for _, words in kinds("Titre\n\n" + "\n".join(lines))] == ["Titre", *lines]


def test_front_matter_is_honoured():
    document = read(f"---\ntitle: Autre titre\ndate: 2026-02-26\nlang: fr-FR\n---\n\nTitre\n\n{PROSE}")
    assert (document.title, document.lang) == ("Titre", "fr")
    assert (document.date, document.date_origin) == (datetime.date(2026, 2, 26), "front matter")
    assert document.prose.split()[0] == "Titre"
    assert {block.lang for block in document.blocks} == {""}


def test_the_title_of_the_front_matter_is_the_headline_where_there_is_none():
    document = read(f'---\ntitle: "26 pays prêts"\n---\n{PROSE}\n{PROSE}')
    title, lead, _ = document.blocks
    assert document.title == "26 pays prêts"
    assert (title.part, title.span.of(document.prose)) == (Part.TITLE, "26 pays prêts")
    assert (lead.part, lead.path) == (Part.LEAD, ("26 pays prêts",))


def test_nothing_but_front_matter():
    document = read("---\nlang: fr\n---\n")
    assert document.blocks == ()


def test_malformed_front_matter_is_refused():
    with pytest.raises(UnreadableError, match="line 2"):
        PLAIN.read(Source("a.txt", "---\ndate: soon\n---\n"))
