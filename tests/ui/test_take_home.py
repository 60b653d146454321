"""The card for taking an article home, and the codes on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.core.take_home import MOST_BYTES
from kiosk.ui.overlays.overlay import Card
from kiosk.ui.overlays.take_home import TakeHomeCard
from kiosk.ui.qr_code import FINE_MODULE_MM, LEAST_MM, MODULE_MM, QrCode, bytes_that_fit, pixels_per_mm
from kiosk.ui.theme import Metrics, Style, high_contrast
from tests.cards import PANELS, Panel, button, controls, place, read, shown, style_of, texts

pytestmark = pytest.mark.usefixtures("fonts")

LINK = "https://www.clinic.example/leaflets/pulse"
GISTS = {
    "en": "If tummy pain doesn’t go away, ask for an appointment – “soon” is best. " * 16,
    "ar": "إذا كان لديك ألم في البطن لا يزول، فاطلب موعدًا. " * 16,
    "zh-Hans": "如果腹痛持续不退，请预约就诊。" * 40,
}


@pytest.mark.parametrize("language", GISTS)
@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_every_code_is_read_from_the_screen(qtbot: QtBot, panel: Panel, language: str) -> None:
    style = style_of(panel, language)
    card = shown(qtbot, TakeHomeCard(style, "", GISTS[language], language, can_print=False))
    found = read(card)
    for _ in card.codes[1:]:
        qtbot.mouseClick(button(card, style.words.next_code), Qt.MouseButton.LeftButton)
        found += read(card)
    assert found == list(card.codes)
    assert "".join(code.partition("\n")[2] for code in found) == GISTS[language]
    assert all(len(code.encode()) <= MOST_BYTES for code in found)


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_a_link_is_read_from_the_screen_in_high_contrast(qtbot: QtBot, panel: Panel) -> None:
    style = style_of(panel, palette=high_contrast())
    assert read(shown(qtbot, TakeHomeCard(style, LINK, "text", "en", can_print=True))) == [LINK]


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_codes_are_large_enough_for_a_phone_at_arms_length(qtbot: QtBot, panel: Panel) -> None:
    style = style_of(panel)
    scale = pixels_per_mm(style.metrics)
    link = shown(qtbot, TakeHomeCard(style, LINK, "", "en", can_print=False))
    text = shown(qtbot, TakeHomeCard(style, "", GISTS["en"], "en", can_print=False))
    assert link.code is not None
    assert text.code is not None
    assert link.code.width() >= round(LEAST_MM * scale)
    # A module has whole pixels, so it may be up to half a pixel smaller than wished.
    assert text.code.module_side + 0.5 >= MODULE_MM * scale


@pytest.mark.parametrize("look", [{}, {"text_scale": 2.0}, {"text_scale": 2.0, "low_reach": True}], ids=str)
@pytest.mark.parametrize("language", ["de", "ur"])
@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_the_card_stands_inside_the_window_and_nothing_overlaps(
    qtbot: QtBot, panel: Panel, language: str, look: dict[str, float]
) -> None:
    style = style_of(panel, language, **look)
    overlay = shown(qtbot, TakeHomeCard(style, "", GISTS["ar"], "ar", can_print=True))
    (card,) = overlay.findChildren(Card)
    assert overlay.rect().contains(card.geometry())
    assert overlay.code is not None
    assert overlay.code.module_side + 0.5 >= FINE_MODULE_MM * pixels_per_mm(style.metrics)
    places = [place(found, overlay) for found in (overlay.code, *controls(overlay))]
    for index, one in enumerate(places):
        assert card.geometry().contains(one)
        assert not any(one.intersects(other) for other in places[index + 1 :])
    if style.lowered:
        assert all(one.top() >= panel[1] // 2 for one in places[1:])


def test_beside_the_code_stands_what_it_does(qtbot: QtBot, style: Style) -> None:
    for link, text in ((LINK, style.words.scan_link), ("", style.words.scan_text)):
        assert text in texts(shown(qtbot, TakeHomeCard(style, link, "text", "en", can_print=False)))


def test_a_single_code_has_no_number(qtbot: QtBot, style: Style) -> None:
    card = shown(qtbot, TakeHomeCard(style, LINK, "", "en", can_print=False))
    assert texts(card) == [style.words.take_home, style.words.scan_link]
    assert [found.text() for found in controls(card)] == [style.words.close]


def test_several_codes_are_turned_like_pages(qtbot: QtBot, style: Style) -> None:
    card = shown(qtbot, TakeHomeCard(style, "", GISTS["en"], "en", can_print=False))
    forward, backward = button(card, style.words.next_code), button(card, style.words.previous_code)
    assert len(card.codes) == 3
    assert not backward.isVisible()
    forward.click()
    assert style.words.code_of(2, 3) in texts(card)
    forward.click()
    assert not forward.isVisible()
    backward.click()
    assert card.code is not None
    assert card.code.text == card.codes[1]


def test_printing_is_offered_only_with_a_printer_and_once(qtbot: QtBot, style: Style) -> None:
    without = shown(qtbot, TakeHomeCard(style, LINK, "", "en", can_print=False))
    assert style.words.print_article not in [found.text() for found in controls(without)]
    card = shown(qtbot, TakeHomeCard(style, LINK, "", "en", can_print=True))
    asked = button(card, style.words.print_article)
    with qtbot.waitSignal(card.print_requested):
        asked.click()
    for succeeded, answer in ((True, style.words.printing), (False, style.words.not_printed)):
        card.show_printed(succeeded=succeeded)
        assert answer in texts(card)
        assert not asked.isVisible()


def test_where_the_words_have_no_room_they_scroll_to_their_end(qtbot: QtBot) -> None:
    style = style_of((600, 1024, 10.1), "ur", text_scale=2.0)
    card = shown(qtbot, TakeHomeCard(style, "", GISTS["ar"], "ur", can_print=True))
    read_on = button(card, style.words.read_on)
    presses = 0
    while read_on.isVisible():
        read_on.click()
        presses += 1
    assert 1 <= presses <= 5


def test_the_code_is_black_on_white_with_whole_pixels_and_a_quiet_zone(qtbot: QtBot) -> None:
    code = QrCode("脉搏", "code")
    qtbot.addWidget(code)
    code.resize(200, 200)
    image = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    module = code.module_side
    start = (200 - module * (21 + 8)) // 2
    inside = range(start, 200 - start)
    assert {image.pixelColor(x, y).value() for x in inside for y in inside} == {0, 255}
    assert {image.pixelColor(x, start + 4 * module - 1).value() for x in inside} == {255}
    assert image.pixelColor(start + 4 * module, start + 4 * module).value() == 0


@pytest.mark.parametrize("panel", PANELS, ids=str)
def test_more_room_never_holds_less(panel: Panel) -> None:
    metrics = Metrics(*panel)
    fitting = [bytes_that_fit(side, metrics) for side in range(0, 2000, 10)]
    assert fitting == sorted(fitting)
    assert fitting[0] >= 200
    assert fitting[-1] == MOST_BYTES
