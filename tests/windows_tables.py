"""The tables of a Windows installer, as msitools reads them."""

from __future__ import annotations

import subprocess
from pathlib import Path

Rows = list[dict[str, str]]


def table(installer: Path, name: str) -> Rows:
    """The rows of a table, each by its columns' names."""
    command = ["msiinfo", "export", str(installer), name]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    heads, _, _, *rows = [line.split("\t") for line in printed.replace("\r", "").splitlines()]
    return [dict(zip(heads, row, strict=True)) for row in rows]


def by(rows: Rows, column: str) -> dict[str, dict[str, str]]:
    found = {row[column]: row for row in rows}
    assert len(found) == len(rows)
    return found


def order(installer: Path) -> list[str]:
    rows = table(installer, "InstallExecuteSequence")
    return [row["Action"] for row in sorted(rows, key=lambda row: int(row["Sequence"]))]
