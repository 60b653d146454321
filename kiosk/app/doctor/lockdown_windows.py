"""What Windows lets people do with keys, swipes and messages: read from its registry, services and Shell Launcher."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final, Literal

from kiosk.app.doctor.finding import Finding, ok, warn
from kiosk.app.doctor.system import Ask, ask, service_runs

Hive = Literal["HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER"]
ReadRegistry = Callable[[Hive, str, str], object]
"""Takes a hive, a key and the name of a value; gives the value, or None if it is not there."""

_EDGE_UI: Final = r"SOFTWARE\Policies\Microsoft\Windows\EdgeUI"
_PUSH: Final = r"SOFTWARE\Policies\Microsoft\Windows\CurrentVersion\PushNotifications"
_POWERSHELL: Final = (
    "powershell.exe",
    "-NoProfile",
    "-NonInteractive",
    "-Command",
    r"([wmiclass]'\\.\root\standardcimv2\embedded:WESL_UserSetting').IsEnabled().Enabled",
)
_POWERSHELL_SECONDS: Final = 10.0


def read_registry(hive: Hive, key: str, name: str) -> object:
    """A value of this machine's registry; None if it is not there, may not be read, or this is not Windows."""
    if sys.platform != "win32":
        return None
    import winreg

    try:
        with winreg.OpenKey(getattr(winreg, hive), key) as opened:
            return winreg.QueryValueEx(opened, name)[0]
    except OSError:
        return None


def judged_windows(
    read: ReadRegistry = read_registry,
    ask_program: Ask = ask,
    runs: Callable[[str], bool | None] = service_runs,
) -> list[Finding]:
    """What is to be said of this Windows."""
    return [
        _shell_launcher(shell_launcher_enabled(ask_program)),
        _keyboard_filter(runs("MsKeyboardFilter")),
        _edge_swipe(read("HKEY_LOCAL_MACHINE", _EDGE_UI, "AllowEdgeSwipe")),
        _notifications(read("HKEY_CURRENT_USER", _PUSH, "NoToastApplicationNotification")),
    ]


def shell_launcher_enabled(ask_program: Ask) -> bool | None:
    """Whether Shell Launcher puts another program in the place of the desktop; None if that cannot be found out."""
    answer = ask_program(_POWERSHELL, _POWERSHELL_SECONDS)
    return {"True": True, "False": False}.get(answer.text) if answer else None


def _shell_launcher(enabled: bool | None) -> Finding:  # noqa: FBT001 - the one thing judged
    if enabled:
        return ok("shell-launcher", "Shell Launcher is on: there is no desktop behind the kiosk")
    advice = "Switch Shell Launcher on (Windows Enterprise, Education or IoT), as in docs/lockdown.md."
    if enabled is None:
        return warn("shell-launcher", "it cannot be found out whether Shell Launcher is on", advice)
    return warn("shell-launcher", "Shell Launcher is off: the desktop is behind the kiosk", advice)


def _keyboard_filter(runs: bool | None) -> Finding:  # noqa: FBT001 - the one thing judged
    if runs:
        return ok("keyboard-filter", "Keyboard Filter runs; which keys it blocks is not looked at")
    advice = "Switch Keyboard Filter on (Windows Enterprise, Education or IoT), as in docs/lockdown.md."
    if runs is None:
        return warn("keyboard-filter", "it cannot be found out whether Keyboard Filter runs", advice)
    return warn("keyboard-filter", "Keyboard Filter does not run: the Windows key and Ctrl+Alt+Del lead out", advice)


def _edge_swipe(allowed: object) -> Finding:
    if allowed == 0:
        return ok("edge-swipe", "a swipe from an edge opens nothing (`AllowEdgeSwipe` is 0)")
    advice = rf"Set the policy Windows Components/Edge UI/Allow edge swipe to Disabled (HKLM\{_EDGE_UI})."
    return warn("edge-swipe", "a swipe from an edge of the screen may open Windows' own panels", advice)


def _notifications(off: object) -> Finding:
    if off == 1:
        return ok("notifications", "Windows shows no notifications over the kiosk")
    advice = rf"Set the user's policy Turn off toast notifications to Enabled (HKCU\{_PUSH})."
    return warn("notifications", "notifications may come up over the kiosk", advice)
