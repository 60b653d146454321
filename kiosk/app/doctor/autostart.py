"""Whether the kiosk comes up by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.lockdown_windows import shell_launcher_enabled
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import Ask, ask

UNIT: Final = "clinic-kiosk.service"
DESKTOP_ENTRY: Final = "clinic-kiosk.desktop"
"""What the tarball brings for the folder in which desktops look for what is to be started."""

_BOOTED_BY_SYSTEMD: Final = "run/systemd/system"
"""A folder that is there if systemd runs the machine (sd_booted(3))."""
_ENABLED: Final = frozenset({"enabled", "enabled-runtime", "alias", "static", "generated"})
_START_IT: Final = "Have the system start `kiosk serve` when the machine comes up."


def check_autostart(setup: Setup, ask_program: Ask = ask) -> list[Finding]:
    """What is to be said of how the kiosk is started."""
    if setup.platform == "win32":
        return [judged_shell(shell_launcher_enabled(ask_program))]
    entry = setup.home / ".config" / "autostart" / DESKTOP_ENTRY if setup.home else None
    if entry is not None and entry.is_file():
        return [ok("autostart", f"the desktop starts what {entry} says")]
    if not (setup.root / _BOOTED_BY_SYSTEMD).is_dir():
        unknown = "it cannot be found out what starts the kiosk: systemd does not run here"
        return [warn("autostart", unknown, _start_it(setup))]
    states = {options: _state(ask_program, options) for options in ((), ("--user",))}
    return [judged_states(setup, {options: state for options, state in states.items() if state})]


def judged_states(setup: Setup, states: Mapping[tuple[str, ...], str]) -> Finding:
    """What is to be said of the unit's states, as `systemctl` with each of these options prints them."""
    if any(state in _ENABLED for state in states.values()):
        return ok("autostart", f"systemd starts {UNIT}")
    for options, state in states.items():
        if state != "not-found":
            return fail("autostart", f"{UNIT} is {state}", f"`{' '.join(['systemctl', *options, 'enable', UNIT])}`")
    return warn("autostart", f"there is no {UNIT}; something else may start the kiosk", _start_it(setup))


def _start_it(setup: Setup) -> str:
    return "Have the desktop or your own systemd start it: docs/deploy/linux.md." if setup.own_program else _START_IT


def judged_shell(enabled: bool | None) -> Finding:  # noqa: FBT001 - the one thing judged
    """What is to be said where Shell Launcher starts the kiosk, does not, or cannot be asked (None)."""
    if enabled:
        return ok("autostart", "Shell Launcher starts what it was told to")
    if enabled is None:
        return warn("autostart", "it cannot be found out what starts the kiosk", _START_IT)
    return warn("autostart", "Shell Launcher is off; something else may start the kiosk", _START_IT)


def _state(ask_program: Ask, options: tuple[str, ...]) -> str:
    answer = ask_program(["systemctl", *options, "is-enabled", UNIT])
    return answer.text if answer else ""
