"""What goes past a limit is a problem, and no word of it is lost."""

import pytest
from hypothesis import given

from kiosk.content.many_parts import MOST_PARTS, part_count, plain
from kiosk.core.blocks import Figure, GlossaryTerm, Heading, List, Paragraph, Table, all_blocks, blocks_text, spans_of
from tests.content.test_any_text import DOCUMENT, Piece
from tests.converted import Found, blocks, convert, problems, words


def table(columns: int, rows: int) -> str:
    return "".join(
        "|" + " word |" * columns + "\n" + ("|" + " --- |" * columns + "\n") * (n == 0) for n in range(rows + 1)
    )


@pytest.mark.parametrize(
    ("columns", "rows", "code"),
    [
        (8, 60, None),
        (9, 1, "wide-table"),
        (12, 2, "wide-table"),
        (2, 61, "long-table"),
        (2, 500, "long-table"),
    ],
)
def test_tables_that_are_shown(columns: int, rows: int, code: str | None) -> None:
    body = "Text.\n\n" + table(columns, rows)
    assert problems(body) == ([Found(code, 3)] if code else [])
    assert isinstance(blocks(body)[1], Table)


@pytest.mark.parametrize(("columns", "rows"), [(13, 1), (2, 501)])
def test_a_large_table_is_an_error_and_keeps_its_words(columns: int, rows: int) -> None:
    body = "Text.\n\n" + table(columns, rows)
    assert problems(body) == [Found("large-table", 3, "error")]
    assert not any(isinstance(block, Table) for block in blocks(body))
    assert words(convert(body)).split().count("word") == columns * (rows + 1)


def test_the_sixty_first_section_stands_in_the_sixtieth() -> None:
    body = "".join(f"## Part {number}\n\nText.\n\n" for number in range(1, 63))
    article = convert(body)
    assert [section.title for section in article.sections] == [f"Part {number}" for number in range(1, 61)]
    inside = [blocks_text((block,)) for block in article.sections[-1].blocks if isinstance(block, Heading)]
    assert inside == ["Part 61", "Part 62"]
    assert problems(body) == [Found("many-sections", 241), Found("many-sections", 245)]


def test_a_heading_that_is_a_text_is_shown_as_one() -> None:
    title = "word " * 61
    assert problems(f"## Part\n\n## {title}\n\nText.\n")[0] == Found("long-title", 3)
    (section,) = convert(f"## Part\n\n## {title}\n\nText.\n").sections
    assert section.title == "Part"
    assert blocks_text(section.blocks) == f"{title.strip()}\nText."


def test_an_explanation_that_is_a_text_is_left_out() -> None:
    body = f"A PET scan, a scan.\n\n*[PET]: {'word ' * 101}\n*[scan]: {'word ' * 99}end.\n"
    assert problems(body) == [Found("long-meaning", 3, "error")]
    assert {span.text for span in blocks(body)[0].spans if isinstance(span, GlossaryTerm)} == {"scan"}


@pytest.mark.parametrize(
    ("part", "most"),
    [
        ("[word](article:a/b) ", 1000),
        ("word  \n", 1001),
        ("word[^1] ", 999),
        ("\n\n> [!TIP]\n> word\n\nword", 1000),
        ('\n\n![word](a.png "word")\n\nword', 50),
    ],
    ids=["links", "line breaks", "footnotes", "callouts", "pictures"],
)
def test_a_section_with_very_many_parts_is_shown_as_its_words(part: str, most: int) -> None:
    end = "\n\n[^1]: Note.\n" if "^" in part else "\n"
    few, many = f"## One\n\n{part * most}{end}", f"## One\n\n{part * (most + 1)}{end}"
    assert problems(few) == []
    assert problems(many) == [Found("many-parts", 1, "error")]
    assert part_count(blocks(few)) == MOST_PARTS
    assert part_count(blocks(many)) == 0
    assert words(convert(many)).count("word") == words(convert(few)).count("word") + part.count("word") - (
        "png" in part
    )


@given(DOCUMENT)
def test_no_word_is_lost_with_the_parts(document: Piece) -> None:
    for section in convert(document[0]).sections:
        shown = plain(section.blocks)
        assert blocks_text(shown).split() == blocks_text(section.blocks).split()
        assert part_count(shown) == 0
        kinds = {type(block) for block in all_blocks(shown)}
        assert kinds <= {Heading, Paragraph, List, Table}
        assert {type(span).__name__ for block in all_blocks(shown) for span in spans_of(block)} <= {"Text"}


def test_a_figure_becomes_its_words() -> None:
    body = '![A ring.](ring.svg "The scanner")\n\n![A bed.](bed.png)\n'
    assert [type(block) for block in blocks(body)] == [Figure, Figure]
    assert blocks_text(plain(blocks(body))) == "The scanner\nA bed."


def test_of_very_many_problems_the_first_are_listed() -> None:
    body = "".join(f"## Part {number}\n\n#### Skipped\n\nText.\n\n" for number in range(1, 51))
    assert len(problems(body)) == 50
    found = problems(body + "Some <b>words</b>.\n\n" * 60 + "![](a.png)\n\n")
    assert len(found) == 101
    assert found[-1].code == "more-problems"
    assert found[-1].severity == "error"
