"""The bundled rules, one small module each, by family."""

from collections.abc import Iterable

from crossfact.api import Rule, hookimpl
from crossfact_rules.dates import weekday_date_mismatch
from crossfact_rules.duplication import (
    conflicting_near_duplicate,
    cross_document_duplicate,
    duplicate_paragraph,
    repeated_fragment,
)
from crossfact_rules.numbers import number_conflict
from crossfact_rules.people import (
    acronym_mismatch,
    entity_name_variant,
    name_spelling_variant,
    role_conflict,
    stance_conflict,
    surname_before_introduction,
)
from crossfact_rules.quotes import (
    attribution_conflict,
    quote_speaker_conflict,
    quote_variant,
    unattributed_quote,
    unbalanced_quotation,
)
from crossfact_rules.residue import boilerplate_residue, missing_space_after_stop, placeholder_left
from crossfact_rules.tense import (
    broken_verb_group,
    relative_date_vs_dateline,
    stale_future,
    tense_conflict_same_event,
)

_MODULES = (
    acronym_mismatch,
    attribution_conflict,
    boilerplate_residue,
    broken_verb_group,
    conflicting_near_duplicate,
    cross_document_duplicate,
    duplicate_paragraph,
    entity_name_variant,
    missing_space_after_stop,
    name_spelling_variant,
    number_conflict,
    placeholder_left,
    quote_speaker_conflict,
    quote_variant,
    relative_date_vs_dateline,
    repeated_fragment,
    role_conflict,
    stale_future,
    stance_conflict,
    surname_before_introduction,
    tense_conflict_same_event,
    unattributed_quote,
    unbalanced_quotation,
    weekday_date_mismatch,
)


@hookimpl
def crossfact_rules() -> Iterable[Rule]:
    """Every bundled rule."""
    return tuple(module.RULE for module in _MODULES)
