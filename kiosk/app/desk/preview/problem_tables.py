"""The lists of problems: of one article, and of all files that have any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from kiosk.content.rules import RULES
from kiosk.core.problems import Problem, place

_DATA: Final = Qt.ItemDataRole.UserRole
_MOST_ROWS: Final = 1000
"""A list of more is of no use to anybody, and takes seconds to fill."""


class ProblemTable(QTreeWidget):
    """The problems of one file, or of several. *Enter* or a double click chooses one."""

    chosen = Signal(Problem)
    selected = Signal(str)
    """What there is to say about the problem that is selected; empty where none is."""

    def __init__(self) -> None:
        super().__init__()
        _set_up(self, "What is wrong", ("Line", "What is wrong", "Rule"), wide=1)
        self._shown: tuple[tuple[Problem, ...], bool] = ((), False)
        self.itemActivated.connect(self._on_activated)
        self.itemSelectionChanged.connect(self._on_selection_changed)

    def choose_current(self) -> None:
        """Choose the problem that is selected."""
        problem = self._selected_problem()
        if problem is not None:
            self.chosen.emit(problem)

    def show_problems(self, problems: Sequence[Problem], *, with_paths: bool = False) -> None:
        """Show these, errors first; what was selected stays so if it is still there, or else the first is.

        `with_paths` tells of each in which file or folder it is.
        """
        if self._shown == (tuple(problems), with_paths):
            return
        selected = self._selected_problem()
        self._shown = tuple(problems), with_paths
        self.clear()
        for problem in sorted(problems, key=lambda problem: (problem.severity != "error", problem)):
            path = f"{problem.path}: " if with_paths else ""
            row = QTreeWidgetItem(
                [str(problem.line or ""), f"{_SIGNS[problem.severity]}{path}{problem.message}", problem.code]
            )
            row.setData(0, _DATA, problem)
            row.setToolTip(1, _explained(problem))
            row.setToolTip(2, _explained(problem))
            self.addTopLevelItem(row)
            if problem == selected or self.topLevelItemCount() == 1:
                self.setCurrentItem(row)
        # What is cleared away is not reported as no longer selected.
        self._on_selection_changed()

    def _selected_problem(self) -> Problem | None:
        return next((item.data(0, _DATA) for item in self.selectedItems()), None)

    def _on_activated(self, item: QTreeWidgetItem, _column: int) -> None:
        self.chosen.emit(item.data(0, _DATA))

    def _on_selection_changed(self) -> None:
        problem = self._selected_problem()
        self.selected.emit(_explained(problem) if problem is not None else "")


class FileTable(QTreeWidget):
    """The files that have problems, and how many. *Enter* or a double click chooses one."""

    chosen = Signal(str)
    """The path of a file."""

    def __init__(self) -> None:
        super().__init__()
        _set_up(self, "Files with problems", ("File", "Errors", "Warnings"), wide=0)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._problems: tuple[Problem, ...] = ()
        self.itemActivated.connect(self._on_activated)

    @property
    def selected(self) -> str:
        """The path of the file that is selected; empty if none is."""
        return next((item.text(0) for item in self.selectedItems()), "")

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the files of these, those with errors first; what was selected stays so if it is still there."""
        if self._problems == tuple(problems):
            return
        self._problems = tuple(problems)
        errors = Counter(problem.path for problem in problems if problem.severity == "error")
        warnings = Counter(problem.path for problem in problems if problem.severity == "warning")
        selected = self.selected
        paths = sorted({problem.path for problem in problems}, key=lambda path: (not errors[path], path))
        rows = [QTreeWidgetItem([path, _number(errors[path]), _number(warnings[path])]) for path in paths[:_MOST_ROWS]]
        for row in rows:
            row.setToolTip(0, row.text(0))
        with QSignalBlocker(self):
            self.clear()
            self.addTopLevelItems(rows)
            for row in rows:
                if row.text(0) == selected:
                    self.setCurrentItem(row)

    def _on_activated(self, item: QTreeWidgetItem, _column: int) -> None:
        self.chosen.emit(item.text(0))


_SIGNS: Final = {"error": "Error: ", "warning": ""}


def _set_up(table: QTreeWidget, name: str, columns: Sequence[str], wide: int) -> None:
    table.setAccessibleName(name)
    table.setHeaderLabels(columns)
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    header = table.header()
    header.setStretchLastSection(False)
    for column in range(len(columns)):
        mode = QHeaderView.ResizeMode.Stretch if column == wide else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(column, mode)


def _explained(problem: Problem) -> str:
    rule = RULES.get(problem.code)
    about = f"\n{rule.title}." if rule else ""
    return f"{place(problem.path, problem.line)}\n{problem.message}{about}"


def _number(number: int) -> str:
    return str(number) if number else ""
