"""Sentences of the template of `kiosk new article` that stand in a text which is said to have been reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import ConvertedArticle
from kiosk.core.problems import Problem

TEMPLATE_SENTENCES = (
    "Write here in one sentence what this text tells.",
    "Write here who wrote the text",
    "Write here the title of the page or leaflet that you used",
    "Write here who published it",
    "Write here in one or two short sentences what this text is about.",
    "Write a few short sentences. Use the words that you would say to a patient.",
    "Write one step.",
    "Write the next step.",
    "Write here which signs need help, and whom to call.",
)
"""What `content.scaffold` asks the writer to write over."""


def template_problems(article: ConvertedArticle, body: str, body_line: int) -> Iterator[Problem]:
    """A problem for each sentence of the template in an approved text.

    A sample is being written, and says on the screen that nobody has checked it. `body` is the text's Markdown, and
    `body_line` the line of the file on which it begins.
    """
    header, path = article.front_matter, article.file.path
    if header is None or header.status != "approved":
        return
    values = [("summary", header.summary), ("author", header.author)]
    values += [("sources", text) for source in header.sources for text in (source.title, source.publisher)]
    for key, value in values:
        if value in TEMPLATE_SENTENCES:
            yield _problem(path, header.lines.get(key, 1), value)
    if "Write " in body:
        for number, line in enumerate(body.split("\n"), body_line):
            if (text := line.lstrip("->* \t").rstrip()) in TEMPLATE_SENTENCES:
                yield _problem(path, number, text)


def _problem(path: str, line: int, sentence: str) -> Problem:
    message = "this sentence of the template is shown to patients; write your own over it, or remove it"
    return Problem(path, line, "warning", "template-text", message, sentence)
