"""From running text in Python-Markdown's tree to spans."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple
from xml.etree.ElementTree import Element

from kiosk.content.conversion import NOWHERE, UNSPACED, Conversion, Target, collapsed
from kiosk.core.blocks import ArticleLink, FootnoteMark, GlossaryTerm, LineBreak, Span, Text
from kiosk.core.problems import quoted

_UNSPACED = re.compile(UNSPACED)

MOST_IN_MEANING = 500
"""Characters of a glossary word's explanation: a card that opens over the text, of one sentence or a few."""

Run = Sequence[str | Element | None]
"""Running text: texts and inline elements in order (the tails of the elements are texts of their own)."""


def contents(element: Element) -> list[str | Element | None]:
    """The running text inside an element."""
    return [element.text, *(part for child in element for part in (child, child.tail))]


class _Piece(NamedTuple):
    """A span and where it leads, if anywhere."""

    span: Text | FootnoteMark | LineBreak
    link: Target = NOWHERE


class _Look(NamedTuple):
    """How a run of characters is set, and where it leads, if anywhere."""

    strong: bool = False
    emphasis: bool = False
    link: Target = NOWHERE

    def piece(self, text: str, *, code: bool = False) -> _Piece:
        return _Piece(Text(text, self.strong, self.emphasis, code), self.link)


class SpanReader:
    """Turns running text into spans. `notes` gathers the footnotes of a section in the order of their marks."""

    def __init__(self, conversion: Conversion, glossary: Mapping[str, str], footnotes: Mapping[str, Element]) -> None:
        self._conversion = conversion
        self._footnotes = footnotes
        self.notes: list[str] = []
        # The text has its quotes set, so a term is looked for with its quotes set.
        self._written = {conversion.typography.plain(term): term for term in glossary}
        self._meanings: dict[str, str] = {}
        for term, written in self._written.items():
            meaning = conversion.read_plain(glossary[written])
            if len(meaning) > MOST_IN_MEANING:
                message = f"the explanation of {quoted(written)} has more than {MOST_IN_MEANING} characters; shorten it"
                conversion.report("long-meaning", message, "error", about=written)
            else:
                self._meanings[term] = meaning
        self._terms = _Terms(self._meanings)
        self._used: set[str] = set()

    @property
    def terms(self) -> Collection[str]:
        """The words of the glossary, as they are written there."""
        return self._written.values()

    @property
    def unused_terms(self) -> list[str]:
        """Those of them that no text read up to now has."""
        return [self._written[term] for term in self._meanings if term not in self._used]

    def spans(self, run: Run) -> tuple[Span, ...]:
        """The spans of running text, with links, glossary words and footnote marks."""
        found: list[Span] = []
        for link, group in groupby(self._tidy(run), key=itemgetter(1)):
            for span in _linked(link, [piece.span for piece in group]):
                if isinstance(span, Text):
                    found.extend(self._with_terms(span))
                else:
                    found.append(span)
        return tuple(found)

    def plain(self, run: Run) -> str:
        """The words of running text alone, for a title. Footnotes that it marks are gathered all the same."""
        spans = (piece.span for piece in self._tidy(run))
        words = (span.text if isinstance(span, Text) else " " for span in spans if not isinstance(span, FootnoteMark))
        return "".join(words)

    def caption(self, text: str) -> tuple[Span, ...]:
        """The spans of a plain text, with glossary words."""
        return tuple(self._with_terms(Text(text))) if text else ()

    def _tidy(self, run: Run) -> list[_Piece]:
        """The pieces of a run: one space between words, none at the ends, equal neighbours joined."""
        self._conversion.unbroken = 0
        pieces: list[_Piece] = []
        after_space = True
        for piece in self._pieces(run, _Look()):
            span = piece.span
            if isinstance(span, Text):
                text = collapsed(span.text)
                text = text.lstrip(" ") if after_space else text
                if text:
                    after_space = text.endswith(" ")
                    _join(pieces, _with_text(piece, span, text))
            elif isinstance(span, LineBreak):
                _strip_end(pieces)
                if pieces and not isinstance(pieces[-1].span, LineBreak):
                    pieces.append(piece)
                after_space = True
            else:
                pieces.append(piece)
                after_space = False
        _strip_end(pieces)
        while pieces and isinstance(pieces[-1].span, LineBreak):
            pieces.pop()
        return pieces

    def _pieces(self, run: Run, look: _Look) -> Iterator[_Piece]:
        for part in run:
            if part is None or isinstance(part, str):
                if text := self._conversion.read(part):
                    yield look.piece(text)
            else:
                yield from self._element(part, look)

    def _element(self, element: Element, look: _Look) -> Iterator[_Piece]:
        match element.tag:
            case "strong":
                yield from self._pieces(contents(element), look._replace(strong=True))
            case "em":
                yield from self._pieces(contents(element), look._replace(emphasis=True))
            case "code":
                yield look.piece(html.unescape(self._conversion.read(element.text)).strip(), code=True)
            case "a":
                yield from self._link(element, look)
            case "br":
                # In a link, which is one run of words, it is a space.
                yield look.piece(" ") if look.link.article else _Piece(LineBreak())
            case "img":
                yield look.piece(self._picture(element))
            case "footnote-mark":
                yield self._footnote_mark(element, look)
            case "raw-html":
                self._conversion.report_raw_html(element.get("source") or "")
                self._conversion.read(element.text)
            case _:
                yield from self._pieces(contents(element), look)

    def _picture(self, element: Element) -> str:
        alternative = self._conversion.read_plain(element.get("alt"))
        self._conversion.picture_target(element)
        message = "a picture inside a text is shown as its words; put it alone in a paragraph"
        self._conversion.report("inline-picture", message, about=alternative)
        return alternative

    def _link(self, element: Element, look: _Look) -> Iterator[_Piece]:
        target = self._conversion.article_target(element)
        words = list(self._pieces(contents(element), look._replace(link=target)))
        if target.article and not any(isinstance(piece.span, Text) and piece.span.text.strip() for piece in words):
            message = f"the link to {quoted(target.article)} has no words; write [words](article:topic/article)"
            self._conversion.report("empty-link", message, about=target.article)
        yield from words

    def _footnote_mark(self, element: Element, look: _Look) -> _Piece:
        key = element.get("key") or ""
        if key not in self._footnotes:
            mark = f"[^{key}]"
            message = f"there is no footnote {quoted(mark)}; write a line that begins with it, a colon, and its text"
            self._conversion.report("missing-footnote", message, about=mark)
            return look.piece(self._conversion.read(element.text))
        if key not in self.notes:
            self.notes.append(key)
        return _Piece(FootnoteMark(self.notes.index(key) + 1))

    def _with_terms(self, span: Text) -> list[Span]:
        if span.code or not self._meanings:
            return [span]
        spans: list[Span] = []
        end = 0
        for found in self._terms.found_in(span.text):
            if found.start() > end:
                spans.append(Text(span.text[end : found.start()], span.strong, span.emphasis))
            self._used.add(found[0])
            spans.append(GlossaryTerm(found[0], self._meanings[found[0]], span.strong, span.emphasis))
            end = found.end()
        if end < len(span.text):
            spans.append(Text(span.text[end:], span.strong, span.emphasis) if end else span)
        return spans


