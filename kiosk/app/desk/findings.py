"""What of a check is told: which problems, and how many articles are ready for patients."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from kiosk.content.model import ConvertedLibrary, Text
from kiosk.core.problems import Problem


class Findings(NamedTuple):
    """The problems of a library: those to print, those of rules that are ignored, and the number of the others."""

    printed: tuple[Problem, ...]
    ignored: tuple[Problem, ...] = ()
    others: int = 0


class Articles(NamedTuple):
    """How many articles there are of each kind. Each is of the first of these kinds that it can be."""

    faulty: int = 0
    """A text or something in it has an error."""
    samples: int = 0
    overdue: int = 0
    ready: int = 0


def select(problems: Iterable[Problem], only: Collection[str], ignore: Collection[str]) -> Findings:
    """Divide problems by the codes of their rules; no `only` means all rules."""
    printed: list[Problem] = []
    ignored: list[Problem] = []
    others = 0
    for problem in problems:
        if only and problem.code not in only:
            others += 1
        elif problem.code in ignore:
            ignored.append(problem)
        else:
            printed.append(problem)
    return Findings(tuple(printed), tuple(ignored), others)


def count_articles(library: ConvertedLibrary, problems: Iterable[Problem], today: date) -> Articles:
    """Count a library's articles. `problems` are all of them, also the ignored ones."""
    faulty = {problem.path.rpartition("/")[0] for problem in problems if problem.severity == "error"}
    texts: dict[str, list[Text]] = {file.article: [] for file in library.source.articles}
    for text in library.texts:
        texts[text.file.article].append(text)
    listed: dict[str, int] = dict.fromkeys(texts, 0)
    for file in library.source.articles:
        listed[file.article] += 1
    kinds = [
        "faulty" if article in faulty or len(shown) < listed[article] else _kind(shown, today)
        for article, shown in texts.items()
    ]
    return Articles(*(kinds.count(kind) for kind in Articles._fields))


def _kind(texts: Iterable[Text], today: date) -> str:
    headers = [text.front_matter for text in texts if text.front_matter]
    if any(header.status == "sample" for header in headers):
        return "samples"
    is_overdue = any(header.review_by and header.review_by < today for header in headers)
    return "overdue" if is_overdue else "ready"


def titles(library: ConvertedLibrary) -> Mapping[str, str]:
    """The title of each article that can be shown, in the first language that it has, by the article's id."""
    found: dict[str, str] = {}
    for text in library.texts:
        if text.front_matter:
            found.setdefault(text.file.article, text.front_matter.title)
    return found
