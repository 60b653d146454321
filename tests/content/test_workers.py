import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from multiprocessing import spawn
from pathlib import Path

import pytest

from kiosk.content.errors import ConversionError
from kiosk.content.markdown import convert_article
from kiosk.content.model import ArticleFile, ConvertedArticle
from kiosk.content.pictures import Renditions, convert_picture
from kiosk.content.workers import Failure, Workers

IN_TIME = 20.0
"""The limit, what it takes to kill what ignores it, and a busy machine. Without limits these take minutes."""
FONTS = Path(__file__).parents[2] / "resources" / "fonts"
HEADER = "---\ntitle: T\nsummary: S.\nstatus: sample\n---\n"
FILE = ArticleFile("topic/article", "en", "topic/article/index.en.md")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as pool:
        # The pool starts with its first task; its threads belong to the module, not to the first test.
        list(pool.map(work, ["start"]))
        yield pool


def work(task: str) -> str | int:
    """What the tests let a worker do."""
    match task:
        case "hang":
            while True:
                pass
        case "die":
            os._exit(3)
        case "memory":
            return len(bytearray(1 << 30))
        case "recurse":
            return work(task)
        case "picture":
            raise ConversionError("picture-format", "is no picture")
        case "raise":
            raise ValueError("something")
        case _:
            return task


def convert(body: str) -> ConvertedArticle:
    return convert_article(FILE, (HEADER + body).encode())


def draw(svg: str) -> Renditions:
    return convert_picture("a.svg", svg.encode(), "figure", FONTS)


def test_outcomes_come_in_the_order_of_the_items(workers: Workers) -> None:
    items = [str(number) for number in range(200)]
    outcomes = list(workers.map(work, items, batch=7))
    assert [outcome.item for outcome in outcomes] == items
    assert [outcome.result for outcome in outcomes] == items


@pytest.mark.parametrize("batch", [1, 3, 50])
def test_one_bad_item_is_a_failure_of_its_own(workers: Workers, batch: int) -> None:
    tasks = ["a", "hang", "b", "die", "c", "memory", "d", "recurse", "e", "picture", "f", "raise", "g"]
    results = [outcome.result for outcome in workers.map(work, tasks, batch=batch)]
    assert results[::2] == ["a", "b", "c", "d", "e", "f", "g"]
    codes = [result.code for result in results if isinstance(result, Failure)]
    assert codes[0:3] == ["too-slow", "conversion-died", "too-much-memory"]
    assert codes[3:] == ["cannot-convert", "picture-format", "cannot-convert"]


@pytest.mark.parametrize("items", [1, 40])
def test_where_no_process_can_be_started_it_is_told_at_once(tmp_path: Path, items: int) -> None:
    # Python's own process that counts semaphores is not one of those.
    program = tmp_path / "python"
    program.write_text(f'#!/bin/sh\ncase "$*" in *resource_tracker*) exec "{sys.executable}" "$@";; esac\nexit 1\n')
    program.chmod(0o700)
    usual = spawn.get_executable()
    multiprocessing.set_executable(str(program))
    try:
        with pytest.raises(OSError, match="cannot be started"), Workers() as pool:
            list(pool.map(work, [str(number) for number in range(items)]))
    finally:
        multiprocessing.set_executable(usual)


def test_the_pool_outlives_items_that_all_die(workers: Workers) -> None:
    results = [outcome.result for outcome in workers.map(work, ["die"] * 10 + ["still here"])]
    assert [isinstance(result, Failure) for result in results] == [True] * 10 + [False]


@pytest.mark.parametrize(
    "body",
    ["[" * 8192, "![" * 8192, "".join(f"{'    ' * level}- a\n" for level in range(300))],
    ids=["brackets", "pictures", "nested list"],
)
def test_markdown_that_hangs_python_markdown_ends_in_time(workers: Workers, body: str) -> None:
    began = time.monotonic()
    bad, good = workers.map(convert, [body, "Plain words."])
    assert time.monotonic() - began < IN_TIME
    assert isinstance(bad.result, Failure) or bad.result.problems
    assert isinstance(good.result, ConvertedArticle)
    assert good.result.problems == ()


def doubling(levels: int) -> str:
    """A drawing that uses a part ten times, which uses a part ten times, and so on."""
    parts = '<g id="a0"><rect width="1" height="1"/></g>' + "".join(
        f'<g id="a{level}">' + f'<use href="#a{level - 1}"/>' * 10 + "</g>" for level in range(1, levels + 1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs>{parts}</defs><use href="#a{levels}"/></svg>'
    )


def slow_filter() -> str:
    noise = '<filter id="f"><feTurbulence numOctaves="1000"/></filter><rect width="9" height="9" filter="url(#f)"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{noise}</svg>'


def nested(levels: int) -> str:
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + "<g>" * levels + "</g>" * levels + "</svg>"


@pytest.mark.parametrize(
    "bomb", [doubling(7), slow_filter(), nested(100_000)], ids=["doubling", "slow filter", "nested groups"]
)
def test_a_drawing_that_is_a_bomb_ends_in_time(workers: Workers, bomb: str) -> None:
    began = time.monotonic()
    bad, good = workers.map(draw, [bomb, nested(1)])
    assert time.monotonic() - began < IN_TIME
    assert isinstance(bad.result, Failure)
    assert isinstance(good.result, Renditions)
