from crossfact.relate.events import done, one_occasion, upcoming

AHEAD = "Le jury rendra son verdict dans la soirée, au palais, après deux jours."
TOLD = "Le jury a rendu son verdict au palais de Lanvaur."


def test_what_is_ahead_and_what_is_done_of_it(facts_of):
    coming = list(upcoming(facts_of(f"{TOLD}\n\n{AHEAD}\n", "fr")))
    assert [event.verb.lemma for event in coming] == ["rendre"]
    told = list(done(facts_of(f"{TOLD}\n", "fr"), coming))
    assert [event.key for event in told] == [coming[0].key]
    assert one_occasion(told[0], coming[0])


def test_other_days_are_other_occasions(facts_of):
    (ahead,) = upcoming(facts_of("Le jury rendra son verdict vendredi au palais de Lanvaur.\n", "fr"))
    (told,) = done(facts_of("Le jury a rendu son verdict lundi au palais de Lanvaur.\n", "fr"), [ahead])
    assert not one_occasion(told, ahead)


def test_what_nobody_announced_is_not_asked_for(facts_of):
    assert not list(done(facts_of(f"{TOLD}\n", "fr"), []))
    assert not list(upcoming(facts_of(f"« {AHEAD} »\n", "fr")))
