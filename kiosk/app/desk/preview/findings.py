"""What is wrong with a library as far as it is known: the last check, and what was read of files changed since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from kiosk.content.draft import Draft
from kiosk.content.draft_reading import Reading
from kiosk.content.model import ArticleFile
from kiosk.core.problems import Problem


class Findings:
    """The problems of the last check, each as long as its file is as it was checked."""

    def __init__(self) -> None:
        self._checked: list[Problem] | None = None
        self._changed: set[str] = set()
        """Files that have changed since the last check began."""
        self._changed_meanwhile: set[str] = set()
        """Files that have changed since the present check began."""
        self._checking = False

    def note_changed(self, paths: Collection[str]) -> None:
        """These files are no longer as they were checked."""
        self._changed.update(paths)
        self._changed_meanwhile.update(paths)

    def check_began(self) -> None:
        """All files are being checked as they are now."""
        self._checking = True
        self._changed_meanwhile.clear()

    def take(self, problems: list[Problem]) -> None:
        """The check has ended."""
        self._checking = False
        self._checked = problems
        self._changed = set(self._changed_meanwhile)

    def check_failed(self) -> None:
        """The check has ended and tells nothing of the texts: what is known stays."""
        self._checking = False

    def problems(self, reading: Reading) -> list[Problem]:
        """All problems that are known, in order. What only the whole library tells is known from the last check."""
        texts = [
            problem
            for text in reading.texts.values()
            if self._checked is None or text.file.path in self._changed
            for problem in (*text.problems, *text.advice)
        ]
        others = [problem for problem in reading.problems if self._checked is None or problem.path in self._changed]
        checked = [problem for problem in self._checked or () if problem.path not in self._changed]
        return sorted(problem for problem in {*texts, *others, *checked} if problem.code not in reading.ignored)

    def problems_of(self, file: ArticleFile, draft: Draft) -> list[Problem]:
        """All problems of one text that are known."""
        if self._checked is None or file.path in self._changed:
            return [problem for problem in draft.problems_of(file) if problem.code not in draft.reading.ignored]
        return [problem for problem in self._checked if problem.path == file.path]

    def summary(self, problems: Sequence[Problem], articles: int, unwatched: int) -> str:
        """How the library stands, in a few sentences."""
        found = Counter(problem.severity for problem in problems)
        counts = (
            _counted(articles, "article"),
            _counted(found["error"], "error"),
            _counted(found["warning"], "warning"),
        )
        sentences = [f"{', '.join(counts)}."]
        if self._checking or self._checked is None:
            sentences.append("Checking …")
        if unwatched:
            folders = _counted(unwatched, "folder")
            sentences.append(f"{folders} cannot be watched: there it may take a minute until a change is noticed.")
        return " ".join(sentences)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
