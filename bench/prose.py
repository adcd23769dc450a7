"""Turn documentation packages into prose to measure on: one text a page, one paragraph a line.

    python bench/prose.py FOLDER PACKAGE.deb ...

Fetch the packages with ``apt-get download debian-reference-en debian-reference-fr debian-handbook
developers-reference developers-reference-fr maint-guide maint-guide-fr debian-faq debian-faq-fr``. Their HTML pages
go to FOLDER/en and FOLDER/fr; commands and listings (pre) are left out. Prints pages and words of each language.
"""

import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "td",
        "th",
        "dt",
        "dd",
        "tr",
        "table",
        "title",
        "br",
    ]
)
_SILENT = frozenset(("script", "style", "head", "pre"))
_FRENCH, _ENGLISH = re.compile(r"[._]fr\.html$|/fr/|/fr-FR/"), re.compile(r"[._]en\.html$|/en/|/en-US/")
_OTHER = re.compile(
    r"-(?!en/)[a-z]{2}/|[._][a-z]{2}(?:-[a-z]{2})?\.html$|/[a-z]{2}(?:-[A-Za-z]{2,4})?/[^/]+$"
)
_INDEXES = frozenset(("ix01.html", "genindex.html", "search.html"))


class _Paragraphs(HTMLParser):
    """The text of a page, with an empty line wherever a block begins or ends."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        del attrs
        self.silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(re.sub(r"\s+", " ", data))


def paragraphs(page: str) -> list[str]:
    """The paragraphs of an HTML page."""
    parser = _Paragraphs()
    parser.feed(page)
    lines = (re.sub(r" +", " ", line).strip() for line in "".join(parser.parts).split("\n"))
    return [line for line in lines if line]


def language(path: str) -> str:
    """The language of a page by its path: fr, en, or nothing for others."""
    if _FRENCH.search(path):
        return "fr"
    return "en" if _ENGLISH.search(path) or not _OTHER.search(path) else ""


def main() -> None:
    """Unpack the packages of the command line and write their pages."""
    out, words = Path(sys.argv[1]), {"en": 0, "fr": 0}
    for package in map(Path, sys.argv[2:]):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
            for page in sorted(Path(folder).rglob("*.html")):
                lang = language(str(page.relative_to(folder)))
                if not lang or page.name in _INDEXES or page.is_symlink() or not page.is_file():
                    continue
                found = paragraphs(page.read_text("utf-8", "replace"))
                target = out / lang / f"{package.name.split('_')[0]}-{page.parent.name}-{page.stem}.txt"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text("\n\n".join(found) + "\n", "utf-8")
                words[lang] += sum(len(line.split()) for line in found)
    print({lang: (len(list((out / lang).glob("*"))), count) for lang, count in words.items()})


if __name__ == "__main__":
    main()
