"""Sentences of the templates of `kiosk new` that are left where patients take what they read for reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.model import ConvertedArticle, ConvertedLibrary, PerLanguage, TextLines
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
"""What an article of `content.scaffold` asks the writer to write over."""

TEMPLATE_CLINIC = "Write here the name of your clinic"
TEMPLATE_TOPIC = "First topic"
TEMPLATE_ARTICLE = "First article"
"""What a library of `content.scaffold` has for the name of its clinic and the titles of what it begins with."""


def template_problems(article: ConvertedArticle, body: str, body_line: int) -> Iterator[Problem]:
    """A problem for each sentence of the template in an approved text.

    A sample is being written, and says on the screen that nobody has checked it. `body` is the text's Markdown, and
    `body_line` the line of the file on which it begins.
    """
    header, path = article.front_matter, article.file.path
    if header is None or header.status != "approved":
        return
    if header.title == TEMPLATE_ARTICLE:
        yield _problem(path, header.lines.get("title", 1), header.title)
    values = [("summary", header.summary), ("author", header.author)]
    values += [("sources", text) for source in header.sources for text in (source.title, source.publisher)]
    for key, value in values:
        if value in TEMPLATE_SENTENCES:
            yield _problem(path, header.lines.get(key, 1), value)
    if "Write " in body:
        for number, line in enumerate(body.split("\n"), body_line):
            if (text := line.lstrip("->* \t").rstrip()) in TEMPLATE_SENTENCES:
                yield _problem(path, number, text)


def settings_problems(library: ConvertedLibrary) -> Iterator[Problem]:
    """A problem for the clinic's name and each topic's title that is still the template's, once a text is approved."""
    headers = (text.front_matter for text in library.texts)
    if not any(header and header.status == "approved" for header in headers):
        return
    config = library.source.config
    yield from _settings("library.toml", "clinic", config.clinic, config.lines, TEMPLATE_CLINIC)
    for topic in library.source.topics:
        yield from _settings(f"{topic.id}/topic.toml", "title", topic.title, topic.lines, TEMPLATE_TOPIC)


def _settings(path: str, key: str, texts: PerLanguage, lines: TextLines, template: str) -> Iterator[Problem]:
    for (found, language), line in lines.items():
        if found == key and texts.get(language) == template:
            yield _problem(path, line, template)


def _problem(path: str, line: int, sentence: str) -> Problem:
    message = "these words of the template are shown to patients; write your own over them, or remove them"
    return Problem(path, line, "warning", "template-text", message, sentence)
