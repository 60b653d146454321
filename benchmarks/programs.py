"""The programs that are compared: the kiosk from source and from the bundle, and a bare window as either."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.places import ROOT, WORK

READY = "ready:"
"""What each program says on standard error when its first screen is painted and takes touches."""

BARE = Path(__file__).with_name("bare.py")
BUNDLE = ROOT / "dist" / "kiosk" / "kiosk"


@dataclass(frozen=True)
class Program:
    """How to start a program."""

    command: list[str | Path] = field(default_factory=list[str | Path])


def kiosk_from_source(settings: Path, pack: Path | None = None) -> Program:
    """`kiosk run`, with the starter library or a pack."""
    library: list[str | Path] = [] if pack is None else ["--library", pack]
    return Program([Path(sys.executable).with_name("kiosk"), "run", "--settings", settings, *library])


def kiosk_from_bundle(settings: Path) -> Program | None:
    """The same from the bundle, if `make bundle` has built it."""
    return Program([BUNDLE, "run", "--settings", settings]) if BUNDLE.is_file() else None


def bare() -> Program:
    """The bare window."""
    return Program([sys.executable, BARE])


def bare_from_bundle() -> Program | None:
    """The bare window as a bundle that is made and starts as the kiosk's, with the same Qt, if there is one."""
    if not BUNDLE.is_file():
        return None
    place = WORK / "dist"
    command = [Path(sys.executable).with_name("pyinstaller"), "--noconfirm", "--log-level", "ERROR"]
    subprocess.run(
        [*command, "--distpath", place, "--workpath", WORK / "pyinstaller", BARE.with_suffix(".spec")],
        check=True,
        stdout=sys.stderr,
        # As in the Makefile.
        env=os.environ | {"PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"},
    )
    for package in ("PySide6", "shiboken6"):
        part = Path("_internal", package)
        shutil.rmtree(place / "bare" / part)
        shutil.copytree(BUNDLE.parent / part, place / "bare" / part, symlinks=True)
    return Program([place / "bare" / "bare"])


def settings_file(name: str, rest_after_seconds: float) -> Path:
    """A settings file with which the kiosk says that it is ready, and keeps its cache where it can be thrown away."""
    target = WORK / f"{name}.toml"
    target.write_text(
        f'[log]\nlevel = "info"\n[cache]\nfolder = "cache"\n[idle]\nrest_after_seconds = {rest_after_seconds:g}\n',
        encoding="utf-8",
    )
    return target


def has_chromium() -> bool:
    """Whether Chromium is installed."""
    return shutil.which("chromium") is not None
