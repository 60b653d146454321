"""The titles of articles, for people who look at counts: only ids are counted."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.folders import state_folder
from kiosk.app.library_store import STARTER_PACK
from kiosk.app.resources import resources_folder
from kiosk.core.model import LibraryDamagedError
from kiosk.core.pack import Pack
from kiosk.core.settings import Settings
from kiosk.supervisor.library_record import read_record

if TYPE_CHECKING:
    from kiosk.core.model import Library


class Titles:
    """Gives the title of an article as `library` has it, or an empty text."""

    def __init__(self, library: Library | None) -> None:
        self._library = library

    def of(self, article: str, language: str) -> str:
        """The title; empty if there is no library, or the article has gone."""
        if self._library is not None:
            with suppress(KeyError, LibraryDamagedError):
                return self._library.card(article, language).title
        return ""


@contextmanager
def opened_titles(settings: Settings) -> Generator[Titles]:
    """The titles of the library that the kiosk shows, as far as that can be had without building or copying one."""
    for path in _packs(settings):
        try:
            pack = Pack(path)
        except LibraryDamagedError:
            continue
        with closing(pack):
            yield Titles(pack)
        return
    yield Titles(None)


def _packs(settings: Settings) -> Iterator[Path]:
    shown = read_record(state_folder(settings)).shown.pack
    if shown:
        yield Path(shown)
    if settings.library.path:
        yield Path(settings.library.path)
    with suppress(FileNotFoundError):
        yield resources_folder() / STARTER_PACK
