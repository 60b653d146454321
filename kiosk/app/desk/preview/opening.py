"""Makes the window of `kiosk preview` and what stands in it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.app.desk.cache import library_cache
from kiosk.app.desk.preview.kiosk_view import KioskView
from kiosk.app.desk.preview.panel import SIZES, Panel
from kiosk.app.desk.preview.session import Session
from kiosk.app.desk.preview.window import PreviewWindow
from kiosk.app.kiosk import Kiosk
from kiosk.app.remembered import Remembered
from kiosk.content.draft_reading import DraftReader
from kiosk.content.workers import Workers
from kiosk.core.clock import Clock
from kiosk.core.model import LibraryDamagedError
from kiosk.core.settings import Settings
from kiosk.ui.fonts import load_first_fonts, load_other_fonts
from kiosk.ui.theme import Palette
from kiosk.ui.window import KioskWindow

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class OpenPreview:
    """A preview whose window can be shown and whose session can be started."""

    window: PreviewWindow
    panel: Panel
    view: KioskView
    kiosk: Kiosk
    session: Session
    remembered: Remembered

    def close(self) -> None:
        """End everything, and remember what was chosen for the next time."""
        self.remembered.write({"screen": self.panel.size_name, "follow": self.panel.follows_saving})
        self.session.close()
        kiosk_window = self.kiosk.window
        kiosk_window.remove_overlays()
        kiosk_window.stage.clear()
        kiosk_window.hide()
        kiosk_window.deleteLater()
        self.window.hide()
        self.window.deleteLater()
        QApplication.processEvents()


def open_preview(
    root: Path, settings: Settings, resources: Path, clock: Clock, workers: Workers, remembered: Remembered
) -> OpenPreview:
    """Make a preview of the library's folder `root`. `remembered` is what was chosen in the last one."""
    load_first_fonts(resources / "fonts")
    load_other_fonts(resources / "fonts")
    panel = Panel()
    panel.choose(str(remembered.content.get("screen", "")), follow=remembered.content.get("follow") is not False)
    kiosk_window = KioskWindow(Palette().ground, closable=True)
    kiosk_window.resize(SIZES[panel.size_name])
    kiosk = Kiosk(kiosk_window, settings, clock, resources, _note_damage, clears_clipboard=False)
    view = KioskView(kiosk_window)
    window = PreviewWindow(root, view, panel)
    reader = DraftReader(root, resources, workers, library_cache(root))
    session = Session(root, reader, kiosk, view, panel, window)
    return OpenPreview(window, panel, view, kiosk, session, remembered)


def _note_damage(error: LibraryDamagedError) -> None:
    """The index of the search cannot be read; the next check makes another."""
    _logger.error("%s", error)
