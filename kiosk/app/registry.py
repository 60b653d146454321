"""Settings in Windows' registry: a key for each group, and in it a value for each setting.

Where administrative templates (ADMX) and installers can only write other types, these stand for the kiosk's own: a
number of 0 or 1 for yes or no, and a text for a number.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from kiosk.core.problems import Problem
from kiosk.core.setting import Declaration
from kiosk.core.settings import Origin, Settings, declarations, read_settings

Groups = Mapping[str, Mapping[str, object] | None]
"""What keys such as `display` hold: names of values, and each as `winreg` gives it; None if that may not be read."""


def registry_settings(
    groups: Groups, key: str, folder: str, base: Settings, *, locks: bool
) -> tuple[Settings, list[Problem]]:
    """The settings of the keys below `key` over `base`, and all problems. A relative path counts from `folder`."""
    declared = {declaration.name: declaration for declaration in declarations()}
    settings, problems = base, list[Problem]()
    for group, values in groups.items():
        path = rf"HKEY_LOCAL_MACHINE\{key}\{group}"
        if values is None:
            message = "this key may not be read by this user; the settings are as without it"
            problems.append(Problem(path, 0, "error", "unusable-file", message))
            continue
        read = {name: _as_in_toml(declared.get(f"{group}.{name}"), value) for name, value in values.items()}
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
    """What the keys below one of HKEY_LOCAL_MACHINE hold; nothing if it is not there, or this is not Windows."""
    if sys.platform != "win32":
        return {}
    import winreg

    def values(group: str) -> dict[str, object] | None:
        try:
            there = winreg.OpenKey(opened, group)
        except OSError:
            return None
        with there:
            listed = [winreg.EnumValue(there, number) for number in range(winreg.QueryInfoKey(there)[1])]
        return {
            name: winreg.ExpandEnvironmentStrings(value) if kind == winreg.REG_EXPAND_SZ else value
            for name, value, kind in listed
        }

    try:
        # A 32-bit Python would be shown another part of the registry.
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, access=access) as opened:
            groups = [winreg.EnumKey(opened, number) for number in range(winreg.QueryInfoKey(opened)[0])]
            return {group: values(group) for group in groups}
    except OSError:
        return {}
