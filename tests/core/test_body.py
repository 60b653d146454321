"""The body of a text comes out of a pack as it went in, and what is none is refused."""

from __future__ import annotations

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core import body as body_module
from kiosk.core.body import Body, packed_body, unpacked_text
from kiosk.core.model import Section
from tests.core.test_blocks import BLOCKS

SENTENCES = st.lists(st.tuples(st.integers(0, 9), st.text()), max_size=3)
SECTIONS = st.builds(Section, st.text(), st.integers(0, 999), st.lists(BLOCKS, max_size=2).map(tuple))


@given(st.lists(st.tuples(SECTIONS, SENTENCES), max_size=3))
def test_sections_and_sentences_come_out_as_they_went_in(parts: list[tuple[Section, list[tuple[int, str]]]]) -> None:
    body = Body(packed_body([section for section, _ in parts], [sentences for _, sentences in parts]))
    assert body.sections == tuple((section.title, section.words) for section, _ in parts)
    for index, (section, sentences) in enumerate(parts):
        assert body.blocks(index) == section.blocks
        assert [tuple(sentence) for sentence in body.sentences(index)] == sentences


def test_the_text_has_every_character_as_it_is() -> None:
    assert "Œdème 浮肿" in unpacked_text(packed_body([Section("Œdème 浮肿", 2, ())], [[]]))


def test_a_body_that_is_too_large_is_neither_written_nor_read(monkeypatch: pytest.MonkeyPatch) -> None:
    section = Section("Title", 1, ())
    packed = packed_body([section], [[]])
    monkeypatch.setattr(body_module, "MOST_BYTES", len(unpacked_text(packed)))
    assert Body(packed).sections == (("Title", 1),)
    monkeypatch.setattr(body_module, "MOST_BYTES", len(unpacked_text(packed)) - 1)
    with pytest.raises(ValueError, match="has more than"):
        packed_body([section], [[]])
    with pytest.raises(ValueError, match="too large"):
        Body(packed)


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"no body",
        packed_body([], [])[:-1],
        zlib.compress(b""),
        zlib.compress(b"\xff"),
        zlib.compress(b"7"),
        zlib.compress(b"[7]"),
        zlib.compress(b'[["Title"]]\n[]\n[]'),
        zlib.compress(b'[["Title", 1]]\n[]'),
        zlib.compress(b'[["Title", 1, 2]]\n[]\n[]'),
        zlib.compress(b"[[5, 1]]\n[]\n[]"),
        zlib.compress(b'[["Title", "1"]]\n[]\n[]'),
        zlib.compress(b'[["\\ud800", 1]]\n[]\n[]'),
    ],
)
def test_what_is_no_body_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each has a message of its own
        Body(packed)


@pytest.mark.parametrize(
    "sentences", ["5", "null", "{}x", '["ab"]', "[[0]]", '[["0", "a"]]', "[[0, 5]]", '[[0, "\\ud800"]]', "[" * 100_000]
)
def test_what_are_no_sentences_is_refused_when_they_are_asked_for(sentences: str) -> None:
    body = Body(zlib.compress(f'[["Title", 1]]\n[]\n{sentences}'.encode()))
    with pytest.raises(ValueError):  # noqa: PT011 - json's own errors are among them
        body.sentences(0)


@given(st.binary())
def test_any_bytes_are_a_body_or_refused(data: bytes) -> None:
    for packed in (data, zlib.compress(data)):
        try:
            body = Body(packed)
        except ValueError:
            continue
        assert body.sections == tuple(tuple(title) for title in json.loads(unpacked_text(packed).split("\n")[0]))
