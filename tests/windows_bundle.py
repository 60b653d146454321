"""A stand-in for a bundle that was built on Windows, and the making of the installer from it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kiosk import __version__

ROOT = Path(__file__).parents[1]
FILES = {
    "kiosk.exe": b"MZ\x90\x00 the program",
    "kiosk-console.exe": b"MZ\x90\x00 the program for commands that print",
    "LICENSE": b"Apache",
    "sbom.cdx.json": b"{}",
    "licences/Qt 6 (LGPL-3.0).txt": b"GNU",
    "_internal/base_library.zip": b"PK\x03\x04",
    "_internal/python311.dll": b"python",
    "_internal/PySide6/Qt6Core.dll": b"core" * 10_000,
    "_internal/PySide6/Qt6CoreExtensions.dll": b"core",
    "_internal/PySide6/QtCore.pyd": b"core",
    "_internal/PySide6/plugins/platforms/qwindows.dll": b"windows",
    "_internal/api-ms-win-core-console-l1-1-0.dll": b"one",
    "_internal/api-ms-win-core-console-l1-2-0.dll": b"two",
    "_internal/tomlkit-0.13.3.dist-info/METADATA": b"Metadata-Version: 2.4\n",
    "_internal/tomlkit-0.13.3.dist-info/REQUESTED": b"",
    "_internal/resources/starter.klib": bytes(range(256)) * 500,
    "_internal/resources/icons/.keep": b"",
    "_internal/resources/a+b[c],=;&'%{x} y.txt": b"awkward",
}


def make_bundle(folder: Path) -> Path:
    """A folder with the shape and the awkward names of a bundle."""
    for name, content in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


def make_installer(bundle: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """What `make msi` runs, into a folder."""
    script, settings = ROOT / "scripts" / "windows_installer.py", ROOT / "packaging" / "settings.toml"
    command = [sys.executable, str(script), str(bundle), str(settings), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def name_of(suffix: str) -> str:
    """The name of one of the files that are made."""
    return f"clinic-kiosk-{__version__}-{suffix}"
