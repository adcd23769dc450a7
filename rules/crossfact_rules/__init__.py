"""The bundled rules, one small module each, by family."""

from collections.abc import Iterable

from crossfact.api import Rule, hookimpl
from crossfact_rules.dates import date_conflict, weekday_date_mismatch
from crossfact_rules.duplication import conflicting_near_duplicate, duplicate_paragraph, repeated_fragment
from crossfact_rules.numbers import number_conflict, order_of_magnitude_slip
from crossfact_rules.residue import boilerplate_residue, placeholder_left
from crossfact_rules.tense import broken_verb_group

_MODULES = (
    boilerplate_residue,
    broken_verb_group,
    conflicting_near_duplicate,
    date_conflict,
    duplicate_paragraph,
    number_conflict,
    order_of_magnitude_slip,
    placeholder_left,
    repeated_fragment,
    weekday_date_mismatch,
)


@hookimpl
def crossfact_rules() -> Iterable[Rule]:
    """Every bundled rule."""
    return tuple(module.RULE for module in _MODULES)
