"""`kiosk run`: shows a library until the program is told to end.

The order of a start: settings → log → is there a display? → Qt and its fonts → the library (from the cache, or built
first) → the home screen. Only when that has been painted: the other fonts, and the check of the whole pack in the
background.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.app.environment import has_display
from kiosk.app.exit_codes import ExitCode
from kiosk.app.logs import qt_message_handler, start_logging
from kiosk.app.options import RunOptions
from kiosk.app.resources import resources_folder
from kiosk.app.settings_file import load_settings, system_file
from kiosk.core.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk.core.model import Library
    from kiosk.ui.printing import Printer
    from kiosk.ui.sound import SoundService
    from kiosk.ui.window import KioskWindow

_logger = logging.getLogger(__name__)


def run(options: RunOptions) -> int:
    """Run the kiosk; returns the exit code."""
    started = time.monotonic()
    settings, problems = load_settings(system_file(os.environ, sys.platform), options.settings)
    start_logging(settings.log)
    for problem in problems:
        _logger.warning("%s", problem)
    if not has_display(os.environ, sys.platform):
        print(
            "kiosk: there is no display to show the kiosk on (DISPLAY and WAYLAND_DISPLAY are unset)", file=sys.stderr
        )
        return ExitCode.NO_DISPLAY
    return _run_in_qt(options, settings, started)


def _application() -> QApplication:
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    log = qt_message_handler()

    def log_or_leave(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log(kind, context, message)
        if kind is QtMsgType.QtFatalMsg:
            # Qt ends with abort() after this, which tells nothing to who started the program.
            print("kiosk: the display cannot be used; Qt's messages above say why", file=sys.stderr, flush=True)
            os._exit(ExitCode.NO_DISPLAY)

    qInstallMessageHandler(log_or_leave)
    # Not sys.argv: Qt would obey options such as `-platform vnc`.
    application = QApplication(sys.argv[:1])
    qInstallMessageHandler(log)
    return application


def _placed(window: KioskWindow, application: QApplication, options: RunOptions) -> Callable[[], None]:
    """Give the window its size; returns what shows it."""
    if options.windowed is not None:
        window.resize(*options.windowed)
        return window.show
    from kiosk.app.screens import ScreenWatch

    window.setGeometry(application.primaryScreen().geometry())
    return ScreenWatch(application, window).take_screen


def _sound_and_printer(settings: Settings, window: KioskWindow) -> tuple[SoundService, Printer]:
    """What speaks, plays and prints for the screen; none of it has been started yet."""
    from kiosk.app.own_program import own_program
    from kiosk.ui.printing import Printer
    from kiosk.ui.sound import Silence, SoundProcess

    silent = settings.listen.output == "off"
    sound = Silence(window) if silent else SoundProcess(own_program("sound"), window)
    return sound, Printer(own_program("print"), settings.print.printer, window)


def _run_in_qt(options: RunOptions, settings: Settings, started: float) -> int:
    # Nothing of what is made until the first frame is garbage; looking for some would take a tenth of the start.
    gc.disable()
    # Qt is imported only here: the environment is clean by now, and `--help` does not wait for it.
    from kiosk.app.failures import Failures
    from kiosk.app.kiosk import Kiosk
    from kiosk.app.libraries import Libraries, library_source
    from kiosk.app.page_maker import import_other_screens
    from kiosk.app.relay import Relay
    from kiosk.app.signals import SignalWatch
    from kiosk.core.clock import SystemClock
    from kiosk.ui.first_frame import FirstFrame
    from kiosk.ui.fonts import ENGLISH, load_first_fonts, load_other_fonts
    from kiosk.ui.theme import Palette
    from kiosk.ui.window import KioskWindow

    application = _application()
    application.setQuitOnLastWindowClosed(options.windowed is not None)
    resources = resources_folder()
    clock = SystemClock()
    window = KioskWindow(Palette().ground, closable=options.windowed is not None)
    libraries = Libraries(settings, library_source(options.library, settings), resources, window)
    sound, printer = _sound_and_printer(settings, window)
    kiosk = Kiosk(window, settings, clock, resources, libraries.reject, sound, printer)
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
    show = _placed(window, application, options)
    # The window opens when there is something in it: a library's folder may have to be built first.
    libraries.open()
    show()

    def after_first_frame() -> None:
        _logger.info("ready: the first screen was painted %.0f ms after the start", 1000 * (time.monotonic() - started))
        gc.freeze()
        gc.enable()
        import_other_screens()
        load_other_fonts(resources / "fonts", languages)
        libraries.check_in_background()
        sound.start()
        printer.check()

    if window.stage.page is not None:
        FirstFrame(window.stage.page, after_first_frame)
    signals.event_loop_runs()
    code = application.exec()
    signals.close()
    sound.close()
    printer.close()
    libraries.close()
    return code
