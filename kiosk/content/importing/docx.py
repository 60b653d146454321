"""A document of Word → an article."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, Protocol, cast
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

import mammoth  # pyright: ignore[reportMissingTypeStubs] - there are none
from bs4 import BeautifulSoup, Tag

from kiosk.content.errors import ConversionError
from kiosk.content.importing.errors import ImportStoppedError
from kiosk.content.importing.html_markdown import html_to_markdown
from kiosk.content.importing.html_tree import FOOTNOTE
from kiosk.content.importing.library_writer import ImportedLibrary, LibraryWriter
from kiosk.content.importing.report import ImportReport, Left, LeftKind, shortened
from kiosk.content.importing.slugs import slug
from kiosk.content.importing.word_numbers import number_lists
from kiosk.content.importing.word_parts import Note, readable
from kiosk.content.library_writing import TextHeader
from kiosk.content.pictures import MOST_BYTES as MOST_IN_PICTURE
from kiosk.content.workers import Failure, Workers
from kiosk.core.sentences import split_sentences

MOST_BYTES: Final = 64 * 1024 * 1024
"""Of a document, as it lies on the disk."""
MOST_UNPACKED_BYTES: Final = 256 * 1024 * 1024
"""Of everything in a document, unpacked. A few kilobytes can be made to unpack to gigabytes."""
SECONDS: Final = 60.0
"""For one document: mammoth takes about a second for a hundred pages."""

_NOT_WORD = "is not a document of Word (.docx); open it in Word and save it as one"
_SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}


class _Image(Protocol):
    """A picture as mammoth gives it."""

    content_type: str

    def open(self) -> AbstractContextManager[IO[bytes]]: ...


@dataclass(frozen=True, slots=True)
class WordPicture:
    """A picture of a document. The `src` of its element is its number; without a `suffix` the kiosk cannot show it."""

    kind: str
    suffix: str
    data: bytes


@dataclass(frozen=True, slots=True)
class WordPage:
    """A document as HTML, its pictures, and what could not be converted."""

    html: str
    pictures: tuple[WordPicture, ...]
    notes: tuple[Note, ...]


def import_docx(
    source: Path, topic: str, language: str, writer: LibraryWriter, report: ImportReport
) -> ImportedLibrary:
    """Write a document as one article of the topic with that title.

    Raises:
        ImportStoppedError: if it is no document of Word, or is too large.
        OSError: if something cannot be read or written.
    """
    page = _converted(source)
    soup = BeautifulSoup(page.html, "html.parser")
    numbers: list[Note] = [("numbers", note) for note in number_lists(soup)]
    _with_footnotes(soup)
    title = _title(soup) or source.stem
    report.leave(*(Left(source.name, 0, kind, shortened(what)) for kind, what in (*page.notes, *numbers)))
    topic = topic or "Imported articles"
    folder = slug(topic) or "imported-articles"
    article = writer.add_article(folder, title)
    surroundings = _Document(source.name, article, page.pictures, writer, report)
    try:
        body = html_to_markdown(str(soup), title, surroundings)
    except RecursionError as error:
        raise ImportStoppedError(f"{source} has lists or tables nested too deeply; simplify it in Word") from error
    if body:
        writer.add_topic(folder, {language: topic})
        writer.add_text(
            article, language, TextHeader(title=title, summary=_first_sentence(soup, title, language)), body
        )
    else:
        report.leave(Left(source.name, 0, "page", "it has no text below its title"))
    return ImportedLibrary(title, (language,))


def _converted(file: Path) -> WordPage:
    """The document as HTML, made by another process: Word's format is rich enough to keep one busy for ever."""
    with file.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ImportStoppedError(f"{file} is larger than {MOST_BYTES >> 20} MB; save its pictures in a smaller size")
    with Workers() as workers:
        (outcome,) = workers.map(convert_document, [data], seconds=SECONDS)
    if isinstance(outcome.result, Failure):
        raise ImportStoppedError(f"{file} {outcome.result.message}")
    return outcome.result


