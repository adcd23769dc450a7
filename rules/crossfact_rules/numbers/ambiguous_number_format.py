"""ambiguous-number-format."""

import re
from collections.abc import Iterable, Mapping

from crossfact.api import (
    Claim,
    ClaimKind,
    DocumentRule,
    Example,
    Facts,
    Finding,
    LanguagePack,
    Level,
    Span,
    message,
    mismatch,
)

_THREE, _THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}"), re.compile(r"[1-9]\d{0,2}(?:\D\d{3})+")
_DIGITS = re.compile(r"\d[\d.,\s]*")


def ambiguous_number_format(facts: Facts) -> Iterable[Finding]:
    """A figure is written with the decimal mark of its language where thousands are meant.

    In French 1,250 habitants is one inhabitant and a quarter; in English 1.250 residents is. Said of figures
    with exactly three decimals that count what comes in whole numbers only, or beside a figure of the same thing,
    or in the same column of a table, that has its thousands as the language writes them (2 149 litres and 1,250 litres).

    Known false alarms: version numbers before such a noun; measures to the third decimal beside large ones.
    """
    figures = [c for c in facts.claims if c.kind is ClaimKind.QUANTITY and not c.quoted]
    columns = _columns(facts)
    grouped = {key for c in figures if _grouped(c, facts) for key in _things(c, columns)}
    precise = sum(_doubtful(c, facts) for c in figures)
    for claim in figures:
        if not _doubtful(claim, facts):
            continue
        pack = facts.pack_of_language(claim.lang)
        if _of_scale(claim, facts):
            continue
        whole = claim.quantity.unit is None and _counted(claim.facets.noun, pack)
        if whole or (precise == 1 and any(key in grouped for key in _things(claim, columns))):
            written = claim.quantity.written.strip()
            yield mismatch(
                facts.document,
                "ambiguous-number-format",
                RULE.level,
                message(
                    "“{written}” reads as a fraction; is {number} meant?",
                    written=written,
                    number=re.sub(r"\D", "", written),
                ),
                claim.location,
            )


def _doubtful(claim: Claim, facts: Facts) -> bool:
    """Whether a figure has exactly three decimals behind the mark of its language."""
    numeral = _numeral(claim)
    return facts.pack_of_language(claim.lang).data.numbers.decimal in numeral and bool(
        _THREE.fullmatch(numeral)
    )


def _of_scale(claim: Claim, facts: Facts) -> bool:
    """Whether another bare figure of the sentence has decimals (0.000 to 1.000), or the same digits (1,000 or 1.000)."""
    beside = [c for c in facts.claims_in(claim.sentence) if c is not claim and _bare(c)]
    mark = facts.pack_of_language(claim.lang).data.numbers.decimal
    digits = re.sub(r"\D", "", _numeral(claim))
    return any(mark in _numeral(c) or re.sub(r"\D", "", _numeral(c)) == digits for c in beside)


def _bare(claim: Claim) -> bool:
    """Whether a claim is a number without a unit."""
    return claim.kind is ClaimKind.QUANTITY and claim.quantity.unit is None


def _grouped(claim: Claim, facts: Facts) -> bool:
    """Whether a figure has its thousands as its language writes them."""
    numeral = _numeral(claim)
    decimal = facts.pack_of_language(claim.lang).data.numbers.decimal
    return decimal not in numeral and bool(_THOUSANDS.fullmatch(numeral))


def _numeral(claim: Claim) -> str:
    found = _DIGITS.search(claim.quantity.written)
    return found.group().strip() if found else ""


def _columns(facts: Facts) -> Mapping[Span, str]:
    """The column that each sentence of a table stands in."""
    cells = ((s.span, facts.document.blocks[s.block].cell) for s in facts.sentences)
    return {span: f"{cell.table}.{cell.column}" for span, cell in cells if cell is not None}


def _things(claim: Claim, columns: Mapping[Span, str]) -> Iterable[tuple[str, str]]:
    """What a figure is of: its unit and what is measured or counted; its column; where it has its noun, any count of its sentence."""
    if claim.sentence in columns:
        yield "in one column", columns[claim.sentence]
    symbol = claim.quantity.unit.symbol if claim.quantity.unit else ""
    if symbol or claim.facets.what:
        yield symbol, "" if symbol else claim.facets.what
    if not symbol and claim.facets.noun and claim.facets.noun in claim.text.lower():
        yield "in one sentence", str(claim.sentence.start)


def _counted(noun: str, pack: LanguagePack) -> bool:
    """Whether a noun is one of those that news counts one by one."""
    return any(noun in nouns for nouns in pack.data.concepts.values())


RULE = DocumentRule(
    check=ambiguous_number_format,
    level=Level.WARNING,
    family="numbers",
    examples=(
        Example(
            "fr",
            bad="Le bourg compte [[1,250 habitants]] et 12,5 km de chemins.",
            good="Le bourg compte 1 250 habitants et 12,5 km de chemins.",
        ),
        Example(
            "en",
            bad="The village has [[1.250 residents]] and 12.5 km of lanes.",
            good="The village has 1,250 residents and 12.5 km of lanes.",
        ),
        Example(
            "en",
            bad="| Area | Homes |\n|---|---|\n| North | [[1.250]] |\n| South | 2,480 |",
            good="| Area | Homes |\n|---|---|\n| North | 1,250 |\n| South | 2,480 |",
            markdown=True,
        ),
    ),
)
