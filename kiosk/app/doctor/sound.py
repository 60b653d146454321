"""Whether there is anything to be heard with, and a voice for each language of the library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from kiosk.app.doctor.finding import Finding, ok, warn
from kiosk.app.doctor.library import UnreadableLibraryError, library_languages
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import Ask, ask
from kiosk.app.own_program import own_program

_SECONDS: Final = 10.0
"""How long the system's speech gets to wake up; 2.3 s were measured."""


@dataclass(frozen=True)
class Audible:
    """What the sound process says that it has: voices for languages, a device; and why something is missing."""

    languages: tuple[str, ...]
    plays: bool
    reason: str


def check_sound(setup: Setup, ask_program: Ask = ask) -> list[Finding]:
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
    return judged_sound(said, languages)


def judged_sound(audible: Audible, languages: Sequence[str]) -> list[Finding]:
    """What is to be said of what can be heard, for a library in these languages."""
    if not audible.plays:
        return [
            warn(
                "sound",
                audible.reason or "there is no sound device",
                "Connect a loudspeaker and start the sound server for the kiosk's user; or set `listen.output` to"
                ' "off".',
            )
        ]
    spoken = [language for language in languages if language.partition("-")[0].lower() in audible.languages]
    silent = [language for language in languages if language not in spoken]
    findings = [ok("sound", "there is a sound device")]
    if spoken:
        findings.append(ok("voices", f"there is a voice for {', '.join(spoken)}"))
    if silent:
        reason = f" ({audible.reason})" if audible.reason else ""
        findings.append(
            warn(
                "voices",
                f"there is no voice for {', '.join(silent)}{reason}",
                "Install one, or give the articles recordings; docs/listening.md says how.",
            )
        )
    return findings


def _audible(text: str) -> Audible | None:
    try:
        said: dict[str, Any] = json.loads(text.partition("\n")[0])
        return Audible(tuple(said["languages"]), bool(said["plays"]), str(said["reason"]))
    except (ValueError, KeyError, TypeError):
        return None
