"""Which library was asked for; without Qt, of which `kiosk serve` needs nothing."""

from __future__ import annotations

import logging
from pathlib import Path

from kiosk.core.settings import Settings

_logger = logging.getLogger(__name__)


def library_source(named: Path | None, settings: Settings) -> Path | None:
    """The library to show: the one on the command line, else that of the settings, else None for the built-in one.

    Where the machine's policy names one, it is that.
    """
    held = settings.locked.get("library.path", "")
    if named is not None and held:
        _logger.warning("%s is not shown: this machine's policy says which library is (%s)", named, held)
        named = None
    return named or (Path(settings.library.path) if settings.library.path else None)