def _with_text(piece: _Piece, span: Text, text: str) -> _Piece:
    return piece if text == span.text else _Piece(Text(text, span.strong, span.emphasis, span.code), piece.link)


def _join(pieces: list[_Piece], piece: _Piece) -> None:
    """Append a text, or lengthen the last one if it has the same style and link."""
    span, link = piece
    last = pieces[-1] if pieces else None
    if (
        last
        and last.link == link
        and isinstance(last.span, Text)
        and isinstance(span, Text)
        and (last.span.strong, last.span.emphasis, last.span.code) == (span.strong, span.emphasis, span.code)
    ):
        pieces[-1] = _with_text(last, last.span, last.span.text + span.text)
    else:
        pieces.append(piece)


def _strip_end(pieces: list[_Piece]) -> None:
    """Remove the space at the end of the last text."""
    if pieces and isinstance(last := pieces[-1].span, Text):
        if stripped := last.text.rstrip(" "):
            pieces[-1] = _with_text(pieces[-1], last, stripped)
        else:
            pieces.pop()


def _linked(link: Target, spans: list[Text | FootnoteMark | LineBreak]) -> list[Span]:
    if not link.article:
        return list(spans)
    words = tuple(span for span in spans if isinstance(span, Text))
    return [ArticleLink(link.article, words, link.section)] if words else []


class _Terms:
    """Finds the longest term in a text: whole words, except in scripts without spaces."""

    def __init__(self, terms: Collection[str]) -> None:
        self._longest_first = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True) if term)

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        if not self._longest_first:
            return iter(())
        return (self._anywhere if _UNSPACED.search(text) else self._between_spaces).finditer(text)

    @cached_property
    def _between_spaces(self) -> re.Pattern[str]:
        """For texts without letters of scripts without spaces: the other pattern takes 2 ms to be made."""
        return self._pattern(r"\w")

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        return self._pattern(f"(?!{UNSPACED})\\w")

    def _pattern(self, letter: str) -> re.Pattern[str]:
        not_inside_a_word = f"(?!(?<={letter})(?={letter}))"
        return re.compile(f"{not_inside_a_word}(?:{self._longest_first}){not_inside_a_word}")
