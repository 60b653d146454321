import pickle

import pytest

from kiosk.content.markdown import convert_article
from kiosk.core.blocks import (
    Callout,
    Cell,
    Definition,
    Figure,
    Footnote,
    FootnoteMark,
    GlossaryTerm,
    Heading,
    LineBreak,
    List,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
    Text,
)
from tests.converted import FIRST_LINE, HEADER, Found, article_file, blocks, convert, problems, spans, words


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def row(*cells: str) -> Row:
    return Row(tuple(Cell((Text(cell),)) for cell in cells))


def test_level_2_headings_divide_an_article_into_sections() -> None:
    article = convert("Hello.\n\n## First\n\nOne.\n\n## Second ##\n\nTwo.\n")
    assert [(section.title, section.line - FIRST_LINE + 1, section.blocks) for section in article.sections] == [
        ("", 1, (paragraph("Hello."),)),
        ("First", 3, (paragraph("One."),)),
        ("Second", 7, (paragraph("Two."),)),
    ]
    assert article.problems == ()


def test_an_article_may_begin_with_a_heading() -> None:
    assert [section.title for section in convert("## First\n\nOne.\n").sections] == ["First"]


def test_a_title_is_words_alone() -> None:
    article = convert("## The *PET* `scan` of [Ann](article:a/b)\n\nText.\n\n*[PET]: A scan.\n")
    assert article.sections[0].title == "The PET scan of Ann"


def test_headings_inside_a_section() -> None:
    assert blocks("### One\n\n#### Two\n") == (Heading(3, (Text("One"),)), Heading(4, (Text("Two"),)))


@pytest.mark.parametrize(
    ("body", "titles", "level"),
    [("# Big\n\nText.\n", ["Big"], None), ("##### Small\n\nText.\n", [""], 4), ("> ## Quoted\n", [""], 3)],
)
def test_a_heading_of_another_level_becomes_the_nearest(body: str, titles: list[str], level: int | None) -> None:
    article = convert(body)
    assert [section.title for section in article.sections] == titles
    assert problems(body) == [Found("heading-level", 1)]
    headings = [block for block in _all_blocks(article.sections[0].blocks) if isinstance(block, Heading)]
    assert [heading.level for heading in headings] == ([level] if level else [])


def test_lists() -> None:
    assert blocks("- one\n- two\n    1. inner\n\nText.\n\n5. five\n6. six\n") == (
        List(
            (
                ListItem((paragraph("one"),)),
                ListItem((paragraph("two"), List((ListItem((paragraph("inner"),)),), True))),
            ),
        ),
        paragraph("Text."),
        List((ListItem((paragraph("five"),)), ListItem((paragraph("six"),))), ordered=True, start=5),
    )


def test_an_item_may_hold_paragraphs() -> None:
    assert blocks("- one\n\n    more\n") == (List((ListItem((paragraph("one"), paragraph("more"))),)),)


def test_quotes_and_rules() -> None:
    assert blocks("> Said\n> she.\n\n---\n") == (Quote((paragraph("Said she."),)), Rule())


def test_tables() -> None:
    table = "| Test | Days |\n| :-: | ---: |\n| Blood | 1 |\n| Scan |\n"
    assert blocks(table) == (
        Table(
            Row((Cell((Text("Test"),), "center"), Cell((Text("Days"),), "end"))),
            (
                Row((Cell((Text("Blood"),), "center"), Cell((Text("1"),), "end"))),
                Row((Cell((Text("Scan"),), "center"), Cell((), "end"))),
            ),
        ),
    )


def test_cells_that_are_too_many_are_kept() -> None:
    table = "a | b\n--- | ---\n1 | 2 | 3\n"
    assert blocks(table) == (Table(row("a", "b"), (row("1", "2 3"),)),)
    assert problems(table) == [Found("long-row", 3)]


@pytest.mark.parametrize("row", ["| 6 years | 250 mg |", "| 6 years |", "Ask us if you are not sure."])
def test_a_row_with_fewer_cells_than_the_header_is_told(row: str) -> None:
    table = f"| medicine | age | dose |\n| --- | --- | --- |\n| Paracetamol | 2 years | 120 mg |\n{row}\n"
    assert problems(table) == [Found("short-row", 4)]


@pytest.mark.parametrize("row", ["| | 6 years | 250 mg |", "|Ibuprofen|||", "| a | b | |", "| a \\| b | c | d |"])
def test_a_row_with_empty_cells_is_whole(row: str) -> None:
    assert problems(f"| medicine | age | dose |\n| --- | --- | --- |\n{row}\n") == []


