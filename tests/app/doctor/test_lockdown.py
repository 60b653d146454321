import ctypes
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.doctor.finding import Finding, Mark
from kiosk.app.doctor.lockdown import check_lockdown, judged_user
from kiosk.app.doctor.lockdown_linux import judged_linux, systemd_option, x_option
from kiosk.app.doctor.lockdown_windows import judged_windows
from kiosk.app.doctor.system import Answer, RunningProgram, ask, runs_in_session
from tests.app.doctor.asking import Answers
from tests.app.doctor.setups import setup_in

XORG = RunningProgram("Xorg", "/dev/tty1")
GETTY = RunningProgram("agetty", "/dev/tty2")
SERIAL = RunningProgram("agetty", "/dev/ttyS0")
OTHER_UID = str(os.getuid() + 1)


class Machine:
    """A Linux machine in a folder, booted by systemd, as Debian installs it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.programs: list[RunningProgram] | None = [RunningProgram("systemd")]
        self.answers = Answers({"list-sessions": ""})
        for folder in ("run/systemd/system", "etc/systemd/system", "sys/class/tty/tty1", "proc/sys/kernel"):
            (root / folder).mkdir(parents=True)
        self.write("proc/sys/kernel/sysrq", "438\n")

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def found(self) -> dict[str, Finding]:
        return {finding.code: finding for finding in judged_linux(self.root, self.programs, self.answers)}

    def mark(self, code: str) -> Mark:
        return self.found()[code].mark


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_machine_as_it_is_installed_leaves_doors_open(machine: Machine) -> None:
    assert {code: finding.mark for code, finding in machine.found().items()} == {
        "virtual-terminals": "warn",
        "sysrq": "warn",
        "ctrl-alt-del": "warn",
        "automount": "ok",
        "usb-devices": "warn",
        "window-manager": "ok",
        "sessions": "ok",
    }


def test_a_machine_that_is_locked_down_has_none_open(machine: Machine) -> None:
    machine.programs = [XORG, RunningProgram("usbguard-daemon"), SERIAL]
    options = [f'Option "{name}" "true"' for name in ("DontVTSwitch", "DontZap", "DontZoom")]
    machine.write("etc/X11/xorg.conf.d/kiosk.conf", "\n".join(options))
    machine.write("proc/sys/kernel/sysrq", "0\n")
    machine.write("etc/systemd/system.conf.d/kiosk.conf", "[Manager]\nCtrlAltDelBurstAction=none\n")
    (machine.root / "etc/systemd/system/ctrl-alt-del.target").symlink_to("/dev/null")
    assert {finding.mark for finding in machine.found().values()} == {"ok"}
    assert "zap" in machine.found()


def test_terminals_without_a_login_are_as_they_should_be(machine: Machine) -> None:
    machine.write("etc/systemd/logind.conf.d/kiosk.conf", "[Login]\nNAutoVTs=0\nReserveVT=0\n")
    assert machine.mark("virtual-terminals") == "ok"
    machine.programs = [SERIAL]
    assert machine.mark("virtual-terminals") == "ok"
    machine.programs = [GETTY]
    assert "one waits on tty2" in machine.found()["virtual-terminals"].sentence


def test_what_systemd_would_start_is_named(machine: Machine) -> None:
    machine.write("etc/systemd/logind.conf", "[Login]\nNAutoVTs=0\n#ReserveVT=0\n")
    assert "systemd starts one, as `ReserveVT=0` is not set" in machine.found()["virtual-terminals"].sentence


def test_x_must_run_for_its_option_to_count(machine: Machine) -> None:
    machine.write("etc/X11/xorg.conf", 'Section "ServerFlags"\n  Option "DontVTSwitch"\nEndSection\n')
    assert machine.mark("virtual-terminals") == "warn"
    machine.programs = [XORG]
    assert machine.mark("virtual-terminals") == "ok"
    assert machine.mark("zap") == "warn"


@pytest.mark.parametrize(("set_", "missing"), [("DontZap", "DontZoom"), ("DontZoom", "DontZap")])
def test_x_must_neither_end_nor_change_its_resolution(machine: Machine, set_: str, missing: str) -> None:
    machine.programs = [XORG]
    machine.write("etc/X11/xorg.conf", f'Option "{set_}" "true"\n')
    finding = machine.found()["zap"]
    assert (finding.mark, missing in finding.sentence, set_ in finding.sentence) == ("warn", True, False)


def test_a_kernel_without_terminals_and_keys_is_as_it_should_be(machine: Machine) -> None:
    (machine.root / "sys/class/tty/tty1").rmdir()
    (machine.root / "proc/sys/kernel/sysrq").unlink()
    assert (machine.mark("virtual-terminals"), machine.mark("sysrq")) == ("ok", "ok")


def test_ctrl_alt_del_must_be_off_for_one_press_and_for_seven(machine: Machine) -> None:
    (machine.root / "etc/systemd/system/ctrl-alt-del.target").symlink_to("/dev/null")
    finding = machine.found()["ctrl-alt-del"]
    assert (finding.mark, "seven times" in finding.sentence, "once" in finding.sentence) == ("warn", True, False)
    (machine.root / "etc/systemd/system/ctrl-alt-del.target").unlink()
    (machine.root / "etc/systemd/system/ctrl-alt-del.target").symlink_to("/usr/lib/systemd/system/reboot.target")
    assert "once" in machine.found()["ctrl-alt-del"].sentence


@pytest.mark.parametrize(
    ("name", "code"), [("udiskie", "automount"), ("nautilus", "automount"), ("gnome-shell", "window-manager")]
)
def test_programs_that_lead_elsewhere_are_named(name: str, code: str, machine: Machine) -> None:
    machine.programs = [RunningProgram("systemd"), RunningProgram(name)]
    assert machine.mark(code) == "warn"
    assert name in machine.found()[code].sentence


def test_where_programs_cannot_be_seen_nothing_is_guessed(machine: Machine) -> None:
    machine.programs = None
    unseen = [code for code, finding in machine.found().items() if "cannot be found out" in finding.sentence]
    assert unseen == ["virtual-terminals", "automount", "usb-devices", "window-manager"]


def test_without_systemd_nothing_is_guessed(machine: Machine) -> None:
    (machine.root / "run/systemd/system").rmdir()
    assert (machine.mark("ctrl-alt-del"), machine.mark("sessions")) == ("warn", "warn")
    assert machine.mark("virtual-terminals") == "ok"


@pytest.mark.parametrize(
    ("session", "mark"),
    [
        (f"User={OTHER_UID}\nSeat=seat0\nClass=user", "warn"),
        (f"User={os.getuid()}\nSeat=seat0\nClass=user", "ok"),
        (f"User={OTHER_UID}\nSeat=\nClass=user", "ok"),
        (f"User={OTHER_UID}\nSeat=seat0\nClass=greeter", "ok"),
        (Answer(1, ""), "warn"),
    ],
)
def test_only_others_who_are_logged_in_at_the_machine_count(
    session: str | Answer, mark: Mark, machine: Machine
) -> None:
    machine.answers = Answers({"list-sessions": "   c1  1000 somebody seat0 tty2", "show-session": session})
    assert machine.mark("sessions") == mark


def test_who_else_is_logged_in_is_counted_and_not_named(machine: Machine) -> None:
    one = f"User={OTHER_UID}\nSeat=seat0\nClass=user"
    machine.answers = Answers(
        {"list-sessions": "1 9 somebody seat0\n2 9 else seat0", "show-session": f"{one}\n\n{one}"}
    )
    assert machine.found()["sessions"].sentence == "2 other sessions are open at the machine"


def test_the_last_word_of_systemds_files_counts(machine: Machine) -> None:
    def option() -> str:
        return systemd_option(machine.root, "logind.conf", "NAutoVTs")

    assert option() == ""
    machine.write("usr/lib/systemd/logind.conf.d/50-distribution.conf", "NAutoVTs = 6")
    machine.write("etc/systemd/logind.conf", "NAutoVTs=2")
    assert option() == "6"
    machine.write("etc/systemd/logind.conf.d/60-kiosk.conf", "NAutoVTs=0\n; NAutoVTs=3\n\n[Other]\nx")
    assert option() == "0"
    machine.write("etc/systemd/logind.conf.d/60-kiosk.conf", "NAutoVTs=")
    assert option() == ""
    # A file of the same name takes the other one's place.
    machine.write("etc/systemd/logind.conf.d/50-distribution.conf", "")
    machine.write("etc/systemd/logind.conf.d/60-kiosk.conf", "")
    assert option() == "2"


@given(
    written=st.sampled_from(["DontZap", "dontzap", "Dont_Zap", "DONT ZAP"]),
    value=st.sampled_from(["", ' "true"', ' "Yes"', ' "1"', ' "on"']),
    indent=st.text(" \t", max_size=4),
)
def test_options_of_x_are_read_as_x_reads_them(
    written: str, value: str, indent: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("x")
    (root / "etc/X11").mkdir(parents=True)
    conf = root / "etc/X11/xorg.conf"
    conf.write_text(f'Section "ServerFlags"\n{indent}Option "{written}"{value}\nEndSection\n')
    assert x_option(root, "DontZap")
    conf.write_text(f'{conf.read_text()}\n#Option "{written}"\n{indent}option "{written}" "off"\n')
    assert not x_option(root, "DontZap")


def test_the_kiosk_is_no_administrator() -> None:
    assert judged_user(administrator=True, in_session=True).mark == "fail"
    assert judged_user(administrator=False, in_session=True).mark == "ok"
    assert judged_user(administrator=False, in_session=False).mark == "ok"


def test_what_looks_after_many_machines_as_an_administrator_is_not_the_kiosk() -> None:
    finding = judged_user(administrator=True, in_session=False)
    assert (finding.mark, "could not be judged" in finding.sentence) == ("warn", True)


def test_a_session_has_a_display() -> None:
    assert runs_in_session({"DISPLAY": ":0"})
    assert runs_in_session({"WAYLAND_DISPLAY": "wayland-0"})
    assert not runs_in_session({"XDG_RUNTIME_DIR": "/run/clinic-kiosk"})


@pytest.mark.parametrize(("known", "number", "is_one"), [(1, 0, False), (1, 1, True), (0, 0, True)])
def test_the_session_of_windows_services_is_none(
    known: int,
    number: int,
    is_one: bool,  # noqa: FBT001 - a case of the test
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def process_id_to_session_id(process: int, session: object) -> int:
        assert process == os.getpid()
        ctypes.cast(session, ctypes.POINTER(ctypes.c_ulong))[0] = number  # type: ignore[arg-type]
        return known

    kernel32 = SimpleNamespace(ProcessIdToSessionId=process_id_to_session_id)
    with monkeypatch.context() as context:
        context.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel32), raising=False)
        context.setattr(sys, "platform", "win32")
        found = runs_in_session({})
    assert found == is_one


def test_a_system_of_which_nothing_is_known_says_so(tmp_path: Path) -> None:
    found = check_lockdown(setup_in(tmp_path, platform="plan9"))
    assert [finding.code for finding in found] == ["user", "not-checked"]


def test_this_machine_can_be_checked(tmp_path: Path) -> None:
    assert {"sysrq", "sessions"} <= {finding.code for finding in check_lockdown(setup_in(tmp_path, root=Path("/")))}


POLICIES = {"AllowEdgeSwipe": 0, "NoToastApplicationNotification": 1}


@pytest.mark.parametrize(
    ("values", "shell", "runs", "mark"),
    [(POLICIES, "True", True, "ok"), ({}, "False", False, "warn"), ({}, "", None, "warn")],
)
def test_windows_is_asked_for_its_policies(
    values: dict[str, int],
    shell: str,
    runs: bool | None,  # noqa: FBT001 - a case of the test
    mark: Mark,
) -> None:
    found = judged_windows(
        lambda _hive, _key, name: values.get(name), Answers({"powershell.exe": shell}), lambda _service: runs
    )
    assert {finding.code: finding.mark for finding in found} == dict.fromkeys(
        ("shell-launcher", "keyboard-filter", "edge-swipe", "notifications"), mark
    )


def test_a_program_that_does_not_end_in_time_has_no_answer() -> None:
    assert ask(["tail", "-f", "/dev/null"], seconds=0.2) is None
    assert ask(["there is no such program"]) is None
    assert ask(["cat"]) == Answer(0, "")
