"""The reviews of the library that this machine shows, for commands that are run beside the kiosk."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from kiosk.app.library_store import STARTER_PACK
from kiosk.app.resources import resources_folder
from kiosk.core.clock_trust import trusted_by_state
from kiosk.core.model import LibraryDamagedError
from kiosk.core.pack import Pack
from kiosk.core.review import ReviewStatus, review_status
from kiosk.supervisor.library_record import Taken


def kept_reviews(shown: Taken, state: Path, today: date) -> ReviewStatus | None:
    """How it is today with the reviews of a library that the kiosk has kept; None if it cannot be read here.

    `state` is the folder in which the kiosk remembers the days that its clock has shown.
    """
    with suppress(LibraryDamagedError, FileNotFoundError):
        path = Path(shown.pack) if shown.pack else resources_folder() / STARTER_PACK
        with closing(Pack(path)) as pack:
            return review_status(pack, today, clock_trusted=trusted_by_state(state, today))
    return None
