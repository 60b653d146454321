"""Callouts, footnotes, definitions and glossaries of the kinds of Markdown that websites use."""

from __future__ import annotations

import pytest

from kiosk.content.importing.html_markdown import html_to_markdown
from kiosk.content.importing.markdown_html import html_of
from kiosk.content.importing.page_blocks import with_blocks
from kiosk.content.importing.report import LeftKind
from kiosk.content.importing.templating import CLOSE, opening


class Lines:
    """Notes where the links of a page stand."""

    def __init__(self) -> None:
        self.lines: list[int] = []

    def article(self, address: str, line: int) -> str:
        self.lines.append(line)
        return ""

    def picture(self, address: str, line: int) -> str:
        self.lines.append(line)
        return ""

    def leave(self, kind: LeftKind, line: int, what: str) -> None:
        self.lines.append(line)


def markdown(text: str) -> str:
    lines, glossary = with_blocks(text, 1)
    return "\n".join([html_to_markdown(html_of(lines), "Title", Lines()), *glossary])


@pytest.mark.parametrize(
    "text",
    [
        "Before\n:::warning Stop\nNow\n\n- one\n:::\nbehind",
        "Before\n::::danger[Stop]\nNow\n\n- one\n::::\nbehind",
        'Before\n\n!!! warning "Stop"\n    Now\n\n    - one\n\nbehind',
        f"Before\n{opening('warning', 'Stop')}\nNow\n\n- one\n{CLOSE} behind",
    ],
)
def test_a_callout_is_one_in_whichever_way_it_is_written(text: str) -> None:
    assert markdown(text) == "Before\n\n> [!WARNING] Stop\n> Now\n>\n> - one\n\nbehind"


def test_callouts_stand_in_one_another_and_in_lists() -> None:
    assert markdown("- a\n\n  :::tip\n  b\n  :::\n\n:::note\n:::tip\nc\n:::\n:::\n") == (
        "- a\n\n    > [!TIP]\n    > b\n\n> [!NOTE]\n> > [!TIP]\n> > c"
    )


def test_a_mark_without_its_other_half_is_no_callout() -> None:
    assert markdown(f"a {CLOSE} b\n\nc {opening('note', 'Title')} d") == "a b\n\nc Title d"


def test_a_container_of_another_kind_keeps_its_name() -> None:
    assert markdown(":::steps First\na\n:::") == "> [!NOTE] First\n> a"
    assert markdown(":::steps\na\n:::") == "> [!NOTE] steps\n> a"


def test_tabs_stand_below_one_another() -> None:
    assert markdown('=== "One"\n\n    a\n\n=== "Two"\n\n    b\n') == "**One**\n\na\n\n**Two**\n\nb"


def test_footnotes_are_those_of_the_library() -> None:
    assert markdown("Text[^a] and [^b].\n\n[^a]: The *note*.\n\n    More.\n") == (
        "Text[^a] and \\[^b\\].\n\n[^a]: The *note*.\n\n    More."
    )


def test_definitions_are_those_of_the_library() -> None:
    assert markdown("One\nTwo\n: First\n: Second\n\nThree\n\n:   Third") == (
        "One Two\n:   First\n\n:   Second\n\nThree\n:   Third"
    )


def test_the_glossary_is_kept() -> None:
    assert markdown("The FDG.\n\n*[FDG]: A kind of sugar.\n") == "The FDG.\n*[FDG]: A kind of sugar."


def test_attributes_are_left_out() -> None:
    assert (
        markdown('## One {#one .x}\n\na\n{: .lead}\n\n![p](x.png){width="3"} {not}\n') == "## One\n\na\n\np \\{not\\}"
    )


def test_code_is_left_as_it_is() -> None:
    assert markdown("```\n:::note\n!!! x\n[^1]: a {#b}\n```") == "`:::note`  \n`!!! x`  \n`[^1]: a {#b}`"


def test_links_know_their_lines_in_the_source() -> None:
    text = "a\n:::note\nb\n[x](y)\n:::\n\n> c\n> d [x](y)\n\n<div>\n<a href='z'>e</a>\n</div>\n"
    lines, _ = with_blocks(text, 11)
    found = Lines()
    html_to_markdown(html_of(lines), "Title", found)
    assert found.lines == [14, 18, 20]