def test_definitions() -> None:
    assert blocks("FDG\nFludeoxyglucose\n:   A kind of sugar.\n\n    More.\n\nPET\n:   A scan.\n") == (
        Definition(
            (Text("FDG"), LineBreak(), Text("Fludeoxyglucose")), (paragraph("A kind of sugar."), paragraph("More."))
        ),
        Definition((Text("PET"),), (paragraph("A scan."),)),
    )


@pytest.mark.parametrize("kind", ["note", "tip", "important", "warning", "caution"])
def test_callouts(kind: str) -> None:
    expected = (Callout(kind, (Text("Mind "), Text("this", emphasis=True)), (paragraph("One."), paragraph("Two."))),)  # pyright: ignore[reportArgumentType]
    assert blocks(f"> [!{kind.upper()}] Mind *this*\n> One.\n>\n> Two.\n") == expected
    assert blocks(f'!!! {kind} "Mind *this*"\n    One.\n\n    Two.\n') == expected
    assert blocks(f"> [!{kind}]\n> One.\n") == (Callout(kind, (), (paragraph("One."),)),)  # pyright: ignore[reportArgumentType]
    assert blocks(f"!!! {kind}\n    One.\n") == (Callout(kind, (), (paragraph("One."),)),)  # pyright: ignore[reportArgumentType]


def test_words_after_the_kind_of_an_admonition_are_its_title() -> None:
    assert blocks("!!! tip Drink enough\n    Water.\n") == (
        Callout("tip", (Text("Drink enough"),), (paragraph("Water."),)),
    )


@pytest.mark.parametrize("body", ["Text.\n\n> [!DANGER] Fire\n> Run.\n", 'Text.\n\n!!! danger "Fire"\n    Run.\n'])
def test_an_unknown_kind_of_callout_is_a_note(body: str) -> None:
    assert problems(body) == [Found("unknown-callout", 3)]
    assert blocks(body)[1] == Callout("note", (Text("Fire"),), (paragraph("Run."),))


def test_a_quote_after_a_callout_is_a_quote() -> None:
    assert blocks("> [!NOTE]\n> One.\n\n> Two.\n") == (
        Callout("note", (), (paragraph("One."),)),
        Quote((paragraph("Two."),)),
    )


def test_figures() -> None:
    body = '![A ring.](ring.svg "The *scanner*")\n![A bed.](../bed%20one.png)\n'
    assert blocks(body) == (
        Figure("scans/pet/ring.svg", "A ring.", (Text("The *scanner*"),)),
        Figure("scans/bed one.png", "A bed."),
    )
    assert [(reference.kind, reference.target, reference.line) for reference in convert(body).references] == [
        ("picture", "scans/pet/ring.svg", FIRST_LINE),
        ("picture", "scans/bed one.png", FIRST_LINE + 1),
    ]


def test_a_figure_in_a_list() -> None:
    assert blocks("- ![A ring.](ring.svg)\n") == (List((ListItem((Figure("scans/pet/ring.svg", "A ring."),)),)),)


def test_a_picture_without_a_description_is_left_out() -> None:
    body = 'Text.\n\n![](ring.svg "A caption")\n'
    assert problems(body) == [Found("missing-alternative", 3, "error")]
    assert blocks(body) == (paragraph("Text."), paragraph("A caption"))


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://www.example.org/ring.svg", "web-picture"),
        ("//www.example.org/ring.svg", "web-picture"),
        ("data:image/png;base64,AAAA", "web-picture"),
        ("/etc/passwd", "outside-library"),
        ("../../../ring.svg", "outside-library"),
        ("%2e%2e/../../../ring.svg", "outside-library"),
        ("", "outside-library"),
    ],
)
def test_a_picture_from_elsewhere_is_left_out(address: str, code: str) -> None:
    body = f"Text.\n\n![A ring.]({address})\n"
    assert problems(body) == [Found(code, 3, "error")]
    assert blocks(body) == (paragraph("Text."), paragraph("A ring."))


def test_a_picture_in_a_text_is_its_words() -> None:
    assert spans("Press ![the green key](key.svg) now.\n") == (Text("Press the green key now."),)
    assert problems("Now\npress ![the key](key.svg).\n") == [Found("inline-picture", 2)]


