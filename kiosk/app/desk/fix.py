"""`kiosk check --fix`: what can be mended without judgement is mended, and shown as a diff."""

from __future__ import annotations

import difflib
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.text import Text as Line

from kiosk.app.desk.problem_list import terminal
from kiosk.app.desk.rewriting import rewrite
from kiosk.app.desk.source_lines import printable
from kiosk.content.checks.translations import original_of
from kiosk.content.mending import MendedText, TextToMend, may_be_mended, mend, mended_settings, with_translated_from
from kiosk.content.model import ArticleFile, ConvertedLibrary, Text
from kiosk.content.workers import Failure, Workers

_CLAIM = (
    "Where translated_from was added, the text now says that it was translated from the original as it is today. "
    "Take the line out again where that is not so."
)
_SECONDS = 20.0
"""For one text, which is converted anew for each step."""

_LINE_END = re.compile(r"\r\n|\r|\n")

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


class _Change(NamedTuple):
    """What a file holds, and what it is to hold, with line feeds at the ends of its lines.

    `is_claimed` is whether the text now says that it is a translation of its original, and did not before.
    """

    path: str
    data: bytes
    text: str
    is_claimed: bool = False


class Mended(NamedTuple):
    """How many files were mended (or would be), and how many could not be written."""

    changed: int
    failed: int


def fix(root: Path, library: ConvertedLibrary, *, write: bool) -> Mended:
    """Mend the files of a library and print what changes; with `write` false, only print it.

    A text that cannot be shown is left alone, and so is a link: what it leads to may be no business of the library.
    """
    console = terminal()
    try:
        changes = list(_changes(root, library))
    except OSError as error:
        print(f"kiosk: {root} cannot be mended: {error.strerror or error}", file=sys.stderr)
        return Mended(0, 1)
    for path in _mendable_links(root, library):
        console.print(Line(printable(f"{path} is a link to another file, and is left alone")), soft_wrap=True)
    # All of it is shown before the first file changes: nothing is mended behind the back of `| head`.
    for change in changes:
        _print_diff(console, change)
    written = [change for change in changes if not write or _is_written(console, root, change)]
    files = "1 file" if len(written) == 1 else f"{len(written)} files"
    console.print(f"{files} mended" if write else f"{files} would be mended")
    if any(change.is_claimed for change in written):
        console.print(Line(_CLAIM), soft_wrap=not console.is_terminal)
    console.print()
    return Mended(len(written), len(changes) - len(written))


def _is_written(console: Console, root: Path, change: _Change) -> bool:
    try:
        _write(root / change.path, change)
    except OSError as error:
        sentence = f"{change.path} cannot be written: {error.strerror or error}"
        console.print(Line(printable(sentence)), soft_wrap=True)
        return False
    return True


def _changes(root: Path, library: ConvertedLibrary) -> Iterator[_Change]:
    settings = ("library.toml", *(f"{topic.id}/topic.toml" for topic in library.source.topics))
    for path in settings:
        if (data := _own_content(root / path)) is not None and (text := mended_settings(path, data)) is not None:
            yield from _if_changed(path, data, text)
    data_of = {text.file: data for text in library.texts if (data := _own_content(root / text.file.path)) is not None}
    mended = _mended(root, data_of)
    listed = Counter(file.article for file in library.source.articles)
    for article, texts in groupby(library.texts, lambda text: text.file.article):
        yield from _changes_of_article(list(texts), listed[article], data_of, mended)


def _changes_of_article(
    texts: Sequence[Text],
    listed: int,
    data_of: Mapping[ArticleFile, bytes],
    mended: Mapping[ArticleFile, MendedText],
) -> Iterator[_Change]:
    """What changes in an article: `texts` are those that can be shown, of `listed`. Another one may be the original."""
    original = original_of(texts)
    now = mended[original.file].fingerprint if original.file in mended else original.fingerprint
    for text in texts:
        data = data_of.get(text.file)
        if data is None:
            continue
        done = mended[text.file].text if text.file in mended else _with_line_feeds(data)
        told = None
        if len(texts) == listed and text is not original and _is_of_now(text, original):
            told = with_translated_from(text.file, done, now)
        is_claimed = told is not None and not (text.front_matter and text.front_matter.translated_from)
        yield from _if_changed(text.file.path, data, told or done, is_claimed=is_claimed)


