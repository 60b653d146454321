"""A writer before the preview: what is saved is seen, on the same section; what is broken says so and comes back."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.app.desk.preview.command import writers_settings
from kiosk.app.desk.preview.library_check import LibraryCheck, problems_from_json
from kiosk.app.desk.preview.opening import OpenPreview, open_preview
from kiosk.app.remembered import Remembered
from kiosk.content.workers import Workers
from kiosk.core.navigator import ArticlePlace, Home, TopicPlace
from kiosk.core.preferences import Preferences
from kiosk.core.problems import Problem
from kiosk.ui.pages.article import ArticlePage
from tests.clock import FakeClock
from tests.draft_folder import PARTS, RESOURCES, DraftFolder
from tests.fixtures.screen import STILL

SOON_MS = 30_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


class Writer:
    """Sees the preview of a library, and writes in its folder."""

    def __init__(self, qtbot: QtBot, folder: DraftFolder, preview: OpenPreview, clock: FakeClock) -> None:
        self._qtbot = qtbot
        self.clock = clock
        self.folder = folder
        self.preview = preview
        self.kiosk = preview.kiosk
        preview.window.show()
        preview.session.start()

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=SOON_MS)

    def wait_for_library(self) -> None:
        self.wait(lambda: self.preview.session.draft is not None)

    @property
    def text(self) -> str:
        """What stands in the reading pane; empty where no article is open."""
        page = self.kiosk.window.stage.page
        return page.reading.document.toPlainText() if isinstance(page, ArticlePage) else ""

    def reads(self, words: str) -> None:
        """Wait for words of an article."""
        self.wait(lambda: words in self.text)

    @property
    def notice(self) -> str:
        body = self.preview.window.centralWidget()
        assert body is not None
        labels = body.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return " ".join(label.text() for label in labels if label.isVisible())

    def rows(self, name: str) -> list[list[str]]:
        """What a list of the panel shows."""
        (table,) = (one for one in self.preview.panel.findChildren(QTreeWidget) if one.accessibleName() == name)
        items = [table.topLevelItem(index) for index in range(table.topLevelItemCount())]
        return [[item.text(column) for column in range(table.columnCount())] for item in items if item is not None]

    @property
    def problems(self) -> list[list[str]]:
        return self.rows("What is wrong")

    @property
    def explained(self) -> str:
        """What the panel says of the selected problem."""
        return " ".join(label.text() for label in self.preview.panel.findChildren(QLabel))

    def select_file(self, path: str) -> None:
        """Select a file of the list of those with problems."""
        (table,) = (one for one in self.preview.panel.findChildren(QTreeWidget) if "Files" in one.accessibleName())
        table.setCurrentItem(table.findItems(path, Qt.MatchFlag.MatchExactly)[0])

    def language_box(self) -> QComboBox:
        return next(box for box in self.preview.panel.findChildren(QComboBox) if box.findText("English (en)") >= 0)

    def choose(self, name: str, text: str) -> None:
        """Choose from a list of the panel by a part of what stands there."""
        box = next(box for box in self.preview.panel.findChildren(QComboBox) if box.findText(name) >= 0)
        box.setCurrentIndex(box.findText(text, Qt.MatchFlag.MatchContains))

    def tick(self, text: str) -> None:
        next(box for box in self.preview.panel.findChildren(QCheckBox) if box.text() == text).click()


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is not checked as a whole, which takes seconds."""

    def start(_check: LibraryCheck) -> None:
        """Check nothing."""

    monkeypatch.setattr(LibraryCheck, "start", start)


@pytest.fixture
def open_writer(
    qtbot: QtBot,
    fonts: None,  # noqa: ARG001 - a kiosk draws with them
    workers: Workers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[], Writer]]:
    # That of the check, which is another process, too.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    opened: list[OpenPreview] = []

    def open_() -> Writer:
        folder = DraftFolder(tmp_path / "library")
        settings = writers_settings(STILL)
        remembered = Remembered(tmp_path / "preview.json")
        clock = FakeClock()
        preview = open_preview(folder.root, settings, RESOURCES, clock, workers, remembered)
        opened.append(preview)
        return Writer(qtbot, folder, preview, clock)

    yield open_
    for preview in opened:
        if isValid(preview.window):
            preview.close()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def writer(unchecked: None, open_writer: Callable[[], Writer]) -> Writer:  # noqa: ARG001
    """Somebody who has the section "The day itself" on the screen."""
    writer = open_writer()
    writer.wait_for_library()
    writer.kiosk.go_to(ArticlePlace("scans/pet", 2))
    writer.reads("Come early")
    return writer


