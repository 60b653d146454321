"""HTML → the Markdown of a library."""

from __future__ import annotations

import re
from typing import Any, cast

from bs4 import Tag
from bs4.element import NavigableString
from markdownify import ATX, MarkdownConverter

from kiosk.content.importing.html_tree import CALLOUT, FOOTNOTE, Surroundings, simple_tree

_INDENT = "    "
_INLINE = frozenset({"a", "abbr", "code", "em", "q", "strong", "sub", "sup"})
# What Python-Markdown would read as something else than itself.
_SIGNS = re.compile(r"([\\`*_\[\]{}])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"^(\s*)(#|>|\+|-|!!!)")
_NUMBER_START = re.compile(r"^(\s*\d+)([.)])(?=\s|$)")
# Signs that no backslash takes the meaning of.
_ENTITY_START = re.compile(r"^(\s*)(:(?=\s|$)|=)")
_LAST_HASHES = re.compile(r"(?<!\\)((?:\\\\)*)\\?(#+)\s*$")
_SPACE = re.compile(r"\s+")


def html_to_markdown(html: str, title: str, surroundings: Surroundings) -> str:
    """A page's HTML as the Markdown of an article with that title. What cannot be written so is told `surroundings`.

    Raises:
        RecursionError: if too many elements stand inside one another.
    """
    return _Converter().convert_soup(simple_tree(html, title, surroundings)).strip()


def plain_words(text: str) -> str:
    """A text as Markdown that shows just that text."""
    return _escaped(" ".join(text.split()))


def _without_signs(text: str) -> str:
    """A text in which no sign of Markdown is one."""
    return _ENTITY.sub("&amp;", _SIGNS.sub(r"\\\1", text)).replace("<", "&lt;")


def _escaped(text: str) -> str:
    """The same for the beginning of a line."""
    text = _without_signs(text)
    text = _NUMBER_START.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", text))
    return _ENTITY_START.sub(lambda found: f"{found[1]}&#{ord(found[2])};", text)


class _Converter(MarkdownConverter):
    """Markdownify's, as Python-Markdown reads it: four spaces of indent, and the library's callouts and footnotes."""

    def __init__(self) -> None:
        # `wrap` without a width puts each paragraph in one line, so that no line begins with a sign by chance.
        options: dict[str, Any] = {"heading_style": ATX, "bullets": "-", "wrap": True, "wrap_width": None}
        super().__init__(**options, table_infer_header=True, autolinks=False)
        self._begins_line = True

    # The stubs know nothing of Markdownify: hence `Any`.
    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        before = el.previous_sibling
        after_block = before is None or (isinstance(before, Tag) and before.name not in _INLINE)
        self._begins_line = after_block and (el.parent is None or el.parent.name not in _INLINE)
        return str(cast("Any", super()).process_text(el, parent_tags))

    def escape(self, text: str, parent_tags: set[str]) -> str:
        escaped = _escaped(text) if self._begins_line else _without_signs(text)
        return escaped.replace("|", r"\|") if parent_tags & {"td", "th"} else escaped

    def convert_div(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        inside = text.strip()
        if "_inline" in parent_tags or not (el.has_attr(CALLOUT) or el.has_attr(FOOTNOTE)):
            return f" {inside} " if "_inline" in parent_tags else f"\n\n{inside}\n\n"
        if el.has_attr(FOOTNOTE):
            return f"\n\n[^{el[FOOTNOTE]}]: {_indented(inside)}\n\n"
        title = plain_words(str(el.get("data-title") or ""))
        quoted = "\n".join(f"> {line}".rstrip() for line in inside.split("\n"))
        return f"\n\n> [!{str(el[CALLOUT]).upper()}] {title}".rstrip() + f"\n{quoted}\n\n"

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as its base
        return f"[^{el[FOOTNOTE]}]" if el.has_attr(FOOTNOTE) else text

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as its base
        inside = text.strip()
        if not inside:
            return "\n"
        ordered = el.parent is not None and el.parent.name == "ol"
        start = str(el.parent.get("start") or "1") if ordered and el.parent else "1"
        number = (int(start) if start.isdecimal() else 1) + len(el.find_previous_siblings("li"))
        # After several blocks, the next item needs a line between, or Python-Markdown takes it for a part of the last.
        end = "\n\n" if "\n\n" in inside else "\n"
        return f"{f'{number}.' if ordered else '-'} {_indented(inside)}{end}"

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as its base
        inside = text.strip()
        return f" {inside} " if "_inline" in parent_tags else f":   {_indented(inside)}\n"

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as its base
        """Lines of code, as the library has no blocks of it."""
        lines = [self._code_line(el, line) for line in el.get_text().expandtabs(len(_INDENT)).split("\n")]
        if "_inline" in parent_tags:
            return f" {' '.join(line.replace('&nbsp;', '') for line in lines if line)} "
        paragraphs = re.split(r"\n{2,}", "\n".join(lines).strip("\n"))
        return "\n\n" + "\n\n".join(paragraph.replace("\n", "  \n") for paragraph in paragraphs) + "\n\n"

    def _code_line(self, el: Tag, line: str) -> str:
        """A line of code. What it is indented by stands before it: Python-Markdown takes it away inside."""
        code = self.convert_code(el, line.strip(), set())
        # As entities, as plain ones vanish at the beginning of a paragraph.
        return "&nbsp;" * (len(line) - len(line.lstrip())) + code if code else ""

    def convert_code(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return str(cast("Any", super()).convert_code(el, _SPACE.sub(" ", text), parent_tags))

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as its base
        caption = _attribute(el, "title").replace('"', "&quot;")
        quoted = f' "{caption}"' if caption else ""
        quoted = f' "{caption}"' if caption else ""
        return f"![{_attribute(el, 'alt')}]({el['src']}{quoted})"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802 - as its base
        # At the end of a heading, these signs would belong to its own.
        words = _LAST_HASHES.sub(lambda found: found[1] + "&#35;" * len(found[2]), text)
        return str(cast("Any", super()).convert_hN(n, el, words, parent_tags))

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as its base
        return " " if "_inline" in parent_tags else "  \n"


def _indented(text: str) -> str:
    """The text with all lines but the first as far in as the inside of a list's item stands."""
    return "\n".join(
        line if not line or number == 0 else _INDENT + line for number, line in enumerate(text.split("\n"))
    )


def _attribute(element: Tag, name: str) -> str:
    """A text that stands in brackets or quotes of Markdown, where no backslash is read."""
    text = str(element.get(name) or "").replace("&", "&amp;").replace("<", "&lt;")
    return text.replace("[", "&#91;").replace("]", "&#93;")
