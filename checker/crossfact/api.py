"""The public face: all that rules and plugins import."""

from crossfact.config.packs import load_pack
from crossfact.config.settings import Settings
from crossfact.config.typed import SettingsError
from crossfact.link.acts import one_act, other_matter
from crossfact.link.background import Background
from crossfact.link.candidates import Conflict, conflicts
from crossfact.link.comparison import Comparison, Verdict, compare
from crossfact.link.difference import Change, Difference, Side, difference
from crossfact.link.disagreement import disagreement
from crossfact.link.facets import stamp
from crossfact.link.kinship import Kinship, kinship
from crossfact.link.other_units import OtherUnit, is_money, other_units
from crossfact.link.people import at_odds, first_name, folded, shortenings, spelt_alike
from crossfact.link.repeats import Repeat, repeats, stands_before
from crossfact.link.resemblance import Pair, likeness, near_duplicates
from crossfact.link.seams import glued_stops
from crossfact.link.slips import telling_digits
from crossfact.link.values import comparable, same_value
from crossfact.link.versions import versions
from crossfact.link.wording import (
    Rewording,
    changed_figures,
    quoted_words,
    rewording,
    same_words,
    shingles_of,
    speakers,
)
from crossfact.link.wording import pairs as quote_pairs
from crossfact.model.claim import CalendarDate, Claim, ClaimKind, Facets, Role, Status, Value
from crossfact.model.declared import (
    Command,
    DocumentReader,
    Extractor,
    Reference,
    Reporter,
    SettingSpec,
    Source,
    UnitName,
    UnreadableError,
)
from crossfact.model.document import Block, BlockKind, Cell, Document, Part, Sentence
from crossfact.model.finding import Edit, Fault, Finding, Fix, Level, Refusal, Related
from crossfact.model.interval import Interval, share_of, stated, written
from crossfact.model.message import Message, listed, message
from crossfact.model.pack import LanguagePack, PackData
from crossfact.model.phrase import NounGroup, SentenceParse, VerbGroup, Word
from crossfact.model.place import Location, Region, Span
from crossfact.model.quantity import Hedge, Number, Quantity, Unit, plain_decimal
from crossfact.model.reading import Reading, WordReader
from crossfact.model.report import FileResult, Ignore, Report
from crossfact.model.rule import (
    Archive,
    ArchiveRule,
    CorpusRule,
    DocumentRule,
    Example,
    Facts,
    Group,
    Passage,
    Rule,
)
from crossfact.model.said import (
    NameMention,
    OfficeHeld,
    QuoteKind,
    QuoteWords,
    Speaker,
    Sphere,
    StanceTaken,
    StatementMade,
    Tenure,
)
from crossfact.model.said_words import PeopleWords
from crossfact.model.version import Version
from crossfact.plugin.hooks import hookimpl
from crossfact.readers.front_matter import FrontMatter, front_matter
from crossfact.readers.masking import masked, masked_but
from crossfact.relate import (
    additions,
    anniversaries,
    apposed,
    bullets,
    changes,
    citations,
    clocks,
    contrasts,
    differences,
    enumerations,
    events,
    hundred,
    lengths,
    lives,
    measures,
    moments,
    multiples,
    phases,
    portions,
    quarters,
    ranges,
    rates,
    references,
    requirements,
    sequences,
    shares,
    sums,
    superlatives,
    table_shares,
    tables,
    totals,
    zones,
)
from crossfact.relate.finding import mismatch, opposed, spoken_interval
from crossfact.relate.passages import Figure, FigureSentence, passages
from crossfact.relate.superlatives import Superlative
from crossfact.report.excerpt import Row, excerpt
from crossfact.report.glyphs import cells, shown
from crossfact.report.json_text import json_text
from crossfact.report.summary import Summary, failed, looked_at, not_checked, outcome, refused, summarize
from crossfact.report.wording import level_word, spoken, wording_of
from crossfact.text.lines import Lines
from crossfact.text.normal import pieces, plain, same_length, squeeze, without_accents, words
from crossfact.words.lexicon import bare
from crossfact.words.lexicon import reader as word_reader
from crossfact.words.likeness import Likeness
from crossfact.words.table import WordTable
from crossfact.words.verbs import inside

