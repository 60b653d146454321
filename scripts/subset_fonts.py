"""Makes the fonts of resources/fonts/ that are no plain copies.

`make fonts ORIGINALS=folder`, where the folder holds the files that `SUBSETS`, `WITHOUT_LATIN` and `LOWER` name. They
come from the Debian package `fonts-noto-cjk` 1:20220127+repack1-1 (`NotoSansCJK-*.ttc`) and the npm packages
`@expo-google-fonts/noto-nastaliq-urdu` 0.4.2 (`NotoNastaliqUrdu_*.ttf`) and `@expo-google-fonts/noto-sans-arabic` 0.4.3
(`NotoSansArabic_*.ttf`). The same originals and the same fontTools give the same bytes.

Characters are chosen by published lists and blocks of Unicode, never by the texts that the kiosk happens to show.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "resources" / "fonts"

# Blocks of Unicode 15.1, without those parts of them that the fonts do not have.
EAST_ASIAN_BLOCKS = (
    (0x0020, 0x024F),  # Latin, with all letters of pinyin
    (0x2000, 0x20CF),  # punctuation, raised and lowered figures, currencies
    (0x2100, 0x22FF),  # letter-like signs such as ℃, Roman numerals, arrows, mathematics
    (0x2460, 0x24FF),  # figures in circles
    (0x25A0, 0x26FF),  # shapes and signs
    (0x3000, 0x30FF),  # CJK punctuation, hiragana, katakana
    (0x3200, 0x33FF),  # characters in circles, units in one square
    (0xFE30, 0xFE4F),  # CJK punctuation for vertical text, which older texts mix in
    (0xFF00, 0xFFEF),  # full-width and half-width forms
)
GREEK_AND_CYRILLIC = range(0x0370, 0x0530)
"""Noto Sans has all of them; the East Asian fonts only some."""

LATIN_LETTERS_AND_FIGURES = (
    (0x0030, 0x0039), (0x0041, 0x005A), (0x0061, 0x007A), (0x00AA, 0x00AA), (0x00BA, 0x00BA), (0x00C0, 0x00D6),
    (0x00D8, 0x00F6), (0x00F8, 0x024F), (0x1E00, 0x1EFF),
)  # fmt: skip


class Subset(NamedTuple):
    """A font to make: its name, the original's, and which one of the fonts in that file it is (from 0)."""

    name: str
    original: str
    number: int
    listed: str


def general_standard_chinese() -> str:
    """The 8,105 characters of the Table of General Standard Chinese Characters (2013), in its order."""
    lines = (FONTS / "general-standard-chinese.txt").read_text(encoding="utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith("#"))


def jis_x_0213() -> str:
    """The characters of plane 1 of JIS X 0213:2004, as Python's codec has them.

    Its kanji are those of levels 1 to 3: all of JIS X 0208, all jōyō kanji, and many of medicine.
    """
    cells = (bytes((row, cell)) for row in range(0xA1, 0xFF) for cell in range(0xA1, 0xFF))
    return "".join(cell.decode("euc_jis_2004", errors="ignore") for cell in cells)


def _all_of(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


SUBSETS = tuple(
    made
    for style in ("Regular", "Bold")
    for made in (
        Subset(f"NotoSansCJKsc-{style}.otf", f"NotoSansCJK-{style}.ttc", 2, general_standard_chinese()),
        Subset(f"NotoSansCJKjp-{style}.otf", f"NotoSansCJK-{style}.ttc", 0, jis_x_0213()),
    )
)

WITHOUT_LATIN = {
    "NotoNastaliqUrdu-Regular.ttf": "NotoNastaliqUrdu_400Regular.ttf",
    "NotoNastaliqUrdu-Bold.ttf": "NotoNastaliqUrdu_700Bold.ttf",
}
"""Its Latin has serifs: drug names and numbers are to be set in Noto Sans, as in all other scripts."""


LOWER = {
    "NotoSansArabic-Regular.ttf": "NotoSansArabic_400Regular.ttf",
    "NotoSansArabic-Bold.ttf": "NotoSansArabic_700Bold.ttf",
}
"""Its lines are 2.11 em high, to hold the stacked marks of the Quran. Ordinary text with its vowel signs is 1.12 em."""
LOWER_ASCENT, LOWER_DESCENT = 1050, 500
"""The height of a line instead, in thousandths of an em above and below the baseline."""


def make_subset(made: Subset, originals: Path, target: Path) -> None:
    """Write an East Asian font with the listed characters into the folder `target`."""
    # The time of making would be the only thing that differs between two runs.
    font = TTFont(originals / made.original, fontNumber=made.number, lazy=True, recalcTimestamp=False)
    options = subset.Options()
    # The kiosk draws without hinting, and its lines run from side to side only.
    options.hinting = False
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    # `locl` would keep the forms that other countries give a character: half of the file.
    options.layout_features = [
        feature for feature in options.layout_features if feature not in ("locl", "vert", "vrt2")
    ]
    options.name_IDs = ["*"]
    subsetter = subset.Subsetter(options)
    wanted = set(map(ord, made.listed)).difference(GREEK_AND_CYRILLIC) | _all_of(EAST_ASIAN_BLOCKS)
    subsetter.populate(unicodes=wanted & set(font.getBestCmap()))
    subsetter.subset(font)
    font.save(target / made.name)


def make_without_latin(original: Path, target: Path) -> None:
    """Write a copy of a font that does not offer its Latin letters and figures.

    Their glyphs stay in the file: a real subset is twice as large, as the shaping rules are stored less cleverly.
    """
    font = TTFont(original, recalcTimestamp=False)
    for table in font["cmap"].tables:
        for code in _all_of(LATIN_LETTERS_AND_FIGURES) & table.cmap.keys():
            del table.cmap[code]
    font.save(target)


def make_lower(original: Path, target: Path) -> None:
    """Write a copy of a font (1,000 units an em) that asks for lower lines. Its glyphs are the same."""
    font = TTFont(original, recalcTimestamp=False)
    font["hhea"].ascent, font["hhea"].descent = LOWER_ASCENT, -LOWER_DESCENT
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender = LOWER_ASCENT, -LOWER_DESCENT
    os2.usWinAscent, os2.usWinDescent = LOWER_ASCENT, LOWER_DESCENT
    font.save(target)


def main() -> int:
    """Make each font from the originals in the folder that the command line names."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and its one argument
        print("usage: make fonts ORIGINALS=folder (scripts/subset_fonts.py says where they come from)", file=sys.stderr)
        return 2
    originals = Path(sys.argv[1])
    for made in SUBSETS:
        make_subset(made, originals, FONTS)
    for name, original in WITHOUT_LATIN.items():
        make_without_latin(originals / original, FONTS / name)
    for name, original in LOWER.items():
        make_lower(originals / original, FONTS / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
