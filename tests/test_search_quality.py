"""Lay questions, a third of them misspelt, find the right article of the starter library: among the first three.

`tests/search_questions` says how the questions were made. Of the half that is held out only the shares are to be read.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.content.compile import compile_library
from kiosk.core.pack import Pack

ROOT = Path(__file__).parents[1]
FIRST = 3
AIM = 0.95


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    target = tmp_path_factory.mktemp("starter") / "starter.klib"
    compile_library(ROOT / "resources" / "library", target, ROOT / "resources")
    with closing(Pack(target)) as pack:
        yield pack


def is_found(pack: Pack, question: dict[str, str]) -> bool:
    hits = pack.search(question["text"], question["language"]).hits
    return question["article"] in [hit.article for hit in hits[:FIRST]]


@pytest.mark.parametrize("half", ["tuning", "held_out"])
def test_the_right_article_is_among_the_first_three(
    starter: Pack, half: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (Path(__file__).parent / "search_questions" / f"{half}.toml").read_text("utf-8")
    by_language: dict[str, list[bool]] = {}
    for question in tomllib.loads(text)["question"]:
        by_language.setdefault(question["language"], []).append(is_found(starter, question))
    shares = {language: sum(found) / len(found) for language, found in by_language.items()}
    everything = [found for of_language in by_language.values() for found in of_language]
    share = sum(everything) / len(everything)
    with capsys.disabled():
        told = ", ".join(f"{language} {of_language:.1%}" for language, of_language in shares.items())
        sys.stdout.write(f"\n{half}: {share:.1%} found ({told})\n")
    # A plain comparison would show the questions.
    assert share >= AIM, f"{half}: only {share:.1%} found"
