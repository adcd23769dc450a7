from crossfact.report.checklist import checklist
from crossfact.session import Session


def test_claims_stand_under_their_paragraph_with_a_box():
    session = Session.start().put_all(
        {"a.txt": "Titre du jour\n\nOn a vu 12 élus et 3 bus dans la rue.\n\nRien ici."}
    )
    result = session.results["a.txt"]
    lines = checklist([result.document], result.claims).splitlines()
    assert lines == [
        "a.txt",
        "=====",
        "",
        "On a vu 12 élus et 3 bus dans la rue.",
        "  [ ] 3:9  12 élus = 12 (élu)",
        "  [ ] 3:20  3 bus = 3 (bus)",
        "",
    ]


def test_a_document_without_claims_is_left_out():
    session = Session.start().put_all({"a.txt": "Rien."})
    assert checklist([session.results["a.txt"].document], ()) == ""
