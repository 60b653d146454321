"""Words as the search compares them: without case, accents and variants of letters, and cut down to their stems.

The index is made with these functions and asked with them. They keep none of the words that they are given: what a
reader types must not outlive the visit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, Protocol, cast

from kiosk.core.search_stop_words import STOP_WORDS

# Thai, Lao, Myanmar, Khmer; kana; Han.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# What belongs to a word and is no letter for `re`: accents, vowel signs of Arabic and of the scripts of India, joiners.
_SIGNS = "\u00ad\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u200c\u200d"
_LETTERS = f"(?:[^\\W_{_UNSPACED}]+|[{_SIGNS}]+)+"
_WORD = re.compile(f"(?P<unspaced>[{_UNSPACED}]+)|{_LETTERS}")
_ANY_WORD = re.compile(f"[{_UNSPACED}]+|{_LETTERS}")
_UNSPACED_RUN = re.compile(f"[{_UNSPACED}]+")
_HYPHEN = re.compile("[-\u2010\u2011]")
# Only where a word begins: elsewhere it would be looked for at each letter.
_COMPOUND = re.compile(rf"(?<![^\W\d_])[^\W\d_]++(?:{_HYPHEN.pattern}[^\W\d_]++)+")
_JOINED_ARTICLE = re.compile("^[\u0648\u0641](?=\u0627\u0644)")

_DROPPED = re.compile("[\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u093c\u200c\u200d]+")
"""Accents, vowel signs of Arabic, nukta, soft hyphen, tatweel, joiners."""
_VARIANTS: dict[str, str] = {
    **dict(zip("æœøłđðþħı", ("ae", "oe", "o", "l", "d", "d", "th", "h", "i"), strict=True)),
    **dict.fromkeys("\u0649\u06cc\u06d0\u06d2", "\u064a"),  # alef maksura, Persian and Urdu yeh → yeh
    **dict.fromkeys("\u0629\u06c3\u06c1\u06be\u06d5", "\u0647"),  # ta marbuta, Urdu heh → heh
    **dict(zip("\u06a9\u06ba\u0671", "\u0643\u0646\u0627", strict=True)),  # kaf, noon, alef
    "\u0901": "\u0902",  # candrabindu, for which anusvara is often written
    **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0x966) for digit in range(10)},
}
_VARIANT = re.compile(f"[{''.join(_VARIANTS)}]")
"""Letters that stay different when compatibility decomposition has taken accents and hamzas off."""

_STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
}  # fmt: skip
"""Snowball's stemmers. Words of other languages (Ukrainian, Urdu and Vietnamese among them) stay whole."""


LONGEST_GRAM = 2
"""Characters of the longest term of a script without spaces."""


class Token(NamedTuple):
    """A word in a text, or a run of characters of a script without spaces: `text[start:start + len(form)]`."""

    start: int
    form: str
    unspaced: bool


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the name in snowballstemmer


def tokens(text: str) -> Iterator[Token]:
    """The words of a text as they are written, and its runs of characters without spaces, in their order."""
    for match in _WORD.finditer(text):
        yield Token(match.start(), match[0], match["unspaced"] is not None)


def forms(text: str) -> list[str]:
    """The words and runs of `tokens`, for the index, which needs no places: several times as quick."""
    return _ANY_WORD.findall(text)


def has_unspaced(text: str) -> bool:
    """Whether a text has characters of a script without spaces."""
    return _UNSPACED_RUN.search(text) is not None


def compounds(text: str) -> list[str]:
    """The words with a hyphen, each written as one: people leave the hyphen out."""
    if not _HYPHEN.search(text):
        return []
    return [re.sub(r"\W", "", match) for match in _COMPOUND.findall(text)]


def folded(text: str) -> str:
    """A text without case, accents and variants of letters: "Œdème" → "oedeme", "أُمّ" → "ام"."""
    if text.isascii():
        return text.lower()
    # Twice: letters may come apart into capitals, and small letters into letters and accents.
    caseless = unicodedata.normalize("NFKD", text).casefold()
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", caseless))
    return _VARIANT.sub(lambda match: _VARIANTS[match[0]], plain)


def folded_words(text: str) -> set[str]:
    """The folded words of a text, among them its runs of characters without spaces."""
    return set(_ANY_WORD.findall(folded(text)))


def stem(word: str, language: str) -> str:
    """The folded stem of a word as it is written. Accents matter to a stemmer, so they are taken off after it."""
    lower = unicodedata.normalize("NFC", word)
    if language == "tr":
        lower = lower.replace("I", "ı").replace("İ", "i")
    # Snowball's Arabic stemmer takes the article off, but not where "and" or "so" stands before it.
    lower = _JOINED_ARTICLE.sub("", lower.lower())
    stemmer = _stemmer(language.partition("-")[0])
    return folded(stemmer.stemWord(lower) if stemmer is not None else lower)


def is_unspaced(term: str) -> bool:
    """Whether a term is made of characters of a script without spaces."""
    return _UNSPACED_RUN.fullmatch(term) is not None


def grams(run: str) -> list[str]:
    """The characters of a run without spaces, and between each two of them the pair that they are."""
    return [run[start:end] for start in range(len(run)) for end in (start + 1, start + LONGEST_GRAM) if end <= len(run)]


def index_term(term: str, language: str) -> str:
    """A term as the full-text index knows it. It bears its language, so that no language is in another's way.

    A longer run without spaces is a phrase of what `grams` makes of it.
    """
    if len(term) > LONGEST_GRAM and is_unspaced(term):
        return " ".join(f"{language}:{gram}" for gram in grams(term)[1:-1])
    return f"{language}:{term}"


@cache
def stop_words(language: str) -> frozenset[str]:
    """The folded words of a language that say nothing about what is looked for."""
    return frozenset(folded(word) for word in STOP_WORDS.get(language.partition("-")[0], "").split())


def _stemmer(language: str) -> _Stemmer | None:
    """A new one for each word, as each keeps the last that it was given."""
    if language not in _STEMMERS:
        return None
    # Asked only for words that the library does not have, so the start does without it.
    import snowballstemmer  # pyright: ignore[reportMissingTypeStubs] - it has none

    return cast("_Stemmer", snowballstemmer.stemmer(_STEMMERS[language]))  # pyright: ignore[reportUnknownMemberType]
