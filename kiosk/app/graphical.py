"""The application object of the commands that show a window."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from kiosk.app.exit_codes import ExitCode
from kiosk.app.logs import qt_message_handler


def graphical_application() -> QApplication:
    """Connect to the display. Where that cannot be used, the program ends, with the exit code that says so."""
    log = qt_message_handler()

    def log_or_leave(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log(kind, context, message)
        if kind is QtMsgType.QtFatalMsg:
            # Qt ends with abort() after this, which tells nothing to who started the program.
            print("kiosk: the display cannot be used; Qt's messages above say why", file=sys.stderr, flush=True)
            os._exit(ExitCode.NO_DISPLAY)

    qInstallMessageHandler(log_or_leave)
    # What Linux has by itself. Windows would take one of its own.
    QApplication.setStyle("fusion")
    # Not sys.argv: Qt would obey options such as `-platform vnc`.
    application = QApplication(sys.argv[:1])
    qInstallMessageHandler(log)
    return application
