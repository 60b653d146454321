"""Whether there is anything to be heard with, and a voice for each language of the library."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from kiosk.app.doctor.access import May
from kiosk.app.doctor.finding import Finding, ok, warn
from kiosk.app.doctor.library import UnreadableLibraryError, library_languages
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import Ask, ask
from kiosk.app.own_program import own_program

_SECONDS: Final = 15.0
"""How long the system's speech gets to wake up; 2.3 s were measured, and it has 8 s to say its first word."""


@dataclass(frozen=True)
class Audible:
    """What the sound process says that it has: voices for languages, a device; and why something is missing."""

    languages: tuple[str, ...]
    plays: bool
    reason: str


def check_sound(setup: Setup, ask_program: Ask = ask, may: May = os.access) -> list[Finding]:
    """What is to be said of sound and voices."""
    if setup.settings.listen.output == "off":
        return [ok("sound", "nothing is read aloud, as `listen.output` says")]
    try:
        languages = library_languages(setup)
    except UnreadableLibraryError:
        languages = ()  # the library's own check says why
    # The process that the screen starts too: it says what it has, and ends as its input does.
    answer = ask_program(own_program("sound"), _SECONDS)
    said = None if answer is None else _audible(answer.text)
    if said is None:
        return [
            warn(
                "sound",
                f"the process for speech and sound does not answer within {_SECONDS:g} seconds",
                "Look whether the system's speech service (speech-dispatcher on Linux) and sound server hang.",
            )
        ]
    return judged_sound(said, languages, _way_to_a_device(setup, may))


def judged_sound(audible: Audible, languages: Sequence[str], to_a_device: str) -> list[Finding]:
    """What is to be said of what can be heard, for a library in these languages.

    `to_a_device` is what to do where no device can be opened.
    """
    if not audible.plays:
        reason = audible.reason or "there is no sound device"
        return [warn("sound", reason, f'{to_a_device} Or set `listen.output` to "off".')]
    spoken = [language for language in languages if language.partition("-")[0].lower() in audible.languages]
    silent = [language for language in languages if language not in spoken]
    findings = [ok("sound", "there is a sound device")]
    if spoken:
        findings.append(ok("voices", f"there is a voice for {', '.join(spoken)}"))
    if audible.reason:
        findings.append(warn("voices", audible.reason, "docs/listening.md says what speech needs on each system."))
    elif silent:
        findings.append(
            warn(
                "voices",
                f"there is no voice for {', '.join(silent)}",
                "Install one, or give the articles recordings; docs/listening.md says how.",
            )
        )
    return findings


def _way_to_a_device(setup: Setup, may: May) -> str:
    """What to do where no device can be opened. On Linux the kernel tells of sound cards."""
    connect = "Connect a loudspeaker"
    if setup.platform != "linux":
        return f"{connect}, and choose it in the settings of the system."
    if not any((setup.root / "proc/asound").glob("card[0-9]*")):
        return f"{connect} that has a sound card of its own, such as one for USB: the kernel knows none."
    devices = [*(setup.root / "dev/snd").glob("pcmC*p")]
    if devices and not any(may(device, os.R_OK | os.W_OK) for device in devices):
        return "This user may not use the sound card: `adduser USER audio` as an administrator, and log in anew."
    return "Choose the card that has the loudspeaker, and look what else may use it; docs/deploy/apt.md says how."


def _audible(text: str) -> Audible | None:
    try:
        said: dict[str, Any] = json.loads(text.partition("\n")[0])
        return Audible(tuple(said["languages"]), bool(said["plays"]), str(said["reason"]))
    except (ValueError, KeyError, TypeError):
        return None
