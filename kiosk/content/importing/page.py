"""One page of a site → one text of an article. Runs in a worker process, as anybody may have written the page."""

from __future__ import annotations

import hashlib
import pickle
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from kiosk.content.errors import ConversionError
from kiosk.content.importing.html_markdown import html_to_markdown
from kiosk.content.importing.markdown_html import html_of
from kiosk.content.importing.page_blocks import with_blocks
from kiosk.content.importing.page_header import PageHeader, split_header
from kiosk.content.importing.page_text import decoded
from kiosk.content.importing.report import Left, LeftKind, shortened
from kiosk.content.importing.site import Layout, Page, address
from kiosk.content.importing.slugs import slug
from kiosk.content.importing.templating import without_templating
from kiosk.content.picture_formats import named_format
from kiosk.content.pictures import MOST_BYTES as MOST_PICTURE_BYTES

MOST_BYTES = 256 * 1024
"""Of a page, as of an article."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_FIRST_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$|^(\S.*)\n=+[ \t]*$", re.MULTILINE)
_FENCES = re.compile(r"^(```+|~~~+).*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_TAGS = re.compile(r"<[^>]*>|\{[%{#].*?[%}#]\}|\{#[\w-]+\}|<!--.*?-->")
_COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
_LINKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_SENTENCE = re.compile(r".+?(?:[.!?](?=\s|$)|[。！？]|$)")
_NO_SENTENCE = ("#", "!", "|", "`", "&nbsp;", "    ", "> [!", "[^", "*[")
_LINE_SIGNS = re.compile(r"^(?:> ?|- |\d+\. )+", re.MULTILINE)
_LONGEST_SUMMARY = 200


@dataclass(frozen=True, slots=True)
class PageHead:
    """What is read of a page before its text: its header, its first heading, and whether it has any text."""

    header: PageHeader
    heading: str
    has_text: bool


@dataclass(frozen=True, slots=True)
class SiteIndex:
    """What a page has to know of the others. Articles are `topic/name`."""

    root: Path
    layout: Layout
    by_file: Mapping[str, str]
    """The article of each page, by its path without its end."""
    by_address: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PageTask:
    """A page to convert. `index` is the file of a `SiteIndex`."""

    index: Path
    page: Page


@dataclass(frozen=True, slots=True)
class ConvertedPage:
    """A page as Markdown. `pictures` gives the path in the source of each file name that it uses."""

    summary: str
    body: str
    pictures: Mapping[str, str] = field(default_factory=dict[str, str])
    left: tuple[Left, ...] = ()


def read_head(path: Path) -> PageHead:
    """Read the header of a page.

    Raises:
        ConversionError: if the page is too large.
        OSError: if it cannot be read.
    """
    text, _ = decoded(_data(path))
    header, body, _ = split_header(text)
    without_code = _FENCES.sub("", body)
    heading = _FIRST_HEADING.search(without_code)
    return PageHead(
        header, plain_text(heading[1] or heading[2]) if heading else "", bool(_COMMENTS.sub("", body).strip())
    )


def convert_page(task: PageTask) -> ConvertedPage:
    """Convert one page.

    Raises:
        ConversionError: if the page is too large, or nested too deeply to be read.
        OSError: if it cannot be read.
    """
    index = _loaded(task.index)
    page = task.page
    text, found = decoded(_data(index.root / page.file.path))
    left = [Left(page.file.path, line, kind, what) for kind, line, what in found]
    header, body, first_line = split_header(text)
    surroundings = _Surroundings(index, page, left)
    for line, words in header.unread:
        surroundings.leave("front-matter", line, shortened(words))

    def leave(kind: LeftKind, line: int, what: str) -> None:
        surroundings.leave(kind, line + first_line - 1, what)

    try:
        lines, glossary = with_blocks(without_templating(body, index.layout.dialect, leave), first_line)
        markdown = html_to_markdown(html_of(lines), page.title, surroundings)
    except RecursionError as error:
        raise ConversionError("too-complex", "is nested too deeply to be read") from error
    whole = "\n\n".join(part for part in (markdown, "\n".join(dict.fromkeys(glossary))) if part)
    summary = plain_text(header.text("description", "summary", "excerpt", "subtitle", "lead", "abstract", "intro"))
    return ConvertedPage(
        _cut(summary) or _first_sentence(markdown) or page.title, whole, surroundings.pictures, tuple(left)
    )


def plain_text(text: str) -> str:
    """The words of a text that may hold tags and signs of Markdown."""
    words = unescape(_TAGS.sub("", _LINKS.sub(r"\1", text)))
    return " ".join(re.sub(r"\\(?=[\\`*_\[\]{}#.+!()-])|\*\*|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)", "", words).split())


@lru_cache(maxsize=1)
def _loaded(path: Path) -> SiteIndex:
    """The index, which this program has just written."""
    return pickle.loads(path.read_bytes())  # noqa: S301 - see above


def _data(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ConversionError("text-too-large", f"is larger than {MOST_BYTES >> 10} kB; divide it into several")
    return data


def _first_sentence(markdown: str) -> str:
    """The first sentence of running text, or of a quote or list where there is none."""
    blocks = [block for block in markdown.split("\n\n") if block and not block.startswith(_NO_SENTENCE)]
    for is_running in (True, False):
        for block in blocks:
            words = plain_text(_LINE_SIGNS.sub("", block))
            if (block[0] not in ">-0123456789") is is_running and (found := _SENTENCE.match(words)):
                return _cut(found[0])
    return ""


def _cut(text: str) -> str:
    if len(text) <= _LONGEST_SUMMARY:
        return text
    return f"{text[:_LONGEST_SUMMARY].rpartition(' ')[0] or text[:_LONGEST_SUMMARY]} …"


class _Surroundings:
    """Where the links and pictures of one page lead."""

    def __init__(self, index: SiteIndex, page: Page, left: list[Left]) -> None:
        self._index = index
        self._page = page
        self._left = left
        self._names: dict[str, str] = {}

    @property
    def pictures(self) -> dict[str, str]:
        """The source of each picture by its file name."""
        return {name: path for path, name in self._names.items()}

    def leave(self, kind: LeftKind, line: int, what: str) -> None:
        self._left.append(Left(self._page.file.path, line, kind, what))

    def article(self, address: str, line: int) -> str:
        path = self._on_site(address)
        if path is None:
            self.leave("web-link", line, shortened(address))
            return ""
        found = next((article for key in self._keys(path) if (article := self._article(key))), "")
        if not found and path:
            self.leave("dead-link", line, shortened(address))
        return found if found != self._page.article else ""

    def picture(self, address: str, line: int) -> str:
        path = self._on_site(address)
        file = next(filter(self._is_file, self._places(path)), None) if path else None
        if file is None:
            self.leave("picture", line, shortened(f"{address} is not in the folder" if path else address))
            return ""
        suffix = PurePosixPath(file).suffix.lower()
        if named_format(file) is None:
            self.leave("picture", line, shortened(f"{file} is not a PNG, JPEG, WebP or SVG"))
            return ""
        if (self._index.root / file).stat().st_size > MOST_PICTURE_BYTES:
            self.leave("picture", line, shortened(f"{file} is larger than {MOST_PICTURE_BYTES >> 20} MB"))
            return ""
        return self._name(file, suffix)

    def _name(self, file: str, suffix: str) -> str:
        if file not in self._names:
            name = slug(PurePosixPath(file).stem) or "picture"
            if f"{name}{suffix}" in self._names.values():
                name = f"{name}-{hashlib.blake2b(file.encode(), digest_size=4).hexdigest()}"
            self._names[file] = f"{name}{suffix}"
        return self._names[file]

    def _on_site(self, address: str) -> str | None:
        """The path that an address names; None for one on the web."""
        base = self._index.layout.base_url.rstrip("/")
        if base and address.startswith(f"{base}/"):
            address = address.removeprefix(base)
        if _SCHEME.match(address) or address.startswith(("//", "\\\\")):
            return None
        return unquote(address.partition("#")[0].partition("?")[0]).strip()

    def _keys(self, path: str) -> list[tuple[str, str]]:
        """Where to look an article up: by its file, or by its address as seen from this page's."""
        file = self._page.file
        place = str(PurePosixPath(file.place).with_suffix(""))
        prefix = "" if file.language == self._index.layout.language else f"{file.language}/"
        if path.startswith("/"):
            roots = self._index.layout.static_folders
            return [("address", path), ("address", prefix + path), *(("file", root + path) for root in ("", *roots))]
        return [
            ("file", posixpath.join(posixpath.dirname(file.path), path)),
            ("address", posixpath.join(posixpath.dirname(file.place), path)),
            ("address", posixpath.join(place, path)),
            ("address", posixpath.join(posixpath.dirname(posixpath.dirname(file.place)), path)),
            ("address", path),
        ]

    def _article(self, key: tuple[str, str]) -> str:
        kind, path = key
        table = self._index.by_file if kind == "file" else self._index.by_address
        return table.get(address(path), "")

    def _places(self, path: str) -> list[str]:
        """Where a picture may be, as paths relative to the source."""
        file, statics = self._page.file, self._index.layout.static_folders
        if path.startswith("/"):
            return [posixpath.normpath(posixpath.join(root, path.lstrip("/"))) for root in statics]
        here = posixpath.dirname(file.path)
        beside = str(PurePosixPath(file.path).with_suffix(""))
        below = [posixpath.join(root, folder) for root in statics for folder in ("", posixpath.dirname(file.place))]
        return [posixpath.normpath(posixpath.join(folder, path)) for folder in (here, beside, *below)]

    def _is_file(self, path: str) -> bool:
        root = self._index.root.resolve()
        try:
            file = (root / path).resolve()
            return file.is_relative_to(root) and file.is_file()
        except (OSError, ValueError, RuntimeError):  # a name that cannot be one, or a loop of links
            return False
