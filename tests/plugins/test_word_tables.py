"""The word tables of the bundled languages: forms whose readings are known, and whole conjugations."""

import importlib.util
import subprocess
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfact.words.compile import compile_table
from crossfact.words.table import WordTable

DATA = Path(__file__).parents[1] / "data"
LANGUAGES = files("crossfact_plugins.languages")
TABLES = {language: LANGUAGES.joinpath(language, "tables") for language in ("french", "english")}

# Form, lemma, tag, features (some of the reading's). With "!" the reading is the first one.
FRENCH = """
!le le DET Definite=Def|Gender=Masc|Number=Sing
!la le DET Gender=Fem|Number=Sing
!les le DET Number=Plur
les le PRON Number=Plur|Person=3
!L’ le DET Number=Sing
!un un DET Definite=Ind|Gender=Masc
un un NUM NumType=Card
!une un DET Gender=Fem
!des de ADP Number=Plur
des un DET Definite=Ind|Number=Plur
!du de ADP Gender=Masc|Number=Sing
!au à ADP Gender=Masc|Number=Sing
!aux à ADP Number=Plur
!de de ADP -
!d' de ADP -
!à à ADP -
!À à ADP -
!ce ce DET PronType=Dem
ce ce PRON PronType=Dem
!cette ce DET Gender=Fem|Number=Sing
!ces ce DET Number=Plur
!celle-ci celui PRON Gender=Fem|Number=Sing
!son son DET Poss=Yes|Number[psor]=Sing
son son NOUN Gender=Masc|Number=Sing
!leurs leur DET Number=Plur|Number[psor]=Plur
!il il PRON Gender=Masc|Person=3
!Elles il PRON Gender=Fem|Number=Plur
!nous nous PRON Number=Plur|Person=1
!se se PRON Reflex=Yes
!s’ se PRON Reflex=Yes
!on on PRON Number=Sing|Person=3
!qui qui PRON PronType=Rel
!que que SCONJ -
!qu' que SCONJ -
!dont dont PRON PronType=Rel
!où où PRON PronType=Rel
!quels quel DET Gender=Masc|Number=Plur
!laquelle lequel PRON Gender=Fem|Number=Sing
!plusieurs plusieurs DET Number=Plur
!chaque chaque DET Number=Sing
!aucune aucun DET Gender=Fem|Polarity=Neg
!tous tout DET Gender=Masc|Number=Plur
!quelques quelque DET Number=Plur
!ne ne ADV Polarity=Neg
!pas pas ADV Polarity=Neg
pas pas NOUN Gender=Masc
!jamais jamais ADV Polarity=Neg
!plus plus ADV -
!et et CCONJ -
!mais mais CCONJ -
!or or CCONJ -
or or NOUN Gender=Masc|Number=Sing
!donc donc ADV -
!si si SCONJ -
!comme comme SCONJ -
!lorsque lorsque SCONJ -
!puisqu’ puisque SCONJ -
!dans dans ADP -
!chez chez ADP -
!sous sous ADP -
!entre entre ADP -
entre entrer VERB Mood=Ind|Person=3|Number=Sing
!pendant pendant ADP -
!jusqu' jusque ADP -
!dès dès ADP -
!voici voici VERB -
!est être AUX Mood=Ind|Number=Sing|Person=3|Tense=Pres
est être VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres
est est NOUN Gender=Masc
!sont être AUX Number=Plur|Person=3|Tense=Pres
!sera être AUX Tense=Fut|Person=3|Number=Sing
!serait être AUX Mood=Cnd|Person=3
!fut être AUX Tense=Past|Person=3|Number=Sing
!fût être AUX Mood=Sub|Tense=Imp
!été être AUX Tense=Past|VerbForm=Part
été été NOUN Gender=Masc|Number=Sing
!a avoir AUX Person=3|Number=Sing|Tense=Pres
!ont avoir AUX Person=3|Number=Plur
!avait avoir AUX Tense=Imp|Person=3
!auront avoir AUX Tense=Fut|Number=Plur
!ayant avoir AUX Tense=Pres|VerbForm=Part
!eu avoir AUX Tense=Past|VerbForm=Part|Gender=Masc
!avoir avoir AUX VerbForm=Inf
!annonce annonce NOUN Gender=Fem|Number=Sing
annonce annoncer VERB Mood=Ind|Person=3|Tense=Pres
!annoncé annoncer VERB Tense=Past|VerbForm=Part|Gender=Masc|Number=Sing
annoncé annoncé ADJ Gender=Masc|Number=Sing
!annoncera annoncer VERB Tense=Fut|Person=3
!mangeait manger VERB Tense=Imp|Person=3|Number=Sing
!finissent finir VERB Mood=Ind|Tense=Pres|Number=Plur|Person=3
finissent finir VERB Mood=Sub|Tense=Imp
!finis finir VERB VerbForm=Part|Number=Plur
!prendront prendre VERB Tense=Fut|Number=Plur
!vendrait vendre VERB Mood=Cnd|Person=3
!née naître VERB VerbForm=Part|Gender=Fem|Number=Sing
!mort mort NOUN -
mort mourir VERB VerbForm=Part|Gender=Masc
!décédée décéder VERB VerbForm=Part|Gender=Fem
!construite construire VERB VerbForm=Part|Gender=Fem|Number=Sing
élus élire VERB VerbForm=Part|Gender=Masc|Number=Plur
!sachant savoir VERB Tense=Pres|VerbForm=Part
!puisse pouvoir VERB Mood=Sub|Tense=Pres|Person=3
!veuillez vouloir VERB Mood=Imp|Person=2
!peut pouvoir VERB Mood=Ind|Tense=Pres|Person=3
!doivent devoir VERB Tense=Pres|Number=Plur
!faudra falloir VERB Tense=Fut|Person=3
!vont aller VERB Tense=Pres|Number=Plur|Person=3
!iraient aller VERB Mood=Cnd|Number=Plur
!acquirent acquérir VERB Tense=Past|Number=Plur
!jetterai jeter VERB Tense=Fut|Person=1
!appelle appeler VERB Tense=Pres|Person=3
!vaincre vaincre VERB VerbForm=Inf
!fait faire VERB Mood=Ind|Person=3
fait fait NOUN Gender=Masc|Number=Sing
!chevaux cheval NOUN Gender=Masc|Number=Plur
!travaux travail NOUN Gender=Masc|Number=Plur
!maison maison NOUN Gender=Fem|Number=Sing
!ministre ministre NOUN Number=Sing
!présidente président NOUN Gender=Fem|Number=Sing
!directrices directeur NOUN Gender=Fem|Number=Plur
!œufs œuf NOUN Gender=Masc|Number=Plur
!coeurs cœur NOUN Gender=Masc|Number=Plur
!prix prix NOUN Gender=Masc
!pays pays NOUN Gender=Masc
!yeux œil NOUN Gender=Masc|Number=Plur
!chefs-d'œuvre chef-d'œuvre NOUN Gender=Masc|Number=Plur
!kilomètres kilomètre NOUN Gender=Masc|Number=Plur
!janvier janvier NOUN Gender=Masc|Number=Sing
!lundi lundi NOUN Gender=Masc
!fois fois NOUN Gender=Fem
fois foi NOUN Number=Plur
!cours cours NOUN Gender=Masc
!dernier dernier ADJ Gender=Masc|Number=Sing
!meilleure meilleur ADJ Gender=Fem
!policier policier NOUN Gender=Masc
!belle beau ADJ Gender=Fem|Number=Sing
!nationaux national ADJ Gender=Masc|Number=Plur
!françaises français ADJ Gender=Fem|Number=Plur
!premières premier ADJ Gender=Fem|NumType=Ord
!rapidement rapidement ADV -
!aujourd’hui aujourd'hui ADV -
!hier hier ADV -
!peut-être peut-être ADV -
!deux deux NUM NumType=Card
!vingt-deux vingt-deux NUM NumType=Card
!quatre-vingts quatre-vingt NUM NumType=Card
!mille mille NUM NumType=Card
!millions million NOUN Number=Plur
!XIV XIV NUM NumForm=Roman
!XIXe XIXe ADJ NumType=Ord|NumForm=Roman
!3e 3e ADJ NumType=Ord
!1re 1re ADJ Gender=Fem|NumType=Ord
!12,5 12,5 NUM NumForm=Digit
!20h30 20h30 NUM NumForm=Combi
!Paris Paris PROPN NameType=Geo
PARIS Paris PROPN NameType=Geo
!Marie Marie PROPN NameType=Giv|Gender=Fem
!Dupont Dupont PROPN NameType=Sur
!France France PROPN Gender=Fem
!États-Unis États-Unis PROPN Number=Plur
!Saint-Denis Saint-Denis PROPN NameType=Geo
!ONU ONU PROPN Gender=Fem
!M. M. NOUN Gender=Masc
!Mme Mme NOUN Gender=Fem
"""

