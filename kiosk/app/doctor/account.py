"""A user of the machine other than the one who runs this, and what permissions let that user do."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

KIOSK: Final = "clinic-kiosk"
"""The user whom the packages of Linux make for the kiosk."""


@dataclass(frozen=True)
class Account:
    """A user: the name, the number, and the numbers of all groups that the user is in."""

    name: str
    uid: int
    groups: frozenset[int]

    def may(self, file: Path, wanted: int, root: Path = Path("/")) -> bool:
        """Whether this user may use a file below `root` in such a way (`os.R_OK` and so on), by owner, group and mode.

        That is not all that counts: an access control list can give and take more.
        """
        file = file.resolve()
        try:
            return self._granted(file, wanted) and all(
                self._granted(folder, os.X_OK) for folder in folders_above(file, root)
            )
        except OSError:
            return False

    def _granted(self, file: Path, wanted: int) -> bool:
        """Whether the mode of a file grants what is wanted. Only the first class of users counts that one is in."""
        status = file.stat()
        shift = 6 if status.st_uid == self.uid else 3 if status.st_gid in self.groups else 0
        return status.st_mode >> shift & wanted == wanted


def find_account(name: str) -> Account | None:
    """The user of this name; None where there is none, as on Windows."""
    if sys.platform == "win32":
        return None
    import pwd

    try:
        found = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(name, found.pw_uid, frozenset(os.getgrouplist(name, found.pw_gid)))


def folders_above(file: Path, root: Path) -> list[Path]:
    """The folders that a file is in, from its own up to `root`, which is not among them. `file` has no links in it."""
    return [folder for folder in file.parents if root in folder.parents]
