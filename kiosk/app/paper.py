"""`kiosk print`: prints for the screen, which starts it and writes the pages to its input (see `kiosk.ui.printing`)."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication

from kiosk.app.exit_codes import ExitCode


def run_print() -> int:
    """Print what the input holds or, without pages, look for the printer; the exit code says whether that went well."""
    from kiosk.ui.printing import print_job

    application = QGuiApplication(["kiosk", "-platform", "offscreen"])
    try:
        printed = print_job(sys.stdin.buffer)
    except (ValueError, KeyError):
        printed = False  # whoever wrote that was not the screen
    del application
    return ExitCode.OK if printed else ExitCode.FAILED