ENGLISH = """
!the the DET Definite=Def
!The the DET Definite=Def
!a a DET Definite=Ind
!An a DET Definite=Ind
!of of ADP -
!in in ADP -
!to to PART -
to to ADP -
!and and CCONJ -
!but but CCONJ -
!that that SCONJ -
that that PRON PronType=Rel
!these this DET Number=Plur
!I I PRON Number=Sing|Person=1|Case=Nom
!him he PRON Case=Acc|Gender=Masc
!her her PRON Poss=Yes|Gender=Fem
her she PRON Case=Acc
!its its PRON Poss=Yes|Person=3
!us we PRON Case=Acc|Number=Plur
!US US PROPN -
!themselves themselves PRON Reflex=Yes
!who who PRON PronType=Rel
!which which PRON PronType=Rel
!when when ADV PronType=Int
!if if SCONJ -
!because because SCONJ -
!while while SCONJ -
!not not PART Polarity=Neg
!n't not PART Polarity=Neg
!n’t not PART Polarity=Neg
!'s 's PART -
's be AUX Person=3|Tense=Pres
!'ll will AUX -
!'ve have AUX -
!'re be AUX -
!'m be AUX Person=1
'd would AUX -
'd have AUX Tense=Past
!don't do AUX Polarity=Neg
!cannot can AUX Polarity=Neg
!is be AUX Number=Sing|Person=3|Tense=Pres
!was be AUX Tense=Past|Number=Sing
!were be AUX Tense=Past
!been be AUX Tense=Past|VerbForm=Part
!being be AUX VerbForm=Part
!has have AUX Person=3|Tense=Pres
had have VERB Tense=Past|VerbForm=Part
!did do AUX Tense=Past
!can can AUX -
!could could AUX -
!may may AUX -
May May PROPN -
!might might AUX -
!must must AUX -
!shall shall AUX -
!should should AUX -
!will will AUX -
will will NOUN Number=Sing
!would would AUX -
!ought ought AUX -
need need AUX -
dare dare AUX -
!every every DET -
!no no DET PronType=Neg
!nobody nobody PRON PronType=Neg
!many many ADJ Degree=Pos
!more many ADJ Degree=Cmp
!most many ADJ Degree=Sup
!less little ADJ Degree=Cmp
!during during ADP -
!since since SCONJ -
since since ADP -
!than than ADP -
!there there PRON -
!very very ADV -
!never never ADV -
!announced announce VERB Tense=Past|VerbForm=Fin
announced announce VERB Tense=Past|VerbForm=Part
!made make VERB Tense=Past|VerbForm=Fin
made make VERB Tense=Past|VerbForm=Part
!make make VERB VerbForm=Inf
make make VERB Mood=Ind|Tense=Pres|VerbForm=Fin
make make VERB Mood=Imp
!makes make VERB Person=3|Tense=Pres
!making make VERB Tense=Pres|VerbForm=Part
making make VERB VerbForm=Ger
!went go VERB Tense=Past|VerbForm=Fin
!gone go VERB Tense=Past|VerbForm=Part
!found find VERB Tense=Past|VerbForm=Fin
found found VERB VerbForm=Inf
!rose rise VERB Tense=Past|VerbForm=Fin
rose rose NOUN Number=Sing
!saw see VERB Tense=Past
!said say VERB Tense=Past|VerbForm=Fin
!sold sell VERB Tense=Past|VerbForm=Fin
!written write VERB Tense=Past|VerbForm=Part
!wrote write VERB Tense=Past|VerbForm=Fin
!began begin VERB Tense=Past|VerbForm=Fin
!begun begin VERB VerbForm=Part
!bought buy VERB Tense=Past|VerbForm=Fin
!taught teach VERB Tense=Past|VerbForm=Fin
!built build VERB Tense=Past|VerbForm=Fin
!born bear VERB Tense=Past|VerbForm=Part
!lay lie VERB Tense=Past
lay lay VERB VerbForm=Inf
!led lead VERB Tense=Past|VerbForm=Fin
!cut cut VERB -
cut cut NOUN Number=Sing
!read read VERB -
!put put VERB -
!died die VERB Tense=Past|VerbForm=Fin
!employs employ VERB Person=3
!stopped stop VERB Tense=Past
!travelled travel VERB Tense=Past
!traveled travel VERB Tense=Past
!organised organise VERB Tense=Past
!tries try VERB Person=3
!building building NOUN Number=Sing
building build VERB Tense=Pres|VerbForm=Part
!companies company NOUN Number=Plur
!children child NOUN Number=Plur
!women woman NOUN Number=Plur
!mice mouse NOUN Number=Plur
!people people NOUN Number=Plur
!criteria criterion NOUN Number=Plur
!analyses analysis NOUN Number=Plur
!leaves leave VERB Person=3
leaves leaf NOUN Number=Plur
!year year NOUN Number=Sing
!years year NOUN Number=Plur
!percent percent NOUN -
!news news NOUN Number=Sing
!police police NOUN Number=Plur
!series series NOUN -
!government government NOUN Number=Sing
!good good ADJ Degree=Pos
!better good ADJ Degree=Cmp
!best good ADJ Degree=Sup
!largest large ADJ Degree=Sup
!bigger big ADJ Degree=Cmp
!earlier early ADJ Degree=Cmp
!new new ADJ Degree=Pos
!national national ADJ Degree=Pos
!sharply sharply ADV -
!quickly quickly ADV -
!two two NUM NumType=Card
!twelve twelve NUM NumType=Card
!twenty-one twenty-one NUM NumType=Card
!million million NUM NumType=Card
!millions million NOUN Number=Plur
!first first ADJ NumType=Ord
!third third ADJ NumType=Ord
third third NOUN Number=Sing
!twenty-first twenty-first ADJ NumType=Ord
!3rd 3rd ADJ NumType=Ord
!21st 21st ADJ NumType=Ord
!1980s 1980s NOUN Number=Plur
!12,000 12,000 NUM NumForm=Digit
!Monday Monday PROPN Number=Sing
!January January PROPN Number=Sing
!Sept. September PROPN Number=Sing
!London London PROPN -
!John John PROPN -
!today today NOUN -
"""


