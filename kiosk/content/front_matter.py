"""The header of an article's text: YAML between two lines of `---`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from kiosk.content.conversion import Conversion
from kiosk.content.coverage import is_seen
from kiosk.content.fields import Fields
from kiosk.content.header_yaml import read_yaml
from kiosk.content.model import ArticleFile, FrontMatter, Reference
from kiosk.content.slips import Slip, closing_slip, delimiter_slip
from kiosk.core.model import Source, Status
from kiosk.core.problems import Problem, Severity, quoted

MOST_RELATED = 3
MOST_QUESTIONS = 6

_KEYS = (
    "title", "summary", "status", "sensitive", "author", "reviewer", "reviewed", "review_by", "also_called", "keywords",
    "questions", "related", "sources", "link", "order", "translated_from",
)  # fmt: skip
MOST_IN_TITLE = 90
"""Characters of a title that fit on the card and the button of an article without being drawn smaller."""

MOST_TO_SHOW_OF_TITLE = 300
MOST_IN_SUMMARY = 300
MOST_TO_SHOW_OF_SUMMARY = 1000
"""What is longer covers the screen."""

_SOURCE_KEYS = ("title", "publisher", "year", "url")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*")
_ARTICLE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")
_FINGERPRINT = re.compile("[0-9A-Fa-f]{12}")
_DELIMITER = re.compile(r"^---[ \t]*$", re.MULTILINE)
_FIRST_LINE = 2
"""The line on which the YAML begins."""


@dataclass(frozen=True, slots=True)
class SplitText:
    """A text's header, and its body with the line on which it begins."""

    header: str
    body: str
    body_line: int


def split_front_matter(file: ArticleFile, text: str) -> tuple[SplitText | None, list[Problem]]:
    """Divide a text behind its header. None, and a problem, if it has none."""
    opening = _DELIMITER.match(text)
    closing = _DELIMITER.search(text, opening.end()) if opening else None
    if opening is None:
        message = 'the header is missing; begin the file with "---", the title and other keys, and "---" again'
        slip = delimiter_slip(text) or Slip(0, message)
    elif closing is None:
        slip = closing_slip(text) or Slip(0, 'the header does not end; write a line of "---" below its keys')
    else:
        header = text[opening.end() + 1 : closing.start()]
        body = text[closing.end() + 1 :]
        return SplitText(header, body, text.count("\n", 0, closing.end()) + 2), []
    return None, [Problem(file.path, slip.line + 1, "error", "missing-header", slip.message, slip.about)]


def read_front_matter(file: ArticleFile, header: str) -> tuple[FrontMatter | None, list[Problem], list[Reference]]:
    """Read a header: its keys (None if the article cannot be shown), its problems, and the articles it refers to."""
    problems: list[Problem] = []
    top = read_yaml(file.path, header, problems)
    if top is None:
        return None, problems, []
    fields = Fields(file.path, 1, top, problems)
    fields.report_unknown(_KEYS)
    fields.require(("title", "summary", "status"))
    status = fields.choice("status", get_args(Status), "error") or "sample"
    of_review: Severity = "warning"
    if status == "approved":
        fields.require(("reviewer", "reviewed", "review_by"), " and the status is approved")
        of_review = "error"
    conversion = Conversion(file, 1, header.count("\n") + _FIRST_LINE)
    related = _related(fields, file)
    front_matter = FrontMatter(
        title=_words(conversion, fields, "title", "error"),
        summary=_words(conversion, fields, "summary", "error"),
        status=status,
        author=_words(conversion, fields, "author"),
        reviewer=_words(conversion, fields, "reviewer"),
        reviewed=fields.day("reviewed", of_review),
        review_by=fields.day("review_by", of_review),
        also_called=tuple(text for text, _ in fields.texts("also_called")),
        keywords=tuple(text for text, _ in fields.texts("keywords")),
        related=tuple(reference.target for reference in related),
        sources=_sources(conversion, fields),
        link=_web_address(fields, "link"),
        questions=_questions(conversion, fields),
        # What cannot be understood counts as sensitive: a slip of the pen exposes nobody.
        sensitive="sensitive" in fields.keys and fields.choice("sensitive", ("true", "false")) != "false",
        order=fields.whole("order") or 0,
        translated_from=_fingerprint(fields),
        lines={key: fields.line(key) for key in fields.keys},
    )
    _check_words(fields, front_matter)
    _check_lengths(fields, front_matter)
    _check_dates(fields, front_matter)
    problems.extend(conversion.problems)
    usable = not any(problem.severity == "error" for problem in problems)
    return (front_matter if usable else None), problems, related


