"""Texts in another language than that of their file name, by the words that hold sentences together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from kiosk.content.checks.sentences import sentences
from kiosk.content.memo import Memo
from kiosk.content.model import ConvertedArticle
from kiosk.core.problems import Problem
from kiosk.core.scripts import writing_system
from kiosk.core.search_stop_words import STOP_WORDS
from kiosk.core.search_words import folded, stop_words

FEWEST_WORDS = 40
"""A piece with fewer is not judged: it may be a list of names."""

_OF_ANOTHER = 0.25
_TIMES_OWN = 2
"""Another language must have a quarter of all words on its list, and so many times as many as the file's language."""

_PLAINLY_OWN = 1 / 3
"""With a third of its words on the list of its language, a piece is in it. Sections of the starter library have from
0.41 (English, Spanish) and 0.16 (Arabic); on the list of another language, at most 0.32."""

_CACHED_WORDS = 50_000
_NAMES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "hi": "Hindi", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
}  # fmt: skip
"""The languages that are told apart: those of `core.search_stop_words` with spaces between words."""


def language_problems(article: ConvertedArticle) -> Iterator[Problem]:
    """One problem if a text is in another language than that of its file, else one for each section that is.

    Only clear cases, and only between languages of one script, of which `core.search_stop_words` has a list: other
    scripts are the matter of `wrong-script`.
    """
    language, path = article.file.language, article.file.path
    if language.partition("-")[0] not in _NAMES:
        return
    texts = [" ".join(sentences(section.blocks, language)).lower().split() for section in article.sections]
    together = list(chain.from_iterable(texts))
    if all(len(words) < FEWEST_WORDS or _is_plain(words, language) for words in (*texts, together)):
        return
    if found := _other_language(together, language):
        yield Problem(path, 0, "warning", "wrong-language", _message("text", found, language))
        return
    for section, words in zip(article.sections, texts, strict=True):
        if found := _other_language(words, language):
            message = _message("section", found, language)
            yield Problem(path, section.line, "warning", "wrong-language", message, section.title)


def _message(what: str, found: str, language: str) -> str:
    return f'this {what} is in {_NAMES[found]}, but the language of its file name is "{language}"; translate it'


def _is_plain(words: list[str], language: str) -> bool:
    """Whether words are plainly of a language. Quick, as those with accents are not looked up."""
    return sum(map(stop_words(language).__contains__, words)) >= _PLAINLY_OWN * len(words)


def _other_language(words: list[str], language: str) -> str:
    """The language of words if it is another one of the same script; empty where it is not clear."""
    total = len(words)
    if total < FEWEST_WORDS:
        return ""
    own = language.partition("-")[0]
    found = Counter(chain.from_iterable(map(_languages().__getitem__, words)))
    best = max(_of_script(_script(own)), key=lambda name: found[name])
    is_clear = found[best] >= _OF_ANOTHER * total and found[best] > _TIMES_OWN * found[own]
    return best if is_clear and best != own else ""


@cache
def _languages() -> Memo[tuple[str, ...]]:
    return Memo(_languages_of, _CACHED_WORDS)


def _languages_of(word: str) -> tuple[str, ...]:
    """The languages that have a word on their list."""
    return _by_word().get(folded(word.strip(".,:;!?()\"“”«»„'’")), ())


@lru_cache(1)
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language in _NAMES.keys() & STOP_WORDS.keys():
        for word in stop_words(language):
            found[word] = (*found.get(word, ()), language)
    return found


@lru_cache(None)
def _of_script(script: str) -> tuple[str, ...]:
    return tuple(name for name in _NAMES if _script(name) == script)


def _script(language: str) -> str:
    script = writing_system(language).script
    return "Arab" if script == "Aran" else script
