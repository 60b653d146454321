"""Shortcodes, Liquid and MDX taken out of a page, with their words kept. Lines stay where they are.

What has an equal is rewritten: a picture's shortcode as a picture, a link's as its address, a note's as a callout.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from kiosk.content.importing.report import LeftKind, shortened

Dialect = Literal["hugo", "liquid", "mdx", "jinja", "plain"]
"""What the pages of a site are written in beside Markdown."""

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
"""Marks of a callout: `OPEN` kind `MIDDLE` title `MIDDLE` before it, and `CLOSE` behind it."""

Leave = Callable[[LeftKind, int, str], None]
"""Is told of what was left: its kind, line and words."""

CALLOUTS: dict[str, str] = {
    "note": "note", "info": "note", "information": "note", "notice": "note", "abstract": "note", "summary": "note",
    "tldr": "note", "seealso": "note", "example": "note", "quote": "note", "question": "note", "faq": "note",
    "primary": "note", "secondary": "note", "alert": "note", "callout": "note", "admonition": "note", "hint": "tip",
    "tip": "tip", "success": "tip", "check": "tip", "important": "important", "attention": "important",
    "warning": "warning", "danger": "warning", "error": "warning", "failure": "warning", "bug": "warning",
    "caution": "caution",
}  # fmt: skip
"""The library's kind of callout for the words that websites have for theirs."""

