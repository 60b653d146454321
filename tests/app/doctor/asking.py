"""Programs of the system that answer what a test wants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.app.doctor.system import Answer


class Answers:
    """Answers each command by the last of its words that it knows; to any other one there is no answer."""

    def __init__(self, answers: Mapping[str, str | Answer] | None = None) -> None:
        self._answers = answers or {}

    def __call__(self, command: Sequence[str], seconds: float = 0.0) -> Answer | None:
        known = [self._answers[word] for word in command if word in self._answers]
        return next((Answer(0, answer) if isinstance(answer, str) else answer for answer in reversed(known)), None)
