"""Packs made of whatever a test likes, by what writes the real ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.content.build_cache import BuildCache
from kiosk.content.model import ArticleFile, FrontMatter, Text
from kiosk.content.pack_writer import PackContents, write_pack
from kiosk.content.recordings import Recording
from kiosk.content.resolving import Resolution
from kiosk.content.shards import ShardTask, make_shard, shards
from kiosk.content.text_rows import text_rows
from kiosk.content.text_worker import ConvertedText
from kiosk.core.model import Article, LibraryInfo, OverduePolicy, Picture, Rendition, Section, SectionTitle, Topic


@dataclass
class PackMaker:
    """Writes a pack to a new file; a context manager. The file is a pack only after `finish`."""

    path: Path
    _cache: BuildCache = field(default_factory=lambda: BuildCache(None))
    _languages: list[tuple[LibraryInfo, Sequence[Topic]]] = field(
        default_factory=list[tuple[LibraryInfo, Sequence[Topic]]]
    )
    _articles: list[tuple[int, Article]] = field(default_factory=list[tuple[int, Article]])
    _texts: list[Text] = field(default_factory=list[Text])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._cache.__exit__(kind, error, traceback)

    def add_language(self, position: int, info: LibraryInfo, topics: Sequence[Topic]) -> None:
        """Add a language, with what stands around every article and the topics that have one."""
        self._languages.insert(position, (info, topics))

    def add_article(
        self,
        position: int,
        article: Article,
        sections: Sequence[Section],
        *,
        also_called: Sequence[str] = (),
        keywords: Sequence[str] = (),
    ) -> None:
        """Add one text of an article, the `position`th of its topic; of its sections only those that are given."""
        names = (article.title, "\n".join(also_called), "\n".join(keywords))
        rows = text_rows((article.id, article.language), sections, names, article.summary)
        file = ArticleFile(article.id, article.language, f"{article.id}/index.{article.language}.md")
        text = Text(file, FrontMatter(article.title, article.summary, article.status))
        self._cache.put_text(file, b"", ConvertedText(text, "", Resolution(), rows))
        self._texts.append(text)
        titles = tuple(SectionTitle(section.title, section.words) for section in sections)
        self._articles.append((position, article._replace(sections=titles)))

    def add_recording(self, recording: Recording) -> None:
        """Add the recording of one text of an article."""
        key = (recording.article, recording.language)
        self._cache.put_recording("/".join(key), "", key, recording.data)

    def add_picture(self, picture: Picture, rendition: Rendition) -> None:
        """Add one rendition of a picture."""
        self._cache.put_image(picture, rendition)

    def finish(self, overdue: OverduePolicy = "warn") -> None:
        """Make a pack of the file."""
        languages = [info.language for info, _topics in self._languages]
        self._cache.vocabulary.keep_languages(languages)
        parts = shards(self._texts, languages)
        for shard, texts in enumerate(parts):
            packed = [(text.stands_in, self._cache.columns(text.article, text.language)) for text in texts]
            self._cache.put_shard(shard, b"", make_shard(ShardTask(shard, packed)))
        write_pack(self._cache, self.path, PackContents(self._languages, self._articles, parts, overdue))
