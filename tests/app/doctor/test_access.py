import os
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.doctor.access import check_access, judged_access
from kiosk.app.doctor.finding import Finding, Mark
from kiosk.app.doctor.setup import Setup
from kiosk.core.settings import CacheSettings, StaffSettings
from tests.app.doctor.setups import PIN, settings_in, setup_in


def only_read(_file: Path, wanted: int) -> bool:
    return not wanted & os.W_OK


def anything(_file: Path, _wanted: int) -> bool:
    return True


@pytest.fixture
def program(tmp_path: Path) -> Path:
    folder = tmp_path / "program"
    folder.mkdir(mode=0o755)
    (folder / "main.py").touch(mode=0o644)
    return folder


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    folder = tmp_path / "etc"
    folder.mkdir(mode=0o755)
    (folder / "settings.toml").touch()
    (folder / "settings.toml").chmod(0o640)
    return folder / "settings.toml"


def found(setup: Setup, code: str, program: Path, *, may: object = only_read, administrator: bool = False) -> Finding:
    findings = judged_access(setup, program, may, administrator=administrator)  # type: ignore[arg-type]
    return next(finding for finding in findings if finding.code == code)


def test_settings_that_the_kiosk_cannot_change_are_as_they_should_be(
    tmp_path: Path, program: Path, settings_file: Path
) -> None:
    setup = setup_in(tmp_path, settings_files=(settings_file, tmp_path / "none"))
    assert found(setup, "settings-access", program).mark == "ok"
    assert found(setup, "settings-access", program, may=anything).mark == "warn"


@pytest.mark.parametrize("what", ["file", "folder"])
def test_settings_that_everybody_can_change_are_a_fault(
    what: str, tmp_path: Path, program: Path, settings_file: Path
) -> None:
    changed = settings_file if what == "file" else settings_file.parent
    changed.chmod(0o777)
    setup = setup_in(tmp_path, settings_files=(settings_file,))
    finding = found(setup, "settings-access", program)
    assert (finding.mark, finding.sentence) == ("fail", f"everybody on the machine can change {changed}")


def test_an_administrator_is_told_that_nothing_can_be_said(tmp_path: Path, program: Path, settings_file: Path) -> None:
    setup = setup_in(tmp_path, settings_files=(settings_file,))
    finding = found(setup, "settings-access", program, may=anything, administrator=True)
    assert (finding.mark, "cannot be told" in finding.sentence) == ("warn", True)


@pytest.mark.parametrize(("mode", "mark"), [(0o640, "ok"), (0o644, "warn")])
def test_the_hash_of_the_pin_is_not_for_everybody(
    mode: int, mark: Mark, tmp_path: Path, program: Path, settings_file: Path
) -> None:
    settings_file.chmod(mode)
    settings = settings_in(tmp_path, staff=StaffSettings(pin=PIN))
    assert found(setup_in(tmp_path, settings, settings_files=(settings_file,)), "pin-access", program).mark == mark


def test_a_program_that_the_kiosk_cannot_change_is_as_it_should_be(tmp_path: Path, program: Path) -> None:
    setup = setup_in(tmp_path)
    assert found(setup, "program-access", program).mark == "ok"
    assert found(setup, "program-access", program, may=anything).mark == "warn"
    (program / "main.py").chmod(0o666)
    assert found(setup, "program-access", program).mark == "fail"


def test_a_library_must_be_readable(tmp_path: Path, program: Path) -> None:
    library = tmp_path / "clinic.klib"
    library.touch(mode=0o644)
    setup = setup_in(tmp_path, library=library)
    assert found(setup, "library-access", program).mark == "ok"
    assert found(setup, "library-access", program, may=lambda _file, _wanted: False).mark == "fail"
    library.chmod(0o666)
    assert found(setup, "library-access", program).mark == "warn"


def test_a_folder_that_is_not_there_yet_must_be_possible_to_make(tmp_path: Path, program: Path) -> None:
    setup = setup_in(tmp_path)
    assert found(setup, "folder-access", program, may=anything).mark == "ok"
    assert found(setup, "folder-access", program, may=only_read).mark == "fail"
    assert not (tmp_path / "cache").exists()


def test_a_folder_that_can_be_written_is_left_as_it_was(tmp_path: Path, program: Path) -> None:
    (tmp_path / "cache").mkdir()
    assert found(setup_in(tmp_path), "folder-access", program).mark == "ok"
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.fixture
def full_disk() -> Iterator[None]:
    """Lets no file grow beyond 1,000 bytes, as a disk that is almost full does."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, usual[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, usual)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_is_a_fault(tmp_path: Path, program: Path) -> None:
    (tmp_path / "cache").mkdir()
    finding = found(setup_in(tmp_path), "folder-access", program)
    assert (finding.mark, "cannot be written" in finding.sentence) == ("fail", True)
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_folder_in_which_nothing_can_be_made_is_a_fault(tmp_path: Path, program: Path) -> None:
    settings = settings_in(tmp_path, cache=CacheSettings(folder="/proc/self"))
    assert found(setup_in(tmp_path, settings), "folder-access", program).mark == "fail"


def test_this_very_program_is_judged(tmp_path: Path) -> None:
    codes = [finding.code for finding in check_access(setup_in(tmp_path))]
    assert codes == ["program-access", "folder-access", "folder-access", "folder-access"]
