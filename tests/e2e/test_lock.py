"""The real program on a real screen, with other windows, keys and buttons that want something else of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest

from kiosk.app.exit_codes import ExitCode
from tests.panel import PAGE, SIZE, Panel, x_server
from tests.program import SECONDS, Program, environment, running, wait_for
from tests.small_pack import write_small_pack

MOST_SECONDS = 0.5
"""How soon the window is back."""
RED = (255, 0, 0)
CORNERS = [(1, 1), (SIZE[0] - 2, 1), (1, SIZE[1] - 2), (SIZE[0] - 2, SIZE[1] - 2)]

OTHER_WINDOW = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(["other"])
window = QWidget()
if sys.argv[1] == "beside any window manager":
    window.setWindowFlags(Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint)
window.setStyleSheet("background: red")
window.setGeometry(0, 0, 1920, 1080)
window.show()
window.raise_()
window.activateWindow()
QTimer.singleShot(0, lambda: print("shown", flush=True))
application.exec()
"""

KEYS = [
    *("alt+F4", "alt+F2", "alt+Tab", "alt+space", "alt+Left", "ctrl+Escape", "ctrl+shift+Escape", "ctrl+alt+Delete"),
    *("ctrl+alt+t", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+f", "ctrl+n", "ctrl+o", "ctrl+p", "ctrl+q", "ctrl+s"),
    *("ctrl+w", "ctrl+z", "ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+Tab", "shift+Insert", "shift+F10", "shift+Delete"),
    *(
        "Super_L",
        "super+d",
        "super+e",
        "super+l",
        "super+r",
        "Menu",
        "Print",
        "Pause",
        "Insert",
        "Delete",
        "Home",
        "End",
    ),
    *(f"F{number}" for number in range(1, 13)),
    *("XF86HomePage", "XF86WWW", "XF86Mail", "XF86Explorer", "XF86Calculator", "XF86Search", "XF86Favorites"),
    *("XF86AudioPlay", "XF86AudioRaiseVolume", "XF86AudioMute", "XF86Back", "XF86Forward", "XF86Refresh"),
    *("Control_L", "Alt_L", "Shift_L", "ISO_Level3_Shift", "Caps_Lock", "Caps_Lock", "Num_Lock", "Num_Lock"),
]


@pytest.fixture
def panel() -> Iterator[Panel]:
    with x_server() as display:
        yield Panel(display)


@contextmanager
def fullscreen(panel: Panel, folder: Path, settings: str) -> Iterator[tuple[Program, psutil.Process]]:
    """The program as it stands in a clinic, its home screen painted."""
    (folder / "settings.toml").write_text(f'[log]\nlevel = "info"\n[display]\nreduced_motion = true\n{settings}')
    command = ("run", "--library", write_small_pack(folder / "small.klib"), "--settings", "settings.toml")
    with running(*command, env=environment(folder, DISPLAY=panel.display), folder=folder) as program:
        program.wait_for_line("ready: ")
        yield program, psutil.Process(program.pid)


SILENT = '[listen]\noutput = "off"\n'


@pytest.fixture
def kiosk(panel: Panel, tmp_path: Path) -> Iterator[Program]:
    with fullscreen(panel, tmp_path, SILENT) as (program, _):
        yield program


@contextmanager
def other_window(panel: Panel, kind: str) -> Iterator[None]:
    """A window as large as the screen, laid over everything by another program."""
    command = [sys.executable, "-c", OTHER_WINDOW, kind]
    env = environment(Path.home(), DISPLAY=panel.display)
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == b"shown\n"
            yield
        finally:
            other.kill()


def seconds_until(condition: Callable[[], bool], what: str) -> float:
    start = time.monotonic()
    wait_for(condition, what)
    return time.monotonic() - start


def shows_none_of(panel: Panel, colour: tuple[int, int, int]) -> bool:
    """Whether no corner of the screen has that colour."""
    screen = panel.look()
    return colour not in [screen.getpixel(corner) for corner in CORNERS]


def focused(panel: Panel) -> str:
    """The name of the window that has the keyboard."""
    command = ["xdotool", "getwindowfocus", "getwindowname"]
    env = {**os.environ, "DISPLAY": panel.display}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=SECONDS).stdout.strip()


@pytest.mark.usefixtures("kiosk")
@pytest.mark.parametrize("kind", ["an ordinary one", "beside any window manager"])
def test_it_is_back_in_front_when_another_window_is_laid_over_it(
    panel: Panel, kind: str, record_property: Callable[[str, object], None]
) -> None:
    wait_for(lambda: focused(panel) == "Waiting-room kiosk", "keyboard")
    before = panel.look()
    with other_window(panel, kind):
        uncovered = seconds_until(lambda: shows_none_of(panel, RED), "own window")
        keyboard = seconds_until(lambda: focused(panel) == "Waiting-room kiosk", "keyboard")
        record_property("measured", f"back in front of {kind} after {1000 * (uncovered + keyboard):.0f} ms")
        assert uncovered + keyboard < MOST_SECONDS
        assert panel.changed(before, PAGE) == 0


def test_keys_and_buttons_from_outside_change_nothing(panel: Panel, kiosk: Program) -> None:
    before = panel.look()
    panel.touch("mousemove", "1200", "700", "key", "--delay", "4", *KEYS)
    for button in ("2", "3", "8", "9"):
        panel.touch("click", "--repeat", "3", "--delay", "10", button)
    panel.touch("keydown", "ctrl", "click", "4", "click", "5", "keyup", "ctrl")
    # What is sent is in order: when this has come, all before it has.
    panel.touch("mousemove", "--sync", "340", "380", "mousedown", "1")
    panel.wait_for_change(before, PAGE, 0.0001, "pressed tile")
    panel.touch("mousemove", "--sync", "5", "5", "mouseup", "1")
    wait_for(lambda: panel.changed(before, PAGE) == 0, "home screen as it was")
    assert focused(panel) == "Waiting-room kiosk"
    assert kiosk.end() == ExitCode.OK


def test_it_listens_to_no_network_and_starts_no_program(panel: Panel, tmp_path: Path) -> None:
    with fullscreen(panel, tmp_path, SILENT) as (program, process):
        before = panel.look()
        assert process.net_connections(kind="inet") == []
        assert process.children(recursive=True) == []
        panel.tap(340, 380)
        panel.wait_for_change(before, PAGE, 0.01, "other screen")
        assert process.net_connections(kind="inet") == []
        assert process.children(recursive=True) == []
        assert program.end() == ExitCode.OK


def test_with_sound_and_a_printer_it_starts_its_own_processes_for_them_and_no_other(
    panel: Panel, tmp_path: Path
) -> None:
    with fullscreen(panel, tmp_path, '[print]\nprinter = "none-of-that-name"\n') as (program, process):
        started: set[str] = set()

        def printing_was_tried() -> bool:
            for child in process.children(recursive=True):
                with suppress(psutil.NoSuchProcess, IndexError):
                    started.add(child.cmdline()[-1])
            return "nothing can be printed" in program.errors_so_far()

        wait_for(printing_was_tried, "attempt to print")
        # Between fork and exec a process still has the command line of the kiosk.
        assert started - {"settings.toml"} <= {"sound", "print"}
        assert started & {"sound", "print"}
        assert process.net_connections(kind="inet") == []
        assert program.end() == ExitCode.OK
