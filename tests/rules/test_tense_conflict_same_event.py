import datetime
from itertools import permutations

import pytest

from crossfact.config.settings import Settings
from crossfact.session import Session

DAY, NEXT = "2026-03-12", "2026-03-13"
STORY = {
    "fr": "Le barrage de Kervallan tient, selon la mairie de Lourmas et les éclusiers de Valbrune.",
    "en": "The Ashel dam is holding, say the town hall of Stowmere and the lock keepers of Quarrendon.",
}


def document(lang, text, day=DAY):
    date = f"---\ndate: {day}\n---\n\n" if day else ""
    return f"{date}{STORY[lang]}\n\n{text}\n"


def found(lang, *documents, order=None, date=None):
    settings = Settings(select=("tense-conflict-same-event",), language=lang, date=date)
    named = {f"{n}.md": text for n, text in enumerate(documents)}
    session = Session.start(settings).put_all({uri: named[uri] for uri in order or named})
    report = session.report()
    assert not report.faults
    return report.findings


COMING = {
    "fr": "Le préfet Odilon Kerbrat rouvrira la route de Lourmas après les derniers travaux.",
    "en": "Mayor Odile Tarnier will reopen the Stowmere road after the last repairs.",
}
DONE = {
    "fr": "Le préfet Odilon Kerbrat a rouvert la route de Lourmas, coupée depuis dix jours.",
    "en": "Mayor Odile Tarnier reopened the Stowmere road, which had been cut for ten days.",
}


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("first", [0, 1])
def test_one_document_has_coming_what_another_of_the_day_tells_as_done(lang, first):
    texts = [document(lang, COMING[lang]), document(lang, DONE[lang])]
    texts = texts if first == 0 else texts[::-1]
    [finding] = found(lang, *texts)
    assert finding.location.uri == f"{first}.md"
    assert [r.location.uri for r in finding.related] == [f"{1 - first}.md"]
    assert found(lang, *texts, order=["1.md", "0.md"]) == (finding,)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_many_documents_that_tell_one_event_are_one_finding(lang):
    texts = [document(lang, text) for text in (DONE[lang], COMING[lang], DONE[lang], COMING[lang])]
    reports = {found(lang, *texts, order=order) for order in permutations([f"{n}.md" for n in range(4)])}
    assert [len(report) for report in reports] == [1]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("days", [(DAY, NEXT), (NEXT, DAY), (None, None), (DAY, None)])
def test_documents_of_other_days_or_of_none_are_not_compared(lang, days):
    texts = [document(lang, text[lang], day) for text, day in zip((COMING, DONE), days, strict=True)]
    assert found(lang, *texts) == ()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_date_told_for_all_documents_is_theirs(lang):
    texts = [document(lang, text[lang], None) for text in (COMING, DONE)]
    assert len(found(lang, *texts, date=datetime.date(2026, 3, 12))) == 1


@pytest.mark.parametrize(
    ("lang", "coming", "done"),
    [
        # Another time, another place or person, another thing, no certain actor, a condition, words quoted.
        ("fr", "Le préfet rouvrira la route de Lourmas vendredi.", "Le préfet a rouvert la route de Lourmas mardi."),
        ("fr", COMING["fr"], "Le préfet Gaspard Lemoine a rouvert la route de Lourmas."),
        ("fr", COMING["fr"], "Le préfet Odilon Kerbrat a rouvert le pont de Lourmas."),
        ("fr", COMING["fr"], "Un préfet a rouvert la route de Lourmas."),
        ("fr", COMING["fr"], "Le préfet Odilon Kerbrat rouvrirait la route de Lourmas."),
        ("fr", COMING["fr"], "« Le préfet Odilon Kerbrat a rouvert la route de Lourmas. »"),
        ("en", "The board will open the lock at Stowmere on Friday.", "The board opened the lock at Stowmere on Tuesday."),
        ("en", COMING["en"], "Mayor Gareth Pellinor reopened the Stowmere road."),
        ("en", COMING["en"], "Mayor Odile Tarnier reopened the Stowmere bridge."),
        ("en", COMING["en"], "A mayor reopened the Stowmere road."),
        ("en", COMING["en"], "Mayor Odile Tarnier would reopen the Stowmere road."),
        ("en", COMING["en"], "“Mayor Odile Tarnier reopened the Stowmere road.”"),
    ],
)  # fmt: skip
def test_what_may_be_another_event_is_silent(lang, coming, done):
    assert found(lang, document(lang, coming), document(lang, done)) == ()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_document_that_tells_both_is_told_of_alone(lang):
    both = document(lang, f"{COMING[lang]}\n\n{DONE[lang]}")
    [finding] = found(lang, both, document(lang, DONE[lang]))
    assert {finding.location.uri, *(r.location.uri for r in finding.related)} == {"0.md"}


def test_documents_of_other_stories_are_not_compared():
    coming = f"---\ndate: {DAY}\n---\n\nLe jury rendra son verdict au palais après deux jours d'audience.\n"
    done = f"---\ndate: {DAY}\n---\n\nLe jury a rendu son verdict au palais, dans une salle comble.\n"
    settings = {"select": ("tense-conflict-same-event",), "language": "fr"}
    documents = {"a.md": coming, "b.md": done}
    told = Session.start(Settings(**settings, stories=(("a.md", "b.md"),))).put_all(documents).report()
    assert len(told.findings) == 1
    assert Session.start(Settings(**settings)).put_all(documents).report().findings == ()
