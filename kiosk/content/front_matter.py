"""The header of an article's text: YAML between two lines of `---`."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Any, cast, get_args

import yaml
from yaml.composer import ComposerError

from kiosk.content.conversion import Conversion
from kiosk.content.fields import Field, Fields
from kiosk.content.model import ArticleFile, ConvertedArticle, FrontMatter, Reference, ReviewPolicy
from kiosk.content.source_text import visible
from kiosk.core.model import Source, Status
from kiosk.core.problems import Problem, Severity

MOST_RELATED = 3
MOST_QUESTIONS = 6

_KEYS = (
    "title", "summary", "status", "sensitive", "author", "reviewer", "reviewed", "review_by", "also_called", "keywords",
    "questions", "related", "sources", "link", "order",
)  # fmt: skip
MOST_IN_TITLE = 90
"""Characters of a title that fit on the card and the button of an article without being drawn smaller."""

_SOURCE_KEYS = ("title", "publisher", "year", "url")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*")
_ARTICLE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")
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
    elif closing is None:
        message = 'the header does not end; write a line of "---" below its keys'
    else:
        header = text[opening.end() + 1 : closing.start()]
        body = text[closing.end() + 1 :]
        return SplitText(header, body, text.count("\n", 0, closing.end()) + 2), []
    return None, [Problem(file.path, 1, "error", "missing-header", message)]


def read_front_matter(file: ArticleFile, header: str) -> tuple[FrontMatter | None, list[Problem], list[Reference]]:
    """Read a header: its keys (None if the article cannot be shown), its problems, and the articles it refers to."""
    problems: list[Problem] = []
    top = _read_yaml(file.path, header, problems)
    if top is None:
        return None, problems, []
    fields = Fields(file.path, 1, top, problems)
    fields.report_unknown(_KEYS)
    fields.require(("title", "summary", "status"))
    status = fields.choice("status", get_args(Status), "error") or "sample"
    if status == "approved":
        fields.require(("reviewer", "reviewed", "review_by"), " and the status is approved")
    conversion = Conversion(file, 1, header.count("\n") + _FIRST_LINE)
    related = _related(fields, file)
    front_matter = FrontMatter(
        title=_words(conversion, fields, "title", "error"),
        summary=_words(conversion, fields, "summary", "error"),
        status=status,
        author=_words(conversion, fields, "author"),
        reviewer=_words(conversion, fields, "reviewer"),
        reviewed=fields.day("reviewed"),
        review_by=fields.day("review_by"),
        also_called=tuple(text for text, _ in fields.texts("also_called")),
        keywords=tuple(text for text, _ in fields.texts("keywords")),
        related=tuple(reference.target for reference in related),
        sources=_sources(conversion, fields),
        link=_web_address(fields, "link"),
        questions=_questions(conversion, fields),
        # What cannot be understood counts as sensitive: a slip of the pen exposes nobody.
        sensitive="sensitive" in fields.keys and fields.choice("sensitive", ("true", "false")) != "false",
        order=fields.whole("order") or 0,
        lines={key: fields.line(key) for key in fields.keys},
    )
    if len(front_matter.title) > MOST_IN_TITLE:
        message = f"the title has more than {MOST_IN_TITLE} characters and is drawn small; shorten it"
        fields.report("title", "long-title", message)
    _check_dates(fields, front_matter)
    problems.extend(conversion.problems)
    usable = not any(problem.severity == "error" for problem in problems)
    return (front_matter if usable else None), problems, related


def review_problems(article: ConvertedArticle, policy: ReviewPolicy, today: date) -> list[Problem]:
    """What the clinic's review policy says of an article on a day."""
    front_matter = article.front_matter
    if front_matter is None:
        return []

    def problem(key: str, severity: Severity, code: str, message: str) -> Problem:
        return Problem(article.file.path, front_matter.lines.get(key, 1), severity, code, message)

    found: list[Problem] = []
    reviewed, review_by, months = front_matter.reviewed, front_matter.review_by, policy.interval_months
    if front_matter.status == "sample" and policy.samples != "allow":
        message = "this is a sample; have it reviewed, or remove it"
        found.append(problem("status", policy.samples, "sample", message))
    if review_by and review_by < today:
        message = f"the review was due on {review_by}; review the text"
        found.append(problem("review_by", policy.overdue, "overdue", message))
    if reviewed and reviewed > today:
        message = f"{reviewed} is in the future; write the day of the review"
        found.append(problem("reviewed", "warning", "review-date", message))
    if reviewed and review_by and months is not None and review_by > (latest := _months_later(reviewed, months)):
        message = f"the next review must be {months} months after the last at most; write {latest} or earlier"
        found.append(problem("review_by", "warning", "review-interval", message))
    return found


