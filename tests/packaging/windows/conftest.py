"""What the tests of the Windows packaging share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.windows_bundle import make_bundle, make_installer, name_of


@pytest.fixture(scope="session")
def installer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installer of the stand-in."""
    folder = tmp_path_factory.mktemp("packages")
    done = make_installer(make_bundle(tmp_path_factory.mktemp("bundle")), folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / name_of("x64.msi")
