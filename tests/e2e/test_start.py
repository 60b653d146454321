"""The start on an X display, which has Qt tell objects of its own what the offscreen one does not."""

from __future__ import annotations

from pathlib import Path

from tests.first_frame import STARTED, imported_by
from tests.panel import x_server
from tests.small_pack import write_small_pack


def test_the_first_frame_on_a_display_waits_for_no_class_of_qt_that_nothing_uses(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    with x_server() as display:
        _, _, _, _, made = imported_by(STARTED, str(pack), home=tmp_path, DISPLAY=display)
    assert isinstance(made, list)
    assert "KioskWindow" in made
    assert [name for name in ("QDialog", "QSharedMemory", "QTextDocument") if name in made] == []
