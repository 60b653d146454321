"""From the text of an article to sections of blocks. Pure: one file's bytes in, one `ConvertedArticle` out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from kiosk.content.block_reader import BlockReader, first_line, has_words, parts
from kiosk.content.conversion import Conversion
from kiosk.content.front_matter import read_front_matter, split_front_matter
from kiosk.content.line_marks import with_marks
from kiosk.content.many_parts import MOST_PARTS, part_count, plain
from kiosk.content.markdown_extensions import parse
from kiosk.content.model import ArticleFile, ConvertedArticle, ConvertedSection
from kiosk.content.source_text import decode
from kiosk.content.spans import SpanReader, contents
from kiosk.core.blocks import Block, Footnote, blocks_text
from kiosk.core.problems import Problem, Severity, quoted

MOST_IN_SECTION_TITLE = 60
"""Characters of a section's title that fit on its step and its button without being drawn smaller."""

MOST_IN_HEADING = 300
MOST_SECTIONS = 60
"""Each has a button in the rail beside the text."""

MOST_PROBLEMS = 100
"""Of one text, that are listed: a text in which everything is wrong is wrong in one way."""

_FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]]+)\]:", re.MULTILINE)

_TERM = re.compile(r"^[ >]*\*\[([^\]\\\n]+)\] ?:", re.MULTILINE)

# Code in one line, which may show how a comment is written, or the beginning of a comment.
_CODE_OR_COMMENT = re.compile(r"`[^`\n]*`|<!--")


def convert_article(file: ArticleFile, data: bytes) -> ConvertedArticle:
    """Read one text of one article: its front matter, and its Markdown as blocks.

    Never raises for what the text says: all that is wrong with it is among the problems. Time and memory are not
    limited here, and Python-Markdown takes very long for some texts.
    """
    text, problems = decode(file.path, data, file.language)
    if text is None:
        return ConvertedArticle(file, None, problems=tuple(problems))
    split, missing = split_front_matter(file, text)
    if split is None:
        return ConvertedArticle(file, None, problems=(*problems, *missing))
    front_matter, found, related = read_front_matter(file, split.header)
    conversion = Conversion(file, split.body_line, split.body_line + split.body.count("\n"))
    try:
        sections = _sections(conversion, split.body)
    except RecursionError:
        message = "lists, quotes or emphasis are nested too deeply to be read; make the text simpler"
        deep = Problem(file.path, split.body_line, "error", "too-complex", message)
        return ConvertedArticle(file, None, problems=(*problems, *found, deep))
    return ConvertedArticle(
        file,
        None if conversion.words_lost else front_matter,
        sections,
        references=(*related, *conversion.references),
        problems=_each_once(file.path, problems, found, conversion.problems),
    )


