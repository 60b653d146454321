"""`kiosk run`: shows a library until the program is told to end.

The order of a start: settings → log → is there a display? → Qt and its fonts → the library (from the cache, or built
first) → the home screen. Only when that has been painted: the other fonts, and the check of the whole pack in the
background.
"""

from __future__ import annotations

import builtins
import faulthandler
import gc
import logging
import os
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from kiosk.app.environment import find_no_bus_by_display, has_display
from kiosk.app.exit_codes import ExitCode
from kiosk.app.logs import start_logging
from kiosk.app.resources import resources_folder
from kiosk.app.run_options import RunOptions
from kiosk.app.settings_file import load_settings, load_settings_anyway, machine_places
from kiosk.core.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk.app.kiosk import Kiosk
    from kiosk.app.libraries import Libraries
    from kiosk.app.supervised import Supervision
    from kiosk.core.clock import Clock
    from kiosk.core.idle import IdleTimer
    from kiosk.core.model import Library, LibraryDamagedError
    from kiosk.ui.printing import Printer
    from kiosk.ui.sound import SoundService
    from kiosk.ui.window import KioskWindow

_logger = logging.getLogger(__name__)


def run(options: RunOptions) -> int:
    """Run the kiosk; returns the exit code."""
    started = time.monotonic()
    load = load_settings_anyway if options.supervised else load_settings
    settings, problems = load(machine_places(os.environ, sys.platform), options.settings)
    start_logging(settings.log, supervised=options.supervised)
    # A program without a console has no standard error.
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]
        faulthandler.enable()
    for problem in problems:
        _logger.warning("%s", problem)
    if not has_display(os.environ, sys.platform):
        print(
            "kiosk: there is no display to show the kiosk on (DISPLAY and WAYLAND_DISPLAY are unset)", file=sys.stderr
        )
        return ExitCode.NO_DISPLAY
    find_no_bus_by_display(os.environ, sys.platform)
    return _run_in_qt(options, settings, started)


def _import_qt() -> None:
    """Import PySide6, and take back what it puts in the place of Python's `import`.

    That would open the source of every module that comes after it, to see whether it asks for a name of `__feature__`.
    None of this program does, and it was a twentieth of the start.
    """
    python_import = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = python_import


def _placed(
    window: KioskWindow, application: QApplication, windowed: tuple[int, int] | None, screen: str
) -> Callable[[], None]:
    """Give the window its size; returns what shows it."""
    if windowed is not None:
        window.resize(*windowed)
        return window.show
    from kiosk.app.screens import ScreenWatch

    watch = ScreenWatch(application, window, screen)
    watch.take_geometry()
    return watch.take_screen


class _Services(NamedTuple):
    """What is at work beside the screen, in processes of its own."""

    sound: SoundService
    printer: Printer
    supervision: Supervision | None

    def listen(self, idle: IdleTimer) -> None:
        """Hear `kiosk serve` from now on, and show it that the event loop runs."""
        if self.supervision is not None:
            self.supervision.start(idle)

    def note_first_frame(self) -> None:
        """Tell `kiosk serve` that the first screen has been painted."""
        if self.supervision is not None:
            self.supervision.note_first_frame()

    def start(self) -> None:
        """Begin, now that the first screen has been painted."""
        self.sound.start()
        self.printer.check()

    def close(self) -> None:
        """The program ends."""
        if self.supervision is not None:
            self.supervision.close()
        self.sound.close()
        self.printer.close()


def _services(settings: Settings, window: KioskWindow, supervision: Supervision | None) -> _Services:
    """All of them; none has begun yet."""
    from kiosk.app.own_program import own_program
    from kiosk.ui.printing import Printer
    from kiosk.ui.sound import Silence, SoundProcess

    silent = settings.listen.output == "off"
    sound = Silence(window) if silent else SoundProcess(own_program("sound"), window)
    return _Services(sound, Printer(own_program("print"), settings.print.printer, window), supervision)


def _supervision(window: KioskWindow, clock: Clock, leave: Callable[[int], object]) -> Supervision:
    """The line to `kiosk serve`, which has started this program; nothing is sent yet."""
    from kiosk.app.supervised import Line, Supervision

    return Supervision(window, clock, leave, Line(window))


