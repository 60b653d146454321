"""The questions that a reader has ticked for the visit. Nothing of them outlives the reset."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kiosk.core.model import Article


@dataclass(frozen=True)
class Question:
    """A question about an article: the prepared one of that number, or about the section of that number.

    Numbers count from 0. The same question in another language is the same one; `text` and `article_title` are as
    they stood on the screen when it was ticked, in `language`.
    """

    article: str
    number: int
    about_section: bool
    text: str = field(compare=False)
    article_title: str = field(compare=False)
    language: str = field(compare=False)


def prepared_questions(article: Article) -> tuple[Question, ...]:
    """The questions that the article's author has prepared, in their order."""
    return tuple(
        Question(
            article.id, number, about_section=False, text=text, article_title=article.title, language=article.language
        )
        for number, text in enumerate(article.questions)
    )


def question_about_section(article: Article, section: int, text: str) -> Question:
    """That the reader wants to ask about a section; `text` says it in words."""
    return Question(
        article.id, section, about_section=True, text=text, article_title=article.title, language=article.language
    )


@dataclass(frozen=True)
class QuestionList:
    """The ticked questions, in the order in which they were ticked."""

    ticked: tuple[Question, ...] = ()

    def __contains__(self, question: Question) -> bool:
        return question in self.ticked

    def __len__(self) -> int:
        return len(self.ticked)

    def toggled(self, question: Question) -> QuestionList:
        """The list with that question at its end or, if it was in it, without it."""
        if question in self.ticked:
            return replace(self, ticked=tuple(other for other in self.ticked if other != question))
        return replace(self, ticked=(*self.ticked, question))

    def by_article(self) -> list[tuple[str, list[Question]]]:
        """The questions under the title of their article, in the order in which articles were first ticked in."""
        groups: dict[str, list[Question]] = {}
        for question in self.ticked:
            groups.setdefault(question.article, []).append(question)
        return [(questions[0].article_title, questions) for questions in groups.values()]

    def as_text(self, title: str, clinic: str) -> str:
        """The list as plain text: its title, the questions numbered under their articles, the clinic."""
        parts = [title]
        number = 0
        for article_title, questions in self.by_article():
            lines = [article_title]
            for question in questions:
                number += 1
                lines.append(f"{number}. {question.text}")
            parts.append("\n".join(lines))
        return "\n\n".join(part for part in (*parts, clinic) if part)
