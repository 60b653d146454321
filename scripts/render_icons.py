"""Renders resources/icons/interface/*.svg to the pictures that the screen side reads."""

from pathlib import Path

import resvg_py

INTERFACE_ICONS = Path(__file__).parents[1] / "resources" / "icons" / "interface"
SIDE = 256


def render_icon(svg: Path) -> bytes:
    """The icon as a PNG of 256×256 pixels, white wherever it is not transparent.

    Raises ValueError where the file is no valid SVG.
    """
    white = svg.read_text(encoding="utf-8").replace("currentColor", "#fff")
    return resvg_py.svg_to_bytes(svg_string=white, width=SIDE, height=SIDE, skip_system_fonts=True)


def main() -> None:
    """Write each picture beside its SVG."""
    for svg in sorted(INTERFACE_ICONS.glob("*.svg")):
        svg.with_suffix(".png").write_bytes(render_icon(svg))


if __name__ == "__main__":
    main()