def test_what_is_saved_is_shown_on_the_same_section(
    writer: Writer, record_property: Callable[[str, object], None]
) -> None:
    began = time.monotonic()
    writer.folder.write_article(
        "scans/pet", PARTS.replace("early", "late").replace("## Before", "## New\n\nN.\n\n## Before")
    )
    writer.reads("Come late")
    record_property("measured", f"from a saved file to the preview's screen: {time.monotonic() - began:.3f} s")
    assert writer.kiosk.navigator.place == ArticlePlace("scans/pet", 3)


def test_a_broken_text_says_what_is_wrong_and_comes_back_when_it_is_mended(writer: Writer) -> None:
    path = "scans/pet/index.en.md"
    sound = (writer.folder.root / path).read_text(encoding="utf-8")
    writer.folder.replace(path, sound.replace("status: sample", "status: [sample"))
    writer.reads("This text cannot be shown")
    assert f"{path}:" in writer.text
    assert writer.problems[0][1].startswith("Error: ")
    writer.folder.replace(path, sound.replace("early", "late"))
    writer.reads("Come late")
    assert not any(row[1].startswith("Error: ") for row in writer.problems)


def test_without_an_article_the_panel_says_what_is_wrong_with_topics_and_folders(writer: Writer) -> None:
    writer.kiosk.go_to(Home())
    writer.folder.write("scans/topic.toml", 'title = "Scans"\nicon = "no-such-icon"\ncolour = "pink"\n')
    writer.wait(lambda: any("scans/topic.toml: " in row[1] and "pink" in row[1] for row in writer.problems))
    writer.kiosk.go_to(ArticlePlace("scans/pet"))
    writer.wait(lambda: not any("scans/topic.toml" in row[1] for row in writer.problems))


def test_an_article_that_is_removed_is_missed_and_found_again(writer: Writer) -> None:
    writer.folder.remove("scans/pet")
    writer.wait(lambda: writer.kiosk.navigator.place == TopicPlace("scans"))
    assert "scans/pet is no longer in the library" in writer.notice
    writer.folder.write_article("scans/pet", PARTS)
    writer.reads("Come early")
    assert writer.notice == ""


def test_back_does_not_lead_to_what_is_gone(writer: Writer) -> None:
    writer.kiosk.go_to(ArticlePlace("tests/blood"))
    writer.folder.remove("scans/pet")
    writer.wait(
        lambda: writer.preview.session.draft is not None and not writer.preview.session.draft.has_article("scans/pet")
    )
    assert "needle" in writer.text
    writer.kiosk.navigator.back()
    assert writer.kiosk.navigator.place == Home()


def test_a_topic_that_is_removed_leaves_the_home_screen(writer: Writer) -> None:
    writer.folder.remove("scans")
    writer.wait(lambda: writer.kiosk.navigator.place == Home())
    assert "no longer" in writer.notice


@pytest.mark.parametrize("path", ["library.toml", "scans/topic.toml"])
def test_a_settings_file_that_is_broken_is_named_and_what_it_said_stays(writer: Writer, path: str) -> None:
    sound = (writer.folder.root / path).read_text(encoding="utf-8")
    writer.folder.replace(path, f"{sound}\nname = [[[\n")
    writer.wait(lambda: path in writer.notice)
    assert "Come early" in writer.text
    writer.folder.replace(path, sound)
    writer.wait(lambda: not writer.notice)
    assert "Come early" in writer.text


def test_a_new_name_of_the_clinic_stands_in_the_header_and_the_writer_stays(writer: Writer) -> None:
    writer.choose("100 %", "150 %")
    path = writer.folder.root / "library.toml"
    writer.folder.replace("library.toml", path.read_text(encoding="utf-8").replace("Riverside", "Hillside"))
    writer.wait(lambda: writer.kiosk.library is not None and "Hillside" in writer.kiosk.library.info("en").clinic)
    assert writer.kiosk.navigator.place == ArticlePlace("scans/pet", 2)
    assert writer.kiosk.preferences.text_size == 2
    writer.reads("Come early")


