"""The cache of builds: whatever has become of its file, the pack is the same, and at most one sentence is said."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import build_cache, library_pictures
from kiosk.content import compile as compile_module
from kiosk.content.build_cache import BuildCache, CacheError, cache_file
from kiosk.content.compile import Built, build_library
from kiosk.content.errors import ConversionError
from kiosk.content.model import ArticleFile, FrontMatter, Reference, SectionOutline, Text
from kiosk.content.text_record import from_record, to_record
from kiosk.core.model import Source
from kiosk.core.problems import Problem
from tests.here_and_now import HereAndNow

RESOURCES = Path(__file__).parents[2] / "resources"
LIBRARY = 'languages = ["en"]\nname = "N"\nclinic = "C"\ndisclaimer = "D"\nemergency = "E"\n'
ARTICLE = "---\ntitle: A scan\nsummary: About it.\nstatus: sample\n---\nWords.\n"


@pytest.fixture(autouse=True)
def here_and_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compile_module, "Workers", HereAndNow)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    (root / "scans" / "pet").mkdir(parents=True)
    (root / "library.toml").write_text(LIBRARY)
    (root / "scans" / "topic.toml").write_text('icon = "ribbon"\ncolour = "teal"\ntitle = "Scans"\norder = 1\n')
    (root / "scans" / "pet" / "index.en.md").write_text(ARTICLE)
    return root


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "library.build"


def build(library: Path, cache: Path | None) -> tuple[Built, bytes]:
    target = library.with_name("out.klib")
    built = build_library(library, target, RESOURCES, cache)
    return built, target.read_bytes()


def foreign(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE notes (text)")


def of_another_version(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE made_by SET version = 'another'")
        connection.execute("UPDATE bodies SET body = x'00'")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"no database at all" * 100),
        lambda file: file.write_bytes(file.read_bytes()[:5000]),
        lambda file: (file.unlink(), foreign(file)),
        of_another_version,
    ],
    ids=["empty", "another file", "truncated", "another database", "another version"],
)
def test_a_cache_that_is_no_good_is_made_anew(library: Path, cache: Path, spoil: Callable[[Path], object]) -> None:
    _, first = build(library, cache)
    spoil(cache)
    built, second = build(library, cache)
    assert built.texts_made == 1
    assert second == first
    again, third = build(library, cache)
    assert (again.texts_made, again.notice) == (0, "")
    assert third == first


def test_a_cache_that_another_build_uses_is_left_alone(library: Path, cache: Path) -> None:
    with BuildCache(cache):
        built, _ = build(library, cache)
    assert "another command is at work" in built.notice
    assert built.articles == 1


def test_a_cache_where_nothing_can_be_written_is_done_without(library: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    built, _ = build(library, tmp_path / "file" / "library.build")
    assert "cannot be used" in built.notice
    assert built.notice.count("\n") == 0
    assert built.articles == 1


def test_a_cache_on_a_full_disk_is_done_without(library: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit = BuildCache.commit

    def full(self: BuildCache) -> None:
        if self.file is not None:
            self.connection.execute("PRAGMA max_page_count = 1")
            self.connection.execute("CREATE TABLE more AS SELECT randomblob(1000000)")
        commit(self)

    monkeypatch.setattr(BuildCache, "commit", full)
    built, _ = build(library, cache)
    assert "database or disk is full" in built.notice
    assert built.articles == 1


def test_a_broken_page_is_done_without_and_the_file_thrown_away(library: Path, cache: Path) -> None:
    build(library, cache)
    content = cache.read_bytes()
    cache.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    built, _ = build(library, cache)
    assert built.articles == 1
    assert not cache.exists() or build(library, cache)[0].notice == ""


def test_a_picture_that_cannot_be_used_is_not_tried_again(
    library: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def broken(path: str, *_rest: object) -> None:
        tried.append(path)
        raise ConversionError("picture-unreadable", "is broken")

    (library / "scans" / "pet" / "scan.png").write_bytes(b"no picture")
    (library / "scans" / "pet" / "index.en.md").write_text(f"{ARTICLE}\n![A scan.](scan.png)\n")
    monkeypatch.setattr(library_pictures, "convert_picture", broken)
    first, _ = build(library, cache)
    again, _ = build(library, cache)
    assert tried.count("scans/pet/scan.png") == 1
    assert ("picture-unreadable", "error") in {(problem.code, problem.severity) for problem in again.problems}
    assert again.problems == first.problems


def test_caches_of_other_libraries_go_in_time(tmp_path: Path) -> None:
    files = [cache_file(tmp_path, tmp_path / str(number)) for number in range(6)]
    for file in files:
        file.touch()
    kept = cache_file(tmp_path, tmp_path / "another")
    assert len(list(tmp_path.glob(f"*{build_cache.SUFFIX}"))) == 3
    assert kept not in files


def test_a_cache_cannot_be_opened_twice(cache: Path) -> None:
    with BuildCache(cache), pytest.raises(CacheError, match="another command"):
        BuildCache(cache)


LINES = st.integers(0, 999)
WORDS = st.text(st.characters(codec="utf-8"))
PROBLEMS = st.builds(Problem, WORDS, LINES, st.sampled_from(("error", "warning")), WORDS, message=WORDS, about=WORDS)
HEADERS = st.builds(
    FrontMatter,
    WORDS,
    WORDS,
    st.sampled_from(("sample", "approved")),
    reviewed=st.none() | st.dates(),
    review_by=st.none() | st.dates(),
    keywords=st.lists(WORDS).map(tuple),
    sources=st.lists(st.builds(Source, WORDS, WORDS, st.none() | LINES, WORDS)).map(tuple),
    questions=st.lists(WORDS).map(tuple),
    sensitive=st.booleans(),
    lines=st.dictionaries(WORDS, LINES),
)
FILE = ArticleFile("topic/article", "en", "topic/article/index.en.md")
TEXTS = st.builds(
    Text,
    st.just(FILE),
    st.none() | HEADERS,
    st.lists(st.builds(SectionOutline, WORDS, LINES, LINES, st.none() | st.floats(0, 20))).map(tuple),
    st.lists(st.builds(Reference, st.sampled_from(("article", "picture")), WORDS, LINES, WORDS)).map(tuple),
    st.lists(PROBLEMS).map(tuple),
    st.lists(PROBLEMS).map(tuple),
    WORDS,
)


@given(TEXTS)
def test_a_text_comes_out_of_its_record_as_it_went_in(text: Text) -> None:
    assert from_record(FILE, to_record(text)) == text
