from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.markdown import convert_article
from kiosk.content.mending import TextToMend, may_be_mended, mend, mended_settings, with_translated_from
from kiosk.content.model import ArticleFile
from kiosk.core.blocks import Callout, Quote

FILE = ArticleFile("scans/pet", "en", "scans/pet/index.en.md")
HEADER = "title: A scan\nsummary: About it.\nstatus: sample\n"

MEANT = (
    "> [! tip ]", r"> \[!NOTE\]", "\u200b- item", "\u00ad1. one", "\u200b## Hidden", "  \u2060> quote", "\u200b| a |",
    "[dead](article:a/\u200bb)",
)  # fmt: skip
"""What is no sign or address as it is written, and is mended to what it was meant to be."""
LINES = st.sampled_from(
    (
        "", "Words.", "Words.  ", "More words. \t", "## A heading", "- item", "    - nested  ", "1. one", "    code",
        "> quote", ">quote", "> [!note] Title", ">[!WARNING]Title", "> [!HINT] what", ">",
        "!!! note", '!!! warning "Title"', "!!! tip a title", "!!! danger", "    inside", "        deeper", "\t- tab",
        "| a | b |", "| --- | --- |", "*[glossary]: Words. ", "glossary", "[^1]", "[^1]: A note. ", "`code > [!note]`",
        "term", ":   meaning ", "<b>", "![A cat](cat.png)", "[dead](article:a/b) ", "e\u0301", "\u200bhidden\u202a",
        *MEANT,
    )
)  # fmt: skip
HEADERS = st.permutations(
    (
        "title: A scan\n", "summary: About it. \n", "status: sample\n", "# why\nreview_by: 2028-01-01\n", "order: 3\n",
        "keywords:\n- one\n- two\n", "sources:\n  - title: T\n    publisher: P\n", "unknown: x\n",
        "also_called: [a, b]\n", 'author: "A: B"\n', "questions:\n  - >\n    Is it\n    so?\n",
    )
)  # fmt: skip


def to_mend(data: bytes, folder: Path = Path("nowhere")) -> TextToMend:
    return TextToMend(FILE, data, folder)


def text(body: str, header: str = HEADER) -> bytes:
    return f"---\n{header}---\n{body}".encode()


def mended_body(body: str) -> str:
    done = mend(to_mend(text(body)))
    assert done
    return done.text.removeprefix(f"---\n{HEADER}---\n")


def mended_header(header: str) -> str:
    done = mend(to_mend(text("Words.\n", header)))
    assert done
    return done.text.removeprefix("---\n").removesuffix("---\nWords.\n")


def test_a_sound_text_stays_as_it_is() -> None:
    body = "Words.\n\n## More\n\n> [!NOTE] Title\n> Words.\n"
    assert not may_be_mended(to_mend(text(body)))
    assert mended_body(body) == body


@pytest.mark.parametrize(
    ("body", "mended"),
    [
        ("\u200b## More\n\nWords.\n", "## More\n\nWords.\n"),
        ("Words.\n\n\u200b- one\n\u00ad- two\n", "Words.\n\n- one\n- two\n"),
        ("Words.\n\n\u20601. one\n\u200b2. two\n", "Words.\n\n1. one\n2. two\n"),
        ("Words.\n\n\u200b> [!TIP] Rest\n> Well.\n", "Words.\n\n> [!TIP] Rest\n> Well.\n"),
        ("[Words](article:scans/\u200bmri).\n", "[Words](article:scans/mri).\n"),
    ],
)
def test_what_hides_a_sign_or_breaks_an_address_goes(body: str, mended: str) -> None:
    assert may_be_mended(to_mend(text(body)))
    assert mended_body(body) == mended


def test_the_name_of_a_picture_that_is_there_keeps_what_nobody_sees(tmp_path: Path) -> None:
    (tmp_path / "p\u00adic.svg").write_text("<svg/>")
    body = (
        '![There.](p\u00adic.svg "C")\n\n![Gone.](c\u200bat.svg "C")\n\n## More\n\n[Words](article:scans/m\u00adri)\n'
    )
    done = mend(to_mend(text(body), tmp_path))
    assert done
    assert done.text.encode() == text(body.replace("c\u200bat", "cat").replace("m\u00adri", "mri"))


@pytest.mark.parametrize("word", ["Blut\u00addruck", "ความ\u200bดัน", "\u200bwords"])
def test_places_where_a_line_can_end_stay(word: str) -> None:
    body = f"A {word} here.\n\n{word} there.\n"
    assert not may_be_mended(to_mend(text(body)))
    assert mended_body(body) == body


def test_keys_are_put_in_order_with_the_comments_above_them() -> None:
    header = (
        "# The title.\nstatus: sample # not yet\nmine: 1\nsources:\n- title: 'T'\n  publisher: P\n\n"
        "# What it is called.\ntitle: A scan\nsummary: >\n  About\n  it.\n"
    )
    assert mended_header(header) == (
        "# What it is called.\ntitle: A scan\nsummary: >\n  About\n  it.\n# The title.\nstatus: sample # not yet\n"
        "sources:\n- title: 'T'\n  publisher: P\n\nmine: 1\n"
    )


