"""Blocks survive the way into a pack and out of it, and tell their words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    all_blocks,
    blocks_from_json,
    blocks_text,
    blocks_to_json,
    spans_of,
    spans_text,
    word_count,
)
from tests.small_library import EVERYTHING, SYMPTOMS, paragraph

WORDS = st.text(max_size=12)
TEXTS = st.builds(Text, WORDS, st.booleans(), st.booleans(), st.booleans())
SPANS: st.SearchStrategy[tuple[Span, ...]] = st.lists(
    st.one_of(
        TEXTS,
        st.builds(ArticleLink, WORDS, st.lists(TEXTS, max_size=2).map(tuple)),
        st.builds(GlossaryTerm, WORDS, WORDS, st.booleans(), st.booleans()),
        st.builds(FootnoteMark, st.integers(1, 99)),
        st.builds(LineBreak),
    ),
    max_size=3,
).map(tuple)
ROWS = st.lists(st.builds(Cell, SPANS, st.sampled_from(["start", "center", "end"])), min_size=1, max_size=3).map(
    lambda cells: Row(tuple(cells))
)
FLAT: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.integers(3, 4), SPANS),
    st.builds(Paragraph, SPANS),
    st.builds(Table, ROWS, st.lists(ROWS, max_size=2).map(tuple)),
    st.builds(Figure, WORDS, WORDS, SPANS),
    st.builds(Rule),
)


def _nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, max_size=2).map(tuple)
    kinds = st.sampled_from(["note", "tip", "important", "warning", "caution"])
    return st.one_of(
        st.builds(List, st.lists(st.builds(ListItem, blocks), max_size=3).map(tuple), st.booleans(), st.integers(0, 9)),
        st.builds(Callout, kinds, SPANS, blocks),
        st.builds(Quote, blocks),
        st.builds(Definition, SPANS, blocks),
        st.builds(Footnote, st.integers(1, 99), blocks),
    )


BLOCKS = st.recursive(FLAT, _nested, max_leaves=6)


@given(BLOCKS)
def test_a_block_comes_out_of_json_as_it_went_in(block: Block) -> None:
    text = blocks_to_json([block])
    assert blocks_from_json(text) == (block,)
    assert blocks_to_json(blocks_from_json(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "{}",
        '{"kind":"Rule"}',
        '[{"kind":"Nothing"}]',
        '[{"text":"no kind"}]',
        '[{"kind":"Rule","level":3}]',
        '[{"kind":"Heading","level":3}]',
        '[{"kind":"Text","text":"no block"}]',
        '[{"kind":"Paragraph","spans":5}]',
        '[{"kind":"Paragraph","spans":["words"]}]',
        '[{"kind":"Paragraph","spans":[{"kind":"Rule"}]}]',
        '[{"kind":"Paragraph","spans":[{"kind":"GlossaryTerm","text":"pulse","meaning":null}]}]',
        '[{"kind":"Paragraph","spans":[{"kind":"ArticleLink","article":{"kind":"Rule"},"spans":[]}]}]',
        '[{"kind":"Figure","image":"x","alternative":"\\ud800"}]',
        '[{"kind":"Callout","purpose":"joke","title":[],"blocks":[]}]',
        '[{"kind":"List","items":[{"kind":"Paragraph","spans":[]}]}]',
        '[{"kind":"Quote","blocks":' * 9000 + "[]" + "}]" * 9000,
    ],
    ids=lambda text: text[:60],
)
def test_what_is_no_list_of_blocks_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own errors are among them
        blocks_from_json(text)


JSON: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([{"kind": "Rule"}, [], {}]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["kind", "text", "x"]), inner),
    max_leaves=3,
)


def places(value: object) -> Iterator[tuple[Any, Any]]:
    """Every list and object in a JSON value with each of its keys."""
    inner: Any = value
    for key in range(len(inner)) if isinstance(value, list) else list(inner) if isinstance(value, dict) else ():
        yield inner, key
        yield from places(inner[key])


@given(BLOCKS, st.data())
def test_what_is_no_block_of_ours_is_refused_or_can_be_read(block: Block, data: st.DataObject) -> None:
    written = json.loads(blocks_to_json([block]))
    inside, key = data.draw(st.sampled_from(list(places(written))), label="place")
    inside[key] = data.draw(JSON, label="in its place")
    try:
        blocks = blocks_from_json(json.dumps(written))
    except ValueError:
        return
    assert blocks_text(blocks) == blocks_text(tuple(blocks)).encode().decode()
    assert blocks_from_json(blocks_to_json(blocks)) == blocks


@given(BLOCKS)
def test_each_block_and_span_is_found_once(block: Block) -> None:
    found = list(all_blocks((block,)))
    assert found[0] is block
    assert blocks_to_json([block]).count('"kind":"Paragraph"') == sum(isinstance(inner, Paragraph) for inner in found)
    terms = [span for inner in found for span in spans_of(inner) if isinstance(span, GlossaryTerm)]
    assert blocks_to_json([block]).count('"kind":"GlossaryTerm"') == len(terms)


def test_spans_read_as_a_reader_sees_them() -> None:
    spans = (Text("See "), ArticleLink("a/b", (Text("this"),)), FootnoteMark(2), LineBreak(), GlossaryTerm("PET", "A."))
    assert spans_text(spans) == "See this[2]\nPET"


def test_blocks_read_in_order() -> None:
    lines = blocks_text(EVERYTHING).splitlines()
    assert lines[1] == "A heading inside"
    assert lines[2] == "See the pulse, strongly or softly said[1]."
    assert lines[3:7] == ["first", "second", "Test What it shows", "Blood test Hormone levels"]
    assert lines[-1] == "1 The note."


def test_a_figure_without_a_caption_is_read_as_what_it_shows() -> None:
    assert blocks_text((Figure("a.png", "A person."),)) == "A person."


def test_words_are_counted() -> None:
    assert word_count((paragraph("Two words"),)) == 2
    assert word_count(()) == 0


def test_characters_of_chinese_and_japanese_count_by_the_time_that_they_take() -> None:
    assert word_count((paragraph("神经内分泌肿瘤"),)) == 6
    assert word_count((paragraph("休息" * 255),)) == 2 * 228
    assert word_count((paragraph("やすみ" * 119),)) == 228
    assert word_count((paragraph("Two words 休息"),)) == 4


def test_thai_words_are_told_apart_by_zero_width_spaces() -> None:
    assert word_count((paragraph("พัก\u200bผ่อน\u200bมาก"),)) == 3


def test_callouts_that_ask_the_reader_to_act() -> None:
    assert [block.urgent for block in (*SYMPTOMS, *EVERYTHING) if isinstance(block, Callout)] == [True, False]
