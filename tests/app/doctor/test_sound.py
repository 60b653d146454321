import json
from pathlib import Path

import pytest

from kiosk.app.doctor.finding import Mark
from kiosk.app.doctor.sound import check_sound
from kiosk.core.settings import ListenSettings
from tests.app.doctor.asking import Answers
from tests.app.doctor.setups import settings_in, setup_in
from tests.small_pack import write_small_pack


def available(*languages: str, plays: bool = True, reason: str = "") -> str:
    return json.dumps({"event": "available", "languages": languages, "plays": plays, "reason": reason}) + "\n"


def marks(folder: Path, said: str) -> dict[str, Mark]:
    pack = folder / "two.klib"
    if not pack.exists():
        write_small_pack(pack, ("en", "zh-Hans"))
    found = check_sound(setup_in(folder, library=pack), Answers({"sound": said}))
    return {f"{finding.code}: {finding.sentence}": finding.mark for finding in found}


def test_a_voice_for_each_language_is_as_it_should_be(tmp_path: Path) -> None:
    assert marks(tmp_path, available("de", "en", "zh")) == {
        "sound: there is a sound device": "ok",
        "voices: there is a voice for en, zh-Hans": "ok",
    }


def test_languages_without_a_voice_are_named(tmp_path: Path) -> None:
    assert marks(tmp_path, available("en")) == {
        "sound: there is a sound device": "ok",
        "voices: there is a voice for en": "ok",
        "voices: there is no voice for zh-Hans": "warn",
    }


def test_why_nothing_speaks_is_told(tmp_path: Path) -> None:
    reason = "there is no speech service"
    assert marks(tmp_path, available(reason=reason))[f"voices: {reason}"] == "warn"
    assert marks(tmp_path, available(plays=False, reason="no device")) == {"sound: no device": "warn"}


def advice_without_a_device(folder: Path, platform: str = "linux", *, allowed: bool = True) -> str:
    said = Answers({"sound": available(plays=False, reason="no device")})
    (finding,) = check_sound(setup_in(folder, platform=platform), said, lambda _file, _wanted: allowed)
    return finding.advice


def test_what_to_do_about_a_device_depends_on_what_the_kernel_knows(tmp_path: Path) -> None:
    assert "the kernel knows none" in advice_without_a_device(tmp_path)
    (tmp_path / "proc" / "asound" / "card0").mkdir(parents=True)
    (tmp_path / "dev" / "snd").mkdir(parents=True)
    (tmp_path / "dev" / "snd" / "pcmC0D0p").touch()
    assert "Choose the card" in advice_without_a_device(tmp_path)
    assert "adduser USER audio" in advice_without_a_device(tmp_path, allowed=False)
    assert "settings of the system" in advice_without_a_device(tmp_path, "win32")


@pytest.mark.parametrize("said", ["", "nonsense", "{}", '{"languages": 3, "plays": true, "reason": ""}'])
def test_a_process_that_says_nothing_of_use_is_warned_of(tmp_path: Path, said: str) -> None:
    assert list(marks(tmp_path, said).values()) == ["warn"]


def test_a_process_that_hangs_is_warned_of(tmp_path: Path) -> None:
    (finding,) = check_sound(setup_in(tmp_path, library=tmp_path / "missing.klib"), Answers())
    assert (finding.code, finding.mark) == ("sound", "warn")


def test_a_clinic_that_wants_no_sound_needs_none(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, listen=ListenSettings(output="off"))
    assert [finding.mark for finding in check_sound(setup_in(tmp_path, settings), Answers())] == ["ok"]
