"""The least that a PySide6 program can be: a window of eight buttons. Says on standard error when it is painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QSizePolicy, QWidget


class FirstFrame(QObject):
    """Speaks up as soon as the event loop is free after a widget's first paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, then step aside."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: print("ready:", file=sys.stderr, flush=True))
        return False


def main() -> int:
    """Show the window until the process is ended."""
    application = QApplication(sys.argv[:1])
    window = QWidget()
    grid = QGridLayout(window)
    for number in range(8):
        button = QPushButton(f"Topic {number + 1}")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        grid.addWidget(button, number // 4, number % 4)
    first_frame = FirstFrame(window)
    window.installEventFilter(first_frame)
    window.showFullScreen()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
