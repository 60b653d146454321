"""What `kiosk doctor` has found: one sentence with a mark, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Mark = Literal["ok", "warn", "fail"]
"""As it should be; look at it, or it could not be found out; it keeps the kiosk from what it is for."""

NOT_CHECKED: Final = "not-checked"
"""The code of a check that came to nothing, in whichever area."""

AREAS: Final[dict[str, tuple[str, ...]]] = {
    "display": ("display", "display-name", "display-pixels", "display-size"),
    "touch": ("touch",),
    "sound": ("sound", "voices"),
    "fonts": ("fonts", "glyphs"),
    "disk": ("space",),
    "clock": ("clock", "clock-synchronised", "clock-behind"),
    "library": ("library", "library-problems", "start-language", "library-update", "reviews", "samples"),
    "settings": ("settings", "settings-locked", "staff-pin"),
    "files": ("settings-access", "pin-access", "program-access", "library-access", "folder-access"),
    "lockdown": (
        "user",
        "virtual-terminals",
        "zap",
        "sysrq",
        "ctrl-alt-del",
        "automount",
        "usb-devices",
        "window-manager",
        "sessions",
        "shell-launcher",
        "keyboard-filter",
        "edge-swipe",
        "notifications",
    ),
    "autostart": ("autostart",),
}
"""The codes of each area, in the order of the table. Codes stay as they are; docs/doctor.md explains each."""

_AREA_OF: Final = {code: area for area, codes in AREAS.items() for code in codes}


@dataclass(frozen=True)
class Finding:
    """One line of the table. `code` names what was looked at, whatever came of it; `advice` is empty if all is well."""

    area: str
    code: str
    mark: Mark
    sentence: str
    advice: str = ""


def ok(code: str, sentence: str) -> Finding:
    """Something is as it should be."""
    return Finding(_AREA_OF[code], code, "ok", sentence)


def warn(code: str, sentence: str, advice: str) -> Finding:
    """Somebody should look at something, or it could not be found out."""
    return Finding(_AREA_OF[code], code, "warn", sentence, advice)


def fail(code: str, sentence: str, advice: str) -> Finding:
    """Something keeps the kiosk from what it is for, or lets people out of it."""
    return Finding(_AREA_OF[code], code, "fail", sentence, advice)


def not_checked(area: str, reason: str) -> Finding:
    """A check came to nothing; `reason` goes on after "could not be checked"."""
    return Finding(
        area, NOT_CHECKED, "warn", f"this could not be checked: {reason}", "Check it by hand; docs/doctor.md says what."
    )
