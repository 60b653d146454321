from pathlib import Path

import pytest

from kiosk.app.doctor.autostart import check_autostart, judged_shell
from kiosk.app.doctor.finding import Mark
from kiosk.app.doctor.setup import read_setup
from kiosk.app.options import DoctorOptions
from tests.app.doctor.asking import Answers
from tests.app.doctor.setups import setup_in


@pytest.fixture
def booted(tmp_path: Path) -> Path:
    (tmp_path / "run/systemd/system").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(
    ("system", "user", "mark"),
    [
        ("enabled", "not-found", "ok"),
        ("not-found", "enabled", "ok"),
        ("disabled", "", "fail"),
        ("masked", "not-found", "fail"),
        ("not-found", "not-found", "warn"),
        ("", "", "warn"),
    ],
)
def test_the_unit_must_be_enabled(system: str, user: str, mark: Mark, booted: Path) -> None:
    answers = Answers({"systemctl": system, "--user": user})
    assert [finding.mark for finding in check_autostart(setup_in(booted), answers)] == [mark]


def test_a_unit_of_the_user_is_enabled_by_the_user(booted: Path) -> None:
    answers = Answers({"systemctl": "not-found", "--user": "disabled"})
    (finding,) = check_autostart(setup_in(booted), answers)
    assert finding.advice == "`systemctl --user enable clinic-kiosk.service`"


def test_a_user_without_a_home_has_no_desktop_that_could(booted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.expanduser", str)
    home = read_setup(DoctorOptions()).home
    (finding,) = check_autostart(setup_in(booted, home=home), Answers({"systemctl": "enabled"}))
    assert (home, finding.mark) == (None, "ok")


def test_a_desktop_may_start_it(booted: Path) -> None:
    entry = booted / ".config" / "autostart" / "clinic-kiosk.desktop"
    entry.parent.mkdir(parents=True)
    entry.touch()
    (finding,) = check_autostart(setup_in(booted), Answers())
    assert (finding.mark, str(entry) in finding.sentence) == ("ok", True)


def test_without_root_the_page_of_the_tarball_says_how(booted: Path, tmp_path: Path) -> None:
    for folder in (booted, tmp_path / "without-systemd"):
        (finding,) = check_autostart(setup_in(folder, own_program=True), Answers())
        assert "docs/deploy/linux.md" in finding.advice


def test_without_systemd_nothing_is_guessed(tmp_path: Path) -> None:
    assert [finding.mark for finding in check_autostart(setup_in(tmp_path), Answers())] == ["warn"]


@pytest.mark.parametrize(("enabled", "mark"), [(True, "ok"), (False, "warn"), (None, "warn")])
def test_on_windows_shell_launcher_starts_the_kiosk(enabled: bool | None, mark: Mark) -> None:  # noqa: FBT001 - a case
    assert judged_shell(enabled).mark == mark


def test_on_windows_shell_launcher_is_asked(tmp_path: Path) -> None:
    answers = Answers({"powershell.exe": "True"})
    assert [finding.mark for finding in check_autostart(setup_in(tmp_path, platform="win32"), answers)] == ["ok"]
