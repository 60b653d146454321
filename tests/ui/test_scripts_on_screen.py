"""What the screen looked wrong in with one script or another, and does no longer."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap

from kiosk.core.blocks import List, ListItem
from kiosk.core.model import ArticleCard, Topic
from kiosk.core.navigator import ArticlePlace
from kiosk.core.preferences import Preferences
from kiosk.core.scripts import writing_system
from kiosk.core.search import Mark
from kiosk.ui.audit.painted import painted
from kiosk.ui.controls import Button, Tappable
from kiosk.ui.document import DocumentWriter
from kiosk.ui.label import Label
from kiosk.ui.list_markers import draw_markers
from kiosk.ui.marked_text import MarkedText
from kiosk.ui.overlays.still_reading import StillReadingPrompt
from kiosk.ui.painting import draw_text
from kiosk.ui.rail import Rail
from kiosk.ui.theme import Metrics, Palette, Style, Type
from kiosk.ui.tiles import ArticleTile, Step, TopicTile
from kiosk.ui.words import Words, reading_direction
from tests.fixtures.screen import OpenKiosk
from tests.screen_words import RESOURCES
from tests.small_library import SmallLibrary, paragraph

LANGUAGES = ("en", "ru", "ar", "ur", "hi", "vi", "zh-Hans")
"""One for each design of type."""
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ISOLATED = "\u2068{}\u2069"
MORNING = datetime(2026, 5, 1, 10, 24)  # noqa: DTZ001 - what the clock on the wall shows

pytestmark = pytest.mark.usefixtures("fonts")


def style_in(language: str, text_scale: float = 1.0, size: tuple[int, int] = (1920, 1080)) -> Style:
    words = Words(language, RESOURCES / "translations", "GB")
    return Style(Palette(), Metrics(*size, 22.0), writing_system(language), words, text_scale)


def blank(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def ink(image: QImage) -> QRect:
    """The rectangle around everything that is darker than half."""
    dark = [
        (x, y) for y in range(image.height()) for x in range(image.width()) if QColor(image.pixel(x, y)).value() < 128
    ]
    across, down = zip(*dark, strict=True)
    return QRect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1)


# Lines from right to left


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "السرطان والتصوير الطبي"), ("ur", "حمل میں ٹانگوں اور پیروں"), ("he", "הריון ולידה")]
)
def test_all_lines_of_a_text_from_the_right_begin_at_the_same_place(language: str, words: str) -> None:
    font = QFont(list(writing_system(language).families))
    font.setPixelSize(38)
    first, *_others = words.split()
    begins: list[int] = []
    for text in (first, words):
        image = blank(240, 400)
        painter = QPainter(image)
        painter.setLayoutDirection(RIGHT_TO_LEFT)
        draw_text(painter, image.rect(), text, font, "#000000", Qt.AlignmentFlag.AlignLeft)
        painter.end()
        begins.append(ink(image.copy(0, 0, 240, 60)).right())
    assert abs(begins[0] - begins[1]) <= 1


# Names among words that are read from the other side


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_a_latin_name_keeps_its_marks_in_words_from_the_right(language: str) -> None:
    words = Words(language, RESOURCES / "translations")
    title = "Does it raise your heart rate?"
    for text in (words.next_section(title), words.next_article(title), words.part_current(2, title)):
        assert ISOLATED.format(title) in text
    assert ISOLATED.format("Dr. A. Test") in words.reviewed("Dr. A. Test", MORNING.date())


def test_a_name_from_the_right_does_not_take_the_number_behind_it_along() -> None:
    words = Words("en", RESOURCES / "translations")
    assert words.in_language("ar") == f"In {ISOLATED.format('العربية')}"
    assert words.in_language("es") == "In Español"


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Dr Test"), ("ar", "د. سالم"), ("zh-Hans", "120/80"), ("ar", "")]
)
def test_a_name_that_is_read_as_the_words_are_stands_there_as_it_is(language: str, name: str) -> None:
    text = Words(language, RESOURCES / "translations").written_by(name)
    assert name in text
    assert "\u2068" not in text


def test_urdu_writes_the_hour_before_am_and_pm() -> None:
    """They are Latin letters, which a line from the right would put in front of the hour."""
    urdu = Words("ur", RESOURCES / "translations")
    assert urdu.wall_time(MORNING).startswith("\u200e10:24")
    assert "\u200e" not in Words("ar", RESOURCES / "translations").wall_time(MORNING)


# Lists


def markers_of(language: str, *, ordered: bool, text_scale: float = 1.0) -> tuple[QRect, float, Style]:
    """Where a list's marker is drawn in a document 600 pixels wide, and where the text of its item begins."""
    style = style_in(language, text_scale)
    writer = DocumentWriter(style, 600, reading_direction(language), lambda _picture: QImage())
    writer.blocks((List((ListItem((paragraph("x"),)),), ordered=ordered),))
    made = writer.finish()
    image = blank(600, 300)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_markers(painter, made.document, made.markers, style, QRectF(image.rect()))
    painter.end()
    block = made.document.findBlock(made.markers[0].position)
    line = block.layout().lineAt(0)
    corner = made.document.documentLayout().blockBoundingRect(block).left()
    start = corner + line.x() + (line.width() if reading_direction(language) is RIGHT_TO_LEFT else 0)
    return ink(image), start, style


