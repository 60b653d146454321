"""Blocks become a text document, block by block."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFontInfo,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    CalloutKind,
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
from kiosk.core.model import ArticleCard
from kiosk.ui.document import BoxKind, DocumentWriter, Rendered
from kiosk.ui.theme import Style
from tests.screen_words import words
from tests.small_library import EVERYTHING, paragraph

WIDTH = 1100
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def picture(_name: str) -> QImage:
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    return image


def no_picture(_name: str) -> QImage:
    return QImage()


def rendered(style: Style, *blocks: Block, direction: Qt.LayoutDirection = LEFT_TO_RIGHT) -> Rendered:
    writer = DocumentWriter(style, WIDTH, direction, picture)
    writer.blocks(blocks)
    made = writer.finish()
    # Qt lays out as far as it is asked for.
    made.document.size()
    return made


def texts(document: QTextDocument) -> list[str]:
    """The paragraphs that have words."""
    block, found = document.firstBlock(), []
    while block.isValid():
        if block.text().strip("\u200b\ufffc "):
            found.append(block.text())
        block = block.next()
    return found


def block_of(document: QTextDocument, text: str) -> QTextBlock:
    """The first paragraph that holds a text."""
    found = document.find(text)
    assert not found.isNull(), f"{text!r} is not in {texts(document)}"
    return found.block()


def characters_of(document: QTextDocument, text: str) -> QTextCharFormat:
    """How the first letter of a text looks."""
    cursor = QTextCursor(document)
    cursor.setPosition(document.find(text).selectionStart() + 1)
    return cursor.charFormat()


def table_of(document: QTextDocument) -> QTextTable:
    table = QTextCursor(block_of(document, "Test")).currentTable()
    assert isinstance(table, QTextTable)
    return table


def test_body_text_is_set_in_the_bundled_font_at_its_size(style: Style) -> None:
    document = rendered(style, paragraph("Some words")).document
    font = characters_of(document, "Some").font()
    assert QFontInfo(font).family() == "Atkinson Hyperlegible Next"
    assert font.pixelSize() == 34


@pytest.mark.parametrize(
    ("text", "family"), [("Ελληνικά", "Noto Sans"), ("ответ", "Noto Sans"), ("قلب", "Noto Sans Arabic")]
)
def test_other_scripts_have_a_bundled_font_too(style: Style, text: str, family: str) -> None:
    document = rendered(style, paragraph(text)).document
    block = document.firstBlock()
    assert {run.rawFont().familyName() for run in block.layout().lineAt(0).glyphRuns()} == {family}


def test_lines_of_running_text_stand_one_and_a_half_sizes_apart(style: Style) -> None:
    document = rendered(style, paragraph("word " * 60)).document
    block = document.firstBlock()
    assert block.layout().lineCount() > 2
    distance = block.layout().lineAt(1).y() - block.layout().lineAt(0).y()
    assert distance == pytest.approx(34 * 1.5, abs=1)


def test_strong_emphasis_and_code_are_told_apart(style: Style) -> None:
    spans = (Text("plain "), Text("loud ", strong=True), Text("soft ", emphasis=True), Text("code", code=True))
    document = rendered(style, Paragraph(spans)).document
    plain, loud, soft, code = (characters_of(document, word) for word in ("plain", "loud", "soft", "code"))
    assert not plain.font().bold()
    assert not plain.font().italic()
    assert loud.font().bold()
    assert soft.font().italic()
    assert code.background().color().name() == style.palette.accent_soft.lower()


def test_a_line_break_stays_in_its_paragraph(style: Style) -> None:
    document = rendered(style, Paragraph((Text("one"), LineBreak(), Text("two")))).document
    assert texts(document) == ["one\u2028two"]
    block = document.firstBlock()
    assert block.layout().lineCount() == 2


@pytest.mark.parametrize(("level", "size"), [(3, 38), (4, 34)])
def test_headings_are_bold_and_graded(style: Style, level: int, size: int) -> None:
    font = characters_of(rendered(style, Heading(level, (Text("A heading"),))).document, "A heading").font()
    assert font.bold()
    assert font.pixelSize() == size


def markers(made: Rendered) -> dict[str, tuple[str, int]]:
    """What stands before each paragraph that has a marker: its number, and how deep its list is."""
    return {made.document.findBlock(marker.position).text(): (marker.number, marker.depth) for marker in made.markers}


def test_an_item_of_a_list_has_a_bullet_and_is_indented(style: Style) -> None:
    items = tuple(ListItem((paragraph(text),)) for text in ("first", "second"))
    made = rendered(style, paragraph("before"), List(items), paragraph("after"))
    assert markers(made) == {"first": ("", 1), "second": ("", 1)}
    assert [block_of(made.document, text).blockFormat().indent() for text in ("before", "first", "after")] == [0, 1, 0]


def test_a_numbered_list_counts_from_its_start(style: Style) -> None:
    items = tuple(ListItem((paragraph(text),)) for text in ("first", "second"))
    made = rendered(style, List(items, ordered=True, start=3))
    assert markers(made) == {"first": ("3.", 1), "second": ("4.", 1)}


def test_a_list_in_a_list_is_indented_and_the_outer_one_goes_on(style: Style) -> None:
    inner = List((ListItem((paragraph("inner"),)),))
    items = (ListItem((paragraph("outer one"), inner)), ListItem((paragraph("outer two"), paragraph("more of it"))))
    made = rendered(style, List(items, ordered=True))
    assert markers(made) == {"outer one": ("1.", 1), "inner": ("", 2), "outer two": ("2.", 1)}
    depths = [block_of(made.document, text).blockFormat().indent() for text in ("outer two", "inner", "more of it")]
    assert depths == [1, 2, 1]


def test_a_table_is_a_real_table_across_the_column(style: Style) -> None:
    header = Row((Cell((Text("Test"),)), Cell((Text("What it shows"),), "end")))
    rows = (Row((Cell((Text("Blood"),)), Cell((Text("Hormones"),), "end"))),)
    document = rendered(style, Table(header, rows)).document
    table = table_of(document)
    assert (table.rows(), table.columns()) == (2, 2)
    assert table.format().headerRowCount() == 1
    head, cell = table.cellAt(0, 0), table.cellAt(1, 1)
    assert head.firstCursorPosition().block().text() == "Test"
    assert head.firstCursorPosition().charFormat().font().bold()
    assert cell.firstCursorPosition().block().text() == "Hormones"
    assert not cell.firstCursorPosition().charFormat().font().bold()
    assert cell.firstCursorPosition().blockFormat().alignment() == Qt.AlignmentFlag.AlignTrailing


def test_no_column_of_a_table_is_starved(style: Style) -> None:
    header = Row((Cell((Text("Test"),)), Cell((Text("x" * 60),))))
    document = rendered(style, Table(header, ())).document
    table = table_of(document)
    shares = [constraint.rawValue() for constraint in table.format().columnWidthConstraints()]
    assert sum(shares) == pytest.approx(100)
    assert min(shares) >= 100 / 7


def test_text_after_a_table_stands_outside_it(style: Style) -> None:
    document = rendered(
        style, *(block for block in EVERYTHING if isinstance(block, Table)), paragraph("after")
    ).document
    assert QTextCursor(block_of(document, "after")).currentTable() is None


def test_a_figure_is_a_resource_with_its_caption_and_can_be_pressed(style: Style) -> None:
    figure = Figure("checks/scan.png", "A person lies on a table.", (Text("A scanner"),))
    made = rendered(style, figure)
    resource = made.document.resource(QTextDocument.ResourceType.ImageResource, QUrl("picture:checks/scan.png"))
    assert isinstance(resource, QImage)
    assert texts(made.document) == ["A scanner", words.enlarge]
    assert [spot.target for spot in made.spots] == [figure]
    assert made.document.characterAt(made.spots[0].start) == "\ufffc"


def test_a_figure_is_no_wider_than_the_text_and_leaves_room_for_it(style: Style) -> None:
    made = rendered(style, Figure("a.png", "A."))
    cursor = QTextCursor(made.document)
    cursor.setPosition(made.spots[0].end)
    image = cursor.charFormat().toImageFormat()
    assert image.width() <= WIDTH
    assert image.height() <= 0.55 * 1080 + 1
    assert image.width() / image.height() == pytest.approx(2, rel=0.01)


def test_a_picture_that_cannot_be_decoded_is_told_in_words(style: Style) -> None:
    writer = DocumentWriter(style, WIDTH, LEFT_TO_RIGHT, no_picture)
    writer.blocks((Figure("a.png", "A person lies on a table."),))
    made = writer.finish()
    assert texts(made.document) == ["A person lies on a table."]
    assert made.spots == []


@pytest.mark.parametrize(
    ("kind", "box"),
    [
        ("note", BoxKind.NOTE),
        ("tip", BoxKind.NOTE),
        ("important", BoxKind.URGENT),
        ("warning", BoxKind.URGENT),
        ("caution", BoxKind.URGENT),
    ],
)
def test_a_callout_stands_in_a_box(style: Style, kind: CalloutKind, box: BoxKind) -> None:
    made = rendered(style, Callout(kind, (Text("Its title"),), (paragraph("its text"),)), paragraph("after"))
    assert [found.kind for found in made.boxes] == [box]
    frame = made.boxes[0].frame
    inside = block_of(made.document, "its text").position()
    assert frame.firstPosition() <= inside <= frame.lastPosition()
    assert block_of(made.document, "after").position() > frame.lastPosition()
    assert characters_of(made.document, "Its title").font().bold()


def test_a_quote_stands_in_a_box(style: Style) -> None:
    made = rendered(style, Quote((paragraph("Somebody said this."),)))
    assert [box.kind for box in made.boxes] == [BoxKind.QUOTE]
    assert texts(made.document) == ["Somebody said this."]


@pytest.mark.parametrize("direction", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
def test_a_box_keeps_its_bar_on_the_leading_side(style: Style, direction: Qt.LayoutDirection) -> None:
    made = rendered(style, Quote((paragraph("words"),)), direction=direction)
    format_ = made.boxes[0].frame.frameFormat()
    leading, trailing = format_.leftMargin(), format_.rightMargin()
    if direction is RIGHT_TO_LEFT:
        leading, trailing = trailing, leading
    assert leading > trailing


def test_a_definition_is_a_bold_term_with_its_text_indented(style: Style) -> None:
    document = rendered(
        style, Definition((Text("FDG"),), (paragraph("A kind of sugar."),)), paragraph("after")
    ).document
    assert characters_of(document, "FDG").font().bold()
    assert block_of(document, "A kind").blockFormat().indent() == 1
    assert block_of(document, "after").blockFormat().indent() == 0


def test_a_rule_is_a_line_without_words(style: Style) -> None:
    document = rendered(style, paragraph("above"), Rule(), paragraph("below")).document
    assert texts(document) == ["above", "below"]
    line = block_of(document, "above").next()
    assert line.blockFormat().hasProperty(QTextFormat.Property.BackgroundBrush)


def test_footnotes_are_small_and_numbered_and_their_marks_are_raised(style: Style) -> None:
    blocks = (Paragraph((Text("Said"), FootnoteMark(7), Text("."))), Footnote(7, (paragraph("The note."),)))
    document = rendered(style, *blocks).document
    assert texts(document) == ["Said7.", "7. The note."]
    raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
    cursor = QTextCursor(document)
    cursor.setPosition(5)
    assert cursor.charFormat().verticalAlignment() is raised
    assert characters_of(document, "The note").font().pixelSize() == 25


def test_a_glossary_word_is_a_spot_over_its_letters(style: Style) -> None:
    term = GlossaryTerm("hormones", "Messengers.")
    made = rendered(style, Paragraph((Text("caused by "), term, Text(" and more"))))
    assert [(spot.target, spot.start, spot.end) for spot in made.spots] == [(term, 10, 18)]


def test_a_link_is_underlined_and_a_spot(style: Style) -> None:
    link = ArticleLink("checks/pulse", (Text("the "), Text("pulse", strong=True)))
    made = rendered(style, Paragraph((Text("See "), link)))
    assert [(spot.target, spot.start, spot.end) for spot in made.spots] == [(link, 4, 13)]
    assert characters_of(made.document, "pulse").fontUnderline()
    assert characters_of(made.document, "pulse").font().bold()
    assert not characters_of(made.document, "See").fontUnderline()
    # The document itself knows no address that anything could open.
    assert not characters_of(made.document, "pulse").isAnchor()


def test_a_card_is_one_spot_over_title_and_summary(style: Style) -> None:
    card = ArticleCard("checks/pulse", "checks", "en", "Measuring the pulse", "What it means.", 2, 100)
    writer = DocumentWriter(style, WIDTH, LEFT_TO_RIGHT, picture)
    writer.card(card)
    made = writer.finish()
    assert texts(made.document) == ["Measuring the pulse", "What it means."]
    assert [(spot.target, spot.frame) for spot in made.spots] == [(card, made.boxes[0].frame)]


def test_a_long_word_is_broken_rather_than_wider_than_the_column(style: Style) -> None:
    document = rendered(style, paragraph("x" * 400)).document
    assert document.idealWidth() <= WIDTH


def test_everything_at_once_is_in_order_and_takes_no_empty_lines(style: Style) -> None:
    document = rendered(style, *EVERYTHING).document
    shown = texts(document)
    assert shown[0] == "Every kind of block stands in this part."
    assert shown[-1] == "1. The note."
    assert shown.index("first") < shown.index("Blood test") < shown.index("A scanner") < shown.index("FDG")
    block = document.firstBlock()
    while block.isValid():
        if not block.text() and QTextCursor(block).currentTable() is None:
            assert block.blockFormat().lineHeightType() == QTextBlockFormat.LineHeightTypes.FixedHeight.value
            assert block.blockFormat().lineHeight() < 1
        block = block.next()


def test_right_to_left_text_begins_on_the_right(style: Style) -> None:
    document = rendered(style, paragraph("قلب"), direction=RIGHT_TO_LEFT).document
    block = document.firstBlock()
    assert block.layout().lineAt(0).naturalTextRect().left() > WIDTH / 2
