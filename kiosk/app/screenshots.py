"""Pictures of the real screens of a library, with what can be pressed and read on each, and what is wrong with it.

Everything on the way from a library to a picture is what a patient gets; only the clock stands still.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.app.kiosk import Kiosk
from kiosk.app.options import Size
from kiosk.app.walk import Stop, shown_on, walking
from kiosk.core.model import Library
from kiosk.core.preferences import TEXT_SIZES, Preferences
from kiosk.core.settings import Settings
from kiosk.ui.audit.audit import audit
from kiosk.ui.audit.finding import Finding
from kiosk.ui.audit.texts import ShownText, shown_texts
from kiosk.ui.targets import Target, touch_targets


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: the file's name, what it shows in which look, its size in pixels, and what is on it.

    `text_size` is per cent, `contrast` "standard" or "high".
    """

    picture: str
    screen: str
    language: str
    width: int
    height: int
    text_size: int
    contrast: str
    low_reach: bool
    targets: list[Target]
    texts: list[ShownText]
    problems: list[Finding]


class Photographer:
    """Walks through a library and writes a PNG of each screen into the folder `target`.

    Raises `LibraryDamagedError` where the library cannot be read, and `OSError` where a picture cannot be written.
    """

    def __init__(
        self,
        library: Library,
        settings: Settings,
        resources: Path,
        target: Path,
        now: datetime,
    ) -> None:
        self._library = library
        self._settings = settings
        self._resources = resources
        self._target = target
        self._now = now

    def screens(self, size: Size, languages: Sequence[str], preferences: Sequence[Preferences]) -> Iterator[Screen]:
        """Render everything at one size: each screen in each language and with each choice of a reader's."""
        with walking(self._library, self._settings, self._resources, size, self._now) as (kiosk, walk):
            for language in languages:
                for chosen in preferences:
                    for stop in walk.in_language(language, chosen):
                        yield self._take(kiosk, stop, language)
            for language, stop in walk.without_reader():
                if language in languages:
                    yield self._take(kiosk, stop, language)

    def _take(self, kiosk: Kiosk, stop: Stop, language: str) -> Screen:
        shown = shown_on(kiosk)
        chosen = kiosk.preferences
        name = _file_name(stop, language, (shown.window.width(), shown.window.height()), chosen)
        image = shown.image
        if not image.save(str(self._target / name), "PNG"):  # pyright: ignore[reportArgumentType, reportCallIssue]
            raise OSError(f"{self._target / name} cannot be written")
        return Screen(
            picture=name,
            screen=stop.screen,
            language=language,
            width=image.width(),
            height=image.height(),
            text_size=TEXT_SIZES[chosen.text_size],
            contrast="high" if chosen.high_contrast else "standard",
            low_reach=chosen.low_reach,
            targets=touch_targets(shown.window, shown.root),
            texts=shown_texts(shown),
            problems=audit(shown),
        )


def _file_name(stop: Stop, language: str, size: Size, chosen: Preferences) -> str:
    """Everything in which two pictures differ; what is as usual is left out."""
    look = [str(TEXT_SIZES[chosen.text_size])] if chosen.text_size else []
    look += ["high"] if chosen.high_contrast else []
    look += ["low"] if chosen.low_reach else []
    parts = [language, f"{size[0]}x{size[1]}", *look, stop.screen, stop.which]
    return "-".join(part for part in parts if part) + ".png"
