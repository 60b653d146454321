"""Where the files that come with the program are: fonts, icons and the starter library."""

from __future__ import annotations

import sys
from pathlib import Path


def resources_folder() -> Path:
    """The folder of the bundle, of the installed package, or of the checkout that the program runs from.

    Raises:
        FileNotFoundError: if the program was installed without its resources.
    """
    package = Path(__file__).resolve().parent.parent
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        places = [Path(bundle) / "resources"]
    else:
        places = [package / "resources", package.parent / "resources"]
    for place in places:
        # A wheel in site-packages may have a neighbour that is also called `resources`.
        if (place / "fonts").is_dir():
            return place
    tried = " or ".join(str(place) for place in places)
    raise FileNotFoundError(f"the program's fonts and icons are missing; they should be in {tried}")
