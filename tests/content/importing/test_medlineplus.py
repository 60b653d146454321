"""A file of MedlinePlus's becomes a library that can be built."""

from __future__ import annotations

import tomllib
from html import escape
from pathlib import Path

import pytest
import yaml

from kiosk.content.importing.errors import ImportStoppedError
from kiosk.content.importing.library_writer import Destination, LibraryWriter
from kiosk.content.importing.medlineplus import import_medlineplus
from kiosk.content.importing.report import ImportReport
from kiosk.content.library_writing import LibraryTexts

TEXTS = LibraryTexts({"en": "Library"}, {"en": "Clinic"}, {"en": "Only information."}, {"en": "Very ill? Tell us."})
BONES = ("bones.html", "Bones and Joints", "Huesos y articulaciones")
FOOD = ("food.html", "Food", "Alimentos")


def topic(
    number: int,
    title: str,
    summary: str,
    *,
    language: str = "English",
    mapped: int | None = None,
    groups: tuple[tuple[str, str, str], ...] = (BONES,),
    inside: str = "",
    description: str = "",
) -> str:
    """A topic as it stands in the file."""
    spanish = language == "Spanish"
    site = "https://medlineplus.gov/" + ("spanish/" if spanish else "")
    own = [f'<group url="{site}{key}" id="1">{names[spanish]}</group>' for key, *names in groups]
    other = "" if mapped is None else f'<language-mapped-topic id="{mapped}">x</language-mapped-topic>'
    return (
        f'<health-topic meta-desc="{description}" title="{title}" url="{site}{title.lower()}.html" id="{number}"'
        f' language="{language}"><full-summary>{escape(summary)}</full-summary>'
        f"{''.join(own)}{other}{inside}</health-topic>"
    )


GOUT = topic(
    300,
    "Gout",
    "<h3>What is gout?</h3><p>Gout makes joints <em>hurt</em>. It comes at night.</p>"
    '<h3>What helps?</h3><ul><li>Rest</li><li>A <a href="https://www.nlm.nih.gov/medlineplus/purines.html">diet</a></li></ul>'
    '<p>See <a href="https://example.org/x">this page</a>.</p><p class="attribution">An institute</p>',
    mapped=1300,
    groups=(BONES, FOOD),
    inside="<also-called>Podagra</also-called><also-called>gout</also-called><see-reference>Uric acid</see-reference>"
    '<mesh-heading><descriptor id="D1">Gout</descriptor></mesh-heading>'
    '<mesh-heading><descriptor id="D2">Hyperuricemia</descriptor></mesh-heading>'
    '<related-topic id="301">Purines</related-topic><related-topic id="300">Gout</related-topic>'
    '<related-topic id="999">Elsewhere</related-topic>',
    description="Gout makes joints hurt.",
)
GOTA = topic(1300, "Gota", "<p>La gota duele. Viene de noche.</p>", language="Spanish", mapped=300)
PURINES = topic(301, "Purines", "<p>Purines are in food.</p>", groups=(FOOD,))
EMPTY = topic(302, "Nothing", "")


def imported(tmp_path: Path, *topics: str, only: tuple[str, ...] = (), groups: tuple[str, ...] = ()) -> ImportReport:
    file = tmp_path / "topics.xml"
    file.write_text(f"<health-topics>{''.join(topics)}</health-topics>", encoding="utf-8")
    report = ImportReport()
    with LibraryWriter(Destination(tmp_path / "library"), report) as writer:
        library = import_medlineplus(file, only, groups, writer, report)
        if not report.is_empty:
            writer.finish(TEXTS, library.languages, file.name)
    return report


def read(tmp_path: Path, text: str) -> tuple[dict[str, object], str]:
    """The header and the Markdown of a text."""
    _, header, body = (tmp_path / "library" / text).read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(header), body.strip()


def folders(tmp_path: Path) -> set[str]:
    library = tmp_path / "library"
    return {path.parent.relative_to(library).as_posix() for path in library.rglob("index.*.md")}


def test_an_article_has_the_sections_of_the_summary_and_links_to_other_articles(tmp_path: Path) -> None:
    imported(tmp_path, GOUT, GOTA, PURINES)
    assert read(tmp_path, "bones-and-joints/gout/index.en.md")[1] == (
        "## What is gout?\n\nGout makes joints *hurt*. It comes at night.\n\n"
        "## What helps?\n\n- Rest\n- A [diet](article:food/purines)\n\nSee this page."
    )


