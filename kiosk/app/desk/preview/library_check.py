"""The whole library checked and indexed beside the window, by the program's own commands in a process of their own."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import psutil
from PySide6.QtCore import QObject, QProcess, Signal

from kiosk.app.own_program import own_program
from kiosk.content.ended_process import has_ended
from kiosk.core.model import LibraryDamagedError
from kiosk.core.pack import Pack
from kiosk.core.problems import Problem

_LOW: Final[int] = getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", 10)
"""A low priority, as Windows names it or as the others count it."""
_END_MS: Final = 3000
_PREFIX: Final = "kiosk-preview-"


class LibraryCheck(QObject):
    """Runs `kiosk check` and then `kiosk build` on a library's folder, again and again as it changes."""

    began = Signal()
    checked = Signal(list)
    """All problems of the library, as `Problem`s."""
    indexed = Signal(Pack)
    """A pack of the library, to search in; the one before is closed."""
    failed = Signal(str)
    """The check cannot be run; the sentence says why."""

    def __init__(self, root: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._root = root
        _remove_left_behind()
        self._folder = TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-")
        self._packs = 0
        self._pack: Pack | None = None
        self._wanted = False
        self._process = QProcess(self)
        self._process.started.connect(self._give_way)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._building: Path | None = None

    @property
    def running(self) -> bool:
        """Whether a check or build is being made."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Check the library as it is now; if a check is being made, once more after it."""
        self._wanted = True
        if not self.running:
            self._check()

    def close(self) -> None:
        """End what is being made, and remove the index."""
        self._process.finished.disconnect(self._on_finished)
        self._process.errorOccurred.disconnect(self._on_error)
        if self.running:
            self._process.kill()
            self._process.waitForFinished(_END_MS)
        if self._pack is not None:
            self._pack.close()
            self._pack = None
        self._folder.cleanup()

    def _check(self) -> None:
        self._wanted = False
        self._building = None
        self.began.emit()
        self._run([*own_program("check"), "--format", "json", str(self._root)])

    def _build(self) -> None:
        self._packs += 1
        # A new name each time: some systems do not let an open file be replaced.
        self._building = Path(self._folder.name, f"{self._packs}.klib")
        self._run([*own_program("build"), "--quiet", "-o", str(self._building), str(self._root)])

    def _run(self, command: list[str]) -> None:
        self._process.start(command[0], command[1:])

    def _give_way(self) -> None:
        """Let the window have the processor first."""
        with suppress(psutil.Error):
            psutil.Process(self._process.processId()).nice(_LOW)

    def _on_finished(self, _code: int, _status: QProcess.ExitStatus) -> None:
        output = self._process.readAllStandardOutput().data()
        errors = self._process.readAllStandardError().data()
        if self._building is None:
            try:
                problems = problems_from_json(bytes(output))
            except (ValueError, TypeError, KeyError):
                self.failed.emit(bytes(errors).decode(errors="replace").strip() or "kiosk check gave no answer")
            else:
                self.checked.emit(problems)
            if self._wanted:
                self._check()
            else:
                self._build()
            return
        self._take_pack(self._building)
        if self._wanted:
            self._check()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(self._process.errorString())

    def _take_pack(self, path: Path) -> None:
        """Search in a new pack. There is none where the library has nothing to show."""
        before = self._pack
        try:
            self._pack = Pack(path)
        except LibraryDamagedError:
            return
        self.indexed.emit(self._pack)
        if before is not None:
            before.close()
            before.path.unlink(missing_ok=True)


def _remove_left_behind() -> None:
    """Remove the folders of previews that were killed: their names tell the process that each belonged to."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
        if has_ended(folder.name.removeprefix(_PREFIX).partition("-")[0]):
            shutil.rmtree(folder, ignore_errors=True)


def problems_from_json(output: bytes) -> list[Problem]:
    """What `kiosk check --format json` has printed.

    Raises:
        ValueError, TypeError, KeyError: if it is something else.
    """
    found: list[dict[str, Any]] = json.loads(output)
    return [
        Problem(
            problem["path"],
            problem["line"],
            problem["severity"],
            problem["code"],
            problem["message"],
            problem["words"],
        )
        for problem in found
    ]