@pytest.mark.parametrize("ordered", [False, True])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_marker_stands_before_its_item_and_not_too_close(
    language: str,
    text_scale: float,
    *,
    ordered: bool,
) -> None:
    marker, start, style = markers_of(language, ordered=ordered, text_scale=text_scale)
    size = style.type_px(Type.BODY)
    gap = marker.left() - start if reading_direction(language) is RIGHT_TO_LEFT else start - marker.right()
    assert 0.35 * size < gap < 0.75 * size
    assert marker.left() >= 0
    assert marker.right() < 600


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bullet_is_as_large_in_every_script(language: str) -> None:
    marker, _start, style = markers_of(language, ordered=False)
    assert abs(marker.height() - 0.3 * style.type_px(Type.BODY)) <= 2
    assert abs(marker.width() - marker.height()) <= 1


def test_arabic_lists_count_in_arabic_numerals() -> None:
    writer = DocumentWriter(style_in("ar"), 600, RIGHT_TO_LEFT, lambda _picture: QImage())
    writer.blocks((List((ListItem((paragraph("x"),)), ListItem((paragraph("y"),))), ordered=True),))
    assert [marker.number for marker in writer.finish().markers] == ["١.", "٢."]


# Buttons


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "English"), ("ar", "العربية"), ("ur", "اردو"), ("hi", "हिन्दी"), ("vi", "Tiếng Việt"), ("zh-Hans", "中文")],
)
def test_a_wide_button_has_icon_and_label_in_its_middle(
    language: str,
    label: str,
    text_scale: float,
) -> None:
    """Where the line of a script is higher than its font says, the label was taken for wrapped, and spread out."""
    style = style_in(language, text_scale)
    dark = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    dark.fill(Qt.GlobalColor.black)
    button = Button(style, label, icon=QPixmap.fromImage(dark))
    button.resize(980, button.sizeHint().height())
    content = ink(button.grab().toImage())
    assert abs(content.center().x() - 490) <= style.type_px(Type.BUTTON) / 4
    assert content.width() < 600


# The whole screen


@pytest.mark.parametrize("text_size", [0, 4])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_is_as_high_as_its_line(language: str, text_size: int) -> None:
    style = style_in(language, (1.0, 1.25, 1.5, 1.75, 2.0)[text_size])
    assert style.header_height >= style.type_px(Type.BUTTON) * style.writing.line_height


def test_a_mark_in_a_search_result_covers_nastaliq() -> None:
    heights: dict[str, float] = {}
    for language, text in (("en", "pregnancy"), ("ur", "حمل")):
        style = style_in(language)
        font = style.font(Type.BODY)
        marked = MarkedText(
            style, text, [Mark(0, len(text))], font, 600, direction=reading_direction(language), mirrored=False
        )
        image = blank(600, 200)
        painter = QPainter(image)
        marked.draw(painter, 0, 40, "#FFFFFF")
        painter.end()
        yellow = [y for y in range(200) if QColor(image.pixel(4, y)).blue() < 200]
        heights[language] = len(yellow) / font.pixelSize()
    assert 1.2 < heights["en"] < 1.4
    assert heights["ur"] > 1.8


def test_the_rail_keeps_its_distance_from_the_window_on_either_side(open_kiosk: OpenKiosk) -> None:
    distances: list[tuple[int, int]] = []
    for language in ("en", "ar"):
        reader = open_kiosk(SmallLibrary(languages=(language,)))
        reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan")
        rail, text = reader.rect(reader.find(Rail)), reader.rect(reader.reading)
        outer = rail.left() if language == "en" else 1920 - rail.right() - 1
        inner = text.left() - rail.right() if language == "en" else rail.left() - text.right()
        distances.append((outer, inner))
    (outer, inner), (mirrored_outer, mirrored_inner) = distances
    assert abs(outer - mirrored_outer) <= 1
    assert abs(inner - mirrored_inner) <= 30
    assert outer == 64


@pytest.mark.parametrize("language", ["de", "pt", "uk", "vi"])
def test_the_language_is_one_tap_away_in_the_largest_text_of_a_portrait_screen(
    open_kiosk: OpenKiosk, language: str
) -> None:
    reader = open_kiosk(SmallLibrary(languages=(language, "en")), (1080, 1920))
    reader.kiosk.prefer(Preferences(text_size=4, reduced_motion=True))
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan")
    assert isinstance(reader.kiosk.navigator.place, ArticlePlace)
    assert any(name.endswith(f", {reader.words.language_button}") for name in reader.names())


