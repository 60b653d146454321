import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content import compile as compile_module
from kiosk.content.compile import check_library, compile_library
from kiosk.core.blocks import ArticleLink, Figure, LineBreak, Paragraph, Text, blocks_text
from kiosk.core.pack import Pack, check_pack
from kiosk.core.problems import Problem

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = date(2026, 6, 1)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="20" height="20"/></svg>'

LIBRARY = """
languages = ["en", "de"]
logo = "logo.svg"
disclaimer = "General information."
emergency = "Feel very ill now? Tell reception."
[name]
en = "Health library"
de = "Gesundheit"
[clinic]
en = "Clinic"
de = "Praxis"
"""

TOPIC = """
icon = "{icon}"
colour = "teal"
order = {order}
[title]
en = "{title}"
de = "{title} (de)"
"""

ARTICLE = """---
title: {title}
summary: About {title}.
status: sample
order: {order}
related: [{related}]
---
{body}
"""


def write(root: Path, path: str, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def write_topic(root: Path, id_: str, order: int = 1, icon: str = "ribbon") -> None:
    write(root, f"{id_}/topic.toml", TOPIC.format(icon=icon, order=order, title=id_.capitalize()))


def write_article(
    root: Path, id_: str, body: str, *, language: str = "en", title: str = "", order: int = 1, related: str = ""
) -> None:
    text = ARTICLE.format(title=title or id_.partition("/")[2], body=body, order=order, related=related)
    write(root, f"{id_}/index.{language}.md", text)


def write_library(root: Path) -> Path:
    write(root, "library.toml", LIBRARY)
    write(root, "logo.svg", DRAWING)
    write_topic(root, "tests", order=2, icon="eye")
    write_topic(root, "scans", order=1)
    write(root, "scans/pet/scanner.svg", DRAWING)
    figure = "![A scanner.](scanner.svg 'It turns')"
    body = f"Opening words.\n\n## The scanner\n\n{figure}\n\nSee [x-rays](article:tests/x-ray)."
    write_article(root, "scans/pet", body, order=2, related="tests/x-ray")
    write_article(root, "scans/pet", "Ein Wort.", language="de", title="PET-Aufnahme")
    write_article(root, "scans/ultrasound", "Sound waves.", order=1)
    write_article(root, "tests/x-ray", "An x-ray is quick.")
    return root


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return write_library(tmp_path / "library")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    folder = tmp_path_factory.mktemp("sound")
    assert compile_library(write_library(folder / "library"), folder / "out.klib", RESOURCES) == []
    check_pack(folder / "out.klib")
    with closing(Pack(folder / "out.klib")) as opened:
        yield opened


def codes(problems: list[Problem]) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.code) for problem in problems]


def test_what_stands_around_articles_is_in_the_pack_in_each_language(pack: Pack) -> None:
    assert pack.languages == ("en", "de")
    assert [pack.info(language).name for language in pack.languages] == ["Health library", "Gesundheit"]
    assert pack.info("de").emergency == "Feel very ill now? Tell reception."
    assert pack.picture(pack.info("en").logo, "page").height == 256


def test_topics_and_articles_are_in_their_order(pack: Pack) -> None:
    assert [(topic.title, topic.article_count) for topic in pack.topics("de")] == [("Scans (de)", 2), ("Tests (de)", 1)]
    assert [card.title for card in pack.articles("scans", "en")] == ["ultrasound", "pet"]
    assert [card.title for card in pack.articles("scans", "de")] == ["ultrasound", "PET-Aufnahme"]
    assert pack.picture(pack.topics("en")[0].icon, "page").width == 256


def test_a_figure_and_a_link_lead_into_the_pack(pack: Pack) -> None:
    figure, paragraph = pack.section("scans/pet", "en", 1).blocks
    assert isinstance(figure, Figure)
    assert figure.alternative == "A scanner."
    assert pack.picture(figure.image, "full").width == 3840
    assert isinstance(paragraph, Paragraph)
    assert ArticleLink("tests/x-ray", (Text("x-rays"),)) in paragraph.spans
    assert pack.article("scans/pet", "en").related == ("tests/x-ray",)


def test_words_are_counted(pack: Pack) -> None:
    assert pack.section("scans/pet", "en", 0).words == 2
    assert pack.card("scans/pet", "en").words == sum(part.words for part in pack.article("scans/pet", "en").sections)


def test_the_same_library_gives_the_same_bytes(pack: Pack, tmp_path: Path) -> None:
    again = tmp_path / "elsewhere" / "again.klib"
    again.parent.mkdir()
    compile_library(write_library(tmp_path / "copy"), again, RESOURCES)
    assert again.read_bytes() == pack.path.read_bytes()


def test_a_broken_article_does_not_take_another_one_down(library: Path, tmp_path: Path) -> None:
    write(library, "scans/ultrasound/index.en.md", "no header")
    (library / "tests/x-ray/index.en.md").write_bytes(b"\xff\xfe not UTF-8")
    problems = compile_library(library, tmp_path / "out.klib", RESOURCES)
    assert {problem.path for problem in problems if problem.severity == "error"} == {
        "scans/ultrasound/index.en.md",
        "tests/x-ray/index.en.md",
    }
    with closing(Pack(tmp_path / "out.klib")) as pack:
        assert [topic.id for topic in pack.topics("en")] == ["scans"]
        assert [card.id for card in pack.articles("scans", "en")] == ["scans/pet"]


