"""What may stand after each command of the content desk."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.app import argument_types
from kiosk.app.desk.options import (
    BuildOptions,
    CheckOptions,
    DeskOptions,
    ImportOptions,
    NewOptions,
    PreviewOptions,
)
from kiosk.core.pack_format import SUFFIX
from kiosk.core.problems import near_miss


def add_arguments(name: str, command: argparse.ArgumentParser) -> None:
    """Add what may stand after a command."""
    match name:
        case "build":
            _add_for_build(command)
        case "check":
            _add_for_check(command)
        case "preview":
            _add_for_preview(command)
        case "new":
            _add_for_new(command)
        case _:
            _add_for_import(command)


def options(parsed: argparse.Namespace) -> DeskOptions:
    """What a command line asks for."""
    match parsed.command:
        case "build":
            return BuildOptions(parsed.library, parsed.output, parsed.quiet, parsed.full)
        case "check":
            return CheckOptions(
                parsed.library,
                parsed.format,
                parsed.strict,
                tuple(parsed.only),
                tuple(parsed.ignore),
                parsed.fix,
                parsed.dry_run,
            )
        case "preview":
            return PreviewOptions(parsed.library, parsed.settings)
        case "new":
            return NewOptions(parsed.kind, parsed.path, getattr(parsed, "language", None), getattr(parsed, "title", ""))
        case _:
            return _import_options(parsed)


def _import_options(parsed: argparse.Namespace) -> ImportOptions:
    return ImportOptions(
        parsed.kind,
        parsed.source,
        parsed.output,
        topics=tuple(getattr(parsed, "topics", ())),
        groups=tuple(getattr(parsed, "groups", ())),
        topic=getattr(parsed, "topic", ""),
        language=getattr(parsed, "language", None),
        add=parsed.add,
    )


def _add_for_build(build: argparse.ArgumentParser) -> None:
    build.add_argument("library", metavar="LIBRARY", type=argument_types.path, help="library folder")
    build.add_argument("-o", "--output", metavar=f"NAME{SUFFIX}", type=_pack, required=True, help="file to write")
    build.add_argument("-q", "--quiet", action="store_true", help="print nothing but errors")
    build.add_argument("--full", action="store_true", help="use nothing that an earlier build has kept")


def _pack(text: str) -> Path:
    """The path of a pack to write. With another ending it could be a text of the library that is meant to stay."""
    path = argument_types.path(text)
    if path.suffix.lower() != SUFFIX:
        raise argparse.ArgumentTypeError(f'"{text}" does not end in {SUFFIX}, as the name of a library\'s file does')
    return path


def _title(text: str) -> str:
    """A title, or a name."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        # What stands for bytes that are no text in the encoding of the system.
        raise argparse.ArgumentTypeError("it holds bytes that are no text in UTF-8; type it anew") from error
    return text


def _add_for_check(check: argparse.ArgumentParser) -> None:
    check.add_argument("library", metavar="LIBRARY", type=argument_types.path, help="library folder or .klib file")
    check.add_argument(
        "--format", choices=("text", "json", "sarif", "github"), default="text", help="how to print (default: text)"
    )
    check.add_argument("--strict", action="store_true", help="fail on warnings too")
    for option, what in (("--only", "only this rule"), ("--ignore", "not this rule")):
        check.add_argument(
            option, metavar="CODE", type=_rule, action="append", default=[], help=f"{what}; may be repeated"
        )
    check.add_argument("--fix", action="store_true", help="mend what needs no judgement, and print what was changed")
    check.add_argument("--dry-run", action="store_true", help="with --fix: print it, and change nothing")


def _rule(code: str) -> str:
    from kiosk.content.rules import RULES

    if code not in RULES:
        raise argparse.ArgumentTypeError(f'there is no rule "{code}"{near_miss(code, RULES)}')
    return code


def _add_for_preview(preview: argparse.ArgumentParser) -> None:
    preview.add_argument("library", metavar="LIBRARY", type=argument_types.path, help="library folder")
    preview.add_argument(
        "--settings", metavar="FILE", type=argument_types.path, help="settings that go over the machine's own"
    )


def _add_for_new(new: argparse.ArgumentParser) -> None:
    kinds = new.add_subparsers(dest="kind", metavar="WHAT", required=True)
    library = kinds.add_parser("library", help="a folder with one topic and one article", allow_abbrev=False)
    library.add_argument(
        "path", metavar="NAME", type=argument_types.path, help="the library's folder; it must not exist"
    )
    library.add_argument("--language", metavar="TAG", type=argument_types.language, help="its language (default: en)")
    for kind, place in (("topic", "LIBRARY/TOPIC"), ("article", "LIBRARY/TOPIC/ARTICLE")):
        command = kinds.add_parser(kind, help=f"{place}", allow_abbrev=False)
        command.add_argument("path", metavar=place, type=argument_types.path, help="the new folder")
        command.add_argument("--title", type=_title, default="", help="its title (default: made from the name)")
    translation = kinds.add_parser("translation", help="an article in another language", allow_abbrev=False)
    translation.add_argument(
        "path", metavar="LIBRARY/TOPIC/ARTICLE", type=argument_types.path, help="the article's folder"
    )
    translation.add_argument("language", metavar="TAG", type=argument_types.language, help="the language")


def _add_for_import(command: argparse.ArgumentParser) -> None:
    kinds = command.add_subparsers(dest="kind", metavar="WHAT", required=True)
    folder = kinds.add_parser("folder", help="Markdown of a website or a folder", allow_abbrev=False)
    folder.add_argument("source", metavar="SRC", type=argument_types.path, help="the folder")
    folder.add_argument("--language", metavar="TAG", type=argument_types.language, help="its language (default: en)")
    medlineplus = kinds.add_parser("medlineplus", help="health topics of MedlinePlus", allow_abbrev=False)
    medlineplus.add_argument("source", metavar="FILE.xml", type=argument_types.path, help="the file of health topics")
    for option, what in (("--topics", "health topics"), ("--groups", "groups of health topics")):
        medlineplus.add_argument(
            option, metavar="NAME", nargs="+", action="extend", default=[], help=f"take only these {what}"
        )
    docx = kinds.add_parser("docx", help="a document of Word", allow_abbrev=False)
    docx.add_argument("source", metavar="FILE.docx", type=argument_types.path, help="the document")
    docx.add_argument("--topic", type=_title, default="", help="the topic that it becomes an article of")
    docx.add_argument("--language", metavar="TAG", type=argument_types.language, help="its language (default: en)")
    for kind in (folder, medlineplus, docx):
        kind.add_argument(
            "-o", "--output", metavar="LIBRARY", type=argument_types.path, required=True, help="library folder to write"
        )
        kind.add_argument(
            "--add", action="store_true", help="into a folder that is not empty; no file there is replaced"
        )
