"""Reading the open section aloud: the voice or the recording, the marked sentence, and the buttons for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.app.staff_choices import StaffChoices
from kiosk.core.model import Article, Library
from kiosk.core.navigator import ArticlePlace
from kiosk.core.settings import ListenSettings
from kiosk.ui.page import Page
from kiosk.ui.sound import SoundService

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk

    # Imported when somebody listens: the first screen does without them.
    from kiosk.ui.narrator import Narrator
    from kiosk.ui.pages.article import ArticlePage
    from kiosk.ui.record_player import RecordPlayer

VOLUME_STEP = 10.0
"""Per cent by which *Louder* and *Quieter* change the volume."""


class Listening(QObject):
    """Reads article pages aloud, one at a time, and goes on to the next section. Who listens is not away."""

    def __init__(self, kiosk: Kiosk, sound: SoundService, settings: ListenSettings, choices: StaffChoices) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self.sound = sound
        self._settings = settings
        self._choices = choices
        sound.availability_changed.connect(self._on_availability_changed)
        self._page: ArticlePage | None = None
        self._narrator: Narrator | None = None
        self._player: RecordPlayer | None = None
        self._places: list[tuple[int, int] | None] = []
        self._slower = False
        self._per_cent = self._choices.start_volume()

    @property
    def volume(self) -> float:
        """How loud it is, from 0 to 1."""
        return self._per_cent / 100

    @property
    def active(self) -> bool:
        """Whether something is being read aloud, or paused."""
        return self._page is not None

    def reset(self) -> None:
        """The next person begins silent, at the usual volume and pace."""
        self.stop()
        self._per_cent = self._choices.start_volume()
        self._slower = False
        self.sound.start()

    def connect_page(self, page: Page) -> None:
        """Answer what a page asks for."""
        page.listen_requested.connect(self._on_listen_requested)

    def _on_listen_requested(self) -> None:
        self._kiosk.window.stage.finish_slide()
        self._kiosk.read(self._start)

    def _start(self) -> None:
        from kiosk.ui.pages.article import ArticlePage

        page, library = self._kiosk.window.stage.page, self._kiosk.library
        if library is not None and isinstance(page, ArticlePage):
            self._read_aloud(library, page)

    def _on_section_over(self) -> None:
        """Go on with the next section, as a reader would."""
        page = self._page
        if page is None or page.view.is_last:
            self.stop()
            return
        self._kiosk.navigator.turn(page.view.place.turned_to(page.view.place.section + 1))
        self._on_listen_requested()

    def _on_availability_changed(self) -> None:
        """Show or take away what can only be heard."""
        if isinstance(self._kiosk.navigator.place, ArticlePlace) and not self.active:
            self._kiosk.read(lambda: self._kiosk.show_place(slide=False, forward=True))

    def _on_failed(self) -> None:
        self.stop()
        # The voice may have gone, and with it what the dock may offer.
        self._on_availability_changed()

    def can_listen(self, library: Library, article: Article) -> bool | None:
        """Whether an article can be heard; None where nothing can be heard at all."""
        if self._settings.output == "off" or not self.sound.plays:
            return None
        if article.recorded or self.sound.speaks(article.language):
            return True
        return False if any(self.sound.speaks(language) for language in library.languages) else None

    def _read_aloud(self, library: Library, page: ArticlePage) -> None:
        """Read the section of a page aloud, or play its article's recording."""
        from kiosk.ui.record_player import RecordPlayer

        self.stop()
        article = page.view.article
        recording = library.recording(article.id, article.language) if article.recorded else None
        self._page = page
        if recording is not None and self.sound.plays:
            player = self._player = RecordPlayer(self.sound, recording, self.volume, self)
            player.position_changed.connect(self._on_position_changed)
            player.playing_changed.connect(self._show_bar)
            player.finished.connect(self.stop)
            player.failed.connect(self._on_failed)
            player.play()
        else:
            self._narrate(page)
        self._show_bar()

    def _narrate(self, page: ArticlePage) -> None:
        from kiosk.core.blocks import Paragraph, Text
        from kiosk.core.narration import narrate
        from kiosk.ui.narrator import Narrator, sentence_places

        language = page.view.article.language
        note = (Paragraph((Text(page.note),)),) if page.note else ()
        narration = narrate(page.heading, (*note, *page.view.section.blocks), language, page.look.words.picture_name)
        self._places = sentence_places(page.reading.document, narration)
        narrator = self._narrator = Narrator(self.sound, narration.sentences, language, self.volume, self)
        narrator.sentence_changed.connect(self._on_sentence_changed)
        narrator.playing_changed.connect(self._show_bar)
        narrator.finished.connect(self._on_section_over)
        narrator.failed.connect(self._on_failed)
        if self._slower:
            narrator.set_slower(True)
        narrator.play()

    def stop(self) -> None:
        """Be silent, and bring the dock back."""
        page, self._page = self._page, None
        for source in (self._narrator, self._player):
            if source is not None:
                source.blockSignals(True)
                source.deleteLater()
        if self._narrator is not None:
            self._narrator.pause()
        if self._player is not None:
            self._player.stop()
        self._narrator = self._player = None
        if page is not None:
            page.reading.unmark()
            page.show_instead_of_dock(None)

    def forget_page(self) -> None:
        """The page is left: be silent, and leave it as it is."""
        if self._page is not None:
            self._page = None
            self.stop()

    def _show_bar(self) -> None:
        from kiosk.ui.player import PlayerBar

        page, source = self._page, self._narrator or self._player
        if page is None or source is None:
            return
        bar = PlayerBar(
            page.look,
            playing=source.playing,
            slower=self._slower,
            recorded=self._player is not None,
            headphones=self._settings.output == "headphones",
            parent=page,
        )
        bar.pause_requested.connect(self._on_pause_requested)
        bar.back_requested.connect(source.back)
        bar.slower_requested.connect(self._on_slower_requested)
        bar.quieter_requested.connect(self._on_quieter_requested)
        bar.louder_requested.connect(self._on_louder_requested)
        bar.stop_requested.connect(self.stop)
        bar.hide_requested.connect(page.hide_requested)
        bar.more_requested.connect(page.more_requested)
        page.show_instead_of_dock(bar)

    def _on_pause_requested(self) -> None:
        source = self._narrator or self._player
        if source is not None:
            if source.playing:
                source.pause()
            else:
                source.play()

    def _on_slower_requested(self) -> None:
        self._slower = not self._slower
        if self._narrator is not None:
            self._narrator.set_slower(self._slower)
        self._show_bar()

    def _on_quieter_requested(self) -> None:
        self._change_volume(-VOLUME_STEP)

    def _on_louder_requested(self) -> None:
        self._change_volume(VOLUME_STEP)

    def _change_volume(self, by: float) -> None:
        self._per_cent = max(0.0, min(self._settings.most_volume, self._per_cent + by))
        source = self._narrator or self._player
        if source is not None:
            source.set_volume(self.volume)

    def _on_sentence_changed(self, index: int) -> None:
        self._kiosk.idle.touched()
        place = self._places[index] if index < len(self._places) else None
        if self._page is not None and place is not None:
            self._page.reading.mark(*place)

    def _on_position_changed(self, _seconds: float) -> None:
        self._kiosk.idle.touched()