def test_a_library_without_its_language_is_shown_in_another(writer: Writer) -> None:
    path = writer.folder.root / "library.toml"
    writer.folder.replace("library.toml", path.read_text(encoding="utf-8").replace('"en", "de"', '"de"'))
    writer.reads("Auf Deutsch")
    assert writer.kiosk.navigator.language == "de"


def test_the_article_that_is_saved_is_opened_in_its_language(writer: Writer) -> None:
    writer.folder.write_article("tests/blood", "A small needle.\n")
    writer.reads("A small needle")
    writer.folder.write_article("scans/pet", "Neu.\n", language="de")
    writer.reads("Neu.")
    writer.tick("Open the &article that is saved")
    writer.folder.write_article("tests/blood", "A thin needle.\n")
    writer.folder.write_article("scans/pet", "Noch neuer.\n", language="de")
    writer.reads("Noch neuer.")


def test_the_panel_chooses_and_follows_what_is_chosen_on_the_kiosk(writer: Writer) -> None:
    writer.choose("English (en)", "Deutsch")
    writer.reads("Auf Deutsch")
    writer.tick("&High contrast")
    assert writer.kiosk.preferences == Preferences(high_contrast=True)
    writer.choose("Full HD, wide (1920 × 1080)", "1024 × 600")
    assert (writer.kiosk.window.width(), writer.kiosk.window.height()) == (1024, 600)
    writer.kiosk.choose_language("en")
    writer.kiosk.prefer(replace(writer.kiosk.preferences, text_size=4))
    boxes = writer.preview.panel.findChildren(QComboBox)
    writer.wait(lambda: {"English (en)", "200 %"} <= {box.currentText() for box in boxes})


def test_a_problem_is_copied_with_its_file_and_line(writer: Writer) -> None:
    path = writer.folder.write_article("scans/pet", "See [it](article:scans/none).\n")
    writer.wait(lambda: bool(writer.problems))
    table = next(one for one in writer.preview.panel.findChildren(QTreeWidget) if one.topLevelItemCount())
    copy = next(one for one in writer.preview.panel.findChildren(QPushButton) if "Copy" in one.text())
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    line = writer.problems[0][0]
    assert QGuiApplication.clipboard().text() == f"{writer.folder.root / path}:{line}"


def test_the_clipboard_stays_the_writers(writer: Writer) -> None:
    QGuiApplication.clipboard().setText("copied in the editor")
    writer.kiosk.reset()
    assert QGuiApplication.clipboard().text() == "copied in the editor"


def test_a_file_with_problems_is_opened_from_the_list(writer: Writer) -> None:
    writer.tick("Open the &article that is saved")
    writer.folder.write("tests/blood/index.en.md", "no header")
    writer.wait(lambda: writer.rows("Files with problems")[:1] == [["tests/blood/index.en.md", "1", ""]])
    writer.preview.panel.file_chosen.emit("tests/blood/index.en.md")
    writer.reads("This text cannot be shown")
    writer.preview.panel.file_chosen.emit("scans/topic.toml")
    assert writer.kiosk.navigator.place == TopicPlace("scans")


def test_a_file_that_is_selected_shows_its_problems_until_another_article_is_opened(writer: Writer) -> None:
    path = writer.folder.root / "scans/topic.toml"
    writer.folder.write("scans/topic.toml", path.read_text(encoding="utf-8").replace("teal", "pink"))
    writer.wait(lambda: ["scans/topic.toml"] in [row[:1] for row in writer.rows("Files with problems")])
    assert not any("pink" in row[1] for row in writer.problems)
    writer.select_file("scans/topic.toml")
    assert ["pink" in row[1] for row in writer.problems] == [True]
    assert "Selected below: scans/topic.toml" in writer.explained
    writer.kiosk.go_to(ArticlePlace("tests/blood"))
    writer.wait(lambda: "On the screen: tests/blood/index.en.md" in writer.explained)
    assert not any("pink" in row[1] for row in writer.problems)


