"""Where the writer is after a change: on the same section, or as near to it as can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app.desk.preview.places import PlaceKeeper
from kiosk.content.draft import Draft
from kiosk.content.draft_reading import DraftReader
from kiosk.content.workers import Workers
from kiosk.core.navigator import ArticlePlace, Home, Place, SearchPlace, TopicPlace
from tests.draft_folder import PARTS, RESOURCES, DraftFolder

PET = "scans/pet"
DAY = ArticlePlace(PET, 2, scroll=0.5)
"""The section "The day itself"."""


class Writer:
    """Changes a library while a place of it is on the screen."""

    def __init__(self, root: Path, workers: Workers) -> None:
        self.folder = DraftFolder(root)
        self._reader = DraftReader(root, RESOURCES, workers)
        self.draft = Draft(self._reader, self._reader.read())
        self._keeper = PlaceKeeper()

    def sees(self, place: Place) -> None:
        self._keeper.note(self.draft, place, "en")

    def place_now(self, place: Place, *changed: str) -> tuple[Place, str]:
        self.draft.take(self._reader.read(self.draft.reading, changed))
        return self._keeper.place_now(self.draft, place, "en")

    def writes(self, place: Place, body: str) -> Place:
        self.sees(place)
        return self.place_now(place, self.folder.write_article(PET, body))[0]


@pytest.fixture
def writer(tmp_path: Path, workers: Workers) -> Writer:
    return Writer(tmp_path, workers)


@pytest.mark.parametrize(
    ("body", "section"),
    [
        (PARTS.replace("Come early", "Come late"), 2),
        (PARTS.replace("## Before", "## First of all\n\nRead.\n\n## Before"), 3),
        (PARTS.replace("Begin here.\n", ""), 1),
        (PARTS.replace("## Before\n\nDrink water.\n\n", ""), 1),
        (PARTS.replace("The day itself", "Your day"), 2),
        ("Only this.\n\n## And that\n\nText.\n", 1),
        ("Only this.\n", 0),
    ],
)
def test_the_section_is_found_by_its_title_or_else_by_its_number(writer: Writer, body: str, section: int) -> None:
    place = writer.writes(DAY, body)
    assert place == ArticlePlace(PET, section, scroll=0.5)


def test_of_sections_with_one_title_it_is_the_nearest(writer: Writer) -> None:
    body = "## Tips\n\nA.\n\n## Other\n\nB.\n\n## Tips\n\nC.\n"
    writer.writes(ArticlePlace(PET), body)
    assert writer.writes(ArticlePlace(PET, 2), f"{body}\n## Tips\n\nD.\n") == ArticlePlace(PET, 2)


def test_a_text_that_was_broken_comes_back_on_the_section_that_was_open(writer: Writer) -> None:
    writer.sees(DAY)
    path = f"{PET}/index.en.md"
    writer.folder.write(path, "no header")
    broken, said = writer.place_now(DAY, path)
    assert said == ""
    # The page of the problem has one section, and is not scrolled.
    writer.sees(ArticlePlace(PET, 0))
    writer.folder.write_article(PET, PARTS.replace("## Before", "## New\n\nNew.\n\n## Before"))
    assert writer.place_now(ArticlePlace(PET, 0), path) == (ArticlePlace(PET, 3, scroll=0.5), "")
    assert isinstance(broken, ArticlePlace)


def test_from_an_article_that_is_gone_to_its_topic_and_back_when_it_comes_back(writer: Writer) -> None:
    writer.sees(DAY)
    writer.folder.remove(PET)
    instead, said = writer.place_now(DAY, PET)
    assert (instead, said) == (TopicPlace("scans"), "scans/pet is no longer in the library.")
    path = writer.folder.write_article(PET, PARTS)
    assert writer.place_now(instead, path)[0] == DAY


def test_from_a_topic_that_is_gone_to_the_home_screen(writer: Writer) -> None:
    writer.sees(DAY)
    writer.folder.remove("scans")
    assert writer.place_now(DAY, "scans") == (Home(), "scans/pet is no longer in the library.")
    assert writer.place_now(TopicPlace("scans"), "scans") == (Home(), "scans is no longer in the library.")


def test_whoever_has_gone_elsewhere_meanwhile_stays_there(writer: Writer) -> None:
    writer.sees(DAY)
    writer.folder.remove(PET)
    writer.place_now(DAY, PET)
    elsewhere = ArticlePlace("tests/blood")
    writer.sees(elsewhere)
    path = writer.folder.write_article(PET, PARTS)
    assert writer.place_now(elsewhere, path) == (elsewhere, "")


@pytest.mark.parametrize("place", [Home(1), SearchPlace("scan"), TopicPlace("tests")])
def test_other_places_stay_as_they_are(writer: Writer, place: Place) -> None:
    assert writer.writes(place, "Something else.\n") == place
