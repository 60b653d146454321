"""Whether there is a touchscreen, and whether the session hands its touches to programs."""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.panel import touchscreens
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import runs_in_session

# From <linux/input-event-codes.h>.
_ABS_X: Final = 0x00
_ABS_Y: Final = 0x01
_ABS_MT_POSITION_X: Final = 0x35
_INPUT_PROP_POINTER: Final = 0x00
_INPUT_PROP_DIRECT: Final = 0x01

_BITS_PER_WORD: Final = 8 * struct.calcsize("L")
"""The kernel prints sets of bits as words of C's `unsigned long`, the highest first."""

_IN_SESSION: Final = "Run this in the kiosk's session, or with its variables such as DISPLAY; docs/doctor.md says how."
_TRY_IT: Final = "Try it with the touch test of the staff menu."
UNKNOWN: Final = warn("touch", "it cannot be found out whether there is a touchscreen", _TRY_IT)


@dataclass(frozen=True)
class InputDevice:
    """An input device of the kernel: a touchscreen, or something that points like one but says that it is a mouse."""

    name: str
    touchscreen: bool
    absolute_mouse: bool


def check_touch(setup: Setup) -> list[Finding]:
    """What is to be said of touchscreens."""
    names = touchscreens() if runs_in_session(os.environ) else None
    try:
        listed = (setup.root / "proc/bus/input/devices").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return [judged_touch(names, None)]
    return [judged_touch(names, input_devices(listed))]


def judged_touch(in_session: Sequence[str] | None, in_kernel: Sequence[InputDevice] | None) -> Finding:
    """What is to be said of the touchscreens that Qt and the kernel know; None where one could not be asked."""
    if in_session:
        return ok("touch", f"there is a touchscreen: {', '.join(in_session)}")
    found = [device.name for device in in_kernel or () if device.touchscreen]
    if found:
        return _only_in_kernel(", ".join(found), session_was_asked=in_session is not None)
    if pointing := [device.name for device in in_kernel or () if device.absolute_mouse]:
        return warn(
            "touch",
            f"no touchscreen; {', '.join(pointing)} may be one that acts as a mouse",
            f"{_TRY_IT} One finger works.",
        )
    if in_kernel is None:
        return UNKNOWN
    if in_session is None:
        return warn(
            "touch", "the kernel knows no touchscreen; whether a session has one could not be judged", _IN_SESSION
        )
    return fail(
        "touch", "there is no touchscreen", "Connect the panel's USB cable, or install the driver of its maker."
    )


def _only_in_kernel(found: str, *, session_was_asked: bool) -> Finding:
    if session_was_asked:
        return warn(
            "touch",
            f"there is a touchscreen ({found}), but the session does not hand it to programs as one",
            f"Under X, install the libinput driver (xserver-xorg-input-libinput). {_TRY_IT}",
        )
    return warn(
        "touch",
        f"there is a touchscreen ({found}); whether its touches reach programs shows only in a session",
        _IN_SESSION,
    )


def input_devices(listed: str) -> list[InputDevice]:
    """The devices that `/proc/bus/input/devices` lists."""
    return [_device(block) for block in re.split(r"\n\s*\n", listed) if block.strip()]


def _device(block: str) -> InputDevice:
    name = re.search(r'^N: Name="(.*)"$', block, re.MULTILINE)
    absolute, properties = _bits(block, "ABS"), _bits(block, "PROP")
    points = {_ABS_X, _ABS_Y} <= absolute or _ABS_MT_POSITION_X in absolute
    direct = points and _INPUT_PROP_DIRECT in properties
    mouse = re.search(r"^H: Handlers=.*\bmouse\d", block, re.MULTILINE) is not None
    return InputDevice(
        name[1] if name else "a device without a name",
        touchscreen=direct,
        absolute_mouse=points and mouse and not direct and _INPUT_PROP_POINTER not in properties,
    )


def _bits(block: str, kind: str) -> set[int]:
    found = re.search(rf"^B: {kind}=([0-9a-f ]+)$", block, re.MULTILINE)
    words = found[1].split() if found else []
    value = sum(int(word, 16) << position * _BITS_PER_WORD for position, word in enumerate(reversed(words)))
    return {bit for bit in range(value.bit_length()) if value >> bit & 1}
