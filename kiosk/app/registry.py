"""Settings in Windows' registry: a key for each group, and in it a value for each setting.

Where administrative templates (ADMX) and installers can only write other types, these stand for the kiosk's own: a
number of 0 or 1 for yes or no, and a text for a number.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Generator, Mapping
from typing import Final, NamedTuple, TypeVar

from kiosk.core.problems import Problem
from kiosk.core.setting import Declaration
from kiosk.core.settings import Origin, Settings, declarations, read_settings

HIVE: Final = "HKEY_LOCAL_MACHINE"

_NO_MORE_ITEMS: Final = 259
"""`ERROR_NO_MORE_ITEMS` of Windows."""

_Item = TypeVar("_Item")


class ReadInPart(NamedTuple):
    """The values of a key that could be read before Windows refused the rest, and the reason it gave."""

    values: Mapping[str, object]
    reason: str


Groups = Mapping[str, Mapping[str, object] | ReadInPart]
"""What keys such as `display` hold: names of values, and each as `winreg` gives it. The name "" stands for the key
above them, and is there only if not all keys below it could be listed."""


def registry_settings(
    groups: Groups, key: str, folder: str, base: Settings, *, locks: bool
) -> tuple[Settings, list[Problem]]:
    """The settings of the keys below `key` over `base`, and all problems. A relative path counts from `folder`.

    Case does not count in the names of keys and values, as it does not for Windows.
    """
    declared = {declaration.name: declaration for declaration in declarations()}
    known_groups = {name.partition(".")[0] for name in declared}
    settings, problems = base, list[Problem]()
    for written_group, content in groups.items():
        path = "\\".join(filter(None, (HIVE, key, written_group)))
        values, reason = content if isinstance(content, ReadInPart) else (content, "")
        if reason:
            message = f"not all of this key can be read: {reason}; the settings are as without what is missing"
            problems.append(Problem(path, 0, "error", "unusable-file", message))
            if not values:
                continue
        group = written_group.lower() if written_group.lower() in known_groups else written_group
        read: dict[str, object] = {}
        for written, value in values.items():
            declaration = declared.get(f"{group}.{written.lower()}")
            read[written.lower() if declaration else written] = _as_in_toml(declaration, value)
        settings, more = read_settings({group: read}, Origin(path, folder, {group: 0}, locks=locks), settings)
        problems += more
    return settings, problems


def _as_in_toml(declaration: Declaration | None, value: object) -> object:
    """A value as TOML would have given it; one that does not fit stays as it is, for its fault to be told."""
    match declaration.kind if declaration else None, value:
        case "yes or no", 0 | 1:
            return bool(value)
        case "number", str():
            try:
                return float(value)
            except ValueError:
                return value
        case _:
            return value


def read_key(key: str) -> Groups:
    """What the keys below one of HKEY_LOCAL_MACHINE hold; nothing if it is not there, or this is not Windows.

    Group Policy may rewrite them meanwhile. What is read up to an error is kept, and the error told (`ReadInPart`).
    """
    if sys.platform != "win32":
        return {}
    import winreg

    def values(group: str) -> Mapping[str, object] | ReadInPart:
        found: dict[str, object] = {}
        try:
            with winreg.OpenKey(opened, group) as below:
                for name, value, kind in _listed(lambda number: winreg.EnumValue(below, number)):
                    expandable = kind == winreg.REG_EXPAND_SZ
                    found[name] = winreg.ExpandEnvironmentStrings(value) if expandable else value
        except OSError as error:
            return ReadInPart(found, str(error.strerror))
        return found

    groups: dict[str, Mapping[str, object] | ReadInPart] = {}
    try:
        # A 32-bit Python would be shown another part of the registry.
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        opened = winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, access=access)
    except FileNotFoundError:
        return groups
    except OSError as error:
        return {"": ReadInPart({}, str(error.strerror))}
    with opened:
        try:
            for group in _listed(lambda number: winreg.EnumKey(opened, number)):
                groups[group] = values(group)
        except OSError as error:
            groups[""] = ReadInPart({}, str(error.strerror))
    return groups


def _listed(item: Callable[[int], _Item]) -> Generator[_Item]:
    """What a key holds, until Windows says that there is no more: how much there is can change at any moment.

    Raises:
        OSError: if the next one cannot be read.
    """
    for number in itertools.count():
        try:
            found = item(number)
        except OSError as error:
            if getattr(error, "winerror", None) == _NO_MORE_ITEMS:  # only Windows' own errors have it
                return
            raise
        yield found