def test_what_leads_to_an_article_that_is_left_out_is_a_problem_and_its_words_stay(
    library: Path, tmp_path: Path
) -> None:
    write(library, "tests/x-ray/index.en.md", "no header")
    problems = compile_library(library, tmp_path / "out.klib", RESOURCES)
    assert [code for code in codes(problems) if code[2] == "dead-link"] == [
        ("scans/pet/index.en.md", 6, "dead-link"),
        ("scans/pet/index.en.md", 14, "dead-link"),
    ]
    with closing(Pack(tmp_path / "out.klib")) as pack:
        assert pack.article("scans/pet", "en").related == ()
        text = blocks_text(pack.section("scans/pet", "en", 1).blocks)
    assert "See x-rays." in text


@pytest.mark.parametrize(
    ("spoil", "place", "code"),
    [
        (Path.unlink, ("scans/pet/index.en.md", 12), "missing-file"),
        (lambda file: file.write_text("<svg"), ("scans/pet/index.en.md", 12), "picture-unreadable"),
        (lambda file: file.write_bytes(bytes(17 << 20)), ("scans/pet/index.en.md", 12), "too-large"),
    ],
)
def test_of_a_picture_that_cannot_be_shown_the_words_stay(
    library: Path, tmp_path: Path, spoil: Callable[[Path], object], place: tuple[str, int], code: str
) -> None:
    spoil(library / "scans/pet/scanner.svg")
    assert codes(compile_library(library, tmp_path / "out.klib", RESOURCES)) == [(*place, code)]
    with closing(Pack(tmp_path / "out.klib")) as pack:
        assert pack.section("scans/pet", "en", 1).blocks[0] == Paragraph(
            (Text("A scanner."), LineBreak(), Text("It turns"))
        )


def test_a_picture_outside_the_library_is_not_taken_in(library: Path, tmp_path: Path) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "private.png")
    (library / "scans/pet/scanner.svg").unlink()
    (library / "scans/pet/scanner.svg").symlink_to(tmp_path / "private.png")
    assert codes(compile_library(library, tmp_path / "out.klib", RESOURCES)) == [
        ("scans/pet/index.en.md", 12, "outside-library"),
        ("scans/pet/scanner.svg", 1, "outside-library"),
    ]


def test_an_unknown_icon_and_a_missing_logo_are_problems_of_their_files(library: Path, tmp_path: Path) -> None:
    write_topic(library, "scans", icon="ribon")
    (library / "logo.svg").unlink()
    problems = compile_library(library, tmp_path / "out.klib", RESOURCES)
    assert codes(problems) == [("library.toml", 3, "missing-file"), ("scans/topic.toml", 2, "unknown-icon")]
    assert problems[1].message.startswith('the icon "ribon" does not come with the program')
    assert "did you mean ribbon?" in problems[1].message
    with closing(Pack(tmp_path / "out.klib")) as pack:
        assert (pack.info("en").logo, pack.topics("en")[0].icon) == ("", "")


def test_a_text_that_is_too_long_is_left_out(library: Path, tmp_path: Path) -> None:
    write_article(library, "tests/x-ray", "word " * 60_000)
    problems = compile_library(library, tmp_path / "out.klib", RESOURCES)
    assert ("tests/x-ray/index.en.md", 1, "too-large") in codes(problems)


def test_half_of_a_surrogate_pair_costs_one_article_only(library: Path, tmp_path: Path) -> None:
    write_article(library, "tests/x-ray", "Words.", title='"\\ud800"')
    problems = compile_library(library, tmp_path / "out.klib", RESOURCES)
    assert {problem.path for problem in problems if problem.severity == "error"} == {"tests/x-ray/index.en.md"}
    check_pack(tmp_path / "out.klib")


def test_a_library_without_an_article_is_an_error_and_no_pack(library: Path, tmp_path: Path) -> None:
    for file in library.glob("*/*/index.*.md"):
        file.unlink()
    problems = compile_library(library, tmp_path / "out.klib", RESOURCES)
    assert ("library.toml", 1, "no-articles") in codes(problems)
    assert [file.name for file in tmp_path.iterdir()] == ["library"]


def test_check_finds_what_compiling_finds_and_what_the_review_policy_says(library: Path, tmp_path: Path) -> None:
    write(library, "library.toml", LIBRARY + '[review]\nsamples = "error"\n')
    (library / "scans/pet/scanner.svg").unlink()
    problems = check_library(library, RESOURCES, TODAY).problems
    assert list(problems) == sorted(problems)
    assert set(compile_library(library, tmp_path / "out.klib", RESOURCES)) < set(problems)
    assert [problem.code for problem in problems].count("sample") == 4


def test_a_full_disk_leaves_the_old_pack(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.klib"
    target.write_bytes(b"the old one")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def full_database(*_arguments: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            compile_library(library, target, RESOURCES)
    with monkeypatch.context() as patch:
        patch.setattr(compile_module, "write_pack", full_database)
        with pytest.raises(OSError, match="disk is full"):
            compile_library(library, target, RESOURCES)
    assert target.read_bytes() == b"the old one"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["library", "out.klib"]


def test_a_pack_can_be_read_by_whom_the_umask_allows(library: Path, tmp_path: Path) -> None:
    compile_library(library, tmp_path / "out.klib", RESOURCES)
    (tmp_path / "plain").touch()
    assert (tmp_path / "out.klib").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_many_articles_are_in_one_order(tmp_path: Path) -> None:
    write(tmp_path, "library/library.toml", LIBRARY.replace('logo = "logo.svg"\n', ""))
    write_topic(tmp_path / "library", "scans")
    for number in range(100):
        write_article(tmp_path / "library", f"scans/a{number}", f"Text {number}.", order=100 - number)
    assert compile_library(tmp_path / "library", tmp_path / "out.klib", RESOURCES) == []
    with closing(Pack(tmp_path / "out.klib")) as pack:
        assert [card.title for card in pack.articles("scans", "en")] == [
            f"a{number}" for number in reversed(range(100))
        ]
