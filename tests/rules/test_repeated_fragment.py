import pytest

from crossfact.session import Session


def said(text):
    found = Session.start().put_all({"a.txt": text + "\n"}).report().findings
    return [str(f.message) for f in found if f.rule == "repeated-fragment"]


@pytest.mark.parametrize(
    "text",
    [
        # A new sentence, whose space is missing.
        "Under the ferry guild of Lourmas the Harbour Rights Movement grew.The harbour rights movement had its own boats.",
        "The mayor of Lourmas spoke first, for an hour.The mayor of Lourmas then left by boat.",
        "Le mouvement des bateliers grandit.Le mouvement des bateliers eut ses propres barques.",
        # Formulas.
        "The series runs through XnY2n+2, XnY2n, XnY2n-2, XnY2n-4 and XnY2n-6 in the end.",
        # A name that goes on.
        "For those who sail to the Lower Isles, the Lower Isles Board of Harbours has a desk in Lourmas.",
        "Pour qui part vers la Basse Orvalie, la Basse Orvalie Maritime tient un comptoir à Lourmas.",
    ],
)
def test_no_paste(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (
            "The vote is put off to Monday, the mayor said.put off to Monday, the mayor said.",
            "put off to Monday, the mayor said",
        ),
        ("The ferry leaves at 10 am, leaves at 10 am from the quay.", "leaves at 10 am"),
        ("They sail to the Lower Isles, to the Lower Isles in spring.", "to the Lower Isles"),
        ("Ils partent vers la Basse Orvalie, vers la Basse Orvalie au printemps.", "vers la Basse Orvalie"),
    ],
)
def test_a_paste(text, copy):
    assert said(text) == [f"“{copy}” was pasted twice"]
