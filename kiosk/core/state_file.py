"""Small files in which the kiosk remembers what must outlive a restart: one JSON object each."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from kiosk.core.files import give_to_owner_of, replacing_durably

_LARGEST = 4_000_000


def read_state(path: Path) -> dict[str, object]:
    """What a file holds; nothing, if it is missing, unreadable or damaged: no state may keep a kiosk from starting."""
    try:
        with path.open("rb") as file:
            content = cast("object", json.loads(file.read(_LARGEST)))
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", content) if isinstance(content, dict) else {}


def write_state(path: Path, content: Mapping[str, object]) -> None:
    """Replace what a file holds, so that even a power cut leaves the old or the new whole.

    Raises:
        OSError: if it cannot be written, as on a full or read-only disk; the old one is still there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing_durably(path) as part:
        part.unlink(missing_ok=True)
        # Made anew, and never through a link: root writes here too, in a folder that is another user's. Escaped, as a
        # path may hold bytes that are no text.
        with part.open("x", encoding="ascii") as file:
            if os.name == "posix" and os.geteuid() == 0:
                # The kiosk's user has to read it.
                give_to_owner_of(path.parent, file.fileno())
            file.write(json.dumps(content, indent=1))
