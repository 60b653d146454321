"""A build that is killed, finds the disk full or the library changing leaves the old pack, and nothing half-written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from kiosk.content import compile as compile_module
from kiosk.content import library_texts
from kiosk.content.compile import build_library, compile_library
from kiosk.content.errors import ConversionError
from kiosk.content.library_files import read_file
from kiosk.core.pack import check_pack
from tests.here_and_now import HereAndNow

RESOURCES = Path(__file__).parents[2] / "resources"
LIBRARY = 'languages = ["en"]\nname = "N"\nclinic = "C"\ndisclaimer = "D"\nemergency = "E"\n'
ARTICLE = "---\ntitle: A scan\nsummary: About it.\nstatus: sample\n---\n{words}\n"
SCRIPT = """
import sys
from pathlib import Path
from kiosk.content.compile import build_library
if __name__ == "__main__":
    try:
        {before}
        build_library(*map(Path, sys.argv[1:]))
    except OSError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
"""
LONGEST_BUILD = 3.0
"""Seconds after which a build of a few texts has usually ended."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    root.mkdir()
    (root / "library.toml").write_text(LIBRARY)
    (root / "scans").mkdir()
    (root / "scans" / "topic.toml").write_text('icon = "ribbon"\ncolour = "teal"\ntitle = "Scans"\norder = 1\n')
    for number in range(20):
        write_article(root, f"a{number}", f"{'Words and more. ' * 100}\n\n[there](article:scans/gone)")
    return root


def write_article(root: Path, name: str, words: str) -> None:
    (root / "scans" / name).mkdir(exist_ok=True)
    (root / "scans" / name / "index.en.md").write_text(ARTICLE.format(words=words))


def command(library: Path, before: str = "pass") -> list[str]:
    arguments = [library, library.with_name("out.klib"), RESOURCES, library.with_name("cache.build")]
    return [sys.executable, "-c", SCRIPT.format(before=before), *map(str, arguments)]


@pytest.mark.parametrize("rounds", [3, pytest.param(20, marks=pytest.mark.long)])
def test_killed_at_any_moment_it_leaves_the_old_pack_or_the_new(library: Path, rounds: int) -> None:
    target = library.with_name("out.klib")
    random = Random(1)  # noqa: S311 - the same moments each time
    compile_library(library, target, RESOURCES)
    packs = {target.read_bytes()}
    for number in range(rounds):
        write_article(library, "a0", f"Changed {number} times.")
        wanted = library.with_name("wanted.klib")
        compile_library(library, wanted, RESOURCES)
        with subprocess.Popen(command(library)) as process:
            try:
                process.wait(random.uniform(0, LONGEST_BUILD))
            except subprocess.TimeoutExpired:
                process.kill()
        packs.add(wanted.read_bytes())
        assert target.read_bytes() in packs
        subprocess.run(command(library), check=True)
        assert target.read_bytes() == wanted.read_bytes()
        assert list(library.parent.glob(".out*")) == []


@pytest.mark.parametrize("kilobytes", [4, 60, 90])
def test_on_a_full_disk_it_says_so_and_leaves_the_old_pack(library: Path, kilobytes: int) -> None:
    target = library.with_name("out.klib")
    target.write_bytes(b"the old one")
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes} << 10, {kilobytes} << 10))"
    ended = subprocess.run(command(library, limit), check=False, capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "out.klib" in ended.stderr
    assert target.read_bytes() == b"the old one"
    assert list(library.parent.glob(".out*")) == []


def test_what_a_killed_build_has_left_is_removed(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compile_module, "Workers", HereAndNow)
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left, other = tmp_path / f".out.klib.{ended.pid}.part", tmp_path / f".out.klib.{os.getpid()}1x.part"
    left.touch()
    other.touch()
    compile_library(library, tmp_path / "out.klib", RESOURCES)
    assert not left.exists()
    assert other.exists()


def test_a_text_that_changes_between_two_looks_is_a_problem_and_no_pack(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[str] = []

    def changing(root: Path, path: str, most: int, limit: str) -> bytes:
        looks.append(path)
        data = read_file(root, path, most, limit)
        return data + b"\nMore." if looks.count(path) > 1 else data

    monkeypatch.setattr(compile_module, "Workers", HereAndNow)
    monkeypatch.setattr(library_texts, "read_file", changing)
    built = build_library(library, tmp_path / "out.klib", RESOURCES)
    (problem,) = (problem for problem in built.problems if problem.severity == "error")
    assert (problem.path, problem.code) == ("scans/a0/index.en.md", "changed-meanwhile")
    assert not (tmp_path / "out.klib").exists()


def test_a_text_that_vanishes_is_a_problem_and_the_others_are_built(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanishing(root: Path, path: str, most: int, limit: str) -> bytes:
        if path == "scans/a3/index.en.md":
            (root / path).unlink(missing_ok=True)
        return read_file(root, path, most, limit)

    monkeypatch.setattr(compile_module, "Workers", HereAndNow)
    monkeypatch.setattr(library_texts, "read_file", vanishing)
    built = build_library(library, tmp_path / "out.klib", RESOURCES)
    errors = [(problem.path, problem.code) for problem in built.problems if problem.severity == "error"]
    assert errors == [("scans/a3/index.en.md", "missing-file")]
    assert built.articles == 19
    check_pack(tmp_path / "out.klib")


def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ConversionError, match="is no file"):
        read_file(tmp_path, "pipe", 10, "")


def test_only_files_inside_are_read(tmp_path: Path) -> None:
    root = tmp_path / "library"
    (root / "inner").mkdir(parents=True)
    (root / "inner" / "file").write_bytes(b"inside")
    (tmp_path / "file").write_bytes(b"outside")
    (root / "link").symlink_to(root / "inner")
    (root / "out").symlink_to(tmp_path)
    assert read_file(root, "link/file", 10, "") == read_file(root, "inner/../inner/file", 10, "") == b"inside"
    for path in ("out/file", "../file"):
        with pytest.raises(ConversionError, match="not inside the library"):
            read_file(root, path, 10, "")
    with pytest.raises(ConversionError, match="is larger than 5 bytes"):
        read_file(root, "inner/file", 5, "5 bytes")