def _is_of_now(text: Text, original: Text) -> bool:
    """Whether a translation may be called one of the original as it is now.

    If it says nothing, only if nothing tells that it is older: it has as many sections, and was not reviewed before.
    """
    header, of_original = text.front_matter, original.front_matter
    if header is None or of_original is None:
        return False
    if header.translated_from:
        return header.translated_from == original.fingerprint
    reviewed_since = of_original.reviewed is None or (
        header.reviewed is not None and header.reviewed >= of_original.reviewed
    )
    return reviewed_since and len(text.outline) == len(original.outline)


def _mended(root: Path, data_of: Mapping[ArticleFile, bytes]) -> dict[ArticleFile, MendedText]:
    """The texts in which something may be mended; those that are stopped by the limits of workers are left out."""
    texts = (_to_mend(root, file, data) for file, data in data_of.items())
    wanted = [text for text in texts if may_be_mended(text)]
    if not wanted:
        return {}
    with Workers() as workers:
        outcomes = list(workers.map(mend, wanted, seconds=_SECONDS))
    return {
        outcome.item.file: outcome.result
        for outcome in outcomes
        if outcome.result is not None and not isinstance(outcome.result, Failure)
    }


def _to_mend(root: Path, file: ArticleFile, data: bytes) -> TextToMend:
    return TextToMend(file, data, (root / file.path).parent)


def _mendable_links(root: Path, library: ConvertedLibrary) -> Iterator[str]:
    """The texts that are links, and in which something may be mended."""
    for text in library.texts:
        file = root / text.file.path
        if (
            file.is_symlink()
            and (data := _content(file)) is not None
            and may_be_mended(_to_mend(root, text.file, data))
        ):
            yield text.file.path


def _own_content(file: Path) -> bytes | None:
    """What a file holds that is no link."""
    return None if file.is_symlink() else _content(file)


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _if_changed(path: str, data: bytes, text: str, *, is_claimed: bool = False) -> Iterator[_Change]:
    if text != _with_line_feeds(data):
        yield _Change(path, data, text, is_claimed)


def _with_line_feeds(data: bytes) -> str:
    return _LINE_END.sub("\n", data.decode(errors="replace"))


def _print_diff(console: Console, change: _Change) -> None:
    before = _with_line_feeds(change.data).split("\n")
    name = printable(change.path)
    for line in difflib.unified_diff(before, change.text.split("\n"), name, name, lineterm=""):
        console.print(Line(printable(line), style=_COLOURS.get(line[:1], "")), soft_wrap=True)


def _write(file: Path, change: _Change) -> None:
    """Put the new content in the place of the old one, with its mode and ends of lines.

    Raises:
        OSError: if that is not possible, or somebody has changed the file meanwhile; it stays as it is.
    """
    before = change.data.decode(errors="replace")
    rewrite(file, _with_ends_of(before, change.text).encode(), expected=change.data)


def _with_ends_of(before: str, text: str) -> str:
    """A text with the line ends that a former one has: each line keeps its own, and new ones get the most usual."""
    ends = _LINE_END.findall(before)
    usual = Counter(ends).most_common(1)[0][0] if ends else "\n"
    if set(ends) <= {usual}:
        return text.replace("\n", usual)
    lines, now = _LINE_END.split(before), text.split("\n")
    # The last line has none.
    ends = [*ends, usual]
    ends_now = [usual] * len(now)
    matcher = difflib.SequenceMatcher(None, lines, now, autojunk=False)
    for _kind, start, end, now_start, now_end in matcher.get_opcodes():
        kept = ends[start:end][: now_end - now_start]
        ends_now[now_start : now_start + len(kept)] = kept
    return "".join(f"{line}{end}" for line, end in zip(now[:-1], ends_now, strict=False)) + now[-1]
