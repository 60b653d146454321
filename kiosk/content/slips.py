"""What a slip of the keyboard in YAML or TOML most likely was, for people who know neither.

The libraries that read them name a place and a term of their grammar. Here that place is looked at for the slips that
people make, and the mend is named; where none of them is found, there is no answer.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from kiosk.core.problems import MOST_QUOTED


class Slip(NamedTuple):
    """A slip: its line (from 0), what to do about it, and the words of the line that it is about."""

    line: int
    message: str
    about: str = ""


# A key of a header with its indent, and "- " where it begins an entry of a list.
_KEY = re.compile(r"(?P<indent>[ ]*)(?P<item>(?:- +)*)(?P<key>[^\s:#-][^:]*):[ \t]+(?P<value>\S.*)")
_BARE_KEY = re.compile(r"(?P<indent>[ ]*)(?P<key>[a-z_]+):(?:\s|$)")
_RUN_TOGETHER = re.compile(r"[ ]*(?:- +)?(?P<key>[A-Za-z_]+)(?P<sign>:(?![ \t/])|[ \t]*[=：])\s*(?P<value>\S.*)")
_CURLY = re.compile("[“”„‟‘’‚‛«»]")
_SIGNS = "a value cannot begin with {}"
_KEYS_OF_LISTS = frozenset({"title", "publisher", "year", "url"})
_RULE = re.compile(r"[-–—―−_=~*+]{1,20}|[-–—―−][ \-–—―−]*|`{3,}.*")
"""What people and their programs put in the place of three hyphens."""


def yaml_slip(header: str, error: yaml.MarkedYAMLError) -> Slip | None:
    """The slip in a header of a text that YAML's reader has stopped at."""
    lines = [*header.split("\n"), ""]
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return None
    context = error.context_mark or mark
    number, problem, around = min(mark.line, len(lines) - 1), str(error.problem), str(error.context)
    if "quoted scalar" in around and "end of stream" in problem:
        quote = lines[context.line][context.column : context.column + 1]
        message = f"the quote {quote} that opens here is not closed; write it at the end of the text too"
        return Slip(context.line, message, quote)
    if "flow" in around:
        sign = lines[context.line][context.column : context.column + 1]
        closing = "]" if sign == "[" else "}"
        message = f"{sign} opens something that is not closed; close it with {closing}, or put it in quotes"
        return Slip(context.line, message, sign)
    if "\t" in _indent(lines[number]):
        return Slip(number, "this line is indented by a tab; write spaces in its place")
    return (
        _without_space(lines, context.line if "simple key" in around else number)
        or _indented(lines, number, mark.column, problem)
        or _unquoted(lines, number, mark.column, problem, around)
        or _no_key(context.line, problem)
    )


def delimiter_slip(text: str) -> Slip | None:
    """The slip at the first line of a text that does not begin with a line of `---`."""
    lines = text.split("\n")
    number = next((number for number, line in enumerate(lines) if line.strip()), 0)
    first = lines[number].strip()
    if first == "---":
        return Slip(0, 'the header begins on the first line; remove what is above "---"')
    if first and _RULE.fullmatch(first):
        if "---" in (line.strip() for line in lines[number + 1 : number + 3]):
            return Slip(number, 'the header begins with a line of "---" and nothing above it; remove this line', first)
        message = f'the header begins with three hyphens; write "---" in place of {_short(first)}'
        return Slip(number, message, first)
    if _BARE_KEY.match(first):
        return Slip(number, 'the header is not opened; write a line of three hyphens, "---", above this one')
    return None


def closing_slip(text: str) -> Slip | None:
    """The slip in a text whose header begins and does not end: the first line that is no part of a header."""
    for number, line in enumerate(text.split("\n")[1:], 1):
        if not line.strip() or line.startswith((" ", "\t", "- ")) or _BARE_KEY.match(line):
            continue
        if _RULE.fullmatch(line.strip()):
            message = f'the header ends with three hyphens; write "---" in place of {_short(line.strip())}'
            return Slip(number, message, line.strip())
        if line.startswith("##") or not line.startswith("#"):
            return Slip(number, 'the header does not end; write a line of three hyphens, "---", below its keys')
    return None


