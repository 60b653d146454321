"""`kiosk check`: what is wrong with a library's folder or a pack."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from kiosk.app.desk.cache import library_cache
from kiosk.app.desk.findings import Findings, count_articles, select, titles
from kiosk.app.desk.fix import fix
from kiosk.app.desk.options import CheckFormat, CheckOptions
from kiosk.app.desk.problem_list import MOST_OF_A_RULE, print_problems, terminal
from kiosk.app.desk.reports import Report, github_report, json_report, sarif_report
from kiosk.app.desk.summary import print_summary
from kiosk.app.desk.waiting import told
from kiosk.app.exit_codes import ExitCode
from kiosk.app.resources import resources_folder
from kiosk.content.checks.readability import has_formula
from kiosk.content.compile import CheckedLibrary, check_library
from kiosk.content.model import ConvertedLibrary
from kiosk.core.pack import PackError, check_pack
from kiosk.core.problems import Problem

_REPORTS: Mapping[CheckFormat, Callable[[Report], str]] = {
    "json": json_report,
    "sarif": sarif_report,
    "github": github_report,
}


def check(options: CheckOptions) -> int:
    """Print the problems of a library and return the exit code.

    That is 1 if there is an error, or with `strict` any problem; what is ignored does not count.
    """
    if (reason := _contradiction(options)) is not None:
        print(f"kiosk: {reason}", file=sys.stderr)
        return ExitCode.USAGE
    if options.library.is_dir():
        return _check_folder(options)
    if options.library.is_file():
        return _check_pack(options)
    print(f"kiosk: there is no library folder or pack {options.library}", file=sys.stderr)
    return ExitCode.NO_INPUT


def _contradiction(options: CheckOptions) -> str | None:
    """Why options cannot stand together."""
    if options.dry_run and not options.fix:
        return "--dry-run says what --fix would mend; write both"
    if options.fix and options.format != "text":
        return "--fix prints what it mends, and nothing in another format; leave --format out"
    if options.fix and options.library.is_file():
        return "--fix mends a library's folder; mend that, and build the pack anew"
    return None


def _check_folder(options: CheckOptions) -> int:
    today = datetime.now().astimezone().date()
    checked = _checked(options, today)
    if options.fix and checked and checked.library:
        changed, failed = fix(options.library, checked.library, write=not options.dry_run)
        if options.dry_run or failed:
            return ExitCode.FAILED if failed else ExitCode.OK
        if changed:
            checked = _checked(options, today)
    return _tell(options, checked, today) if checked else ExitCode.FAILED


def _tell(options: CheckOptions, checked: CheckedLibrary, today: date) -> int:
    library = checked.library
    ignored = () if options.only or library is None else library.source.config.check.ignore
    findings = select(checked.problems, options.only, (*ignored, *options.ignore))
    if options.format == "text":
        most = sys.maxsize if options.only else MOST_OF_A_RULE
        print_problems(findings.printed, options.library, titles(library) if library else {}, most)
        articles = count_articles(library, checked.problems, today) if library else None
        print_summary(findings, articles, _languages_without_grade(library) if library else ())
    else:
        root = options.library.resolve()
        terminal().out(_REPORTS[options.format](Report(findings.printed, findings.ignored, root, Path.cwd())))
    return _exit_code(findings, options)


def _languages_without_grade(library: ConvertedLibrary) -> list[str]:
    return [language for language in library.source.config.languages if not has_formula(language)]


def _check_pack(options: CheckOptions) -> int:
    path = options.library
    try:
        check_pack(path)
        problems: list[Problem] = []
    except PackError as error:
        problems = [Problem(path.as_posix(), 1, "error", "unusable-pack", str(error))]
    findings = select(problems, options.only, options.ignore)
    if options.format == "text":
        for problem in findings.printed:
            terminal().out(str(problem))
    else:
        terminal().out(_REPORTS[options.format](Report(findings.printed, findings.ignored, None, Path.cwd())))
    return _exit_code(findings, options)


def _exit_code(findings: Findings, options: CheckOptions) -> ExitCode:
    fails = any(problem.severity == "error" or options.strict for problem in findings.printed)
    return ExitCode.FAILED if fails else ExitCode.OK


def _checked(options: CheckOptions, today: date) -> CheckedLibrary | None:
    """None, and a sentence, if it cannot be found out what is wrong."""
    root = options.library
    try:
        with told(quiet=options.format != "text") as progress:
            checked = check_library(root, resources_folder(), today, library_cache(root), progress)
    except OSError as error:
        print(f"kiosk: {root} cannot be checked: {error.strerror or error}", file=sys.stderr)
        return None
    if checked.notice:
        print(f"kiosk: {checked.notice}", file=sys.stderr)
    return checked