def _words(conversion: Conversion, fields: Fields, key: str, severity: Severity = "warning") -> str:
    conversion.line = fields.line(key)
    return conversion.read_plain(fields.text(key, severity))


def _related(fields: Fields, file: ArticleFile) -> list[Reference]:
    found: list[Reference] = []
    for text, line in fields.texts("related"):
        if not _ARTICLE.fullmatch(text):
            fields.report_at(line, "unknown-link", f"{quoted(text)} is no article; write it as topic/article", text)
        elif text == file.article:
            message = "an article cannot be related to itself; remove it from the list"
            fields.report_at(line, "self-link", message, text)
        elif text not in {reference.target for reference in found}:
            found.append(Reference("article", text, line))
    if surplus := found[MOST_RELATED:]:
        message = f"only the first {MOST_RELATED} articles are shown; remove the others"
        fields.report_at(surplus[0].line, "many-related", message, surplus[0].target)
    return found[:MOST_RELATED]


def _questions(conversion: Conversion, fields: Fields) -> tuple[str, ...]:
    found: dict[str, tuple[int, str]] = {}
    for text, line in fields.texts("questions"):
        conversion.line = line
        if question := conversion.read_plain(text):
            found.setdefault(question, (line, text))
    questions = tuple(found)
    if len(questions) > MOST_QUESTIONS:
        line, text = found[questions[MOST_QUESTIONS]]
        message = f"only the first {MOST_QUESTIONS} are shown; remove the others"
        fields.report_at(line, "many-questions", message, text)
    return questions[:MOST_QUESTIONS]


def _sources(conversion: Conversion, fields: Fields) -> tuple[Source, ...]:
    found: list[Source] = []
    for source in fields.tables("sources"):
        source.report_unknown(_SOURCE_KEYS)
        title, publisher = _words(conversion, source, "title"), _words(conversion, source, "publisher")
        if title and publisher:
            found.append(Source(title, publisher, source.whole("year"), _web_address(source, "url")))
        else:
            source.report("title", "incomplete-source", "a source needs a title and a publisher; write both")
    return tuple(found)


def _web_address(fields: Fields, key: str) -> str:
    text = fields.text(key)
    if text and not _WEB_ADDRESS.fullmatch(text):
        message = f'"{key}" must be an address that begins with https:// or http://'
        fields.report(key, "unknown-value", message, about=text)
        return ""
    return text


def _fingerprint(fields: Fields) -> str:
    text = fields.text("translated_from")
    if text and not _FINGERPRINT.fullmatch(text):
        message = '"translated_from" is the 12 hexadecimal digits that `kiosk check --fix` writes; remove the line'
        fields.report("translated_from", "unknown-value", message, about=text)
        return ""
    return text.lower()


def _check_words(fields: Fields, front_matter: FrontMatter) -> None:
    """Note what is there and comes to nothing, such as "<name>", which is HTML, where it is needed."""
    for key, text in (
        ("title", front_matter.title),
        ("summary", front_matter.summary),
        ("reviewer", front_matter.reviewer if front_matter.status == "approved" else fields.text("reviewer")),
    ):
        if fields.text(key) and not any(map(is_seen, text)):
            fields.report(key, "missing-key", f'nothing of "{key}" would be seen; write it in plain words', "error")


def _check_lengths(fields: Fields, front_matter: FrontMatter) -> None:
    for key, text, code, advised, most in (
        ("title", front_matter.title, "long-title", MOST_IN_TITLE, MOST_TO_SHOW_OF_TITLE),
        ("summary", front_matter.summary, "long-summary", MOST_IN_SUMMARY, MOST_TO_SHOW_OF_SUMMARY),
    ):
        if len(text) > most:
            message = f"the {key} has more than {most} characters and leaves no room for the rest; shorten it"
            fields.report(key, code, message, "error")
        elif len(text) > advised:
            fields.report(key, code, f"the {key} has more than {advised} characters and is drawn small; shorten it")


def _check_dates(fields: Fields, front_matter: FrontMatter) -> None:
    reviewed, review_by = front_matter.reviewed, front_matter.review_by
    if reviewed and review_by and review_by <= reviewed:
        message = f"the next review must be later than the last, on {reviewed}"
        fields.report("review_by", "review-date", message, about=str(review_by))
