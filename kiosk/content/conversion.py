"""What is known and gathered while one text is converted."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown.util import ETX, STX

from kiosk.content.line_marks import MARK, is_mark, line_of, line_of_mark, without_marks
from kiosk.content.model import ArticleFile, Reference
from kiosk.content.portable_names import is_portable
from kiosk.content.source_text import visible
from kiosk.content.typography import typography
from kiosk.core.problems import Problem, Severity, quoted
from kiosk.core.section_slug import section_slug

LONGEST_RUN = 80
"""Letters that may follow one another without a place where a line can end."""

ZERO_WIDTH_SPACE = "\u200b"

UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
"""A letter of a script whose words have no spaces between them: Thai, Lao, Burmese, Khmer, Chinese, Japanese; and
Korean, where a line can end inside a word too."""

_BREAKING = f"[ \t\u1680\u2000-\u2006\u2008-\u200b{UNSPACED[1:-1]}]"
_BREAKS = re.compile(_BREAKING)
_UNBROKEN = f"[^\n{_BREAKING[1:-1]}{MARK[1:-1]}]"
_PIECE = re.compile(f"{MARK}|\n|{_BREAKING}+|{_UNBROKEN}+")
_LAST_RUN = re.compile(f"{_UNBROKEN}*+\\Z")

_MARK = re.compile(MARK)

_WHITE_SPACE = re.compile("[ \t\n]+")
# A line's end between two Chinese or Japanese characters is no space.
_IDEOGRAPH = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_LINE_END_BETWEEN_IDEOGRAPHS = re.compile(f"(?<={_IDEOGRAPH})[ \t]*\n[ \t]*(?={_IDEOGRAPH})")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# The addresses of other machines: `//host`, and `\\host` as Windows has it.
_HOST = ("//", "\\\\")
_WEB = re.compile("(https?:)?//", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
_ARTICLE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


class Target(NamedTuple):
    """Where a link leads: an article, and the slug of the section's title if it names one."""

    article: str
    section: str = ""


NOWHERE = Target("")