def parsed(text):
    return [tuple(line.split(" ")) for line in text.strip().splitlines()]


CASES = [("french", form, rest) for form, *rest in parsed(FRENCH)]
CASES += [("english", form, rest) for form, *rest in parsed(ENGLISH)]


@pytest.fixture(scope="module")
def tables():
    return {
        language: WordTable.load(folder.joinpath("words.bin").read_bytes())
        for language, folder in TABLES.items()
    }


def fits(reading, lemma, upos, feats):
    asked = () if feats == "-" else (pair.split("=") for pair in feats.split("|"))
    return (reading.lemma, reading.upos) == (lemma, upos) and all(
        reading.feat(name) == value for name, value in asked
    )


@pytest.mark.parametrize(("language", "form", "asked"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_a_form_has_its_reading(tables, language, form, asked):
    readings = tables[language].readings(form.removeprefix("!"))
    possible = readings[:1] if form.startswith("!") else readings
    assert any(fits(reading, *asked) for reading in possible), readings
    assert not any(reading.guessed for reading in possible)


@pytest.mark.parametrize(
    ("language", "form", "uposes"),
    [
        ("english", "the", {"DET"}),
        ("english", "of", {"ADP", "SCONJ"}),
        ("english", "and", {"CCONJ"}),
        ("english", "to", {"PART", "ADP"}),
        ("english", "is", {"AUX", "VERB"}),
        ("french", "le", {"DET", "PRON"}),
        ("french", "des", {"ADP", "DET"}),
        ("french", "dans", {"ADP"}),
        ("french", "et", {"CCONJ"}),
        ("french", "ils", {"PRON"}),
    ],
)
def test_function_words_are_nothing_else(tables, language, form, uposes):
    assert {reading.upos for reading in tables[language].readings(form)} == uposes


@pytest.mark.parametrize(
    ("language", "form", "asked"),
    [
        ("french", "zorglubaient", ("zorgluber", "VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Imp")),
        ("french", "zorglubassions", ("zorgluber", "VERB", "Mood=Sub|Tense=Imp|Person=1")),
        ("french", "podcastisation", ("podcastisation", "NOUN", "Gender=Fem|Number=Sing")),
        ("french", "ubérisateurs", ("ubérisateur", "NOUN", "Gender=Masc|Number=Plur")),
        ("french", "zorglubiquement", ("zorglubiquement", "ADV", "-")),
        ("french", "Zorglub", ("Zorglub", "PROPN", "-")),
        ("french", "ex-ministres", ("ex-ministre", "NOUN", "Number=Plur")),
        ("french", "Etat", ("état", "NOUN", "Gender=Masc|Number=Sing")),
        ("french", "Etats-Unis", ("États-Unis", "PROPN", "Number=Plur")),
        ("french", "SECURITE", ("sécurité", "NOUN", "Gender=Fem|Number=Sing")),
        ("english", "frobnicated", ("frobnicate", "VERB", "Tense=Past|VerbForm=Fin")),
        ("english", "blogification", ("blogification", "NOUN", "Number=Sing")),
        ("english", "zorglubishly", ("zorglubishly", "ADV", "-")),
        ("english", "cyberattacks", ("cyberattack", "NOUN", "Number=Plur")),
        ("english", "Zorglub", ("Zorglub", "PROPN", "-")),
        ("english", "monday", ("Monday", "PROPN", "Number=Sing")),
    ],
)
def test_an_unknown_form_is_guessed(tables, language, form, asked):
    first, *_ = tables[language].readings(form)
    assert fits(first, *asked), first
    assert first.guessed


@pytest.mark.parametrize(
    ("lemma", "traits"),
    [
        ("venir", "Aux=être|Obj=None|Pron=Can"),
        ("naître", "Aux=être|Obj=Ind,None"),
        ("rentrer", "Aux=avoir,être|Obj=Dir,None"),
        ("descendre", "Aux=avoir,être|Obj=Dir,None"),
        ("évanouir", "Aux=être|Pron=Always"),
        ("laver", "Aux=avoir|Obj=Dir|Pron=Can"),
        ("falloir", "Aux=avoir|Impers=Always|Obj=Dir,Ind|Pron=Can"),
        ("maison", ""),
    ],
)
def test_french_verbs_have_traits(tables, lemma, traits):
    assert tables["french"].traits(lemma) == traits


SLOTS = {6: ("1 Sing", "2 Sing", "3 Sing", "1 Plur", "2 Plur", "3 Plur"), 3: ("2 Sing", "1 Plur", "2 Plur")}


def slots(tense, forms):
    """The features of the forms of a line of the conjugation file."""
    mood, _, time = tense.partition(" ")
    if mood == "Inf":
        return [{"VerbForm": "Inf"}]
    if mood == "Part":
        part = {"VerbForm": "Part", "Tense": time}
        agreeing = [part | {"Gender": g, "Number": n} for n in ("Sing", "Plur") for g in ("Masc", "Fem")]
        return [part] if len(forms) == 1 else agreeing
    pairs = (slot.split() for slot in SLOTS[len(forms)])
    return [{"Mood": mood, "Tense": time, "VerbForm": "Fin", "Person": p, "Number": n} for p, n in pairs]


@pytest.fixture(scope="module")
def conjugated():
    """The cells of the conjugation file: (lemma, form, features)."""
    cells = []
    for line in (DATA / "french_conjugations.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lemma, tense, text = line.split("\t")
            forms = text.split(" ")
            cells += [
                (lemma, form, feats)
                for either, feats in zip(forms, slots(tense, forms), strict=True)
                for form in either.split("/")
                if form != "-"
            ]
    return cells


def agrees(reading, feats):
    """Whether a reading is the cell; a participle in -s leaves its number open, as its form does."""
    return all(
        reading.feat(name) == value or (name == "Number" and reading.feat("VerbForm") == "Part"
                                        and reading.feat(name) is None)
        for name, value in feats.items()
    )  # fmt: skip


def test_french_conjugations_agree(tables, conjugated):
    missing = [
        (lemma, form, feats)
        for lemma, form, feats in conjugated
        if not any(
            (reading.lemma, reading.upos) == (lemma, "VERB") and agrees(reading, feats)
            for reading in tables["french"].readings(form)
        )
    ]
    assert len(conjugated) > 5000
    assert 1 - len(missing) / len(conjugated) >= 0.999, missing


def test_french_verbs_have_no_readings_beyond_their_conjugation(tables, conjugated):
    cells = defaultdict(list)
    for lemma, form, feats in conjugated:
        cells[lemma, form].append(feats)
    beyond = [
        (form, reading)
        for (lemma, form), possible in cells.items()
        for reading in tables["french"].readings(form)
        if (reading.lemma, reading.upos) == (lemma, "VERB")
        and not any(agrees(reading, feats) for feats in possible)
    ]
    assert len(beyond) / len(cells) <= 0.001, beyond


@given(text=st.text(min_size=1), language=st.sampled_from(sorted(TABLES)))
def test_any_text_has_a_reading(tables, text, language):
    readings = tables[language].readings(text)
    assert readings
    assert all(reading.lemma and reading.upos for reading in readings)


@given(text=st.text("abcdéèêîœ'’-ABCÉ0123 .", min_size=1), language=st.sampled_from(sorted(TABLES)))
def test_anything_like_a_word_has_a_reading(tables, text, language):
    assert tables[language].readings(text)


def test_features_are_canonical(tables):
    for table in tables.values():
        for feats in table._table.feats:
            names = [pair.partition("=")[0].lower() for pair in feats.split("|") if feats]
            assert names == sorted(names)


def test_the_tables_are_small():
    assert sum(len(folder.joinpath("words.bin").read_bytes()) for folder in TABLES.values()) <= 2_000_000


@pytest.mark.parametrize("language", sorted(TABLES))
def test_a_table_comes_with_its_licence_and_its_source(language):
    licence = TABLES[language].joinpath("LICENSE").read_text(encoding="utf-8")
    source = TABLES[language].joinpath("SOURCE.md").read_text(encoding="utf-8")
    named = {"french": ("Mozilla Public License Version 2.0", "hunspell-fr-comprehensive"),
             "english": ("Copyright (C) 2019 Brad Jascob", "lemminflect")}  # fmt: skip
    assert named[language][0] in licence
    assert named[language][1] in source


def script(language):
    """The build script of a language, as a module."""
    with_path = TABLES[language].joinpath("build.py")
    spec = importlib.util.spec_from_file_location(f"build_{language}", str(with_path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("language", "option"), [("french", "--dictionary"), ("english", "--inflections")])
def test_a_build_without_its_source_says_so(language, option, capsys, tmp_path):
    out = tmp_path / "words.bin"
    assert script(language).main([option, str(tmp_path / "nowhere"), "--out", str(out)]) == 2
    said = capsys.readouterr().err
    assert "nowhere is missing; the source of the" in said
    assert not out.exists()


AFFIXES = """
SFX S. Y 2
SFX S. 0 0/L'D'Q' [^sxz] is:sg
SFX S. 0 s/D'Q' [^sxz] is:pl
PFX L' Y 1
PFX L' 0 l' [aeo]
PFX Um Y 2
PFX Um 0 0/S. .
PFX Um 0 kilo/S.() .
SFX a0 Y 4
SFX a0 er er/n'q' er po:infi
SFX a0 er e/j'n' [^y]er po:ipre po:spre po:1sg po:3sg
SFX a0 cer çons/n' cer po:ipre po:1pl
SFX a0 er aient/n' [^cg]er po:iimp po:3pl
SFX p+ Y 2
SFX p+ er é/L'D' er po:ppas po:adj po:1jsg is:mas is:sg
SFX p+ er ée/L'D' er po:ppas po:adj is:fem is:sg
""".strip().splitlines()


def built(dictionary, closed=()):
    data = script("french").build(dictionary, AFFIXES, closed)
    return WordTable.load(data)


def known(table, form):
    return {(r.lemma, r.upos, r.feats) for r in table.readings(form) if not r.guessed}


def test_the_french_build_expands_suffixes_under_their_conditions():
    table = built(
        ["3", "arbre/S.() po:nom is:mas", "placer/a0p+() po:v1__t_q__a", "aimer/a0p+() po:v1_it_q__a"]
    )
    assert known(table, "arbres") == {("arbre", "NOUN", "Gender=Masc|Number=Plur")}
    assert known(table, "plaçons") == {
        ("placer", "VERB", "Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin")
    }
    assert known(table, "aimons") == known(table, "placaient") == set()
    assert len(known(table, "aime")) == 4
    assert known(table, "aimée") == {
        ("aimer", "VERB", "Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part"),
        ("aimé", "ADJ", "Gender=Fem|Number=Sing"),
    }
    assert known(table, "l'arbre") == set()
    assert table.traits("aimer") == "Aux=avoir|Obj=Dir,None|Pron=Can"


def test_the_french_build_makes_other_words_with_prefixes():
    table = built(["1", "mètre/Um() po:nom is:mas"])
    assert known(table, "kilomètres") == {("kilomètre", "NOUN", "Gender=Masc|Number=Plur")}
    assert known(table, "mètre") == {("mètre", "NOUN", "Gender=Masc|Number=Sing")}


def test_the_french_build_prefers_the_usual_spelling():
    table = built(
        ["2", "naitre/p+() po:v1__t____a", "naîtrer/p+() po:v1__t____a", "naitrer/p+() po:v1__t____a"]
    )
    lemmas = [reading.lemma for reading in table.readings("naitré")]
    assert lemmas[0] != "naîtrer"
    assert "naître" not in lemmas


def test_the_english_build_completes_participles():
    inflections = ["walk,verb,walked,,walking,walks", "make,verb,made,,making,makes", "show,verb,showed,shown,showing,shows",
                   "Price,noun,Prices", "price,noun,prices", "two,noun,two", "sheep,noun,sheep", "opium,noun,opium"]  # fmt: skip
    table = WordTable.load(script("english").build(inflections, [], []))
    for form in ("walked", "made", "showed"):
        assert {feats for _, _, feats in known(table, form)} == {
            "Mood=Ind|Tense=Past|VerbForm=Fin", "Tense=Past|VerbForm=Part",
        }  # fmt: skip
    assert {feats for _, _, feats in known(table, "shown")} == {"Tense=Past|VerbForm=Part"}
    assert {upos for _, upos, _ in known(table, "Prices")} == {"NOUN"}
    assert {upos for _, upos, _ in known(table, "two")} == {"NUM"}
    assert {feats for _, _, feats in known(table, "sheep")} == {"Number=Sing", "Number=Plur"}
    assert {feats for _, _, feats in known(table, "opium")} == {"Number=Sing"}


def test_a_build_refuses_lines_of_another_shape():
    with pytest.raises(ValueError, match="inflections, line 2: expected lemma,class,forms"):
        script("english").build(["cat,noun,cats", "dog"], [], [])
    with pytest.raises(ValueError, match="verb aimer: expected a code such as v1_it_q__a, found 'v9'"):
        script("french").build(["aimer/a0() po:v9"], AFFIXES, [])


def test_builds_are_the_same_twice_and_in_another_process():
    dictionary = ["2", "arbre/S.() po:nom is:mas", "aimer/a0p+() po:v1_it_q__a"]
    french = script("french")
    here = compile_table(french.entries(dictionary, AFFIXES))
    code = (
        "import sys, importlib.util as u; s = u.spec_from_file_location('b', sys.argv[1]); m = u.module_from_spec(s); "
        "sys.modules['b'] = m; s.loader.exec_module(m); from crossfact.words.compile import compile_table; "
        f"sys.stdout.buffer.write(compile_table(m.entries({dictionary!r}, {AFFIXES!r})))"
    )
    command = [sys.executable, "-c", code, str(TABLES["french"].joinpath("build.py"))]
    there = subprocess.run(command, check=True, capture_output=True, env={"PYTHONPATH": ":".join(sys.path),
                                                                          "PYTHONHASHSEED": "7"}).stdout  # fmt: skip
    assert here == compile_table(french.entries(dictionary, AFFIXES)) == there
