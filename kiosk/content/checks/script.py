"""Texts in another script than their language's: one that nobody has translated, or under the wrong file name."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kiosk.content.model import ConvertedArticle
from kiosk.core.blocks import ArticleLink, Block, GlossaryTerm, Text, all_blocks, spans_of, spans_text
from kiosk.core.problems import Problem
from kiosk.core.scripts import writing_system

FEWEST_LETTERS = 30
"""A piece with fewer is not judged: it may be a name."""

_OF_A_TEXT = 0.5
_OF_A_SECTION = 0.1
"""A section may be a table of foreign names; one that nobody translated has next to no letters of its language."""

_FEWEST_VARIANTS = 5
"""Characters of one form of Chinese alone that tell it from the other."""

_SCRIPTS = {
    "Latn": ("Latin letters", ("LATIN",)),
    "Grek": ("Greek letters", ("GREEK",)),
    "Cyrl": ("Cyrillic letters", ("CYRILLIC",)),
    "Arab": ("Arabic letters", ("ARABIC",)),
    "Aran": ("Arabic letters", ("ARABIC",)),
    "Deva": ("Devanagari", ("DEVANAGARI",)),
    "Thai": ("Thai letters", ("THAI",)),
    "Hans": ("Chinese characters", ("CJK",)),
    "Hant": ("Chinese characters", ("CJK",)),
    "Jpan": ("Japanese characters", ("CJK", "HIRAGANA", "KATAKANA")),
    "Hebr": ("Hebrew letters", ("HEBREW",)),
}
"""Each script of `core.scripts`: what it is called, and how the Unicode names of its letters begin."""

_LETTERS_OF_A_CHARACTER = {"CJK": 3}
"""What a Chinese character says takes about three Latin letters, so a few long foreign names do not outweigh a text."""

_KNOWN = frozenset(name for _, names in _SCRIPTS.values() for name in names)
_VARIANTS = {"Hans": "simplified", "Hant": "traditional"}


def script_problems(article: ConvertedArticle) -> Iterator[Problem]:
    """One problem if most of a text is in another script than its language's, else one for each section that is.

    Letters of scripts that `core.scripts` does not know are not judged, and with them languages written in these.
    """
    language, path = article.file.language, article.file.path
    texts = ["".join((section.title, *_written(section.blocks))) for section in article.sections]
    if message := _foreign("".join(texts), language, _OF_A_TEXT):
        yield Problem(path, 0, "warning", "wrong-script", f"this text {message}")
        return
    for section, text in zip(article.sections, texts, strict=True):
        if message := _foreign(text, language, _OF_A_SECTION):
            yield Problem(path, section.line, "warning", "wrong-script", f"this section {message}")


def _written(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of blocks but those of code, which is in Latin letters in every language."""
    for block in all_blocks(blocks):
        for span in spans_of(block):
            match span:
                case Text(text=text, code=False) | GlossaryTerm(text=text):
                    yield text
                case ArticleLink(spans=inner):
                    yield spans_text(inner)
                case _:
                    pass


def _foreign(text: str, language: str, least: float) -> str:
    """What is wrong with the script of a text; empty if nothing is, or if it is too short.

    `least` is the part of the letters that must be of the language's script.
    """
    script = writing_system(language).script
    if script == "Latn" and text.isascii():
        return ""
    called, names = _SCRIPTS[script]
    characters = Counter(text)
    by_name = Counter[str]()
    for character, count in characters.items():
        if name := _script_name(character):
            by_name[name] += count * _LETTERS_OF_A_CHARACTER.get(name, 1)
    total = sum(by_name.values())
    own = sum(by_name[name] for name in names)
    if total < FEWEST_LETTERS:
        return ""
    if own < least * total:
        return f'is not in {called}, as "{language}" is written; translate it, or correct the language of its file name'
    if script in _VARIANTS and (found := _variant(characters)) not in ("", script):
        return f"is in {_VARIANTS[found]} characters, but the language is {language}; write {_VARIANTS[script]} ones"
    return ""


def _variant(characters: Counter[str]) -> str:
    """`Hans` or `Hant` if most of the characters that only one of them has are its own; empty if they are too few."""
    found = Counter[str]()
    for character, count in characters.items():
        found[_variant_of(character)] += count
    of_one = found["Hans"] + found["Hant"]
    if of_one < _FEWEST_VARIANTS:
        return ""
    return "Hans" if found["Hans"] >= found["Hant"] else "Hant"


@lru_cache(None)
def _script_name(character: str) -> str:
    """How the name of a letter's script begins; empty for what is no letter or of a script that is not known."""
    if not character.isalpha():
        return ""
    name = unicodedata.name(character, "").partition(" ")[0].partition("-")[0]
    return name if name in _KNOWN else ""


@lru_cache(None)
def _variant_of(character: str) -> str:
    """`Hans` for a character that the mainland's standard has and Taiwan's has not, `Hant` for the reverse."""
    if _script_name(character) != "CJK":
        return ""
    has = {script: _can_encode(character, codec) for script, codec in (("Hans", "gb2312"), ("Hant", "big5"))}
    return "" if has["Hans"] == has["Hant"] else next(script for script, known in has.items() if known)


def _can_encode(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
