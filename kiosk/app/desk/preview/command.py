"""`kiosk preview`: the kiosk in a window of the desktop, showing a library's folder as it is being written."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.app.desk.options import PreviewOptions
from kiosk.app.environment import has_display
from kiosk.app.exit_codes import ExitCode
from kiosk.app.logs import start_logging
from kiosk.app.resources import resources_folder
from kiosk.app.settings_file import load_settings, machine_places
from kiosk.core.settings import CountsSettings, HoursSettings, Settings

if TYPE_CHECKING:
    from pathlib import Path

_logger = logging.getLogger(__name__)

_NEVER: Final = 7 * 24 * 3600.0
"""Seconds after which the kiosk of a preview asks whether anybody is there: a week."""


def preview(options: PreviewOptions) -> int:
    """Show the library until the window is closed; returns the exit code."""
    if not options.library.is_dir():
        print(f"kiosk: {options.library} is not a library folder", file=sys.stderr)
        return ExitCode.NO_INPUT
    settings, problems = load_settings(machine_places(os.environ, sys.platform), options.settings)
    # Beside a running kiosk it would be a second writer of its file.
    start_logging(replace(settings.log, file=""))
    for problem in problems:
        _logger.warning("%s", problem)
    if not has_display(os.environ, sys.platform):
        print(
            "kiosk: there is no display to show the preview on (DISPLAY and WAYLAND_DISPLAY are unset)", file=sys.stderr
        )
        return ExitCode.NO_DISPLAY
    return _preview_in_qt(options.library.resolve(), settings)


def writers_settings(settings: Settings) -> Settings:
    """A machine's settings, but that nobody who writes is thrown home, finds the clinic closed or is counted."""
    idle = replace(settings.idle, prompt_after_seconds=_NEVER, prompt_at_most_seconds=_NEVER, rest_after_seconds=_NEVER)
    return replace(settings, idle=idle, hours=HoursSettings(), counts=CountsSettings(enabled=False))


def _preview_in_qt(root: Path, settings: Settings) -> int:
    # Qt is imported only here: the environment is clean by now.
    from kiosk.app.desk.preview.opening import open_preview
    from kiosk.app.failures import Failures
    from kiosk.app.folders import state_folder
    from kiosk.app.graphical import graphical_application
    from kiosk.app.relay import Relay
    from kiosk.app.remembered import Remembered
    from kiosk.app.signals import SignalWatch
    from kiosk.content.workers import Workers
    from kiosk.core.clock import SystemClock

    application = graphical_application()
    clock = SystemClock()
    remembered = Remembered(state_folder(settings) / "preview.json")
    with ExitStack() as stack:
        workers = Workers()
        preview = open_preview(root, writers_settings(settings), resources_folder(), clock, workers, remembered)
        stack.callback(preview.close)
        # Before the preview is closed, which waits for what they do.
        stack.enter_context(workers)
        relay = Relay(preview.kiosk.go_home, application.exit, preview.window)
        Failures(clock, relay.go_home, relay.leave).install()
        signals = SignalWatch(relay.leave, preview.window)
        stack.callback(signals.close)
        preview.window.closed.connect(application.quit)
        preview.window.show()
        preview.session.start()
        signals.event_loop_runs()
        return application.exec()
