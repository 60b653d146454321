"""Which settings are read, each over those before it.

1. What the installation brought or was told: a file beside the program, or a key of Windows' registry.
2. The machine's own file.
3. A file that is named on the command line.
4. The machine's policy, which nobody else can change: files of a folder, or a key of the registry.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import replace
from errno import EISDIR
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import NamedTuple

from kiosk.app.resources import bundle_folder
from kiosk.core.problems import Problem
from kiosk.core.settings import Origin, Settings, read_settings

_FOLDER = "Clinic Kiosk"
_MOST_BYTES = 1_000_000
"""More than any settings file has: all of them, with their explanations, are a hundredth of it."""
_POLICY_FOLDER = "policy.d"
_INSTALLED_KEY = r"SOFTWARE\ClinicKiosk"
_POLICY_KEY = r"SOFTWARE\Policies\ClinicKiosk"
_TABLE = re.compile(r"\s*\[([^\[\]]+)\]")
_KEY = re.compile(r"""([\w\s."'-]+)=""")
_BESIDE_NAMES = str.maketrans("", "", " \t\"'")
_ERROR_LINE = re.compile(r"at line (\d+)")


class SettingsFileError(Exception):
    """A settings file cannot be used at all; the message is one sentence for staff, `line` where the fault is."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


class Places(NamedTuple):
    """Where the settings of a machine are, of which nothing need be there.

    `file` is the machine's own and `installed_file` the one beside the program. Of the files `*.toml` in
    `policy_folder` a later name goes over an earlier one. Keys of the registry are below HKEY_LOCAL_MACHINE.
    """

    file: PurePath
    policy_folder: PurePath | None = None
    installed_file: PurePath | None = None
    installed_key: str = ""
    policy_key: str = ""

    def files(self) -> list[PurePath]:
        """The files without the policy's, from the lowest."""
        return [self.file] if self.installed_file is None else [self.installed_file, self.file]


def machine_places(environ: Mapping[str, str], platform: str) -> Places:
    """Where the settings of this machine are; `platform` is `sys.platform`."""
    if platform == "win32":
        file = PureWindowsPath(environ.get("PROGRAMDATA", r"C:\ProgramData"), _FOLDER, "settings.toml")
        return Places(file, installed_key=_INSTALLED_KEY, policy_key=_POLICY_KEY)
    folder = PurePosixPath("/Library/Application Support" if platform == "darwin" else "/etc")
    folder /= _FOLDER if platform == "darwin" else "clinic-kiosk"
    # `kiosk` on the path may be a link to the program. From source it is Python.
    bundle = bundle_folder()
    beside = bundle / "settings.toml" if bundle is not None else None
    return Places(folder / "settings.toml", folder / _POLICY_FOLDER, beside)


def load_settings(places: Places, named: PurePath | None) -> tuple[Settings, list[Problem]]:
    """The settings of the machine and of the file `named` over them, and all their problems, for the log.

    A file of the machine that cannot be used is a problem and left out. What the policy holds is in `Settings.locked`,
    and how many problems there are in `Settings.problems`.

    Raises:
        SettingsFileError: if the named file is missing, cannot be read or is not TOML.
    """
    settings, problems = _registry(Settings(), places, places.installed_key, locks=False)
    for file in places.files():
        settings, more = _over_if_usable(settings, Path(file))
        problems += more
    if named is not None:
        try:
            settings, more = _over(settings, Path(named), locks=False)
        except FileNotFoundError:
            raise SettingsFileError(f"the settings file {named} does not exist") from None
        problems += more
    settings, more = _under_policy(settings, places)
    return _counted(settings, problems + more)


def _counted(settings: Settings, problems: list[Problem]) -> tuple[Settings, list[Problem]]:
    return replace(settings, problems=len(problems)), problems


def _under_policy(settings: Settings, places: Places) -> tuple[Settings, list[Problem]]:
    problems: list[Problem] = []
    try:
        files = policy_files(places)
    except OSError as error:
        message = f"the policy cannot be read: {error.strerror}; the settings are as without it"
        problems.append(Problem(str(places.policy_folder), 0, "error", "unusable-file", message))
        files = []
    for file in files:
        try:
            settings, more = _over(settings, file, locks=True)
        except FileNotFoundError:
            more = [_unusable(file, SettingsFileError("this link leads nowhere"))]
        except SettingsFileError as error:
            more = [_unusable(file, error)]
        problems += more
    settings, more = _registry(settings, places, places.policy_key, locks=True)
    return settings, problems + more


def policy_files(places: Places) -> list[Path]:
    """The files of the policy, in the order in which each goes over those before it. Raises OSError."""
    if places.policy_folder is None:
        return []
    try:
        names = os.listdir(places.policy_folder)  # noqa: PTH208 - `Path.glob` hides what may not be read
    except FileNotFoundError:
        if os.path.lexists(places.policy_folder):
            raise  # a link that leads nowhere, such as to a disk that is not there yet
        return []
    # What begins with a dot is hidden: editors and tools have such files beside the one that they write.
    return [Path(places.policy_folder, name) for name in sorted(names) if name.endswith(".toml") and name[0] != "."]


def _registry(settings: Settings, places: Places, key: str, *, locks: bool) -> tuple[Settings, list[Problem]]:
    """The settings of a key of Windows' registry over others; on other systems there is none."""
    if not key:
        return settings, []
    from kiosk.app.registry import read_key, registry_settings

    return registry_settings(read_key(key), key, str(places.file.parent), settings, locks=locks)


def load_settings_anyway(places: Places, named: PurePath | None) -> tuple[Settings, list[Problem]]:
    """As `load_settings`, but a named file that cannot be used is one more problem, and leaves the machine's settings.

    For what `kiosk serve` starts again and again: it was started with a good file, and a slip in one that is changed
    while it runs must not darken the screen.
    """
    try:
        return load_settings(places, named)
    except SettingsFileError as error:
        settings, problems = load_settings(places, None)
        problem = Problem(str(named), error.line, "error", "unusable-file", f"{error}; it is left out")
        return _counted(settings, [*problems, problem])


def _over_if_usable(base: Settings, path: Path) -> tuple[Settings, list[Problem]]:
    """The settings of a file of the machine over `base`; `base` itself if it is not there or cannot be used."""
    try:
        return _over(base, path, locks=False)
    except FileNotFoundError:
        return base, []
    except SettingsFileError as error:
        return base, [_unusable(path, error)]


def _unusable(path: Path, error: SettingsFileError) -> Problem:
    return Problem(str(path), error.line, "error", "unusable-file", f"{error}; the settings are as without it")


def _over(base: Settings, path: Path, *, locks: bool) -> tuple[Settings, list[Problem]]:
    """The settings of a file over `base`. Raises FileNotFoundError or SettingsFileError."""
    try:
        # Windows editors may begin a file with a byte order mark, which TOML does not know.
        text = _content(path).decode("utf-8-sig")
    except FileNotFoundError:
        raise
    except OSError as error:
        raise SettingsFileError(f"the settings file {path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsFileError(f"the settings file {path} is not UTF-8 text") from error
    import tomllib  # most machines have no file

    try:
        mapping = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = _ERROR_LINE.search(str(error))
        line = int(found[1]) if found else 1
        raise SettingsFileError(f"the settings file {path} is not TOML: {error}", line) from error
    return read_settings(mapping, Origin(str(path), str(path.parent), _lines(text), locks=locks), base)


def _content(path: Path) -> bytes:
    """What is in a settings file. Raises OSError, or SettingsFileError for what could be read for ever."""
    status = path.stat()
    if stat.S_ISREG(status.st_mode) and status.st_size <= _MOST_BYTES:
        return path.read_bytes()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    raise SettingsFileError(f"the settings file {path} is no file of at most {_MOST_BYTES // 1_000_000} MB")


def _lines(text: str) -> dict[str, int]:
    """The line of each table and key. `tomllib` does not tell; what is inside values is not looked at."""
    lines: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _TABLE.match(line):
            table = found[1].translate(_BESIDE_NAMES)
            lines.setdefault(table, number)
        elif found := _KEY.match(line):
            key = found[1].translate(_BESIDE_NAMES)
            lines.setdefault(f"{table}.{key}" if table else key, number)
    return lines
