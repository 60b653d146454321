"""What runs in a bundle before its program, at every start of every command."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

RUNTIME_HOOKS = [str(Path(__file__).with_name(name)) for name in ("bundle_environment.py", "bundle_shiboken.py")]
"""The bundle's own, in their order."""

_LEFT_OUT = {
    # It finds the source of what is in the archive, which is not there.
    "pyi_rth_inspect",
    # It lists the modules in the archive, which nothing in the bundle asks for.
    "pyi_rth_pkgutil",
    # It imports PySide6 for every command, to tell Qt where it lies; PySide6 from a wheel knows.
    "pyi_rth_pyside6",
}
_FOR_WORKERS = "pyi_rth_multiprocessing"
"""PyInstaller's hook that lets a program become a worker process. The kiosk imports it when it is started as one."""

Entry = tuple[str, str, str]
"""A name in the bundle, the file that it comes from, and PyInstaller's name for its kind."""


class Analysed(Protocol):
    """What PyInstaller has found: scripts that run one after the other, and modules for the archive."""

    scripts: list[Entry]
    pure: list[Entry]


def rearrange_hooks(analysis: Analysed) -> None:
    """Take PyInstaller's own hooks out of a start, for which they would be an eighth of the time."""
    later = [(name, file, "PYMODULE") for name, file, _ in analysis.scripts if name == _FOR_WORKERS]
    analysis.scripts = [entry for entry in analysis.scripts if entry[0] not in {*_LEFT_OUT, _FOR_WORKERS}]
    analysis.pure += later
