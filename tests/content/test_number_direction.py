"""Numbers in lines that run from right to left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.number_direction import with_numbers_in_order
from kiosk.content.typography import typographic

MARK = "\u200e"
ANY_NUMBERS = st.text(st.sampled_from("09۱٣ أبmg%+-–/.,:()\u200e\u00a0"), max_size=40)


@pytest.mark.parametrize(
    "number",
    ["0800 123 456", "+44 20 7946 0000", "+442079460000", "0800-123-456", "2026-11-23", "400 mg", "2.5 mg/kg",
     "2–3 ml", "36.6 °C", "۰۸۰۰ ۱۲۳"],
)  # fmt: skip
def test_a_number_that_would_be_turned_around_is_marked(number: str) -> None:
    assert with_numbers_in_order(f"اتصل {number}.") == f"اتصل {MARK}{number}."


@pytest.mark.parametrize("text", ["112", "7.0%", "120/80", "18-65", "COVID-19", "٥٠٪", "كل 24 ساعة، 3 مرات", "B12 و"])
def test_a_number_that_stands_right_is_left_alone(text: str) -> None:
    assert with_numbers_in_order(f"نص {text} نص") == f"نص {text} نص"


def test_groups_of_arabic_figures_are_held_together() -> None:
    assert with_numbers_in_order("اتصل ٠٨٠٠ ١٢٣ ٤٥٦") == "اتصل ٠٨٠٠\u00a0١٢٣\u00a0٤٥٦"


@pytest.mark.parametrize(("language", "marked"), [("ar", True), ("ur", True), ("fa-IR", True), ("en", False)])
def test_only_lines_from_right_to_left_need_it(language: str, marked: bool) -> None:  # noqa: FBT001 - a table's column
    assert (MARK in typographic("0800 123 456", language)) is marked


@given(ANY_NUMBERS)
def test_marking_twice_is_marking_once(text: str) -> None:
    once = with_numbers_in_order(text)
    assert with_numbers_in_order(once) == once


@given(ANY_NUMBERS)
def test_nothing_that_is_seen_changes(text: str) -> None:
    def seen(text: str) -> str:
        return text.replace(MARK, "").replace("\u00a0", " ")

    assert seen(with_numbers_in_order(text)) == seen(text)
