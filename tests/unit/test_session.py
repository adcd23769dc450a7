import pytest

from crossfact.config.settings import Settings
from crossfact.config.typed import SettingsError
from crossfact.model.message import message
from crossfact.session import Session

STORM = "La tempête Orlane a privé 12 000 foyers d'électricité dans la vallée de Brame.\n"
WIRE = "À Brame, 21 000 foyers ont été privés d'électricité par la tempête Orlane dans la vallée.\n"


@pytest.fixture
def session(host):
    return Session.start(host=host)


def rules(report):
    return [finding.rule for finding in report.findings]


def test_a_changed_document_is_analysed_again_alone(session):
    session.put_all({"a.txt": STORM, "b.txt": WIRE})
    before = session.results["a.txt"]
    assert rules(session.report()) == ["number-conflict"]
    session.put("b.txt", WIRE.replace("21 000", "12 000").encode())
    assert rules(session.report()) == []
    assert session.results["a.txt"] is before


def test_only_keeps_findings_with_a_place_in_the_documents_named(session):
    session.put_all(
        {"a.txt": STORM, "b.txt": WIRE, "c.txt": "Le port et la ville de Lanvaur\n\nUn mot.\nLire aussi\n"}
    )
    assert rules(session.report()) == ["boilerplate-residue", "number-conflict"]
    for uri in ("a.txt", "b.txt"):
        report = session.report([uri])
        assert rules(report) == ["number-conflict"]
        assert set(report.documents) == {"a.txt", "b.txt"}
        assert {claim.location.uri for claim in report.claims} == {uri}
    assert rules(session.report(["c.txt"])) == ["boilerplate-residue"]
    assert rules(session.report([])) == []


def test_the_order_of_the_documents_changes_nothing(host):
    orders = [("a.txt", STORM), ("b.txt", WIRE)], [("b.txt", WIRE), ("a.txt", STORM)]
    reports = []
    for order in orders:
        session = Session.start(host=host)
        for uri, text in order:
            session.put(uri, text.encode())
        reports.append(session.report())
    assert reports[0] == reports[1]


def test_what_is_told_from_outside_is_in_the_report(session):
    session.put("a.txt", b"")
    session.refuse("nowhere.txt", "expected a file, found nothing")
    session.notices.append(message("the sea"))
    report = session.report()
    assert [r.uri for r in report.refusals] == ["a.txt", "nowhere.txt"]
    assert message("the sea") in report.unchecked


def test_a_suppression_without_a_reason_or_without_a_finding_is_told(session):
    for reason in ("", ": seen"):
        session.put("a.md", f"<!-- crossfact: ignore number-conflict{reason} -->\n\nUn mot.\n".encode())
        [said] = [m for m in session.report().unchecked if "suppression" in m.template]
        assert ("no reason" in said.template) is (not reason)


def test_the_report_speaks_the_language_of_the_first_document(session):
    session.put_all({"a.txt": "The mayor said that the town will open the port.\n", "b.txt": STORM})
    assert session.report().lang == "en"
    assert session.report(["b.txt"]).lang == "fr"
    assert session.report(lang="fr").lang == "fr"
    assert session.report([]).lang == "en"


def test_a_rule_name_that_is_none_stops_the_start(host):
    with pytest.raises(SettingsError, match="found 'x'"):
        Session.start(Settings(select=("x",)), host)
