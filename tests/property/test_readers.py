"""Readers on any text at all: no exception but UnreadableError, and every law of check_reader."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from crossfact.api import Source
from crossfact.testing.readers import check_reader
from crossfact_plugins.readers import MARKDOWN, PLAIN

BLOCKS = (
    "# ", "## ", " ##", "- ", "* ", "1. ", "> ", "    ", "\t", "```\n", "\n---\n", "\n===\n", "|", "\n|-|-|\n",
    "| a | b |\n", "[a]: b\n", "\n", "\n\n", "\r\n", "\r", "[x] ",
)  # fmt: skip
INLINE = (
    "mot", "26 ", " ", "é", "*", "**", "_", "__", "~~", "`", "``", "\\", "[", "]", "(", ")", "](b)", "[a]", "[a][]",
    "![", "<", ">", "<b>", "</b>", "<!-- c -->", "<u@v.w>", "&amp;", "&", "*a*", "**b c**", "[x](y)", "« a »", "\u00a0b",
    '"t"', "!", "1",
)  # fmt: skip
OTHER = (
    "---\n", "+++\n", "title: x\n", "date: 2026-01-02\n", "a = 1\n", "<p>", "<div>\n", "</div>", "<!--", "-->", "<script>",
    "~~~\n", "[^1]", "https://a.b/c", "www.a", "\x00", "\u2028", "\x0c", "\ufeff", "Titre\n\n", "• item\n", "a) b\n",
    "Une phrase de plus de huit mots, avec sa fin.\n",
)  # fmt: skip

MARKDOWN_TEXTS = st.lists(st.sampled_from(BLOCKS + INLINE), max_size=30).map("".join)
WILD_TEXTS = st.lists(
    st.one_of(st.sampled_from(BLOCKS + INLINE + OTHER), st.text(max_size=5)), max_size=40
).map("".join)

ORACLE = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


@settings(deadline=None)
@given(st.one_of(st.text(), WILD_TEXTS))
def test_any_text_keeps_the_laws(text):
    check_reader(PLAIN, [text])
    check_reader(MARKDOWN, [text])


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ("Titre", "- item", "1. deux", "Une phrase qui finit.", "", "  ", "---", "un mot " * 9)
        ),
        max_size=12,
    )
)
def test_plain_text_keeps_every_word(lines):
    text = "\n".join(lines)
    if text.startswith("---"):
        text = "\n" + text
    kept = PLAIN.read(Source("a.txt", text)).prose.split()
    wanted = [
        word
        for line in lines
        if line != "---"
        for word in line.removeprefix("- ").removeprefix("1. ").split()
    ]
    assert [word for word in kept if word != "1."] == wanted


@settings(deadline=None)
@given(MARKDOWN_TEXTS)
def test_the_prose_of_markdown_is_what_commonmark_shows(text):
    # Three tildes and more, checkboxes and one quirk of the oracle (an image whose label is defined
    # and whose target is broken) are read otherwise on purpose; a bar behind two backslashes too.
    if text.startswith(("---", "+++")) or any(mark in text for mark in ("~~~", "[x] ", "\\\\|")):
        return
    if "]: b" in text and "](" in text:
        return
    tokens = ORACLE.parse(text)
    if any(token.type == "html_block" for token in tokens):
        return
    document = MARKDOWN.read(Source("a.md", text))
    kept = ["".join(block.span.of(document.prose).split()) for block in document.blocks]
    wanted = [_shown(token.children or []) for token in tokens if token.type == "inline"]
    assert [words for words in kept if words] == [words for words in wanted if words]


def _shown(children: list[Token]) -> str:
    """What the oracle shows of a paragraph, without what the reader masks: code, images, entities, addresses."""
    if len(children) == 1 and children[0].type == "image":
        children = [child for child in children[0].children or [] if child.type != "image"]
    kept, address = [], False
    for child in children:
        if child.markup == "autolink":
            address = child.type == "link_open"
        elif not address and (
            child.type == "text" or (child.type == "text_special" and child.info != "entity")
        ):
            kept.append(child.content)
    return "".join("".join(kept).split())
