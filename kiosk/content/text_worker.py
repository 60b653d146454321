"""What is done in a worker process with one text: it is converted, judged, and made into the rows of a pack."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kiosk.content.checks.readability import section_grade
from kiosk.content.checks.text import fingerprint, text_problems
from kiosk.content.coverage import coverage_problems, covered_characters
from kiosk.content.errors import ConversionError
from kiosk.content.front_matter import SplitText, split_front_matter
from kiosk.content.library_files import read_file
from kiosk.content.markdown import convert_article
from kiosk.content.model import ArticleFile, ConvertedArticle, SectionOutline, Text
from kiosk.content.resolving import Resolution, resolver
from kiosk.content.source_text import decode
from kiosk.content.text_record import to_record
from kiosk.content.text_rows import TextRows, text_rows
from kiosk.core.blocks import word_count
from kiosk.core.model import Section
from kiosk.core.problems import Problem


class TextTask(NamedTuple):
    """A text to convert. Without a `resolution`, all that it points at is taken to be there and usable."""

    file: ArticleFile
    data: bytes
    resolution: Resolution | None = None


class ConvertedText(NamedTuple):
    """What became of a text; `record` is its form in the cache. One that cannot be shown has no `rows`."""

    text: Text
    record: str
    resolution: Resolution
    rows: TextRows | None


def convert_text(root: Path, resources: Path, task: TextTask) -> ConvertedText:
    """Convert a text of the library in `root`; `resources` holds our fonts.

    Raises:
        UnicodeEncodeError: if the text holds half of a surrogate pair, which YAML can write, and a pack cannot hold:
            better to fail here, for one text.
    """
    article = convert_article(task.file, task.data)
    text = judged(article, task, resources / "fonts")
    if text.front_matter is None or not article.sections:
        return ConvertedText(text, to_record(text), Resolution(), None)
    resolution = task.resolution or _expected(root, text)
    return ConvertedText(text, to_record(text), resolution, _rows(article, text, resolution))


def judged(article: ConvertedArticle, task: TextTask, fonts: Path) -> Text:
    """The text without its blocks, with all that can be said of it by itself."""
    decoded, _problems = decode(task.file.path, task.data, task.file.language)
    split: SplitText | None = None
    if decoded is not None:
        split, _missing = split_front_matter(task.file, decoded)
    advice: list[Problem] = coverage_problems(task.file.path, decoded or "", _covered(fonts))
    mark = ""
    if split is not None and article.front_matter is not None:
        advice += text_problems(article, split.body, split.body_line)
        mark = fingerprint(article.front_matter, split.body)
    return Text(
        article.file,
        article.front_matter if article.sections else None,
        tuple(
            SectionOutline(
                section.title,
                section.line,
                word_count(section.blocks),
                section_grade(section.blocks, article.file.language),
            )
            for section in article.sections
        ),
        article.references,
        article.problems,
        tuple(advice),
        mark,
    )


def _expected(root: Path, text: Text) -> Resolution:
    """What a text points at, taken to be there: the id of a picture follows from its file."""
    paths = {reference.target for reference in text.references if reference.kind == "picture"}
    if not paths:
        return Resolution()
    # Half of the texts, and their processes, do without the libraries for pictures.
    from kiosk.content.pictures import MOST_BYTES, picture_id  # noqa: PLC0415

    pictures: dict[str, str] = {}
    for path in sorted(paths):
        with suppress(ConversionError):
            pictures[path] = picture_id(read_file(root, path, MOST_BYTES, ""), "figure")
    return Resolution(pictures=pictures)


def _rows(article: ConvertedArticle, text: Text, resolution: Resolution) -> TextRows:
    header = article.front_matter
    if header is None:
        raise ValueError(f"{article.file.path} cannot be shown")
    resolved = resolver(article.references, resolution)
    sections = [
        Section(section.title, outline.words, resolved.blocks(section.blocks))
        for section, outline in zip(article.sections, text.outline, strict=True)
    ]
    names = (header.title, "\n".join(header.also_called), "\n".join(header.keywords))
    return text_rows((article.file.article, article.file.language), sections, names, header.summary)


@lru_cache(maxsize=1)
def _covered(fonts: Path) -> frozenset[int]:
    return covered_characters(fonts)
