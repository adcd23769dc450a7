"""The terminal report of two dossiers, word for word.

To renew the pages after a change that is meant, from the folder of the project:

    cd seeds && crossfact check fr-51-telepherique-vernay > ../tests/golden/fr-51-telepherique-vernay.txt
    cd seeds && crossfact check en-51-snowbound-sleeper > ../tests/golden/en-51-snowbound-sleeper.txt

and read the difference before it is committed. Nothing renews them by itself.
"""

from pathlib import Path

import attrs
import pytest

from crossfact.cli.main import main
from crossfact.plugin.host import Host

HERE = Path(__file__).parent


@pytest.mark.parametrize("page", sorted(HERE.glob("*.txt")), ids=lambda page: page.stem)
def test_the_report_of_a_dossier(page, host, capsys, monkeypatch):
    monkeypatch.chdir(HERE.parents[1] / "seeds")
    monkeypatch.setattr(Host, "load", lambda: attrs.evolve(host, faults=[], versions={**host.versions}))
    assert main(["check", page.stem]) == 1
    assert capsys.readouterr().out == page.read_text("utf-8")


def test_there_is_a_page_in_each_language():
    assert {page.name[:3] for page in HERE.glob("*.txt")} == {"fr-", "en-"}
