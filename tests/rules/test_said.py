import pytest

from crossfact.session import Session

WHERE = "La rivière a débordé dimanche à Lourmas, près de Valbrune et de Kervallan."


def rules_of(*texts):
    documents = {f"{n}.txt": f"Crue à Lourmas\n\n{WHERE}\n\n{text}\n" for n, text in enumerate(texts)}
    found = Session.start().put_all(documents).report().findings
    return sorted(f.rule for f in found if f.level.value != "note")


QUOTE = "« Nous avons perdu {} des ruches en un seul hiver », a déclaré {}."


def test_one_cause_one_finding_for_three_articles():
    texts = [QUOTE.format(part, "Odile Tarnier") for part in ("la moitié", "la moitié", "le tiers")]
    assert rules_of(*texts) == ["quote-variant"]


@pytest.mark.parametrize(
    "texts",
    [
        (QUOTE.format("la moitié", "Odile Tarnier"), QUOTE.format("la moitié", "Mme Tarnier")),
        (QUOTE.format("la moitié", "Odile Tarnier"), QUOTE.format("la moitié", "la maire")),
        (QUOTE.format("la moitié", "Odile Tarnier"), QUOTE.format("[…]", "Odile Tarnier")),
        ("Odile Tarnier, maire de Lourmas, part.", "L'ancienne préfète Odile Tarnier part."),
        ("Odile Tarnier, maire de Lourmas, part.", "Odile Tarnier, présidente du club, part."),
        ("Odile Tarnier, directrice, part.", "Odile Tarnier, directrice financière, part."),
        ("Camille Berthier et Bruno Berthier sont là.", "Bruno Berthier est parti."),
        ("Camille Berthier et Camille Bertier, sa cousine, sont là.", "Camille Bertier est partie."),
        ("Odile Tarnier est morte.", "Bruno Tarnier a été entendu par les gendarmes."),
    ],
)
def test_what_looks_like_a_conflict(texts):
    assert rules_of(*texts) == []


def test_two_people_said_the_same():
    texts = [QUOTE.format("la moitié", name) for name in ("Odile Tarnier", "Gaspard Lemoine")]
    assert rules_of(*texts) == ["quote-speaker-conflict"]


def test_opposite_stances_without_a_certain_actor_are_silent():
    texts = (
        "Les élus ont adopté l'ouverture dominicale de la médiathèque.",
        "Le syndicat rejette l'ouverture dominicale de la médiathèque.",
    )
    documents = {f"{n}.txt": f"Crue à Lourmas\n\n{WHERE}\n\n{text}\n" for n, text in enumerate(texts)}
    assert Session.start().put_all(documents).report().findings == ()
