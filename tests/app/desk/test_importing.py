"""`kiosk import` prints what it took and what it left, and what to do next."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

import pytest

from kiosk.app.desk.importing import import_library
from kiosk.app.desk.options import ImportOptions
from kiosk.app.exit_codes import ExitCode
from tests.word_document import paragraph, word_document

HEALTH_TOPICS = (
    '<health-topics><health-topic title="Gout" url="https://medlineplus.gov/gout.html" id="1" language="English">'
    "<full-summary>&lt;p&gt;Gout hurts.&lt;/p&gt;</full-summary></health-topic></health-topics>"
)


def test_a_folder_is_imported_and_what_is_next_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site/feet").mkdir(parents=True)
    (tmp_path / "site/feet/gout.md").write_text("# Gout\n\nIt [hurts](https://example.org).\n", "utf-8")
    library = tmp_path / "library"
    assert import_library(ImportOptions("folder", tmp_path / "site", library)) == ExitCode.OK
    printed = capsys.readouterr().out
    assert "Taken: 1 topic, 1 article, 1 text.\n" in printed
    assert "    feet/gout.md:3: https://example.org\n" in printed
    assert printed.endswith(f"Next: kiosk check --fix {library}\n")
    assert "- feet/gout.md:3: https://example.org\n" in (library / "_import-report.md").read_text("utf-8")
    assert (library / "feet/gout/index.en.md").is_file()


def test_a_document_of_word_is_imported(tmp_path: Path) -> None:
    (tmp_path / "gout.docx").write_bytes(word_document(paragraph("Gout hurts.")))
    options = ImportOptions("docx", tmp_path / "gout.docx", tmp_path / "library", topic="feet", language="de")
    assert import_library(options) == ExitCode.OK
    assert (tmp_path / "library/feet/gout/index.de.md").is_file()


def test_health_topics_are_imported(tmp_path: Path) -> None:
    (tmp_path / "topics.xml").write_text(HEALTH_TOPICS, "utf-8")
    assert import_library(ImportOptions("medlineplus", tmp_path / "topics.xml", tmp_path / "library")) == ExitCode.OK
    assert [path.name for path in (tmp_path / "library").glob("*/gout/*")] == ["index.en.md"]


def test_a_source_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ImportOptions("folder", tmp_path / "none", tmp_path / "library")
    assert import_library(options) == ExitCode.NO_INPUT
    assert f"there is no {tmp_path / 'none'}" in capsys.readouterr().err


def test_a_source_of_another_kind_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.md").write_text("Text.", "utf-8")
    assert import_library(ImportOptions("folder", tmp_path / "page.md", tmp_path / "library")) == ExitCode.NO_INPUT
    assert import_library(ImportOptions("docx", tmp_path, tmp_path / "library")) == ExitCode.NO_INPUT
    assert "is no folder" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["docx", "medlineplus", "folder"])
def test_a_pipe_is_not_waited_for(
    kind: Literal["docx", "medlineplus", "folder"], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert import_library(ImportOptions(kind, tmp_path / "pipe", tmp_path / "library")) == ExitCode.NO_INPUT
    assert f"{tmp_path / 'pipe'} is no " in capsys.readouterr().err


def test_what_is_next_can_be_typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/gout.md").write_text("# Gout\n\nIt hurts.\n", "utf-8")
    library = tmp_path / "our library"
    assert import_library(ImportOptions("folder", tmp_path / "site", library)) == ExitCode.OK
    assert capsys.readouterr().out.endswith(f"Next: kiosk check --fix '{library}'\n")


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library/mine.txt").write_text("mine", "utf-8")
    (tmp_path / "site").mkdir()
    assert import_library(ImportOptions("folder", tmp_path / "site", tmp_path / "library")) == ExitCode.FAILED
    assert "is not empty; name a new folder, or write --add" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "library").iterdir()] == ["mine.txt"]


def test_a_folder_without_pages_gives_no_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site").mkdir()
    assert import_library(ImportOptions("folder", tmp_path / "site", tmp_path / "library")) == ExitCode.FAILED
    assert "holds nothing that could be imported" in capsys.readouterr().err
    assert not (tmp_path / "library").exists()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "file").write_text("", "utf-8")
    assert import_library(ImportOptions("folder", tmp_path / "site", tmp_path / "file/library")) == ExitCode.FAILED
    assert "the import ended at" in capsys.readouterr().err
