"""A library folder of thousands of articles of the shape of real ones, the same for the same seed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

TOPICS = 40
WORDS = 20_000
"""How many words the texts are drawn from, the n-th 1/n as often as the first (Zipf's law), after the common ones."""

_COMMON = (
    "the of and to a in is it you that for on are with as be this have from or your can not but by they an may "
    "when if will do more how all about there which some than time has her him his into them see two could "
    "make who did get"
)
_STARTS = "b c d f g h l m n p r s t v w b c d f g h l m n p r s t v w br cl dr gr pr st tr th sh ch"
_MIDDLES = "a e i o u a e i o u ai ea oo"
_ENDS = ["", "n", "r", "s", "t", "l", "m", "nd", "st", "ck", "ng"]
_SOURCES = ("NHS", "National Institutes of Health", "World Health Organization")
_SHARE_WITH_TABLE = 0.25
_SHARE_WITH_CALLOUT = 0.4
_SHARE_WITH_PICTURE = 0.1
_SHARE_WITH_GLOSSARY = 0.5
_ICONS = ("ribbon", "eye")
_COLOURS = ("teal", "berry", "plum", "amber")

LIBRARY = """languages = ["en"]
name = "Health library"
clinic = "Clinic"
disclaimer = "General information."
emergency = "Feel very ill now? Tell reception."
"""


def write_library(root: Path, articles: int, seed: int = 1) -> Path:
    """Write a library of so many articles into a folder that is not there yet; returns the folder."""
    writer = _Writer(seed)
    ids = [f"topic-{number % TOPICS}/{writer.name()}-{number}" for number in range(articles)]
    root.mkdir(parents=True)
    (root / "library.toml").write_text(LIBRARY, encoding="utf-8")
    for number in range(min(TOPICS, articles)):
        folder = root / f"topic-{number}"
        folder.mkdir()
        title = f'icon = "{_ICONS[number % 2]}"\ncolour = "{_COLOURS[number % 4]}"\norder = {number}\n'
        (folder / "topic.toml").write_text(f'title = "{writer.title()}"\n{title}', encoding="utf-8")
        _draw(folder, writer.random)
    for number, id_ in enumerate(ids):
        folder = root / id_
        folder.mkdir()
        (folder / "index.en.md").write_text(writer.article(number, ids), encoding="utf-8")
    return root


class _Writer:
    """Writes articles of made-up words."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - the same library each time
        self._common = _COMMON.split()
        self._starts, self._middles = _STARTS.split(), _MIDDLES.split()
        rare = {self._made_up() for _ in range(2 * WORDS)}
        # Common words are short.
        self._words = [*self._common, *sorted(rare, key=lambda word: (len(word) // 3, word))[:WORDS]]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def name(self) -> str:
        """A word for a folder."""
        return self.random.choice(self._words[len(self._common) :])

    def title(self) -> str:
        """A few words."""
        return " ".join(self._some(self.random.randint(2, 5))).capitalize()

    def article(self, number: int, ids: Sequence[str]) -> str:
        """A text of about 5 kB, a section of it about 110 words."""
        sections = [self._section(ids, number) for _ in range(6)]
        glossary = ""
        if self.random.random() < _SHARE_WITH_GLOSSARY:
            # One of its own words is explained.
            word = next((word for word in sections[0].split()[8:] if word.isalpha() and word.islower()), "")
            glossary = f"\n*[{word}]: {self._sentence()}\n" if word else ""
        return f"{self._header(ids)}{self._paragraph(ids)}\n\n{''.join(sections)}{glossary}"

    def _header(self, ids: Sequence[str]) -> str:
        related = ", ".join(self.random.sample(ids, min(3, len(ids))))
        questions = "\n".join(f"  - {self.title()}?" for _ in range(3))
        names = ", ".join(self._some(4))
        return (
            f"---\ntitle: {self.title()}\nsummary: {self._sentence()}\nauthor: The clinic\nstatus: approved\n"
            f"reviewer: A reviewer\nreviewed: 2026-01-15\nreview_by: 2027-06-30\n"
            f"also_called: [{names}]\nkeywords: [{', '.join(self._some(6))}]\n"
            f"questions:\n{questions}\nrelated: [{related}]\n"
            f"sources:\n  - title: {self.title()}\n    publisher: {self.random.choice(_SOURCES)}\n    year: 2024\n---\n"
        )

    def _section(self, ids: Sequence[str], number: int) -> str:
        parts = [f"## {self.title()}", self._paragraph(ids), self._paragraph(ids)]
        share = self.random.random
        if share() < 0.5:
            parts.append("\n".join(f"- {' '.join(self._some(7))}" for _ in range(5)))
        if share() < _SHARE_WITH_CALLOUT / 6:
            parts.append(f"> [!TIP] {self.title()}\n> {self._sentence()}")
        if share() < _SHARE_WITH_TABLE / 6:
            rows = "\n".join(f"| {' '.join(self._some(2))} | {' '.join(self._some(4))} |" for _ in range(4))
            parts.append(f"| {self.title()} | {self.title()} |\n| --- | --- |\n{rows}")
        if share() < _SHARE_WITH_PICTURE / 6:
            parts.append(f'![{self._sentence()}](../picture-{number % 2}.png "{self._sentence()}")')
        return "\n\n".join(parts) + "\n\n"

    def _paragraph(self, ids: Sequence[str]) -> str:
        sentences = [self._sentence() for _ in range(self.random.randint(3, 4))]
        if self.random.random() < 0.2:
            sentences.append(f"See [{self.title()}](article:{self.random.choice(ids)}).")
        if self.random.random() < 0.3:
            sentences.append(f"It is **{' '.join(self._some(2))}** and *{' '.join(self._some(2))}*.")
        return " ".join(sentences)

    def _sentence(self) -> str:
        words = self._some(self.random.randint(7, 18))
        return " ".join(words).capitalize() + "."

    def _some(self, number: int) -> list[str]:
        return self.random.choices(self._words, cum_weights=self._weights, k=number)

    def _made_up(self) -> str:
        pick = self.random.choice
        syllables = [pick(self._starts) + pick(self._middles) for _ in range(self.random.randint(1, 4))]
        return "".join(syllables) + pick(_ENDS)


def _draw(folder: Path, random: Random) -> None:
    """Two drawings such as a clinic makes of what a machine looks like."""
    for number in range(2):
        image = Image.new("RGB", (800, 500), "white")
        draw = ImageDraw.Draw(image)
        for _ in range(30):
            left, top = random.randrange(700), random.randrange(400)
            colour = tuple(random.randrange(256) for _ in range(3))
            draw.ellipse((left, top, left + 80, top + 60), fill=colour)
        image.save(folder / f"picture-{number}.png")
