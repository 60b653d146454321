"""The sections of a text: whether there are any, how long they are, and whether links to them find them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.content.model import ConvertedArticle, Reference, Text
from kiosk.core.blocks import word_count
from kiosk.core.problems import Problem, near_miss
from kiosk.core.section_slug import section_slug

MOST_WORDS = 350
"""Words of a section: a minute and a half of reading, as an adult reads 228 words a minute (`word_count`)."""


def section_problems(article: ConvertedArticle) -> list[Problem]:
    """What is wrong with the sections of one text."""
    problems: list[Problem] = []
    path, sections = article.file.path, article.sections
    if len(sections) == 1 and not sections[0].title:
        message = "the article has no sections; divide it by headings such as ## What to expect"
        problems.append(Problem(path, sections[0].line, "warning", "no-sections", message))
    for section in sections:
        words = word_count(section.blocks)
        if words > MOST_WORDS:
            message = f"the section has {words} words, more than {MOST_WORDS}; divide or shorten it"
            problems.append(Problem(path, section.line, "warning", "long-section", message, section.title))
    return problems


def section_link_problems(texts: Sequence[Text]) -> Iterator[Problem]:
    """A problem for each link to a section that its article does not have.

    The article is looked at in the language of the link, and left alone where it is not there in that language.
    """
    by_file = {(text.file.article, text.file.language): text for text in texts}
    for text in texts:
        for reference in text.references:
            target = by_file.get((reference.target, text.file.language)) if reference.section else None
            if target:
                yield from _dead_section(text, reference, [section_slug(section.title) for section in target.outline])


def _dead_section(text: Text, reference: Reference, slugs: Sequence[str]) -> Iterator[Problem]:
    if reference.section not in slugs:
        named = [slug for slug in slugs if slug]
        hint = near_miss(reference.section, named) or f"; its sections are {', '.join(named) or 'none'}"
        message = f'"{reference.target}" has no section "{reference.section}"{hint}'
        about = f"#{reference.section}"
        yield Problem(text.file.path, reference.line, "warning", "dead-section", message, about)
