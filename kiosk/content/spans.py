"""From running text in Python-Markdown's tree to spans."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from xml.etree.ElementTree import Element

from kiosk.content.conversion import UNSPACED, Conversion, collapsed
from kiosk.content.typography import typographic
from kiosk.core.blocks import ArticleLink, FootnoteMark, GlossaryTerm, LineBreak, Span, Text

Run = Sequence[str | Element | None]
"""Running text: texts and inline elements in order (the tails of the elements are texts of their own)."""


def contents(element: Element) -> list[str | Element | None]:
    """The running text inside an element."""
    return [element.text, *(part for child in element for part in (child, child.tail))]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A span and the article that it leads to, if any."""

    span: Text | FootnoteMark | LineBreak
    link: str = ""


class SpanReader:
    """Turns running text into spans. `notes` gathers the footnotes of a section in the order of their marks."""

    def __init__(self, conversion: Conversion, glossary: Mapping[str, str], footnotes: Mapping[str, Element]) -> None:
        self._conversion = conversion
        self._footnotes = footnotes
        self.notes: list[str] = []
        # The text has its quotes set, so a term is looked for with its quotes set.
        self._meanings = {
            typographic(term, conversion.file.language): conversion.read_plain(meaning)
            for term, meaning in glossary.items()
        }
        self._terms = _term_pattern(self._meanings)

    def spans(self, run: Run) -> tuple[Span, ...]:
        """The spans of running text, with links, glossary words and footnote marks."""
        return tuple(
            with_terms
            for link, group in groupby(self._tidy(run), key=lambda piece: piece.link)
            for span in _linked(link, [piece.span for piece in group])
            for with_terms in self._with_terms(span)
        )

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
        for piece in self._pieces(run, Text(""), ""):
            match piece.span:
                case Text(text=text):
                    text = collapsed(text)
                    text = text.lstrip(" ") if after_space else text
                    if text:
                        after_space = text.endswith(" ")
                        _join(pieces, replace(piece, span=replace(piece.span, text=text)))
                case LineBreak():
                    _strip_end(pieces)
                    if pieces and not isinstance(pieces[-1].span, LineBreak):
                        pieces.append(piece)
                    after_space = True
                case FootnoteMark():
                    pieces.append(piece)
                    after_space = False
        _strip_end(pieces)
        while pieces and isinstance(pieces[-1].span, LineBreak):
            pieces.pop()
        return pieces

    def _pieces(self, run: Run, style: Text, link: str) -> Iterator[_Piece]:
        for part in run:
            if part is None or isinstance(part, str):
                if text := self._conversion.read(part):
                    yield _Piece(replace(style, text=text), link)
            else:
                yield from self._element(part, style, link)

    def _element(self, element: Element, style: Text, link: str) -> Iterator[_Piece]:
        inside = contents(element)
        match element.tag:
            case "strong":
                yield from self._pieces(inside, replace(style, strong=True), link)
            case "em":
                yield from self._pieces(inside, replace(style, emphasis=True), link)
            case "code":
                yield _Piece(
                    replace(style, text=html.unescape(self._conversion.read(element.text)).strip(), code=True), link
                )
            case "a":
                yield from self._link(element, style)
            case "br":
                # In a link, which is one run of words, it is a space.
                yield _Piece(replace(style, text=" ") if link else LineBreak(), link)
            case "img":
                alternative = self._conversion.read_plain(element.get("alt"))
                self._conversion.picture_target(element)
                message = "a picture inside a text is shown as its words; put it alone in a paragraph"
                self._conversion.report("inline-picture", message)
                yield _Piece(replace(style, text=alternative), link)
            case "footnote-mark":
                yield self._footnote_mark(element, style, link)
            case "raw-html":
                self._conversion.report_raw_html()
                self._conversion.read(element.text)
            case _:
                yield from self._pieces(inside, style, link)

    def _link(self, element: Element, style: Text) -> Iterator[_Piece]:
        target = self._conversion.article_target(element)
        words = list(self._pieces(contents(element), style, target))
        if target and not any(isinstance(piece.span, Text) and piece.span.text.strip() for piece in words):
            message = f'the link to "{target}" has no words; write [words](article:{target})'
            self._conversion.report("empty-link", message)
        yield from words

    def _footnote_mark(self, element: Element, style: Text, link: str) -> _Piece:
        key = element.get("key") or ""
        if key not in self._footnotes:
            message = f'there is no footnote "{key}"; write its text in a line that begins with [^{key}]:'
            self._conversion.report("missing-footnote", message)
            return _Piece(replace(style, text=self._conversion.read(element.text)), link)
        if key not in self.notes:
            self.notes.append(key)
        return _Piece(FootnoteMark(self.notes.index(key) + 1))

    def _with_terms(self, span: Span) -> Iterator[Span]:
        if not isinstance(span, Text) or span.code or self._terms is None:
            yield span
            return
        end = 0
        for found in self._terms.finditer(span.text):
            if found.start() > end:
                yield replace(span, text=span.text[end : found.start()])
            yield GlossaryTerm(found[0], self._meanings[found[0]], strong=span.strong, emphasis=span.emphasis)
            end = found.end()
        if end < len(span.text):
            yield replace(span, text=span.text[end:])


def _join(pieces: list[_Piece], piece: _Piece) -> None:
    """Append a text, or lengthen the last one if it has the same style and link."""
    last = pieces[-1] if pieces else None
    if (
        last
        and isinstance(last.span, Text)
        and isinstance(piece.span, Text)
        and replace(last, span=replace(last.span, text=piece.span.text)) == piece
    ):
        pieces[-1] = replace(last, span=replace(last.span, text=last.span.text + piece.span.text))
    else:
        pieces.append(piece)


def _strip_end(pieces: list[_Piece]) -> None:
    """Remove the space at the end of the last text."""
    if pieces and isinstance(last := pieces[-1].span, Text):
        if stripped := last.text.rstrip(" "):
            pieces[-1] = replace(pieces[-1], span=replace(last, text=stripped))
        else:
            pieces.pop()


def _linked(link: str, spans: list[Text | FootnoteMark | LineBreak]) -> list[Span]:
    if not link:
        return list(spans)
    words = tuple(span for span in spans if isinstance(span, Text))
    return [ArticleLink(link, words)] if words else []


def _term_pattern(terms: Mapping[str, str]) -> re.Pattern[str] | None:
    """A pattern that finds the longest term: whole words, except in scripts without spaces."""
    letter = f"(?!{UNSPACED})\\w"
    not_inside_a_word = f"(?!(?<={letter})(?={letter}))"
    longest_first = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True) if term)
    return re.compile(f"{not_inside_a_word}(?:{longest_first}){not_inside_a_word}") if longest_first else None
