"""A keyboard reaches everything: Tab, arrows and Enter, and it is seen where it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.controls import Tappable
from kiosk.ui.focus import nearest
from kiosk.ui.reading import ReadingView
from kiosk.ui.sheet import Hotspot
from kiosk.ui.tiles import TopicTile
from tests.driver import Driver
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

TAB, ENTER, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
TUMOURS = ("Cancer and scans", "Neuroendocrine tumours and the scan")

OPENERS: dict[str, Callable[[Driver], None]] = {
    "home": lambda _: None,
    "topic": lambda reader: reader.open_topic("Cancer and scans"),
    "article": lambda reader: reader.open_text(*TUMOURS),
    "everything": lambda reader: reader.open_text(*TUMOURS, "Everything at once"),
    "last": lambda reader: reader.open_text(*TUMOURS, "Living well"),
    "glossary": lambda reader: (reader.open_text(*TUMOURS, "Symptoms to know"), reader.tap_word("hormones")),
    "picture": lambda reader: (reader.open_text(*TUMOURS, "Everything at once"), reader.tap_picture()),
    "view": lambda reader: reader.open_view(),
    "more": lambda reader: (reader.open_text(*TUMOURS), reader.open_more()),
    "search": lambda reader: reader.open_search(),
    "results": lambda reader: (reader.open_search(), reader.type("wrist")),
    "take home": lambda reader: (reader.open_text(*TUMOURS), reader.open_take_home()),
    "questions": lambda reader: (reader.open_text(*TUMOURS), reader.open_questions()),
    "prompt": lambda reader: (reader.open_topic("Cancer and scans"), reader.wait_idle(90)),
}


def tab_to(reader: Driver, wanted: Callable[[QWidget], bool]) -> QWidget:
    """Press Tab until the keyboard is on what is wanted."""
    for _ in range(40):
        reader.press(TAB)
        focused = reader.focused()
        if focused is not None and wanted(focused):
            return focused
    raise AssertionError("Tab does not lead there")


def name_of(widget: QWidget | None) -> str:
    return widget.accessibleName() if widget is not None else ""


@pytest.mark.parametrize("screen", OPENERS)
def test_tab_reaches_every_control_and_shows_where_it_is(reader: Driver, screen: str) -> None:
    OPENERS[screen](reader)
    wanted = {control for control in reader.find_all(Tappable) if control.isEnabled()}
    reached: set[QWidget] = set()
    for _ in range(2 * len(wanted) + 6):
        reader.press(TAB)
        focused = reader.focused()
        assert focused is not None
        reached.add(focused)
        if isinstance(focused, Tappable):
            assert focused.ringed
    assert {name_of(control) for control in wanted} <= {name_of(control) for control in reached}


@pytest.mark.parametrize("screen", OPENERS)
def test_tab_goes_round_within_the_screen(reader: Driver, screen: str) -> None:
    OPENERS[screen](reader)
    on_top = {reader.top, *reader.top.findChildren(QWidget)}
    for _ in range(30):
        reader.press(TAB)
        assert reader.focused() in on_top


@pytest.mark.parametrize("screen", OPENERS)
def test_every_control_has_a_name_and_its_role_and_state(reader: Driver, screen: str) -> None:
    OPENERS[screen](reader)
    controls = reader.find_all(QAbstractButton)
    assert controls
    for control in controls:
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name).strip()
        role = QAccessible.Role.CheckBox if control.isCheckable() else QAccessible.Role.Button
        assert interface.role() is role
        assert bool(interface.state().checked) is control.isChecked()


def test_the_ring_is_seen(reader: Driver) -> None:
    before = reader.window.grab().toImage()
    reader.press(TAB)
    assert reader.window.grab().toImage() != before


@pytest.mark.parametrize("reduced_motion", [False, True])
def test_a_finger_leaves_no_ring(open_kiosk: OpenKiosk, reduced_motion: bool) -> None:  # noqa: FBT001 - a parameter
    reader = open_kiosk(settings=Settings(display=DisplaySettings(reduced_motion=reduced_motion)))
    for screen in ("home", "topic", "article", "everything"):
        if screen != "home":
            reader.home()
        OPENERS[screen](reader)
        assert [control.accessibleName() for control in reader.find_all(Tappable) if control.ringed] == []
        if screen == "home":
            reader.open_topic("Cancer and scans")


def test_from_home_to_the_next_section_and_back_by_keys_alone(reader: Driver) -> None:
    tab_to(reader, lambda widget: name_of(widget).startswith("Cancer and scans"))
    reader.press(ENTER)
    assert reader.screen == "topic"
    tab_to(reader, lambda widget: name_of(widget).startswith("Neuroendocrine"))
    reader.press(ENTER)
    assert reader.screen == "article"
    tab_to(reader, lambda widget: name_of(widget).startswith("Next: "))
    reader.press(ENTER)
    assert "Part 2, Symptoms to know, current part" in reader.names()
    tab_to(reader, lambda widget: name_of(widget) == "Back")
    reader.press(ENTER)
    assert reader.screen == "topic"
    tab_to(reader, lambda widget: name_of(widget) == "Home")
    reader.press(Qt.Key.Key_Space)
    assert reader.screen == "home"


def test_the_keyboard_stays_in_hand_when_the_page_changes(reader: Driver) -> None:
    tab_to(reader, lambda widget: isinstance(widget, TopicTile))
    reader.press(ENTER)
    focused = reader.focused()
    assert isinstance(focused, Tappable | ReadingView)
    assert focused in reader.top.findChildren(QWidget)


def test_arrows_lead_to_the_neighbour(reader: Driver) -> None:
    tab_to(reader, lambda widget: name_of(widget).startswith("Cancer and scans"))
    for key, name in ((RIGHT, "Checks"), (RIGHT, "Stress and sleep"), (LEFT, "Checks")):
        reader.press(key)
        assert name_of(reader.focused()).startswith(name)


def test_arrows_lead_down_the_rail(reader: Driver) -> None:
    reader.open_text(*TUMOURS)
    tab_to(reader, lambda widget: name_of(widget).startswith("Part 1"))
    reader.press(DOWN, DOWN)
    assert name_of(reader.focused()).startswith("Part 3")
    reader.press(UP)
    assert name_of(reader.focused()).startswith("Part 2")


def test_keys_scroll_the_text(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "A long part")
    reader.press(DOWN)
    assert reader.scroll > 0
    before = reader.scroll
    reader.press(Qt.Key.Key_Space)
    assert reader.scroll > before + 200
    reader.press(Qt.Key.Key_PageDown)
    assert reader.scroll > before + 400


def test_what_tab_reaches_in_the_text_is_scrolled_into_sight(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Everything at once")
    focused = tab_to(reader, lambda widget: name_of(widget).startswith("Picture: "))
    assert reader.rect(reader.reading.viewport()).intersects(reader.rect(focused))
    reader.press(ENTER)
    assert reader.screen == "picture"


def test_a_card_opened_by_keyboard_is_closed_by_it_and_gives_it_back(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Symptoms to know")
    word = tab_to(reader, lambda widget: isinstance(widget, Hotspot))
    reader.press(ENTER)
    assert reader.screen == "glossary"
    assert name_of(reader.focused()) == "Close"
    reader.press(ENTER)
    assert reader.screen == "article"
    assert reader.focused() is word


@pytest.mark.parametrize("screen", ["glossary", "picture", "prompt", "more", "view", "take home", "questions"])
def test_escape_closes_what_lies_over_the_page(reader: Driver, screen: str) -> None:
    OPENERS[screen](reader)
    page = reader.page
    reader.press(ESCAPE)
    assert reader.top is page


def test_the_prompt_is_answered_by_keys(reader: Driver) -> None:
    OPENERS["prompt"](reader)
    tab_to(reader, lambda widget: name_of(widget) == "I’m finished")
    reader.press(ENTER)
    assert reader.screen == "home"


def test_right_to_left_arrows_lead_where_they_point(open_kiosk: OpenKiosk) -> None:
    reader = open_kiosk(SmallLibrary(languages=("ar",)))
    tab_to(reader, lambda widget: name_of(widget).startswith("Cancer and scans"))
    here = reader.rect(reader.focused() or reader.top)
    reader.press(LEFT)
    assert reader.rect(reader.focused() or reader.top).center().x() < here.center().x()


@pytest.mark.parametrize(
    ("key", "index"), [(RIGHT, 0), (DOWN, 1), (LEFT, None), (UP, None)], ids=["right", "down", "left", "up"]
)
def test_the_nearest_neighbour(key: Qt.Key, index: int | None) -> None:
    others = [QRect(200, 0, 100, 100), QRect(0, 200, 100, 100), QRect(200, 200, 100, 100)]
    assert nearest(QRect(0, 0, 100, 100), others, key) == index


def test_arrows_do_not_lead_to_what_is_out_of_sight(reader: Driver) -> None:
    reader.open_text(*TUMOURS, "Everything at once")
    for _ in range(40):
        reader.press(Qt.Key.Key_Right, DOWN)
        focused = reader.focused()
        assert focused is None or not focused.visibleRegion().isEmpty()