def _libraries(options: RunOptions, settings: Settings, window: KioskWindow) -> Libraries:
    from kiosk.app.libraries import Libraries
    from kiosk.app.library_source import library_source

    # What `serve` starts shows what `serve` has prepared, and never compiles a library while somebody waits.
    source = None if options.supervised else library_source(options.library, settings)
    return Libraries(settings, source, resources_folder(), window, pack=options.pack, staff_code=options.staff_code)


def _kiosk(
    window: KioskWindow,
    settings: Settings,
    clock: Clock,
    failed: Callable[[LibraryDamagedError], None],
    services: _Services,
) -> Kiosk:
    from kiosk.app.folders import state_folder
    from kiosk.app.kiosk import Kiosk

    return Kiosk(
        window,
        settings,
        clock,
        resources_folder(),
        failed,
        services.sound,
        services.printer,
        supervision=services.supervision,
        state=state_folder(settings),
    )


def _finish_start(started: float, languages: Sequence[str], libraries: Libraries, services: _Services) -> None:
    """Do what the first screen did without."""
    from kiosk.app.page_maker import import_other_screens
    from kiosk.ui.fonts import load_other_fonts

    services.note_first_frame()
    _logger.info("ready: the first screen was painted %.0f ms after the start", 1000 * (time.monotonic() - started))
    gc.freeze()
    gc.enable()
    import_other_screens()
    load_other_fonts(resources_folder() / "fonts", languages)
    libraries.check_in_background()
    services.start()


def _run_in_qt(options: RunOptions, settings: Settings, started: float) -> int:
    # Nothing of what is made until the first frame is garbage; looking for some would take a tenth of the start.
    gc.disable()
    # Qt is imported only here: the environment is clean by now, and `--help` does not wait for it.
    _import_qt()
    from kiosk.app.failures import Failures
    from kiosk.app.graphical import graphical_application
    from kiosk.app.relay import Relay
    from kiosk.app.signals import SignalWatch
    from kiosk.core.clock import SystemClock
    from kiosk.ui.first_frame import FirstFrame
    from kiosk.ui.fonts import ENGLISH, load_first_fonts
    from kiosk.ui.lock import InputLock
    from kiosk.ui.theme import Palette
    from kiosk.ui.window import KioskWindow

    application = graphical_application()
    application.setQuitOnLastWindowClosed(options.windowed is not None)
    resources = resources_folder()
    clock = SystemClock()
    window = KioskWindow(Palette().ground, closable=options.windowed is not None)
    libraries = _libraries(options, settings, window)
    supervision = _supervision(window, clock, application.exit) if options.supervised else None
    services = _services(settings, window, supervision)
    kiosk = _kiosk(window, settings, clock, libraries.reject, services)
    languages: list[str] = []

    def show_library(library: Library | None, code: str) -> None:
        if not languages:
            languages.extend(library.languages if library else ENGLISH)
            load_first_fonts(resources / "fonts", languages)
        kiosk.show_library(library, code)

    libraries.changed.connect(show_library)
    relay = Relay(kiosk.go_home, application.exit, window)
    Failures(clock, relay.go_home, relay.leave).install()
    signals = SignalWatch(relay.leave, window)
    show = _placed(window, application, options.windowed, settings.display.screen)
    # What Qt has queued for objects of its own is done before the lock sees all events: to show it the first of these
    # objects, PySide makes every class that such an object could be of. On X11 that took a fifteenth of the start, and
    # 9 MB.
    application.sendPostedEvents()
    InputLock(application, sys.platform, closable=options.windowed is not None)
    # The window opens when there is something in it: a library's folder may have to be built first.
    libraries.open()
    show()

    def after_first_frame() -> None:
        _finish_start(started, languages, libraries, services)

    FirstFrame(window.stage, after_first_frame)
    services.listen(kiosk.idle)
    signals.event_loop_runs()
    code = application.exec()
    signals.close()
    services.close()
    libraries.close()
    return code
