"""A library while it is being written: what readers would get, and problems in the place of what they would not."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.build_cache import BuildCache
from kiosk.content.compile import compile_library
from kiosk.content.draft import CANNOT_BE_SHOWN, Draft
from kiosk.content.draft_reading import DraftReader, Reading, TextKey
from kiosk.content.workers import Workers
from kiosk.core.blocks import blocks_text
from kiosk.core.model import Library
from kiosk.core.pack import Pack
from kiosk.core.search import SearchHit, SearchResults
from tests.draft_folder import LIBRARY, PARTS, RESOURCES, DraftFolder
from tests.small_library import SmallLibrary, png

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="20" height="20"/></svg>'
PET = "scans/pet/index.en.md"


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as pool:
        # The pool starts with its first task; its threads belong to the module, not to the first test.
        list(pool.map(str, ["start"]))
        yield pool


@pytest.fixture
def folder(tmp_path: Path) -> DraftFolder:
    return DraftFolder(tmp_path / "library")


@pytest.fixture
def reader(folder: DraftFolder, workers: Workers) -> DraftReader:
    return DraftReader(folder.root, RESOURCES, workers)


@pytest.fixture
def draft(reader: DraftReader) -> Draft:
    return Draft(reader, reader.read())


def text_of(library: Library, article: str, language: str = "en", index: int = 0) -> str:
    return blocks_text(library.section(article, language, index).blocks)


def everything(library: Library) -> dict[str, Any]:
    """All that the screens could ask, but pictures and the search."""
    shown: dict[str, Any] = {}
    for language in library.languages:
        shown[language] = library.info(language), library.topics(language)
        for topic in library.topics(language):
            shown[f"{topic.id} {language}"] = library.articles(topic.id, language)
            for card in library.articles(topic.id, language):
                article = library.article(card.id, language)
                shown[f"{card.id} {language}"] = article
                for index in range(len(article.sections)):
                    shown[f"{card.id} {language} {index}"] = library.section(card.id, language, index)
    return shown


def test_a_draft_shows_what_the_pack_of_its_folder_will_show(
    folder: DraftFolder, reader: DraftReader, tmp_path: Path
) -> None:
    folder.write("scans/pet/scanner.svg", DRAWING)
    folder.write_article("scans/pet", f'{PARTS}\n![A scanner.](scanner.svg "The scanner.")\n')
    compile_library(folder.root, tmp_path / "draft.klib", RESOURCES)
    reader.picture("figure", "scans/pet/scanner.svg")
    draft = Draft(reader, reader.read())
    with closing(Pack(tmp_path / "draft.klib")) as pack:
        assert everything(draft) == everything(pack)
        icon = draft.topics("en")[0].icon
        assert draft.picture(icon, "page") == pack.picture(icon, "page")


def test_what_a_draft_does_not_have_is_a_key_error(draft: Draft) -> None:
    for ask in (
        lambda: draft.info("fr"),
        lambda: draft.articles("cats", "en"),
        lambda: draft.article("cats/tom", "en"),
        lambda: draft.card("cats/tom", "en"),
        lambda: draft.section("cats/tom", "en", 0),
        lambda: draft.picture("none", "page"),
        lambda: draft.recording("scans/pet", "en"),
    ):
        with pytest.raises(KeyError):
            ask()


def test_a_picture_is_awaited_until_it_has_been_converted(folder: DraftFolder, reader: DraftReader) -> None:
    (folder.root / "scans/mri/photo.png").write_bytes(png(800, 400))
    folder.write_article("scans/mri", '![A magnet.](photo.png "The magnet.")\n')
    draft = Draft(reader, reader.read())
    assert text_of(draft, "scans/mri") == "A magnet.\nThe magnet."
    assert draft.awaited == {"scans/mri/photo.png"}
    reader.picture("figure", "scans/mri/photo.png")
    (figure,) = draft.section("scans/mri", "en", 0).blocks
    picture = draft.picture(getattr(figure, "image"), "page")  # noqa: B009 - of all blocks, only a figure has one
    assert (picture.width, picture.height) <= (1240, 594)


def test_a_picture_that_is_not_there_is_told_at_once_and_its_caption_stays(
    folder: DraftFolder, reader: DraftReader
) -> None:
    path = folder.write_article("scans/mri", 'Words.\n\n![A magnet.](none.png "The magnet.")\n')
    draft = Draft(reader, reader.read())
    assert "The magnet." in text_of(draft, "scans/mri")
    (missing,) = (
        problem for problem in draft.problems_of(draft.file("scans/mri", "en")) if problem.about == "none.png"
    )
    assert (missing.path, missing.line, missing.code) == (path, 12, "missing-file")


def test_only_what_has_changed_is_read_again(folder: DraftFolder, reader: DraftReader) -> None:
    before = reader.read()
    folder.write_article("scans/pet", "Shorter.\n")
    after = reader.read(before, {PET})
    changed = {key for key, text in after.texts.items() if text is not before.texts[key]}
    assert changed == {TextKey("scans/pet", "en")}
    assert text_of(Draft(reader, after), "scans/pet") == "Shorter."


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("no header at all\n", 1),
        ("---\ntitle: [\n---\nText\n", 3),
        ("\0", 1),
        ("---\ntitle: A\nsummary: B\n---\nC\n", 1),
    ],
)
def test_a_broken_text_has_its_problem_in_its_place_and_comes_back(
    folder: DraftFolder, reader: DraftReader, broken: str, line: int
) -> None:
    before = reader.read()
    draft = Draft(reader, before)
    sound = everything(draft)
    folder.write(PET, broken)
    draft.take(reader.read(before, {PET}))
    assert [section.title for section in draft.article("scans/pet", "en").sections] == [""]
    assert draft.article("scans/pet", "en").title == "pet"
    assert draft.card("scans/pet", "en").summary == f"{CANNOT_BE_SHOWN}."
    assert f"{PET}:{line}" in text_of(draft, "scans/pet")
    assert draft.section_titles("scans/pet", "en") is None
    assert text_of(draft, "scans/pet", "de") == "Auf Deutsch."
    folder.write_article("scans/pet", PARTS)
    draft.take(reader.read(draft.reading, {PET}))
    assert everything(draft) == sound


def test_a_text_that_was_never_sound_is_named_by_its_folder(folder: DraftFolder, reader: DraftReader) -> None:
    folder.write("tests/urine/index.en.md", "no header\n")
    draft = Draft(reader, reader.read())
    assert draft.card("tests/urine", "en").title == "tests/urine"
    assert CANNOT_BE_SHOWN in text_of(draft, "tests/urine")


def test_what_was_converted_is_found_again_in_the_cache(folder: DraftFolder, workers: Workers, tmp_path: Path) -> None:
    cache = tmp_path / "library.build"
    first = DraftReader(folder.root, RESOURCES, workers, cache).read()
    stamp = cache.stat().st_size
    with BuildCache(cache) as opened:
        assert len(opened.texts()) == 4
        # While another program uses it, there is none.
        assert DraftReader(folder.root, RESOURCES, workers, cache).read() == first
    assert DraftReader(folder.root, RESOURCES, workers, cache).read() == first
    assert cache.stat().st_size == stamp


def test_articles_come_and_go(folder: DraftFolder, reader: DraftReader) -> None:
    before = reader.read()
    new = folder.write_article("tests/urine", "A cup.\n", order=0)
    folder.remove("scans/mri")
    draft = Draft(reader, reader.read(before, {new, "scans/mri", "scans/mri/index.en.md"}))
    assert [card.id for card in draft.articles("tests", "en")] == ["tests/urine", "tests/blood"]
    assert [card.id for card in draft.articles("scans", "en")] == ["scans/pet"]
    folder.remove("scans")
    draft.take(reader.read(draft.reading, {"scans"}))
    assert [topic.id for topic in draft.topics("en")] == ["tests"]


def test_links_follow_what_they_lead_to(folder: DraftFolder, reader: DraftReader) -> None:
    draft = Draft(reader, reader.read())
    assert "ArticleLink" in repr(draft.section("scans/mri", "en", 0))
    folder.remove("scans/pet")
    draft.take(reader.read(draft.reading, {"scans/pet"}))
    assert "ArticleLink" not in repr(draft.section("scans/mri", "en", 0))
    assert "dead-link" in {problem.code for problem in draft.problems_of(draft.file("scans/mri", "en"))}


@pytest.mark.parametrize("path", ["library.toml", "scans/topic.toml"])
def test_what_a_settings_file_said_stands_in_while_it_is_broken(
    folder: DraftFolder, reader: DraftReader, path: str
) -> None:
    draft = Draft(reader, reader.read())
    sound = everything(draft)
    text = (folder.root / path).read_text(encoding="utf-8")
    folder.write(path, f"{text}\nname = [[[\n")
    draft.take(reader.read(draft.reading, {path}))
    assert draft.reading.standing_in == (path,)
    assert path in {problem.path for problem in draft.reading.problems}
    assert everything(draft) == sound
    folder.write(path, text)
    draft.take(reader.read(draft.reading, {path}))
    assert draft.reading.standing_in == ()


def test_what_stands_in_is_only_in_languages_that_the_library_still_has(
    folder: DraftFolder, reader: DraftReader
) -> None:
    draft = Draft(reader, reader.read())
    folder.write("scans/topic.toml", "[[[")
    folder.write("library.toml", LIBRARY.replace('"en", "de"', '"de"'))
    draft.take(reader.read(draft.reading, {"scans/topic.toml", "library.toml"}))
    assert [card.id for card in draft.articles("scans", "de")] == ["scans/pet"]
    assert draft.article("scans/pet", "de").languages == ("de",)


def test_what_a_settings_file_says_is_followed(folder: DraftFolder, reader: DraftReader) -> None:
    draft = Draft(reader, reader.read())
    folder.write("library.toml", LIBRARY.replace("Riverside Clinic", "Hill Clinic").replace('"en", "de"', '"de"'))
    draft.take(reader.read(draft.reading, {"library.toml"}))
    assert draft.languages == ("de",)
    assert [card.id for card in draft.articles("scans", "de")] == ["scans/pet"]


def test_a_folder_without_a_library_lists_nothing(workers: Workers, tmp_path: Path) -> None:
    reader = DraftReader(tmp_path, RESOURCES, workers)
    reading = reader.read()
    assert reading.source is None
    assert reading.problems
    with pytest.raises(ValueError, match="usable"):
        Draft(reader, reading)
    DraftFolder(tmp_path)
    assert len(Draft(reader, reader.read(reading, {"library.toml"})).topics("en")) == 2


def test_overdue_texts_are_labelled_and_never_hidden_from_their_writer(
    folder: DraftFolder, reader: DraftReader
) -> None:
    folder.write("library.toml", f'{LIBRARY}[review]\noverdue = "hide"\n')
    text = (folder.root / PET).read_text(encoding="utf-8")
    dates = "status: approved\nreviewer: Dr A\nreviewed: 2024-01-01\nreview_by: 2025-01-01\n"
    folder.write(PET, text.replace("status: sample\n", dates))
    draft = Draft(reader, reader.read())
    assert draft.overdue_policy == "label"
    assert draft.newest_review == date(2024, 1, 1)
    assert [(text.language, text.review_by) for text in draft.dated_texts(date(2025, 1, 2))] == [
        ("de", None),
        ("en", date(2025, 1, 1)),
    ]
    assert draft.dated_texts(date(2025, 1, 1)) == ()


class Index(SmallLibrary):
    """Finds a text that is there, one that has gone, and a section that has gone."""

    def search(self, text: str, language: str, most: int = 20, without: frozenset[str] = frozenset()) -> SearchResults:
        hit = SearchHit("scans/pet", "en", "PET", (), 1, "Before", 0, f"{text} {language} {most}", ())
        hits = (hit, replace(hit, article="scans/gone"), replace(hit, section=9))
        return SearchResults(tuple(hit for hit in hits if hit.article not in without))


def test_without_an_index_titles_are_searched(draft: Draft) -> None:
    assert [hit.article for hit in draft.search("BLO", "en").hits] == ["tests/blood"]
    assert [hit.title for hit in draft.search("deutsch pet", "de").hits] == ["PET auf Deutsch"]
    assert draft.search("water", "en") == draft.search("", "en") == SearchResults()
    assert len(draft.search("e", "en", 1).hits) == 1
    assert draft.search("BLO", "en", without=frozenset({"tests/blood"})) == SearchResults()


def test_the_search_finds_what_is_still_there(draft: Draft) -> None:
    draft.index = Index()
    assert [(hit.article, hit.section) for hit in draft.search("water", "en").hits] == [("scans/pet", 1)]
    assert draft.search("water", "en", without=frozenset({"scans/pet"})).hits == ()


def test_reading_tells_how_far_it_is(reader: DraftReader) -> None:
    told: list[int] = []

    class Progress:
        def begin(self, what: str, total: int) -> None:
            assert what == "texts"
            told.append(total)

        def advance(self, number: int = 1) -> None:
            told.append(-number)

    assert reader.read(Reading(), (), Progress()).source is not None
    assert told == [4, -1, -1, -1, -1]
