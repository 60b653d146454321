"""The line to `kiosk serve`, with a test at its other end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.core.supervision import Answer, Outcome, Request, Status


class FakeSupervision(QObject):
    """Notes what is asked for; the test answers."""

    status_changed = Signal(object)
    answered = Signal(object)

    def __init__(self, status: Status | None = None) -> None:
        super().__init__()
        self.status = status
        self.asked: list[tuple[Request, str]] = []
        self.visits = 0

    def ask(self, request: Request, path: str = "") -> int:
        self.asked.append((request, path))
        return len(self.asked)

    def note_visit(self) -> None:
        self.visits += 1

    def answer(self, outcome: Outcome, number: int = 0) -> None:
        """Answer the last request, or that of another number."""
        self.answered.emit(Answer(number or len(self.asked), outcome, "a sentence for the log: /etc/path"))
