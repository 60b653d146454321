"""A page's Markdown as CommonMark and GitHub have it → HTML with the lines of the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from kiosk.content.importing.html_tree import FOOTNOTE, LINE
from kiosk.content.importing.page_blocks import Line

if TYPE_CHECKING:
    from collections.abc import Callable

_FOOTNOTE_TEXT = re.compile(rf'<div {FOOTNOTE}="([^"]+)">')
_FOOTNOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_DEEPEST = 100


def html_of(lines: Sequence[Line]) -> str:
    """The HTML of numbered lines. Elements bear the number of the line on which they begin."""
    text = "\n".join(line for _, line in lines)
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.validateLink = _is_any_link
    names = set(_FOOTNOTE_TEXT.findall(text))
    if names:
        parser.inline.ruler.before("link", "footnote_mark", _footnote_marks(names))
    tokens = parser.parse(text)
    for token in tokens:
        if token.map is not None:
            _number(token, lines[min(token.map[0], len(lines) - 1)][0])
    return str(parser.renderer.render(tokens, parser.options, {}))


def _is_any_link(url: str) -> bool:  # noqa: ARG001 - as markdown-it calls it
    """What a link leads to is seen to later, as for links in HTML."""
    return True


def _number(token: Token, line: int) -> None:
    if token.type == "html_block":
        token.content = f'<span {LINE}="{line}"></span>{token.content}'
    elif token.type != "inline":
        token.attrSet(LINE, str(line))
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type in ("link_open", "image"):
            child.attrSet(LINE, str(line))
        else:
            line += child.content.count("\n")


def _footnote_marks(names: set[str]) -> Callable[[StateInline, bool], bool]:
    def rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls it
        found = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
        if found is None or found[1] not in names:
            return False
        if not silent:
            state.push("html_inline", "", 0).content = f'<sup {FOOTNOTE}="{found[1]}">{found[1]}</sup>'
        state.pos = found.end()
        return True

    return rule
