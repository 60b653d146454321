"""Whatever is touched in whatever order: something answers, nothing fails, and there is always a way on."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.core.preferences import TEXT_SIZES, Preferences
from kiosk.core.settings import DisplaySettings, Settings
from tests.device import SCREENS
from tests.driver import Driver
from tests.fake_sound import FakeSound
from tests.fixtures.screen import OpenKiosk
from tests.small_library import SmallLibrary

STEPS = 80
PANELS = [((1920, 1080), 22.0), ((1080, 1920), 22.0), ((1024, 600), 10.1), ((600, 1024), 10.1)]
KEYS = [
    Qt.Key.Key_Tab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_A,
    Qt.Key.Key_Backspace,
]


def library() -> SmallLibrary:
    return SmallLibrary(
        languages=("en", "ar", "zh-Hans", "de", "ur"),
        only_in_first=frozenset({"scans/breast"}),
        sensitive=frozenset({"checks/pulse"}),
        recordings={("checks/pulse", "en"): b"a recording"},
    )


def act(reader: Driver, sound: FakeSound, random: Random) -> str:
    """Do one thing that a hand, an impatient child or the time may do; tells what."""
    targets = reader.targets()
    chance = random.random()
    if chance < 0.75 and targets:
        target = random.choice(targets)
        reader.tap_at(QPoint(target.x + target.width // 2, target.y + target.height // 2))
        return f"tap {target.name!r}"
    if chance < 0.85:
        key = random.choice(KEYS)
        reader.press(key)
        return f"press {key.name}"
    if chance < 0.9:
        by = QPoint(random.randrange(-300, 300), random.randrange(-200, 200))
        reader.drag(reader.window.rect().center(), by, steps=3)
        return f"drag {by.toTuple()}"
    if chance < 0.94:
        seconds = random.choice([1, 60, 120, 400])
        reader.wait_idle(seconds)
        return f"wait {seconds} s"
    if chance < 0.98:
        sound.end()
        return "the sentence is over"
    size = random.randrange(len(TEXT_SIZES))
    reader.kiosk.prefer(Preferences(text_size=size, high_contrast=random.random() < 0.5))
    return f"prefer {size}"


@pytest.mark.parametrize("seed", range(8))
def test_there_is_always_a_way_on(open_kiosk: OpenKiosk, seed: int) -> None:
    random, sound = Random(seed), FakeSound("en", "ar")  # noqa: S311 - the same touches each time
    size, inches = PANELS[seed % len(PANELS)]
    settings = Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True, region="GB"))
    reader = open_kiosk(library(), size, settings, sound)
    done: list[str] = []
    for _ in range(STEPS):
        before = reader.screen
        done.append(f"{before}: {act(reader, sound, random)}")
        assert type(reader.top) in SCREENS, done[-5:]
        assert reader.failures == [], done[-5:]
        if reader.screen != "rest":
            assert reader.targets(), done[-5:]
    # And for the next person all of it is gone.
    reader.wait_idle(400 + 25)
    if reader.screen == "rest":
        reader.wake()
    reader.wait_idle(400 + 25)
    assert reader.at_start
    assert reader.kiosk.preferences == Preferences()
