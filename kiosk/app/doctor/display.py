"""Whether there is a screen to show the kiosk on, whether it is the one that is meant, and how large it really is."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.panel import Screen, connected_screens
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import runs_in_session
from kiosk.core.panel import LONG_SIDE, SHORT_SIDE
from kiosk.core.settings import DisplaySettings

_TOLERANCE: Final = 0.05
"""By how much the panel's word and the settings may differ: diagonals are sold rounded to half an inch or more."""
_SMALLEST_PANEL_INCHES: Final = 5.0
"""A panel that says it is smaller than `display.diagonal_inches` can be does not know."""

UNUSABLE: Final = fail(
    "display",
    "there is a display, but Qt cannot use it",
    "Run `kiosk run` in the kiosk's session: Qt's messages say why.",
)
_NOT_JUDGED: Final = warn(
    "display",
    "this does not run in a session with a display, so the screen could not be judged",
    "Run it in the kiosk's session, or with its variables such as DISPLAY; docs/doctor.md says how.",
)


def check_display(setup: Setup) -> list[Finding]:
    """What is to be said of the screens."""
    if not runs_in_session(os.environ):
        return [_NOT_JUDGED]
    return judged_screens(connected_screens(), setup.settings.display)


def judged_screens(screens: Sequence[Screen], settings: DisplaySettings) -> list[Finding]:
    """What is to be said of these screens where the settings are so."""
    if not screens:
        return [fail("display", "no screen is connected", "Connect the panel, switch it on and look at its cable.")]
    found = ok("display", f"{'; '.join(map(_described, screens))}")
    named = [screen for screen in screens if screen.name == settings.screen]
    filled = named[0] if named else next((screen for screen in screens if screen.primary), screens[0])
    return [found, _name(screens, settings.screen, filled), _pixels(filled), _size(filled, settings.diagonal_inches)]


def _described(screen: Screen) -> str:
    size = f", {screen.width_mm:.0f} x {screen.height_mm:.0f} mm" if screen.inches else ""
    return f'"{screen.name}" has {screen.width} x {screen.height} pixels{size}'


def _name(screens: Sequence[Screen], wanted: str, filled: Screen) -> Finding:
    if wanted and filled.name == wanted:
        return ok("display-name", f'the kiosk fills "{wanted}", as `display.screen` says')
    names = " or ".join(f'"{screen.name}"' for screen in screens)
    if wanted:
        return warn(
            "display-name",
            f'no screen is called "{wanted}", so the kiosk fills "{filled.name}"',
            f"Connect it, or set `display.screen` to {names}.",
        )
    if len(screens) > 1:
        return warn(
            "display-name",
            f'there are {len(screens)} screens; the kiosk fills the primary one, "{filled.name}"',
            f"Set `display.screen` to {names}, and switch the others off: they show whatever the system shows.",
        )
    return ok("display-name", f'the kiosk fills "{filled.name}", the only screen')


def _pixels(screen: Screen) -> Finding:
    short, long = sorted((screen.width, screen.height))
    if short < SHORT_SIDE or long < LONG_SIDE:
        return fail(
            "display-pixels",
            f"{screen.width} x {screen.height} pixels are too few",
            f"Set a resolution of {LONG_SIDE} x {SHORT_SIDE} or more, or lower the system's scaling.",
        )
    return ok("display-pixels", f"{screen.width} x {screen.height} pixels are enough")


def _size(screen: Screen, diagonal: float) -> Finding:
    measure = "Measure its diagonal with a ruler and set `display.diagonal_inches`: touch targets depend on it."
    if screen.inches < _SMALLEST_PANEL_INCHES:
        return warn("display-size", "the panel does not say how large it is", measure)
    said = f"the panel says that its diagonal is {screen.inches:.1f} inches"
    if abs(screen.inches - diagonal) > _TOLERANCE * diagonal:
        return warn("display-size", f"{said}, and the settings say {diagonal:g}", measure)
    return ok("display-size", f"{said}, near enough to the {diagonal:g} of the settings")
