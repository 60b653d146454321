from pathlib import Path

import pytest

from kiosk.app.doctor import display
from kiosk.app.doctor.display import check_display, judged_screens
from kiosk.app.doctor.finding import Finding, Mark
from kiosk.app.doctor.panel import Screen
from kiosk.core.settings import DisplaySettings
from tests.app.doctor.setups import setup_in

PANEL = Screen("DP-1", 1920, 1080, 476, 268, primary=True)
TELEVISION = Screen("HDMI-1", 3840, 2160, 1210, 680)


def marks(*screens: Screen, screen: str = "", inches: float = 21.5) -> dict[str, Mark]:
    return {finding.code: finding.mark for finding in found(*screens, screen=screen, inches=inches)}


def found(*screens: Screen, screen: str = "", inches: float = 21.5) -> list[Finding]:
    return judged_screens(screens, DisplaySettings(screen=screen, diagonal_inches=inches))


def test_one_screen_of_the_size_that_the_settings_say_is_as_it_should_be() -> None:
    assert set(marks(PANEL).values()) == {"ok"}
    assert found(PANEL)[0].sentence == '"DP-1" has 1920 x 1080 pixels, 476 x 268 mm'


def test_no_screen_is_a_fault() -> None:
    assert marks() == {"display": "fail"}


def test_without_a_session_nothing_is_held_against_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "runs_in_session", lambda _environ: False)
    (finding,) = check_display(setup_in(tmp_path))
    assert (finding.code, finding.mark, "could not be judged" in finding.sentence) == ("display", "warn", True)


def test_the_screen_of_the_settings_is_judged() -> None:
    assert set(marks(PANEL, TELEVISION, screen="HDMI-1", inches=54.5).values()) == {"ok"}


@pytest.mark.parametrize(("screens", "name"), [((PANEL,), "HDMI-1"), ((PANEL, TELEVISION), "")])
def test_a_missing_screen_and_one_too_many_are_warned_of(screens: tuple[Screen, ...], name: str) -> None:
    assert marks(*screens, screen=name)["display-name"] == "warn"
    assert '"DP-1"' in found(*screens, screen=name)[1].advice


@pytest.mark.parametrize(("width", "height"), [(1024, 599), (800, 600), (600, 1023)])
def test_too_few_pixels_are_a_fault(width: int, height: int) -> None:
    assert marks(Screen("DP-1", width, height, 476, 268, primary=True))["display-pixels"] == "fail"


def test_a_portrait_screen_of_the_smallest_size_has_enough_pixels() -> None:
    assert marks(Screen("DP-1", 600, 1024, 268, 476, primary=True))["display-pixels"] == "ok"


@pytest.mark.parametrize(("inches", "mark"), [(21.5, "ok"), (22.0, "ok"), (24.0, "warn"), (10.1, "warn")])
def test_a_panel_that_says_another_size_than_the_settings_is_warned_of(inches: float, mark: Mark) -> None:
    assert marks(PANEL, inches=inches)["display-size"] == mark


@pytest.mark.parametrize("millimetres", [(0, 0), (16, 9)])
def test_a_panel_that_does_not_know_its_size_is_warned_of(millimetres: tuple[float, float]) -> None:
    unknown = found(Screen("DP-1", 1920, 1080, *millimetres, primary=True))[-1]
    assert (unknown.mark, unknown.sentence) == ("warn", "the panel does not say how large it is")
