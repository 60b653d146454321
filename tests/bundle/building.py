"""Building the bundle, and running a command of it."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "resources" / "library"


def make_bundle(checkout: Path, folder: Path, environment: Mapping[str, str] | None = None, umask: int = -1) -> Path:
    """Build the bundle of a checkout in a folder of the test; returns where it is.

    It is dated the same wherever it is built: a copy of the checkout does not know its last commit.
    """
    variables = {"BUNDLE_PLACE": folder / "place", "BUNDLE_WORK": folder / "work", "BUILD_DATE": 1767225600}
    make = ["make", "bundle", *(f"{name}={value}" for name, value in variables.items())]
    subprocess.run(make, cwd=checkout, env=environment, umask=umask, check=True)
    return folder / "place" / "kiosk"


def bundled_kiosk(
    bundle: Path, *arguments: str, folder: Path, told: str = "", code: int = 0, errors: str | None = ""
) -> str:
    """Run a command of the bundle in `folder`, with an empty environment; returns what it prints.

    It is told something on its standard input, and ends with a code; `errors` (None: any) is what it complains of.
    """
    command = [str(bundle / "kiosk"), *arguments]
    finished = subprocess.run(
        command, cwd=folder, env={}, input=told, capture_output=True, text=True, timeout=300, check=False
    )
    assert errors is None or finished.stderr == errors
    assert finished.returncode == code
    return finished.stdout
