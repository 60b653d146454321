"""The real program while the clinic is closed: a black panel that a finger wakes."""

from __future__ import annotations

from pathlib import Path

from kiosk.app.exit_codes import ExitCode
from tests.panel import HEADER, PAGE, Panel, x_server
from tests.program import environment, running, wait_for
from tests.small_pack import write_small_pack

CLOSED = "\n".join(
    f'{day} = "closed"' for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)
TOPIC, ALSO_TOPIC = (340, 380), (360, 400)
"""Two places on the first topic; `xdotool` waits for a pointer to move."""


def is_black(panel: Panel) -> bool:
    return panel.look().getextrema() == ((0, 0), (0, 0), (0, 0))


def test_the_panel_is_black_and_the_touch_that_wakes_it_does_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(f'[log]\nlevel = "info"\n[hours]\n{CLOSED}\n')
    pack = write_small_pack(tmp_path / "library.klib")
    with x_server() as display:
        panel = Panel(display)
        command = ("run", "--library", pack, "--settings", "settings.toml")
        with running(*command, env=environment(tmp_path, DISPLAY=display), folder=tmp_path) as program:
            # What the start leaves for after the first frame comes in the dark, too.
            program.wait_for_line("ready: ")
            wait_for(lambda: is_black(panel), "black panel")
            black = panel.look()

            panel.tap(*TOPIC)
            home = panel.wait_for_change(black, PAGE, 0.5, "home screen")
            assert panel.changed(black, HEADER) > 0.5

            panel.tap(*ALSO_TOPIC)
            panel.wait_for_change(home, PAGE, 0.05, "topic")
            assert program.end() == ExitCode.OK