__all__ = [
    "Archive",
    "ArchiveRule",
    "Background",
    "Block",
    "BlockKind",
    "CalendarDate",
    "Cell",
    "Change",
    "Claim",
    "ClaimKind",
    "Command",
    "Comparison",
    "Conflict",
    "CorpusRule",
    "Difference",
    "Document",
    "DocumentReader",
    "DocumentRule",
    "Edit",
    "Example",
    "Extractor",
    "Facets",
    "Facts",
    "Fault",
    "Figure",
    "FigureSentence",
    "FileResult",
    "Finding",
    "Fix",
    "FrontMatter",
    "Group",
    "Hedge",
    "Ignore",
    "Interval",
    "Kinship",
    "LanguagePack",
    "Level",
    "Likeness",
    "Lines",
    "Location",
    "Message",
    "NameMention",
    "NounGroup",
    "Number",
    "OfficeHeld",
    "OtherUnit",
    "PackData",
    "Pair",
    "Part",
    "Passage",
    "PeopleWords",
    "Quantity",
    "QuoteKind",
    "QuoteWords",
    "Reading",
    "Reference",
    "Refusal",
    "Region",
    "Related",
    "Repeat",
    "Report",
    "Reporter",
    "Rewording",
    "Role",
    "Row",
    "Rule",
    "Sentence",
    "SentenceParse",
    "SettingSpec",
    "Settings",
    "SettingsError",
    "Side",
    "Source",
    "Span",
    "Speaker",
    "Sphere",
    "StanceTaken",
    "StatementMade",
    "Status",
    "Summary",
    "Superlative",
    "Tenure",
    "Unit",
    "UnitName",
    "UnreadableError",
    "Value",
    "VerbGroup",
    "Verdict",
    "Version",
    "Word",
    "WordReader",
    "WordTable",
    "additions",
    "anniversaries",
    "apposed",
    "at_odds",
    "bare",
    "bullets",
    "cells",
    "changed_figures",
    "changes",
    "citations",
    "clocks",
    "comparable",
    "compare",
    "conflicts",
    "contrasts",
    "difference",
    "differences",
    "disagreement",
    "enumerations",
    "events",
    "excerpt",
    "failed",
    "first_name",
    "folded",
    "front_matter",
    "glued_stops",
    "hookimpl",
    "hundred",
    "inside",
    "is_money",
    "json_text",
    "kinship",
    "lengths",
    "level_word",
    "likeness",
    "listed",
    "lives",
    "load_pack",
    "looked_at",
    "masked",
    "masked_but",
    "measures",
    "message",
    "mismatch",
    "moments",
    "multiples",
    "near_duplicates",
    "not_checked",
    "one_act",
    "opposed",
    "other_matter",
    "other_units",
    "outcome",
    "passages",
    "phases",
    "pieces",
    "plain",
    "plain_decimal",
    "portions",
    "quarters",
    "quote_pairs",
    "quoted_words",
    "ranges",
    "rates",
    "references",
    "refused",
    "repeats",
    "requirements",
    "rewording",
    "same_length",
    "same_value",
    "same_words",
    "sequences",
    "share_of",
    "shares",
    "shingles_of",
    "shortenings",
    "shown",
    "speakers",
    "spelt_alike",
    "spoken",
    "spoken_interval",
    "squeeze",
    "stamp",
    "stands_before",
    "stated",
    "summarize",
    "sums",
    "superlatives",
    "table_shares",
    "tables",
    "telling_digits",
    "totals",
    "versions",
    "without_accents",
    "word_reader",
    "wording_of",
    "words",
    "written",
    "zones",
]
