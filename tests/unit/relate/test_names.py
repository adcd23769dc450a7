from crossfact.relate.names import Names, names_in, one


def test_names_of_two_words_and_more():
    text = "Prosecutor Imogen Sale met Jean-Yves Carpentier at the Crown Court."
    found = names_in(text, 10, frozenset(["the"]))
    assert [(n.text, n.key) for n in found] == [
        ("Prosecutor Imogen Sale", "imogen sal"),
        ("Jean-Yves Carpentier", "jean-yves car"),
    ]
    assert found[0].span.start == 10


def test_one_person_or_none():
    names = names_in("Anne Roux spoke. Anne Roux left. Paul Lys came.", 0, frozenset())
    assert one(names[:2]) == names[0]
    assert one(names) is None
    assert one(()) is None


def test_who_was_named_before(facts_of):
    names = Names(facts_of("Head\n\nAnne Roux came.\n\nIt rained. She left.\n", "en"))
    assert names.before(3).text == "Anne Roux"
    assert names.before(1) is None
    assert [n.text for n in names.bearing("roux", 3)] == ["Anne Roux"]
