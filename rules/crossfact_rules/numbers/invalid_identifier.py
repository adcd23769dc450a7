"""invalid-identifier."""

import re
from collections.abc import Callable, Iterable, Mapping

from crossfact.api import (
    BlockKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    Level,
    Span,
    message,
    mismatch,
)

_TEN = 10


def invalid_identifier(facts: Facts) -> Iterable[Finding]:
    """The check digit of an ISBN, ISSN, IBAN, ORCID, SIREN or SIRET is wrong.

    These numbers carry a digit that is computed from the others (ISO 2108, 3297, 13616, 27729, 7812), so that a
    figure mistyped or two exchanged show. The number must stand right behind the name of its kind, but for a few
    words; an IBAN in groups of four and the address of an ORCID iD tell their kind themselves.

    Known false alarms: numbers made up on purpose in documentation.
    """
    for block in facts.document.blocks:
        if block.kind is BlockKind.CODE:
            continue
        for match in _PATTERN.finditer(facts.document.text, block.span.start, block.span.end):
            named = match.group("kind").upper() if match.group("kind") else "IBAN"
            kind = "ORCID" if named.startswith("ORCID") else named[:4] if named.startswith("ISBN") else named
            written = "digits" if match.group("kind") else "iban"
            digits = re.sub(r"[^0-9A-Z]", "", match.group(written).upper())
            if not _CHECKS[kind](digits):
                place = facts.document.location(Span(*match.span(written)))
                yield mismatch(
                    facts.document,
                    "invalid-identifier",
                    RULE.level,
                    message("the check digit of this {kind} is wrong", kind=kind),
                    place,
                )


_PATTERN = re.compile(
    r"(?<!\w)(?:(?P<kind>ISBN(?:-1[03])?|ISSN|ORCID|orcid\.org/|SIREN|SIRET)[^\W\d]?(?:[^\w\n]{0,3}(?:[^\W\d_]{1,8}|n°))?"
    r"[^\w\n]{0,3}(?P<digits>\d(?:[- \u00a0\u202f]?\d){6,16}(?:[- ]?[\dXx])?)"
    r"|(?P<iban>[A-Z]{2}\d\d(?:[ \u00a0\u202f][A-Z0-9]{4}){3,7}(?:[ \u00a0\u202f][A-Z0-9]{1,3})?"
    r"|(?<=IBAN )[A-Z]{2}\d\d[A-Z0-9]{11,30}))(?!\w)"
)


def _isbn(digits: str) -> bool:
    if len(digits) == _TEN:
        return sum((_TEN - i) * _digit(c) for i, c in enumerate(digits)) % 11 == 0
    if len(digits) != 13 or "X" in digits:
        return False
    return sum((1, 3)[i % 2] * int(c) for i, c in enumerate(digits)) % _TEN == 0


def _issn(digits: str) -> bool:
    return len(digits) == 8 and sum((8 - i) * _digit(c) for i, c in enumerate(digits)) % 11 == 0


def _orcid(digits: str) -> bool:
    """ISO 7064, MOD 11-2."""
    total = 0
    for c in digits[:-1]:
        total = (total + int(c)) * 2
    return len(digits) == 16 and (12 - total % 11) % 11 == _digit(digits[-1])


def _iban(digits: str) -> bool:
    """ISO 7064, MOD 97-10."""
    return int("".join(str(int(c, 36)) for c in digits[4:] + digits[:4])) % 97 == 1


def _luhn(length: int) -> Callable[[str], bool]:
    """ISO/IEC 7812-1, annex B."""

    def check(digits: str) -> bool:
        doubled = (int(c) * (1 + i % 2) for i, c in enumerate(reversed(digits)))
        return len(digits) == length and sum(n - 9 if n > 9 else n for n in doubled) % _TEN == 0

    return check


def _digit(c: str) -> int:
    return _TEN if c == "X" else int(c)


_CHECKS: Mapping[str, Callable[[str], bool]] = {
    "ISBN": _isbn,
    "ISSN": _issn,
    "IBAN": _iban,
    "ORCID": _orcid,
    "SIREN": _luhn(9),
    "SIRET": _luhn(14),
}

RULE = DocumentRule(
    check=invalid_identifier,
    level=Level.ERROR,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le livre porte le numéro ISBN [[978-0-306-40615-2]] au dos.",
            good="Le livre porte le numéro ISBN 978-0-306-40615-7 au dos.",
        ),
        Example(
            "en",
            bad="Please pay to IBAN [[GB82 WEST 1234 5698 7654 23]] by Monday.",
            good="Please pay to IBAN GB82 WEST 1234 5698 7654 32 by Monday.",
        ),
    ),
)
