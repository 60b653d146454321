"""Whether the kiosk may read what it needs, write what it must, and change nothing else.

Where this runs as root, the settings are judged for the user whom the package has made for the kiosk. On Windows files
have lists of who may do what instead of three groups: only what this user may do is looked at there.
"""

from __future__ import annotations

import os
import stat
import sys
import tempfile
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from kiosk.app.doctor.account import KIOSK, Account, find_account, folders_above
from kiosk.app.doctor.disk import nearest
from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.setup import Setup, program_folder
from kiosk.app.doctor.system import is_administrator
from kiosk.app.folders import cache_folder, state_folder

_PROBE: Final = b"kiosk doctor" * 400
"""More than fits beside a file's name, so that a full disk refuses it."""


May = Callable[[Path, int], bool]
"""Whether this user may use a file in such a way, as `os.access` tells it."""


def check_access(setup: Setup) -> list[Finding]:
    """What is to be said of the files of the kiosk, seen by the user who runs this."""
    administrator = is_administrator()
    account = find_account(KIOSK) if administrator else None
    return judged_access(setup, program_folder(), os.access, administrator=administrator, account=account)


def judged_access(
    setup: Setup, program: Path, may: May, *, administrator: bool, account: Account | None = None
) -> list[Finding]:
    """What is to be said of these files, and of the program in the folder `program`, for a user who may do so much.

    With an `account`, the settings are judged for that user instead, and without what this one may do.
    """
    findings = _settings_findings(setup, may, account, administrator=administrator) + _pin_access(setup)
    findings.append(_program_access(program, may, administrator=administrator, own=setup.own_program))
    if setup.library is not None:
        findings.append(_library_access(setup.library, may))
    folders = [(cache_folder(setup.settings), "libraries"), (state_folder(setup.settings), "its state")]
    if setup.settings.log.file:
        folders.append((Path(setup.settings.log.file).absolute().parent, "the log"))
    return [*findings, *(_folder_access(folder, use, may) for folder, use in folders)]


def _settings_findings(setup: Setup, may: May, account: Account | None, *, administrator: bool) -> list[Finding]:
    places = (*setup.settings_files, *([setup.policy_folder] if setup.policy_folder else []))
    there = [place for place in places if not _is_missing(place)]
    if account is None:
        own = setup.own_program
        return [_settings_access(place, "this user", may, administrator=administrator, own=own) for place in there]

    def may_below_root(file: Path, wanted: int) -> bool:
        return account.may(file, wanted, setup.root)

    return [_settings_access(place, account.name, may_below_root, administrator=False) for place in there]


def _settings_access(file: Path, user: str, may: May, *, administrator: bool, own: bool = False) -> Finding:
    """What is to be said of a settings file, or of the policy's folder, for a user who may do so much.

    Who can change the program as well (`own`) is kept from nothing by a file that cannot be changed.
    """
    mode, needed = (750, os.R_OK | os.X_OK) if stat.S_ISDIR(_mode(file)) else (640, os.R_OK)
    owner = f"`chown root:{_group()} {file} && chmod {mode} {file}`"
    if others := _writable_by_others((file, file.parent)):
        advice = f"`chmod o-w {others}`." if own else f"As an administrator: {owner}."
        return fail("settings-access", f"everybody on the machine can change {others}", advice)
    if not may(file, needed):
        return fail(
            "settings-access",
            f"{user} cannot read {file}",
            f"As an administrator: {owner}; the kiosk's user must get through the folders above it, too.",
        )
    if administrator:
        return warn(
            "settings-access",
            f"whether the kiosk can change {file} cannot be told: this user may change everything",
            "Run this as the kiosk's user.",
        )
    if may(file, os.W_OK) or may(file.parent, os.W_OK):
        if own:
            return ok("settings-access", f"{user} can read {file}, and change it as the program itself")
        return warn("settings-access", f"{user} can change {file}", f"If the kiosk runs as this user: {owner}.")
    return ok("settings-access", f"{user} can read {file}, and not change it")


