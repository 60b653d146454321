"""`kiosk set-pin`: asks for the PIN of the staff menu and writes its hash to a settings file.

Everything else in the file stays as it is, comments and blanks included.
"""

from __future__ import annotations

import getpass
import os
import shutil
import stat
import sys
import tempfile
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import SetPinOptions
from kiosk.app.settings_file import SettingsFileError, load_settings, machine_places
from kiosk.core.files import give_to_owner_of, replace_durably
from kiosk.core.staff_pin import LONGEST, SHORTEST, hash_pin, is_pin, is_too_easy

if TYPE_CHECKING:
    from collections.abc import MutableMapping

_NEW_FILE_MODE = 0o640
"""For the owner and the kiosk's group: who can read the hash can try all PINs on a computer of their own."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class _PinError(Exception):
    """There is no PIN to set; the message is one sentence."""


def set_pin(options: SetPinOptions) -> int:
    """Ask for a PIN and write or print its hash; returns the exit code.

    Raises:
        SettingsFileError: if the file cannot be read, written or changed, or the machine's policy holds the PIN.
    """
    places = machine_places(os.environ, sys.platform)
    settings, _problems = load_settings(places, None)
    if (held := settings.locked.get("staff.pin")) and not options.show:
        raise SettingsFileError(f"this machine's policy holds the PIN ({held}); `--print` gives what to write there")
    try:
        hashed = hash_pin(_asked() if sys.stdin.isatty() else _usable(sys.stdin.readline().rstrip("\r\n")))
    except _PinError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return ExitCode.FAILED
    if options.show:
        print(f'[staff]\npin = "{hashed}"')
        return ExitCode.OK
    path = options.settings or Path(places.file)
    is_new = _write(path, hashed)
    print(f"The PIN is set in {path}. It is valid from the next start of the kiosk.")
    if os.name == "posix" and (advice := _advice(path, is_new=is_new)):
        print(advice)
    return ExitCode.OK


def _advice(path: Path, *, is_new: bool) -> str:
    """What is left to do so that the kiosk's user can read the file, and not everybody; empty if that is nothing."""
    if path.stat().st_mode & stat.S_IROTH:
        return (
            "Everybody on this machine may read it, and could find out the PIN. With the group of the kiosk's user:"
            f" chgrp GROUP {path} && chmod 640 {path}"
        )
    if is_new:
        return (
            "Only its owner and its group may read it, so that nobody else can find out the PIN. Give it the group of"
            f" the kiosk's user: chgrp GROUP {path}"
        )
    return ""


def _asked() -> str:
    """A PIN that was typed twice on the terminal, which does not show it."""
    pin = _usable(getpass.getpass(f"New PIN ({SHORTEST} to {LONGEST} digits): "))
    if getpass.getpass("The same once more: ") != pin:
        raise _PinError("the two PINs are not the same; nothing was changed")
    return pin


def _usable(pin: str) -> str:
    if not is_pin(pin):
        raise _PinError(f"a PIN has {SHORTEST} to {LONGEST} digits from 0 to 9, and nothing else; nothing was changed")
    if is_too_easy(pin):
        raise _PinError("this PIN is among the first that anybody would try; please choose another one")
    return pin


def _write(path: Path, hashed: str) -> bool:
    """Put a PIN into a settings file; returns whether the file is new."""
    try:
        # What a link leads to is changed, not the link.
        path = path.resolve()
        is_new = not path.exists()
        before = b"" if is_new else path.read_bytes()
        after = _with_pin(path, before, hashed)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Until it has the permissions of the other, nobody but this user can read it.
        descriptor, name = tempfile.mkstemp(".part", f".{path.name}.", path.parent)
        part = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(after)
            if is_new:
                part.chmod(_NEW_FILE_MODE)
            else:
                _take_over_permissions(path, part)
            replace_durably(part, path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except PermissionError as error:
        raise SettingsFileError(
            f"the settings file {path} may not be changed by this user; try again as administrator, or use --print"
        ) from error
    except OSError as error:
        raise SettingsFileError(f"the settings file {path} cannot be written: {error.strerror or error}") from error
    return is_new


def _take_over_permissions(path: Path, part: Path) -> None:
    """Give a new file the permissions and, where that is possible, the owner of the one that it replaces."""
    shutil.copymode(path, part)
    give_to_owner_of(path, part)


def _with_pin(path: Path, content: bytes, hashed: str) -> bytes:
    """What a settings file holds, with another PIN."""
    mark = _BYTE_ORDER_MARK if content.startswith(_BYTE_ORDER_MARK) else b""
    try:
        text = content.removeprefix(mark).decode()
        wanted = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise SettingsFileError(f"the settings file {path} is not UTF-8 text") from error
    except (ValueError, RecursionError) as error:
        raise SettingsFileError(f"the settings file {path} is not TOML: {error}") from error
    if not isinstance(wanted.setdefault("staff", {}), dict):
        raise SettingsFileError(f"`staff` in the settings file {path} must be a table: write `[staff]`")
    wanted["staff"]["pin"] = hashed
    changed = _text_with_pin(text, hashed)
    if tomllib.loads(changed) != wanted:
        raise SettingsFileError(f"the settings file {path} is written in a way that only you can change: use --print")
    return mark + changed.encode()


def _text_with_pin(text: str, hashed: str) -> str:
    import tomlkit

    document = tomlkit.parse(text)
    if "staff" not in document:
        if text.strip():
            document.add(tomlkit.nl())
        document.add("staff", tomlkit.table())
    cast("MutableMapping[str, object]", document["staff"])["pin"] = hashed
    changed = tomlkit.dumps(document)
    # What is added ends its lines as the others do.
    all_of_windows = 0 < text.count("\n") == text.count("\r\n")
    return changed.replace("\r\n", "\n").replace("\n", "\r\n") if all_of_windows else changed
