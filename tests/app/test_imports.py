"""What is imported when: a start waits for nothing that only other commands need, and the core knows no Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import environment
from tests.small_pack import write_small_pack

ROOT = Path(__file__).resolve().parents[2]
OTHERS = [
    "PIL",
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtQml",
    "PySide6.QtTextToSpeech",
    "budoux",
    "fontTools",
    "kiosk.content",
    "markdown",
    "miniaudio",
    "pebble",
    "pypinyin",
    "resvg_py",
    "segno",
    "yaml",
]
"""What only other commands need, other processes, or a reader who asks for it."""
LATER = [
    "kiosk.core.blocks",
    "kiosk.core.search",
    "kiosk.ui.keyboard",
    "kiosk.ui.narrator",
    "kiosk.ui.overlays",
    "kiosk.ui.pages.article",
    "kiosk.ui.screen_reader",
    "rapidfuzz",
    "snowballstemmer",
]
"""What the first screen does without, and the next tap may need."""

STARTED = """
import json, sys
from kiosk.app import page_maker
from kiosk.app.commands import main
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
execute = QApplication.exec
def leave_soon(*_):
    QTimer.singleShot(200, lambda: QApplication.exit(0))
    return execute()
QApplication.exec = leave_soon
at_first = []
import_others = page_maker.import_other_screens
def note_and_import():
    at_first.extend(sys.modules)
    import_others()
page_maker.import_other_screens = note_and_import
code = main(["run", "--library", sys.argv[1]])
print(json.dumps([code, at_first, list(sys.modules)]))
"""


def imported_by(program: str, *arguments: str, home: Path) -> list[object]:
    printed = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment(home, QT_QPA_PLATFORM="offscreen"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(printed.stdout)
    assert isinstance(found, list)
    return found


def test_running_the_kiosk_imports_nothing_that_only_others_need_and_most_of_it_after_the_first_frame(
    tmp_path: Path,
) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    code, at_first, in_the_end = imported_by(STARTED, str(pack), home=tmp_path)
    assert code == 0
    assert isinstance(at_first, list)
    assert isinstance(in_the_end, list)
    assert "kiosk.ui.pages.home" in at_first
    assert [name for name in LATER if name in at_first] == []
    assert [name for name in LATER if name not in in_the_end] == []
    assert [name for name in OTHERS if name in in_the_end] == []


@pytest.mark.parametrize("package", ["kiosk.core", "kiosk.content"])
def test_core_and_content_import_no_qt(package: str, tmp_path: Path) -> None:
    program = (
        "import importlib, json, pkgutil, sys\n"
        f"package = importlib.import_module({package!r})\n"
        "names = [found.name for found in pkgutil.iter_modules(package.__path__)]\n"
        f"for name in names: importlib.import_module({package!r} + '.' + name)\n"
        "qt = [name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')]\n"
        "print(json.dumps([len(names), qt]))"
    )
    count, qt = imported_by(program, home=tmp_path)
    assert isinstance(count, int)
    assert count > 5
    assert qt == []
