from pathlib import Path

import pytest

from kiosk.app.doctor import touch
from kiosk.app.doctor.finding import Mark
from kiosk.app.doctor.touch import InputDevice, check_touch, input_devices, judged_touch
from tests.app.doctor.setups import setup_in

# As /proc/bus/input/devices has them.
TOUCHSCREEN = """I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK ILITEK-TP"
P: Phys=usb-0000:00:14.0-3/input0
S: Sysfs=/devices/pci0000:00/0000:00:14.0/usb1/1-3/input/input11
H: Handlers=mouse1 event10
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=273800000000003
B: MSC=20
"""
TOUCHPAD = """I: Bus=0018 Vendor=06cb Product=cdd5 Version=0100
N: Name="SYNA8004:00 06CB:CD8B Touchpad"
H: Handlers=mouse3 event6
B: PROP=5
B: EV=1b
B: KEY=e520 10000 0 0 0 0
B: ABS=2e0800000000003
"""
TABLET = """I: Bus=0003 Vendor=0627 Product=0001 Version=0001
N: Name="QEMU QEMU USB Tablet"
H: Handlers=mouse2 event3
B: PROP=0
B: EV=1f
B: KEY=1f0000 0 0 0 0
B: REL=900
B: ABS=3
"""
KEYBOARD = """I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name="AT Translated Set 2 keyboard"
H: Handlers=sysrq kbd event0 leds
B: PROP=0
B: EV=120013
B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe
"""


def test_the_kernels_list_tells_touchscreens_from_what_else_points() -> None:
    assert input_devices(f"{TOUCHSCREEN}\n{TOUCHPAD}\n{TABLET}\n{KEYBOARD}") == [
        InputDevice("ILITEK ILITEK-TP", touchscreen=True, absolute_mouse=False),
        InputDevice("SYNA8004:00 06CB:CD8B Touchpad", touchscreen=False, absolute_mouse=False),
        InputDevice("QEMU QEMU USB Tablet", touchscreen=False, absolute_mouse=True),
        InputDevice("AT Translated Set 2 keyboard", touchscreen=False, absolute_mouse=False),
    ]
    assert input_devices("") == []
    assert input_devices("nonsense\nB: ABS=\n") == [
        InputDevice("a device without a name", touchscreen=False, absolute_mouse=False)
    ]


@pytest.mark.parametrize(
    ("in_session", "listed", "mark"),
    [
        (["ILITEK"], TOUCHSCREEN, "ok"),
        (["ILITEK"], None, "ok"),
        ([], TOUCHSCREEN, "warn"),
        (None, TOUCHSCREEN, "warn"),
        ([], TABLET, "warn"),
        ([], None, "warn"),
        (None, None, "warn"),
        ([], KEYBOARD, "fail"),
        (None, KEYBOARD, "warn"),
        (None, "", "warn"),
    ],
)
def test_a_touchscreen_must_be_there_and_reach_programs(
    in_session: list[str] | None, listed: str | None, mark: Mark
) -> None:
    assert judged_touch(in_session, None if listed is None else input_devices(listed)).mark == mark


def test_a_kernel_without_a_list_is_no_fault(tmp_path: Path) -> None:
    (finding,) = check_touch(setup_in(tmp_path))
    assert finding.sentence == "it cannot be found out whether there is a touchscreen"


def test_the_kernels_list_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(touch, "runs_in_session", lambda _environ: True)
    monkeypatch.setattr(touch, "touchscreens", list[str])
    (tmp_path / "proc/bus/input").mkdir(parents=True)
    (tmp_path / "proc/bus/input/devices").write_text(KEYBOARD)
    (finding,) = check_touch(setup_in(tmp_path))
    assert finding.sentence == "there is no touchscreen"


def test_without_a_session_nothing_is_held_against_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(touch, "runs_in_session", lambda _environ: False)
    (tmp_path / "proc/bus/input").mkdir(parents=True)
    (tmp_path / "proc/bus/input/devices").write_text(KEYBOARD)
    (finding,) = check_touch(setup_in(tmp_path))
    assert (finding.mark, "could not be judged" in finding.sentence) == ("warn", True)
