"""How each language is written: its script and direction, its fonts, and how far its lines stand apart."""

from __future__ import annotations

from typing import Final, NamedTuple

_FALLBACK: Final = (
    "Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Thai Looped",
    "Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans CJK SC", "Noto Sans CJK JP",
)  # fmt: skip
"""Where characters come from that a language's own family does not have, most wanted first."""


class WritingSystem(NamedTuple):
    """How a language is written.

    `script` is a code of ISO 15924 (`Aran` is Arabic in the Nastaliq style). `families` are the font families, most
    wanted first: the first one has all letters of the language, so that no line mixes two designs. `line_height` is
    the distance between two lines of running text as a multiple of the size of type. Where a script `has_italics`,
    they are a design of their own and emphasis can be set in them; a slanted Arabic or Chinese is only distorted.
    Where it `overhangs`, strokes reach beyond the width of a text and below its line.
    """

    script: str
    families: tuple[str, ...]
    line_height: float
    right_to_left: bool = False
    has_italics: bool = False
    overhangs: bool = False


def _families(*first: str) -> tuple[str, ...]:
    return (*first, *(family for family in _FALLBACK if family not in first))


# Latin, Greek and Cyrillic: the 1.5 of WCAG 2.2, criterion 1.4.12. Chinese and Japanese: between 1.5 and 2, more for
# longer lines (W3C, Requirements for Japanese Text Layout, 2.4.2). The others: more than 1.5 as their ink is higher
# than Latin ink, so that no two lines touch (docs/fonts.md has the measures).
_LATIN: Final = WritingSystem("Latn", _families("Atkinson Hyperlegible Next"), 1.5, has_italics=True)
# Atkinson Hyperlegible Next lacks most of the Vietnamese letters, which carry two marks.
_VIETNAMESE: Final = WritingSystem("Latn", _families("Noto Sans"), 1.6, has_italics=True)
_GREEK: Final = WritingSystem("Grek", _families("Noto Sans"), 1.5, has_italics=True)
_CYRILLIC: Final = WritingSystem("Cyrl", _families("Noto Sans"), 1.5, has_italics=True)
_ARABIC: Final = WritingSystem("Arab", _families("Noto Sans Arabic"), 1.7, right_to_left=True)
# Words of Nastaliq run down to the line from up to 1.8 times the size of type above it.
_NASTALIQ: Final = WritingSystem("Aran", _families("Noto Nastaliq Urdu"), 2.3, right_to_left=True, overhangs=True)
_DEVANAGARI: Final = WritingSystem("Deva", _families("Noto Sans Devanagari"), 1.6)
_THAI: Final = WritingSystem("Thai", _families("Noto Sans Thai Looped"), 1.6)
_SIMPLIFIED_CHINESE: Final = WritingSystem("Hans", _families("Noto Sans CJK SC"), 1.7)
_TRADITIONAL_CHINESE: Final = WritingSystem("Hant", _families("Noto Sans CJK SC"), 1.7)
_JAPANESE: Final = WritingSystem("Jpan", _families("Noto Sans CJK JP"), 1.7)
# No font of ours has Hebrew; `kiosk check` says so. The machine's own may have it.
_HEBREW: Final = WritingSystem("Hebr", _LATIN.families, 1.5, right_to_left=True)

_BY_LANGUAGE: Final = {
    "vi": _VIETNAMESE, "el": _GREEK,
    "be": _CYRILLIC, "bg": _CYRILLIC, "kk": _CYRILLIC, "ky": _CYRILLIC, "mk": _CYRILLIC, "mn": _CYRILLIC,
    "ru": _CYRILLIC, "sr": _CYRILLIC, "tg": _CYRILLIC, "uk": _CYRILLIC,
    "ar": _ARABIC, "ckb": _ARABIC, "fa": _ARABIC, "ps": _ARABIC, "sd": _ARABIC, "ug": _ARABIC, "ur": _NASTALIQ,
    "bho": _DEVANAGARI, "hi": _DEVANAGARI, "mai": _DEVANAGARI, "mr": _DEVANAGARI, "ne": _DEVANAGARI,
    "th": _THAI, "zh": _SIMPLIFIED_CHINESE, "yue": _TRADITIONAL_CHINESE, "ja": _JAPANESE,
    "he": _HEBREW, "yi": _HEBREW,
}  # fmt: skip
"""The usual script of a language, as CLDR's likely subtags have it. All others are written in Latin here."""

_BY_SCRIPT: Final = {
    system.script: system
    for system in (
        _LATIN, _GREEK, _CYRILLIC, _ARABIC, _NASTALIQ, _DEVANAGARI, _THAI,
        _SIMPLIFIED_CHINESE, _TRADITIONAL_CHINESE, _JAPANESE, _HEBREW,
    )
}  # fmt: skip

_TRADITIONAL_CHINESE_REGIONS: Final = frozenset({"TW", "HK", "MO"})


def writing_system(language: str) -> WritingSystem:
    """How the language of a BCP 47 tag is written, by its script if it names one (`sr-Latn`)."""
    primary, *others = language.split("-")
    named = next((_BY_SCRIPT[tag.title()] for tag in others if tag.title() in _BY_SCRIPT), None)
    usual = _BY_LANGUAGE.get(primary.lower(), _LATIN)
    if named is None and primary.lower() == "zh" and _TRADITIONAL_CHINESE_REGIONS.intersection(map(str.upper, others)):
        return _TRADITIONAL_CHINESE
    # The usual way of a language may be more than its script: `vi-Latn` has the letters of `vi`.
    return usual if named is None or named.script == usual.script else named
