"""Which settings files are read: the machine's own, then the one named on the command line over it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from kiosk.core.problems import Problem
from kiosk.core.settings import Settings, read_settings

_FOLDER = "Clinic Kiosk"
_TABLE = re.compile(r"\s*\[([^\[\]]+)\]")
_KEY = re.compile(r"""([\w\s."'-]+)=""")
_BESIDE_NAMES = str.maketrans("", "", " \t\"'")
_ERROR_LINE = re.compile(r"at line (\d+)")


class SettingsFileError(Exception):
    """A settings file cannot be used at all; the message is one sentence for staff, `line` where the fault is."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


def system_file(environ: Mapping[str, str], platform: str) -> PurePath:
    """The machine's own settings file; `platform` is `sys.platform`."""
    if platform == "win32":
        return PureWindowsPath(environ.get("PROGRAMDATA", r"C:\ProgramData"), _FOLDER, "settings.toml")
    if platform == "darwin":
        return PurePosixPath("/Library/Application Support", _FOLDER, "settings.toml")
    return PurePosixPath("/etc/clinic-kiosk/settings.toml")


def load_settings(system: PurePath, named: PurePath | None) -> tuple[Settings, list[Problem]]:
    """The settings of the machine's file and of the file `named` over it, and the problems of both, for the log.

    The machine's file may be absent; one that cannot be used is a problem and leaves every setting at its default.

    Raises:
        SettingsFileError: if the named file is missing, cannot be read or is not TOML.
    """
    settings = Settings()
    problems: list[Problem] = []
    try:
        settings, problems = _over(settings, Path(system))
    except FileNotFoundError:
        pass
    except SettingsFileError as error:
        problems.append(Problem(str(system), error.line, "error", "unusable-file", f"{error}; the defaults are used"))
    if named is not None:
        try:
            settings, more = _over(settings, Path(named))
        except FileNotFoundError:
            raise SettingsFileError(f"the settings file {named} does not exist") from None
        problems += more
    return settings, problems


def load_settings_anyway(system: PurePath, named: PurePath | None) -> tuple[Settings, list[Problem]]:
    """As `load_settings`, but a named file that cannot be used is one more problem, and leaves the machine's settings.

    For what `kiosk serve` starts again and again: it was started with a good file, and a slip in one that is changed
    while it runs must not darken the screen.
    """
    try:
        return load_settings(system, named)
    except SettingsFileError as error:
        settings, problems = load_settings(system, None)
        problem = Problem(str(named), error.line, "error", "unusable-file", f"{error}; it is left out")
        return settings, [*problems, problem]


def _over(base: Settings, path: Path) -> tuple[Settings, list[Problem]]:
    """The settings of a file over `base`. Raises FileNotFoundError or SettingsFileError."""
    try:
        # Windows editors may begin a file with a byte order mark, which TOML does not know.
        text = path.read_bytes().decode("utf-8-sig")
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
    return read_settings(mapping, str(path), _lines(text), base)


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