def test_its_header_has_the_words_that_people_search_and_the_source(tmp_path: Path) -> None:
    imported(tmp_path, GOUT, GOTA, PURINES)
    assert read(tmp_path, "bones-and-joints/gout/index.en.md")[0] == {
        "title": "Gout",
        "summary": "Gout makes joints hurt.",
        "status": "sample",
        "also_called": ["Podagra", "Uric acid"],
        "keywords": ["Hyperuricemia"],
        "related": ["food/purines"],
        "sources": [
            {
                "title": "Gout",
                "publisher": "MedlinePlus, National Library of Medicine",
                "url": "https://medlineplus.gov/gout.html",
            },
            {"title": "Gout", "publisher": "An institute"},
        ],
    }


def test_english_and_spanish_are_texts_of_one_article(tmp_path: Path) -> None:
    imported(tmp_path, GOTA, GOUT)
    header, body = read(tmp_path, "bones-and-joints/gout/index.es.md")
    assert (header["title"], header["summary"], body) == ("Gota", "La gota duele.", "La gota duele. Viene de noche.")
    library = tomllib.loads((tmp_path / "library" / "library.toml").read_text(encoding="utf-8"))
    assert library["languages"] == ["en", "es"]
    title = tomllib.loads((tmp_path / "library/bones-and-joints/topic.toml").read_text(encoding="utf-8"))["title"]
    assert title == {"en": "Bones and Joints", "es": "Huesos y articulaciones"}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["English first", "Spanish first"])
@pytest.mark.parametrize("naming", [(True, False), (False, True)], ids=["English names it", "Spanish names it"])
def test_a_translation_is_joined_whichever_of_the_two_names_the_other(
    tmp_path: Path, order: tuple[int, int], naming: tuple[bool, bool]
) -> None:
    english = topic(1, "Sleep", "<p>Sleep well.</p>", mapped=2 if naming[0] else None)
    spanish = topic(2, "Dormir", "<p>Duerma bien.</p>", language="Spanish", mapped=1 if naming[1] else None)
    imported(tmp_path, *((english, spanish)[place] for place in order))
    assert folders(tmp_path) == {"bones-and-joints/sleep"}
    assert read(tmp_path, "bones-and-joints/sleep/index.es.md")[1] == "Duerma bien."


def test_a_topic_without_a_translation_or_a_group_is_taken_too(tmp_path: Path) -> None:
    imported(tmp_path, topic(1, "Sleep", "<p>Sleep well.</p>", groups=(), mapped=77), GOTA)
    assert folders(tmp_path) == {"other-health-topics/sleep", "huesos-y-articulaciones/gota"}


def test_only_what_was_asked_for_is_taken(tmp_path: Path) -> None:
    imported(tmp_path, GOUT, GOTA, PURINES, only=("GOTA",))
    assert folders(tmp_path) == {"bones-and-joints/gout"}
    header, body = read(tmp_path, "bones-and-joints/gout/index.en.md")
    assert "related" not in header
    assert "A diet" in body


def test_a_group_that_was_asked_for_is_the_topic(tmp_path: Path) -> None:
    imported(tmp_path, GOUT, GOTA, PURINES, groups=("food",))
    assert folders(tmp_path) == {"food/gout", "food/purines"}


def test_what_was_left_is_told_with_the_line(tmp_path: Path) -> None:
    printed = imported(tmp_path, GOUT, EMPTY).summary()
    assert "topics.xml:1: Nothing: it has no summary" in printed
    assert "topics.xml:1: Gout: https://example.org/x" in printed
    assert folders(tmp_path) == {"bones-and-joints/gout"}


def test_a_file_without_a_summary_gives_no_library(tmp_path: Path) -> None:
    assert imported(tmp_path, EMPTY).is_empty
    assert [path.name for path in tmp_path.iterdir()] == ["topics.xml"]


@pytest.mark.parametrize(
    ("topics", "only", "groups", "message"),
    [
        ((GOUT,), ("Gaut",), (), 'no health topic "Gaut"; did you mean "Gout"'),
        ((GOUT,), (), ("Bones and Joint",), 'no group "Bones and Joint"; did you mean "Bones and Joints"'),
        (("<rss>",), (), (), r"topics\.xml:1: "),
    ],
)
def test_what_cannot_be_imported_is_refused_and_leaves_nothing(
    tmp_path: Path, topics: tuple[str, ...], only: tuple[str, ...], groups: tuple[str, ...], message: str
) -> None:
    with pytest.raises(ImportStoppedError, match=message):
        imported(tmp_path, *topics, only=only, groups=groups)
    assert [path.name for path in tmp_path.iterdir()] == ["topics.xml"]
