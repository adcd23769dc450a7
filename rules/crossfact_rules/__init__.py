"""The bundled rules, one small module each, by family."""

from collections.abc import Iterable

from crossfact.api import Extractor, Rule, hookimpl, lives
from crossfact_rules.arithmetic import (
    multiple_mismatch,
    part_exceeds_whole,
    percent_vs_point,
    percentage_change_mismatch,
    percentage_of_count_mismatch,
    rate_total_mismatch,
    shares_not_100,
    sum_mismatch,
    unit_conversion_mismatch,
)
from crossfact_rules.dates import age_mismatch, duration_mismatch, weekday_date_mismatch
from crossfact_rules.duplication import conflicting_near_duplicate, duplicate_paragraph, repeated_fragment
from crossfact_rules.lists import announced_count_mismatch
from crossfact_rules.numbers import number_conflict
from crossfact_rules.residue import boilerplate_residue, placeholder_left
from crossfact_rules.tables import table_total_mismatch
from crossfact_rules.tense import broken_verb_group

_MODULES = (
    age_mismatch,
    announced_count_mismatch,
    boilerplate_residue,
    broken_verb_group,
    conflicting_near_duplicate,
    duplicate_paragraph,
    duration_mismatch,
    multiple_mismatch,
    number_conflict,
    part_exceeds_whole,
    percent_vs_point,
    percentage_change_mismatch,
    percentage_of_count_mismatch,
    placeholder_left,
    rate_total_mismatch,
    repeated_fragment,
    shares_not_100,
    sum_mismatch,
    table_total_mismatch,
    unit_conversion_mismatch,
    weekday_date_mismatch,
)


@hookimpl
def crossfact_rules() -> Iterable[Rule]:
    """Every bundled rule."""
    return tuple(module.RULE for module in _MODULES)


@hookimpl
def crossfact_extractors() -> Iterable[Extractor]:
    """The births and ages that age-mismatch compares."""
    return (Extractor("lives", lives.lives),)
