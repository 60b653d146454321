"""The real program in a real window on an X display of its own, touched from outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.exit_codes import ExitCode
from tests.panel import HEADER, PAGE, SIZE, TEXT, Panel, x_server
from tests.program import Program, environment, running, wait_for

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def panel() -> Iterator[Panel]:
    with x_server() as display:
        yield Panel(display)


@pytest.fixture
def kiosk(panel: Panel, tmp_path: Path) -> Iterator[Program]:
    """The program with the starter library in a window as large as the panel, its home screen painted."""
    # A slide that halts for a moment, as on a busy machine, looks as if it had ended.
    (tmp_path / "settings.toml").write_text('[log]\nlevel = "info"\n[display]\nreduced_motion = true\n')
    library = ROOT / "resources" / "library"
    command = ("run", "--windowed", "1920x1080", "--library", library, "--settings", "settings.toml")
    with running(*command, env=environment(tmp_path, DISPLAY=panel.display), folder=tmp_path) as program:
        program.wait_for_line("ready: ")
        yield program


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder and what is in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_visit_from_home_to_an_article_and_back(panel: Panel, kiosk: Program, tmp_path: Path) -> None:
    home = panel.look()
    on_disk = files(tmp_path)

    panel.tap(340, 380)
    topic = panel.wait_for_change(home, PAGE, 0.05, "topic screen")
    assert panel.changed(home, HEADER) < 0.02

    panel.tap(340, 420)
    article = panel.wait_for_change(topic, PAGE, 0.05, "article")

    # The primary action is at the trailing end of the dock.
    panel.tap(1750, 1010)
    second = panel.wait_for_change(article, TEXT, 0.02, "next section")

    panel.flick(1200, 800, 480)
    flicked = panel.wait_for_change(second, TEXT, 0.01, "flicked text")
    # The flick pressed nothing: the rail is as it was.
    assert panel.changed(second, (0, 150, 500, 900)) < 0.001
    assert flicked.size == SIZE

    panel.tap(150, 1010)
    wait_for(lambda: panel.changed(home, PAGE) < 0.001, "home screen as it was")

    assert kiosk.end() == ExitCode.OK
    assert files(tmp_path) == on_disk
    warnings = [line for line in kiosk.errors.splitlines() if " INFO " not in line]
    # A machine without sound says so once.
    assert [line for line in warnings if "nothing is read aloud" not in line] == []
    assert len(warnings) <= 1
    for trace in ("scans", "tumour", "section", "topic", "article"):
        assert trace not in kiosk.errors.lower()


def test_fullscreen_covers_the_panel_and_hides_the_pointer(panel: Panel, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[log]\nlevel = "info"\n')
    command = ("run", "--library", ROOT / "resources" / "library", "--settings", "settings.toml")
    with running(*command, env=environment(tmp_path, DISPLAY=panel.display), folder=tmp_path) as program:
        program.wait_for_line("ready: ")
        ground, dock = (0xF5, 0xF3, 0xEE), (0xFF, 0xFF, 0xFF)
        wait_for(lambda: panel.look().getpixel((1, 1)) == ground, "first corner")
        wait_for(lambda: panel.look().getpixel((SIZE[0] - 2, SIZE[1] - 2)) == dock, "last corner")
        assert program.end() == ExitCode.OK
