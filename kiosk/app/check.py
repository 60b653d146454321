"""`kiosk check`: what is wrong with a library's folder or a pack."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import CheckOptions
from kiosk.app.problem_list import print_problems
from kiosk.app.resources import resources_folder
from kiosk.content.compile import check_library
from kiosk.core.pack import PackError, check_pack
from kiosk.core.problems import Problem


def check(options: CheckOptions) -> int:
    """Print the problems of a library and return the exit code: 1 if there are errors."""
    if options.library.is_dir():
        today = datetime.now().astimezone().date()
        problems = check_library(options.library, resources_folder(), today)
    elif options.library.is_file():
        problems = _pack_problems(options.library)
    else:
        print(f"kiosk: there is no library folder or pack {options.library}", file=sys.stderr)
        return ExitCode.NO_INPUT
    return print_problems(problems, options.format)


def _pack_problems(path: Path) -> list[Problem]:
    try:
        check_pack(path)
    except PackError as error:
        return [Problem(path.as_posix(), 1, "error", "unusable-pack", str(error))]
    return []
