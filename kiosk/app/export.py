"""Logs and counts onto a stick, for whom staff send it to."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.app.drives import removable_drives
from kiosk.app.folders import state_folder
from kiosk.app.log_file import log_files
from kiosk.app.stats import counts_csv
from kiosk.core.settings import Settings
from kiosk.core.supervision import Outcome

_logger = logging.getLogger(__name__)


def export_aside(settings: Settings, drive: Path, done: Callable[[Outcome, str], None]) -> None:
    """Do as `export_records` in a thread, which calls `done` with what came of it: a stick may be slow, or broken."""

    def export() -> None:
        try:
            outcome, detail = export_records(settings, drive)
        except Exception:
            _logger.exception("logs and counts cannot be written")
            outcome, detail = "failed", ""
        done(outcome, detail)

    try:
        threading.Thread(target=export, name="export", daemon=True).start()
    except RuntimeError as error:
        done("failed", str(error))


def export_records(settings: Settings, drive: Path) -> tuple[Outcome, str]:
    """Write what logs and counts there are to a folder of their own on a drive, and tell what came of it.

    Only to a stick: what the screen asks for may not reach any other place. When it has been done the stick may be
    pulled out.
    """
    if not any(found.folder == drive for found in removable_drives()):
        return "unreadable", "there is no such drive"
    target = drive / f"clinic-kiosk {datetime.now().astimezone():%Y-%m-%d %H-%M-%S}"
    try:
        target.mkdir()
        for file in log_files(settings.log.file):
            shutil.copyfile(file, target / file.name)
            _bring_to_disk(target / file.name)
        if not settings.log.file:
            (target / "no-log.txt").write_text("No log is kept: the setting log.file is empty.\n", encoding="utf-8")
            _bring_to_disk(target / "no-log.txt")
        (target / "counts.csv").write_text(counts_csv(state_folder(settings)), encoding="utf-8")
        _bring_to_disk(target / "counts.csv")
    except OSError as error:
        _logger.warning("logs and counts cannot be written to the drive: %s", error.strerror)
        return ("no space" if error.errno == errno.ENOSPC else "failed"), error.strerror or ""
    return "done", ""


def _bring_to_disk(file: Path) -> None:
    """Wait until a file is on the stick: the system would write it up to half a minute later."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())
