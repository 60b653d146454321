"""`kiosk prepare`, which `kiosk serve` starts: makes a pack of a new library, and proves that it can be shown.

It copies or compiles the library into the cache, checks every byte of the copy, and draws each of its screens off
screen. Whatever goes wrong on the way, or ends the process, leaves the library that is shown as it is.
"""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from kiosk.app.exit_codes import ExitCode
from kiosk.app.folders import builds_folder
from kiosk.app.logs import start_logging
from kiosk.app.options import Size
from kiosk.app.resources import resources_folder
from kiosk.app.settings_file import load_settings_anyway, machine_places
from kiosk.core.files import replace_durably, replacing_durably
from kiosk.core.model import LibraryDamagedError
from kiosk.core.pack import Pack, PackError, check_pack
from kiosk.core.pack_format import SUFFIX
from kiosk.core.settings import Settings
from kiosk.core.supervision import Outcome
from kiosk.supervisor.preparation import Prepared, Progress, to_line
from kiosk.supervisor.served_packs import PART, served_folder

_logger = logging.getLogger(__name__)

PROVEN: Final = "proven.txt"
"""The file in the folder of served packs with the digests of the articles that have been drawn, one a line."""
RESERVE: Final = 64 * 1024 * 1024
"""Bytes of the disk that a copy leaves free, for what else the machine writes."""

_CHUNK: Final = 4 * 1024 * 1024
_NAME_LENGTH: Final = 32

_COPYING: Final = Progress(120.0, "unreadable")
_COMPILING: Final = Progress(900.0, "unreadable")
"""A text may take half a minute on a busy machine, and writing a large pack some minutes on a slow disk. It has a limit
of its own: nothing but the folder's disk or share can take longer."""
_CHECKING: Final = Progress(900.0)
_CHECKING_IN_PLACE: Final = Progress(900.0, "unreadable")
_DRAWING: Final = Progress(120.0)
_BETWEEN_SIGNS: Final = 1.0


class RefusedError(Exception):
    """A library cannot be taken; the message is one sentence for staff without its end."""

    def __init__(self, outcome: Outcome, message: str, place: str = "") -> None:
        super().__init__(message)
        self.outcome: Outcome = outcome
        self.place = place


