"""A library's folder in English and German that tests write in as a person would."""

from __future__ import annotations

import shutil
from pathlib import Path

RESOURCES = Path(__file__).parents[1] / "resources"

LIBRARY = """
languages = ["en", "de"]
[name]
en = "Health library"
de = "Gesundheit"
[clinic]
en = "Riverside Clinic"
de = "Praxis am Fluss"
[disclaimer]
en = "General information."
de = "Allgemeine Hinweise."
[emergency]
en = "Feel very ill now? Tell reception."
de = "Geht es Ihnen schlecht? Sagen Sie es am Empfang."
"""

TOPIC = 'icon = "eye"\ncolour = "teal"\norder = {order}\n[title]\nen = "{title}"\nde = "{title} (de)"\n'

HEADER = """---
title: {title}
summary: What {title} is about.
status: sample
sources:
  - title: A leaflet
    publisher: NHS
order: {order}
---
"""

PARTS = "Begin here.\n\n## Before\n\nDrink water.\n\n## The day itself\n\nCome early.\n\n## After\n\nGo home.\n"


class DraftFolder:
    """Three articles in two topics; one of them has a German text."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("library.toml", LIBRARY)
        for order, topic in enumerate(("scans", "tests")):
            self.write(f"{topic}/topic.toml", TOPIC.format(order=order, title=topic.capitalize()))
        self.write_article("scans/pet", PARTS)
        self.write_article("scans/pet", "Auf Deutsch.\n", language="de", title="PET auf Deutsch")
        self.write_article("scans/mri", "A magnet. See [the other](article:scans/pet).\n", order=2)
        self.write_article("tests/blood", "A needle.\n")

    def write(self, path: str, text: str) -> None:
        """Write a file in place, as simple editors do."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def replace(self, path: str, text: str) -> None:
        """Write a file beside and put it in the place of the one before, as careful editors do."""
        new = self.root / f"{path}~"
        new.write_text(text, encoding="utf-8")
        new.replace(self.root / path)

    def write_article(self, article: str, body: str, *, language: str = "en", title: str = "", order: int = 1) -> str:
        """Write an article's text; returns its path."""
        path = f"{article}/index.{language}.md"
        self.write(path, HEADER.format(title=title or article.partition("/")[2], order=order) + body)
        return path

    def remove(self, path: str) -> None:
        """Remove a file, or a folder with all that is in it."""
        if (self.root / path).is_dir():
            shutil.rmtree(self.root / path)
        else:
            (self.root / path).unlink()
