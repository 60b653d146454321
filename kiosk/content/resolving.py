"""Blocks as an article's writer meant them → blocks as the pack holds them: what they point at is there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    Cell,
    Definition,
    Figure,
    Footnote,
    Heading,
    List,
    Paragraph,
    Quote,
    Row,
    Rule,
    Span,
    Table,
    Text,
)


@dataclass(frozen=True, slots=True)
class Resolver:
    """What can be pointed at: `pictures` gives the id of each usable picture's path, `articles` are the usable ones.

    A link to another article becomes plain words; a figure of another picture becomes its caption, or its description
    where it has none. No word is lost.
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
        return Paragraph(caption or (Text(figure.alternative),))

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
