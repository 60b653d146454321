"""What the program takes from its environment variables."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app.environment import clean_environment, find_no_bus_by_display, has_display, screen_environment


@pytest.mark.parametrize(
    "name",
    [
        "QT_PLUGIN_PATH",
        "QT_QPA_PLATFORM_PLUGIN_PATH",
        "QT_QPA_PLATFORMTHEME",
        "QT_STYLE_OVERRIDE",
        "QT_IMAGEIO_MAXALLOC",
        "QT_IM_MODULE",
        "QT_LOGGING_RULES",
        "QT_LOGGING_CONF",
        "QT_FATAL_WARNINGS",
        "QML_IMPORT_PATH",
        "QML2_IMPORT_PATH",
        "QML_DEBUG_PORT",
        "QTWEBENGINE_REMOTE_DEBUGGING",
        "PYTHONPATH",
        "PYTHONHOME",
        "PYTHONSTARTUP",
        "PYTHONINSPECT",
        "PYTHONBREAKPOINT",
    ],
)
def test_what_loads_code_or_lifts_limits_is_removed(name: str) -> None:
    environ = {name: "1", "HOME": "/home/clinic"}
    assert clean_environment(environ) == [name]
    assert environ == {"HOME": "/home/clinic"}


@pytest.mark.parametrize(
    "name", ["DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "LANG", "QT_SCALE_FACTOR", "PYTHONUTF8", "PYTEST_VERSION"]
)
def test_what_is_harmless_stays(name: str) -> None:
    environ = {name: "1"}
    assert clean_environment(environ) == []
    assert environ == {name: "1"}


@pytest.mark.parametrize(
    "value", ["xcb", "wayland", "wayland;xcb", "offscreen", "minimal", "windows", "cocoa", "eglfs", "linuxfb"]
)
def test_a_known_platform_stays(value: str) -> None:
    environ = {"QT_QPA_PLATFORM": value}
    clean_environment(environ)
    assert environ == {"QT_QPA_PLATFORM": value}


@pytest.mark.parametrize(
    "value", ["vnc", "vnc:port=5900", "xcb:vnc", "offscreen:configfile=/tmp/x", "xcb;vnc", "../evil", ""]
)
def test_an_unknown_platform_or_one_with_options_is_removed(value: str) -> None:
    environ = {"QT_QPA_PLATFORM": value}
    clean_environment(environ)
    assert environ == {}


@pytest.mark.parametrize(
    "name",
    ["ProgramData", "ProgramFiles", "ProgramW6432", "PUBLIC", "COMPUTERNAME", "USERNAME", "USERPROFILE", "SystemDrive"],
)
def test_the_screen_can_read_the_paths_of_a_policy_that_windows_variables_begin(name: str) -> None:
    assert screen_environment({name: "x", "Path": "y"}) == {name: "x"}


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"QT_QPA_PLATFORM": "linuxfb"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_has_display(environ: dict[str, str], platform: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert has_display(environ, platform) is expected


def test_no_bus_is_asked_for_by_way_of_the_display(tmp_path: Path) -> None:
    environ = {"XDG_RUNTIME_DIR": str(tmp_path)}
    find_no_bus_by_display(environ, "linux")
    assert environ["DBUS_SESSION_BUS_ADDRESS"] == "none:"


def test_a_bus_that_is_named_stays() -> None:
    environ = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus"}
    find_no_bus_by_display(environ, "linux")
    assert environ == {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus"}


def test_the_bus_in_the_user_s_folder_stays_to_be_found(tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    environ = {"XDG_RUNTIME_DIR": str(tmp_path)}
    find_no_bus_by_display(environ, "linux")
    assert environ == {"XDG_RUNTIME_DIR": str(tmp_path)}


def test_windows_has_no_bus() -> None:
    environ: dict[str, str] = {}
    find_no_bus_by_display(environ, "win32")
    assert environ == {}
