"""What is checked in one text by itself: pure, so that it is done in a worker process and kept with the conversion."""

from __future__ import annotations

import hashlib
import unicodedata

from kiosk.content.checks.language import language_problems
from kiosk.content.checks.markup import markup_problems
from kiosk.content.checks.plain_language import abbreviations, long_sentences
from kiosk.content.checks.script import script_problems
from kiosk.content.checks.sections import section_problems
from kiosk.content.checks.source_lines import SourceLines
from kiosk.content.checks.template import template_problems
from kiosk.content.model import ConvertedArticle, FrontMatter
from kiosk.core.problems import Problem

_FINGERPRINT_BYTES = 6


def text_problems(article: ConvertedArticle, body: str, body_line: int) -> list[Problem]:
    """The problems of a text that need no other text and no settings of the library, in no order.

    `body` is the Markdown that the sections were made from, and `body_line` the line of the file on which it begins.
    """
    lines = SourceLines(body, body_line)
    return [
        *section_problems(article),
        *script_problems(article),
        *long_sentences(article, lines),
        *abbreviations(article, lines),
        # One that is still its original, word for word, is told as `untranslated`.
        *(() if _is_untouched(article.front_matter, body) else language_problems(article)),
        *markup_problems(article, body, body_line),
        *template_problems(article, body, body_line),
    ]


def fingerprint(front_matter: FrontMatter, body: str) -> str:
    """A digest of what a translation is made from: title, summary, questions and body, as 12 hexadecimal digits.

    It stays the same where nothing changes that a translator would see: other dates, sources or keywords, line ends,
    spaces at the ends of lines, Unicode's form of a letter, and quotes and dashes of the header, which the program
    sets.
    """
    header = (front_matter.title, front_matter.summary, *front_matter.questions)
    lines = (line.rstrip() for line in unicodedata.normalize("NFC", body).splitlines())
    content = "\0".join((*map(_without_punctuation, header), "\n".join(lines).strip("\n")))
    return hashlib.blake2b(content.encode("utf-8", "replace"), digest_size=_FINGERPRINT_BYTES).hexdigest()


def _is_untouched(front_matter: FrontMatter | None, body: str) -> bool:
    """Whether a translation still has the words of the original that its header names."""
    if front_matter is None or not front_matter.translated_from:
        return False
    return fingerprint(front_matter, body) == front_matter.translated_from


def _without_punctuation(text: str) -> str:
    normal = unicodedata.normalize("NFC", text)
    return "".join(character for character in normal if unicodedata.category(character)[0] in "LMN")
