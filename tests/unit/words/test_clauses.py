import pytest

from crossfact.model.phrase import PhraseKind
from crossfact.model.place import Span
from crossfact.words.clauses import structure
from crossfact.words.parse import parse

# Sentence, then of its finite verbs: subject, lemma, object; "-" where one is not plain.
CLAUSES = [
    ("fr", "Les députés de la majorité votent le texte.", ["députés voter texte"]),
    ("fr", "Les députés de la majorité voteront mardi le texte.", ["députés voter texte"]),
    (
        "fr",
        "La maire, qui dirige la ville depuis 2014, refuse l'offre.",
        ["maire diriger ville", "maire refuser offre"],
    ),
    ("fr", "Le texte a été voté par les députés.", ["texte voter -"]),
    ("fr", "« Oui », a-t-il déclaré au maire.", ["-t-il déclarer -"]),
    ("fr", "Nous irons mardi.", ["Nous aller -"]),
    ("fr", "Le président français Emmanuel Macron a signé l'accord.", ["président signer accord"]),
    ("fr", "Dans la ville, elle vend des fruits.", ["elle vendre fruits"]),
    ("en", "The mayor of Norlund, Jane Holt, is set to meet 12 residents.", ["mayor meet residents"]),
    ("en", "The plan was rejected by the board.", ["plan reject -"]),
    ("en", "Police arrested three men in Lyon.", ["Police arrest men"]),
    ("en", "The firm says the plan was a failure.", ["firm say -", "plan be failure"]),
    ("en", "The man who bought the house is old.", ["man buy house", "- be -"]),
]


@pytest.mark.parametrize(("code", "text", "expected"), CLAUSES)
def test_plain_subjects_and_objects(packs, code, text, expected):
    found = parse(text, Span(0, len(text)), packs[code])
    said = [
        " ".join(
            (
                "-" if clause.subject is None else found.words[clause.subject].text,
                found.verbs[clause.verb].lemma,
                "-" if clause.object is None else found.words[clause.object].text,
            )
        )
        for clause in structure(found, packs[code]).clauses
    ]
    assert said == expected


PHRASES = [
    ("fr", "Le maire de Valcombe vit en Italie.", PhraseKind.PREPOSITIONAL, ["Valcombe maire", "Italie"]),
    (
        "fr",
        "Anne Rutte, directrice générale de Norlund, a parlé.",
        PhraseKind.APPOSITION,
        ["Anne directrice"],
    ),
    ("fr", "Le président Emmanuel Macron a parlé.", PhraseKind.APPOSITION, ["Emmanuel président"]),
    (
        "fr",
        "Quatre villes sont visées : Brest, Lyon et Marseille.",
        PhraseKind.LIST,
        ["Brest Lyon Marseille"],
    ),
    (
        "fr",
        "Il a vu les élus, le maire et la ministre de Norlund.",
        PhraseKind.COORDINATION,
        ["élus maire ministre"],
    ),
    ("fr", "Hier, Ilona de La Roquelune a parlé mardi.", PhraseKind.NAME, ["Ilona La Roquelune"]),
    ("en", "The mayor of Norlund, Jane Holt, left.", PhraseKind.APPOSITION, ["Jane mayor"]),
    ("en", "Chief executive Priya Nand left.", PhraseKind.APPOSITION, ["Priya executive"]),
    ("en", "The two nurses, Jane Holt, left.", PhraseKind.APPOSITION, []),
    ("en", "He met a nurse, two doctors and the bishop.", PhraseKind.COORDINATION, ["nurse doctors bishop"]),
    (
        "en",
        "He met Agnes of Marle in Norlund on Monday.",
        PhraseKind.NAME,
        ["Agnes Marle", "Norlund"],
    ),
]


@pytest.mark.parametrize(("code", "text", "kind", "expected"), PHRASES)
def test_phrases(packs, code, text, kind, expected):
    found = parse(text, Span(0, len(text)), packs[code])
    phrases = [p for p in structure(found, packs[code]).phrases if p.kind is kind]
    assert [" ".join(found.words[i].text for i in p.members) for p in phrases] == expected
    for phrase in phrases:
        assert phrase.first <= phrase.head <= phrase.last
