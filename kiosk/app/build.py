"""`kiosk build`: a library's folder → a pack."""

from __future__ import annotations

import sys

from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import BuildOptions
from kiosk.app.problem_list import print_problems
from kiosk.app.resources import resources_folder
from kiosk.content.compile import compile_library


def build(options: BuildOptions) -> int:
    """Compile a library, print its problems and return the exit code.

    What has an error is left out of the pack, and the exit code is 1.
    """
    if not options.library.is_dir():
        print(f"kiosk: {options.library} is not a library folder", file=sys.stderr)
        return ExitCode.NO_INPUT
    try:
        problems = compile_library(options.library, options.output, resources_folder())
    except OSError as error:
        print(f"kiosk: {options.output} cannot be written: {error.strerror or error}", file=sys.stderr)
        return ExitCode.FAILED
    return print_problems(problems)
