"""crossfact parse: sentences with their words, groups and clauses, for people who write rules."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

from crossfact.cli.check import add_inputs, exit_code, write
from crossfact.cli.run import session_of
from crossfact.extract.facts import DocumentFacts
from crossfact.model.document import Sentence
from crossfact.model.phrase import Clause, NounGroup, Phrase, SentenceParse, VerbGroup
from crossfact.model.reading import features
from crossfact.plugin.host import Host
from crossfact.report.json_text import json_line
from crossfact.words.clauses import structure

NAME = "parse"
HELP = "print each sentence with its words, groups and clauses, for people who write rules"

_COLOURS = {"place": "1", "NOUN": "32", "PROPN": "36", "VERB": "33", "AUX": "33", "NUM": "35", "kind": "2"}

Paint = Callable[[str, str], str]


def configure(parser: argparse.ArgumentParser, host: Host) -> None:
    """The options of the command."""
    add_inputs(parser)
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="lines to read, or one JSON object a sentence",
    )
    parser.add_argument(
        "--output", metavar="FILE", help="write the sentences to a file instead of standard output"
    )


def run(options: argparse.Namespace, host: Host) -> int:
    """Print the sentences of all files; returns the exit code."""
    session, inputs = session_of(options, host)
    report = session.report(inputs.named)
    coloured = not options.output and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    paint = _painter(coloured=coloured)
    parts: list[str] = []
    for uri in inputs.named:
        facts = session.facts(uri)
        if facts is None:
            continue
        for sentence in facts.sentences:
            if options.format == "jsonl":
                parts.append(json_line(as_object(facts, sentence)))
            else:
                parts += (f"{line}\n" for line in _lines(facts, sentence, paint))
    write("".join(parts), options.output)
    for said in (*report.refusals, *report.faults):
        sys.stderr.write(f"crossfact: {said}\n")
    return 0 if not report.refusals and not report.faults else exit_code(report, "error")


def as_object(facts: DocumentFacts, sentence: Sentence) -> dict[str, Any]:
    """A sentence as a JSON object: offsets in code points, heads and members as numbers of tokens."""
    parse = facts.parse(sentence)
    found = structure(parse, facts.pack_of(sentence.block))
    groups = [
        *map(_noun_object, parse.nouns),
        *map(_verb_object, parse.verbs),
        *(_phrase_object(phrase, parse) for phrase in found.phrases),
    ]
    return {
        "file": facts.document.uri,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "tokens": [
            {
                "start": word.start,
                "end": word.start + len(word.text),
                "text": word.text,
                "lemma": word.lemma,
                "upos": word.upos,
                "feats": dict(features(word.feats)),
            }
            for word in parse.words
        ],
        "groups": sorted(groups, key=lambda group: (group["start"], group["end"], group["kind"])),
        "clauses": [
            {"verb": parse.verbs[c.verb].head, "subject": c.subject, "object": c.object}
            for c in found.clauses
        ],
    }


def _noun_object(group: NounGroup) -> dict[str, Any]:
    return {
        "kind": "noun",
        "start": group.start,
        "end": group.end,
        "head": group.head,
        "lemma": group.lemma,
        "modifiers": list(group.modifiers),
    }


def _verb_object(group: VerbGroup) -> dict[str, Any]:
    return {
        "kind": "verb",
        "start": group.start,
        "end": group.end,
        "head": group.head,
        "lemma": group.lemma,
        "tense": group.tense,
        "status": group.status.value,
        "voice": group.voice,
        "negated": group.negated,
        "finite": group.finite,
    }


def _phrase_object(phrase: Phrase, parse: SentenceParse) -> dict[str, Any]:
    last = parse.words[phrase.last]
    return {
        "kind": phrase.kind.value,
        "start": parse.words[phrase.first].start,
        "end": last.start + len(last.text),
        "head": phrase.head,
        "members": list(phrase.members),
    }


def _painter(*, coloured: bool) -> Paint:
    def paint(text: str, name: str) -> str:
        code = _COLOURS.get(name) if coloured else None
        return f"\x1b[{code}m{text}\x1b[0m" if code else text

    return paint


def _lines(facts: DocumentFacts, sentence: Sentence, paint: Paint) -> Iterator[str]:
    """The lines of a sentence: its place and text, its words, its groups, its clauses."""
    parse, prose = facts.parse(sentence), facts.document.prose
    found = structure(parse, facts.pack_of(sentence.block))
    region = facts.document.location(sentence.span).region
    place = f"{facts.document.uri}:{region.start_line}:{region.start_column}"
    yield paint(place, "place") + "  " + _shown(sentence.span.of(prose))
    yield _line("words", " ".join(f"{_shown(w.text)}/{paint(w.upos, w.upos)}" for w in parse.words), paint)
    for noun in parse.nouns:
        yield _line("noun", f"{_shown(noun.span.of(prose))} → {noun.lemma}", paint)
    for verb in parse.verbs:
        told = " ".join(word for word in (verb.tense, verb.status.value, _voice(verb)) if word)
        yield _line("verb", f"{_shown(verb.span.of(prose))} → {verb.lemma}: {told}", paint)
    for phrase in found.phrases:
        yield _line(phrase.kind.value, " + ".join(parse.words[i].text for i in phrase.members), paint)
    for clause in found.clauses:
        yield _line("clause", _clause(clause, parse), paint)
    yield ""


def _line(kind: str, text: str, paint: Paint) -> str:
    return "  " + paint(f"{kind:<14}", "kind") + text


def _voice(verb: VerbGroup) -> str:
    return ("passive" if verb.voice == "Pass" else "") + (" negated" if verb.negated else "")


def _shown(text: str) -> str:
    return " ".join(text.split())


def _clause(clause: Clause, parse: SentenceParse) -> str:
    subject, thing = (
        "?" if number is None else parse.words[number].text for number in (clause.subject, clause.object)
    )
    return f"{subject} — {parse.verbs[clause.verb].lemma} — {thing}"