def _group() -> str:
    """The group that may read the settings: that of the kiosk's user, as far as it is known here."""
    return KIOSK if find_account(KIOSK) is not None else "GROUP-OF-THE-KIOSK"


def _pin_access(setup: Setup) -> list[Finding]:
    """Somebody who can copy the PIN's hash can try all PINs on a machine of his own within hours."""
    if not setup.settings.staff.pin or os.name != "posix":
        return []
    for file in setup.settings_files:
        if _readable_by_others(file, setup.root) and _sets_pin(file):
            sentence = f"everybody on the machine can read {file}, and the PIN's hash in it"
            of_root = f"`chown root:{_group()} {file} && chmod 640 {file}`."
            return [warn("pin-access", sentence, f"`chmod 600 {file}`." if setup.own_program else of_root)]
    return [ok("pin-access", "not everybody on the machine can read the PIN's hash")]


def _sets_pin(file: Path) -> bool:
    """Whether a PIN is in this file. One that cannot be used is told of with the settings."""
    try:
        match tomllib.loads(file.read_bytes().decode("utf-8-sig")):
            case {"staff": {"pin": str(pin)}}:
                return bool(pin)
            case _:
                return False
    except (OSError, ValueError, RecursionError):
        return False


def _program_access(program: Path, may: May, *, administrator: bool, own: bool) -> Finding:
    files = (program, *program.glob("*.py"), Path(sys.executable))
    if others := _writable_by_others(files):
        advice = f"`chmod o-w {others}`." if own else "Install the program again, as root."
        return fail("program-access", f"everybody on the machine can change {others}", advice)
    if not administrator and any(may(file, os.W_OK) for file in files):
        advice = "Have an administrator install it, so that what runs as the kiosk's user cannot change it."
        if own:
            advice = "Without root that is as it must be. Where there is an administrator: docs/deploy/apt.md."
        return warn("program-access", f"this user can change the program in {program}", advice)
    return ok("program-access", "not everybody can change the program")


def _library_access(library: Path, may: May) -> Finding:
    needed = os.R_OK | os.X_OK if library.is_dir() else os.R_OK
    if not may(library, needed):
        return fail("library-access", f"this user cannot read {library}", "Let the kiosk's user read it.")
    if others := _writable_by_others((library,)):
        return warn("library-access", f"everybody on the machine can change {others}", f"`chmod o-w {library}`.")
    return ok("library-access", f"this user can read {library}")


def _folder_access(folder: Path, use: str, may: May) -> Finding:
    """Whether files can be written to a folder, by writing one that nobody sees and that is gone at once."""
    what = f"{folder} (for {use})"
    place = nearest(folder)
    advice = "Let the kiosk's user write there, make room on that disk, or name another folder in the settings."
    if place != folder:
        if may(place, os.W_OK | os.X_OK):
            return ok("folder-access", f"{what} is not there yet, and can be made")
        return fail("folder-access", f"{what} is not there and cannot be made by this user", advice)
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(_PROBE)
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return fail("folder-access", f"{what} cannot be written ({error.strerror})", advice)
    return ok("folder-access", f"{what} can be written")


def _writable_by_others(files: Sequence[Path]) -> Path | None:
    """The first of some files and folders that everybody may change."""
    for file in files:
        mode = _mode(file)
        # In a folder with the sticky bit, such as /tmp, nobody can replace what is another's.
        if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
            return file
    return None


def _readable_by_others(file: Path, root: Path) -> bool:
    """Whether everybody may read a file below `root`, and get through the folders above it."""
    file = file.resolve()
    through = all(_mode(folder) & stat.S_IXOTH for folder in folders_above(file, root))
    return through and bool(_mode(file) & stat.S_IROTH)


def _mode(file: Path) -> int:
    """The permissions of a file; none on Windows, where they say nothing, and for one that is not there."""
    if os.name != "posix":
        return 0
    try:
        return file.stat().st_mode
    except OSError:
        return 0


def _is_missing(file: Path) -> bool:
    """Whether a file is not there. One in a folder that this user may not look into may well be."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
