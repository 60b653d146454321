"""The small library as a pack: what the kiosk opens in real life."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.core.blocks import Figure, all_blocks
from tests.pack_maker import PackMaker
from tests.small_library import SmallLibrary


def write_small_pack(
    path: Path, languages: Sequence[str] = ("en",), clinic: str = "Riverside Clinic", *, pictures: bool = True
) -> Path:
    """Write every text of the small library in each of the languages, and all its pictures or just the icon."""
    library = SmallLibrary(languages=tuple(languages), clinic=clinic)
    images = {"icon"}
    with PackMaker(path) as writer:
        for number, language in enumerate(languages):
            writer.add_language(number, library.info(language), library.topics(language))
            for position, (article, (_, sections)) in enumerate(library.texts.items()):
                texts = [library.section(article, language, index) for index in range(len(sections))]
                writer.add_article(position, library.article(article, language)._replace(language=language), texts)
                blocks = [block for text in texts for block in all_blocks(text.blocks)]
                images |= {block.image for block in blocks if isinstance(block, Figure) and pictures}
        for picture in sorted(images):
            writer.add_picture(library.picture(picture, "page"), "page")
            writer.add_picture(library.picture(picture, "full"), "full")
        writer.finish()
    return path
