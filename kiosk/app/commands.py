"""The entry of the program: `kiosk COMMAND`.

Order: parse, clean the environment, then import the one command that was asked for and run it. Each command has its
own module, because what one needs (Qt, Markdown, Pillow) must not delay or break another.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.environment import clean_environment
from kiosk.app.exit_codes import ExitCode
from kiosk.app.parser import UsageError, parse
from kiosk.app.run_options import RunOptions
from kiosk.app.settings_file import SettingsFileError

if TYPE_CHECKING:
    from kiosk.app.options import Options, OtherOptions

_logger = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (`sys.argv` if none is given) and return the program's exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] in (["sound"], ["print"], ["prepare"]):
        # No commands for people: the screen and `kiosk serve` start them for themselves.
        gc.enable()
        clean_environment(os.environ)
        return _run_part(arguments)
    try:
        options = parse(arguments)
    except UsageError as error:
        return _stop(ExitCode.USAGE, f"kiosk: {error}")
    except SystemExit:
        # argparse has printed the help or the version.
        return ExitCode.OK
    clean_environment(os.environ)
    return _guarded(options)


def _run_part(arguments: Sequence[str]) -> int:
    match arguments:
        case ["sound"]:
            from kiosk.app.sound import run_sound

            return run_sound()
        case ["print"]:
            from kiosk.app.paper import run_print

            return run_print()
        case ["prepare", source, cache, settings, width, height]:
            from kiosk.app.prepare import run_prepare

            return run_prepare(
                Path(source), Path(cache), Path(settings) if settings else None, (int(width), int(height))
            )
        case _:
            return _stop(ExitCode.USAGE, "kiosk: this is no command for people")


def _guarded(options: Options) -> int:
    """Run a command; whatever goes wrong becomes a sentence and an exit code."""
    try:
        return _dispatch(options)
    except SettingsFileError as error:
        return _stop(ExitCode.SETTINGS, f"kiosk: {error}")
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has enough, as `head` has. Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.FAILED
    except Exception as error:
        _logger.exception("the command failed")
        return _stop(ExitCode.INTERNAL, f"kiosk: internal error ({type(error).__name__}); the log above says where")


def _dispatch(options: Options) -> int:
    if isinstance(options, RunOptions):
        from kiosk.app.run import run

        return run(options)
    gc.enable()
    return _dispatch_other(options)


def _dispatch_other(options: OtherOptions) -> int:  # noqa: PLR0911 - one case for each command
    from kiosk.app.options import (
        DoctorOptions,
        LibraryOptions,
        ServeOptions,
        SetPinOptions,
        SnapshotOptions,
        StatsOptions,
    )

    match options:
        case ServeOptions():
            from kiosk.app.serve import serve

            return serve(options)
        case SnapshotOptions():
            from kiosk.app.snapshot import snapshot

            return snapshot(options)
        case LibraryOptions():
            from kiosk.app.library_command import library

            return library(options)
        case DoctorOptions():
            from kiosk.app.doctor.command import doctor

            return doctor(options)
        case SetPinOptions():
            from kiosk.app.set_pin import set_pin

            return set_pin(options)
        case StatsOptions():
            from kiosk.app.stats import stats

            return stats(options)
        case _:
            from kiosk.app.desk.command import run_desk

            return run_desk(options)


def _stop(code: ExitCode, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return code
