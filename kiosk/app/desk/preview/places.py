"""Finds the place on the screen again after what stands there was changed."""

from __future__ import annotations

from dataclasses import replace

from kiosk.content.draft import Draft
from kiosk.core.navigator import ArticlePlace, Home, Place, TopicPlace


class PlaceKeeper:
    """Remembers the sections of the text on the screen from when it could be shown last, and what has gone from it."""

    def __init__(self) -> None:
        self._at: ArticlePlace | None = None
        self._titles: tuple[str, ...] = ()
        self._gone: tuple[Place, Place] | None = None
        """A place that has gone, and the one that was shown instead."""

    def note(self, draft: Draft, at: Place, language: str) -> None:
        """Note what is on the screen, if it is a text that can be shown."""
        if not isinstance(at, ArticlePlace) or not draft.has_article(at.article):
            self._at = None
            return
        titles = draft.section_titles(at.article, language)
        if titles is not None:
            self._at, self._titles = at, titles

    def place_now(self, draft: Draft, at: Place, language: str) -> tuple[Place, str]:
        """Where to go on from `at` in a library that has changed, and what to say if that is somewhere else.

        A section is found again by its title, or else by its number. What has gone is shown again when it has come
        back, if nobody has gone elsewhere meanwhile.
        """
        if self._gone is not None:
            gone, instead = self._gone
            if at != instead:
                self._gone = None
            elif _is_there(draft, gone, language):
                self._gone, at = None, gone
        if not _is_there(draft, at, language):
            instead = _instead_of(draft, at, language)
            self._gone = (self._gone[0] if self._gone else at), instead
            return instead, f"{_name(at)} is no longer in the library."
        if isinstance(at, ArticlePlace):
            return self._in_article(draft, at, language), ""
        return at, ""

    def _in_article(self, draft: Draft, at: ArticlePlace, language: str) -> ArticlePlace:
        titles = draft.section_titles(at.article, language)
        if titles is None or self._at is None or self._at.article != at.article:
            return at
        known = self._at
        title = self._titles[known.section] if known.section < len(self._titles) else ""
        same = [index for index, other in enumerate(titles) if other == title]
        section = min(same, key=lambda index: abs(index - known.section), default=known.section)
        return replace(known, section=min(section, len(titles) - 1), sentence="")


def _is_there(draft: Draft, at: Place, language: str) -> bool:
    match at:
        case ArticlePlace(article=article):
            return draft.has_article(article)
        case TopicPlace(topic=id_):
            return any(topic.id == id_ for topic in draft.topics(language))
        case _:
            return True


def _instead_of(draft: Draft, at: Place, language: str) -> Place:
    if isinstance(at, ArticlePlace):
        topic = TopicPlace(at.article.partition("/")[0])
        if _is_there(draft, topic, language):
            return topic
    return Home()


def _name(at: Place) -> str:
    match at:
        case ArticlePlace(article=name) | TopicPlace(topic=name):
            return name
        case _:
            return "This"
