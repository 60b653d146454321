"""Wires what `kiosk preview` consists of: the folder as it changes, the kiosk, the panel, the check of the library."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.app.desk.preview.findings import Findings
from kiosk.app.desk.preview.folder_watch import FolderWatch, Listing, scan
from kiosk.app.desk.preview.kiosk_view import KioskView
from kiosk.app.desk.preview.library_check import LibraryCheck
from kiosk.app.desk.preview.panel import Panel
from kiosk.app.desk.preview.places import PlaceKeeper
from kiosk.app.desk.preview.window import PreviewWindow
from kiosk.app.desk.preview.work_queue import WorkQueue
from kiosk.app.kiosk import Kiosk
from kiosk.content.draft import Draft
from kiosk.content.draft_reading import LIBRARY_FILE, DraftReader, Reading, TextKey
from kiosk.core.navigator import ArticlePlace, TopicPlace
from kiosk.core.pack import Pack
from kiosk.core.preferences import Preferences
from kiosk.core.problems import Problem, place

_logger = logging.getLogger(__name__)


class Session(QObject):
    """Shows a library's folder in the kiosk, and follows what is saved in it."""

    _progressed = Signal(int, int)

    def __init__(
        self, root: Path, reader: DraftReader, kiosk: Kiosk, view: KioskView, panel: Panel, window: PreviewWindow
    ) -> None:
        super().__init__(window)
        self._root = root
        self._reader = reader
        self._kiosk = kiosk
        self._panel = panel
        self._window = window
        self._reading = Reading()
        self.draft: Draft | None = None
        """The library that is shown; None as long as there is nothing to show."""
        self._places = PlaceKeeper()
        self._findings = Findings()
        self._watch: FolderWatch | None = None
        self._changed: set[str] = set()
        """What has changed while the folder was being read."""
        self._is_reading = False
        self._followed: tuple[object, ...] = ()
        self._work = WorkQueue(self)
        self._check = LibraryCheck(root, self)
        self._connect(view)

    def _connect(self, view: KioskView) -> None:
        panel, check = self._panel, self._check
        panel.size_chosen.connect(view.resize_kiosk)
        panel.language_chosen.connect(self._kiosk.choose_language)
        panel.preferences_chosen.connect(self._on_preferences_chosen)
        panel.problem_chosen.connect(self._on_problem_chosen)
        panel.file_chosen.connect(self._on_file_chosen)
        view.painted.connect(self._follow_kiosk)
        check.began.connect(self._on_check_began)
        check.checked.connect(self._on_checked)
        check.indexed.connect(self._on_indexed)
        check.failed.connect(self._on_check_failed)
        self._progressed.connect(panel.show_progress)

    def start(self) -> None:
        """Read the library and show it."""
        self._window.show_notice("Reading the library …")
        self._work.run(partial(scan, self._root), self._begin, self._on_unreadable)

    def close(self) -> None:
        """End everything that is going on beside the window."""
        if self._watch is not None:
            self._watch.close()
        self._check.close()
        self._work.close()

    # Reading

    def _begin(self, found: dict[str, Listing]) -> None:
        # From before the first reading on: what changes meanwhile is noticed.
        self._watch = FolderWatch(self._root, found, self)
        self._watch.changed.connect(self._on_changed)
        self._read(frozenset())

    def _on_changed(self, paths: frozenset[str]) -> None:
        self._changed |= paths
        self._findings.note_changed(paths)
        if not self._is_reading:
            self._read(frozenset(self._changed))

    def _read(self, changed: frozenset[str]) -> None:
        self._changed.clear()
        self._is_reading = True
        work = partial(self._reader.read, self._reading, changed, _Progress(self._progressed.emit))
        self._work.run(work, partial(self._take, changed), self._on_unreadable)

    def _on_unreadable(self, error: Exception) -> None:
        self._is_reading = False
        self._window.show_notice(f"The library cannot be read: {error}")

    def _take(self, changed: frozenset[str], reading: Reading) -> None:
        self._is_reading = False
        before, self._reading = self._reading, reading
        notice = _notice(reading)
        if reading.source is None:
            self._kiosk.show_library(None)
        elif self.draft is None:
            self.draft = Draft(self._reader, reading)
            self._kiosk.show_library(self.draft)
            _logger.info("ready: %d articles have been read", len(self.draft.article_ids))
        else:
            self.draft.take(reading)
            notice = " ".join(filter(None, (self._show_again(self.draft, before), notice)))
        self._window.show_notice(notice)
        if self.draft is not None:
            self._panel.set_languages(self.draft.languages)
            self._open_saved(self.draft, changed)
        self._show_findings()
        self._check.start()
        if self._changed:
            self._read(frozenset(self._changed))

    # The kiosk

    def _show_again(self, draft: Draft, before: Reading) -> str:
        """Show what was on the screen as it is now. Returns what there is to say, if it is gone."""
        kiosk = self._kiosk
        language = kiosk.navigator.language
        if language not in draft.languages:
            language = draft.languages[0]
        at, gone = self._places.place_now(draft, kiosk.navigator.place, language)
        if not _articles(before) <= _articles(self._reading):
            # Back must not lead to what is no longer there.
            kiosk.navigator.home()
        if before.source is None or self._reading.source is None or before.source.config != self._reading.source.config:
            # The kiosk asks for languages and review policy only when it is given a library.
            preferences = kiosk.preferences
            kiosk.show_library(draft)
            kiosk.preferences = preferences
        kiosk.navigator.language = language
        kiosk.navigator.place = at
        kiosk.restyle()
        return gone

    def _open_saved(self, draft: Draft, changed: Collection[str]) -> None:
        """Open the article whose text was saved, if it is one and is wanted."""
        saved = {key for path in changed if (key := draft.key_of(path)) is not None}
        if self._panel.follows_saving and len(saved) == 1:
            self._open(saved.pop())

    def _open(self, key: TextKey) -> None:
        kiosk, at = self._kiosk, self._kiosk.navigator.place
        kiosk.close_cards()
        kiosk.choose_language(key.language)
        if not (isinstance(at, ArticlePlace) and at.article == key.article):
            kiosk.go_to(ArticlePlace(key.article))
            kiosk.window.stage.finish_slide()

    def _follow_kiosk(self) -> None:
        """Show in the panel what has been chosen or opened on the kiosk."""
        navigator = self._kiosk.navigator
        at = navigator.place
        opened = at.article if isinstance(at, ArticlePlace) else ""
        followed = (opened, navigator.language, self._kiosk.preferences)
        if self.draft is not None:
            self._places.note(self.draft, at, navigator.language)
            self._convert_awaited(self.draft)
        if followed != self._followed:
            self._followed = followed
            self._panel.show_chosen(navigator.language, self._kiosk.preferences)
            self._show_article()

    def _convert_awaited(self, draft: Draft) -> None:
        """Convert the pictures that the section on the screen is without, and show it with them."""
        if not draft.awaited:
            return
        pictures, draft.awaited = draft.awaited, set()

        def convert() -> None:
            for path in sorted(pictures):
                self._reader.picture("figure", path)

        self._work.run(convert, self._show_with_pictures, self._on_unreadable)

    def _show_with_pictures(self, _converted: None) -> None:
        self._kiosk.read(lambda: self._kiosk.show_place(slide=False, forward=True))

    def _on_preferences_chosen(self, preferences: Preferences) -> None:
        self._kiosk.prefer(preferences)

    # Problems

    def _show_findings(self) -> None:
        self._show_article()
        problems = self._findings.problems(self._reading)
        articles = len(self.draft.article_ids) if self.draft is not None else 0
        unwatched = self._watch.unwatched if self._watch is not None else 0
        self._panel.show_library(self._findings.summary(problems, articles, unwatched), problems)

    def _show_article(self) -> None:
        """Show what is wrong with the article on the screen, and look at its folder first."""
        draft, at = self.draft, self._kiosk.navigator.place
        if draft is None or not isinstance(at, ArticlePlace) or not draft.has_article(at.article):
            self._panel.show_article("", self._of_no_article())
            return
        file = draft.file(at.article, self._kiosk.navigator.language)
        self._panel.show_article(file.path, self._findings.problems_of(file, draft))
        if self._watch is not None:
            self._watch.look_first_at(at.article)

    def _of_no_article(self) -> list[Problem]:
        """What is wrong with the library's own files, with topics and with folders."""
        texts = {text.file.path for text in self._reading.texts.values()}
        return [problem for problem in self._findings.problems(self._reading) if problem.path not in texts]

    def _on_check_began(self) -> None:
        self._findings.check_began()
        self._show_findings()

    def _on_checked(self, problems: list[Problem]) -> None:
        if LIBRARY_FILE in self._reading.standing_in:
            # Of a library whose settings cannot be read, only that is told.
            self._findings.check_failed()
        else:
            self._findings.take(problems)
        self._show_findings()

    def _on_check_failed(self, sentence: str) -> None:
        self._findings.check_failed()
        self._window.show_notice(f"The library could not be checked: {sentence}")
        self._show_findings()

    def _on_indexed(self, pack: Pack) -> None:
        if self.draft is not None:
            self.draft.index = pack

    def _on_problem_chosen(self, problem: Problem) -> None:
        text = place(str(self._root / problem.path), problem.line)
        QGuiApplication.clipboard().setText(text)
        self._window.say(f"Copied: {text}")

    def _on_file_chosen(self, path: str) -> None:
        draft = self.draft
        key = draft.key_of(path) if draft is not None else None
        topic = path.partition("/")[0]
        if key is not None:
            self._open(key)
        elif draft is not None and any(one.id == topic for one in draft.topics(draft.languages[0])):
            self._kiosk.close_cards()
            self._kiosk.go_to(TopicPlace(topic))
        self._window.say(str(self._root / path))


