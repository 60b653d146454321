"""The lines between `kiosk serve` and the screen."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.supervision import (
    LONGEST_LINE,
    Answer,
    Ask,
    Beat,
    Message,
    Outcome,
    Request,
    Status,
    from_line,
    to_line,
)

seconds = st.floats(0, 1e11)
messages: st.SearchStrategy[Message] = st.one_of(
    st.builds(Beat, st.booleans(), st.booleans(), seconds),
    st.builds(Ask, st.integers(), st.sampled_from(get_args(Request)), st.text()),
    st.builds(Answer, st.integers(), st.sampled_from(get_args(Outcome)), st.text()),
    st.builds(Status, seconds, st.integers(), st.integers(), st.text(), seconds, st.text(), st.booleans()),
)


@given(messages)
def test_a_message_comes_out_as_it_went_in_on_one_line(message: Message) -> None:
    line = to_line(message)
    assert line.count(b"\n") == 1
    assert from_line(line) == message


@given(st.binary(max_size=200))
def test_no_line_breaks_who_reads_it(line: bytes) -> None:
    from_line(line)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"Segmentation fault",
        b"\xff\xfe",
        b"[" * 50_000,
        b'{"kind": "beat"}',
        b'{"kind": "shout", "number": 1}',
        b'{"kind": "beat", "painted": 1, "free": true, "untouched": 0, "width": 0, "height": 0}',
        b'{"kind": "ask", "number": 1, "request": "format the disk", "path": ""}',
        b'{"kind": "ask", "number": true, "request": "reload", "path": ""}',
        b'{"kind": "ask", "number": 1, "request": "take", "path": 3}',
        b'{"kind": "ask", "number": 1, "request": "take", "path": "", "owner": "x"}',
        b'{"kind": "answer", "number": 1, "outcome": "eaten", "detail": ""}',
        json.dumps({"kind": "answer", "number": 1, "outcome": "done", "detail": "x" * LONGEST_LINE}).encode(),
    ],
    ids=lambda line: line[:40].decode(errors="replace"),
)
def test_what_is_no_message_is_passed_over(line: bytes) -> None:
    assert from_line(line) is None
