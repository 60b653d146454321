"""Markdown that others wrote for a website, or just into a folder → a library."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.content.importing.html_markdown import plain_words
from kiosk.content.importing.library_writer import ImportedLibrary, LibraryWriter
from kiosk.content.importing.outline import Outline
from kiosk.content.importing.page import (
    ConvertedPage,
    PageHead,
    PageTask,
    SiteIndex,
    convert_page,
    plain_text,
    read_head,
)
from kiosk.content.importing.report import ImportReport, Left, shortened
from kiosk.content.importing.site import (
    OTHER_TEXTS,
    File,
    Layout,
    Page,
    address,
    addresses,
    files_in,
    humanised,
    is_index,
    is_page,
)
from kiosk.content.importing.site_layouts import layout_of
from kiosk.content.library_writing import TextHeader
from kiosk.content.progress import Progress
from kiosk.content.workers import Failure, Workers
from kiosk.core.model import Source

_KNOWN_KEYS = frozenset({
    "title", "linktitle", "nav_title", "sidebar_label", "description", "summary", "excerpt", "subtitle", "lead",
    "abstract", "intro", "weight", "order", "sidebar_position", "nav_order", "position", "draft", "published",
    "author", "authors", "keywords", "tags", "categories", "category", "slug", "url", "permalink", "aliases",
    "redirect_from", "redirects", "id", "lang", "language", "layout", "type", "date", "lastmod", "toc", "hide",
    "template", "unlisted",
})  # fmt: skip
SECONDS = 10.0
"""Of work on one page. Nobody waits for a patient here, and other people's pages are long."""

_BATCH = 16
"""Headers that are read in one go: each is little work."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def import_folder(
    source: Path, language: str | None, writer: LibraryWriter, report: ImportReport, progress: Progress
) -> ImportedLibrary:
    """Import all pages of a folder. `language` is that of the pages which do not tell their own.

    Raises:
        OSError: if the library cannot be written, or workers cannot be started.
    """
    layout = layout_of(source, language)
    files = _pages(source, layout, report)
    with Workers() as workers:
        heads = _heads(source, files, workers, report)
        outline = Outline(layout, heads, humanised(source.resolve().name))
        pages = outline.pages(writer)
        index = writer.work_folder / "index"
        index.write_bytes(pickle.dumps(_index(source, layout, pages, heads)))
        tasks = (PageTask(index, page) for page in pages)
        progress.begin("pages", len(pages))
        placer = _Placer(source, layout, outline, writer, report)
        for outcome in workers.map(convert_page, tasks, seconds=SECONDS, batch=4):
            page = outcome.item.page
            if isinstance(outcome.result, Failure):
                report.leave(Left(page.file.path, 0, "page", outcome.result.message))
            else:
                placer.place(page, outcome.result)
            progress.advance()
    if not layout.title:
        report.leave(Left(source.name, 0, "no-source", "no settings of a site with its title"))
    languages = dict.fromkeys([layout.language, *sorted({page.file.language for page in pages})])
    used = tuple(tag for tag in languages if any(page.file.language == tag for page in pages))
    return ImportedLibrary(layout.title or humanised(source.resolve().name), used or (layout.language,))


def _pages(source: Path, layout: Layout, report: ImportReport) -> list[File]:
    """The files that are pages. Other texts, drafts and former versions are noted."""
    found: list[File] = []
    listed = {file.path for file in layout.files}
    for path in files_in(source):
        if is_page(path) and path not in listed:
            report.leave(Left(path, 0, "page", "this is outside of the content of the site"))
    for file in layout.files:
        if not is_page(file.path):
            if file.path.lower().endswith(OTHER_TEXTS):
                report.leave(Left(file.path, 0, "page", "this is not Markdown"))
        elif file.kind in ("draft", "older"):
            report.leave(Left(file.path, 0, "draft", "a draft" if file.kind == "draft" else "a former version"))
        else:
            found.append(file)
    return found


def _heads(source: Path, files: list[File], workers: Workers, report: ImportReport) -> dict[File, PageHead]:
    """The heads of the pages that are to be taken."""
    found: dict[File, PageHead] = {}
    outcomes = workers.map(read_head, (source / file.path for file in files), batch=_BATCH)
    for file, outcome in zip(files, outcomes, strict=True):
        if isinstance(outcome.result, Failure):
            report.leave(Left(file.path, 0, "page", outcome.result.message))
        elif outcome.result.header.is_true("draft") or outcome.result.header.is_false("published"):
            report.leave(Left(file.path, 0, "draft", "the header says so"))
        else:
            # The page of a folder may have a title only, which is that of its topic.
            found[file] = outcome.result
            if not outcome.result.has_text and not is_index(file.place):
                title = outcome.result.header.text("title")
                report.leave(Left(file.path, 0, "page", shortened(f"there is no text below the header: {title}")))
    return found


def _index(source: Path, layout: Layout, pages: Iterable[Page], heads: Mapping[File, PageHead]) -> SiteIndex:
    by_file: dict[str, str] = {}
    by_address: dict[str, str] = {}
    for page in pages:
        by_file[address(page.file.path)] = page.article
        for known in addresses(page.file, heads[page.file].header, layout):
            by_address.setdefault(known, page.article)
    settings = Layout(layout.dialect, layout.title, (), layout.language, layout.static_folders, layout.base_url)
    return SiteIndex(source.resolve(), settings, by_file, by_address)


class _Placer:
    """Writes converted pages and their pictures."""

    def __init__(
        self, source: Path, layout: Layout, outline: Outline, writer: LibraryWriter, report: ImportReport
    ) -> None:
        self._source = source
        self._layout = layout
        self._outline = outline
        self._writer = writer
        self._report = report
        self._placed: dict[tuple[str, str], str] = {}

    def place(self, page: Page, converted: ConvertedPage) -> None:
        """Write one page. One that was nothing but templating has its description for a text, or none at all."""
        header = self._outline.head(page.file).header
        self._report.leave(*converted.left)
        body = self._with_pictures(page, converted) or plain_words(header.text("description", "summary"))
        if not body:
            self._report.leave(Left(page.file.path, 0, "page", "no text is left of this page"))
            return
        self._note_other_keys(page)
        publisher = self._layout.title
        text = TextHeader(
            title=page.title,
            summary=converted.summary,
            author=plain_text(", ".join(header.texts("author", "authors"))),
            keywords=tuple(plain_text(word) for word in header.texts("keywords", "tags")),
            sources=(Source(page.title, publisher),) if publisher else (),
            order=page.order,
        )
        topic = page.article.partition("/")[0]
        self._writer.add_topic(topic, self._outline.topics[topic])
        self._writer.add_text(page.article, page.file.language, text, body)

    def _with_pictures(self, page: Page, converted: ConvertedPage) -> str:
        """The body, with its pictures beside it under the names that they were given there."""
        body = converted.body
        for name, path in converted.pictures.items():
            key = (page.article, path)
            if key not in self._placed:
                self._placed[key] = self._writer.add_picture(page.article, name, (self._source / path).read_bytes())
            if self._placed[key] != name:
                body = re.sub(rf"\]\({re.escape(name)}(?=[ )])", f"]({self._placed[key]}", body)
        return body

    def _note_other_keys(self, page: Page) -> None:
        for key, value in self._outline.head(page.file).header.values.items():
            if key not in _KNOWN_KEYS and _WORD.search(str(value)):
                self._report.leave(Left(page.file.path, 0, "data", shortened(f"{key}: {value}")))
