import pytest

from crossfact.session import Session


def said(text):
    found = Session.start().put_all({"a.txt": text}).report().findings
    return [f.rule for f in found if f.rule == "unbalanced-quotation"]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("The ferry has sunk off Lourmas, officials say. Latest updates »\n", 0),
        ("Le bac a coulé devant Lourmas, dit le port. Lire la suite »\n", 0),
        ("Le bac a coulé, dit le patron, « par ma faute.\n", 1),
        ("« Le bac a coulé », dit le patron. Et il ajoute : par ma faute »\n", 1),
        ("The ferry sank, the skipper says, “by my own fault.\n", 1),
    ],
)
def test_an_arrow_is_no_quotation_mark(text, faults):
    assert len(said(text)) == faults
