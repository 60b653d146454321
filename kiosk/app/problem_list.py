"""How `build` and `check` print what they found."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Literal

from kiosk.app.exit_codes import ExitCode
from kiosk.core.problems import Problem


def print_problems(problems: Sequence[Problem], format_: Literal["text", "json"] = "text") -> ExitCode:
    """Print the problems and return the command's exit code: `FAILED` if there is an error among them."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The name of a file can hold what a console, or UTF-8, cannot.
        sys.stdout.reconfigure(errors="backslashreplace")  # pyright: ignore[reportUnknownMemberType]
    if format_ == "json":
        print(json.dumps([asdict(problem) for problem in problems], indent=2))
    else:
        for problem in problems:
            print(problem)
    return ExitCode.FAILED if any(problem.severity == "error" for problem in problems) else ExitCode.OK
