"""Print how many megabytes a second each stage reads, on French and English prose, in one process.

    python bench/speed.py FOLDER [--megabytes 0.5 5]

FOLDER holds dossiers whose names begin with the language (fr-01-..., en-01-...); their texts are repeated up to
the sizes asked for. Beside the stages stand the recognisers text2num, quantulum3 and proselint, where the bench
extra has installed them.
"""

import argparse
import gc
import importlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from crossfact.config.settings import Settings
from crossfact.engine.analysis import analyze
from crossfact.extract.facts import DocumentFacts
from crossfact.grammar.anchors import grammar
from crossfact.model.declared import Source
from crossfact.model.place import Span
from crossfact.session import Session
from crossfact.text.normal import same_length

_MEGABYTE = 1_000_000
# Rivals are measured on a sample: some would take minutes on a whole text.
_SAMPLE = 100_000


def prose(folder: Path, lang: str, size: int) -> str:
    """The texts of a language, one behind the other, repeated up to a size in characters."""
    texts = [p.read_text("utf-8") for p in sorted(folder.glob(f"{lang}-*/*.txt"))]
    if not texts:
        raise SystemExit(f"{folder}: expected dossiers {lang}-*, found none")
    whole = "\n\n".join(texts) + "\n\n"
    return (whole * (size // len(whole) + 1))[:size]


def rate(run: Callable[[], object], size: int) -> float:
    """Megabytes a second of one run."""
    start = time.perf_counter()
    run()
    return size / _MEGABYTE / (time.perf_counter() - start)


def stages(text: str, lang: str, session: Session) -> Iterator[tuple[str, float]]:
    """The stages of one text with their rates."""
    size, recipe = len(text.encode()), session.recipe
    pack = recipe.packs[lang]
    read = grammar(pack.data)
    reader = recipe.reader_of("a.txt")
    read_documents = []
    yield "reading", rate(lambda: read_documents.append(reader.read(Source("a.txt", text))), size)
    facts = DocumentFacts(read_documents[0], recipe.packs)
    spans = [block.span for block in facts.document.blocks]
    lows = [same_length(span.of(text)) for span in spans]
    yield "triggers", rate(lambda: [read.trigger.search(low) for low in lows], size)
    whole = [Span(span.start, span.end) for span in spans]
    yield "grammar", rate(lambda: [list(read.matches(text, span)) for span in whole], size)
    yield "analyze", rate(lambda: analyze("a.txt", text.encode(), recipe), size)


def rivals(text: str, lang: str) -> Iterator[tuple[str, float]]:
    """The rates of other tools on a sample, those that are installed."""
    sample = text[:_SAMPLE]
    size = len(sample.encode())
    tools: dict[str, Callable[[object], object]] = {
        "text_to_num": lambda tool: tool.alpha2digit(sample, lang),  # type: ignore[attr-defined]
        "quantulum3.parser": lambda tool: tool.parse(sample),  # type: ignore[attr-defined]
        "proselint.tools": lambda tool: tool.lint(sample),  # type: ignore[attr-defined]
    }
    for name, run in tools.items():
        try:
            tool = importlib.import_module(name)
            yield name, rate(lambda run=run, tool=tool: run(tool), size)  # type: ignore[misc]
        except (ImportError, AttributeError) as error:
            print(f"   {name}: not measured ({error})")


def main() -> None:
    """Print the rates."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, nargs="+", default=[0.5])
    options = parser.parse_args()
    # As the command line sets it.
    gc.set_threshold(200_000, 20, 100)
    for lang in ("fr", "en"):
        session = Session.start(Settings(language=lang))
        analyze("warm.txt", prose(options.folder, lang, 20_000).encode(), session.recipe)
        for megabytes in options.megabytes:
            text = prose(options.folder, lang, int(megabytes * _MEGABYTE))
            rates = "  ".join(f"{name} {value:.2f}" for name, value in stages(text, lang, session))
            print(f"{lang} {megabytes:g} MB  MB/s: {rates}")
        found = "  ".join(f"{name} {value:.2f}" for name, value in rivals(text, lang))
        print(f"{lang} others  MB/s: {found or 'none installed'}")


if __name__ == "__main__":
    main()
