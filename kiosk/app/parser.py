"""The command line's grammar: which commands there are, and what may stand after each."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from kiosk import __version__
from kiosk.app import argument_types
from kiosk.app.run_options import RunOptions
from kiosk.core.preferences import TEXT_SIZES

if TYPE_CHECKING:
    from kiosk.app.options import Options, OtherOptions, SnapshotOptions

_LISTS = {
    "--size": argument_types.SIZE,
    "--language": argument_types.LANGUAGE,
    "--text-size": re.compile("[0-9]{3}"),
    "--contrast": re.compile("standard|high"),
}
"""Options that may be followed by several values, and what these look like."""


class UsageError(Exception):
    """The command line cannot be understood; the message is one sentence."""


class _Parser(argparse.ArgumentParser):
    """A parser that leaves printing and the exit code to `main`."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see `{self.prog} --help`)")


def parse(arguments: Sequence[str]) -> Options:
    """What a command line asks for.

    Raises:
        UsageError: if it cannot be understood.
        SystemExit: after `--help` and `--version` have printed.
    """
    first = arguments[0] if arguments else ""
    if not first or (first.startswith("-") and first not in {"-h", "--help", "--version"}):
        arguments = ["run", *arguments]
    parsed = _parser(arguments[0]).parse_args(_one_value_each(arguments))
    return _options(parsed)


def _parser(wanted: str) -> argparse.ArgumentParser:
    """The parser of the command line. Of the commands only the `wanted` one gets what may stand after it."""
    parser = _Parser(
        prog="kiosk", description="Health articles on a touchscreen in a clinic's waiting room.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (help_, add_arguments) in _COMMANDS.items():
        command = commands.add_parser(name, help=help_, description=help_, allow_abbrev=False)
        if name == wanted:
            add_arguments(command)
    for name, help_ in _DESK_COMMANDS.items():
        command = commands.add_parser(name, help=help_, description=help_, allow_abbrev=False)
        if name == wanted:
            from kiosk.app.desk.arguments import add_arguments as add_desk_arguments

            add_desk_arguments(name, command)
    return parser


def _add_for_run(run: argparse.ArgumentParser) -> None:
    _add_for_serve(run)
    # For `kiosk serve`, which alone knows what they mean.
    run.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)
    # Whatever the folder of caches is called.
    run.add_argument("--pack", type=Path, help=argparse.SUPPRESS)
    run.add_argument("--staff-code", default="", help=argparse.SUPPRESS)


def _add_for_serve(serve: argparse.ArgumentParser) -> None:
    _add_library_and_settings(serve)
    serve.add_argument(
        "--windowed", metavar="WxH", type=argument_types.size, help="in a window of that size instead of fullscreen"
    )


def _add_for_snapshot(snapshot: argparse.ArgumentParser) -> None:
    snapshot.add_argument("target", metavar="DIR", type=argument_types.path, help="folder to write to")
    _add_library_and_settings(snapshot)
    snapshot.add_argument(
        "--size",
        dest="sizes",
        metavar="WxH",
        type=argument_types.size,
        action="append",
        default=[],
        help="size of the screen; may be repeated",
    )
    snapshot.add_argument(
        "--language",
        dest="languages",
        metavar="TAG",
        type=argument_types.language,
        action="append",
        default=[],
        help="language",
    )
    snapshot.add_argument(
        "--text-size",
        dest="text_sizes",
        type=int,
        choices=TEXT_SIZES,
        action="append",
        default=[],
        help="size of the text in per cent (default: 100)",
    )
    snapshot.add_argument(
        "--contrast",
        dest="contrasts",
        choices=("standard", "high"),
        action="append",
        default=[],
        help="colours (default: standard)",
    )
    snapshot.add_argument("--low-reach", action="store_true", help="everything in the lower half of portrait screens")
    snapshot.add_argument("--audit", action="store_true", help="fail if the audit finds problems on a screen")


def _add_for_library(library: argparse.ArgumentParser) -> None:
    library.add_argument("action", choices=("status", "rollback"))
    _add_settings(library)
    library.add_argument("--format", choices=("text", "json"), help="how to print the status (default: text)")


def _add_for_doctor(doctor: argparse.ArgumentParser) -> None:
    _add_library_and_settings(doctor)
    doctor.add_argument("--json", action="store_true", help="print JSON")


