"""Lists of Word keep the numbers that Word shows."""

from __future__ import annotations

from bs4 import BeautifulSoup

from kiosk.content.importing.docx import convert_document
from kiosk.content.importing.html_markdown import html_to_markdown
from kiosk.content.importing.word_numbers import number_lists
from tests.content.importing.test_html_markdown import Surroundings
from tests.word_document import list_item, paragraph, part, word_document


def level(depth: int, start: int = 1, form: str = "decimal", style: str = "") -> str:
    """How a level of a list is numbered."""
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{linked}</w:lvl>'


def definition(*levels: str, name: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def a_list(name: int, inside: str = "", follows: int = 0) -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{follows}"/>{inside}</w:num>'


def imported(body: str, *numbering: str, styles: str = "") -> tuple[str, list[str]]:
    """A document's Markdown, and what is told of its numbers."""
    others = {"word/numbering.xml": part("numbering", "".join(numbering))}
    if styles:
        others["word/styles.xml"] = part("styles", styles)
    converted = convert_document(word_document(body, others=others))
    soup = BeautifulSoup(converted.html, "html.parser")
    told = [what for kind, what in converted.notes if kind == "numbers"] + list(number_lists(soup))
    return html_to_markdown(str(soup), "Title", Surroundings()), told


def test_a_list_begins_at_its_number_and_goes_on_after_a_paragraph() -> None:
    body = list_item("c") + list_item("inside", level=1) + list_item("d") + paragraph("Between.") + list_item("e")
    assert imported(body, definition(level(0, 3), level(1)), a_list(1)) == (
        "3. c\n    1. inside\n4. d\n\nBetween.\n\n5. e",
        [],
    )


def test_a_level_begins_anew_below_each_item_above_it() -> None:
    body = list_item("a") + list_item("x", level=1) + list_item("b") + list_item("y", level=1)
    assert imported(body, definition(level(0), level(1)), a_list(1))[0] == "1. a\n    1. x\n2. b\n    1. y"


def test_lists_of_one_definition_count_on_unless_they_begin_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = list_item("a") + paragraph("-") + list_item("b", 2) + paragraph("-") + list_item("c", 3) + list_item("d", 3)
    assert imported(body, definition(level(0)), a_list(1), a_list(2), a_list(3, anew))[0].split("\n\n\\-\n\n") == [
        "1. a",
        "2. b",
        "1. c\n2. d",
    ]


def test_a_paragraph_is_numbered_by_its_style_too() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Steps"><w:name w:val="Steps"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("a", "Steps") + paragraph("b", "Steps")
    assert imported(body, definition(level(0, 7, style="Steps")), a_list(1), styles=styles)[0] == "7. a\n8. b"


def test_an_item_that_gets_another_number_is_told() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = list_item("a") + list_item("b") + list_item("c", 2)
    assert imported(body, definition(level(0)), a_list(1), a_list(2, anew)) == (
        "1. a\n2. b\n3. c",
        ["3. c (1. in Word)"],
    )


def test_letters_become_numbers_and_are_told_once() -> None:
    body = list_item("x") + list_item("y")
    assert imported(body, definition(level(0, form="lowerLetter")), a_list(1)) == (
        "1. x\n2. y",
        ["1. x (lowerLetter in Word)"],
    )


def test_bullets_and_paragraphs_whose_end_was_deleted_do_not_count() -> None:
    deleted = list_item("b").replace("</w:numPr>", "</w:numPr><w:rPr><w:del/></w:rPr>")
    body = list_item("a") + deleted + list_item(" and c") + list_item("point", 2)
    numbering = (definition(level(0)), definition(level(0, form="bullet"), name=1), a_list(1), a_list(2, follows=1))
    assert imported(body, *numbering) == ("1. a\n2. b and c\n\n- point", [])
