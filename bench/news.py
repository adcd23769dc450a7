"""Turn packages that hold news and encyclopaedia articles into prose to measure on: one text a story.

    python bench/news.py FOLDER gensim-4.4.0.tar.gz r-cran-tm_*.deb

Fetch them with ``pip download --no-deps --no-binary :all: gensim==4.4.0`` and ``apt-get download r-cran-tm``. The
stories of an Australian agency (300 of 2001, test data of gensim) go to FOLDER/lee, those of Reuters (70 of 1987, test
data of tm) to FOLDER/reuters, the first hundred articles of the encyclopaedia (of gensim again) to FOLDER/wiki. They
are others' text: measure on them, copy nothing. Prints how many stories each folder has.
"""

import bz2
import re
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

_SENTENCE_ENDS = re.compile(r'(?<=[.!?]["”]) |(?<=[.!?]) (?=["“A-Z])')
_TOGETHER = 2
_ARTICLES, _LONG = 100, 400
_DATA = "gensim/test/test_data/"
_PAGES = "enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2"
# What of the markup of an article is no prose, the inner first: notes, templates, tables, pictures.
_ASIDE = [
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"<!--.*?-->",
        r"<ref[^>/]*/>|<ref[^>]*>.*?</ref>",
        r"<(math|gallery|timeline|table|code|pre)\b.*?</\1>",
        r"\{\|.*?\|\}",
        r"\[\[(?:File|Image|Category|[a-z-]{2,12}):[^\[\]]*(?:\[\[[^\]]*\]\][^\[\]]*)*\]\]",
    )
]
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
_LINK, _OUTWARD = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]"), re.compile(r"\[https?://\S+ ?([^\]]*)\]")
_HEADING, _NO_PROSE = re.compile(r"^(=+) *(.*?) *=+$"), re.compile(r"^[*#:;|!{}]|^\s*$")


def agency(corpus: str) -> Iterator[str]:
    """The stories of a corpus of a story a line, in paragraphs of two sentences."""
    for line in corpus.splitlines():
        told = _SENTENCE_ENDS.split(line.strip())
        yield "\n\n".join(" ".join(told[at : at + _TOGETHER]) for at in range(0, len(told), _TOGETHER))


def wire(folder: Path) -> Iterator[str]:
    """The stories of a folder of files in Reuters' markup, title first."""
    for path in sorted(folder.glob("*/*.xml")):
        text = ET.parse(path).getroot().find("TEXT")  # noqa: S314 - of a package chosen by hand
        title, body = (
            (text.findtext(name, "") for name in ("TITLE", "BODY")) if text is not None else ("", "")
        )
        paragraphs = [" ".join(part.split()) for part in re.split(r"\n {4}", body)]
        yield "\n\n".join([title.title(), *filter(None, paragraphs)])


def article(title: str, markup: str) -> str:
    """An article as Markdown: its headings and paragraphs, without lists, tables, templates and notes."""
    for aside in _ASIDE:
        markup = aside.sub("", markup)
    while _TEMPLATE.search(markup):
        markup = _TEMPLATE.sub("", markup)
    markup = _OUTWARD.sub(r"\1", _LINK.sub(r"\1", markup)).replace("'''", "").replace("''", "")
    lines = [f"# {title}"]
    for line in re.sub(r"<[^>]+>", "", markup).splitlines():
        if heading := _HEADING.match(line):
            lines.append(f"{'#' * len(heading[1])} {heading[2]}")
        elif not _NO_PROSE.match(line):
            lines.append(line.strip())
    return "\n\n".join(lines)


def articles(dump: bytes) -> Iterator[str]:
    """The articles of a dump of an encyclopaedia; redirections are left out."""
    root = ET.fromstring(bz2.decompress(dump))  # noqa: S314 - of a package chosen by hand
    for page in root.iterfind(".//{*}page"):
        markup = page.findtext(".//{*}text") or ""
        if len(markup) > _LONG and not markup.startswith("#"):
            yield article(page.findtext("{*}title") or "", markup)


def _write(folder: Path, stories: Iterator[str], ending: str) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for count, story in enumerate(stories, 1):
        (folder / f"{count - 1:03}{ending}").write_text(story + "\n", "utf-8")
    return count


def main() -> None:
    """Write the stories."""
    target, told = Path(sys.argv[1]), {}
    for package in map(Path, sys.argv[2:]):
        with tempfile.TemporaryDirectory() as folder:
            if package.suffix == ".deb":
                subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
                texts = next(Path(folder).rglob("tm/texts"))
                told["reuters"] = _write(target / "reuters", wire(texts), ".txt")
                continue
            with tarfile.open(package) as archive:
                archive.extractall(folder, filter="data")
            (data,) = Path(folder).glob(f"*/{_DATA}")
            corpus = (data / "lee_background.cor").read_text("utf-8")
            told["lee"] = _write(target / "lee", agency(corpus), ".txt")
            pages = islice(articles((data / _PAGES).read_bytes()), _ARTICLES)
            told["wiki"] = _write(target / "wiki", pages, ".md")
    print(told)


if __name__ == "__main__":
    main()
