"""Reduction: the claims of all files by story and key through the corpus rules, the passages through archive rules."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial

from crossfact.engine.archive import DocumentArchive
from crossfact.engine.recipe import Recipe
from crossfact.link.stories import stories
from crossfact.model.claim import Claim, ClaimKind
from crossfact.model.finding import Finding
from crossfact.model.report import FileResult
from crossfact.model.rule import ArchiveRule, CorpusRule, Group
from crossfact.plugin.validation import findings_of

# A key that more claims share than this tells nothing: years of a chronicle, rows of a listing.
_MOST = 400
_TELLING = 13


def reduce(results: Sequence[FileResult], recipe: Recipe) -> list[Finding]:
    """The findings of the corpus rules, in no particular order.

    The work grows with the keys, not with the pairs of claims.
    """
    story_of = stories(results, recipe.settings.stories)
    by_story: dict[str, list[Claim]] = defaultdict(list)
    for result in sorted(results, key=lambda r: r.uri):
        by_story[story_of[result.uri]].extend(result.claims)
    findings: list[Finding] = []
    for story in sorted(by_story):
        claims = by_story[story]
        weights, told = rarity(claims), figures(claims)
        for plugin, rule in recipe.corpus_rules:
            call = partial(groups, rule, claims, weights, told)
            keyed: list[Group] = recipe.host.guard(plugin, f"rule {rule.name}", story, call, [])
            for group in keyed:
                findings += _run(plugin, rule, group, recipe)
    return [*findings, *_on_archive(results, recipe)]


def _on_archive(results: Sequence[FileResult], recipe: Recipe) -> list[Finding]:
    """The findings of the archive rules; the archive is made only where one is on."""
    findings: list[Finding] = []
    archive = DocumentArchive(results, recipe.packs)
    for plugin, rule in recipe.archive_rules:
        call = partial(_of_archive, rule, archive)
        findings += recipe.host.guard(plugin, f"rule {rule.name}", "", call, [])
    return findings


def _of_archive(rule: ArchiveRule, archive: DocumentArchive) -> list[Finding]:
    return findings_of(rule, rule.check(archive))


def groups(
    rule: CorpusRule,
    claims: Iterable[Claim],
    weights: Mapping[str, float],
    told: Mapping[str, frozenset[Decimal]],
) -> list[Group]:
    """The groups of claims that share a key of a rule, in the order of their first claims."""
    keyed: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in rule.key(claim):
            keyed[key].append(claim)
    return [
        Group(key, tuple(found), weights, told) for key, found in keyed.items() if 1 < len(found) <= _MOST
    ]


def figures(claims: Iterable[Claim]) -> dict[str, frozenset[Decimal]]:
    """The figures of each document that chance would hardly put there twice: those of two digits and more."""
    told: dict[str, set[Decimal]] = defaultdict(set)
    for claim in claims:
        if claim.kind is ClaimKind.QUANTITY and claim.quantity.number.value >= _TELLING:
            told[claim.location.uri].add(claim.quantity.number.value)
    return {uri: frozenset(values) for uri, values in told.items()}


def rarity(claims: Sequence[Claim]) -> dict[str, float]:
    """How much each context word tells in a story: 1 for a word of one or two sentences, 0 for one of all."""
    sentences = {(c.location.uri, c.sentence): c.facets.context for c in claims if c.facets.context}
    counts = Counter(word for context in sentences.values() for word in set(context))
    total = math.log(max(len(sentences), 2))
    return {word: round(max(0.0, 1 - math.log(max(n / 2, 1)) / total), 4) for word, n in counts.items()}


def _run(plugin: str, rule: CorpusRule, group: Group, recipe: Recipe) -> list[Finding]:
    first = group.claims[0].location.uri
    return recipe.host.guard(plugin, f"rule {rule.name}", first, partial(_listed, rule, group), [])


def _listed(rule: CorpusRule, group: Group) -> list[Finding]:
    return findings_of(rule, rule.check(group))