def test_a_title_in_another_language_begins_where_the_other_lines_begin(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("en", "ar"), only_in_first=frozenset({"scans/tumours"})))
    reader.kiosk.choose_language("ar")
    reader.kiosk.go_to(ArticlePlace("scans/tumours"))
    assert reader.screen == "other language"
    title, *lines = (ink(label.grab().toImage()).right() for label in reader.find_all(Label))
    assert all(abs(title - line) < 12 for line in lines)


@pytest.mark.parametrize("language", ["en", "ar", "ur", "hi"])
def test_the_number_of_the_countdown_is_bold(language: str) -> None:
    style = style_in(language)
    prompt = StillReadingPrompt(style, 25)
    prompt.resize(1920, 1080)
    prompt.setLayoutDirection(style.direction)
    prompt.grab()
    countdown = next(label for label in prompt.findChildren(Label) if style.words.number(25) in label.text())
    assert dark_pixels(countdown.grab().toImage()) > 1.01 * dark_pixels(plain_copy(countdown, style))


def plain_copy(label: Label, style: Style) -> QImage:
    """The text of a label as large, with nothing in bold."""
    plain = Label(style, label.text(), Type.BODY, soft=True, align=Qt.AlignmentFlag.AlignCenter)
    plain.setLayoutDirection(style.direction)
    plain.resize(label.size())
    return plain.grab().toImage()


def dark_pixels(image: QImage) -> int:
    return sum(QColor(image.pixel(x, y)).value() < 128 for x in range(image.width()) for y in range(image.height()))


def test_a_low_tile_shows_its_title_rather_than_how_many_articles_it_has() -> None:
    style = style_in("ur", 2.0, (1024, 600))
    topic = Topic("pregnancy", "حمل", "pregnant", "berry", 2)
    tile = TopicTile(style, topic, QPixmap())
    tile.setLayoutDirection(RIGHT_TO_LEFT)
    tile.resize(900, 100)
    assert ink(tile.grab().toImage().copy(0, 0, 800, 100)).height() > style.type_px(Type.TILE) * 0.8


def drawn(tile: Tappable) -> set[tuple[str, int]]:
    """What stands on a tile, and in which size of type."""
    tile.setLayoutDirection(tile.look.direction)
    return {(run.text, run.font_px) for run in painted(tile).texts}


def test_a_title_and_how_many_articles_there_are_share_a_low_tile_at_their_sizes() -> None:
    style = style_in("ur", 2.0)
    tile = TopicTile(style, Topic("pregnancy", "حمل", "pregnant", "berry", 2), QPixmap())
    tile.resize(1792, 330)
    assert {size for _, size in drawn(tile)} == {style.type_px(Type.TILE), style.type_px(Type.SMALL)}


@pytest.mark.parametrize(("language", "size"), [("ru", (546, 170)), ("ur", (546, 240)), ("ur", (950, 112))])
def test_a_low_card_shows_its_title_rather_than_how_long_the_article_is(language: str, size: tuple[int, int]) -> None:
    style = style_in(language, 2.0, (1024, 600))
    title = "Neuroendocrine tumours and the scan"
    tile = ArticleTile(style, ArticleCard("scans/one", "scans", language, title, "What they are.", 5, 900), "teal")
    tile.resize(*size)
    texts, sizes = zip(*drawn(tile), strict=True)
    assert set(sizes) == {style.type_px(Type.TILE)}
    assert set(" ".join(texts).split()) == set(title.split())


def test_arrows_stand_in_the_rows_of_chips_however_high_these_are(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("ur",)), (1080, 1920))
    reader.kiosk.prefer(Preferences(text_size=2))
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan")
    later = reader.control(reader.words.later_parts)
    rows = {reader.rect(step).top() for step in reader.find_all(Step)}
    assert len(rows) == 2
    assert reader.rect(later).top() == max(rows)


def test_a_rail_with_room_for_few_high_steps_shows_numbers(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("ur",)))
    reader.kiosk.prefer(Preferences(text_size=2))
    reader.open_text("Cancer and scans", "Neuroendocrine tumours and the scan")
    assert reader.find(Rail).compact
    assert len(reader.find_all(Step)) == 5


# Ink beyond the width of a text


@pytest.mark.parametrize(
    ("language", "text"),
    [("ur", "کیا آپ"), ("ur", "یہ مضمون"), ("ur", "ورم"), ("ur", "کچھ نہیں ملا۔"), ("pl", "jest"), ("hi", "टिप्पणियाँ")],
)
def test_a_label_cuts_off_no_ink(language: str, text: str) -> None:
    style = style_in(language)
    size = Type.SECTION
    framed = Label(style, text, size, bold=True)
    tight = Label(style, text, size, bold=True)
    framed.setContentsMargins(60, 60, 60, 60)
    for label in (framed, tight):
        label.setLayoutDirection(style.direction)
        label.resize(600, label.heightForWidth(600))
    whole, seen = ink(framed.grab().toImage()), ink(tight.grab().toImage())
    assert abs(whole.width() - seen.width()) <= 1
    assert abs(whole.height() - seen.height()) <= 1
