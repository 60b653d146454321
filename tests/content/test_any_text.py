"""Properties of converting articles that hold for any text."""

import re
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.content.line_marks import TAB_LENGTH
from kiosk.content.markdown import convert_article
from kiosk.content.markdown_extensions import _parser
from kiosk.core.blocks import blocks_to_json
from tests.converted import HEADER, article_file, convert, words

MARKUP = st.sampled_from(
    [
        *(
            "word",
            "other one",
            "你好",
            "\n",
            "\n\n",
            "  \n",
            "    ",
            "\t",
            "- ",
            "* ",
            "1. ",
            "> ",
            "> [!NOTE] ",
            "#",
            "## ",
            "|",
        ),
        *(
            '!!! tip "T"\n    ',
            "[",
            "]",
            "(",
            "](x)",
            "](article:a/b)",
            "![a](p.svg)",
            "*",
            "**",
            "_",
            "`",
            "[^1]",
            "[^1]: n",
        ),
        *(
            "\n| a | b |\n|---|---|\n| c | d |\n",
            "---",
            "===",
            "*[word]: m",
            "{: .a }",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "&amp;",
        ),
        *(
            "\n:   def",
            '"',
            "'",
            "...",
            "\\",
            "<https://a.b>",
            "[r]: x",
            "\u202e",
            "\x00",
            "a" * 90,
            "$",
            "~~~",
            "\x02",
            "\x03",
        ),
    ]
)


@given(st.text(max_size=200))
def test_any_characters_are_converted(text: str) -> None:
    convert_article(article_file(), text.encode("utf-8", "surrogatepass"))
    _check(text)


@given(st.binary(max_size=100))
def test_any_bytes_are_converted(data: bytes) -> None:
    convert_article(article_file(), data)


@settings(max_examples=400)
@given(st.lists(MARKUP, max_size=25).map("".join))
def test_any_markup_is_converted(text: str) -> None:
    _check(text)


def _check(text: str) -> None:
    article = convert_article(article_file(), (HEADER + text).encode("utf-8", "replace"))
    last_line = (HEADER + text).replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= problem.line <= last_line for problem in article.problems)
    for section in article.sections:
        for block in section.blocks:
            assert not re.search("[\x00-\x08\x0e-\x1f\u202a-\u202e\U000f0000-\U0010ffff]", blocks_to_json([block]))


# A document of plain words and markup, with the words that a reader sees, in their order. Left out on purpose are
# what people write but do not see (addresses, names of footnotes, tags, attribute lists, comments), and footnotes,
# which stand elsewhere than they are written.

Piece = tuple[str, str]
"""What is written, and what of it is seen."""

PLAIN_WORDS = st.lists(st.text("abcdefgxyzäßπд", min_size=1, max_size=9), min_size=1, max_size=5).map(" ".join)


def _same(text: str) -> Piece:
    return text, text


def _wrapped(before: str, after: str) -> st.SearchStrategy[Piece]:
    return PLAIN_WORDS.map(lambda text: (before + text + after, text))


INLINE = st.one_of(
    PLAIN_WORDS.map(_same),
    _wrapped("*", "*"),
    _wrapped("**", "**"),
    _wrapped("***", "***"),
    _wrapped("_", "_"),
    _wrapped("`", "`"),
    _wrapped("[", "](article:topic/article)"),
    _wrapped("[", "](https://www.example.org/page)"),
    _wrapped("**[", "](../other)**"),
    _wrapped("<b>", "</b>"),
    _wrapped("![", "](picture.svg)"),
)


def _joined(pieces: list[Piece], between: str) -> Piece:
    return between.join(written for written, _ in pieces), " ".join(seen for _, seen in pieces)


# A line begins with a word, so that what follows cannot become a list, a heading or a figure.
LINE = st.tuples(PLAIN_WORDS.map(_same), st.lists(INLINE, max_size=4)).map(
    lambda parts: _joined([parts[0], *parts[1]], " ")
)
LINES = st.lists(LINE, min_size=1, max_size=3).map(lambda lines: _joined(lines, "\n"))


