"""`kiosk import`: what others wrote → a library's folder."""

from __future__ import annotations

import io
import sys

from kiosk.app.command_line import command_line
from kiosk.app.desk.options import ImportOptions
from kiosk.app.desk.waiting import told
from kiosk.app.exit_codes import ExitCode
from kiosk.app.resources import resources_folder
from kiosk.content.importing.errors import ImportStoppedError
from kiosk.content.importing.library_writer import Destination, ImportedLibrary, LibraryWriter
from kiosk.content.importing.report import ImportReport
from kiosk.content.scaffold import starter_texts


def import_library(options: ImportOptions) -> int:
    """Import what was asked for, print what was taken and what was left, and return the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The name of a file can hold what a console, or UTF-8, cannot.
        sys.stdout.reconfigure(errors="backslashreplace")  # pyright: ignore[reportUnknownMemberType]
    if missing := _missing(options):
        print(f"kiosk: {missing}", file=sys.stderr)
        return ExitCode.NO_INPUT
    report = ImportReport()
    try:
        with LibraryWriter(Destination(options.output, options.add), report) as writer:
            library = _import(options, writer, report)
            if not report.is_empty:
                texts = starter_texts(resources_folder(), library.name, library.languages[0])
                writer.finish(texts, library.languages, options.source.name)
    except ImportStoppedError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return ExitCode.FAILED
    except OSError as error:
        place = f" at {error.filename}" if error.filename else ""
        print(f"kiosk: the import ended{place}: {error.strerror or error}", file=sys.stderr)
        return ExitCode.FAILED
    except KeyboardInterrupt:
        print("kiosk: interrupted; nothing was written", file=sys.stderr)
        return ExitCode.INTERRUPTED
    print(report.summary())
    if report.is_empty:
        print(f"kiosk: {options.source} holds nothing that could be imported; no library was written", file=sys.stderr)
        return ExitCode.FAILED
    print(f"All that was left is listed in {options.output}/_import-report.md.")
    print(f"Next: {command_line('kiosk', 'check', '--fix', options.output)}")
    return ExitCode.OK


def _missing(options: ImportOptions) -> str:
    """Why there is nothing to import, or nothing."""
    if not options.source.exists():
        return f"there is no {options.source}"
    if options.kind == "folder":
        return "" if options.source.is_dir() else f"{options.source} is no folder"
    if options.source.is_dir():
        return f"{options.source} is a folder and no file"
    # Reading from a pipe may wait for ever.
    return "" if options.source.is_file() else f"{options.source} is no file"


def _import(options: ImportOptions, writer: LibraryWriter, report: ImportReport) -> ImportedLibrary:
    match options.kind:
        case "folder":
            from kiosk.content.importing.folder import import_folder

            with told(quiet=False) as progress:
                return import_folder(options.source, options.language, writer, report, progress)
        case "medlineplus":
            from kiosk.content.importing.medlineplus import import_medlineplus

            return import_medlineplus(options.source, options.topics, options.groups, writer, report)
        case "docx":
            from kiosk.content.importing.docx import import_docx

            return import_docx(options.source, options.topic, options.language or "en", writer, report)
