"""What is checked in a whole library, on what is left of its texts: headers, outlines and references, no blocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.content.checks.governance import governance_problems
from kiosk.content.checks.links import link_problems
from kiosk.content.checks.plain_language import grades
from kiosk.content.checks.structure import structure_problems
from kiosk.content.checks.template import settings_problems
from kiosk.content.checks.translations import translation_problems
from kiosk.content.model import ConvertedLibrary
from kiosk.core.problems import Problem


def library_problems(library: ConvertedLibrary, today: date) -> Iterator[Problem]:
    """The problems of a library that no text has by itself, or that depend on its settings or on the day."""
    yield from structure_problems(library)
    yield from link_problems(library)
    yield from governance_problems(library, today)
    yield from translation_problems(library)
    yield from grades(library)
    yield from settings_problems(library)
