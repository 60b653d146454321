"""Compiles resources/translations/*.ts for the screen: for machines without make, and by the Makefile."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

TRANSLATIONS = Path(__file__).parents[1] / "resources" / "translations"


def main() -> int:
    """Write the compiled form beside each file; returns the exit code of the first that failed."""
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    compiler = next(Path(PySide6.__path__[0]).rglob(name))
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        # A program that runs meanwhile has the file mapped, and would crash if it were written in place.
        part = source.with_suffix(".part")
        command = [str(compiler), "-silent", str(source), "-qm", str(part)]
        code = subprocess.run(command, check=False).returncode  # noqa: S603 - a tool that comes with PySide6
        if code:
            return code
        part.replace(source.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
