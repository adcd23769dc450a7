"""The bundled rules, one small module each, by family."""

from collections.abc import Iterable

from crossfact.api import Extractor, Rule, hookimpl, lives, requirements
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
from crossfact_rules.dates import (
    age_mismatch,
    anniversary_mismatch,
    chronology_conflict,
    date_conflict,
    duration_mismatch,
    impossible_date,
    quarter_month_mismatch,
    timezone_conversion_mismatch,
    weekday_date_mismatch,
)
from crossfact_rules.duplication import (
    conflicting_near_duplicate,
    cross_document_duplicate,
    duplicate_paragraph,
    repeated_fragment,
)
from crossfact_rules.lists import (
    announced_count_mismatch,
    dangling_cross_reference,
    list_sequence_gap,
    superlative_conflict,
)
from crossfact_rules.numbers import (
    ambiguous_number_format,
    caption_body_mismatch,
    currency_conflict,
    headline_number_not_in_body,
    invalid_identifier,
    number_conflict,
    number_words_digits_mismatch,
    order_of_magnitude_slip,
    range_inverted,
    unit_conflict,
    version_conflict,
)
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
from crossfact_rules.tables import table_total_mismatch, text_table_mismatch
from crossfact_rules.tense import (
    broken_verb_group,
    relative_date_vs_dateline,
    stale_future,
    tense_conflict_same_event,
)

_MODULES = (
    acronym_mismatch,
    age_mismatch,
    ambiguous_number_format,
    anniversary_mismatch,
    announced_count_mismatch,
    attribution_conflict,
    boilerplate_residue,
    broken_verb_group,
    caption_body_mismatch,
    chronology_conflict,
    conflicting_near_duplicate,
    cross_document_duplicate,
    currency_conflict,
    dangling_cross_reference,
    date_conflict,
    duplicate_paragraph,
    duration_mismatch,
    entity_name_variant,
    headline_number_not_in_body,
    impossible_date,
    invalid_identifier,
    list_sequence_gap,
    missing_space_after_stop,
    multiple_mismatch,
    name_spelling_variant,
    number_conflict,
    number_words_digits_mismatch,
    order_of_magnitude_slip,
    part_exceeds_whole,
    percent_vs_point,
    percentage_change_mismatch,
    percentage_of_count_mismatch,
    placeholder_left,
    quarter_month_mismatch,
    quote_speaker_conflict,
    quote_variant,
    range_inverted,
    rate_total_mismatch,
    relative_date_vs_dateline,
    repeated_fragment,
    role_conflict,
    shares_not_100,
    stale_future,
    stance_conflict,
    sum_mismatch,
    superlative_conflict,
    surname_before_introduction,
    table_total_mismatch,
    tense_conflict_same_event,
    text_table_mismatch,
    timezone_conversion_mismatch,
    unattributed_quote,
    unbalanced_quotation,
    unit_conflict,
    unit_conversion_mismatch,
    version_conflict,
    weekday_date_mismatch,
)


@hookimpl
def crossfact_rules() -> Iterable[Rule]:
    """Every bundled rule."""
    return tuple(module.RULE for module in _MODULES)


@hookimpl
def crossfact_extractors() -> Iterable[Extractor]:
    """The births and ages that age-mismatch compares, and the versions that version-conflict does."""
    return (Extractor("lives", lives.lives), Extractor("requirements", requirements.requirements))
