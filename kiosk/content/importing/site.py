"""A website's folder as pages, whichever program makes the site."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kiosk.content.importing.page_header import PageHeader
from kiosk.content.importing.templating import Dialect

MARKDOWN = (".md", ".markdown", ".mdx", ".mdown", ".mkd")
OTHER_TEXTS = (".rst", ".adoc", ".asciidoc", ".html", ".htm", ".org", ".txt", ".docx", ".ipynb")

_NOT_CONTENT = frozenset({"node_modules", "__pycache__", "_site", "_includes", "_layouts", "_sass", "_plugins"})
_INDEX = ("index", "_index", "readme")
_NUMBER = re.compile(r"^\d+[ ._-]+(?=\D)")


class File(NamedTuple):
    """A file of the site, by its path relative to the source, and where it belongs.

    `place` is its path inside of the content, without the language; `sections` come from it unless the site says so.
    """

    path: str
    place: str
    language: str
    kind: str = ""
    """`post` for one of a weblog, `section` for the page of a folder, `older` for a former version, `draft`."""


@dataclass(frozen=True, slots=True)
class NavEntry:
    """What a site's navigation says of a page: its title, the group that it is in, and its place."""

    title: str
    group: str
    order: int


@dataclass(frozen=True, slots=True)
class Layout:
    """How a site's folder is made: by which program, what it is called, and which files are its pages."""

    dialect: Dialect
    title: str
    files: tuple[File, ...]
    language: str
    static_folders: tuple[str, ...] = ("",)
    """Where pictures stand whose address begins with `/`, relative to the source."""
    base_url: str = ""
    nav: Mapping[str, NavEntry] = field(default_factory=dict[str, NavEntry])
    """By the path of a page."""
    section_titles: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    """By language and folder."""
    numbered: bool = False
    """Whether numbers before names are only for their order."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that becomes a text: where it is, and which article, `topic/name`, it belongs to."""

    file: File
    article: str
    title: str
    order: int


def files_in(root: Path, folder: str = "") -> Iterator[str]:
    """The paths of all files below a folder, relative to `root`, without hidden ones and links out of it."""
    start = root / folder
    resolved = root.resolve()
    for place, folders, names in os.walk(start):
        here = Path(place)
        relative = here.relative_to(root).as_posix()
        prefix = "" if relative == "." else f"{relative}/"
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NOT_CONTENT)
        for name in sorted(names):
            file = here / name
            if not name.startswith(".") and file.is_file() and file.resolve().is_relative_to(resolved):
                yield f"{prefix}{name}"


def is_page(path: str) -> bool:
    """Whether a file is Markdown."""
    return path.lower().endswith(MARKDOWN)


def stem(place: str) -> str:
    """The name of a page's file without its end."""
    return PurePosixPath(place).stem


def is_index(place: str) -> bool:
    """Whether a page is that of its folder."""
    return PurePosixPath(place).stem.lower() in _INDEX


def without_number(name: str) -> str:
    """A name without the number that gives its place, as `02-install`."""
    return _NUMBER.sub("", name) or name


def address(text: str) -> str:
    """An address on the site in the form in which addresses are compared."""
    path = posixpath.normpath("/" + text.partition("#")[0].partition("?")[0]).strip("/")
    for ending in (*MARKDOWN, ".html", ".htm"):
        path = path.removesuffix(ending)
    last = path.rpartition("/")
    return (last[0] if last[2].lower() in _INDEX else path).lower()


def addresses(file: File, header: PageHeader, layout: Layout) -> list[str]:
    """The addresses by which other pages may link to a page."""
    place = PurePosixPath(file.place)
    folder = "" if str(place.parent) == "." else str(place.parent)
    plain = "/".join(without_number(part) for part in place.with_suffix("").parts) if layout.numbered else ""
    found = [file.place, plain] if plain else [file.place]
    for key in ("url", "permalink", "slug", "id", "redirect_from", "aliases", "redirects"):
        for written in header.texts(key):
            absolute = written.startswith("/") or key in ("url", "permalink", "aliases", "redirect_from", "redirects")
            found.append(written if absolute else posixpath.join(folder, written))
    prefix = "" if file.language == layout.language else file.language.lower()
    known = [address(posixpath.join(prefix, one.lstrip("/"))) for one in found]
    return list(dict.fromkeys([*known, *(address(one) for one in found if not prefix)]))


def humanised(name: str) -> str:
    """A title made of the name of a file or folder."""
    words = re.sub(r"[-_]+", " ", name).strip()
    return words[:1].upper() + words[1:]
