"""When the first screen counts as painted."""

from __future__ import annotations

import pytest

from kiosk.core.settings import Settings
from kiosk.ui.first_frame import FirstFrame
from kiosk.ui.stage import Stage
from kiosk.ui.tiles import TopicTile
from tests.driver import Driver
from tests.fixtures.leaks import settle
from tests.fixtures.screen import OpenKiosk


@pytest.fixture
def told() -> list[str]:
    return []


def note_in(told: list[str], stage: Stage) -> None:
    FirstFrame(stage, lambda: told.append("painted"))


def test_it_is_told_once_and_not_before_the_page_is_painted(reader: Driver, told: list[str]) -> None:
    reader.window.hide()
    note_in(told, reader.window.stage)
    settle()
    assert told == []
    reader.window.show()
    reader.wait_until(lambda: bool(told))
    reader.window.stage.repaint()
    reader.open_topic("Cancer and scans")
    assert told == ["painted"]


@pytest.mark.parametrize("change", ["size", "reset after a failure"])
def test_a_page_that_nobody_has_seen_may_be_replaced_before(reader: Driver, told: list[str], change: str) -> None:
    reader.window.hide()
    note_in(told, reader.window.stage)
    if change == "size":
        reader.window.resize(1280, 800)
    else:
        reader.kiosk.go_home()
    settle()
    reader.window.show()
    reader.wait_until(lambda: bool(told))
    assert told == ["painted"]


def test_two_pages_that_slide_are_one_frame(open_kiosk: OpenKiosk, told: list[str]) -> None:
    reader = open_kiosk(settings=Settings())
    note_in(told, reader.window.stage)
    reader.tap(reader.find(TopicTile))
    assert told == ["painted"]