class _Progress:
    """Tells the panel from another thread, a hundred times at most."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._total = 0
        self._done = 0

    def begin(self, what: str, total: int) -> None:  # noqa: ARG002 - the panel shows one kind only
        """A step begins, which has so many parts."""
        self._total, self._done = total, 0

    def advance(self, number: int = 1) -> None:
        """So many more parts of the step are done."""
        before, self._done = self._done, self._done + number
        if before * 100 // self._total != self._done * 100 // self._total:
            self._tell(self._done, self._total)


def _articles(reading: Reading) -> set[str]:
    return {key.article for key in reading.texts}


def _notice(reading: Reading) -> str:
    """What is wrong with the files that everything hangs on."""
    files = (LIBRARY_FILE,) if reading.source is None else reading.standing_in
    found = [problem for problem in reading.problems if problem.path in files and problem.severity == "error"]
    said = _said(found)
    if reading.source is None:
        return f"There is nothing to show yet. {said}"
    if files:
        return f"{said} Until that is mended, the screen shows what stood there before."
    return "" if reading.source.articles else f"The home screen is empty, as there is no article. {_why(reading)}"


def _why(reading: Reading) -> str:
    """Why folders that are there are not listed, as far as that is known."""
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    others = [problem for problem in reading.problems if problem.path != LIBRARY_FILE]
    return _said(errors or others)


def _said(problems: Sequence[Problem]) -> str:
    return " ".join(f"{place(problem.path, problem.line)}: {problem.message}." for problem in problems[:3])
