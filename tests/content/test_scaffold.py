import tomllib
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.compile import check_library
from kiosk.content.front_matter import read_front_matter, split_front_matter
from kiosk.content.library_writing import with_languages
from kiosk.content.model import FrontMatter
from kiosk.content.scaffold import new_library, new_topic, new_translation, starter_texts
from tests.converted import article_file

RESOURCES = Path(__file__).parents[2] / "resources"
MARK = "0123456789ab"


def write(folder: Path, language: str) -> None:
    for path, text in new_library(starter_texts(RESOURCES, "Our library", language), language).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def found(folder: Path) -> list[tuple[str, str]]:
    problems = check_library(folder, RESOURCES, date(2026, 11, 23)).problems
    return [(problem.path, problem.code) for problem in problems]


def translated(header: str) -> FrontMatter:
    split, _ = split_front_matter(article_file(), new_translation(header, "Text.", MARK))
    assert split is not None
    front_matter, problems, _ = read_front_matter(article_file(), split.header)
    assert problems == []
    assert front_matter is not None
    return front_matter


@pytest.mark.parametrize("language", ["en", "es-MX"])
def test_a_library_in_a_language_that_ours_has_says_all_it_must(tmp_path: Path, language: str) -> None:
    write(tmp_path, language)
    assert {code for path, code in found(tmp_path) if path == "library.toml"} == set()
    assert f'{language} = "Our library"' in (tmp_path / "library.toml").read_text(encoding="utf-8")


def test_a_library_in_another_language_has_no_english_on_the_screen_that_nobody_is_told_of(tmp_path: Path) -> None:
    write(tmp_path, "de")
    texts = tomllib.loads((tmp_path / "library.toml").read_text(encoding="utf-8"))
    assert texts["emergency"] == texts["disclaimer"] == {}
    assert found(tmp_path) == [
        ("first-topic/first-article/index.de.md", "wrong-language"),
        ("library.toml", "missing-text"),
        ("library.toml", "missing-text"),
    ]


def test_a_new_topic_lacks_a_title_in_the_languages_but_the_first(tmp_path: Path) -> None:
    write(tmp_path, "en")
    file = tmp_path / "library.toml"
    file.write_text(with_languages(file.read_text(encoding="utf-8"), ["de", "zh-Hant"]), encoding="utf-8")
    (tmp_path / "first-topic" / "topic.toml").write_text(new_topic("Heart and blood", ["en", "de", "zh-Hant"], 1))
    assert found(tmp_path).count(("first-topic/topic.toml", "missing-text")) == 2


@pytest.mark.parametrize(
    "header",
    [
        "title: Pulse\nsummary: What it is.\nstatus: approved\nreviewer: R\n",
        "\"title\": Pulse\n# for the card\n'summary' : What it is.\nstatus: sample\n",
        "  title: Pulse\n  summary: What it is.\n  status: sample\n",
        "{title: Pulse, summary: What it is., status: sample, order: 2}\n",
    ],
)
def test_a_translation_begins_with_what_the_original_says_however_its_header_is_written(header: str) -> None:
    assert translated(header) == FrontMatter("Pulse", "What it is.", "sample", translated_from=MARK)
