"""A build that takes what has not changed out of the cache gives the same bytes as one that makes everything."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PIL import Image

from kiosk.content import compile as compile_module
from kiosk.content.build_cache import cache_file
from kiosk.content.compile import Built, build_library
from tests.here_and_now import HereAndNow

RESOURCES = Path(__file__).parents[2] / "resources"
LIBRARY = 'languages = [{languages}]\nname = "N"\nclinic = "C"\ndisclaimer = "D"\nemergency = "E"\n'
TOPIC = 'title = "{title}"\nicon = "ribbon"\ncolour = "teal"\norder = {order}\n'
HEADER = "---\ntitle: {title}\nsummary: About it.\nstatus: sample\nrelated: [{related}]\nkeywords: [{keyword}]\n---\n"
ARTICLES = ("scans/pet", "scans/mri", "tests/x-ray", "tests/blood")
LANGUAGES = ("en", "de", "zh-Hans")


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def write_article(root: Path, id_: str, body: str = "Words.", language: str = "en", related: str = "") -> None:
    header = HEADER.format(title=id_.partition("/")[2], related=related, keyword=body.split(maxsplit=1)[0].strip("."))
    write(root / id_ / f"index.{language}.md", f"{header}{body}\n")


def write_library(root: Path) -> None:
    write(root / "library.toml", LIBRARY.format(languages='"en", "de"'))
    for order, topic in enumerate(("scans", "tests")):
        write(root / topic / "topic.toml", TOPIC.format(title=topic, order=order))
    for id_ in ARTICLES[:3]:
        write_article(root, id_)


class Edits(RuleBasedStateMachine):
    """A library in which somebody writes, and which is built after each edit."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.root = self.folder / "library"

    @initialize()
    def begin(self) -> None:
        """Start with three articles."""
        write_library(self.root)

    @rule(
        id_=st.sampled_from(ARTICLES),
        language=st.sampled_from(LANGUAGES),
        words=st.sampled_from(("Knee", "knees Knee", "Été", "膝盖疼", "A [link](article:scans/mri) there")),
        linked=st.sampled_from(ARTICLES),
    )
    def write_text(self, id_: str, language: str, words: str, linked: str) -> None:
        """Add or change a text, with a link that may be dead."""
        body = f"{words}. See [there](article:{linked}).\n\n## Part\n\n![Seen.](../picture.png 'Shown')"
        write_article(self.root, id_, body, language, related="" if linked == id_ else linked)

    @rule(id_=st.sampled_from(ARTICLES))
    def remove_article(self, id_: str) -> None:
        """Remove an article, and break the links to it."""
        shutil.rmtree(self.root / id_, ignore_errors=True)

    @rule(id_=st.sampled_from(ARTICLES), name=st.sampled_from(("renamed", "a")))
    def rename_article(self, id_: str, name: str) -> None:
        """Give an article another name."""
        folder, target = self.root / id_, self.root / id_.partition("/")[0] / name
        if folder.is_dir() and not target.exists():
            folder.rename(target)

    @rule(id_=st.sampled_from(ARTICLES))
    def break_article(self, id_: str) -> None:
        """Leave an article without its header."""
        write(self.root / id_ / "index.en.md", "no header")

    @rule(colour=st.sampled_from(("red", "blue", None)), topic=st.sampled_from(("scans", "tests")))
    def change_picture(self, colour: str | None, topic: str) -> None:
        """Add, change or remove a picture."""
        file = self.root / topic / "picture.png"
        if colour is None:
            file.unlink(missing_ok=True)
        else:
            Image.new("RGB", (40, 30), colour).save(file)

    @rule(languages=st.sampled_from(('"en", "de"', '"de", "en"', '"zh-Hans", "en"', '"en"')))
    def change_languages(self, languages: str) -> None:
        """Change the languages, and which one is the default."""
        write(self.root / "library.toml", LIBRARY.format(languages=languages))

    @rule(title=st.sampled_from(("Scans", "Pictures")), order=st.integers(0, 3))
    def change_topic(self, title: str, order: int) -> None:
        """Change a topic's title and place."""
        write(self.root / "scans" / "topic.toml", TOPIC.format(title=title, order=order))

    @invariant()
    def builds_are_equal(self) -> None:
        """The pack and the problems are those of a build from nothing."""
        if not self.root.exists():
            return
        again = self._build(cached=True)
        whole = self._build(cached=False)
        assert again.problems == whole.problems
        assert again.notice == ""
        packs = [self.folder / name for name in ("again.klib", "whole.klib")]
        assert [pack.exists() for pack in packs] == [whole.articles > 0] * 2
        if whole.articles:
            assert packs[0].read_bytes() == packs[1].read_bytes()

    def _build(self, *, cached: bool) -> Built:
        target = self.folder / ("again.klib" if cached else "whole.klib")
        target.unlink(missing_ok=True)
        return build_library(self.root, target, RESOURCES, cache_file(self.folder, self.root) if cached else None)


@pytest.mark.parametrize(
    ("examples", "steps"), [(6, 8), pytest.param(25, 10, marks=pytest.mark.long)], ids=["a few edits", "many edits"]
)
def test_after_any_edits_the_pack_is_that_of_a_full_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, examples: int, steps: int
) -> None:
    monkeypatch.setattr(compile_module, "Workers", HereAndNow)
    monkeypatch.setattr(Edits, "folder", tmp_path / "folder", raising=False)
    run_state_machine_as_test(Edits, settings=settings(max_examples=examples, stateful_step_count=steps, deadline=None))
