"""`kiosk build`: a library's folder → a pack."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from kiosk.app.desk.cache import library_cache
from kiosk.app.desk.options import BuildOptions
from kiosk.app.desk.problem_list import print_problems
from kiosk.app.desk.waiting import told
from kiosk.app.exit_codes import ExitCode
from kiosk.app.resources import resources_folder
from kiosk.content.compile import Built, build_library


def build(options: BuildOptions) -> int:
    """Compile a library, print its problems and return the exit code.

    What has an error is left out of the pack, and the exit code is 1.
    """
    if not options.library.is_dir():
        print(f"kiosk: {options.library} is not a library folder", file=sys.stderr)
        return ExitCode.NO_INPUT
    cache = library_cache(options.library)
    if options.full:
        with suppress(OSError):
            cache.unlink(missing_ok=True)
    try:
        with told(quiet=options.quiet) as progress:
            built = build_library(options.library, options.output, resources_folder(), cache, progress)
    except OSError as error:
        print(f"kiosk: {options.output} cannot be written: {error.strerror or error}", file=sys.stderr)
        return ExitCode.FAILED
    except KeyboardInterrupt:
        print(f"kiosk: interrupted; {options.output} is as it was", file=sys.stderr)
        return ExitCode.INTERRUPTED
    problems = [problem for problem in built.problems if problem.severity == "error" or not options.quiet]
    result = print_problems(problems, options.library)
    if not options.quiet:
        if built.notice:
            print(f"kiosk: {built.notice}", file=sys.stderr)
        print(_summary(built, options.output))
    return result


def _summary(built: Built, output: Path) -> str:
    if not built.articles:
        return f"{output} was not written"
    size = f"{output.stat().st_size / 1e6:.1f} MB"
    made = [
        _counted(number, what)
        for number, what in ((built.texts_made, "text"), (built.others_made, "picture or recording"))
        if number
    ]
    anew = f"made anew: {' and '.join(made)}" if made else "nothing was to be made anew"
    return f"{output}: {_counted(built.articles, 'article')}, {_counted(built.pictures, 'picture')}, {size}; {anew}"


def _counted(number: int, what: str) -> str:
    plural = {"picture or recording": "pictures or recordings"}.get(what, f"{what}s")
    return f"{number} {what if number == 1 else plural}"