def test_the_first_of_two_equal_keys_still_counts() -> None:
    assert mended_header(f"title: One\n{HEADER}").startswith("title: One\ntitle: A scan\n")


def test_a_header_that_is_not_one_key_a_line_is_left_alone() -> None:
    header = "{status: sample, title: A scan, summary: About it.}\n"
    assert mended_header(header) == header


def test_what_a_text_cannot_be_shown_for_is_not_touched() -> None:
    assert mend(to_mend(text("Words. \n", "title: A scan\n"))) is None
    assert mend(to_mend(b"\xff")) is None
    assert mend(to_mend(b"Words. \n")) is None


def test_spaces_at_the_end_of_a_line_go_but_for_those_that_break_it() -> None:
    assert mended_body("One \ntwo   \nthree  \n\nFour\t\n \n\n\n") == "One\ntwo  \nthree\n\nFour\n"


def test_a_byte_order_mark_and_invisible_characters_go_and_letters_are_composed() -> None:
    data = b"\xef\xbb\xbf" + text("Cafe\u0301 and\u2060 more\x08.\n").replace(b"\n", b"\r\n")
    assert may_be_mended(to_mend(data))
    done = mend(to_mend(data))
    assert done
    assert done.text == text("Café and\u2060 more.\n").decode()


def test_a_quote_that_was_meant_as_an_alert_becomes_one() -> None:
    body = r"> \[!NOTE\] Title" + "\n> Words.\n"
    assert [type(block) for block in convert_article(FILE, text(body)).sections[0].blocks] == [Quote]
    assert mended_body(body) == "> [!NOTE] Title\n> Words.\n"
    assert [type(block) for block in convert_article(FILE, text(mended_body(body))).sections[0].blocks] == [Callout]


def test_an_admonition_becomes_an_alert_only_if_it_shows_the_same() -> None:
    assert mended_body("!!! note\n    Words  \n    more.\n") == "> [!NOTE]\n> Words  \n> more.\n"
    before_a_list = "- item\n!!! note\n    Words.\n"
    blocks = convert_article(FILE, text(before_a_list)).sections[0].blocks
    assert convert_article(FILE, text(mended_body(before_a_list))).sections[0].blocks == blocks


def test_a_translation_is_told_its_original() -> None:
    untold = text("Words.\n").decode()
    told = with_translated_from(FILE, untold, "0123456789ab")
    assert told == f"---\n{HEADER}translated_from: 0123456789ab\n---\nWords.\n"
    assert with_translated_from(FILE, told, "ba9876543210") == told.replace("0123456789ab", "ba9876543210")


def test_a_header_without_a_place_for_the_original_is_left_alone() -> None:
    flow = text("Words.\n", "{title: A scan, summary: About it., status: sample}\n").decode()
    assert with_translated_from(FILE, flow, "0123456789ab") is None


@pytest.mark.parametrize(
    ("data", "mended"),
    [
        (b"\xef\xbb\xbforder = 1", "order = 1\n"),
        (b"order = 1\r\n\r\n", "order = 1\n"),
        (b"order = 1\n", "order = 1\n"),
        (b"\xff", None),
    ],
)
def test_settings_lose_what_reading_leaves_out(data: bytes, mended: str | None) -> None:
    assert mended_settings("scans/topic.toml", data) == mended


@settings(deadline=None, max_examples=60)
@given(HEADERS, st.lists(LINES, max_size=12), st.sampled_from(("\n", "\r\n")))
def test_mending_twice_changes_nothing_more(keys: list[str], lines: list[str], line_end: str) -> None:
    data = text("\n".join(["Words.", *lines]), "".join(keys)).replace(b"\n", line_end.encode())
    once = mend(to_mend(data))
    assert once is None or mend(to_mend(once.text.encode())) == once


@settings(deadline=None, max_examples=60)
@given(HEADERS, st.lists(LINES.filter(lambda line: line not in MEANT), max_size=12))
def test_mending_changes_nothing_that_a_text_says(keys: list[str], lines: list[str]) -> None:
    data = text("\n".join(["Words.", *lines]), "".join(keys))
    done = mend(to_mend(data))
    before = convert_article(FILE, data)
    assert (done is None) == (before.front_matter is None)
    if done:
        after = convert_article(FILE, done.text.encode())
        assert after.front_matter == before.front_matter
        assert [section.blocks for section in after.sections] == [section.blocks for section in before.sections]


@settings(deadline=None, max_examples=60)
@given(HEADERS, st.lists(LINES, max_size=12))
def test_what_need_not_be_looked_at_is_not_changed(keys: list[str], lines: list[str]) -> None:
    data = text("\n".join(["Words.", *lines]), "".join(keys))
    done = mend(to_mend(data))
    assert may_be_mended(to_mend(data)) or done is None or done.text == data.decode()
