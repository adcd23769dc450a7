import pytest

from crossfact.model.place import Span
from crossfact.words.parse import parse

# Sentence, then of its verb group: words, lemma, tense, status, voice, negated.
FRENCH = [
    ("Il parle.", "parle", "parler", "Pres", "under-way", "Act", False),
    ("Il viendra.", "viendra", "venir", "Fut", "upcoming", "Act", False),
    ("Il parlait.", "parlait", "parler", "Imp", "under-way", "Act", False),
    ("Ils ont tué trois soldats.", "ont tué", "tuer", "Past", "done", "Act", False),
    ("Il est venu.", "est venu", "venir", "Past", "done", "Act", False),
    ("Il avait mangé.", "avait mangé", "manger", "Pqp", "done", "Act", False),
    ("La loi a été votée.", "a été votée", "voter", "Past", "done", "Pass", False),
    ("Le pont sera ouvert.", "sera ouvert", "ouvrir", "Fut", "upcoming", "Pass", False),
    ("Trois soldats sont tués chaque jour.", "sont tués", "tuer", "Pres", "habitual", "Pass", False),
    ("Elle s'est blessée.", "s'est blessée", "blesser", "Past", "done", "Act", False),
    ("Ils se sont entretenus.", "se sont entretenus", "entretenir", "Past", "done", "Act", False),
    ("Il va annoncer la nouvelle.", "va annoncer", "annoncer", "Fut", "upcoming", "Act", False),
    ("Il allait partir.", "allait partir", "partir", "FutPast", "upcoming", "Act", False),
    (
        "Ils devaient s'entretenir lundi.",
        "devaient s'entretenir",
        "entretenir",
        "Imp",
        "upcoming",
        "Act",
        False,
    ),
    ("Il est attendu lundi.", "est attendu", "attendre", "Pres", "upcoming", "Pass", False),
    ("Le maire a attendu.", "a attendu", "attendre", "Past", "done", "Act", False),
    ("Il vient de signer un accord.", "vient de signer", "signer", "Past", "done", "Act", False),
    ("Le train serait parti.", "serait parti", "partir", "CndPast", "conditional", "Act", False),
    ("Il devrait ouvrir en mai.", "devrait ouvrir", "ouvrir", "Cnd", "conditional", "Act", False),
    ("Elle aurait été vendue.", "aurait été vendue", "vendre", "CndPast", "conditional", "Pass", False),
    ("Il n'a pas encore été élu.", "n'a pas encore été élu", "élire", "Past", "denied", "Pass", True),
    ("Il ne viendra pas.", "ne viendra", "venir", "Fut", "denied", "Act", True),
    ("Il a également déclaré forfait.", "a également déclaré", "déclarer", "Past", "done", "Act", False),
    ("Ainsi a-t-il déclaré forfait.", "a-t-il déclaré", "déclarer", "Past", "done", "Act", False),
    ("Elle emploie plus de 400 salariés.", "emploie", "employer", "Pres", "under-way", "Act", False),
    ("Elle emploie plus d'un cuisinier.", "emploie", "employer", "Pres", "under-way", "Act", False),
    ("Il n'a vendu que deux bateaux.", "n'a vendu", "vendre", "Past", "done", "Act", False),
    ("On n'a rien vu.", "n'a rien vu", "voir", "Past", "denied", "Act", True),
    ("Il est en train de lire.", "est en train de lire", "lire", "Pres", "under-way", "Act", False),
    (
        "Il était sur le point de partir.",
        "était sur le point de partir",
        "partir",
        "Imp",
        "upcoming",
        "Act",
        False,
    ),
    ("Le musée ouvre samedi.", "ouvre", "ouvrir", "Pres", "upcoming", "Act", False),
    ("Le musée ouvre tous les samedis.", "ouvre", "ouvrir", "Pres", "habitual", "Act", False),
    ("Fermez la porte.", "Fermez", "fermer", "ImpMood", "unknown", "Act", False),
    ("Elle n'emploie plus personne.", "n'emploie", "employer", "Pres", "denied", "Act", True),
]
ENGLISH = [
    ("Three men died.", "died", "die", "Past", "done", "Act", False),
    ("They are leaving.", "are leaving", "leave", "PresProg", "under-way", "Act", False),
    ("He has left.", "has left", "leave", "PresPerf", "done", "Act", False),
    ("He had gone.", "had gone", "go", "PastPerf", "done", "Act", False),
    ("The firm has set a record.", "has set", "set", "PresPerf", "done", "Act", False),
    ("The record was set in 2010.", "was set", "set", "Past", "done", "Pass", False),
    ("They have been killed.", "have been killed", "kill", "PresPerf", "done", "Pass", False),
    ("It was built in 1990.", "was built", "build", "Past", "done", "Pass", False),
    ("It is being built.", "is being built", "build", "PresProg", "under-way", "Pass", False),
    ("It will open in May.", "will open", "open", "Fut", "upcoming", "Act", False),
    ("It will have been sold.", "will have been sold", "sell", "FutPerf", "upcoming", "Pass", False),
    ("He is set to leave.", "is set to leave", "leave", "Fut", "upcoming", "Pass", False),
    ("She was due to arrive.", "was due to arrive", "arrive", "FutPast", "upcoming", "Act", False),
    ("The report is due on Monday.", "is due", "due", "Fut", "upcoming", "Act", False),
    ("It is expected to rise.", "is expected to rise", "rise", "Fut", "upcoming", "Pass", False),
    ("They were expected to sign.", "were expected to sign", "sign", "FutPast", "upcoming", "Pass", False),
    ("He is going to leave.", "is going to leave", "leave", "Fut", "upcoming", "Act", False),
    ("He is likely to win.", "is likely to win", "win", "Fut", "upcoming", "Act", False),
    ("It would open.", "would open", "open", "Cnd", "conditional", "Act", False),
    ("They might have died.", "might have died", "die", "CndPast", "conditional", "Act", False),
    ("He did not go.", "did not go", "go", "Past", "denied", "Act", True),
    ("She doesn't know.", "doesn't know", "know", "Pres", "denied", "Act", True),
    ("It won't open.", "won't open", "open", "Fut", "denied", "Act", True),
    ("It will not open.", "will not open", "open", "Fut", "denied", "Act", True),
    ("He has not yet been elected.", "has not yet been elected", "elect", "PresPerf", "denied", "Pass", True),
    ("They never came.", "never came", "come", "Past", "denied", "Act", True),
    ("Has the town sold its boat?", "Has the town sold", "sell", "PresPerf", "done", "Act", False),
    ("He'd left.", "'d left", "leave", "PastPerf", "done", "Act", False),
    ("It will have to be sold.", "will have to be sold", "sell", "Fut", "upcoming", "Pass", False),
    ("Do not open the door.", "Do not open", "open", "ImpMood", "unknown", "Act", True),
    ("The museum opens on Saturday.", "opens", "open", "Pres", "upcoming", "Act", False),
    ("The museum opens every Saturday.", "opens", "open", "Pres", "habitual", "Act", False),
    ("They've left.", "'ve left", "leave", "PresPerf", "done", "Act", False),
    ("It employs no fewer than 400 people.", "employs", "employ", "Pres", "under-way", "Act", False),
    ("It has no workers.", "has", "have", "Pres", "under-way", "Act", False),
    ("He used to work.", "used to work", "work", "Past", "habitual", "Act", False),
]