def _prefixed(piece: Piece, first: str, others: str) -> Piece:
    lines = piece[0].split("\n")
    return "\n".join([first + lines[0], *((others + line).rstrip() for line in lines[1:])]), piece[1]


def _items(items: list[Piece], marker: str) -> Piece:
    return _joined([_prefixed(item, marker, "    ") for item in items], "\n")


def _table(rows: list[tuple[Piece, Piece]]) -> Piece:
    written = [f"| {left[0]} | {right[0]} |" for left, right in rows]
    seen = " ".join(f"{left[1]} {right[1]}" for left, right in rows)
    return "\n".join([written[0], "| --- | :-: |", *written[1:]]), seen


def _titled(title: Piece, body: Piece, before: str, after: str, indent: str) -> Piece:
    return f"{before}{title[0]}{after}\n{_prefixed(body, indent, indent)[0]}", f"{title[1]} {body[1]}"


WORDS = PLAIN_WORDS.map(_same)
BLOCK = st.one_of(
    LINES,
    st.tuples(st.sampled_from(["## ", "### ", "#### "]), WORDS).map(
        lambda parts: (parts[0] + parts[1][0], parts[1][1])
    ),
    st.tuples(st.lists(LINES, min_size=1, max_size=3), st.sampled_from(["- ", "* ", "1. "])).map(lambda p: _items(*p)),
    LINES.map(lambda piece: _prefixed(piece, "> ", "> ")),
    st.lists(st.tuples(LINE, LINE), min_size=2, max_size=4).map(_table),
    st.tuples(WORDS, LINES).map(lambda parts: _titled(*parts, "> [!TIP] ", "", "> ")),
    st.tuples(WORDS, LINES).map(lambda parts: _titled(*parts, '!!! warning "', '"', "    ")),
    st.tuples(WORDS, LINE).map(lambda parts: (f"{parts[0][0]}\n:   {parts[1][0]}", f"{parts[0][1]} {parts[1][1]}")),
    PLAIN_WORDS.map(lambda text: (f"![{text}](picture.svg)", text)),
)
# A paragraph between two blocks, as lists and quotes that follow one another are one, with all their paragraphs.
DOCUMENT = st.lists(st.tuples(BLOCK, LINE), min_size=1, max_size=5).map(
    lambda pairs: _joined([block for pair in pairs for block in pair], "\n\n")
)


@settings(max_examples=300)
@given(DOCUMENT)
def test_every_visible_word_is_kept_in_its_order(document: Piece) -> None:
    written, seen = document
    assert words(convert(written)).split() == seen.split()


@settings(max_examples=150)
@given(DOCUMENT)
def test_line_marks_change_nothing(document: Piece) -> None:
    marked = convert(document[0])
    with patch("kiosk.content.markdown.with_marks", lambda text, _line: text.expandtabs(TAB_LENGTH)):
        plain = convert(document[0])
    assert [(section.title, section.blocks) for section in marked.sections] == [
        (section.title, section.blocks) for section in plain.sections
    ]


@settings(max_examples=300)
@given(st.lists(MARKUP, max_size=25).map("".join), st.sampled_from(["en", "de", "ar", "th", "zh-Hans"]))
def test_what_is_passed_over_for_speed_changes_nothing(text: str, language: str) -> None:
    fast = convert(text, language)
    with (
        patch("kiosk.content.markdown_extensions._skip_plain_texts"),
        patch("kiosk.content.conversion.Conversion._unbroken_read", lambda _self, _text: None),
    ):
        slow = convert(text, language)
    assert fast == slow


@given(st.lists(MARKUP, max_size=25).map("".join), st.lists(MARKUP, max_size=25).map("".join))
@example("    " * 300 + "> " * 3000, "Some [words][r], a PET[^1].\n\n> [!TIP]\n> x\n")
@example("[r]: a/b\n\n[^1]: n\n\n*[PET]: m\n\n!!! tip\n    x\n", "Some [words][r], a PET[^1].\n\n    x\n")
@example("Text.", "\n")
def test_a_text_leaves_nothing_to_the_next_one(first: str, second: str) -> None:
    convert(first)
    after_another = convert(second)
    _parser.cache_clear()
    assert after_another == convert(second)
