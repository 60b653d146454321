"""A file of the state folder, for parts of the screen that must not fail because it cannot be written."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from kiosk.core.state_file import read_state, write_state

_logger = logging.getLogger(__name__)


class Remembered:
    """What a part of the screen remembers beyond a restart, in one file; without a `path`, in memory only.

    What cannot be written, as on a full or read-only disk, is remembered until the program ends; the log says so once.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._content = {} if path is None else read_state(path)
        self._told = False

    @property
    def content(self) -> Mapping[str, object]:
        """What was written last."""
        return self._content

    def write(self, content: Mapping[str, object]) -> None:
        """Remember something in place of what was written before."""
        self._content = dict(content)
        if self._path is None:
            return
        try:
            write_state(self._path, content)
        except OSError as error:
            if not self._told:
                self._told = True
                _logger.warning("%s cannot be written (%s); it is remembered until the program ends", self._path, error)
