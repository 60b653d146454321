"""What a reader has chosen: sizes of text, and what *Easier to use* sets."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.preferences import TEXT_SIZES, Preferences

SIZES = st.integers(0, len(TEXT_SIZES) - 1)
PREFERENCES = st.builds(
    Preferences,
    text_size=SIZES,
    high_contrast=st.booleans(),
    low_reach=st.booleans(),
    reduced_motion=st.booleans(),
    speak_screen=st.booleans(),
)


def test_there_are_five_sizes_from_the_designs_to_twice_that() -> None:
    assert len(TEXT_SIZES) == 5
    assert (TEXT_SIZES[0], TEXT_SIZES[-1]) == (100, 200)
    assert all(smaller < larger for smaller, larger in pairwise(TEXT_SIZES))


def test_nothing_is_chosen_at_first() -> None:
    assert Preferences() == Preferences(0, False, False, False, False)
    assert Preferences().text_scale == 1.0


@pytest.mark.parametrize(("size", "scale"), [(0, 1.0), (1, 1.25), (2, 1.5), (3, 1.75), (4, 2.0)])
def test_a_size_scales_the_text(size: int, scale: float) -> None:
    assert Preferences(text_size=size).text_scale == scale


@given(chosen=PREFERENCES, size=SIZES, speak=st.booleans())
def test_made_easier_it_is_easier_and_what_it_does_not_set_stays(chosen: Preferences, size: int, speak: bool) -> None:  # noqa: FBT001 - drawn
    easier = chosen.made_easier(size, speak_screen=speak)
    assert easier.is_easier(size)
    assert easier.text_size == size
    assert (easier.high_contrast, easier.low_reach, easier.speak_screen) == (True, True, speak)
    assert easier.reduced_motion == chosen.reduced_motion
    assert easier.made_easier(size, speak_screen=speak) == easier


@given(chosen=PREFERENCES, size=SIZES)
def test_without_any_one_part_it_is_not_easier(chosen: Preferences, size: int) -> None:
    easier = chosen.made_easier(size, speak_screen=False)
    assert not replace(easier, high_contrast=False).is_easier(size)
    assert not replace(easier, low_reach=False).is_easier(size)
    assert size == 0 or not replace(easier, text_size=size - 1).is_easier(size)


@given(size=SIZES, larger=SIZES)
def test_larger_text_than_comfortable_is_easier_too(size: int, larger: int) -> None:
    chosen = Preferences(text_size=max(size, larger), high_contrast=True, low_reach=True)
    assert chosen.is_easier(size)
