"""`kiosk serve`: keeps the screen alive, brings it new libraries, and is what installers start.

Order: settings → log → signals → the screen (see `kiosk.supervisor.supervisor`). Settings are read once: after a change
the service is started anew.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import time
from functools import partial
from pathlib import Path
from types import FrameType

from filelock import FileLock, Timeout

from kiosk.app.environment import screen_environment
from kiosk.app.exit_codes import ExitCode
from kiosk.app.export import export_aside
from kiosk.app.folders import cache_folder, state_folder
from kiosk.app.library_source import library_source
from kiosk.app.logs import start_logging
from kiosk.app.options import ServeOptions
from kiosk.app.own_program import own_program
from kiosk.app.screen_lines import ScreenLines
from kiosk.app.settings_file import load_settings, machine_places
from kiosk.app.system_log import SystemLog
from kiosk.core.clock import AwakeClock
from kiosk.core.settings import Settings
from kiosk.supervisor.library_update import LibraryUpdate
from kiosk.supervisor.notify import Notify
from kiosk.supervisor.preparation import PrepareProcess
from kiosk.supervisor.screen_process import Event, ScreenProcess
from kiosk.supervisor.shown_library import ShownLibrary
from kiosk.supervisor.source_watch import SourceWatch
from kiosk.supervisor.supervisor import Care, Exit, Supervisor

_logger = logging.getLogger(__name__)


def serve(options: ServeOptions) -> int:
    """Look after the screen until the service is to end; returns the exit code."""
    settings, problems = load_settings(machine_places(os.environ, sys.platform), options.settings)
    start_logging(settings.log, exact=True)
    for problem in problems:
        _logger.warning("%s", problem)
    with only_one(cache_folder(settings)) as alone:
        if not alone:
            print("kiosk: another `kiosk serve` looks after this machine's screen already", file=sys.stderr)
            return ExitCode.FAILED
        return _serve(options, settings)


@contextmanager
def only_one(folder: Path) -> Generator[bool]:
    """Tell whether nobody else has come here with that folder, and keep others off until the block ends.

    Two would take each other's libraries away, and their screens would fight for the panel. Where nothing can be
    written nobody can tell, and the answer is yes.
    """
    lock = FileLock(folder / "serve.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        yield False
        return
    except (OSError, NotImplementedError) as error:
        _logger.info("whether another `kiosk serve` runs cannot be told: %s", error)
    try:
        yield True
    finally:
        lock.release()


def _serve(options: ServeOptions, settings: Settings) -> int:
    notify = Notify(os.environ)
    environment = screen_environment(os.environ)
    system_log = SystemLog.opened(enabled=settings.log.system)
    clock = AwakeClock()

    def start_preparation(source: Path) -> PrepareProcess:
        width, height = supervisor.size
        command = [
            *own_program("prepare"),
            str(source),
            str(cache_folder(settings)),
            str(options.settings or ""),
            str(width or _USUAL[0]),
            str(height or _USUAL[1]),
        ]
        return PrepareProcess(command, environment)

    library = ShownLibrary(
        clock,
        library_source(options.library, settings),
        cache_folder(settings),
        state_folder(settings),
        held="library.path" in settings.locked,
    )
    update = LibraryUpdate(clock, library, start_preparation, SourceWatch(clock, settings.library.watch_seconds))
    supervisor = Supervisor(
        clock=clock,
        care=_care(settings),
        codes=Exit(ExitCode.OK, ExitCode.LEFT, ExitCode.NO_SCREEN, ExitCode.NO_DISPLAY),
        update=update,
        start_screen=partial(start_screen, options, environment),
        notify=notify,
        export=partial(export_aside, settings),
        tell=system_log.tell,
    )
    _stop_by_signals(supervisor.stop)
    system_log.tell("start", "the kiosk's service has started")
    try:
        code = supervisor.run()
    finally:
        update.close()
    system_log.tell("stop", f"the kiosk's service ends with code {code}")
    return code


_USUAL = (1920, 1080)


def start_screen(
    options: ServeOptions,
    environment: dict[str, str],
    number: int,
    pack: Path | None,
    staff_code: str,
    tell: Callable[[Event], object],
) -> ScreenProcess:
    """Start the screen of that number with a pack and a code for staff, as few of both as there are."""
    command = [*own_program("run"), "--supervised"]
    if options.settings is not None:
        command += ["--settings", str(options.settings)]
    if options.windowed is not None:
        command += ["--windowed", "{}x{}".format(*options.windowed)]
    if pack is not None:
        command += ["--pack", str(pack)]
    if staff_code:
        command += ["--staff-code", staff_code]
    return ScreenProcess(number, command, environment, tell, ScreenLines().relay)


def _care(settings: Settings) -> Care:
    care = settings.care
    restart_at = time.fromisoformat(care.restart_at) if care.restart_at else None
    # The library that a policy names is the one to show.
    may_take = "library.path" not in settings.locked
    return Care(care.memory_megabytes * 1e6, restart_at, settings.staff.may_leave, may_take)


def _stop_by_signals(stop: Callable[[], None]) -> None:
    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop()

    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), on_signal)
