"""caption-body-mismatch: a number of a caption against those of the text."""

import pytest

from crossfact.session import Session


def said(caption, text):
    document = f"![{caption}](picture.jpg)\n\n{text}\n"
    found = Session.start().put_all({"a.md": document}).report().findings
    rules = {name for f in found for name in (f.rule, *f.echoes)}
    return sorted(rules & {"caption-body-mismatch", "number-conflict"})


@pytest.mark.parametrize(
    ("caption", "text"),
    [
        ("The Brame tower, 120 metres high.", "The Brame tower, which is 102 metres high, was lit."),
        ("La tour de Brame, 120 mètres.", "Haute de 102 mètres, la tour de Brame a été illuminée."),
        ("The 640-seat Brame hall.", "Brame hall has had 460 seats since the works."),
    ],
)
def test_a_caption_of_another_figure(caption, text):
    assert "caption-body-mismatch" in said(caption, text)


def test_one_cause_is_one_finding():
    document = (
        "![The Brame tower, 120 metres high.](a.jpg)\n\nThe Brame tower, which is 102 metres high, was lit.\n"
    )
    assert len(Session.start().put_all({"a.md": document}).report().findings) == 1


@pytest.mark.parametrize(
    ("caption", "text"),
    [
        ("The Brame tower, 120 metres high.", "The Brame tower, about 118 metres high, was lit."),
        ("The Brame tower, 120 metres high.", "The Brame tower is 120 metres high and its mast 40 metres."),
        ("The Brame tower, 120 metres high.", "The Marle bridge, 102 metres long, was lit."),
        ("The Brame tower, 120 metres high.", "The Brame tower cost 102 million euros."),
        ("The Brame tower, built in 1987.", "The Brame tower was lit in 2024."),
        (
            "Some of the 30 swimmers at Brame.",
            "In all, 210 swimmers from 12 towns, 45 of them from Brame, took part.",
        ),
    ],
)
def test_what_a_caption_may_say(caption, text):
    assert said(caption, text) == []
