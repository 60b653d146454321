"""What is known and gathered while one text is converted."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Sequence
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown.util import ETX, STX

from kiosk.content import typography
from kiosk.content.line_marks import MARK, is_mark, line_of, line_of_mark, without_marks
from kiosk.content.model import ArticleFile, Reference
from kiosk.content.source_text import visible
from kiosk.core.problems import Problem, Severity

LONGEST_RUN = 80
"""Letters that may follow one another without a place where a line can end."""

ZERO_WIDTH_SPACE = "\u200b"

UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
"""A letter of a script whose words have no spaces between them: Thai, Lao, Burmese, Khmer, Chinese, Japanese; and
Korean, where a line can end inside a word too."""

_BREAKING = f"(?:[ \t\u1680\u2000-\u2006\u2008-\u200b]|{UNSPACED})"
_BREAKS = re.compile(_BREAKING)
_PIECE = re.compile(f"{MARK}|\n|{_BREAKING}+|(?:(?!{MARK}|{_BREAKING})[^\n])+")

_WHITE_SPACE = re.compile("[ \t\n]+")
# A line's end between two Chinese or Japanese characters is no space.
_IDEOGRAPH = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_LINE_END_BETWEEN_IDEOGRAPHS = re.compile(f"(?<={_IDEOGRAPH})[ \t]*\n[ \t]*(?={_IDEOGRAPH})")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
_ARTICLE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


class Conversion:
    """The state of converting one text: where it stands, and what it found."""

    def __init__(self, file: ArticleFile, line: int, last_line: int) -> None:
        self.file = file
        self.line = line
        self._last_line = last_line
        self.problems: list[Problem] = []
        self.references: list[Reference] = []
        self.stash: Sequence[str | Element] = ()
        self.unbroken = 0
        """Letters since the last place where a line can end."""
        self.words_lost = False
        """Whether the text must not be shown, as words of it are missing."""

    def report(self, code: str, message: str, severity: Severity = "warning", line: int | None = None) -> None:
        """Note a problem on a line, by default the one that is being read."""
        self.problems.append(Problem(self.file.path, min(line or self.line, self._last_line), severity, code, message))

    def read(self, text: str | None) -> str:
        """A text of the tree as people see it; follows its lines and breaks overlong words."""
        restored = typography.restored(text or "", self.stash, self.file.language)
        if STX in restored or ETX in restored:
            # Python-Markdown loses words, by its own place-holders, where runs of * cross one another.
            message = "the * or _ of this paragraph cannot be told apart; write fewer of them"
            self.report("unclear-emphasis", message, "error")
            self.words_lost = True
            restored = restored.replace(STX, "").replace(ETX, "")
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
        return _LINE_END_BETWEEN_IDEOGRAPHS.sub("", "".join(parts))

    def read_plain(self, text: str | None) -> str:
        """A text that is no Markdown (a caption, a meaning): without tags, in one line, with typography."""
        text = text or ""
        self.line = line_of(text) or self.line
        if _TAG.search(text):
            self.report_raw_html()
            text = _TAG.sub("", text)
        self.unbroken = 0
        words = collapsed(visible(html.unescape(self.read(text)))).strip()
        return typography.typographic(words, self.file.language)

    def report_raw_html(self) -> None:
        """Note that a tag was left out."""
        message = 'HTML is not shown; write Markdown, or "&lt;" where you mean the sign itself'
        self.report("raw-html", message)

    def article_target(self, element: Element) -> str:
        """The article (`topic/article`) that a link leads to; empty, and a problem, if it leads to none."""
        address = self._address(element, "href")
        scheme = _SCHEME.match(address)
        if address.startswith("//") or (scheme and scheme[1] != "article"):
            message = f'the kiosk has no web: "{address}" is no link there; put it under sources or link'
            self.report("web-link", message)
            return ""
        target = posixpath.normpath(self._beside(unquote(address)) if scheme is None else unquote(address[8:]))
        if not address or not _ARTICLE.fullmatch(target):
            message = f'"{address}" leads to no article; write [words](article:topic/article)'
            self.report("unknown-link", message)
            return ""
        self.references.append(Reference("article", target, self.line))
        return target

    def picture_target(self, element: Element) -> str:
        """The path of a picture relative to the library; empty, and a problem, if it has none."""
        address = self._address(element, "src")
        if address.startswith("//") or _SCHEME.match(address):
            message = f'"{address}" is on the web; put the picture beside the text and write its file name'
            self.report("web-picture", message, "error")
            return ""
        target = posixpath.normpath(self._beside(unquote(address)))
        if not address or address.startswith("/") or target.startswith(".."):
            message = f'"{address}" is not a file of the library; put the picture beside the text'
            self.report("outside-library", message, "error")
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
            self.report("long-word", message)
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