def test_a_picture_as_a_link_is_a_picture() -> None:
    assert blocks("[![A ring.](ring.svg)](article:a/b)\n") == (Figure("scans/pet/ring.svg", "A ring."),)
    assert problems('[![A ring.](ring.svg "A scanner")](article:a/b)\n') == [Found("picture-link", 1)]


def test_footnotes_stand_at_the_end_of_each_section_that_marks_them() -> None:
    article = convert(
        "One[^a] two[^b] one[^a].\n\n## More[^b]\n\nText.\n\n[^a]: Note A.\n[^b]: Note B, see[^c].\n[^c]: Note C.\n"
    )
    assert [section.blocks for section in article.sections] == [
        (
            Paragraph((
                Text("One"), FootnoteMark(1), Text(" two"), FootnoteMark(2), Text(" one"), FootnoteMark(1), Text("."),
            )),
            Footnote(1, (paragraph("Note A."),)),
            Footnote(2, (Paragraph((Text("Note B, see"), FootnoteMark(3), Text("."))),)),
            Footnote(3, (paragraph("Note C."),)),
        ),
        (
            paragraph("Text."),
            Footnote(1, (Paragraph((Text("Note B, see"), FootnoteMark(2), Text("."))),)),
            Footnote(2, (paragraph("Note C."),)),
        ),
    ]  # fmt: skip
    assert article.sections[1].title == "More"
    assert article.problems == ()


def test_footnotes_that_mark_each_other() -> None:
    assert blocks("Text[^a].\n\n[^a]: See[^b].\n[^b]: See[^a].\n")[1:] == (
        Footnote(1, (Paragraph((Text("See"), FootnoteMark(2), Text("."))),)),
        Footnote(2, (Paragraph((Text("See"), FootnoteMark(1), Text("."))),)),
    )


def test_a_footnote_may_define_another() -> None:
    assert blocks("Text[^a].\n\n[^a]: Note.\n\n    [^b]: Inner.\n")[-1] == paragraph("Inner.")


def test_a_footnote_that_is_not_marked_is_kept() -> None:
    body = "Text.\n\n[^a]: Some note.\n"
    assert problems(body) == [Found("unused-footnote", 3)]
    assert blocks(body) == (paragraph("Text."), paragraph("Some note."))


def test_a_second_footnote_of_the_same_name_is_kept() -> None:
    body = "Text[^a].\n\n[^a]: First.\n\n[^a]: Second.\n"
    assert [problem.code for problem in problems(body)] == ["unused-footnote"]
    assert words(convert(body)).split() == ["Text[1].", "1", "First.", "Second."]


def test_a_mark_without_a_footnote_stays_text() -> None:
    body = "Text.\n\nMore\nwords[^a].\n"
    assert problems(body) == [Found("missing-footnote", 4)]
    assert blocks(body)[1] == paragraph("More words[^a].")


def test_lists_and_quotes_are_three_levels_deep_at_most() -> None:
    body = "- one\n    - two\n        - three\n            - four\n"
    assert problems(body) == [Found("too-deep", 4)]
    assert words(convert(body)).split() == ["one", "two", "three", "four"]
    assert _depth(blocks(body)) == 3
    assert _depth(blocks("> [!NOTE]\n> > - a\n> >     - b\n")) == 3


def test_indented_text_is_reported_as_code() -> None:
    body = "Text.\n\n    let it be\n"
    assert problems(body) == [Found("code-block", 3)]
    assert blocks(body)[1] == Paragraph((Text("let it be", code=True),))


@pytest.mark.parametrize("body", ["Text.\n\n##\n\nMore.\n", "Text.\n\n- ###\n"])
def test_a_heading_without_words_is_left_out(body: str) -> None:
    assert [(found.code, found.severity) for found in problems(body)] == [("empty-heading", "warning")]
    assert len(convert(body).sections) == 1


def test_a_section_without_text_is_reported() -> None:
    article = convert("## One\n\n## Two\n\nText.\n")
    assert [section.title for section in article.sections] == ["One", "Two"]
    assert problems("## One\n\n## Two\n\nText.\n") == [Found("empty-section", 1)]


@pytest.mark.parametrize("body", ["", "\n\n", "<!-- later -->\n", "***\n"])
def test_an_article_without_text_is_an_error(body: str) -> None:
    assert "empty-article" in {found.code for found in problems(body)}
    assert convert(body).sections == ()


