"""A library of one article, which its name tells from others."""

from __future__ import annotations

from pathlib import Path

from kiosk.core.blocks import Paragraph, Text
from kiosk.core.model import Article, LibraryInfo, Section, SectionTitle, Topic
from tests.pack_maker import PackMaker

_LIBRARY = 'languages = ["en"]\nname = "{name}"\nclinic = "Clinic"\ndisclaimer = "General."\nemergency = "Feel ill?"\n'
_TOPIC = 'icon = "ribbon"\ncolour = "teal"\ntitle = "Scans"\norder = 1\n'
_ARTICLE = "---\ntitle: A scan\nsummary: About it.\nstatus: sample\n---\nWords.\n"


def write_pack(path: Path, name: str) -> Path:
    """As a pack, in place of another."""
    section = Section("", 1, (Paragraph((Text("Words."),)),))
    titles = (SectionTitle("", 1),)
    article = Article(
        id="scans/a",
        topic="scans",
        language="en",
        languages=("en",),
        title="A",
        summary="S.",
        author="",
        reviewer="",
        reviewed=None,
        review_by=None,
        status="sample",
        sources=(),
        related=(),
        link="",
        questions=(),
        sensitive=False,
        recorded=False,
        sections=titles,
    )
    path.unlink(missing_ok=True)
    with PackMaker(path) as writer:
        info = LibraryInfo("en", name, "Clinic", "General.", "Feel ill?", "")
        writer.add_language(0, info, (Topic("scans", "Scans", "", "teal", 1),))
        writer.add_article(0, article, (section,))
        writer.finish()
    return path


def write_folder(root: Path, name: str) -> Path:
    """As a folder, or over one of another name."""
    (root / "scans" / "pet").mkdir(parents=True, exist_ok=True)
    (root / "library.toml").write_text(_LIBRARY.format(name=name))
    (root / "scans" / "topic.toml").write_text(_TOPIC)
    (root / "scans" / "pet" / "index.en.md").write_text(_ARTICLE)
    return root
