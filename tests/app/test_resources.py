"""Where the program finds its fonts and icons."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.app import resources
from kiosk.app.resources import resources_folder


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    assert resources_folder() == Path(__file__).resolve().parents[2] / "resources"


def test_a_wheel_has_them_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kiosk" / "resources" / "fonts").mkdir(parents=True)
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "kiosk" / "app" / "resources.py"))
    assert resources_folder() == tmp_path.resolve() / "kiosk" / "resources"


def test_a_bundle_has_them_in_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources_folder() == tmp_path / "resources"


def test_a_program_without_resources_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(FileNotFoundError, match="fonts and icons are missing"):
        resources_folder()
