"""The small library in languages that can be told apart."""

from __future__ import annotations

from kiosk.core.model import Article, ArticleCard, LibraryInfo, Section, Topic
from tests.small_library import SmallLibrary


class TranslatedLibrary(SmallLibrary):
    """Says on each text in which language it was asked for."""

    def info(self, language: str) -> LibraryInfo:
        info = super().info(language)
        return info._replace(name=f"{info.name} [{language}]", emergency=f"{info.emergency} [{language}]")

    def topics(self, language: str) -> tuple[Topic, ...]:
        return tuple(topic._replace(title=f"{topic.title} [{language}]") for topic in super().topics(language))

    def card(self, article: str, language: str) -> ArticleCard:
        card = super().card(article, language)
        return card._replace(title=f"{card.title} [{card.language}]")

    def article(self, article: str, language: str) -> Article:
        found = super().article(article, language)
        return found._replace(title=f"{found.title} [{found.language}]")

    def section(self, article: str, language: str, index: int) -> Section:
        section = super().section(article, language, index)
        return section._replace(title=section.title and f"{section.title} [{self.language_of(article, language)}]")
