"""Python-Markdown as articles use it: its tree instead of HTML, callouts, footnotes, and raw HTML as a finding.

The tree has elements beside those of HTML: `callout` (attributes `kind` and `line`, perhaps a first child
`callout-title`), `footnotes` with a `footnote` (attribute `key`) for each definition, and, in running text,
`footnote-mark` (`key`) and `raw-html` (`source`, the tag as it was written).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import get_ident
from typing import Any, cast
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrBlockprocessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension, TableProcessor
from markdown.inlinepatterns import AUTOLINK_RE, AUTOMAIL_RE, HTML_RE, InlineProcessor, SubstituteTagInlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from kiosk.content import typography
from kiosk.content.line_marks import MARK, line_of, without_marks


@dataclass(frozen=True, slots=True)
class ParsedText:
    """What Python-Markdown made of a text: its tree, the glossary, and the stash that texts of the tree refer to."""

    root: Element
    glossary: dict[str, str]
    stash: Sequence[str | Element]


def parse(text: str, language: str) -> ParsedText:
    """Parse Markdown (with line marks) up to the tree.

    Raises:
        RecursionError: if the text is nested too deeply.
    """
    try:
        return _parser(language, get_ident()).parse(text)
    except BaseException:
        # What it was doing is still in it.
        _parser.cache_clear()
        raise


class _Parser:
    """Python-Markdown, set up for the texts of a language, one after the other."""

    def __init__(self, language: str) -> None:
        self._article = _ArticleExtension()
        # The order of the first two is that of Python-Markdown's own "extra".
        extensions = [_Footnotes(), AttrListExtension(), DefListExtension(), TableExtension(), SaneListExtension()]
        self._markdown = Markdown(extensions=[*extensions, typography.extension(language), self._article])

    def parse(self, text: str) -> ParsedText:
        self._markdown.reset().convert(text)
        return ParsedText(
            self._article.taker.tree, dict(self._article.glossary), self._markdown.htmlStash.rawHtmlBlocks
        )


@lru_cache(maxsize=32)
def _parser(language: str, _thread: int) -> _Parser:
    """To set one up takes as long as to parse a page of text. It holds what it is reading: each thread has its own."""
    return _Parser(language)


class _ArticleExtension(Extension):
    def __init__(self) -> None:
        super().__init__()
        self.glossary: dict[str, str] = {}
        self.taker = _TreeTaker()

    def reset(self) -> None:
        """Forget the text before; Python-Markdown calls it."""
        self.glossary.clear()
        self.taker.tree = Element("div")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.registerExtension(self)
        md.preprocessors.deregister("html_block")
        # The line's end stays, so that lines can be counted.
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"  (?=\n)", "br"), "linebreak", 100)
        # Where a link's address was expected, a mark stands behind the "<".
        for name, priority, pattern, processor in (
            ("autolink", 120, AUTOLINK_RE, _AutolinkProcessor),
            ("automail", 110, AUTOMAIL_RE, _AutolinkProcessor),
            ("html", 90, HTML_RE, _RawHtmlProcessor),
        ):
            md.inlinePatterns.register(processor(pattern.replace("<", f"<{MARK}?", 1), md), name, priority)
        blocks = md.parser.blockprocessors
        blocks.register(_CalloutProcessor(md.parser), "admonition", 105)
        blocks.register(_TableProcessor(md.parser, {"use_align_attribute": True}), "table", 75)
        blocks.register(_QuoteProcessor(md.parser), "quote", 20)
        # Only the definitions: `spans` finds the words, so that a term may hold spaces and need none around it.
        blocks.register(AbbrBlockprocessor(md.parser, self.glossary), "abbr", 16)
        # Line breaks for the readers of HTML.
        md.treeprocessors.deregister("prettify")
        md.treeprocessors.register(self.taker, "take", -10)
        _skip_plain_texts(md)


class _TreeTaker(Treeprocessor):
    """Comes last and keeps the tree, so that there is no HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = Element("div")

    def run(self, root: Element) -> Element:
        self.tree = root
        return Element("div")


def _skip_plain_texts(md: Markdown) -> None:
    """Have texts passed over in which no inline pattern finds anything: most texts, and most of the time.

    Call it when all patterns are registered.
    """
    for name, marker, priority in (
        # Python-Markdown turns a tail of any atomic kind into a plain `AtomicString`, which stays one.
        ("inline", _PlainTextMarker(r"[`\\\[<&*_]|  \n", tails=False), 20.5),
        ("smarty", _PlainTextMarker(r"['\"]|--|\.\.\.", tails=True), 6.5),
    ):
        patterns = cast("InlineTreeprocessor", md.treeprocessors[name])
        # A tuple is indexed faster than Python-Markdown's registry, which sorts and looks up by name.
        patterns.inlinePatterns = cast("Any", tuple(patterns.inlinePatterns))
        md.treeprocessors.register(marker, f"plain-before-{name}", priority)