def test_raw_html_is_left_out_and_its_text_kept() -> None:
    body = 'Text.\n\n<div class="box">\nIn a *box*.\n</div>\n\n- a <b>bold</b> word\n'
    assert words(convert(body)).split() == ["Text.", "In", "a", "box.", "a", "bold", "word"]
    assert problems(body) == [Found("raw-html", 3), Found("raw-html", 5), Found("raw-html", 7)]


def test_a_tag_that_spans_lines_is_left_out() -> None:
    body = 'Some <span\nclass="x">text\n\nand\n<br/> more.\n'
    assert words(convert(body)).split() == ["Some", "text", "and", "more."]
    assert problems(body) == [Found("raw-html", 1), Found("raw-html", 5)]


def test_comments_are_not_shown() -> None:
    body = "Text `<!-- code -->`.\n\nOne <!-- two\n\nthree --> four.\n"
    assert words(convert(body)).split() == ["Text", "<!--", "code", "-->.", "One", "four."]
    assert problems(body) == [Found("raw-html", 3)]


def test_signs_of_less_and_more_are_text() -> None:
    assert spans("A value < 5, 3<4 and x > 2 &lt;b&gt; `<b>`.\n") == (
        Text("A value < 5, 3<4 and x > 2 <b> "),
        Text("<b>", code=True),
        Text("."),
    )


def test_text_that_is_nested_too_deeply_is_a_problem_of_that_text() -> None:
    body = "".join("    " * level + "- item\n" for level in range(300))
    article = convert(body)
    assert article.front_matter is None
    assert [problem.code for problem in article.problems] == ["too-complex"]


def test_lost_words_are_never_shown() -> None:
    # Python-Markdown 3.11.3 loses its place-holder for the address.
    article = convert("*a***> *b <|**<me@example.org>] ...***{**c\n")
    assert article.front_matter is None
    assert "unclear-emphasis" in {problem.code for problem in article.problems}


def test_a_text_that_is_not_utf_8() -> None:
    article = convert_article(article_file(), HEADER.encode() + b"caf\xe9\n")
    assert [(problem.code, problem.line, problem.severity) for problem in article.problems] == [
        ("not-utf8", FIRST_LINE, "error")
    ]
    assert article.front_matter is None


def test_invisible_characters_are_removed_and_reported() -> None:
    body = "One\n\ntwo\u202athree \x01four\x0cfive\u2066\n"
    assert words(convert(body)).split() == ["One", "twothree", "four", "five"]
    assert problems(body) == [Found("invisible-character", 3)]


def test_invisible_characters_written_as_entities_are_removed() -> None:
    assert spans("a&#x202e;b&#0;c&#xF0005;d\n")[0] == Text("ab\ufffdcd")


def test_all_kinds_of_line_ends_count() -> None:
    body = "One.\r\n\r\nTwo.\r\rThree <b>.\n"
    assert problems(body) == [Found("raw-html", 5)]


def test_text_is_composed() -> None:
    assert spans("cafe\u0301\n") == (Text("caf\u00e9"),)


def test_a_converted_article_can_be_sent_to_another_process() -> None:
    article = convert("Text[^1] with PET.\n\n[^1]: Note.\n\n*[PET]: A scan.\n")
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes


def test_a_term_is_explained_everywhere_but_in_titles() -> None:
    article = convert("## PET\n\nPET.\n\n### PET\n\n*[PET]: A scan.\n")
    term = GlossaryTerm("PET", "A scan.")
    assert article.sections[0].title == "PET"
    assert article.sections[0].blocks == (Paragraph((term, Text("."))), Heading(3, (term,)))


def _all_blocks(found: tuple[object, ...]) -> list[object]:
    inner = [
        block for outer in found for block in _all_blocks(getattr(outer, "blocks", ()) or getattr(outer, "items", ()))
    ]
    return [*found, *inner]


def _depth(found: tuple[object, ...]) -> int:
    depths = [
        (0 if isinstance(block, ListItem) else 1) + _depth(getattr(block, "blocks", ()) or getattr(block, "items", ()))
        for block in found
        if isinstance(block, List | ListItem | Quote | Callout | Definition)
    ]
    return max(depths, default=0)


def test_a_section_title_that_would_be_drawn_small_is_reported() -> None:
    assert problems("## " + "short " * 9 + "\n\nText.\n") == []
    assert problems("## " + "long " * 13 + "\n\nText.\n") == [Found("long-title", 1)]