def _add_for_set_pin(set_pin: argparse.ArgumentParser) -> None:
    _add_settings(set_pin)
    set_pin.add_argument("--print", dest="show", action="store_true", help="print the setting instead of writing it")


def _add_for_stats(stats: argparse.ArgumentParser) -> None:
    _add_settings(stats)
    form = stats.add_mutually_exclusive_group()
    form.add_argument("--csv", dest="format", action="store_const", const="csv", help="comma-separated values")
    form.add_argument("--html", dest="format", action="store_const", const="html", help="a page with charts")


_COMMANDS: Final[dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]]] = {
    "run": ("Show a library fullscreen. This is what `kiosk` alone does.", _add_for_run),
    "serve": ("Keep a library on the screen: what an installer starts.", _add_for_serve),
    "snapshot": ("Render every screen of a library to pictures, without a display.", _add_for_snapshot),
    "library": ("Tell which library is shown, or go back to the one before it.", _add_for_library),
    "doctor": ("Check this machine, and say what to do.", _add_for_doctor),
    "set-pin": ("Set the PIN of the staff menu.", _add_for_set_pin),
    "stats": ("Print how often articles were read.", _add_for_stats),
}
"""What each command does, and what adds its arguments to its parser."""

_DESK_COMMANDS: Final = {
    "new": "Begin a library, a topic, an article or a translation.",
    "import": "Make a library of what others wrote.",
    "check": "Print the problems of a library.",
    "preview": "Show a library in a window while it is being written.",
    "build": "Compile a library folder into one file.",
}
"""The commands of those who write a library, and what each does; `kiosk.app.desk` knows what may stand after them."""


def _add_library_and_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--library", metavar="PATH", type=argument_types.path, help="library folder or .klib file")
    _add_settings(parser)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--settings", metavar="FILE", type=argument_types.path, help="settings that go over the machine's own"
    )


def _options(parsed: argparse.Namespace) -> Options:
    if parsed.command == "run":
        if (parsed.pack or parsed.staff_code) and not parsed.supervised:
            raise UsageError("--pack and --staff-code are for `kiosk serve` only")
        return RunOptions(
            parsed.library, parsed.settings, parsed.windowed, parsed.supervised, parsed.pack, parsed.staff_code
        )
    return _other_options(parsed)


def _other_options(parsed: argparse.Namespace) -> OtherOptions:  # noqa: PLR0911 - one case for each command
    if parsed.command in _DESK_COMMANDS:
        from kiosk.app.desk.arguments import options

        return options(parsed)
    from kiosk.app.options import (
        DoctorOptions,
        LibraryOptions,
        ServeOptions,
        SetPinOptions,
        StatsOptions,
    )

    match parsed.command:
        case "serve":
            return ServeOptions(parsed.library, parsed.settings, parsed.windowed)
        case "library":
            if parsed.action == "rollback" and parsed.format:
                raise UsageError("--format is for the status only (see `kiosk library --help`)")
            return LibraryOptions(parsed.action, parsed.settings, parsed.format or "text")
        case "doctor":
            return DoctorOptions(parsed.library, parsed.settings, parsed.json)
        case "set-pin":
            return SetPinOptions(parsed.settings, parsed.show)
        case "stats":
            return StatsOptions(parsed.settings, parsed.format or "text")
        case _:
            return _snapshot_options(parsed)


def _snapshot_options(parsed: argparse.Namespace) -> SnapshotOptions:
    from kiosk.app.options import SnapshotOptions

    return SnapshotOptions(
        parsed.target,
        parsed.library,
        parsed.settings,
        sizes=tuple(parsed.sizes),
        languages=tuple(parsed.languages),
        text_sizes=tuple(parsed.text_sizes) or (TEXT_SIZES[0],),
        contrasts=tuple(parsed.contrasts) or ("standard",),
        low_reach=parsed.low_reach,
        audit=parsed.audit,
    )


def _one_value_each(arguments: Sequence[str]) -> list[str]:
    """`--size A B` as `--size A --size B`, so that the folder may stand after the sizes too."""
    result: list[str] = []
    for argument in arguments:
        option = result[-2] if len(result) > 1 else ""
        if option in _LISTS and _LISTS[option].fullmatch(argument):
            result.append(option)
        result.append(argument)
    return result