class Conversion:
    """The state of converting one text: where it stands, and what it found."""

    def __init__(self, file: ArticleFile, line: int, last_line: int) -> None:
        self.file = file
        self.line = self.first_line = line
        self.typography = typography(file.language)
        self._last_line = last_line
        self.problems: list[Problem] = []
        self.references: list[Reference] = []
        self.stash: Sequence[str | Element] = ()
        self.unbroken = 0
        """Letters since the last place where a line can end."""
        self.words_lost = False
        """Whether the text must not be shown, as words of it are missing."""

    def report(
        self, code: str, message: str, severity: Severity = "warning", line: int | None = None, about: str = ""
    ) -> None:
        """Note a problem on a line, by default the one that is being read; `about` are the words that are meant."""
        line = min(line or self.line, self._last_line)
        self.problems.append(Problem(self.file.path, line, severity, code, message, about))

    def read(self, text: str | None) -> str:
        """A text of the tree as people see it; follows its lines and breaks overlong words."""
        if not text:
            return ""
        restored = self.typography.restored(text, self.stash)
        if STX in restored or ETX in restored:
            # Python-Markdown loses words, by its own place-holders, where runs of * cross one another.
            message = "the * or _ of this paragraph cannot be told apart; write fewer of them"
            self.report("unclear-emphasis", message, "error")
            self.words_lost = True
            restored = restored.replace(STX, "").replace(ETX, "")
        shown = self._unbroken_read(restored)
        if shown is None:
            shown = self._broken_read(restored)
        if "\n" in shown and not shown.isascii():
            shown = _LINE_END_BETWEEN_IDEOGRAPHS.sub("", shown)
        return shown

    def _unbroken_read(self, text: str) -> str | None:
        """The text without its marks, following its lines; None if a word may have to be broken.

        The same as `_broken_read` for nearly all texts, and much faster.
        """
        shown = text if text.isascii() else _MARK.sub("", text)
        words = shown.split(" ")
        if self.unbroken + len(words[0]) > LONGEST_RUN:
            return None
        if len(shown) > LONGEST_RUN and max(map(len, words)) > LONGEST_RUN:
            return None
        if len(shown) < len(text):
            last_mark = _MARK.findall(text)[-1]
            self.line = line_of_mark(last_mark) + text.count("\n", text.rfind(last_mark))
        else:
            self.line += text.count("\n")
        run = _LAST_RUN.search(words[-1])
        length = len(run[0]) if run else 0
        self.unbroken = length if length < len(shown) else self.unbroken + length
        return shown

    def _broken_read(self, restored: str) -> str:
        """The text without its marks, following its lines, with places where a line can end in its overlong words."""
        parts: list[str] = []
        for piece in _PIECE.findall(restored):
            if is_mark(piece):
                self.line = line_of_mark(piece)
            elif piece == "\n":
                self.line += 1
                self.unbroken = 0
                parts.append(piece)
            elif _BREAKS.match(piece):
                self.unbroken = 0
                parts.append(piece)
            else:
                parts.append(self._broken(piece))
        return "".join(parts)

    def read_plain(self, text: str | None) -> str:
        """A text that is no Markdown (a caption, a meaning): without tags, in one line, with typography."""
        text = text or ""
        self.line = line_of(text) or self.line
        if found := _TAG.search(text):
            self.report_raw_html(without_marks(found[0]))
            text = _TAG.sub("", text)
        self.unbroken = 0
        words = collapsed(visible(html.unescape(self.read(text)))).strip()
        return self.typography.plain(words)

    def report_raw_html(self, tag: str) -> None:
        """Note that a tag was left out."""
        message = 'HTML is not shown; write Markdown, or "&lt;" where you mean the sign itself'
        self.report("raw-html", message, about=tag.partition("\n")[0])

    def article_target(self, element: Element) -> Target:
        """What a link leads to; nothing, and a problem, if that is no article."""
        address = self._address(element, "href")
        scheme = _SCHEME.match(address)
        if address.startswith(_HOST) or (scheme and scheme[1] != "article"):
            instead = "put it under sources or link" if _WEB.match(address) else "write the words alone"
            message = f"the kiosk has no web: {quoted(address)} is no link there; {instead}"
            self.report("web-link", message, about=address)
            return NOWHERE
        place, _, section = address.partition("#")
        if scheme:
            target = posixpath.normpath(unquote(place.removeprefix("article:")))
        else:
            target = posixpath.normpath(self._beside(unquote(place))) if place else self.file.article
        if not address.rstrip("#") or not _ARTICLE.fullmatch(target):
            message = f"{quoted(address)} leads to no article; write [words](article:topic/article)"
            self.report("unknown-link", message, about=address)
            return NOWHERE
        found = Target(target, section_slug(unquote(section)))
        self.references.append(Reference("article", found.article, self.line, found.section))
        return found

    def picture_target(self, element: Element) -> str:
        """The path of a picture relative to the library; empty, and a problem, if it has none."""
        address = self._address(element, "src")
        place = unquote(address)
        if place.startswith(_HOST) or _SCHEME.match(place):
            message = f"{quoted(address)} is on the web; put the picture beside the text and write its file name"
            self.report("web-picture", message, "error", about=address)
            return ""
        target = posixpath.normpath(self._beside(place))
        if not place or target.startswith(("/", "..")) or not all(map(is_portable, target.split("/"))):
            message = f"{quoted(address)} is not a file of the library; put the picture beside the text"
            self.report("outside-library", message, "error", about=address)
            return ""
        self.references.append(Reference("picture", target, self.line))
        return target

    def _beside(self, address: str) -> str:
        return posixpath.join(posixpath.dirname(self.file.path), address)

    def _address(self, element: Element, attribute: str) -> str:
        marked = element.get(attribute) or ""
        self.line = line_of(marked) or self.line
        return without_marks(marked).strip().strip("<>")

    def _broken(self, word: str) -> str:
        """The word with places where a line can end; `unbroken` letters of it have gone before."""
        parts: list[str] = []
        if self.unbroken + len(word) > LONGEST_RUN:
            message = f"a word of more than {LONGEST_RUN} letters was broken; put spaces into it"
            self.report("long-word", message, about=word)
        while self.unbroken + len(word) > LONGEST_RUN:
            room = LONGEST_RUN - self.unbroken
            parts.append(word[:room] + ZERO_WIDTH_SPACE)
            word = word[room:]
            self.unbroken = 0
        self.unbroken += len(word)
        return "".join([*parts, word])


def collapsed(text: str) -> str:
    """The text with each run of white space as one space."""
    return _WHITE_SPACE.sub(" ", text)
