"""What Linux, systemd and X let people do with a keyboard, a stick and a desktop. Only files and lists are read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.app.doctor.finding import Finding, ok, warn
from kiosk.app.doctor.system import Ask, RunningProgram

_DESKTOPS: Final = frozenset({
    "cinnamon", "gnome-shell", "kwin_wayland", "kwin_x11", "lxqt-panel", "marco", "mate-panel", "muffin", "mutter",
    "plasmashell", "xfce4-panel", "xfwm4",
    "awesome", "blackbox", "bspwm", "compiz", "dwm", "fluxbox", "fvwm", "fvwm3", "i3", "icewm", "jwm", "metacity",
    "openbox", "qtile", "ratpoison", "twm", "wmaker", "xmonad",
    "hyprland", "sway", "wayfire",
})  # fmt: skip
"""Desktops, window managers of X, and Wayland compositors whose keys open or switch windows as they come. `cage`,
`labwc` and `weston` are what kiosks use."""
_MOUNTERS: Final = frozenset({
    "caja", "devmon", "gvfs-udisks2-vo", "gvfs-udisks2-volume-monitor", "nautilus", "nemo", "pcmanfm", "pcmanfm-qt",
    "thunar", "udiskie",
})  # fmt: skip
"""Programs that mount whatever is plugged in, and open a window for it."""
_GETTYS: Final = frozenset({"agetty", "getty", "login", "mingetty"})
_CONSOLE: Final = re.compile(r"/dev/tty[0-9]+")
_X_SERVERS: Final = frozenset({"X", "Xorg"})

_BOOTED_BY_SYSTEMD: Final = "run/systemd/system"
_SYSTEMD_FOLDERS: Final = ("usr/lib/systemd", "run/systemd", "etc/systemd")
"""Where systemd looks for its settings; what stands in a later one counts."""
_X_FILES: Final = ("usr/share/X11/xorg.conf.d/*.conf", "etc/X11/xorg.conf", "etc/X11/xorg.conf.d/*.conf")
_X_OPTION: Final = re.compile(r'^\s*Option\s+"([^"]+)"(?:\s+"([^"]*)")?', re.MULTILINE | re.IGNORECASE)
_TRUE: Final = frozenset({"", "1", "on", "true", "yes"})


def judged_linux(root: Path, programs: Sequence[RunningProgram] | None, ask_program: Ask) -> list[Finding]:
    """What is to be said of a machine whose files are below `root`, and on which these programs run (None: unknown)."""
    return [
        _virtual_terminals(root, programs),
        *_zap(root, programs),
        _sysrq(root),
        _ctrl_alt_del(root),
        _automount(programs),
        _usb_devices(programs),
        _window_manager(programs),
        _sessions(root, ask_program),
    ]


def _virtual_terminals(root: Path, programs: Sequence[RunningProgram] | None) -> Finding:
    code = "virtual-terminals"
    if not (root / "sys/class/tty/tty1").exists():
        return ok(code, "the kernel has no virtual terminals")
    if programs is None:
        return _unseen(code, "whether Ctrl+Alt+F2 leads to a login")
    if x_option(root, "DontVTSwitch") and _named(programs, _X_SERVERS):
        return ok(code, "the X server lets nobody switch to another terminal (`DontVTSwitch`)")
    if reason := _reason_for_logins(root, programs):
        advice = (
            'Set `DontVTSwitch "true"` for X, or `NAutoVTs=0` and `ReserveVT=0` in logind.conf and mask'
            " getty@.service; docs/lockdown.md says where."
        )
        return warn(code, f"Ctrl+Alt+F2 and the like lead to a login: {reason}", advice)
    return ok(code, "no login waits on another terminal")


def _reason_for_logins(root: Path, programs: Sequence[RunningProgram]) -> str:
    """Why somebody who switches to another terminal meets a login; empty if nobody does."""
    waiting = {
        program.terminal.removeprefix("/dev/")
        for program in programs
        if program.name in _GETTYS and _CONSOLE.fullmatch(program.terminal)
    }
    if waiting:
        return f"one waits on {', '.join(sorted(waiting))}"
    if not (root / _BOOTED_BY_SYSTEMD).is_dir():
        return ""
    set_ = {name: systemd_option(root, "logind.conf", name) for name in ("NAutoVTs", "ReserveVT")}
    missing = [f"`{name}=0` is not set" for name, value in set_.items() if value != "0"]
    return f"systemd starts one, as {' and '.join(missing)}" if missing else ""


def _zap(root: Path, programs: Sequence[RunningProgram] | None) -> list[Finding]:
    """Ctrl+Alt with Backspace, and with plus and minus of the number pad, where X runs."""
    if not _named(programs or (), _X_SERVERS):
        return []
    open_: list[str] = []
    if not x_option(root, "DontZap"):
        open_.append("Ctrl+Alt+Backspace may end the X server, if the keyboard's options allow it (`DontZap`)")
    if not x_option(root, "DontZoom"):
        open_.append("Ctrl+Alt with plus and minus of the number pad may change the resolution (`DontZoom`)")
    if not open_:
        return [ok("zap", "no key ends the X server or changes its resolution (`DontZap`, `DontZoom`)")]
    advice = 'Set these options to "true" in the section ServerFlags of a file in /etc/X11/xorg.conf.d.'
    return [warn("zap", "; ".join(open_), advice)]


def _sysrq(root: Path) -> Finding:
    value = _text(root / "proc/sys/kernel/sysrq").strip()
    if not value:
        if (root / "proc/sys/kernel").is_dir():
            return ok("sysrq", "the kernel has no SysRq keys")
        return _unseen("sysrq", "whether SysRq keys restart the machine")
    if value == "0":
        return ok("sysrq", "SysRq keys do nothing")
    advice = "Write `kernel.sysrq = 0` to a file in /etc/sysctl.d."
    return warn("sysrq", f"SysRq keys can end programs or restart the machine (kernel.sysrq is {value})", advice)


def _ctrl_alt_del(root: Path) -> Finding:
    if not (root / _BOOTED_BY_SYSTEMD).is_dir():
        return _unseen("ctrl-alt-del", "what Ctrl+Alt+Del does: systemd does not run here")
    open_: list[str] = []
    if not _is_masked(root, "ctrl-alt-del.target"):
        open_.append("once (`systemctl mask ctrl-alt-del.target`)")
    if systemd_option(root, "system.conf", "CtrlAltDelBurstAction") != "none":
        open_.append("seven times within two seconds (`CtrlAltDelBurstAction=none` in system.conf)")
    if not open_:
        return ok("ctrl-alt-del", "Ctrl+Alt+Del does nothing")
    where = "Mask the target and set the option, as in docs/lockdown.md."
    return warn("ctrl-alt-del", f"Ctrl+Alt+Del restarts the machine when pressed {' and '.join(open_)}", where)


def _automount(programs: Sequence[RunningProgram] | None) -> Finding:
    if programs is None:
        return _unseen("automount", "whether something opens a window for a stick")
    if found := _named(programs, _MOUNTERS):
        advice = "Do not start them in the kiosk's session."
        return warn("automount", f"a stick that is plugged in may open a window: {found} runs", advice)
    return ok("automount", "no program is known to run that opens a window for a stick")


def _usb_devices(programs: Sequence[RunningProgram] | None) -> Finding:
    if programs is None:
        return _unseen("usb-devices", "whether USBGuard runs")
    if _named(programs, {"usbguard-daemon"}):
        return ok("usb-devices", "USBGuard decides which USB devices are let in")
    advice = (
        "Close the sockets in with a lock, or set USBGuard up so that it lets in the panel and staff's sticks only."
    )
    return warn("usb-devices", "any keyboard that is plugged into a USB socket works", advice)


def _window_manager(programs: Sequence[RunningProgram] | None) -> Finding:
    if programs is None:
        return _unseen("window-manager", "whether a desktop runs")
    if found := _named(programs, _DESKTOPS):
        advice = "Start the kiosk in a session of its own: X without a window manager, or a compositor such as cage."
        return warn("window-manager", f"a desktop or window manager runs, whose keys lead elsewhere: {found}", advice)
    return ok("window-manager", "no desktop or window manager is known to run")


def _sessions(root: Path, ask_program: Ask) -> Finding:
    """Other people who are logged in at the machine itself; who comes over the network does not show on its screen."""
    unknown = _unseen("sessions", "who else is logged in at the machine")
    if not (root / _BOOTED_BY_SYSTEMD).is_dir() or not hasattr(os, "getuid"):
        return unknown
    listed = ask_program(["loginctl", "list-sessions", "--no-legend"])
    if listed is None or listed.code:
        return unknown
    names = [line.split()[0] for line in listed.text.splitlines() if line.strip()]
    shown = (
        ask_program(["loginctl", "show-session", "-p", "User", "-p", "Seat", "-p", "Class", *names]) if names else None
    )
    if names and (shown is None or shown.code):
        return unknown
    sessions = [_assignments(block) for block in shown.text.split("\n\n")] if shown else []
    others = [
        session
        for session in sessions
        if session.get("Seat") and session.get("User") != str(os.getuid()) and session.get("Class") == "user"
    ]
    if others:
        advice = "Log them out, and let nobody but the kiosk's user log in at the machine."
        return warn("sessions", f"{len(others)} other sessions are open at the machine", advice)
    return ok("sessions", "nobody else is logged in at the machine")


def systemd_option(root: Path, file: str, name: str) -> str:
    """What an option of systemd's is set to in `file` and what comes with it; empty if it is not set."""
    snippets: dict[str, Path] = {}
    for folder in _SYSTEMD_FOLDERS:
        # A file takes the place of one of the same name in a folder before it.
        snippets |= {found.name: found for found in _found(root, f"{folder}/{file}.d/*.conf")}
    mains = [root / folder / file for folder in _SYSTEMD_FOLDERS if (root / folder / file).is_file()]
    files = [*mains[-1:], *(snippets[key] for key in sorted(snippets))]
    values = (_assignments(_text(path)).get(name) for path in files)
    return [value for value in ("", *values) if value is not None][-1]