_FENCE = re.compile(r"^[ \t>]*(```+|~~~+)")
_CODE = re.compile(r"(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_ESCAPED_SHORTCODE = re.compile(r"\{\{([<%])\s*/\*(.*?)\*/\s*([>%])\}\}", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{[<%]\s*(.*?)\s*[%>]\}\}", re.DOTALL)
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"\{%-?\s*(.*?)\s*-?%\}", re.DOTALL)
_OUTPUT = re.compile(r"\{\{-?\s*(.*?)\s*-?\}\}", re.DOTALL)
_MDX_COMMENT = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)
_MDX_CODE = re.compile(
    r"^(?:import\s+(?:[\w{*'\"])|export\s+(?:const|default|function|let|var|\{)).*?(?=\n[ \t]*\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_MDX_REQUIRED = re.compile(r"=\{\s*(?:require|useBaseUrl)\(\s*['\"]([^'\"]+)['\"]\s*\)(?:\.default)?\s*\}")
_MDX_TEXT = re.compile(r"=\{\s*(?:'([^'\"\n]*)'|\"([^'\"\n]*)\"|`([^`\"\n]*)`)\s*\}")
_MDX_VALUE = re.compile(r"(?<=[\s\"'])[A-Za-z][\w-]*=\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}")
_MDX_SPACE = re.compile(r"\{\s*(['\"`])(\s*)\1\s*\}")
_PARAMETER = re.compile(
    r"([\w-]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|`([^`]*)`|([^\s\"'`]+))|\"((?:[^\"\\]|\\.)*)\"|`([^`]*)`|(\S+)"
)
_WORDS = ("title", "heading", "header", "name", "label", "text", "content", "caption", "description", "summary", "alt")
_PICTURES = ("figure", "img", "image", "imgproc", "include figure", "include image", "include img", "picture")
_LITERAL = re.compile(r"(['\"])(.*?)\1")


def without_templating(text: str, dialect: Dialect, leave: Leave) -> str:
    """The text of a page without templating, as many lines long. `leave` is told of each thing that was left."""
    text = re.sub(f"[{OPEN}{MIDDLE}{CLOSE}]", "", text)
    match dialect:
        case "hugo":
            return _Shortcodes(text, leave).text
        case "liquid":
            return _Liquid(text, leave).text
        case "mdx":
            return _outside_code(text, lambda part, line: _without_mdx(part, line, leave))
        case "jinja":
            return _outside_code(text, lambda part, line: _Liquid(part, leave, line).text)
        case "plain":
            return text


def parameters(text: str) -> tuple[list[str], dict[str, str]]:
    """What stands in a shortcode or a tag: the words in their order, and the values by name (in lower case)."""
    words: list[str] = []
    named: dict[str, str] = {}
    for found in _PARAMETER.finditer(text):
        if found[1]:
            value = next(group for group in (*found.groups()[1:5], "") if group is not None)
            named.setdefault(found[1].lower(), value.replace('\\"', '"'))
        else:
            words.append(next(group for group in (*found.groups()[5:], "") if group is not None))
    return words, named


def opening(kind: str, title: str) -> str:
    """The mark before a callout."""
    one_line = " ".join(title.split())
    return f"{OPEN}{CALLOUTS.get(kind.lower(), 'note')}{MIDDLE}{one_line}{MIDDLE}"


def _outside_code(text: str, change: Callable[[str, int], str]) -> str:
    """The text with each part that is no code changed; `change` is given the part and its first line."""
    parts: list[str] = []
    for is_code, part, line in _runs(text):
        if is_code:
            parts.append(part)
            continue
        start = 0
        for code in _CODE.finditer(part):
            parts.append(change(part[start : code.start()], line + part.count("\n", 0, start)))
            parts.append(code[0])
            start = code.end()
        parts.append(change(part[start:], line + part.count("\n", 0, start)))
    return "".join(parts)


def _runs(text: str) -> list[tuple[bool, str, int]]:
    """The blocks of code between fences, and what is around them, with the first line of each."""
    runs: list[tuple[bool, str, int]] = []
    lines = text.splitlines(keepends=True)
    start, fence = 0, ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if not fence and found:
            runs.append((False, "".join(lines[start:number]), start + 1))
            start, fence = number, found[1]
        elif fence and found and found[1].startswith(fence) and not line[found.end() :].strip():
            runs.append((True, "".join(lines[start : number + 1]), start + 1))
            start, fence = number + 1, ""
    runs.append((bool(fence), "".join(lines[start:]), start + 1))
    return runs


def _same_lines(replacement: str, original: str) -> str:
    """A replacement with as many line ends as what it stands for."""
    return replacement + "\n" * (original.count("\n") - replacement.count("\n"))


class _Shortcodes:
    """Hugo's: they count in code too."""

    def __init__(self, text: str, leave: Leave) -> None:
        self._leave = leave
        self._source = text
        self.text = _ESCAPED_SHORTCODE.sub(r"{{\1\2\3}}", _SHORTCODE.sub(self._replaced, text))

    def _replaced(self, found: re.Match[str]) -> str:
        return _same_lines(self._words(found), found[0])

    def _words(self, found: re.Match[str]) -> str:
        inside = found[1].strip()
        if inside.startswith("/*"):
            return found[0]
        closes = inside.startswith("/")
        name, _, rest = inside.lstrip("/ ").rstrip("/ ").partition(" ")
        words, named = parameters(rest)
        if name in ("ref", "relref"):
            return (words or [named.get("path", "")])[0]
        if name.lower() in CALLOUTS:
            kinds = [named.get("type", ""), named.get("color", ""), named.get("class", ""), *words[:1], name]
            kind = next((kind for kind in kinds if kind.lower() in CALLOUTS), name)
            title = named.get("title", "") or " ".join(words[1:])
            return CLOSE if closes else opening(kind, title)
        if name in _PICTURES and not closes and (picture := picture_markdown(named, words)):
            return picture
        line = self._source.count("\n", 0, found.start()) + 1
        self._leave("shortcode", line, shortened(found[0]))
        return "" if closes else _kept_words(named)


def _kept_words(named: dict[str, str]) -> str:
    """What readers see of a shortcode or a tag. `text` stands in a sentence; the others stand by themselves."""
    words = " ".join(named[key] for key in _WORDS if key in named)
    return words if "text" in named or not words else f" {words} "


def picture_markdown(named: dict[str, str], words: list[str]) -> str:
    """A picture of a shortcode or a tag, as Markdown; empty if it names none."""
    keys = ("src", "url", "image_path", "image", "path", "file", "link")
    address = next((named[key] for key in keys if named.get(key)), words[0] if words else "")
    if not address or "{{" in address:
        return ""
    caption = (named.get("caption") or named.get("title") or "").replace('"', "'")
    alternative = (named.get("alt") or caption).replace("[", "(").replace("]", ")")
    quoted = f' "{caption}"' if caption else ""
    return f"![{alternative}](<{address}>{quoted})"


class _Liquid:
    """Jekyll's, and what is like it in MkDocs' macros."""

    def __init__(self, text: str, leave: Leave, first_line: int = 1) -> None:
        self._leave = leave
        self._first_line = first_line
        parts: list[str] = []
        start = 0
        for raw in _RAW.finditer(text):
            parts.extend([self._cleaned(text, start, raw.start()), _same_lines(raw[1], raw[0])])
            start = raw.end()
        self.text = "".join([*parts, self._cleaned(text, start, len(text))])

    def _cleaned(self, text: str, start: int, end: int) -> str:
        line = self._first_line + text.count("\n", 0, start)
        part = text[start:end]
        for pattern, words in ((_COMMENT, self._comment), (_TAG, self._tag), (_OUTPUT, self._output)):
            source = part

            def replaced(
                found: re.Match[str],
                words: Callable[[re.Match[str], int], str] = words,
                source: str = source,
            ) -> str:
                return _same_lines(words(found, line + source.count("\n", 0, found.start())), found[0])

            part = pattern.sub(replaced, part)
        return part

    def _comment(self, found: re.Match[str], line: int) -> str:
        self._leave("comment", line, shortened(found[0]))
        return ""

    def _tag(self, found: re.Match[str], line: int) -> str:
        name, _, rest = found[1].partition(" ")
        words, named = parameters(rest)
        kind = name.removeprefix("end")
        match kind:
            case "link" | "post_url":
                return words[0] if words else ""
            case "highlight":
                return "```"
            case _ if kind in CALLOUTS:
                return CLOSE if name != kind else opening(kind, named.get("title", ""))
            case _:
                pass
        if name == "include" and words and (picture := picture_markdown(named, [])):
            return picture
        self._leave("templating", line, shortened(found[0]))
        return _kept_words(named)

    def _output(self, found: re.Match[str], line: int) -> str:
        inside = found[1]
        if inside.split("|")[0].strip() in ("site.baseurl", "site.url", "base_url", "config.site_url"):
            return ""
        if literal := _LITERAL.match(inside):
            return literal[2]
        self._leave("templating", line, shortened(found[0]))
        return ""


def _without_mdx(text: str, first_line: int, leave: Leave) -> str:
    def left(found: re.Match[str]) -> str:
        leave("component", first_line + found.string.count("\n", 0, found.start()), shortened(found[0]))
        return _same_lines("", found[0])

    text = _MDX_CODE.sub(left, _MDX_COMMENT.sub(left, text))
    text = _MDX_SPACE.sub(r"\2", _MDX_REQUIRED.sub(r'="\1"', text))
    text = _MDX_TEXT.sub(lambda found: f'="{next(group for group in found.groups() if group is not None)}"', text)
    return _MDX_VALUE.sub(left, text)
