"""What staff have chosen for every reader in their menu: the language at the start, and how loud it is."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.app.remembered import Remembered


class StaffChoices:
    """Holds what was chosen, beyond a restart; what staff have not chosen stays as library and settings have it."""

    def __init__(self, remembered: Remembered) -> None:
        self._remembered = remembered

    def start_language(self, languages: Sequence[str]) -> str:
        """The language in which each visit begins: the chosen one, if the library has it, else the library's first."""
        chosen = self._remembered.content.get("language")
        return chosen if isinstance(chosen, str) and chosen in languages else languages[0]

    def choose_language(self, language: str) -> None:
        """Have each visit begin in that language."""
        self._remembered.write({**self._remembered.content, "language": language})

    def start_volume(self, volume: float) -> float:
        """How loud it is for each new reader in per cent: as chosen, else `volume`."""
        chosen = self._remembered.content.get("volume")
        if not isinstance(chosen, int | float) or isinstance(chosen, bool):
            return volume
        # The comparison is false for a number that is none.
        return float(chosen) if 0 <= chosen <= 100 else volume  # noqa: PLR2004 - per cent

    def choose_volume(self, volume: float) -> None:
        """Have it so loud, in per cent, for each new reader."""
        self._remembered.write({**self._remembered.content, "volume": volume})
