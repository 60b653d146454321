"""`kiosk serve` with the real screen and real libraries: what comes to its place comes to the screen, or does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from kiosk.core.pack_format import SUFFIX
from kiosk.supervisor.library_record import LibraryRecord, Seen, Taken, read_record, write_record
from kiosk.supervisor.served_packs import served_folder
from kiosk.supervisor.source_watch import look_at
from tests.program import Program, environment, finished, running, wait_for
from tests.small_pack import write_small_pack
from tests.spoilt_pack import flip_bits_in_texts

SETTINGS = """
[library]
path = "clinic.klib"
watch_seconds = 1
[log]
level = "info"
system = false
[state]
folder = "state"
[cache]
folder = "cache"
[listen]
output = "off"
"""


class Machine:
    """A kiosk that has shown the library of "Old Clinic" for a while, as far as commands tell."""

    program: Program

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source = write_small_pack(folder / "clinic.klib", clinic="Old Clinic")
        (folder / "kiosk.toml").write_text(SETTINGS)
        self.environment = environment(folder, QT_QPA_PLATFORM="offscreen")
        served = served_folder(folder / "cache")
        served.mkdir(parents=True)
        self.old = served / f"old{SUFFIX}"
        self.old.write_bytes(self.source.read_bytes())
        signature = look_at(self.source).signature
        shown = Taken(str(self.old), str(self.source), signature, moment=5.0, confirmed=True)
        write_record(folder / "state", LibraryRecord(shown=shown, seen=Seen(str(self.source), signature)))

    def run(self, *arguments: str) -> str:
        """Run `kiosk library`; returns what it printed."""
        settings = ("--settings", self.folder / "kiosk.toml")
        run = finished("library", *arguments, *settings, env=self.environment, folder=self.folder)
        assert run.returncode == 0, run.stderr
        return run.stdout

    def status(self) -> dict[str, dict[str, object]]:
        """What `kiosk library status` says."""
        return cast("dict[str, dict[str, object]]", json.loads(self.run("status", "--format", "json")))

    def wait_for_new_screen(self) -> None:
        """Wait until another library has come to the screen, and somebody could touch it."""
        self.program.wait_for_line("another library is shown")
        self.program.errors = ""
        self.program.wait_for_line("the first screen was painted")
        wait_for(lambda: read_record(self.folder / "state").shown.confirmed, "frame")
        self.program.errors = ""


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path)
    command = ("serve", "--settings", tmp_path / "kiosk.toml")
    with running(*command, env=machine.environment, folder=tmp_path) as machine.program:
        machine.program.wait_for_line("the first screen was painted")
        machine.program.errors = ""
        yield machine
        assert machine.program.end() == 0


def test_a_new_library_comes_to_the_screen_and_goes_again_when_it_is_rolled_back(machine: Machine) -> None:
    write_small_pack(machine.folder / "new.klib", clinic="New Clinic").replace(machine.source)
    machine.wait_for_new_screen()
    status = machine.status()
    assert status["shown"]["pack"] != str(machine.old)
    assert status["previous"]["pack"] == str(machine.old)
    machine.run("rollback")
    machine.wait_for_new_screen()
    assert machine.status()["shown"]["pack"] == str(machine.old)


def test_a_damaged_library_changes_nothing_but_the_status(machine: Machine) -> None:
    flip_bits_in_texts(machine.source)
    machine.program.wait_for_line("the new library cannot be shown")
    machine.source.unlink()
    status = machine.status()
    assert status["refused"]["sentence"] == f"{machine.source} is damaged"
    assert status["shown"]["pack"] == str(machine.old)
