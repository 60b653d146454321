"""HTML becomes Markdown that shows the same words."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.importing.html_markdown import html_to_markdown, plain_words
from kiosk.content.importing.report import LeftKind
from kiosk.content.markdown import convert_article
from kiosk.content.model import ArticleFile
from kiosk.core.blocks import blocks_text

HEADER = "---\ntitle: Title\nsummary: What it is.\nstatus: sample\n---\n"
PLACES = {
    "paragraph": "<p>{}</p>",
    "item": "<ul><li>{}</li><li>second</li></ul>",
    "cell": "<table><tr><th>head</th></tr><tr><td>{}</td></tr></table>",
    "heading": "<h2>first</h2><p>text</p><h3>{}</h3><p>text</p>",
    "strong": "<p>before <b>{}</b> behind</p>",
    "meaning": "<dl><dt>term</dt><dd>{}</dd></dl>",
    "quote": "<blockquote><p>{}</p></blockquote>",
}


class Surroundings:
    """Knows one article and one picture."""

    def __init__(self) -> None:
        self.left: list[tuple[LeftKind, int, str]] = []

    def article(self, address: str, line: int) -> str:
        return "topic/other" if address == "other" else ""

    def picture(self, address: str, line: int) -> str:
        return "hand.png" if address == "hand" else ""

    def leave(self, kind: LeftKind, line: int, what: str) -> None:
        self.left.append((kind, line, what))


def markdown(source: str, title: str = "Title") -> str:
    return html_to_markdown(source, title, Surroundings())


def shown(text: str) -> str:
    """The words that the kiosk shows of a text in Markdown, with typography as it is typed."""
    article = convert_article(ArticleFile("a/b", "en", "a/b/index.en.md"), f"{HEADER}{text}\n".encode())
    words = " ".join(blocks_text(tuple(block for section in article.sections for block in section.blocks)).split())
    typed = {"\u200b": "", "—": "---", "–": "--", "…": "...", "«": "<<", "»": ">>"}
    for set_sign, sign in typed.items():
        words = words.replace(set_sign, sign)
    return words


@given(st.text("ab1 *_`[](){}#+-.!|>:&;<\\=~^%$@/,?", min_size=1, max_size=30), st.sampled_from(sorted(PLACES)))
def test_signs_of_markdown_are_shown_as_they_are(text: str, place: str) -> None:
    words = " ".join(text.split())
    assert words in shown(markdown(PLACES[place].format(html.escape(words))))


def test_plain_words_are_shown_as_they_are() -> None:
    assert shown(plain_words("- 5 *stars* [x]  <b> &amp; a_b")) == "- 5 *stars* [x] <b> &amp; a_b"


def test_headings_begin_at_the_second_level_and_skip_none() -> None:
    source = "<h1>Title</h1><p>a</p><h3>One</h3><p>b</p><h6>Two</h6><h5>Three</h5><h1>Four</h1>"
    assert markdown(source) == "a\n\n## One\n\nb\n\n### Two\n\n### Three\n\n## Four"


def test_a_heading_inside_of_an_item_is_strong_text() -> None:
    surroundings = Surroundings()
    assert html_to_markdown("<ul><li><h2>One</h2><p>a</p></li></ul>", "T", surroundings) == "- **One**\n\n    a"
    assert surroundings.left == [("nesting", 0, "One")]
    assert markdown('<div data-callout="tip"><h3>Two</h3><p>b</p></div>') == "> [!TIP]\n> **Two**\n>\n> b"


def test_lists_nest_by_four_spaces() -> None:
    source = "<ul><li>a<ol start='3'><li>b</li></ol></li><li><p>c</p><p>d</p></li><li>e</li></ul>"
    assert markdown(source) == "- a\n    3. b\n- c\n\n    d\n\n- e"


def test_emphasis_stands_neither_in_emphasis_nor_beside_it() -> None:
    assert markdown("<p><b>a<i>b</i></b><em>c</em> <b></b><b>d</b></p>") == "**abc** **d**"


def test_links_lead_to_articles_and_keep_their_words_elsewhere() -> None:
    assert markdown("<a href='other'>in <b>it</b></a> <a href='https://x.org'>out</a>") == (
        "[in it](article:topic/other) out"
    )


def test_a_picture_stands_in_a_paragraph_of_its_own() -> None:
    assert markdown("<p>Push <img src='hand' alt='A hand'> here.</p><ul><li>x <img src='hand' alt='y'></li></ul>") == (
        "Push  here.\n\n![A hand](hand.png)\n\n- x\n\n    ![y](hand.png)"
    )


def test_a_figure_has_its_caption() -> None:
    source = '<figure><img src="hand" alt="A [left] hand"><figcaption>My "hand"</figcaption></figure>'
    assert markdown(source) == '![A &#91;left&#93; hand](hand.png "My &quot;hand&quot;")'


def test_a_picture_that_was_not_taken_leaves_its_words() -> None:
    assert markdown("<p>See <img src='other.png' alt='a foot'>.</p>") == "See a foot."
    assert markdown("<p>See <img src='other.png'> that</p>") == "See  that"


def test_raised_digits_do_not_become_part_of_a_number() -> None:
    assert markdown("10<sup>9</sup> H<sub>2</sub>O 2<sup>nd</sup> 10<sup>2x</sup>") == "10⁹ H₂O 2nd 10^2x"


def test_a_table_in_a_table_becomes_words() -> None:
    source = (
        "<table><tr><th>a</th><th>b</th></tr>"
        "<tr><td>c</td><td><table><tr><td>d</td><td>e</td></tr></table></td></tr></table>"
    )
    assert markdown(source) == "| a | b |\n| --- | --- |\n| c | d e |"


def test_cells_that_span_rows_stand_in_each_row_of_their_part_of_the_table() -> None:
    source = (
        "<table><thead><tr><th rowspan=2>Drug</th><th colspan=2>Dose</th></tr><tr><th>am</th><th>pm</th></tr></thead>"
        "<tbody><tr><td>a</td><td rowspan=0 colspan=2>1</td></tr><tr><td>b</td></tr><tr></tr></tbody>"
        "<tbody><tr><td>c</td><td rowspan=x>2</td><td>3</td></tr></tbody></table>"
    )
    assert markdown(source).splitlines() == [
        "| Drug | Dose | |",
        "| --- | --- | --- |",
        "| Drug | am | pm |",
        "| a | 1 | |",
        "| b | 1 | |",
        "|  | 1 | |",
        "| c | 2 | 3 |",
    ]


@st.composite
def spanned_tables(draw: st.DrawFn) -> tuple[str, list[list[str]]]:
    """A table with cells that span rows and columns, and what stands where: of columns, a cell fills the first."""
    height, width = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    grid: dict[tuple[int, int], str] = {}
    rows: list[str] = []
    for row in range(height):
        cells = ""
        for column in range(width):
            if (row, column) in grid:
                continue
            free = next((end for end in range(column, width) if (row, end) in grid), width) - column
            down, across = draw(st.integers(1, height - row)), draw(st.integers(1, free))
            name = f"c{row}{column}"
            cells += f'<td rowspan="{down}" colspan="{across}">{name}</td>'
            for below in range(row, row + down):
                grid.update(
                    {(below, beside): name if beside == column else "" for beside in range(column, column + across)}
                )
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>", [[grid[row, column] for column in range(width)] for row in range(height)]


@given(spanned_tables())
def test_each_cell_stands_in_the_columns_and_rows_that_it_spans(table: tuple[str, list[list[str]]]) -> None:
    source, grid = table
    header, _, *rows = markdown(source).splitlines()
    assert [[cell.strip() for cell in row.split("|")[1:-1]] for row in (header, *rows)] == grid


def test_a_long_cell_that_spans_rows_is_not_repeated_and_told() -> None:
    surroundings = Surroundings()
    words = "Ask first. " * 20
    source = f"<table><tr><td>a</td><td rowspan=2>{words}</td><td>c</td></tr><tr><td>b</td><td>d</td></tr></table>"
    assert html_to_markdown(source, "T", surroundings).endswith("\n| b |  | d |")
    assert [(kind, what[:10]) for kind, _, what in surroundings.left] == [("merged", "Ask first.")]


def test_cells_without_end_are_not_repeated_without_end() -> None:
    surroundings = Surroundings()
    source = f"<table><tr>{'<td rowspan=60000 colspan=9>a</td>' * 500}</tr>{'<tr><td>b</td></tr>' * 3_000}</table>"
    assert len(html_to_markdown(source, "T", surroundings)) < 10 * len(source)
    assert surroundings.left == [("merged", 0, "a")]


def test_what_stands_between_the_cells_of_a_table_comes_before_it() -> None:
    source = "<table>one<tr><td>a</td><em>two</em></tr><row label='three'></row></table>"
    assert markdown(source) == "one **three** *two*\n\n| a |\n| --- |"
    spaced = "<table><tr><td>a</td></tr> <i>x</i> \n    <b>y</b>   <tr><td>b</td></tr></table>"
    assert markdown(spaced) == "*x* **y**\n\n| a |\n| --- |\n| b |"
    assert markdown("<table><row label='only'></row></table>") == "**only**"


def test_code_keeps_its_lines_and_how_far_in_they_stand() -> None:
    source = "<pre><code>a *b*\n  c`d\n\n\te</code></pre>"
    assert markdown(source) == "`a *b*`  \n&nbsp;&nbsp;`` c`d ``\n\n&nbsp;&nbsp;&nbsp;&nbsp;`e`"


def test_callouts_and_footnotes_are_those_of_the_library() -> None:
    source = (
        '<div data-callout="warning" data-title="Call!"><p>Now</p></div>'
        '<p>x<sup data-footnote="1">1</sup></p><div data-footnote="1"><p>Note</p><p>more</p></div>'
        "<blockquote><p>[!TIP] Rest\nwell</p></blockquote>"
    )
    assert markdown(source) == ("> [!WARNING] Call!\n> Now\n\nx[^1]\n\n[^1]: Note\n\n    more\n\n> [!TIP] Rest\n> well")


def test_what_is_no_text_is_left_and_told_with_its_line() -> None:
    surroundings = Surroundings()
    source = (
        "<p data-line='7'>a<script src='x.js'></script><!-- note --><!--more--><blink>b</blink> <del>c</del></p>"
        "<tabs label='First'><p>d</p></tabs>"
    )
    assert html_to_markdown(source, "T", surroundings) == "ab c\n\n**First**\n\nd"
    assert surroundings.left == [
        ("comment", 7, "note"),
        ("embed", 7, "<script> x.js"),
        ("html", 7, "<blink>"),
        ("struck", 7, "c"),
        ("html", 7, '<tabs label="First">'),
    ]


def test_a_line_end_between_chinese_characters_is_no_space() -> None:
    assert markdown("<p>心脏\n很好 a\nb</p>") == "心脏很好 a b"


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(RecursionError):
        markdown("<div>" * 5000 + "x")
