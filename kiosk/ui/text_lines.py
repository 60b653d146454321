"""Where the characters of a laid out line stand. In text of both directions they do not follow each other in order."""

from __future__ import annotations

from PySide6.QtGui import QTextLine

_GAP = 0.5
"""Pixels between two runs of characters that still count as none."""


def cursor_x(line: QTextLine, position: int) -> float:
    """How many pixels from the left of its text a cursor stands at a position, in Qt's count of characters."""
    # Qt returns the position that it has corrected as well; its stubs say otherwise.
    x: object = line.cursorToX(position)
    return float(x[0] if isinstance(x, tuple) else x)  # pyright: ignore[reportUnknownArgumentType, reportArgumentType]


def extents(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Where characters `start` to `end` of a line stand: left and right of each part, in the pixels of its layout.

    A part is what stands together: Arabic with half of the Latin name in it makes two. Places of the cursor do not tell
    this: before a run that is read the other way, the cursor stands at the end of what comes before it.
    """
    first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if first >= last:
        return []
    # For each piece of a run Qt gives where the whole run stands, as far as it was asked for.
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    if not boxes:
        # A picture has no characters, and nothing stands beside it.
        left, right = sorted((cursor_x(line, first), cursor_x(line, last)))
        return [(left, right)]
    parts: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if parts and left <= parts[-1][1] + _GAP:
            parts[-1] = (parts[-1][0], max(right, parts[-1][1]))
        else:
            parts.append((left, right))
    return parts