def test_an_empty_home_screen_says_why(writer: Writer) -> None:
    writer.folder.remove("tests")
    (writer.folder.root / "scans").rename(writer.folder.root / "Heart Blood")
    writer.wait(lambda: "The home screen is empty" in writer.notice)
    assert "Heart Blood: the name of a folder is lower-case" in writer.notice
    (writer.folder.root / "Heart Blood").rename(writer.folder.root / "scans")
    writer.wait(lambda: not writer.notice)


def test_the_first_problem_is_explained_to_its_end_and_a_mended_one_no_longer(writer: Writer) -> None:
    path = "scans/pet/index.en.md"
    sound = (writer.folder.root / path).read_text(encoding="utf-8")
    writer.folder.replace(path, sound.replace("summary:", "sumary:"))
    writer.wait(lambda: any("did you mean" in row[1] for row in writer.problems))
    assert writer.problems[0][1].removeprefix("Error: ") in writer.explained
    assert "did you mean" in writer.text
    writer.folder.replace(path, sound)
    writer.wait(lambda: not writer.problems)
    assert "summary" not in writer.explained


def test_the_panel_keeps_the_kiosks_language_when_a_topic_is_saved(writer: Writer) -> None:
    writer.choose("English (en)", "Deutsch")
    writer.reads("Auf Deutsch")
    path = writer.folder.root / "scans/topic.toml"
    writer.folder.replace("scans/topic.toml", path.read_text(encoding="utf-8").replace("Scans", "Images"))
    draft = writer.preview.session.draft
    assert draft is not None
    writer.wait(lambda: any("Images" in topic.title for topic in draft.topics("en")))
    assert writer.kiosk.navigator.language == "de"
    assert writer.language_box().currentText() == "Deutsch (de)"


def test_a_wheel_changes_only_the_choice_that_has_the_keyboard(writer: Writer) -> None:
    box = writer.language_box()
    window = writer.preview.window
    window.activateWindow()
    middle = QPointF(box.mapTo(window, box.rect().center()))
    for focused, language in ((False, "English (en)"), (True, "Deutsch (de)")):
        (box if focused else writer.preview.view).setFocus()
        QTest.wheelEvent(window.windowHandle(), middle, QPoint(0, -120))
        assert box.currentText() == language


def test_a_library_that_is_not_there_yet_is_shown_as_soon_as_it_is(
    unchecked: None,  # noqa: ARG001
    open_writer: Callable[[], Writer],
    tmp_path: Path,
) -> None:
    writer = open_writer()
    sound = (tmp_path / "library" / "library.toml").read_text(encoding="utf-8")
    writer.folder.write("library.toml", "languages = [")
    writer.wait(lambda: "There is nothing to show yet" in writer.notice)
    assert "library.toml" in writer.notice
    writer.folder.write("library.toml", sound)
    writer.wait_for_library()
    assert writer.notice == ""


def test_what_was_chosen_is_chosen_the_next_time(writer: Writer, open_writer: Callable[[], Writer]) -> None:
    writer.choose("Full HD, wide (1920 × 1080)", "1080 × 1920")
    writer.preview.close()
    again = open_writer()
    again.wait_for_library()
    assert again.kiosk.window.height() == 1920


def test_the_whole_library_is_checked_and_can_be_searched(open_writer: Callable[[], Writer]) -> None:
    writer = open_writer()
    writer.wait_for_library()
    draft = writer.preview.session.draft
    assert draft is not None
    writer.wait(lambda: draft.index is not None)
    assert [hit.article for hit in draft.search("needle", "en").hits] == ["tests/blood"]
    summary = next(label for label in writer.preview.panel.findChildren(QLabel) if "articles" in label.text())
    assert summary.text().startswith("3 articles, 0 errors")


def test_closing_the_window_is_the_end(writer: Writer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(writer.preview.window.closed):
        writer.preview.window.close()


def test_nobody_who_writes_is_thrown_home(writer: Writer) -> None:
    writer.clock.go_on(24 * 3600)
    writer.kiosk.advance()
    assert writer.kiosk.window.overlay is None
    assert "Come early" in writer.text


def test_a_check_gives_its_problems() -> None:
    found = b"""[{"path": "a/index.en.md", "line": 3, "column": 1, "severity": "warning", "code": "dead-link",
        "title": "A link", "message": "there is no article", "words": "x"}]"""
    assert problems_from_json(found) == [
        Problem("a/index.en.md", 3, "warning", "dead-link", "there is no article", "x")
    ]
