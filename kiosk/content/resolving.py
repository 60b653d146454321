"""Blocks as an article's writer meant them → blocks as the pack holds them: what they point at is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kiosk.content.model import Reference
from kiosk.content.model import Text as ConvertedText
from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    Cell,
    Definition,
    Figure,
    Footnote,
    Heading,
    LineBreak,
    List,
    Paragraph,
    Quote,
    Row,
    Rule,
    Span,
    Table,
    Text,
)
from kiosk.core.problems import Problem, near_miss, quoted


@dataclass(frozen=True, slots=True)
class Resolution:
    """What one text points at, as far as it is not simply there.

    `dead` are the articles that are not there; `pictures` gives the ids of the usable pictures by their paths.
    """

    dead: frozenset[str] = frozenset()
    pictures: Mapping[str, str] = field(default_factory=dict[str, str])


def resolution(references: Iterable[Reference], articles: Collection[str], pictures: Mapping[str, str]) -> Resolution:
    """What references lead to, of all articles and pictures (ids by their paths) of a library."""
    dead: list[str] = []
    usable: dict[str, str] = {}
    for reference in references:
        if reference.kind == "article":
            if reference.target not in articles:
                dead.append(reference.target)
        elif reference.target in pictures:
            usable[reference.target] = pictures[reference.target]
    return Resolution(frozenset(dead), usable)


def resolver(references: Iterable[Reference], resolved: Resolution) -> Resolver:
    """The resolver for a text with these references."""
    targets = {reference.target for reference in references if reference.kind == "article"}
    return Resolver(resolved.pictures, targets - resolved.dead)


def dead_link_problems(
    texts: Iterable[ConvertedText], articles: Collection[str], written: Collection[str]
) -> Iterator[Problem]:
    """A problem for each link of a text (and each `related`) to an article that is not among `articles`.

    What is `written` and not among them has errors of its own.
    """
    messages: dict[str, str] = {}
    for text in texts:
        for reference in text.references:
            target = reference.target
            if reference.kind == "article" and target not in articles:
                if target not in messages:
                    messages[target] = _dead(target, articles, written)
                # A link may be written relative to its text: the article's own name stands in both forms.
                about = target.rpartition("/")[2]
                yield Problem(text.file.path, reference.line, "warning", "dead-link", messages[target], about)


def _dead(target: str, articles: Collection[str], written: Collection[str]) -> str:
    if target in written:
        return f"the article {quoted(target)} is left out for errors of its own; mend them first"
    return f"there is no article {quoted(target)}{near_miss(target, articles)}"


@dataclass(frozen=True, slots=True)
class Resolver:
    """What can be pointed at: `pictures` gives the id of each usable picture's path, `articles` are the usable ones.

    A link to another article becomes plain words; a figure of another picture becomes what it shows in words, and its
    caption. No word is lost.
    """

    pictures: Mapping[str, str]
    articles: Collection[str]

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks, with ids for pictures and without dead links."""
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:  # noqa: PLR0911 - one for each kind
        match block:
            case Heading() | Paragraph():
                return replace(block, spans=self._spans(block.spans))
            case List():
                items = tuple(replace(item, blocks=self.blocks(item.blocks)) for item in block.items)
                return replace(block, items=items)
            case Table():
                return Table(self._row(block.header), tuple(self._row(row) for row in block.rows))
            case Figure():
                return self._figure(block)
            case Callout():
                return replace(block, title=self._spans(block.title), blocks=self.blocks(block.blocks))
            case Definition():
                return replace(block, term=self._spans(block.term), blocks=self.blocks(block.blocks))
            case Quote() | Footnote():
                return replace(block, blocks=self.blocks(block.blocks))
            case Rule():
                return block

    def _figure(self, figure: Figure) -> Block:
        caption = self._spans(figure.caption)
        if figure.image in self.pictures:
            return replace(figure, image=self.pictures[figure.image], caption=caption)
        between = (LineBreak(),) if caption and figure.alternative else ()
        description = (Text(figure.alternative),) if figure.alternative or not caption else ()
        return Paragraph((*description, *between, *caption))

    def _row(self, row: Row) -> Row:
        return Row(tuple(Cell(self._spans(cell.spans), cell.align) for cell in row.cells))

    def _spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        resolved: list[Span] = []
        for span in spans:
            if isinstance(span, ArticleLink) and span.article not in self.articles:
                resolved.extend(span.spans)
            else:
                resolved.append(span)
        return tuple(resolved)