def convert_document(data: bytes) -> WordPage:
    """A document of Word as HTML. Nothing outside of it is opened, and its own map of styles is not followed.

    Raises:
        ConversionError: if it is no such document, or unpacks to too much.
    """
    _check(data)
    pictures: list[WordPicture] = []

    def keep(image: _Image) -> dict[str, str]:
        with image.open() as stream:
            content = stream.read()
        usable = len(content) <= MOST_IN_PICTURE
        suffix = _SUFFIXES.get(image.content_type, "") if usable else ""
        pictures.append(WordPicture(image.content_type, suffix, content if suffix else b""))
        return {"src": str(len(pictures) - 1)}

    # Mammoth says nothing of its types.
    word = cast("Any", mammoth)
    try:
        document, notes = readable(data)
        result = word.convert_to_html(
            document,
            convert_image=word.images.img_element(keep),
            include_embedded_style_map=False,
            style_map="p[style-name='Title'] => h1:fresh",
        )
    except (KeyError, ValueError, zipfile.BadZipFile, ExpatError, ParseError) as error:
        raise ConversionError("not-word", _NOT_WORD) from error
    messages = cast("list[str]", [message.message for message in result.messages])
    said: list[Note] = [("word", message) for message in dict.fromkeys(messages)]
    return WordPage(cast("str", result.value), tuple(pictures), (*notes, *said))


def _check(data: bytes) -> None:
    """Refuse what is no zip archive with a document of Word in it, or unpacks to too much."""
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError) as error:
        raise ConversionError("not-word", _NOT_WORD) from error
    # Some programs add a number: word/document2.xml.
    if not any(entry.filename.startswith("word/document") for entry in entries):
        raise ConversionError("not-word", _NOT_WORD)
    # A size that is stated too low is no way around: what unpacks to more than is stated there is not read on.
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES:
        message = f"unpacks to more than {MOST_UNPACKED_BYTES >> 20} MB; save its pictures in a smaller size"
        raise ConversionError("too-large", message)


def _with_footnotes(soup: BeautifulSoup) -> None:
    """Footnotes and endnotes as `html_to_markdown` knows them. Mammoth writes links to items of a list at the end."""
    for mark in soup.find_all("sup"):
        link = mark.find("a", href=True)
        if isinstance(link, Tag) and str(link["href"]).startswith(("#footnote-", "#endnote-")):
            mark.clear()
            mark[FOOTNOTE] = str(link["href"]).removeprefix("#")
    for item in soup.find_all("li", id=True):
        if str(item["id"]).startswith(("footnote-", "endnote-")):
            for link in item.find_all("a", href=True):
                if str(link["href"]).startswith(("#footnote-ref-", "#endnote-ref-")):
                    link.decompose()
            item.name = "div"
            item.attrs = {FOOTNOTE: str(item["id"])}
            around = item.parent
            if around is not None and around.name == "ol":
                around.insert_before(item.extract())
    for around in soup.find_all("ol"):
        if not around.find("li"):
            around.decompose()


def _title(soup: BeautifulSoup) -> str:
    """The first heading, where it stands above everything else."""
    first = next((tag for tag in soup.find_all(True, recursive=False) if tag.get_text().strip()), None)
    return " ".join(first.get_text(" ").split()) if first is not None and first.name == "h1" else ""


def _first_sentence(soup: BeautifulSoup, title: str, language: str) -> str:
    for paragraph in soup.find_all("p"):
        words = " ".join(paragraph.get_text(" ").split())
        if words:
            return next((words[start:end] for start, end in split_sentences(words, language)), words)
    return title


class _Document:
    """What the HTML of a document is asked about: its pictures; its links lead out of the kiosk."""

    def __init__(
        self, name: str, article: str, pictures: Sequence[WordPicture], writer: LibraryWriter, report: ImportReport
    ) -> None:
        self._name = name
        self._article = article
        self._pictures = pictures
        self._writer = writer
        self._report = report

    def article(self, address: str, line: int) -> str:
        """None: a document knows no articles."""
        self.leave("web-link", line, shortened(address))
        return ""

    def picture(self, address: str, line: int) -> str:
        """The file name of a picture, which is written beside the text."""
        picture = self._pictures[int(address)] if address.isdecimal() and int(address) < len(self._pictures) else None
        if picture is None or not picture.suffix:
            self.leave("picture", line, picture.kind if picture else shortened(address))
            return ""
        return self._writer.add_picture(self._article, f"picture-{int(address) + 1}{picture.suffix}", picture.data)

    def leave(self, kind: LeftKind, line: int, what: str) -> None:  # noqa: ARG002 - Word has no lines
        """Note something that is not in the article."""
        self._report.leave(Left(self._name, 0, kind, what))
