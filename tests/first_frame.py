"""What a process of its own has imported and made by the time that the first screen is painted, and afterwards."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.program import environment

ROOT = Path(__file__).resolve().parents[1]

STARTED = """
import builtins, json, sys
from kiosk.app import run
from kiosk.app.commands import main
python_import = builtins.__import__
finish = run._finish_start
at_first = []
def note_and_finish(*start):
    at_first.append(list(sys.modules))
    at_first.append(builtins.__import__ is python_import)
    from PySide6.QtCore import QObject, QTimer
    from PySide6.QtWidgets import QApplication
    kinds = [QObject]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    at_first.append([kind.__name__ for kind in kinds])
    finish(*start)
    QTimer.singleShot(200, lambda: QApplication.exit(0))
run._finish_start = note_and_finish
code = main(["run", "--library", sys.argv[1]])
print(json.dumps([code, list(sys.modules), *at_first]))
"""
"""Runs the kiosk with the pack that is named after it. Prints its exit code, the modules in the end and at the first
frame, whether `import` was Python's own then, and which kinds of QObject there were."""


def imported_by(program: str, *arguments: str, home: Path, **variables: str) -> list[object]:
    """What the program prints as a list in JSON, run by this Python with those variables."""
    printed = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment(home, **variables),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[object] = json.loads(printed.stdout)
    return found
