"""What the QR codes of an article hold."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.core.blocks import Block, Callout, FootnoteMark, List, ListItem, Paragraph, Text
from kiosk.core.model import Article, Section
from kiosk.core.take_home import MOST_BYTES, MOST_CODES, allowed_link, gist, numbered_codes
from tests.small_library import SmallLibrary

HOSTS = ("www.clinic.example",)


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def article(title: str = "The pulse", summary: str = "How to count it.") -> Article:
    return SmallLibrary().article("checks/pulse", "en")._replace(title=title, summary=summary)


def section(*blocks: Block) -> Section:
    return Section("", 0, blocks)


def without_number(code: str) -> str:
    return code.partition("\n")[2]


@pytest.mark.parametrize(
    "link",
    ["https://www.clinic.example/pulse", "http://www.clinic.example", "https://WWW.clinic.example:8443/a?b=c#d"],
)
def test_a_link_to_an_allowed_host_is_taken(link: str) -> None:
    assert allowed_link(link, HOSTS) == link


@pytest.mark.parametrize(
    "link",
    [
        "",
        "https://clinic.example/pulse",
        "https://www.clinic.example.evil.example/",
        "https://evil.example/www.clinic.example",
        "https://www.clinic.example@evil.example/",
        "https://evil.example\\@www.clinic.example/",
        "https://nurse@www.clinic.example/",
        "ftp://www.clinic.example/",
        "javascript://www.clinic.example/%0aalert(1)",
        "//www.clinic.example/",
        "https://www.clinic.example/a b",
        "https://www.clinic.example/\n",
        "https://[www.clinic.example/",
        "https://www.clinic.example/" + "a" * MOST_BYTES,
    ],
)
def test_any_other_link_is_not(link: str) -> None:
    assert allowed_link(link, HOSTS) == ""


def test_without_allowed_hosts_no_link_is_taken() -> None:
    assert allowed_link("https://www.clinic.example/pulse", ()) == ""


@given(st.text())
def test_whatever_the_link_only_allowed_ones_are_taken(link: str) -> None:
    assert allowed_link(link, HOSTS) == ""


def test_the_gist_is_title_summary_callouts_first_list_and_clinic() -> None:
    sections = [
        section(
            paragraph("Left out."),
            Callout("warning", (Text("Act now"),), (paragraph("Call us if it races."),)),
            List((ListItem((paragraph("Sit down"),)), ListItem((paragraph("Count"),))), ordered=True, start=2),
        ),
        section(
            List((ListItem((paragraph("a second list"),)),)),
            Callout("tip", (), (paragraph("Use\u00ad a\u200b watch."),)),
        ),
    ]
    assert gist(article(), sections, "Riverside Clinic") == (
        "The pulse\nHow to count it.\n\nAct now\nCall us if it races.\n\nUse a watch.\n\n2. Sit down\n3. Count\n\n"
        "Riverside Clinic"
    )


def test_the_marks_of_footnotes_are_left_out() -> None:
    callout = Callout("tip", (), (Paragraph((Text("Half of them"), FootnoteMark(1), Text(" do."))),))
    assert gist(article(), [section(callout)], "").endswith("\n\nHalf of them do.")


def test_a_list_inside_a_callout_is_told_once() -> None:
    inner = List((ListItem((paragraph("once"),)),))
    assert gist(article(), [section(Callout("tip", (Text("Tip"),), (inner,)))], "").count("once") == 1


def test_a_callout_inside_a_callout_is_told_once() -> None:
    inner = Callout("tip", (Text("inner"),), (paragraph("once"),))
    text = gist(article(), [section(Callout("note", (Text("outer"),), (paragraph("before"), inner)))], "")
    assert text.endswith("outer\nbefore\n\ninner\nonce")


def test_a_short_text_is_one_code_without_a_number() -> None:
    assert numbered_codes("Sit down.", "en") == ("Sit down.",)


def test_a_long_text_is_parted_between_lines() -> None:
    assert numbered_codes("first line\nsecond line\nthird line", "en", 28) == (
        "1/2\nfirst line\nsecond line\n",
        "2/2\nthird line",
    )


def test_a_long_line_is_parted_between_sentences() -> None:
    codes = numbered_codes("See Dr. Bell. Sit down at once. Count.", "en", 30)
    assert codes == ("1/2\nSee Dr. Bell. ", "2/2\nSit down at once. Count.")


def test_a_long_sentence_is_parted_between_words() -> None:
    assert numbered_codes("count your pulse for a minute", "en", 22) == ("1/2\ncount your pulse ", "2/2\nfor a minute")


def test_chinese_is_parted_between_sentences() -> None:
    assert numbered_codes("请坐下来休息。数一分钟的脉搏。", "zh-Hans", 34) == (
        "1/2\n请坐下来休息。",
        "2/2\n数一分钟的脉搏。",
    )


def test_what_takes_too_many_codes_ends_with_an_ellipsis() -> None:
    codes = numbered_codes("word " * 2000, "en")
    assert len(codes) == MOST_CODES
    assert codes[-1].endswith("word…")


CHARACTERS = ["Sit. ", "脉搏。", "नि", "👩\u200d⚕️", "e\u0301", "نبض ", "x", "\n"]
"""What is drawn as one, some of it of several code points."""

DRAWN = st.lists(st.sampled_from(CHARACTERS), min_size=1).map("".join)


@given(st.text(min_size=1) | DRAWN, st.integers(min_value=16, max_value=MOST_BYTES))
@example("नि" * 20, 16)
def test_joined_codes_hold_the_text(text: str, most_bytes: int) -> None:
    codes = numbered_codes(text, "en", most_bytes, 9)
    assert all(len(code.encode()) <= most_bytes for code in codes)
    if len(codes) == 1:
        assert codes == (text,)
        return
    assert all(code.startswith(f"{number}/{len(codes)}\n") for number, code in enumerate(codes, start=1))
    joined = "".join(map(without_number, codes))
    assert joined == text or (len(codes) == 9 and joined.endswith("…") and text.startswith(joined[:-1]))


@given(DRAWN, st.integers(min_value=40, max_value=MOST_BYTES))
def test_what_is_drawn_as_one_is_not_parted(text: str, most_bytes: int) -> None:
    parts = [without_number(code) for code in numbered_codes(text, "en", most_bytes)]
    for before, after in pairwise(parts):
        assert not before.endswith("\u200d")
        assert after[0] != "\u200d"
        assert not unicodedata.category(after[0]).startswith("M")
