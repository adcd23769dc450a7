"""The documentation names what there is."""

import re
from pathlib import Path

import attrs
import pytest

from crossfact.config.settings import Settings
from crossfact.model import pack

DOCS = Path(__file__).parents[2] / "docs"
PARTS = (
    pack.PackData,
    pack.NumberWords,
    pack.HedgeWords,
    pack.RangeWords,
    pack.DateWords,
    pack.VerbWords,
    pack.RoleWords,
    pack.RelationWords,
    pack.Residue,
)


def named(page: str) -> set[str]:
    """The words that a page sets as code."""
    return {
        word.strip("[]").replace("-", "_")
        for code in re.findall(r"`([^`]+)`", (DOCS / page).read_text("utf-8"))
        for word in code.split()
    }


def test_every_setting_has_its_line():
    assert {field.name for field in attrs.fields(Settings)} <= named("settings.md")


@pytest.mark.parametrize("part", PARTS)
def test_every_key_of_a_pack_is_explained(part):
    assert {field.name for field in attrs.fields(part)} <= named("languages.md")


def test_the_readme_lists_every_rule(host):
    readme = (DOCS.parent / "README.md").read_text("utf-8")
    assert all(f"`{rule.name}`" in readme for _, rule in host.rules)