def toml_slip(text: str, number: int, reason: str) -> Slip | None:
    """The slip in a settings file that TOML's reader has stopped at in line `number` (from 0) for a `reason`."""
    lines = [*text.split("\n"), ""]
    line = lines[min(number, len(lines) - 1)]
    if curly := _CURLY.search(line):
        return Slip(number, f'{curly[0]} is a curly quote; write straight ones, "', curly[0])
    key, sign, value = (part.strip() for part in line.partition("="))
    if sign and value.replace('\\"', "").count('"') % 2:
        return Slip(number, 'a quote is missing; write " on both sides of the text', value)
    if "overwrite" in reason or "declare" in reason:
        return Slip(number, "this stands there for a second time; remove one of the two", key)
    if not sign and (found := _BARE_KEY.match(line)):
        return Slip(number, f'write = in place of the colon: {found["key"]} = "…"', ":")
    if "Invalid value" in reason and value:
        return Slip(number, f'a text stands in quotes: {key} = "{_short(value)}"', value)
    return None


def _without_space(lines: list[str], number: int) -> Slip | None:
    """A key that runs into its value. The reader notices it only when the next key follows."""
    above = (n for n in range(number - 1, -1, -1) if lines[n].strip() and not lines[n].startswith("#"))
    for candidate in (number, next(above, number)):
        if found := _RUN_TOGETHER.fullmatch(lines[candidate]):
            key, sign = found["key"], found["sign"]
            what = "a space is missing behind the colon" if sign == ":" else f"{sign.strip()} stands for a colon here"
            return Slip(candidate, f"{what}; write {key}: {_short(found['value'])}", f"{key}{sign}")
    return None


def _indented(lines: list[str], number: int, column: int, problem: str) -> Slip | None:
    """A line that does not begin where the others do."""
    if "<document start>" in problem and _indent(lines[0]):
        return Slip(0, "this line is indented; begin it at the left edge, without spaces", lines[0].strip())
    line = lines[number]
    is_at_key = "mapping values" in problem and (key := _BARE_KEY.match(line)) and key.end("key") == column
    if not (is_at_key or (line.strip() and column == len(_indent(line)) and "did not find expected" in problem)):
        return None
    above = next((lines[n] for n in range(number - 1, -1, -1) if lines[n].strip()), "")
    if _indent(line) and not _indent(above) and not above.startswith("-"):
        return Slip(number, "this line is indented; begin it at the left edge, without spaces", line.strip())
    return Slip(number, "this line begins further left or right than those that it belongs with; put it below them")


def _unquoted(lines: list[str], number: int, column: int, problem: str, around: str) -> Slip | None:
    """A value that has to stand in quotes."""
    line = lines[number]
    found = _KEY.fullmatch(line)
    if found is None:
        return None
    key, value = found["key"], found["value"]
    if "mapping values" in problem:
        what = 'what stands behind a key cannot hold ": " by itself'
    elif column < found.start("value"):
        return None
    elif "cannot start" in problem or "not allowed" in problem or "node content" in problem or "block scalar" in around:
        what = _SIGNS.format(value[0])
    elif "expected key" in problem or "expected '-'" in problem:
        what = f"the value goes on behind what {value[0]} has opened"
    else:
        return None
    if found["item"] and key not in _KEYS_OF_LISTS:
        value = f"{key}: {value}"
        return Slip(number, f"{what}; put quotes around it: - {_in_quotes(value)}", value)
    return Slip(number, f"{what}; put quotes around it: {key}: {_in_quotes(value)}", value)


def _no_key(number: int, problem: str) -> Slip | None:
    if "expected ':'" not in problem:
        return None
    message = 'this line is no "key: value"; correct it, or write "---" above it if the header ends here'
    return Slip(number, message)


def _in_quotes(value: str) -> str:
    """A value in quotes that YAML reads as it was meant."""
    inside = value.strip()
    if len(inside) > 1 and inside[0] == inside[-1] and inside[0] in "\"'":
        inside = inside[1:-1]
    inside = _short(inside)
    if '"' not in inside and "\\" not in inside:
        return f'"{inside}"'
    return f"'{inside.replace(chr(39), chr(39) * 2)}'"


def _short(text: str) -> str:
    return text if len(text) <= MOST_QUOTED else f"{text[:MOST_QUOTED]}…"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
