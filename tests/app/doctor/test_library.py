import json
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.app.command_line import command_line
from kiosk.app.doctor.finding import Mark
from kiosk.app.doctor.library import (
    check_library,
    check_reviews,
    judged_update,
    library_languages,
    library_pack,
)
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import Answer
from kiosk.core.settings import DisplaySettings
from kiosk.supervisor.library_record import LibraryRecord, Refused, write_record
from tests.app.doctor.asking import Answers
from tests.app.doctor.setups import settings_in, setup_in
from tests.pack_maker import PackMaker
from tests.small_library import SmallLibrary
from tests.small_pack import write_small_pack
from tests.spoilt_pack import flip_bits_in_texts

LIBRARY = 'languages = ["en", "es"]\nname = "N"\nclinic = "C"\ndisclaimer = "General."\nemergency = "Feel ill?"\n'


def marks(setup: Setup, answers: Answers | None = None) -> dict[str, Mark]:
    found = [*check_library(setup, answers or Answers()), *check_reviews(setup)]
    return {finding.code: finding.mark for finding in found}


def problems(*found: tuple[str, str]) -> Answers:
    listed = [{"severity": severity, "code": code} for severity, code in found]
    return Answers({"check": Answer(1, json.dumps(listed))})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    (root / "scans").mkdir(parents=True)
    (root / "library.toml").write_text(LIBRARY)
    return root


@pytest.mark.parametrize(("language", "warned"), [("", False), ("es", False), ("EN", False), ("fr", True)])
def test_a_language_for_the_start_that_the_library_lacks_is_warned_of(
    folder: Path, tmp_path: Path, *, language: str, warned: bool
) -> None:
    settings = settings_in(tmp_path, display=DisplaySettings(language=language))
    found = check_library(setup_in(tmp_path, settings, library=folder), problems())
    assert ("start-language" in {finding.code for finding in found}) == warned


def test_a_whole_pack_is_as_it_should_be(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    (opened,) = check_library(setup_in(tmp_path, library=pack), Answers())
    assert (opened.code, opened.mark) == ("library", "ok")
    assert '"Health library", 4 articles in en' in opened.sentence
    assert marks(setup_in(tmp_path, library=pack)) == {"library": "ok", "reviews": "ok", "samples": "warn"}


@pytest.mark.parametrize("content", [None, b"", b"no pack"])
def test_a_pack_that_cannot_be_opened_is_a_fault(content: bytes | None, tmp_path: Path) -> None:
    pack = tmp_path / "broken.klib"
    if content is not None:
        pack.write_bytes(content)
    assert marks(setup_in(tmp_path, library=pack)) == {"library": "fail"}


def test_a_damaged_pack_is_a_fault(tmp_path: Path) -> None:
    pack = write_small_pack(tmp_path / "small.klib")
    flip_bits_in_texts(pack)
    assert marks(setup_in(tmp_path, library=pack))["library"] == "fail"


def test_the_built_in_library_is_warned_of(tmp_path: Path) -> None:
    resources = tmp_path / "resources"
    resources.mkdir()
    write_small_pack(resources / "starter.klib")
    assert marks(setup_in(tmp_path, resources=resources))["library"] == "warn"


def test_a_program_without_its_library_is_a_fault(tmp_path: Path) -> None:
    assert marks(setup_in(tmp_path, resources=None)) == {"library": "fail"}
    assert library_pack(setup_in(tmp_path, resources=None)) is None


@pytest.mark.parametrize(
    ("found", "mark"),
    [((), "ok"), ((("warning", "dead-link"),), "warn"), ((("error", "yaml"), ("warning", "dead-link")), "fail")],
)
def test_the_problems_of_a_folder_are_counted(found: tuple[tuple[str, str], ...], mark: Mark, folder: Path) -> None:
    assert marks(setup_in(folder.parent, library=folder), problems(*found)) == {
        "library": "ok",
        "library-problems": mark,
        "reviews": "ok",
    }


def test_what_is_due_is_no_problem_of_a_text(folder: Path) -> None:
    due = problems(("error", "overdue"), ("warning", "sample"))
    assert marks(setup_in(folder.parent, library=folder), due) == {
        "library": "ok",
        "library-problems": "ok",
        "reviews": "warn",
        "samples": "warn",
    }


def test_a_folder_that_takes_too_long_is_warned_of(folder: Path) -> None:
    assert marks(setup_in(folder.parent, library=folder)) == {"library": "ok", "library-problems": "warn"}


def test_the_command_that_is_advised_can_be_typed(folder: Path) -> None:
    spaced = folder.rename(folder.with_name("our library"))
    found = check_library(setup_in(spaced.parent, library=spaced), problems(("warning", "dead-link")))
    (advice,) = [finding.advice for finding in found if finding.code == "library-problems"]
    assert advice == f"`{command_line('kiosk', 'check', spaced)}` lists them."


def test_a_folder_that_is_no_library_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert marks(setup_in(tmp_path, library=tmp_path / "empty")) == {"library": "fail"}


def test_the_languages_are_those_of_the_pack_or_the_folder(folder: Path) -> None:
    assert library_languages(setup_in(folder.parent, library=folder)) == ("en", "es")
    pack = write_small_pack(folder.parent / "small.klib", ("de", "fr"))
    assert library_languages(setup_in(folder.parent, library=pack)) == ("de", "fr")


def reviewed_pack(path: Path, reviewed: date, review_by: date) -> Path:
    library = SmallLibrary()
    with PackMaker(path) as writer:
        writer.add_language(0, library.info("en"), [library.topics("en")[0]._replace(article_count=1, icon="")])
        article = library.article("scans/breast", "en")
        article = article._replace(language="en", reviewed=reviewed, review_by=review_by, status="approved", related=())
        writer.add_article(0, article, [library.section("scans/breast", "en", 0)])
        writer.finish()
    return path


def test_an_overdue_review_is_warned_of(tmp_path: Path) -> None:
    pack = reviewed_pack(tmp_path / "old.klib", date(2024, 1, 1), date(2026, 11, 22))
    assert marks(setup_in(tmp_path, library=pack)) == {"library": "ok", "reviews": "warn"}


def test_a_clock_behind_the_last_review_is_a_fault(tmp_path: Path) -> None:
    pack = reviewed_pack(tmp_path / "new.klib", date(2026, 11, 20), date(2028, 11, 20))
    assert marks(setup_in(tmp_path, library=pack)) == {"library": "ok", "reviews": "ok"}
    slow = replace(setup_in(tmp_path, library=pack), now=datetime(2026, 11, 19, tzinfo=UTC))
    assert marks(slow) == {"library": "ok", "reviews": "ok", "clock-behind": "fail"}


def test_a_library_that_was_not_taken_is_told(tmp_path: Path) -> None:
    assert judged_update(None) == []
    refused = Refused("stick.klib", "1 2", time.time(), "unusable", "it is damaged")
    setup = setup_in(tmp_path, library=write_small_pack(tmp_path / "small.klib"))
    (tmp_path / "state").mkdir()
    write_record(tmp_path / "state", LibraryRecord(refused=refused))
    (told,) = (finding for finding in check_library(setup, Answers()) if finding.code == "library-update")
    assert told.sentence == "a newer library from stick.klib was not taken: it is damaged"
