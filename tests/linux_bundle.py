"""A stand-in for the bundle, and what scripts/linux_packages.py makes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
MOMENT = 1_767_225_600
"""2026-01-01 00:00 UTC."""


def make_bundle(folder: Path) -> Path:
    """A few files of every kind that there are in a bundle."""
    bundle = folder / "kiosk"
    internal = bundle / "_internal"
    internal.mkdir(parents=True)
    (bundle / "kiosk").write_bytes(b"\x7fELF program")
    (bundle / "kiosk").chmod(0o700)
    (bundle / "LICENSE").write_text("Apache-2.0\n")
    (internal / "libQt6Core.so.6").write_bytes(b"\x7fELF library")
    (internal / "libQt6Core.so.6").chmod(0o777)
    (internal / "libQt6Core.so").symlink_to("libQt6Core.so.6")
    (internal / "a name with ümläuts.txt").write_text("x")
    return bundle


def pack(kind: str, bundle: Path, destination: Path, umask: int = -1) -> subprocess.CompletedProcess[str]:
    """Pack a bundle as `deb` or `tarball`."""
    command = [sys.executable, str(ROOT / "scripts" / "linux_packages.py"), kind, str(bundle), str(destination)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(MOMENT)}
    return subprocess.run(command, env=environment, umask=umask, capture_output=True, text=True, check=False)
