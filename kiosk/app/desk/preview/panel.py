"""What stands beside the kiosk: how it is to be shown, and what is wrong with the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.app.desk.preview.problem_tables import FileTable, ProblemTable
from kiosk.core.preferences import TEXT_SIZES, Preferences
from kiosk.core.problems import Problem
from kiosk.ui.words import own_name

SIZES: Final[Mapping[str, QSize]] = {
    "Full HD, wide (1920 × 1080)": QSize(1920, 1080),
    "Full HD, upright (1080 × 1920)": QSize(1080, 1920),
    "4K, wide (3840 × 2160)": QSize(3840, 2160),
    "4K, upright (2160 × 3840)": QSize(2160, 3840),
    "Laptop (1366 × 768)": QSize(1366, 768),
    "Small panel (1024 × 600)": QSize(1024, 600),
    "Tablet, upright (800 × 1280)": QSize(800, 1280),
}


class _Choice(QComboBox):
    """A choice that a wheel turned in passing does not change."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change only what has the keyboard, too."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Panel(QWidget):
    """Says what is chosen in it; shows what it is told."""

    size_chosen = Signal(QSize)
    language_chosen = Signal(str)
    preferences_chosen = Signal(Preferences)
    problem_chosen = Signal(Problem)
    """Where it is, is wanted for the editor."""
    file_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._preferences = Preferences()
        self._article: tuple[str, Sequence[Problem]] = "", ()
        """What is known of the text on the screen; an empty path is that of no article."""
        self._found: Sequence[Problem] = ()
        self._size = _Choice()
        self._size.addItems(list(SIZES))
        self._size.currentTextChanged.connect(self._on_size)
        self._language = _Choice()
        self._language.currentIndexChanged.connect(self._on_language)
        self._text_size = _Choice()
        self._text_size.addItems([f"{size} %" for size in TEXT_SIZES])
        self._text_size.currentIndexChanged.connect(self._on_preferences)
        self._contrast = self._check_box("&High contrast")
        self._low_reach = self._check_box("Low &reach (upright screens)")
        self._follow = QCheckBox("Open the &article that is saved")
        self._follow.setChecked(True)
        self._path = QLabel()
        self._path.setWordWrap(True)
        self._problems = ProblemTable()
        self._problems.chosen.connect(self.problem_chosen)
        self._problems.selected.connect(self._on_selected)
        self._explained = QLabel()
        self._explained.setWordWrap(True)
        self._explained.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = QPushButton("&Copy file and line")
        self._copy.setEnabled(False)
        self._copy.clicked.connect(self._problems.choose_current)
        self._files = FileTable()
        self._files.chosen.connect(self.file_chosen)
        self._files.itemSelectionChanged.connect(self._show_problems)
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.hide()
        self._lay_out()

    def _check_box(self, text: str) -> QCheckBox:
        box = QCheckBox(text)
        box.toggled.connect(self._on_preferences)
        return box

    def _lay_out(self) -> None:
        shown = QGroupBox("How the kiosk is shown")
        form = QFormLayout(shown)
        form.addRow("&Screen", self._size)
        form.addRow("&Language", self._language)
        form.addRow("&Text size", self._text_size)
        form.addRow(self._contrast)
        form.addRow(self._low_reach)
        form.addRow(self._follow)
        wrong = QGroupBox("What is wrong")
        column = QVBoxLayout(wrong)
        column.addWidget(self._path)
        column.addWidget(self._problems, 1)
        column.addWidget(self._explained)
        column.addWidget(self._copy)
        library = QGroupBox("The whole library")
        below = QVBoxLayout(library)
        below.addWidget(self._summary)
        below.addWidget(self._progress)
        below.addWidget(self._files)
        layout = QVBoxLayout(self)
        layout.addWidget(shown)
        layout.addWidget(wrong, 1)
        layout.addWidget(library, 1)

    @property
    def follows_saving(self) -> bool:
        """Whether an article is to be opened when its file is saved."""
        return self._follow.isChecked()

    @property
    def size_name(self) -> str:
        """The chosen screen."""
        return self._size.currentText()

    def choose(self, size_name: str, *, follow: bool) -> None:
        """Choose a screen by its name, if there is one of that name, and whether to follow what is saved."""
        if size_name in SIZES:
            self._size.setCurrentText(size_name)
        self._follow.setChecked(follow)

    def set_languages(self, languages: Sequence[str]) -> None:
        """Offer the languages of the library."""
        if list(languages) == [self._language.itemData(index) for index in range(self._language.count())]:
            return
        chosen = self._language.currentData()
        with QSignalBlocker(self._language):
            self._language.clear()
            for language in languages:
                self._language.addItem(f"{own_name(language)} ({language})", language)
            self._language.setCurrentIndex(max(0, self._language.findData(chosen)))

    def show_chosen(self, language: str, preferences: Preferences) -> None:
        """Follow what was chosen on the kiosk itself."""
        self._preferences = preferences
        boxes = (self._language, self._text_size, self._contrast, self._low_reach)
        blockers = [QSignalBlocker(box) for box in boxes]
        self._language.setCurrentIndex(self._language.findData(language))
        self._text_size.setCurrentIndex(preferences.text_size)
        self._contrast.setChecked(preferences.high_contrast)
        self._low_reach.setChecked(preferences.low_reach)
        for blocker in blockers:
            blocker.unblock()

    def show_article(self, path: str, problems: Sequence[Problem]) -> None:
        """Show what is wrong with the text on the screen or, with an empty path, with what belongs to no article."""
        if path != self._article[0]:
            # What has been opened is of more interest than what was looked at before.
            self._files.clearSelection()
        self._article = path, problems
        self._show_problems()

    def show_library(self, summary: str, problems: Sequence[Problem]) -> None:
        """Show how the whole library stands."""
        self._summary.setText(summary)
        self._found = problems
        self._files.show_problems(problems)
        self._show_problems()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the library has been read; nothing when all of it has."""
        self._progress.setVisible(done < total)
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _show_problems(self) -> None:
        """Show what is wrong with the file that is selected in the list or, if none is, with what is on the screen."""
        selected = self._files.selected
        path, problems = self._article
        of_several = not selected and not path
        if selected:
            self._path.setText(f"Selected below: {selected}")
            problems = [problem for problem in self._found if problem.path == selected]
        elif path:
            self._path.setText(f"On the screen: {path}")
        else:
            elsewhere = " What is wrong with the library's own files and folders:" if problems else ""
            self._path.setText(f"No article is open.{elsewhere}")
        self._problems.show_problems(problems, with_paths=of_several)

    def _on_size(self, name: str) -> None:
        self.size_chosen.emit(SIZES[name])

    def _on_selected(self, explained: str) -> None:
        self._explained.setText(explained)
        self._copy.setEnabled(bool(explained))

    def _on_language(self, index: int) -> None:
        language = self._language.itemData(index)
        if language:
            self.language_chosen.emit(language)

    def _on_preferences(self) -> None:
        self._preferences = replace(
            self._preferences,
            text_size=self._text_size.currentIndex(),
            high_contrast=self._contrast.isChecked(),
            low_reach=self._low_reach.isChecked(),
        )
        self.preferences_chosen.emit(self._preferences)
