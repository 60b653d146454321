"""Where the files that come with the program are: fonts, icons, the starter library, and the pages of docs/."""

from __future__ import annotations

import sys
from pathlib import Path


def resources_folder() -> Path:
    """The folder of the bundle, of the installed package, or of the checkout that the program runs from.

    Raises:
        FileNotFoundError: if the program was installed without its resources.
    """
    places = _places("resources")
    for place in places:
        # A wheel in site-packages may have a neighbour that is also called `resources`.
        if (place / "fonts").is_dir():
            return place
    tried = " or ".join(str(place) for place in places)
    raise FileNotFoundError(f"the program's fonts and icons are missing; they should be in {tried}")


def bundle_folder() -> Path | None:
    """The folder of the bundle's program; None where it runs from source."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else None


def documentation_folder() -> Path | None:
    """The folder of the pages that tell of the program; None if it was installed without them."""
    return next((place for place in _places("docs") if (place / "commands.md").is_file()), None)


def _places(name: str) -> list[Path]:
    """Where a folder of that name may be that came with the program."""
    package = Path(__file__).resolve().parent.parent
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return [Path(bundle) / name] if bundle is not None else [package / name, package.parent / name]
