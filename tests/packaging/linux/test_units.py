"""The units of systemd, and what is told of the service elsewhere."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from kiosk.app.exit_codes import ExitCode
from kiosk.app.system_log import IDENTIFIER
from tests.linux_bundle import ROOT

FOLDER = ROOT / "packaging" / "linux"
UNITS = ["clinic-kiosk.service", "clinic-kiosk-display.service"]
MOST_EXPOSURE = 4.0


def setting(unit: str, name: str) -> str:
    """The one value of a setting of a unit."""
    text = (FOLDER / unit).read_text(encoding="utf-8")
    (value,) = re.findall(rf"^{name}=(.*)$", text, re.MULTILINE)
    return value


def system(folder: Path) -> Path:
    """A root folder with the units, and stand-ins for what they name."""
    for name in UNITS:
        unit = folder / "usr" / "lib" / "systemd" / "system" / name
        unit.parent.mkdir(parents=True, exist_ok=True)
        unit.write_bytes((FOLDER / name).read_bytes())
        program = folder / setting(name, "ExecStart").split()[0].lstrip("/")
        program.parent.mkdir(parents=True, exist_ok=True)
        program.touch(0o755)
    for name in ("sysinit", "basic", "shutdown", "multi-user"):
        (unit.parent / f"{name}.target").write_text("[Unit]\nDescription=a stand-in\n")
    return folder


@pytest.mark.parametrize("unit", UNITS)
def test_exposes_little_of_the_machine(unit: str, record_property: pytest.RecordProperty) -> None:
    command = ["systemd-analyze", "security", "--offline=yes", str(FOLDER / unit)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = re.search(r"Overall exposure level for \S+: ([0-9.]+)", said)
    assert found is not None
    record_property("measured", f"exposure level of {unit}: {found[1]}")
    assert float(found[1]) <= MOST_EXPOSURE


@pytest.mark.parametrize("unit", UNITS)
def test_systemd_finds_no_fault(unit: str, tmp_path: Path) -> None:
    command = ["systemd-analyze", "verify", f"--root={system(tmp_path)}", "--man=no", unit]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")


def test_is_not_started_again_for_what_no_start_mends() -> None:
    codes = {int(code) for code in setting(UNITS[0], "RestartPreventExitStatus").split()}
    assert codes == {ExitCode.LEFT, ExitCode.USAGE, ExitCode.SETTINGS}
    assert setting(UNITS[0], "Restart") == "always"
    assert int(setting(UNITS[0], "SuccessExitStatus")) == ExitCode.LEFT


@pytest.mark.parametrize("unit", UNITS)
def test_reaches_no_network_and_runs_as_a_plain_user(unit: str) -> None:
    assert setting(unit, "IPAddressDeny") == "any"
    assert set(setting(unit, "RestrictAddressFamilies").split()) <= {"AF_UNIX", "AF_NETLINK"}
    assert setting(unit, "User") == "clinic-kiosk"
    assert setting(unit, "CapabilityBoundingSet") == ""


def test_journal_knows_it_by_one_name() -> None:
    assert setting(UNITS[0], "SyslogIdentifier") == IDENTIFIER


def test_kiosk_is_told_of_the_display_where_that_tells_it() -> None:
    runtime = f"/run/{setting(UNITS[1], 'RuntimeDirectory')}"
    assert setting(UNITS[1], "Environment") == f"XDG_RUNTIME_DIR={runtime}"
    assert setting(UNITS[0], "EnvironmentFile") == f"-{runtime}/environment"
    assert '>"$folder/environment"' in (FOLDER / "clinic-kiosk-display").read_text(encoding="utf-8")


def test_display_is_a_script_that_parses() -> None:
    subprocess.run(["sh", "-n", str(FOLDER / "clinic-kiosk-display")], check=True)


def test_man_page_has_the_exit_codes() -> None:
    page = (FOLDER / "kiosk.1").read_text(encoding="utf-8").partition(".SH EXIT STATUS")[2].partition(".SH FILES")[0]
    assert [int(code) for code in re.findall(r"^\.B (\d+)$", page, re.MULTILINE)] == sorted(ExitCode)
