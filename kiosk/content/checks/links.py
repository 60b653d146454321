"""What a library's texts point at, and what in it nothing points at."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.checks.sections import section_link_problems
from kiosk.content.model import ConvertedLibrary
from kiosk.core.problems import Problem


def link_problems(library: ConvertedLibrary) -> Iterator[Problem]:
    """Links to sections that are not there, and pictures that nothing uses."""
    yield from section_link_problems(library.texts)
    yield from _unused_pictures(library)


def _unused_pictures(library: ConvertedLibrary) -> Iterator[Problem]:
    """Pictures that no text, topic or logo names. Those beside a text that cannot be shown are not judged."""
    config = library.source.config
    used = {*config.logo.values(), *(topic.icon for topic in library.source.topics)}
    for text in library.texts:
        used.update(reference.target for reference in text.references if reference.kind == "picture")
    shown = {text.file.path for text in library.texts}
    broken = {file.article for file in library.source.articles if file.path not in shown}
    for path in library.source.pictures:
        if path not in used and "/".join(path.split("/")[:2]) not in broken:
            message = 'nothing shows this picture; use it, remove it, or begin its name with "_"'
            yield Problem(path, 0, "warning", "unused-picture", message)
