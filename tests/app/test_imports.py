"""What is imported when: a start waits for nothing that only other commands need, and the core knows no Qt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.first_frame import STARTED, imported_by
from tests.small_pack import write_small_pack

OTHERS = [
    "PIL",
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtQml",
    "PySide6.QtTextToSpeech",
    "budoux",
    "fontTools",
    "kiosk.app.desk",
    "kiosk.app.options",
    "kiosk.app.screen_lines",
    "kiosk.content",
    "kiosk.supervisor",
    "markdown",
    "filelock",
    "miniaudio",
    "multiprocessing",
    "pebble",
    "pypinyin",
    "resvg_py",
    "segno",
    "yaml",
]
"""What only other commands need, other processes, or a reader who asks for it."""
LATER = [
    "kiosk.core.blocks",
    "kiosk.core.search",
    "kiosk.ui.keyboard",
    "kiosk.ui.narrator",
    "kiosk.ui.overlays",
    "kiosk.ui.pages.article",
    "kiosk.ui.screen_reader",
    "rapidfuzz",
    "snowballstemmer",
]
"""What the first screen does without, and the next tap may need."""


def test_running_the_kiosk_imports_nothing_that_only_others_need_and_most_of_it_after_the_first_frame(
    tmp_path: Path,
) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    code, in_the_end, at_first, imports_plainly, _ = imported_by(
        STARTED, str(pack), home=tmp_path, QT_QPA_PLATFORM="offscreen"
    )
    assert code == 0
    assert isinstance(at_first, list)
    assert isinstance(in_the_end, list)
    assert "kiosk.ui.pages.home" in at_first
    assert [name for name in LATER if name in at_first] == []
    assert [name for name in LATER if name not in in_the_end] == []
    assert [name for name in OTHERS if name in in_the_end] == []
    assert imports_plainly


@pytest.mark.parametrize("package", ["kiosk.core", "kiosk.content"])
def test_core_and_content_import_no_qt(package: str, tmp_path: Path) -> None:
    program = (
        "import importlib, json, pkgutil, sys\n"
        f"package = importlib.import_module({package!r})\n"
        "names = [found.name for found in pkgutil.iter_modules(package.__path__)]\n"
        f"for name in names: importlib.import_module({package!r} + '.' + name)\n"
        "qt = [name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')]\n"
        "print(json.dumps([len(names), qt]))"
    )
    count, qt = imported_by(program, home=tmp_path)
    assert isinstance(count, int)
    assert count > 5
    assert qt == []


@pytest.mark.parametrize(
    "command", ["desk.build", "desk.check", "desk.fix", "library_command", "serve", "set_pin", "stats"]
)
def test_commands_without_a_window_import_no_qt(command: str, tmp_path: Path) -> None:
    program = (
        f"import importlib, json, sys; importlib.import_module('kiosk.app.{command}')\n"
        "print(json.dumps([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')]))"
    )
    assert imported_by(program, home=tmp_path) == []
