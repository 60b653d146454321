"""The entry of the program: `kiosk COMMAND`.

Order: parse, clean the environment, then import the one command that was asked for and run it. Each command has its
own module, because what one needs (Qt, Markdown, Pillow) must not delay or break another.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

from kiosk.app.environment import clean_environment
from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import BuildOptions, CheckOptions, Options, RunOptions, SnapshotOptions
from kiosk.app.parser import UsageError, parse
from kiosk.app.settings_file import SettingsFileError

_logger = logging.getLogger(__name__)

INTERRUPTED = 130
"""The exit code after Ctrl+C, as shells give it: 128 and the number of the signal."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (`sys.argv` if none is given) and return the program's exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments in (["sound"], ["print"]):
        # No commands for people: the screen starts them for itself.
        clean_environment(os.environ)
        return _serve_screen(arguments[0])
    try:
        options = parse(arguments)
    except UsageError as error:
        return _stop(ExitCode.USAGE, f"kiosk: {error}")
    except SystemExit:
        # argparse has printed the help or the version.
        return ExitCode.OK
    clean_environment(os.environ)
    return _guarded(options)


def _serve_screen(part: str) -> int:
    if part == "sound":
        from kiosk.app.sound import run_sound

        return run_sound()
    from kiosk.app.paper import run_print

    return run_print()


def _guarded(options: Options) -> int:
    """Run a command; whatever goes wrong becomes a sentence and an exit code."""
    try:
        return _dispatch(options)
    except SettingsFileError as error:
        return _stop(ExitCode.SETTINGS, f"kiosk: {error}")
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has enough, as `head` has. Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.FAILED
    except Exception as error:
        _logger.exception("the command failed")
        return _stop(ExitCode.INTERNAL, f"kiosk: internal error ({type(error).__name__}); the log above says where")


def _dispatch(options: Options) -> int:
    match options:
        case RunOptions():
            from kiosk.app.run import run

            return run(options)
        case BuildOptions():
            from kiosk.app.build import build

            return build(options)
        case CheckOptions():
            from kiosk.app.check import check

            return check(options)
        case SnapshotOptions():
            from kiosk.app.snapshot import snapshot

            return snapshot(options)


def _stop(code: ExitCode, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return code
