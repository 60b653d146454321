import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.doctor import command
from kiosk.app.doctor.command import CHECKS, doctor
from kiosk.app.doctor.finding import AREAS, Finding, fail, not_checked, ok, warn
from kiosk.app.doctor.setup import read_setup
from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import DoctorOptions
from kiosk.core.settings import declarations
from tests.program import environment, finished
from tests.small_pack import write_small_pack

DOCUMENT = Path(__file__).parents[3] / "docs" / "doctor.md"
SOURCE = Path(__file__).parents[3] / "kiosk" / "app" / "doctor"


def everything_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def test_without_a_display_every_other_area_is_still_checked_and_nothing_is_left_behind(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    settings = tmp_path / "broken.toml"
    settings.write_text("[idle\n")
    done = finished(
        *("doctor", "--json", "--library", pack, "--settings", settings), env=environment(tmp_path), folder=tmp_path
    )
    assert (done.returncode, done.stderr) == (ExitCode.FAILED, "")
    findings = [Finding(**finding) for finding in json.loads(done.stdout)]
    assert list(dict.fromkeys(finding.area for finding in findings)) == list(AREAS)
    marks = {finding.code: finding.mark for finding in findings}
    assert (marks["display"], marks["touch"], marks["settings"]) == ("warn", "warn", "fail")
    assert marks["user"] != "fail"
    assert {marks[code] for code in ("fonts", "glyphs", "library", "clock", "library-access")} == {"ok"}
    assert "not-checked" not in marks
    assert set(everything_in(tmp_path)) == {pack, settings}


def test_a_terminal_without_ticks_gets_plain_marks(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib", clinic="Kliniği \u05d0")
    plain = environment(tmp_path, PYTHONIOENCODING="ascii", QT_QPA_PLATFORM="offscreen")
    done = finished("doctor", "--library", pack, env=plain, folder=tmp_path)
    assert done.stdout.isascii()
    assert done.stdout.startswith("+ display  ")
    assert "\x1b" not in done.stdout


def test_a_display_that_cannot_be_used_is_a_fault(tmp_path: Path) -> None:
    env = environment(tmp_path, DISPLAY=":9999", QT_QPA_PLATFORM="xcb")
    pack = write_small_pack(tmp_path / "small.klib")
    done = finished("doctor", "--json", "--library", pack, env=env, folder=tmp_path)
    found = {finding["code"]: finding for finding in json.loads(done.stdout)}
    assert (found["display"]["mark"], found["display"]["sentence"]) == (
        "fail",
        "there is a display, but Qt cannot use it",
    )
    assert done.returncode == ExitCode.FAILED


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        ([ok("clock", "so")], ExitCode.OK),
        ([ok("clock", "so"), warn("sysrq", "so", "do")], ExitCode.OK),
        ([warn("sysrq", "so", "do"), fail("user", "so", "do")], ExitCode.FAILED),
    ],
)
def test_only_a_fault_is_a_failure(findings: list[Finding], code: ExitCode, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "run_checks", lambda _checks, _setup: findings)
    assert doctor(DoctorOptions()) == code
    assert doctor(DoctorOptions(json=True)) == code


def test_a_machine_of_which_nothing_could_be_found_out_is_no_sound_one(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [not_checked("clock", "there was no answer"), not_checked("sound", "there was no answer")]
    monkeypatch.setattr(command, "run_checks", lambda _checks, _setup: found)
    assert doctor(DoctorOptions()) == ExitCode.FAILED
    found.append(ok("clock", "so"))
    assert doctor(DoctorOptions()) == ExitCode.OK


def test_it_leaves_a_folder_that_its_user_may_not_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(command, "run_checks", lambda _checks, _setup: [ok("clock", f"in {Path.cwd()}")])
    monkeypatch.chdir(tmp_path)
    doctor(DoctorOptions())
    assert Path.cwd() == tmp_path
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    doctor(DoctorOptions())
    assert Path.cwd() == Path("/")


def test_without_root_what_an_administrator_can_change_is_said_to_be_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    findings = [warn("sysrq", "SysRq keys can", "Write it."), warn("staff-pin", "no PIN", "Set one.")]
    monkeypatch.setattr(command, "run_checks", lambda *_: findings)
    own = replace(read_setup(DoctorOptions()), own_program=True)
    monkeypatch.setattr(command, "read_setup", lambda _: own)
    doctor(DoctorOptions(json=True))
    advice = [finding["advice"] for finding in json.loads(capsys.readouterr().out)]
    assert advice == ["For an administrator: Write it.", "Set one."]


def test_the_pages_that_it_names_are_there(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "run_checks", lambda _checks, _setup: [not_checked("clock", "there was no answer")])
    doctor(DoctorOptions(json=True))
    (advice,) = (finding["advice"] for finding in json.loads(capsys.readouterr().out))
    assert Path(advice.removeprefix("Check it by hand; ").removesuffix(" says what.")).samefile(DOCUMENT)


def test_each_area_has_a_check() -> None:
    assert {check.area for check in CHECKS} == set(AREAS)


def test_the_document_explains_every_code_in_the_order_of_the_table() -> None:
    explained = re.findall(r"^\| `([a-z-]+)` \|", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    assert explained == [*(code for codes in AREAS.values() for code in codes), "not-checked"]


def test_every_code_is_found_by_some_check() -> None:
    source = "\n".join(file.read_text(encoding="utf-8") for file in SOURCE.glob("*.py") if file.name != "finding.py")
    assert [code for codes in AREAS.values() for code in codes if f'"{code}"' not in source] == []


def test_the_document_shows_no_setting_that_does_not_exist() -> None:
    known = {declaration.name for declaration in declarations()}
    groups = "|".join({name.partition(".")[0] for name in known})
    named = set(re.findall(rf"`((?:{groups})\.[a-z_]+)`", DOCUMENT.read_text(encoding="utf-8"))) - {"library.toml"}
    assert {"display.screen", "cache.folder"} <= named <= known
