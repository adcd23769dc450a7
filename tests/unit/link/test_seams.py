import pytest

from crossfact.link.seams import glued_stops
from crossfact.model.place import Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La séance est levée.Le vote suit.", ["."]),
        ("la solution diplomatique.accroître les chances", ["."]),
        ("« C'est fini ».Le vote", []),
        ("« c'est fini.»Le vote", [".»"]),
        ("Vraiment ?Oui.", []),
        ("Vraiment?Oui.", ["?"]),
        ("voir www.example.org ou mairie@example.org", []),
        ("le fichier notes.txt.bak, version 1.2.a", []),
        ("p.ex. et i.e. et J.R.R. Dupont", []),
        ("l'usine.L'atelier ferme", ["."]),
        ("fin. Début", []),
    ],
)
def test_stops_with_no_space_behind(text, found):
    assert [span.of(text) for span in glued_stops(text, Span(0, len(text)))] == found
