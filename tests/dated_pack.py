"""The small library as a pack, with its review policy and the days on which texts are to be reviewed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.pack_maker import PackMaker
from tests.small_library import SmallLibrary


def write_dated_pack(path: Path, library: SmallLibrary, reviewed: date | None = None) -> Path:
    """Write every text of a small library; all were `reviewed` on the same day."""
    with PackMaker(path) as maker:
        for number, language in enumerate(library.languages):
            maker.add_language(number, library.info(language), library.topics(language))
            for position, (id_, (_, sections)) in enumerate(library.texts.items()):
                article = library.article(id_, language)._replace(reviewed=reviewed, status="approved")
                maker.add_article(position, article, [library.section(id_, language, n) for n in range(len(sections))])
        for rendition in ("page", "full"):
            maker.add_picture(library.picture("icon", rendition), rendition)
        maker.finish(overdue=library.overdue_policy)
    return path