def run_prepare(source: Path, cache: Path, settings_file: Path | None, size: Size) -> int:
    """Prepare the library at `source` for a screen of that size; the last line of the output says what came of it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _give_way()
    signs = _Signs()
    try:
        settings, _problems = load_settings_anyway(machine_places(os.environ, sys.platform), settings_file)
        # `kiosk serve` alone writes the file.
        start_logging(replace(settings.log, file=""))
        prepared = take(source, served_folder(cache), resources_folder(), signs.give)
        _draw(Path(prepared.pack), settings, size, served_folder(cache) / PROVEN, signs.give)
    except RefusedError as error:
        prepared = Prepared(error.outcome, sentence=str(error), place=error.place)
    print(to_line(prepared), flush=True)
    return ExitCode.OK if prepared.pack else ExitCode.FAILED


def take(source: Path, folder: Path, resources: Path, sign: Callable[[Progress], None]) -> Prepared:
    """Make a checked pack of a library in `folder`.

    Where that cannot be written or is full, a pack is checked where it lies, and given as "no space". `sign` is called
    before each step with how long it may be silent.

    Raises:
        RefusedError: if there is nothing that can be shown.
    """
    part = folder / f".{os.getpid()}{PART}"
    problems = 0
    try:
        is_folder = _is_folder(source)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if is_folder:
                problems = _compile(source, part, resources, sign)
            else:
                _copy(source, part, sign)
            return Prepared("done", str(_named_by_content(part, folder, sign)), problems)
        except OSError as error:
            sentence = f"{folder} cannot take a copy of it ({error.strerror or error})"
            if is_folder:
                raise RefusedError("no space", sentence) from error
            sign(_CHECKING_IN_PLACE)
            check_pack(source)
            return Prepared("no space", str(source), sentence=sentence)
    except PackError as error:
        raise RefusedError("unusable", str(error).replace(str(part), str(source))) from error
    finally:
        _remove(part)


def _is_folder(source: Path) -> bool:
    try:
        source.stat()
        return source.is_dir()
    except OSError as error:
        raise _unreadable(source, error) from error


def _compile(source: Path, part: Path, resources: Path, sign: Callable[[Progress], None]) -> int:
    from kiosk.content.build_cache import cache_file
    from kiosk.content.compile import build_library

    built = build_library(
        source, part, resources, cache_file(builds_folder(part.parent.parent), source), _SignsOfProgress(sign)
    )
    if not built.articles:
        raise RefusedError("unusable", f"{source} has nothing that can be shown; `kiosk check` says why")
    return len(built.problems)


def _copy(source: Path, part: Path, sign: Callable[[Progress], None]) -> None:
    """Copy a file piece by piece.

    Raises:
        RefusedError: if it cannot be read.
        OSError: if the copy cannot be written.
    """
    try:
        original = source.open("rb")
    except OSError as error:
        raise _unreadable(source, error) from error
    with original:
        if shutil.disk_usage(part.parent).free < os.fstat(original.fileno()).st_size + RESERVE:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        with part.open("wb") as copy:
            while True:
                sign(_COPYING)
                try:
                    piece = original.read(_CHUNK)
                except OSError as error:
                    raise _unreadable(source, error) from error
                if not piece:
                    return
                copy.write(piece)


def _named_by_content(part: Path, folder: Path, sign: Callable[[Progress], None]) -> Path:
    """Check a finished pack, and give it its name; the same that is there already stays as it is."""
    sign(_CHECKING)
    check_pack(part)
    pack = Pack(part)
    pack.close()
    target = folder / f"{pack.content_hash[:_NAME_LENGTH]}{SUFFIX}"
    try:
        check_pack(target)
    except PackError:
        replace_durably(part, target)
    return target


def _draw(path: Path, settings: Settings, size: Size, proven: Path, sign: Callable[[Progress], None]) -> None:
    """Draw every screen of a pack but those of articles in the file `proven`, and note there which have been drawn."""
    from PySide6.QtWidgets import QApplication

    from kiosk.app.rendering import UndrawableError, draw_everything
    from kiosk.ui.fonts import load_first_fonts, load_other_fonts

    sign(_DRAWING)
    resources = resources_folder()
    application = QApplication(sys.argv[:1])
    pack = Pack(path)
    try:
        load_first_fonts(resources / "fonts", pack.languages)
        load_other_fonts(resources / "fonts", pack.languages)
        before = _lines(proven)
        digests = draw_everything(pack, settings, resources, size, before, lambda: sign(_DRAWING))
    except UndrawableError as error:
        raise RefusedError("unusable", f"a screen of it cannot be shown: {error}", error.place) from error
    except LibraryDamagedError as error:
        raise RefusedError("unusable", str(error)) from error
    finally:
        pack.close()
        del application
    if digests != before:
        _write_lines(proven, digests)


class _SignsOfProgress:
    """Gives a sign of life with each part of a library that is compiled."""

    def __init__(self, sign: Callable[[Progress], None]) -> None:
        self._sign = sign
        sign(_COMPILING)

    def begin(self, what: str, total: int) -> None:  # noqa: ARG002 - the protocol's
        """A step begins."""
        self._sign(_COMPILING)

    def advance(self, number: int = 1) -> None:  # noqa: ARG002 - the protocol's
        """A part of it is done."""
        self._sign(_COMPILING)


class _Signs:
    """Signs of life on standard output, at most one a second."""

    def __init__(self) -> None:
        self._last: tuple[Progress | None, float] = (None, 0.0)

    def give(self, progress: Progress) -> None:
        """Tell how long nothing may be heard from now on."""
        now = time.monotonic()
        last, moment = self._last
        if last == progress and now - moment < _BETWEEN_SIGNS:
            return
        self._last = (progress, now)
        try:
            print(to_line(progress), flush=True)
        except BrokenPipeError:
            # `kiosk serve` is gone. Python would complain once more when it flushes.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise SystemExit(ExitCode.FAILED) from None


def _give_way() -> None:
    """Leave processor, disk and memory to the screen: this process waits for it, and is the first to fall."""
    import psutil

    own = psutil.Process()
    try:
        if sys.platform == "win32":
            own.nice(psutil.IDLE_PRIORITY_CLASS)
        else:
            own.nice(19)
        if sys.platform == "linux":
            own.ionice(psutil.IOPRIO_CLASS_IDLE)
            Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    except (OSError, psutil.Error) as error:
        _logger.warning("the preparation cannot give way to the screen (%s)", type(error).__name__)


def _unreadable(source: Path, error: OSError) -> RefusedError:
    return RefusedError("unreadable", f"{source} cannot be read ({error.strerror})")


def _lines(path: Path) -> set[str]:
    try:
        return set(path.read_text(encoding="ascii").split())
    except (OSError, ValueError):
        return set()


def _write_lines(path: Path, lines: set[str]) -> None:
    """Replace a file; where that is not possible, everything is drawn once more next time."""
    try:
        with replacing_durably(path) as part:
            part.write_text("\n".join(sorted(lines)), encoding="ascii")
    except OSError as error:
        _logger.warning("%s cannot be written (%s)", path, error.strerror)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
