"""Whether the texts of an article say the same in each language, as far as a program can see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.content.model import ConvertedLibrary, Text
from kiosk.core.problems import Problem


def original_of(texts: Sequence[Text]) -> Text:
    """The text that the others of an article are translated from; `texts` are in the order of the library's languages.

    It is the first that does not itself say what it was translated from, or else the first.
    """
    return next((text for text in texts if text.front_matter and not text.front_matter.translated_from), texts[0])


def translation_problems(library: ConvertedLibrary) -> Iterator[Problem]:
    """Translations that are missing, and those that do not match their original.

    Where a text of an article is broken its texts are not compared: the original may be the broken one.
    """
    shown = {text.file.path: text for text in library.texts}
    by_article: dict[str, list[Text | None]] = {}
    languages: dict[str, set[str]] = {}
    for file in library.source.articles:
        by_article.setdefault(file.article, []).append(shown.get(file.path))
        languages.setdefault(file.article, set()).add(file.language)
    for article, found in by_article.items():
        texts = [text for text in found if text is not None]
        if texts:
            yield from _missing(texts[0], library.source.config.languages, languages[article])
        if len(texts) == len(found):
            yield from _outdated(texts)


def _missing(text: Text, wanted: Sequence[str], written: set[str]) -> Iterator[Problem]:
    """One problem for all languages that an article lacks but the default, which is missed when files are listed."""
    missing = [language for language in wanted[1:] if language not in written]
    if missing:
        files = ", ".join(f"index.{language}.md" for language in missing)
        message = f"the article is not in every language of the library; write {files}"
        yield Problem(text.file.path, 0, "warning", "missing-translation", message)


def _outdated(texts: Sequence[Text]) -> Iterator[Problem]:
    original = original_of(texts)
    name = original.file.path.rpartition("/")[2]
    for text in texts:
        if text is not original and text.front_matter is not None:
            # The original may have changed since its words were copied.
            copied = text.fingerprint in (original.fingerprint, text.front_matter.translated_from)
            if copied and _speech(text) != _speech(original):
                message = f"these are still the words of {name}, its original; translate them"
                yield Problem(text.file.path, 0, "warning", "untranslated", message)
            yield from _version_problems(text, original, name, text.front_matter.translated_from)
            if len(text.outline) < len(original.outline):
                lengths = (
                    f"{name}, its original, has {len(original.outline)} sections, and this text {len(text.outline)}"
                )
                message = f"{lengths}; translate the others"
                yield Problem(text.file.path, 0, "warning", "fewer-sections", message)


def _speech(text: Text) -> str:
    """The language without its region and script: British and American English may well share a text."""
    return text.file.language.partition("-")[0]


def _version_problems(text: Text, original: Text, name: str, translated_from: str) -> Iterator[Problem]:
    wanted = original.fingerprint
    if not translated_from:
        message = (
            f"nothing says which {name} this was translated from; if it is today's, write translated_from: {wanted}"
        )
        yield Problem(text.file.path, 0, "warning", "no-translated-from", message)
    elif translated_from != wanted:
        line = text.front_matter.lines.get("translated_from", 1) if text.front_matter else 1
        message = f"{name} has changed since; translate what has changed, then write translated_from: {wanted}"
        yield Problem(text.file.path, line, "warning", "outdated-translation", message, translated_from)
