"""What staff have chosen for every reader in their menu: the language at the start, and how loud it is."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.app.remembered import Remembered
from kiosk.core.settings import Settings


class StaffChoices:
    """Holds what was chosen, beyond a restart; what staff have not chosen stays as library and settings have it.

    What the machine's policy holds is not for staff to choose, nor does it count if they have chosen it before.
    """

    def __init__(self, remembered: Remembered, settings: Settings) -> None:
        self._remembered = remembered
        self._settings = settings

    @property
    def may_choose_language(self) -> bool:
        """Whether staff may choose the language."""
        return "display.language" not in self._settings.locked

    @property
    def may_choose_volume(self) -> bool:
        """Whether staff may choose how loud it is."""
        return "listen.volume" not in self._settings.locked

    def start_language(self, languages: Sequence[str]) -> str:
        """The language in which each visit begins: the chosen one, else that of the settings, else the library's first.

        One that the library does not have does not count.
        """
        chosen = self._remembered.content.get("language") if self.may_choose_language else None
        if isinstance(chosen, str) and chosen in languages:
            return chosen
        wanted = self._settings.display.language.lower()
        return next((language for language in languages if language.lower() == wanted), languages[0])

    def choose_language(self, language: str) -> None:
        """Have each visit begin in that language."""
        self._remembered.write({**self._remembered.content, "language": language})

    def start_volume(self) -> float:
        """How loud it is for each new reader in per cent: as chosen, else as the settings have it."""
        listen = self._settings.listen
        return min(self._chosen_volume(listen.volume), listen.most_volume)

    def _chosen_volume(self, volume: float) -> float:
        chosen = self._remembered.content.get("volume") if self.may_choose_volume else None
        if not isinstance(chosen, int | float) or isinstance(chosen, bool):
            return volume
        # The comparison is false for a number that is none.
        return float(chosen) if 0 <= chosen <= 100 else volume  # noqa: PLR2004 - per cent

    def choose_volume(self, volume: float) -> None:
        """Have it so loud, in per cent, for each new reader."""
        self._remembered.write({**self._remembered.content, "volume": volume})