class _PlainTextMarker(Treeprocessor):
    """Makes texts without any of the signs atomic, so that the next treeprocessor leaves them, and the others not."""

    def __init__(self, signs: str, *, tails: bool) -> None:
        super().__init__()
        self._find = re.compile(signs).search
        self._tails = tails

    def run(self, root: Element) -> None:
        find = self._find
        for element in root.iter():
            if (text := element.text) and type(text) is not AtomicString:
                element.text = str(text) if find(text) else _PlainText(text)
            if self._tails and (text := element.tail) and type(text) is not AtomicString:
                element.tail = str(text) if find(text) else _PlainText(text)


class _PlainText(AtomicString):
    """A text that one treeprocessor is to pass over, in contrast to code and the like, which all pass over."""


class _AutolinkProcessor(InlineProcessor):
    """`<https://…>` and `<somebody@…>`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # noqa: ARG002, N802 - as its base
        address = self.unescape(m[1])
        link = Element("a", href=address if "://" in address else f"mailto:{address.removeprefix('mailto:')}")
        link.text = AtomicString(address)
        return link, m.start(), m.end()


class _RawHtmlProcessor(InlineProcessor):
    """A tag, of which only the line ends inside it are kept."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # noqa: ARG002, N802 - as its base
        tag = Element("raw-html", source=without_marks(m[0]))
        tag.text = AtomicString("\n" * m[0].count("\n"))
        return tag, m.start(), m.end()


class _CalloutProcessor(AdmonitionProcessor):
    """`!!! kind "title"`. Words after the kind are the title if there is none in quotes."""

    RE = re.compile(rf'(?:^|\n)!!! ?([\w\-]+(?: +[\w\-]+)*)(?: +"(.*?)")? *{MARK}? *(?:\n|$)')

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        kind, _, rest = match[1].partition(" ")
        # The class is all that its base passes on: it carries the line too.
        return f"{kind} {line_of(match[0].lstrip()) or ''}", (rest.strip() if match[2] is None else match[2])


class _QuoteProcessor(BlockQuoteProcessor):
    """A quote, or a callout where its first line is `[!KIND]`."""

    ALERT = re.compile(rf"\[!([A-Za-z]+)\]{MARK}?[ ]*(.*)")

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        first = self.RE.search(blocks[0])
        alert = self.ALERT.match(first[2]) if first else None
        if first is None or alert is None:
            return super().run(parent, blocks)
        block = blocks.pop(0)
        self.parser.parseBlocks(parent, [block[: first.start()]])
        callout = SubElement(parent, "callout", kind=alert[1], line=str(line_of(alert[0]) or ""))
        SubElement(callout, "callout-title").text = alert[2]
        rest = block[first.end() :].split("\n")[1:]
        self.parser.state.set("blockquote")
        self.parser.parseChunk(callout, "\n".join(self.clean(line) for line in rest))
        self.parser.state.reset()
        return None


class _TableProcessor(TableProcessor):
    """Its base drops the cells of a row that has more than the header; here they stand in the row's last cell.

    It also fills a row that has fewer with empty cells; here the row says so.
    """

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        base = cast("Any", super())  # the stubs leave these two methods out
        base._build_row(row, parent, align)  # noqa: SLF001 - its base is the same class
        cells: list[str] = base._split_row(row)  # noqa: SLF001
        if surplus := cells[len(align) :]:
            parent[-1].set("surplus", str(len(surplus)))
            last = parent[-1][-1]
            last.text = " ".join([last.text or "", *(cell.strip(" ") for cell in surplus)])
        elif len(cells) < len(align):
            parent[-1].set("missing", str(len(align) - len(cells)))


class _Footnotes(FootnoteExtension):
    """Definitions and marks of footnotes as elements of their own."""

    definitions: list[tuple[str, str]]
    """The name and the text of each footnote."""

    def reset(self) -> None:
        """Forget the text before; its base calls it first of all."""
        super().reset()
        self.definitions = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        self.parser = md.parser
        self.md = md
        md.registerExtension(self)
        md.parser.blockprocessors.register(FootnoteBlockProcessor(self), "footnote", 17)
        md.inlinePatterns.register(_FootnoteMarkProcessor(r"\[\^([^\]]+)\]", md), "footnote", 175)
        md.treeprocessors.register(_FootnoteTreeprocessor(self), "footnote", 50)

    def setFootnote(self, id: str, text: str) -> None:  # noqa: A002, N802 - Python-Markdown's name
        # A second note of the same name must not replace the first: its words would be lost.
        while id in self.footnotes:
            id += "'"  # noqa: A001
        super().setFootnote(id, text)
        self.definitions.append((id, text))


class _FootnoteMarkProcessor(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # noqa: ARG002, N802 - as its base
        mark = Element("footnote-mark", key=without_marks(m[1]))
        mark.text = AtomicString(m[0])
        return mark, m.start(), m.end()


class _FootnoteTreeprocessor(Treeprocessor):
    def __init__(self, footnotes: _Footnotes) -> None:
        super().__init__()
        self.footnotes = footnotes

    def run(self, root: Element) -> None:
        notes = SubElement(root, "footnotes")
        # A footnote may define another one: the list grows meanwhile.
        for key, text in self.footnotes.definitions:
            note = SubElement(notes, "footnote", key=key)
            self.footnotes.parser.parseChunk(note, text)
