"""Writes resources/fonts/covered-characters.txt: every character that a font of ours has, for `kiosk check`.

The program reads this list, not the fonts: so it comes without fontTools, and a check does not wait for 15 cmap tables.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
INTRODUCTION = "# Made by `make fonts`. Characters that the fonts beside this file have, first and last of each run.\n"


def covered(fonts: Path) -> set[int]:
    """The code points that the fonts of a folder have a glyph for."""
    codes: set[int] = set()
    for path in sorted(fonts.glob("*-Regular.[ot]tf")):
        with TTFont(path, lazy=True) as font:
            codes.update(font.getBestCmap())
    return codes


def listed(codes: set[int]) -> str:
    """The file: one run of code points a line, as in Unicode's own data files."""
    firsts = sorted(code for code in codes if code - 1 not in codes)
    lasts = sorted(code for code in codes if code + 1 not in codes)
    runs = (f"{first:04X}..{last:04X}\n" for first, last in zip(firsts, lasts, strict=True))
    return INTRODUCTION + "".join(runs)


if __name__ == "__main__":
    (FONTS / "covered-characters.txt").write_text(listed(covered(FONTS)), encoding="utf-8", newline="\n")