@pytest.mark.parametrize(
    ("code", "text", "words", "lemma", "tense", "status", "voice", "negated"),
    [*(("fr", *row) for row in FRENCH), *(("en", *row) for row in ENGLISH)],
)
def test_a_verb_group(packs, code, text, words, lemma, tense, status, voice, negated):
    (group,) = parse(text, Span(0, len(text)), packs[code]).verbs
    assert group.span.of(text) == words
    assert (group.lemma, group.tense, group.status, group.voice) == (lemma, tense, status, voice)
    assert group.negated is negated
    assert group.finite


@pytest.mark.parametrize(
    ("code", "text", "lemmas", "finite"),
    [
        ("en", "They plan to cut jobs.", ["plan", "cut"], [True, False]),
        ("en", "We said they fired 112 drones.", ["say", "fire"], [True, True]),
        ("fr", "Il a prévu de partir.", ["prévoir", "partir"], [True, False]),
        ("fr", "Il dit que le train partira.", ["dire", "partir"], [True, True]),
        ("fr", "Le maire de Paris.", [], []),
        ("fr", "Le maire a fait construire un pont.", ["faire", "construire"], [True, False]),
        ("fr", "Ils ont vendu le bateau et quitté la ville.", ["vendre", "quitter"], [True, True]),
        ("en", "They have sold the boat and left the town.", ["sell", "leave"], [True, True]),
    ],
)
def test_the_verb_groups_of_a_sentence(packs, code, text, lemmas, finite):
    groups = parse(text, Span(0, len(text)), packs[code]).verbs
    assert [group.lemma for group in groups] == lemmas
    assert [group.finite for group in groups] == finite


def test_the_group_of_a_word_is_found_by_its_number(packs):
    text = "Il n'a pas encore été élu lundi."
    found = parse(text, Span(0, len(text)), packs["fr"])
    held = {word.text for number, word in enumerate(found.words) if found.verb_at(number)}
    assert held == {"n'", "a", "pas", "encore", "été", "élu"}
