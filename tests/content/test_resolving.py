import pytest

from kiosk.content.resolving import Resolver, dead_link_problems
from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    Cell,
    Definition,
    Figure,
    Footnote,
    FootnoteMark,
    GlossaryTerm,
    Heading,
    LineBreak,
    List,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Rule,
    Span,
    Table,
    Text,
    blocks_text,
)
from tests.converted import FIRST_LINE, convert

RESOLVER = Resolver(pictures={"a/b/there.png": "id-1"}, articles={"a/there"})
DEAD = ArticleLink("a/gone", (Text("dead "), Text("link", strong=True)))
ALIVE = ArticleLink("a/there", (Text("link"),))
SPANS: tuple[Span, ...] = (
    Text("See "), DEAD, Text(" and "), ALIVE, LineBreak(), GlossaryTerm("word", "A meaning."), FootnoteMark(1),
)  # fmt: skip
PARAGRAPH = Paragraph(SPANS)


@pytest.mark.parametrize(
    "block",
    [
        PARAGRAPH,
        Heading(3, SPANS),
        List((ListItem((PARAGRAPH, List((ListItem((PARAGRAPH,)),)))),), ordered=True, start=3),
        Table(Row((Cell(SPANS),)), (Row((Cell(SPANS, "end"),)),)),
        Figure("a/b/there.png", "What it shows", SPANS),
        Callout("warning", SPANS, (PARAGRAPH,)),
        Quote((PARAGRAPH,)),
        Definition(SPANS, (PARAGRAPH,)),
        Footnote(1, (PARAGRAPH,)),
        Rule(),
    ],
    ids=lambda block: type(block).__name__,
)
def test_in_every_block_dead_links_become_words_and_nothing_else_changes(block: Block) -> None:
    (resolved,) = RESOLVER.blocks((block,))
    assert type(resolved) is type(block)
    assert blocks_text((resolved,)) == blocks_text((block,))
    assert "a/gone" not in repr(resolved)
    assert repr(resolved).count("'a/there'") == repr(block).count("'a/there'")


def test_a_figure_has_the_id_of_its_picture() -> None:
    (figure,) = RESOLVER.blocks((Figure("a/b/there.png", "Shows"),))
    assert figure == Figure("id-1", "Shows")


def test_of_a_figure_without_a_picture_all_words_stay() -> None:
    both, caption, description = RESOLVER.blocks(
        (Figure("gone.png", "Shows", (DEAD,)), Figure("gone.png", "", (DEAD,)), Figure("gone.png", "Shows"))
    )
    assert both == Paragraph((Text("Shows"), LineBreak(), *DEAD.spans))
    assert caption == Paragraph(DEAD.spans)
    assert description == Paragraph((Text("Shows"),))


def test_dead_links_are_found() -> None:
    article = convert("One.\n\nSee [the scan](article:scans/mri) or [this](../ct).\n")
    assert list(dead_link_problems([article], {"scans/mri", "scans/ct"}, ())) == []
    (found,) = dead_link_problems([article], {"scans/mri", "scans/ctt"}, ())
    assert (found.code, found.line, found.severity) == ("dead-link", FIRST_LINE + 2, "warning")
    assert 'did you mean "scans/ctt"?' in found.message


def test_of_an_article_with_errors_a_link_says_so() -> None:
    article = convert("See [the scan](article:scans/mri).\n")
    (found,) = dead_link_problems([article], {"scans/ct"}, {"scans/ct", "scans/mri"})
    assert found.message == 'the article "scans/mri" is left out for errors of its own; mend them first'
