"""Whether the same commit gives the same bundle, wherever and whenever it is built."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from tests.bundle.building import ROOT, make_bundle

pytestmark = pytest.mark.long


def contents(bundle: Path) -> dict[str, str]:
    """What each file of the bundle holds: the hash of its bytes, or where it links to."""
    return {
        str(path.relative_to(bundle)): f"-> {path.readlink()}"
        if path.is_symlink()
        else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in bundle.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def copied_checkout(target: Path) -> Path:
    """A copy of the checkout in another folder, with the same environment of Python."""
    made = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, target, ignore=made)
    (target / ".venv").symlink_to(ROOT / ".venv")
    return target


def test_second_build_is_identical(bundle: Path, tmp_path: Path) -> None:
    another_user = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "86400",
        "TZ": "Asia/Kolkata",
        # Where PyInstaller keeps what it has stripped, for the next build.
        "PYINSTALLER_CONFIG_DIR": str(tmp_path / "cache"),
    }
    checkout = copied_checkout(tmp_path / "another checkout")
    again = make_bundle(checkout, tmp_path / "again", another_user, umask=0o077)
    assert contents(again) == contents(bundle)
