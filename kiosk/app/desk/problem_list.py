"""How `build` and `check` print what they found, for people."""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from kiosk.app.desk.source_lines import SourceLine, SourceLines, column, excerpt, printable
from kiosk.app.exit_codes import ExitCode
from kiosk.core.problems import Problem, place

MOST_OF_A_RULE = 100
"""Problems of one rule that are printed: a library of thousands of articles can have as many without a source."""

_INDENT = 4
_MARGIN = " " * _INDENT + "| "
_PIPE_WIDTH = 100
"""Cells of a source line that are printed where there is no terminal to say how wide it is."""

_COLOURS = {"error": "bold red", "warning": "bold yellow"}


def print_problems(
    problems: Sequence[Problem],
    root: Path | None = None,
    titles: Mapping[str, str] = MappingProxyType({}),
    most: int = MOST_OF_A_RULE,
) -> ExitCode:
    """Print problems, grouped by article, each with its line in the library `root`.

    `titles` are those of articles by their ids. Of one rule, `most` problems are printed.

    Returns:
        the command's exit code, `FAILED` if there is an error among the problems.
    """
    console = terminal()
    lines = SourceLines(root) if root else None
    printed, surplus = _limited(sorted(problems, key=_order), most)
    for group, members in groupby(printed, _group):
        heading = f"{titles[group]} ({group})" if group in titles else group or "The library"
        console.print(Text(printable(heading), style="bold"), soft_wrap=True)
        found = [(problem, lines.line(problem) if lines else None) for problem in members]
        for problem, line in sorted(found, key=_order_in_article):
            _print_problem(console, problem, line)
        console.print()
    if surplus:
        rules = ", ".join(f"{code} {number}" for code, number in surplus.items())
        console.print(Text(f"Not printed: {rules} more; --only CODE prints all of a rule.\n"), soft_wrap=True)
    return ExitCode.FAILED if any(problem.severity == "error" for problem in problems) else ExitCode.OK


def terminal() -> Console:
    """Standard output, in colour where it is a terminal and `NO_COLOR` is not set."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The name of a file can hold what a console, or UTF-8, cannot.
        sys.stdout.reconfigure(errors="backslashreplace")  # pyright: ignore[reportUnknownMemberType]
    return Console(highlight=False, emoji=False, markup=False)


def _order(problem: Problem) -> tuple[Sequence[str], Problem]:
    return _group(problem).split("/"), problem


def _order_in_article(found: tuple[Problem, SourceLine | None]) -> tuple[str, int, int]:
    problem, line = found
    return problem.path, problem.line, column(line) or 0


def _group(problem: Problem) -> str:
    """The article that a problem belongs to, or its topic, or nothing if it is the library's own."""
    *folders, name = problem.path.split("/")
    # Folders of a library have no dot in their names.
    return "/".join([*folders, *([] if "." in name else [name])][:2])


def _limited(problems: Iterable[Problem], most: int) -> tuple[list[Problem], Counter[str]]:
    """The first problems of each rule, and how many there are more."""
    printed: list[Problem] = []
    met: Counter[str] = Counter()
    for problem in problems:
        met[problem.code] += 1
        if met[problem.code] <= most:
            printed.append(problem)
    return printed, Counter({code: number - most for code, number in met.items() if number > most})


def _print_problem(console: Console, problem: Problem, line: SourceLine | None) -> None:
    found = column(line)
    where = place(problem.path, problem.line) + (f":{found}" if found else "")
    colour = _COLOURS[problem.severity]
    heading = Text.assemble("  ", printable(where), ": ", (f"{problem.severity} {problem.code}", colour))
    console.print(heading, soft_wrap=True)
    message = Text(printable(problem.message))
    # A pipe gets it in one line, for those who search in it.
    for part in message.wrap(console, console.width - _INDENT) if console.is_terminal else [message]:
        console.print(Text(" " * _INDENT + part.plain.rstrip()), soft_wrap=True)
    # What is about a file as a whole stands on its first line, which has nothing to do with it.
    if line and line.text.strip() and (problem.about or problem.line > 1):
        width = console.width if console.is_terminal else _PIPE_WIDTH
        cut = excerpt(line, width - len(_MARGIN) - 1)
        console.print(Text.assemble(_MARGIN, cut.before, (cut.marked, colour), cut.behind), soft_wrap=True)
        if line.length:
            caret = " " * cell_len(cut.before) + "^" * max(cell_len(cut.marked), 1)
            console.print(Text.assemble(_MARGIN, (caret, colour)), soft_wrap=True)
