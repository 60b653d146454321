import os
import pwd
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.doctor.access import check_access, judged_access
from kiosk.app.doctor.account import Account, find_account
from kiosk.app.doctor.finding import Finding, Mark
from kiosk.app.doctor.setup import Setup
from kiosk.core.settings import CacheSettings, StaffSettings
from tests.app.doctor.setups import PIN, settings_in, setup_in


def only_read(_file: Path, wanted: int) -> bool:
    return not wanted & os.W_OK


def anything(_file: Path, _wanted: int) -> bool:
    return True


def nothing(_file: Path, _wanted: int) -> bool:
    return False


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


def found(
    setup: Setup,
    code: str,
    program: Path,
    *,
    may: object = only_read,
    administrator: bool = False,
    account: Account | None = None,
) -> Finding:
    findings = judged_access(setup, program, may, administrator=administrator, account=account)  # type: ignore[arg-type]
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


def test_settings_that_this_user_cannot_read_are_a_fault(tmp_path: Path, program: Path, settings_file: Path) -> None:
    setup = setup_in(tmp_path, settings_files=(settings_file,))
    finding = found(setup, "settings-access", program, may=nothing)
    assert (finding.mark, finding.sentence) == ("fail", f"this user cannot read {settings_file}")


def test_a_folder_that_this_user_may_not_look_into_may_hold_settings(tmp_path: Path, program: Path) -> None:
    too_long = tmp_path / ("x" * 300)  # as for a folder without rights, nobody can tell whether it is there; root too
    setup = setup_in(tmp_path, settings_files=(too_long,))
    assert found(setup, "settings-access", program, may=nothing).mark == "fail"


def test_the_folder_of_the_policy_is_judged_as_its_files_are(tmp_path: Path, program: Path) -> None:
    policy = tmp_path / "policy.d"
    policy.mkdir(mode=0o750)
    setup = setup_in(tmp_path, policy_folder=policy)
    assert found(setup, "settings-access", program).mark == "ok"

    def only_open_what_is_named(_file: Path, wanted: int) -> bool:
        return wanted == os.X_OK

    finding = found(setup, "settings-access", program, may=only_open_what_is_named)
    assert (finding.mark, "chmod 750" in finding.advice) == ("fail", True)


def test_without_root_nobody_is_told_to_be_root(tmp_path: Path, program: Path, settings_file: Path) -> None:
    settings = settings_in(tmp_path, staff=StaffSettings(pin=PIN))
    setup = setup_in(tmp_path, settings, settings_files=(settings_file,), own_program=True)
    settings_file.write_text(f'[staff]\npin = "{PIN}"\n')
    for mode in (0o600, 0o644, 0o666):
        settings_file.chmod(mode)
        findings = judged_access(setup, program, anything, administrator=False)
        assert [finding for finding in findings if "chown" in finding.advice] == []
    settings_file.chmod(0o600)
    assert found(setup, "settings-access", program, may=anything).mark == "ok"
    program.chmod(0o777)
    assert found(setup, "program-access", program, may=anything).advice == f"`chmod o-w {program}`."


GROUP = os.getgid()
KIOSK = Account("clinic-kiosk", os.getuid() + 1, frozenset({GROUP}))
STRANGER = Account("clinic-kiosk", os.getuid() + 1, frozenset({GROUP + 1}))
OWNER = Account("clinic-kiosk", os.getuid(), frozenset({GROUP + 1}))


@pytest.mark.parametrize(
    ("account", "mode", "mark"),
    [
        (KIOSK, 0o640, "ok"),
        (KIOSK, 0o600, "fail"),
        (KIOSK, 0o604, "fail"),
        (KIOSK, 0o660, "warn"),
        (STRANGER, 0o640, "fail"),
        (STRANGER, 0o644, "ok"),
        (OWNER, 0o400, "warn"),  # it is in a folder of that user, who can put another file in its place
        (OWNER, 0o044, "fail"),
    ],
)
def test_root_judges_the_settings_for_the_user_of_the_package(
    account: Account, mode: int, mark: Mark, tmp_path: Path, program: Path, settings_file: Path
) -> None:
    settings_file.chmod(mode)
    setup = setup_in(tmp_path, settings_files=(settings_file,))
    finding = found(setup, "settings-access", program, may=anything, administrator=True, account=account)
    assert (finding.mark, "clinic-kiosk can" in finding.sentence) == (mark, True)


@pytest.mark.parametrize(("mode", "mark"), [(0o750, "ok"), (0o710, "ok"), (0o740, "fail"), (0o705, "fail")])
def test_the_user_of_the_package_must_get_through_the_folders(
    mode: int, mark: Mark, tmp_path: Path, program: Path, settings_file: Path
) -> None:
    settings_file.parent.chmod(mode)
    setup = setup_in(tmp_path, settings_files=(settings_file,))
    finding = found(setup, "settings-access", program, may=anything, administrator=True, account=KIOSK)
    assert finding.mark == mark


def test_an_account_is_found_with_all_its_groups() -> None:
    entry = pwd.getpwuid(os.getuid())
    account = find_account(entry.pw_name)
    assert account is not None
    assert (account.uid, entry.pw_gid in account.groups) == (entry.pw_uid, True)
    assert find_account("nobody-has-this-name") is None


@pytest.mark.parametrize(("mode", "mark"), [(0o640, "ok"), (0o644, "warn")])
def test_the_hash_of_the_pin_is_not_for_everybody(
    mode: int, mark: Mark, tmp_path: Path, program: Path, settings_file: Path
) -> None:
    settings_file.write_text(f'[staff]\npin = "{PIN}"\n')
    settings_file.chmod(mode)
    settings = settings_in(tmp_path, staff=StaffSettings(pin=PIN))
    assert found(setup_in(tmp_path, settings, settings_files=(settings_file,)), "pin-access", program).mark == mark


@pytest.mark.parametrize("content", ["", '[staff]\npin = ""\n', "[staff]\nmay_leave = true\n", "pin = 3\n", "[staff\n"])
def test_only_files_with_the_pin_in_them_give_it_away(
    content: str, tmp_path: Path, program: Path, settings_file: Path
) -> None:
    installed = program / "settings.toml"
    installed.write_text(content)
    installed.chmod(0o644)
    settings_file.write_text(f'\ufeff[staff]\npin = "{PIN}"\n', encoding="utf-8")
    files = (installed, settings_file, tmp_path / "none")
    setup = setup_in(tmp_path, settings_in(tmp_path, staff=StaffSettings(pin=PIN)), settings_files=files)
    assert found(setup, "pin-access", program).mark == "ok"
    settings_file.chmod(0o644)
    finding = found(setup, "pin-access", program)
    assert (finding.mark, str(settings_file) in finding.sentence) == ("warn", True)
    # What stands above keeps everybody out.
    settings_file.parent.chmod(0o750)
    assert found(setup, "pin-access", program).mark == "ok"


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
