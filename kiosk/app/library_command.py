"""`kiosk library`: tells which library this machine's `kiosk serve` shows, and has it show the one before."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from kiosk.app.exit_codes import ExitCode
from kiosk.app.folders import state_folder
from kiosk.app.kept_reviews import kept_reviews
from kiosk.app.options import LibraryOptions
from kiosk.app.settings_file import load_settings, machine_places
from kiosk.core.review import ReviewStatus
from kiosk.core.settings import Settings
from kiosk.core.state_file import write_state
from kiosk.supervisor.library_record import (
    ASKED_AT,
    RECORD,
    ROLLBACK,
    LibraryRecord,
    Preparing,
    Refused,
    Taken,
    read_record,
    rollback_asked_at,
)


def library(options: LibraryOptions) -> int:
    """Print the status or ask for the library before this one; returns the exit code."""
    settings, _problems = load_settings(machine_places(os.environ, sys.platform), options.settings)
    folder = state_folder(settings)
    try:
        (folder / RECORD).read_bytes()
    except FileNotFoundError:
        print(f"kiosk: in {folder} nothing is remembered: no `kiosk serve` has run there", file=sys.stderr)
        return ExitCode.NO_INPUT
    except OSError as error:
        print(f"kiosk: {folder / RECORD} cannot be read ({error.strerror})", file=sys.stderr)
        return ExitCode.NO_INPUT
    if options.action == "rollback":
        return _rollback(folder, settings)
    record = read_record(folder)
    going_back = rollback_asked_at(folder) not in (0.0, record.rolled_back_at)
    path = settings.library.path
    missing = path if path and not Path(path).exists() else ""
    reviews = kept_reviews(record.shown, folder, _today())
    told = _json if options.format == "json" else _text
    print(told(record, reviews, missing, going_back=going_back))
    return ExitCode.OK


def _rollback(folder: Path, settings: Settings) -> int:
    before = read_record(folder).previous
    if before is None:
        print("kiosk: there is no library before this one", file=sys.stderr)
        return ExitCode.FAILED
    held, path = settings.locked.get("library.path"), settings.library.path
    if held and before.source != (str(Path(path).absolute()) if path else ""):
        print(
            f"kiosk: the library before this one came from elsewhere, and a policy holds `library.path` ({held})",
            file=sys.stderr,
        )
        return ExitCode.FAILED
    try:
        write_state(folder / ROLLBACK, {ASKED_AT: time.time()})
    except OSError as error:
        print(f"kiosk: {folder / ROLLBACK} cannot be written ({error.strerror})", file=sys.stderr)
        return ExitCode.FAILED
    print(
        f"The library before this one ({_name(before)}) is shown as soon as nobody is reading or,"
        " if `kiosk serve` does not run now, when it starts."
    )
    return ExitCode.OK


def _text(record: LibraryRecord, reviews: ReviewStatus | None, missing: str, *, going_back: bool) -> str:
    lines = [f"shown    {_described(record.shown)}"]
    if record.shown.moment:
        lines.append(f"since    {_written(record.shown.moment)}")
    if reviews is not None and reviews.sentence:
        lines.append(f"reviews  {reviews.sentence}")
    if record.previous is not None:
        lines.append(f"before   {_described(record.previous)}")
    if going_back:
        lines.append("waiting  the library before this one, as soon as nobody is reading")
    elif record.waiting is not None:
        lines.append(f"waiting  {_described(record.waiting)}, as soon as nobody is reading")
    if record.preparing is not None:
        lines.append(f"coming   {record.preparing.source}, being prepared since {_written(record.preparing.moment)}")
    refused = record.refused
    if refused is not None:
        place = f" ({refused.place})" if refused.place else ""
        lines.append(f"refused  {refused.source} on {_written(refused.moment)}: {refused.sentence}{place}")
    if missing:
        lines.append(f"missing  {missing}, which is `library.path`")
    return "\n".join(lines)


def _json(record: LibraryRecord, reviews: ReviewStatus | None, missing: str, *, going_back: bool) -> str:
    content: dict[str, object] = {
        "shown": _with_dates(record.shown),
        "reviews": reviews._asdict() if reviews is not None else None,
        "previous": _with_dates(record.previous),
        "waiting": _with_dates(record.waiting),
        "preparing": _with_dates(record.preparing),
        "refused": _with_dates(record.refused),
        "missing": missing,
        "going_back": going_back,
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def _with_dates(part: Taken | Preparing | Refused | None) -> dict[str, object] | None:
    if part is None:
        return None
    values: dict[str, object] = asdict(part)
    values["moment"] = _iso(part.moment)
    if isinstance(part, Taken):
        values["changed"] = _iso(part.changed)
    return values


def _described(taken: Taken) -> str:
    parts = [_name(taken)]
    if taken.changed:
        parts.append(f"of {_written(taken.changed)}")
    if taken.problems:
        parts.append(f"with problems ({taken.problems}; `kiosk check` lists them)")
    return ", ".join(parts)


def _name(taken: Taken) -> str:
    return taken.source or "the built-in library"


def _today() -> date:
    return datetime.now().astimezone().date()


def _written(moment: float) -> str:
    return datetime.fromtimestamp(moment).astimezone().strftime("%Y-%m-%d %H:%M")


def _iso(moment: float) -> str | None:
    return datetime.fromtimestamp(moment).astimezone().isoformat(timespec="seconds") if moment else None
