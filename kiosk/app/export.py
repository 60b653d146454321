"""Logs and counts onto a stick, for whom staff send it to."""

from __future__ import annotations

import errno
import logging
import shutil
from datetime import datetime
from pathlib import Path

from kiosk.app.drives import removable_drives
from kiosk.app.folders import state_folder
from kiosk.app.stats import counts_csv
from kiosk.core.settings import Settings
from kiosk.core.supervision import Outcome

_logger = logging.getLogger(__name__)


def export_records(settings: Settings, drive: Path) -> tuple[Outcome, str]:
    """Write what logs and counts there are to a folder of their own on a drive, and tell what came of it.

    Only to a stick: what the screen asks for may not reach any other place.
    """
    if not any(found.folder == drive for found in removable_drives()):
        return "unreadable", "there is no such drive"
    target = drive / f"waiting-room-kiosk {datetime.now().astimezone():%Y-%m-%d %H-%M-%S}"
    try:
        target.mkdir()
        if settings.log.file:
            log = Path(settings.log.file)
            for file in sorted(log.parent.glob(f"{log.name}*")):
                shutil.copyfile(file, target / file.name)
        (target / "counts.csv").write_text(counts_csv(state_folder(settings)), encoding="utf-8")
    except OSError as error:
        _logger.warning("logs and counts cannot be written to the drive: %s", error.strerror)
        return ("no space" if error.errno == errno.ENOSPC else "failed"), error.strerror or ""
    return "done", ""
