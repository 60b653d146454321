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
OTHERS = ["markdown", "yaml", "PIL", "resvg_py", "pebble", "kiosk.content", "PySide6.QtNetwork", "PySide6.QtQml"]

STARTED = """
import json, signal, sys, threading
from kiosk.app.commands import main
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
execute = QApplication.exec
def leave_soon(*_):
    QTimer.singleShot(200, lambda: QApplication.exit(0))
    return execute()
QApplication.exec = leave_soon
code = main(["run", "--library", sys.argv[1]])
print(json.dumps([code, sorted(sys.modules)]))
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


def test_running_the_kiosk_imports_nothing_that_only_other_commands_need(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    code, modules = imported_by(STARTED, str(pack), home=tmp_path)
    assert code == 0
    assert isinstance(modules, list)
    assert "kiosk.ui.pages.home" in modules
    assert [name for name in OTHERS if name in modules] == []


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
