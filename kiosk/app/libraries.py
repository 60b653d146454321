"""Which library is on the screen: opens it, checks it in the background, and replaces one that fails."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.app.folders import cache_folder
from kiosk.app.library_store import LibraryStore
from kiosk.core.model import LibraryDamagedError
from kiosk.core.pack import Pack, PackError, check_pack
from kiosk.core.settings import Settings

_logger = logging.getLogger(__name__)

NO_LIBRARY: Final = "L1"
"""Code for staff: neither the library nor the built-in one can be opened."""
LIBRARIES_FAILED: Final = "L2"
"""Code for staff: the libraries could be opened, but were found damaged one after the other."""

MOST_FAILURES: Final = 3
"""After so many libraries that failed while being shown, nothing is shown."""


class Libraries(QObject):
    """Opens the library that was asked for, else the one shown before, else the built-in one.

    `pack` is one that `kiosk serve` has brought into the cache and checked: it is opened where it is. `staff_code` is
    shown with a library: it tells why this one is.
    """

    changed = Signal(object, str)
    """Show this library or none, and a code for staff."""
    _found_damaged = Signal(object, str)

    def __init__(
        self,
        settings: Settings,
        source: Path | None,
        resources: Path,
        parent: QObject,
        *,
        pack: Path | None = None,
        staff_code: str = "",
    ) -> None:
        super().__init__(parent)
        self._staff_code = staff_code
        self._source = source
        self._kept = pack
        self._resources = resources
        self._store = LibraryStore(cache_folder(settings))
        self._pack: Pack | None = None
        self._failures = 0
        self._found_damaged.connect(self._on_found_damaged)

    def open(self, *, compiling: bool = True) -> None:
        """Open a library and have it shown; `compiling` a folder takes seconds, for which nobody should wait."""
        if self._kept is not None and self._open_kept(self._kept):
            return
        opened = self._store.open(self._source, self._resources, compiling=compiling)
        for sentence in opened.problems:
            _logger.error("%s", sentence)
        self._pack = opened.pack
        self.changed.emit(self._pack, self._staff_code if self._pack else NO_LIBRARY)

    def _open_kept(self, kept: Path) -> bool:
        self._kept = None
        try:
            self._pack = Pack(kept)
        except PackError as error:
            _logger.error("%s; the built-in library is shown instead", error)  # noqa: TRY400 - a sentence for staff
            return False
        self.changed.emit(self._pack, self._staff_code)
        return True

    def reject(self, error: LibraryDamagedError) -> None:
        """Replace the library that is being shown: reading it has failed."""
        _logger.error("%s; another library is shown instead", error)
        self._failures += 1
        if self._pack is not None:
            path = self._pack.path
            self._pack.close()
            self._pack = None
            self._store.reject(path)
        if self._failures < MOST_FAILURES:
            self.open(compiling=False)
        else:
            self.changed.emit(None, LIBRARIES_FAILED)

    def check_in_background(self) -> None:
        """Check the whole of the pack in a thread of its own; a damaged one is replaced."""
        if self._pack is not None:
            threading.Thread(target=self._check, args=(self._pack,), daemon=True, name="pack check").start()

    def close(self) -> None:
        """Let go of the pack."""
        if self._pack is not None:
            self._pack.close()
            self._pack = None
        self._store.close()

    def _check(self, pack: Pack) -> None:
        try:
            check_pack(pack.path)
        except LibraryDamagedError as error:
            self._found_damaged.emit(pack, str(error))

    def _on_found_damaged(self, pack: Pack, sentence: str) -> None:
        if pack is self._pack:
            self.reject(LibraryDamagedError(sentence))
        else:
            # A reader was quicker. Windows removes no file that is open, as this one was to be checked.
            self._store.remove_rejected()
