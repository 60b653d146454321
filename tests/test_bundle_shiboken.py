"""Shiboken as it lies in the bundle, with what describes Qt's functions put off."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
import shiboken6

from scripts.shiboken_support import write_support_modules

ROOT = Path(__file__).parents[1]

PROGRAM = """
import sys
exec(open(sys.argv[1]).read())
from PySide6.QtCore import QPoint
put_off = sys.modules["shibokensupport.signature.layout"]
print("create_signature" in vars(put_off))
try:
    QPoint("far", "away")
except TypeError as error:
    print(str(error).strip().splitlines()[0])
from PySide6.support.signature import get_signature
print(get_signature(QPoint.setX))
print("create_signature" in vars(put_off))
print(hasattr(put_off, "what_it_does_not_have"))
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with PySide6, and with Shiboken beside whose library its modules lie compiled."""
    folder = tmp_path_factory.mktemp("packages")
    (package,) = shiboken6.__path__
    shutil.copytree(package, folder / "shiboken6")
    (package,) = PySide6.__path__
    (folder / "PySide6").symlink_to(package, target_is_directory=True)
    for name, file in write_support_modules(tmp_path_factory.mktemp("compiled")):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    return folder


def test_functions_are_described_when_somebody_asks(packages: Path) -> None:
    printed = subprocess.run(
        [sys.executable, "-c", PROGRAM, ROOT / "scripts" / "bundle_shiboken.py"],
        env=os.environ | {"PYTHONPATH": str(packages)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert printed.stderr == ""
    assert printed.stdout.splitlines() == [
        "False",
        "'PySide6.QtCore.QPoint.__init__' called with wrong argument types:",
        "(self, x: int, /) -> None",
        "True",
        "False",
    ]