def x_option(root: Path, name: str) -> bool:
    """Whether an option of the X server is on. X takes no notice of case, spaces and underscores in its name."""
    is_on = False
    for path in (path for pattern in _X_FILES for path in _found(root, pattern)):
        for written, value in _X_OPTION.findall(_text(path)):
            if re.sub(r"[\s_]", "", written).lower() == name.lower():
                is_on = value.strip().lower() in _TRUE
    return is_on


def _is_masked(root: Path, unit: str) -> bool:
    for folder in ("etc/systemd/system", "run/systemd/system"):
        with suppress(OSError):
            return (root / folder / unit).readlink() == Path("/dev/null")
    return False


def _found(root: Path, pattern: str) -> list[Path]:
    try:
        return sorted(root.glob(pattern))
    except OSError:
        return []


def _text(path: Path) -> str:
    """The text of a file; empty if it is not there or may not be read."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _assignments(text: str) -> dict[str, str]:
    """The last value of each `name=value` that is not commented out."""
    pairs = (line.partition("=") for line in text.splitlines() if "=" in line and line.lstrip()[0] not in "#;")
    return {name.strip(): value.strip() for name, _, value in pairs}


def _named(programs: Iterable[RunningProgram], names: Iterable[str]) -> str:
    known = {name.lower() for name in names}
    return ", ".join(sorted({program.name for program in programs if program.name.lower() in known}))


def _unseen(code: str, what: str) -> Finding:
    return warn(code, f"it cannot be found out {what}", "Look it up by hand; docs/lockdown.md says where.")
