"""What the tests of the Linux packages share."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import __version__
from tests.linux_bundle import make_bundle, pack


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both packages of the stand-in."""
    folder = tmp_path_factory.mktemp("packages")
    bundle = make_bundle(tmp_path_factory.mktemp("bundle"))
    for kind in ("deb", "tarball"):
        assert pack(kind, bundle, folder).returncode == 0
    return folder


@pytest.fixture(scope="session")
def deb(packages: Path) -> Path:
    return packages / f"clinic-kiosk_{__version__}_amd64.deb"


@pytest.fixture(scope="session")
def tarball(packages: Path) -> Path:
    return packages / f"clinic-kiosk-{__version__}-linux-x86_64.tar.xz"
