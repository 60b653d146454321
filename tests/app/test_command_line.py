"""What is offered to be typed does what it says when it is typed."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.command_line import command_line

NAMES = st.text(st.characters(exclude_characters="\0/", exclude_categories=("Cs",)), min_size=1)


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("our-library", "kiosk check our-library"),
        ("our library", "kiosk check 'our library'"),
        ('12" $HOME', "kiosk check '12\" $HOME'"),
        ("-lib/feet", "kiosk check ./-lib/feet"),
    ],
)
def test_a_path_is_quoted_where_a_shell_would_read_it_otherwise(path: str, typed: str) -> None:
    assert command_line("kiosk", "check", Path(path)) == typed


@given(NAMES)
def test_a_shell_reads_the_path_that_was_meant_and_no_option(name: str) -> None:
    (argument,) = shlex.split(command_line(Path(name)))
    assert Path(argument) == Path(name)
    assert not argument.startswith("-")
