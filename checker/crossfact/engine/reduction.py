"""Reduction: the claims of all files by story and key through the corpus rules, the passages through archive rules."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from crossfact.engine.archive import DocumentArchive
from crossfact.engine.recipe import Recipe
from crossfact.link.background import Background, background
from crossfact.link.stories import stories
from crossfact.model.claim import Claim
from crossfact.model.finding import Finding
from crossfact.model.report import FileResult
from crossfact.model.rule import Archive, CorpusRule, Group, Rule
from crossfact.plugin.validation import findings_of

# A key that more claims share than this tells nothing: years of a chronicle, rows of a listing.
_MOST = 50_000


def reduce(results: Sequence[FileResult], recipe: Recipe) -> list[Finding]:
    """The findings of the corpus rules, in no particular order.

    The work grows with the keys, not with the pairs of claims.
    """
    findings: list[Finding] = []
    story_of = stories(results, recipe.settings.stories)
    for story, claims, known in _told(results, recipe, story_of):
        for plugin, rule in recipe.corpus_rules:
            call = partial(groups, rule, claims, known)
            keyed: list[Group] = recipe.host.guard(plugin, f"rule {rule.name}", story, call, [])
            for group in keyed:
                findings += _run(plugin, rule, group, recipe)
    return [*findings, *_on_archive(DocumentArchive(results, recipe.packs, story_of), recipe)]


def _on_archive(archive: DocumentArchive, recipe: Recipe) -> list[Finding]:
    """The findings of the archive rules, and of document rules that look across documents too."""
    findings: list[Finding] = []
    for plugin, rule, check in recipe.archive_checks:
        call = partial(_of_archive, rule, check, archive)
        findings += recipe.host.guard(plugin, f"rule {rule.name}", "", call, [])
    return findings


def told_stories(
    results: Sequence[FileResult], recipe: Recipe
) -> Iterator[tuple[str, Sequence[Claim], Background]]:
    """The stories of the documents by name, in order: their claims, and what each story knows."""
    yield from _told(results, recipe, stories(results, recipe.settings.stories))


def _told(
    results: Sequence[FileResult], recipe: Recipe, story_of: Mapping[str, str]
) -> Iterator[tuple[str, Sequence[Claim], Background]]:
    by_story: dict[str, list[Claim]] = defaultdict(list)
    for result in sorted(results, key=lambda r: r.uri):
        by_story[story_of[result.uri]].extend(result.claims)
    names = {result.uri: frozenset(result.names) for result in results}
    for story in sorted(by_story):
        claims = by_story[story]
        yield (
            story,
            claims,
            background(claims, {c.location.uri: names[c.location.uri] for c in claims}, recipe.packs),
        )


def _of_archive(
    rule: Rule, check: Callable[[Archive], Iterable[Finding]], archive: DocumentArchive
) -> list[Finding]:
    return findings_of(rule, check(archive))


def groups(
    rule: CorpusRule,
    claims: Iterable[Claim],
    known: Background,
) -> list[Group]:
    """The groups of claims that share a key of a rule, in the order of their first claims."""
    keyed: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in rule.key(claim):
            keyed[key].append(claim)
    return [Group(key, tuple(found), known) for key, found in keyed.items() if 1 < len(found) <= _MOST]


def _run(plugin: str, rule: CorpusRule, group: Group, recipe: Recipe) -> list[Finding]:
    first = group.claims[0].location.uri
    return recipe.host.guard(plugin, f"rule {rule.name}", first, partial(_listed, rule, group), [])


def _listed(rule: CorpusRule, group: Group) -> list[Finding]:
    return findings_of(rule, rule.check(group))
