"""Which topic and article each page of a site becomes."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath

from kiosk.content.importing.library_writer import LibraryWriter
from kiosk.content.importing.page import PageHead, plain_text
from kiosk.content.importing.site import File, Layout, Page, humanised, is_index, stem, without_number
from kiosk.content.importing.slugs import UniqueNames

_MOST_ORDER = 1_000_000


class Outline:
    """The topics of a site, by slug with a title for each language, and its pages in their order.

    Topics are the groups of the site's navigation, else its top folders. A folder around everything is none. What is
    deeper becomes part of the article's name.
    """

    def __init__(self, layout: Layout, heads: Mapping[File, PageHead], name: str) -> None:
        self._layout = layout
        self._heads = heads
        self._name = layout.title or name
        folders = {str(PurePosixPath(file.place).parent) for file in heads}
        self._parents = {str(parent) for folder in folders for parent in PurePosixPath(folder).parents}
        self._in_folder = Counter(
            str(PurePosixPath(file.place).parent) for file in heads if file.language == layout.language
        )
        self._sections = {file: self._folders_of(file) for file in heads}
        self._common = self._common_folders()
        self._index_titles = {
            (file.language, str(PurePosixPath(file.place).parent)): head.header.text("linktitle", "title")
            or head.heading
            for file, head in heads.items()
            if is_index(file.place)
        }
        self._slugs: dict[str, str] = {}
        self._names = UniqueNames()
        self.topics: dict[str, dict[str, str]] = {}
        # The default language first: it gives topics and articles their names.
        files = sorted(heads, key=lambda file: (file.language != layout.language, self._nav_order(file)))
        self._topic_of = {file: self._topic(file) for file in files if heads[file].has_text}

    def head(self, file: File) -> PageHead:
        """What was read of a page before its text."""
        return self._heads[file]

    def pages(self, writer: LibraryWriter) -> list[Page]:
        """The pages with their articles, whose names `writer` gives out. Texts in several languages share one."""
        articles: dict[tuple[str, str], str] = {}
        taken: set[tuple[str, str]] = set()
        found: list[Page] = []
        for file, topic in self._topic_of.items():
            key = (topic, self._key(file))
            if key not in articles or (articles[key], file.language) in taken:
                articles[key] = writer.add_article(topic, self._wanted_name(file))
            taken.add((articles[key], file.language))
            found.append(Page(file, articles[key], self._title(file), self._order(file)))
        return found

    def _folders_of(self, file: File) -> tuple[str, ...]:
        """The folders that a page is in. A folder that is nothing but the page is none."""
        folders = PurePosixPath(file.place).parts[:-1]
        if is_index(file.place) and folders:
            folder = "/".join(folders)
            if self._in_folder[folder] <= 1 and folder not in self._parents:
                return folders[:-1]
        return folders

    def _common_folders(self) -> int:
        """How many folders stand around all pages."""
        sections = [
            sections for file, sections in self._sections.items() if not (is_index(file.place) and not sections)
        ]
        depth = 0
        while sections and all(len(one) > depth for one in sections) and len({one[depth] for one in sections}) == 1:
            depth += 1
        # The last folder is the topic where there is only one.
        return depth - 1 if sections and all(len(one) == depth for one in sections) and depth else depth

    def _topic(self, file: File) -> str:
        """The slug of a page's topic."""
        sections = self._sections[file][self._common :]
        nav = self._layout.nav.get(file.path)
        header = self._heads[file].header
        category = header.texts("categories", "category") if file.kind == "post" else ()
        if nav and nav.group:
            key = title = nav.group
        elif category:
            key, title = category[0], humanised(category[0])
        elif sections:
            key = "/".join(self._sections[file][: self._common + 1])
            title = self._folder_title(file.language, key) or humanised(self._plain(sections[0]))
        else:
            key, title = ("blog", "Blog") if file.kind == "post" else ("", self._name)
        if key not in self._slugs:
            self._slugs[key] = self._names.take(self._plain(key.rpartition("/")[2]) or title, "topic")
        titles = self.topics.setdefault(self._slugs[key], {})
        titles.setdefault(file.language, plain_text(title))
        return self._slugs[key]

    def _folder_title(self, language: str, folder: str) -> str:
        if title := self._layout.section_titles.get((language, folder)):
            return title
        return self._index_titles.get((language, folder), "")

    def _key(self, file: File) -> str:
        place = PurePosixPath(file.place)
        return (str(place.parent) if is_index(file.place) else str(place.with_suffix(""))).lower()

    def _wanted_name(self, file: File) -> str:
        deeper = self._sections[file][self._common + 1 :]
        own = stem(file.place)
        if is_index(file.place):
            folders = PurePosixPath(file.place).parts[:-1]
            own = folders[-1] if folders else self._title(file)
            deeper = deeper[:-1] if deeper and deeper[-1] == own else deeper
        return "-".join(self._plain(part) for part in (*deeper, own))

    def _plain(self, name: str) -> str:
        return without_number(name) if self._layout.numbered else name

    def _title(self, file: File) -> str:
        head = self._heads[file]
        nav = self._layout.nav.get(file.path)
        written = head.header.text("title") or head.heading or (nav.title if nav else "")
        if plain := plain_text(written or head.header.text("linktitle", "nav_title", "sidebar_label")):
            return plain
        folders = PurePosixPath(file.place).parts[:-1]
        return humanised(self._plain(folders[-1] if is_index(file.place) and folders else stem(file.place)))

    def _nav_order(self, file: File) -> float:
        """The place of a page in the navigation; those that are not there come last."""
        nav = self._layout.nav.get(file.path)
        return nav.order if nav else math.inf

    def _order(self, file: File) -> int:
        if nav := self._layout.nav.get(file.path):
            return nav.order
        number = self._heads[file].header.number("weight", "sidebar_position", "nav_order", "order", "position")
        return min(max(int(number or 0), 0), _MOST_ORDER)