def _words(conversion: Conversion, fields: Fields, key: str, severity: Severity = "warning") -> str:
    conversion.line = fields.line(key)
    return conversion.read_plain(fields.text(key, severity))


def _related(fields: Fields, file: ArticleFile) -> list[Reference]:
    found: list[Reference] = []
    for text, line in fields.texts("related"):
        if not _ARTICLE.fullmatch(text):
            fields.report("related", "unknown-link", f'"{text}" is no article; write it as topic/article')
        elif text == file.article:
            fields.report("related", "self-link", "an article cannot be related to itself; remove it from the list")
        elif text not in {reference.target for reference in found}:
            found.append(Reference("article", text, line))
    if len(found) > MOST_RELATED:
        fields.report("related", "many-related", f"only the first {MOST_RELATED} articles are shown; remove the others")
    return found[:MOST_RELATED]


def _questions(conversion: Conversion, fields: Fields) -> tuple[str, ...]:
    found: list[str] = []
    for text, line in fields.texts("questions"):
        conversion.line = line
        question = conversion.read_plain(text)
        if question and question not in found:
            found.append(question)
    if len(found) > MOST_QUESTIONS:
        fields.report("questions", "many-questions", f"only the first {MOST_QUESTIONS} are shown; remove the others")
    return tuple(found[:MOST_QUESTIONS])


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
        fields.report(key, "unknown-value", f'"{key}" must be an address that begins with https:// or http://')
        return ""
    return text


def _check_dates(fields: Fields, front_matter: FrontMatter) -> None:
    reviewed, review_by = front_matter.reviewed, front_matter.review_by
    if front_matter.status == "approved":
        for key, day in (("reviewed", reviewed), ("review_by", review_by)):
            if day is None and fields.text(key):
                fields.report(key, "missing-key", f'"{key}" must be a date where the status is approved', "error")
    if reviewed and review_by and review_by <= reviewed:
        fields.report("review_by", "review-date", f"the next review must be later than the last, on {reviewed}")


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, date.max.year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class _HeaderLoader(yaml.BaseLoader):
    """Each scalar is the text that was written, so that `no` is a word. No aliases: they can blow a small text up."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = cast("Any", super()).peek_event()  # the stubs know no types here
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            mark = cast("Any", event.start_mark)
            raise ComposerError(None, None, "anchors (&) and aliases (*) are not read", mark)
        return super().compose_node(parent, index)


def _read_yaml(path: str, header: str, problems: list[Problem]) -> dict[str, Field] | None:
    try:
        node = yaml.compose(header, Loader=_HeaderLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + _FIRST_LINE if mark else 1
        message = f'{error.problem or error.context}; put a text that holds ": " or begins with a sign in quotes'
        problems.append(Problem(path, line, "error", "yaml", message))
        return None
    except (yaml.YAMLError, RecursionError):
        problems.append(
            Problem(path, 1, "error", "yaml", "the header cannot be read; write it as docs/library.md shows")
        )
        return None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        message = 'the header must be lines of "key: value"'
        problems.append(Problem(path, _FIRST_LINE, "error", "yaml", message))
        return None
    return _mapping(path, node, problems)


def _mapping(path: str, node: yaml.MappingNode, problems: list[Problem]) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for key, value in node.value:
        line = key.start_mark.line + _FIRST_LINE
        if not isinstance(key, yaml.ScalarNode):
            problems.append(Problem(path, line, "warning", "wrong-type", "a key must be a word; correct or remove it"))
        elif key.value in found:
            message = f'"{key.value}" stands here for a second time; remove one of the two'
            problems.append(Problem(path, line, "warning", "duplicate-key", message))
        else:
            found[key.value] = Field(_value(path, value, problems), line)
    return found


def _value(path: str, node: yaml.Node, problems: list[Problem]) -> object:
    if isinstance(node, yaml.MappingNode):
        return _mapping(path, node, problems)
    if isinstance(node, yaml.SequenceNode):
        return [Field(_value(path, item, problems), item.start_mark.line + _FIRST_LINE) for item in node.value]
    is_null = isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("~", "null", "Null", "NULL")
    return "" if is_null else visible(node.value)
