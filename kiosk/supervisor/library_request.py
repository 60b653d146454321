"""What staff ask for at the screen: a look at the library's place, or a library from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.core.supervision import Outcome

ANSWER_SECONDS: Final = 60.0
"""How long staff wait for a look at a source that does not answer."""

Answering = Callable[[Outcome, str], None]
"""Called once with what came of a request, and a sentence without its end that names no article."""


@dataclass
class LibraryRequest:
    """Staff have asked for the library at `source`, or that at the usual place."""

    source: Path
    answer: Answering
    until: float
    """When they are told that the source does not answer, by the monotonic clock."""
