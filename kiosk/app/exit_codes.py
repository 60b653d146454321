"""What the program's exit codes mean. Those from 64 on are the ones of BSD's sysexits.h."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    OK = 0
    FAILED = 1
    """`check`, `build` or `doctor` found errors, the output could not be written, or another `serve` runs here."""
    LEFT = 10
    """Staff have left the kiosk for the desktop."""
    USAGE = 64
    """The command line is wrong."""
    NO_INPUT = 66
    """The library that was named does not exist or cannot be read."""
    NO_DISPLAY = 69
    """There is no screen to show anything on."""
    INTERNAL = 70
    """The program itself failed, again and again."""
    NO_SCREEN = 75
    """`serve` could not bring up a screen for a quarter of an hour: starting the machine anew may help."""
    SETTINGS = 78
    """The settings file that was named does not exist or cannot be read."""
    INTERRUPTED = 130
    """A command other than `run` and `serve` was ended by Ctrl+C. So shells name it: 128 and the number of SIGINT."""
