"""A visit to the bundle's kiosk, on a display of its own."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundle.building import bundled_kiosk
from tests.bundle.looking import SECONDS_TO_APPEAR, SIZE, Reader
from tests.panel import x_server

pytestmark = pytest.mark.long


@pytest.fixture
def display() -> Iterator[str]:
    """The name of an X display of its own."""
    with x_server() as name:
        yield name


@pytest.mark.parametrize("command", ["run", "serve"])
def test_opens_home_a_topic_and_an_article_and_ends(command: str, bundle: Path, display: str, tmp_path: Path) -> None:
    bundled_kiosk(bundle, "snapshot", "screens", "--size", SIZE, "--language", "en", folder=tmp_path)
    reader = Reader(display, tmp_path / "screens")
    program = [str(bundle / "kiosk"), command]
    env = {"DISPLAY": display, "XDG_CACHE_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    with subprocess.Popen(program, cwd=tmp_path, env=env, stderr=subprocess.PIPE, text=True) as kiosk:
        try:
            reader.tap(reader.wait_for("home"), "Cancer and scans")
            reader.tap(reader.wait_for("topic"), "Neuroendocrine tumours")
            reader.wait_for("article")
        finally:
            kiosk.terminate()
            _, errors = kiosk.communicate(timeout=SECONDS_TO_APPEAR)
    # Where nothing can be heard, it says so.
    assert [line for line in errors.splitlines() if "kiosk.ui.sound: nothing is" not in line] == []
    assert kiosk.returncode == 0
