import json
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from attrs import frozen

from crossfact.cli.main import main
from crossfact.plugin.host import Host


class Texts:
    """Short documents, and what they give."""

    clean = "Le port de Lanvaur\n\nLe maire a ouvert la réunion et lu le rapport devant 40 habitants.\n"
    # One boilerplate-residue, an error.
    residue = f"{clean}Lire aussi\n"
    # A weekday-date-mismatch, an error, where the document's date is in 2025: that day was a Monday.
    weekday = "Le défilé aura lieu mardi 14 juillet sur le port, devant la capitainerie.\n"
    # A number-conflict between the two, a question.
    storm = "La tempête Orlane a privé 12 000 foyers d'électricité dans la vallée de Brame.\n"
    wire = "À Brame, 21 000 foyers ont été privés d'électricité par la tempête Orlane dans la vallée.\n"


@frozen
class Run:
    """What a command returned and wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def rules(self):
        return [finding["rule"] for finding in self.json["findings"]]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The working folder of the commands, empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def texts():
    return Texts


@pytest.fixture
def write(folder):
    """Write a file below the working folder, from a text or from bytes."""

    def call(name, content):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return call


@pytest.fixture
def crossfact(folder, capsys, monkeypatch, host):
    """Run a command in this process; nothing of it may be a traceback.

    The plugins are loaded once for all tests; each run has faults of its own.
    """
    monkeypatch.setattr(Host, "load", lambda: attrs.evolve(host, faults=[], versions={**host.versions}))

    def call(*arguments):
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Run(code, said.out, said.err)

    return call


@pytest.fixture
def process(folder):
    """Run ``python -m crossfact`` in a process of its own; what it writes is kept as bytes."""

    def call(*arguments, **options):
        told = {"cwd": folder, "capture_output": True, "timeout": 300, **options}
        return subprocess.run(
            [sys.executable, "-m", "crossfact", *map(os.fspath, arguments)], **told, check=False
        )

    return call


@pytest.fixture(scope="session")
def seeds():
    return Path(__file__).parents[2] / "seeds"