def _each_once(path: str, *problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems in order. What is said of one line twice is said of its first words, and of very many the first."""
    said = {replace(problem, about=""): problem for found in reversed(problems) for problem in reversed(found)}
    found = sorted(said.values())
    if more := found[MOST_PROBLEMS:]:
        message = f"{len(more)} more problems of this text are not listed; mend those above first"
        severity: Severity = "error" if any(problem.severity == "error" for problem in more) else "warning"
        found[MOST_PROBLEMS:] = [Problem(path, more[0].line, severity, "more-problems", message)]
    return tuple(found)


@dataclass(slots=True)
class _OpenSection:
    """A section that is being read."""

    title: str
    line: int
    blocks: list[Block] = field(default_factory=list[Block])


def _sections(conversion: Conversion, body: str) -> tuple[ConvertedSection, ...]:
    parsed = parse(with_marks(_without_comments(conversion, body), conversion.line), conversion.file.language)
    conversion.stash = parsed.stash
    notes = parsed.root.find("footnotes")
    footnotes = {note.get("key") or "": note for note in notes} if notes is not None else {}
    spans = SpanReader(conversion, parsed.glossary, footnotes)
    start = conversion.line = conversion.first_line
    lines = {found[1]: start + body.count("\n", 0, found.start()) for found in _FOOTNOTE.finditer(body)}
    sections = _SectionReader(conversion, spans, footnotes, lines).sections(parsed.root)
    _report_terms(conversion, spans, body)
    return sections


def _report_terms(conversion: Conversion, spans: SpanReader, body: str) -> None:
    """Note the glossary words that are explained twice, and those that the text never uses."""
    lines: dict[str, int] = {}
    for found in _TERM.finditer(body):
        term = found[1].strip()
        line = conversion.first_line + body.count("\n", 0, found.start())
        if term in lines and term in spans.terms:
            message = f"the glossary word {quoted(term)} is explained again in line {line}, and shown so; keep one"
            conversion.report("duplicate-word", message, line=lines[term], about=term)
        lines[term] = line
    for term in spans.unused_terms:
        message = f"the text never uses the glossary word {quoted(term)}; use it as it is written here, or remove it"
        conversion.report("unused-word", message, line=lines.get(term), about=term)


def _without_comments(conversion: Conversion, body: str) -> str:
    """The text without HTML comments: these are not meant for readers. Their line ends stay."""
    parts: list[str] = []
    start, line = 0, conversion.line
    while found := _CODE_OR_COMMENT.search(body, start):
        is_comment = found[0] == "<!--"
        end = body.find("-->", found.end()) + len("-->") if is_comment else found.end()
        if end < found.end():
            break
        shown = body[start : found.start() if is_comment else end]
        line += shown.count("\n")
        parts.append(shown)
        if is_comment:
            conversion.report("raw-html", "a comment of HTML was left out; remove it", line=line, about="<!--")
            parts.append("\n" * body.count("\n", found.start(), end))
            line += len(parts[-1])
        start = end
    return "".join([*parts, body[start:]])


class _SectionReader:
    """Divides the tree at the headings of level 2, and puts footnotes at the end of their sections."""

    def __init__(
        self,
        conversion: Conversion,
        spans: SpanReader,
        footnotes: Mapping[str, Element],
        footnote_lines: Mapping[str, int],
    ) -> None:
        self._conversion = conversion
        self._spans = spans
        self._blocks = BlockReader(conversion, spans)
        self._footnotes = footnotes
        self._footnote_lines = footnote_lines
        self._used: set[str] = set()
        self._numbered = 0

    def sections(self, root: Element) -> tuple[ConvertedSection, ...]:
        start = self._conversion.line
        section = _OpenSection("", first_line(root) or start)
        sections: list[ConvertedSection] = []
        for part in parts(root):
            if isinstance(part, Element) and part.tag in ("h1", "h2"):
                line = self._conversion.line = first_line(part) or self._conversion.line
                if not has_words(part):
                    self._conversion.report("empty-heading", "a heading has no words; write them or remove it")
                elif self._opens_section(part, len(sections) + bool(section.title or section.blocks)):
                    sections.extend(self._closed(section))
                    self._conversion.line = line
                    section = self._opened(part)
                else:
                    section.blocks.extend(self._blocks.part(part, 0))
            elif isinstance(part, list) or part.tag != "footnotes":
                section.blocks.extend(self._blocks.part(part, 0))
        section.blocks.extend(self._footnotes_of_section())
        section.blocks.extend(self._unused_footnotes())
        sections.extend(self._closed(section))
        if not sections:
            message = "the article has no text; write it below the header"
            self._conversion.report("empty-article", message, "error", start)
        return tuple(sections)

    def _opens_section(self, heading: Element, before: int) -> bool:
        """Whether a heading opens a section; if not, and with a problem, it is made what it is to be instead."""
        if len("".join(heading.itertext())) > MOST_IN_HEADING:
            message = f"a heading of more than {MOST_IN_HEADING} characters is shown as text; shorten it"
            self._conversion.report("long-title", message)
            heading.tag = "p"
        elif before >= MOST_SECTIONS:
            message = f"the article has more than {MOST_SECTIONS} sections, the others stand in the last; divide it"
            self._conversion.report("many-sections", message)
            heading.tag = "h3"
        return heading.tag in ("h1", "h2")

    def _opened(self, heading: Element) -> _OpenSection:
        line = self._conversion.line
        if heading.tag == "h1":
            message = "a section begins with a heading of level 2; write ##"
            self._conversion.report("heading-level", message, about="#")
        # Footnotes are numbered anew. Those that a title marks stand at the end of its section.
        self._numbered = 0
        self._spans.notes.clear()
        self._blocks.heading_level = 2
        title = self._spans.plain(contents(heading))
        if len(title) > MOST_IN_SECTION_TITLE:
            message = f"the heading has more than {MOST_IN_SECTION_TITLE} characters; shorten it, it stands on a button"
            self._conversion.report("long-title", message, about=title)
        return _OpenSection(title, line)

    def _closed(self, section: _OpenSection) -> tuple[ConvertedSection, ...]:
        section.blocks.extend(self._footnotes_of_section())
        blocks = tuple(section.blocks)
        if not blocks_text(blocks):
            if not section.title:
                return ()
            message = f"the section {quoted(section.title)} has no text; write it or remove the heading"
            self._conversion.report("empty-section", message, line=section.line, about=section.title)
        if part_count(blocks) > MOST_PARTS:
            message = (
                f"the section has more than {MOST_PARTS} links, pictures, boxes and such: only its words are shown"
            )
            self._conversion.report("many-parts", f"{message}; divide it", "error", section.line, section.title)
            blocks = plain(blocks)
        return (ConvertedSection(section.title, section.line, blocks),)

    def _footnotes_of_section(self) -> list[Block]:
        """The notes that the section marks. A note may mark further ones."""
        found: list[Block] = []
        for number, key in enumerate(self._spans.notes, 1):
            if number > self._numbered:
                self._numbered = number
                self._used.add(key)
                self._conversion.line = self._footnote_lines.get(key, self._conversion.line)
                found.append(Footnote(number, self._blocks.blocks(self._footnotes[key], 1)))
        return found

    def _unused_footnotes(self) -> list[Block]:
        found: list[Block] = []
        for key, note in self._footnotes.items():
            if key not in self._used:
                self._conversion.line = self._footnote_lines.get(key, self._conversion.line)
                mark = f"[^{key}]"
                message = f"nothing refers to the footnote {quoted(mark)}; write that where it belongs"
                self._conversion.report("unused-footnote", message, about=mark)
                found.extend(self._blocks.blocks(note, 0))
        return found
