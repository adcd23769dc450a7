import pytest

from crossfact.relate.totals import totals


@pytest.mark.parametrize(
    ("lang", "text", "agrees"),
    [
        ("fr", "Aux 55 hommes et 84 femmes s'ajoutent 71 enfants, ce qui porte le total à 210.", [True]),
        ("fr", "Aux 55 hommes et 84 femmes s'ajoutent 71 enfants, ce qui porte le total à 201.", [False]),
        ("fr", "Ce sont au total 201 emplois qui partiront, 55 à Lourmas, 84 à Valbrune et 71 ici.", [False]),
        ("fr", "Sur 109 exposants, 59 viennent d'ici, 36 du pays et les 41 autres de loin.", [False]),
        ("en", "Cuts will hit 55 workers here, 84 in Stowmere and 71 at sea. That makes 210 jobs.", [True]),
        ("en", "Cuts will hit 55 workers here, 84 in Stowmere and 71 at sea. That makes 201 jobs.", [False]),
        ("en", "The 109 entries comprised 59 novels, 36 plays and 41 books of verse.", [False]),
        ("en", "A total of 201 people came, 55 on foot, 84 by boat and 71 by train.", [False]),
        ("en", "A total of 201 people came, 55 walked, 84 sailed and 71 swam.", [False]),
        ("fr", "Un total de 201 élèves est venu, 55 ont triché, 84 ont échoué et 71 ont réussi.", [False]),
        ("en", "In all, 201 pupils came, 120 girls and 91 boys.", [False]),
        ("fr", "Au total, 201 élèves sont venus, 120 filles et 81 garçons.", [True]),
        ("fr", "Au total, 14 écoles, huit collèges et cinq clubs participent.", []),
        # The last figure tells what some did then.
        ("en", "A total of 201 runners started, in three waves, and 184 finished.", []),
        ("fr", "Au total, 201 coureurs sont partis, en trois vagues, et 184 sont arrivés.", []),
        # Not all the parts, a part that was not read, rates, a figure that is of another size.
        ("en", "In all, 300 people came, including 55 from here, 84 from Stowmere and 71 from sea.", []),
        ("en", "We sold 55 pies and 84 cakes a week, 300 in all.", []),
        ("en", "It was 388 votes, more than the next two combined (201 and 164).", []),
        ("en", "The 109 entries comprised 59 novels, many of them by 36 beginners and 41 teachers.", []),
        # The words behind the total, or the total before the last figure, tell of something else.
        ("en", "She paid £1,200 for the frame and £800 for the wheels, £2,450 in all with the tax.", []),
        ("en", "The choir sang 12 songs, the band five, 15 in all and two of them twice.", []),
        # What was before is in the total, unless there is less of it than was added; a whole is no total.
        (
            "fr",
            "On a supprimé 240 postes ici et 310 en mer, ce qui porte le total à 1 150.",
            [True],
        ),
        ("en", "It cut 240 jobs here and 310 at sea, bringing the total to 460.", [False]),
        ("fr", "Il prévoit 14 millions pour la voirie et 9 pour les parcs, sur un total de 52 millions.", []),
    ],
)
def test_totals_told_by_a_word(facts_of, lang, text, agrees):
    assert [found.agrees for found in totals(facts_of(text, lang))] == agrees


@pytest.mark.parametrize(("total", "agrees"), [("210", True), ("201", False)])
def test_a_total_below_a_list(facts_of, total, agrees):
    text = f"- Adults: 55\n- Teenagers: 84\n- Children: 71\n\nTotal: {total}\n"
    assert [found.agrees for found in totals(facts_of(text, "en"))] == [agrees]
