"""Where the commands of the content desk keep what they need not make again."""

from __future__ import annotations

from pathlib import Path

from kiosk.app.folders import builds_folder, user_cache_folder
from kiosk.content.build_cache import cache_file


def library_cache(library: Path) -> Path:
    """What `build` and `check` keep of a library from one time to the next; it need not exist."""
    return cache_file(builds_folder(user_cache_folder()), library)
