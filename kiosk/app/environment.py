"""What the program takes from the environment variables that it was started with, and what it does not."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path

_GOVERNED = ("QT", "QML", "QSG_", "QV4_", "PYTHON")
"""Variables that begin so are Qt's or Python's. Some load code (`QT_PLUGIN_PATH`, `PYTHONPATH`), lift limits
(`QT_IMAGEIO_MAXALLOC`), open ports (QML debugging) or log every touch (`QT_LOGGING_RULES`), and each version adds
more: so all go but those that are known to be harmless."""

_HARMLESS = frozenset({
    "QT_ACCESSIBILITY",
    "QT_AUTO_SCREEN_SCALE_FACTOR",
    "QT_ENABLE_HIGHDPI_SCALING",
    "QT_FONT_DPI",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
    "QT_SCALE_FACTOR",
    "QT_SCALE_FACTOR_ROUNDING_POLICY",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_USE_PHYSICAL_DPI",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONFAULTHANDLER",
    "PYTHONHASHSEED",
    "PYTHONIOENCODING",
    "PYTHONNOUSERSITE",
    "PYTHONSAFEPATH",
    "PYTHONUNBUFFERED",
    "PYTHONUTF8",
})  # fmt: skip

_PLATFORM = "QT_QPA_PLATFORM"
_WITHOUT_DISPLAY_SERVER = frozenset({"eglfs", "linuxfb", "minimal", "offscreen"})
_PLATFORMS = _WITHOUT_DISPLAY_SERVER | {"cocoa", "wayland", "wayland-egl", "windows", "xcb"}


def clean_environment(environ: MutableMapping[str, str]) -> list[str]:
    """Remove what may change the program's code or limits, and give the names removed. Call it before Qt is imported.

    `QT_QPA_PLATFORM` stays if it names known platforms without options: `vnc` opens a port to the network.
    """
    removed = sorted(
        name for name, value in environ.items() if name.startswith(_GOVERNED) and not _allowed(name, value)
    )
    for name in removed:
        del environ[name]
    return removed


_BUS = "DBUS_SESSION_BUS_ADDRESS"


def find_no_bus_by_display(environ: MutableMapping[str, str], platform: str) -> None:
    """Leave Qt without a session bus where neither the environment nor the user's run-time folder has one.

    It would start `dbus-launch`, which asks the display for one, and makes one that stays when the kiosk ends. Call it
    before Qt is imported; `platform` is `sys.platform`. The rules are those of
    https://dbus.freedesktop.org/doc/dbus-specification.html#message-bus-types-login.
    """
    folder = environ.get("XDG_RUNTIME_DIR")
    if platform == "linux" and not environ.get(_BUS) and not (folder and Path(folder, "bus").exists()):
        # A transport that there is not: an address has to be given, and an empty one counts as none.
        environ[_BUS] = "none:"


_OF_A_SCREEN = frozenset({
    # where to show
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_RUNTIME_DIR",
    "XDG_SESSION_TYPE",
    # in which language and time zone
    "LANG",
    "LANGUAGE",
    "TZ",
    # sound, and screen readers
    "DBUS_SESSION_BUS_ADDRESS",
    "PULSE_RUNTIME_PATH",
    "PULSE_SERVER",
    "SPEECHD_ADDRESS",
    # printers
    "CUPS_SERVER",
    # folders of the user, and for temporary files
    "HOME",
    "TEMP",
    "TMP",
    "TMPDIR",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    # what Windows itself needs
    "ALLUSERSPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "PROGRAMDATA",
    "SYSTEMDRIVE",
    "SYSTEMROOT",
    "USERPROFILE",
    "WINDIR",
    # what else paths in a policy are written with: the screen reads it as `kiosk serve` does
    "COMPUTERNAME",
    "PROGRAMFILES",
    "PROGRAMW6432",
    "PUBLIC",
    "USERNAME",
})  # fmt: skip


def screen_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """What the screen's process may know of the environment of `kiosk serve`: what is listed here, and no more."""
    return {
        name: value
        for name, value in environ.items()
        if name.upper() in _OF_A_SCREEN
        or name.startswith("LC_")
        or (name.startswith(_GOVERNED) and _allowed(name, value))
    }


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be expected to open; `platform` is `sys.platform`."""
    if platform in {"win32", "darwin"} or _WITHOUT_DISPLAY_SERVER.intersection(_platforms(environ.get(_PLATFORM, ""))):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def _allowed(name: str, value: str) -> bool:
    if name == _PLATFORM:
        return _PLATFORMS.issuperset(_platforms(value))
    return name in _HARMLESS


def _platforms(value: str) -> list[str]:
    """The platforms that Qt would try, in order."""
    return value.split(";")
