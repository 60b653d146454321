"""Abbreviations that a text never explains: readers who do not know them lose the sentence, and rarely ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kiosk.content.memo import Memo
from kiosk.content.model import ConvertedArticle
from kiosk.core.blocks import ArticleLink, Block, Definition, GlossaryTerm, LineBreak, Span, Text, all_blocks, spans_of

_LONGEST = 6
"""Characters of an abbreviation; what is longer and all in capitals is a word that is shouted."""

_CACHED_WORDS = 50_000
"""More than the words of a large library in one language: less than 10 MB."""

_NEAR = 200
"""Characters within which brackets belong to a place."""

_FEWEST_INITIALS = 3
"""Two words that begin with two given letters stand in any text."""

# Letters of the scripts that have capitals: Latin, Greek and Cyrillic. In Chinese, words stand without spaces around.
_CASED = "0-9A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ԯ"
_WORD = re.compile(f"[{_CASED}]+")
_WORD_OR_SIGN = re.compile(f"[{_CASED}]+|[^\\s-]")
_CAPITALS = "A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я"
_SHOUTED = re.compile(f"(?<![{_CASED}])[{_CAPITALS}]{{2,}}(?: [{_CAPITALS}]{{2,}})+(?![{_CASED}])")
_ROMAN = re.compile(r"[IVX]+")

_KNOWN = {
    "better known than the words it stands for": (
        "AIDS ADN CD COVID DNA DNS DVD HIV IQ IT OK PC PDF PIN SIDA SMS TV USB VIH WC WLAN iOS ДНК ВІЛ ВИЧ"
    ),
    "a country, a union of countries, a capital or a currency": (
        "BRD DC EE EEUU EU EUR GB GBP UE UK UN ONU US USA USD UAE РФ США ЕС ЄС СНД СНГ ООН"
    ),
    "a time of day, an era or a time zone": "AC AD AM BC CET EST GMT PM UTC",
    "a unit, and so beside its number": "KG CM MM ML MG DL KCAL KJ BPM IU",
    "a title behind a name": "BA BSc MA MBA MD MPH MSc PhD RN",
    "on every label or form": "CE ID ISBN QR",
}
"""Abbreviations that need no explanation, by the reason why."""

_EXEMPT = frozenset(" ".join(_KNOWN.values()).split())


def unexplained_abbreviations(article: ConvertedArticle) -> Iterator[str]:
    """The abbreviations of a text that it explains nowhere, each once, in the order of their first use.

    An abbreviation has two capitals or more. It is explained if the glossary has it, a definition list defines it, it
    stands in brackets or before brackets where it is first used, or its letters begin words that follow one another
    ("multiple endocrine neoplasia" explains MEN1).
    """
    blocks = tuple(block for section in article.sections for block in all_blocks(section.blocks))
    text = "\n".join(_text(spans_of(block)) for block in blocks)
    first_uses = _first_uses(text)
    if not first_uses:
        return
    words = _WORD.findall(text)
    known = {word for block in blocks for term in _explained(block) for word in _WORD.findall(term)}
    known.update(word for run in _SHOUTED.findall(text) for word in run.split())
    small = {word for word in words if word.islower()}
    initials = "".join(piece[0] for piece in _WORD_OR_SIGN.findall(text)).lower()
    for base, (start, end) in first_uses.items():
        # A word that stands in the text in small letters too was set in capitals here.
        is_known = base in known or base.lower() in small or _stands_by_brackets(text, start, end)
        if not (is_known or _is_spelt_out(base, initials)):
            yield base


def _first_uses(text: str) -> dict[str, tuple[int, int]]:
    """Where in a text each abbreviation that may need an explanation stands first, from its first letter to its end."""
    found: dict[str, tuple[int, int]] = {}
    abbreviations = _abbreviations()
    if not any(map(abbreviations.__getitem__, _WORD.findall(text))):
        return found  # most texts have none, and to find the places of words takes twice as long
    for match in _WORD.finditer(text):
        if (base := abbreviations[match[0]]) and base not in found:
            found[base] = match.span()
    return found


@cache
def _abbreviations() -> Memo[str]:
    return Memo(_abbreviation, _CACHED_WORDS)


def _abbreviation(word: str) -> str:
    """The abbreviation that a word is, without the s of its plural; empty if it is none or needs no explanation."""
    base = word[:-1] if word[-1] == "s" and word[:-1].isupper() else word
    if len(base) > _LONGEST or base in _EXEMPT or _ROMAN.fullmatch(base):
        return ""
    return base if sum(map(str.isupper, base)) > max(1, sum(map(str.islower, base))) else ""


def _stands_by_brackets(text: str, start: int, end: int) -> bool:
    """Whether a place in a text has an explanation in brackets behind it, or is in brackets itself."""
    before = text[max(0, start - _NEAR) : start]
    opened = max(before.rfind("("), before.rfind("（"))
    closed = max(before.rfind(sign) for sign in ")）\n")
    return opened > closed or text[end : end + _NEAR].lstrip(" ”\"'’»")[:1] in ("(", "（")


def _is_spelt_out(base: str, initials: str) -> bool:
    letters = "".join(filter(str.isalpha, base.lower()))
    return len(letters) >= _FEWEST_INITIALS and letters in initials


def _explained(block: Block) -> Iterator[str]:
    """What a block explains: the words of the glossary in it, and the term that it defines."""
    if isinstance(block, Definition):
        yield _text(block.term)
    for span in spans_of(block):
        if isinstance(span, GlossaryTerm):
            yield span.text


def _text(spans: tuple[Span, ...]) -> str:
    """The words of spans but those of the glossary, of code and of footnotes' marks."""
    parts: list[str] = []
    for span in spans:
        match span:
            case Text(text=text, code=False):
                parts.append(text)
            case ArticleLink(spans=inner):
                parts.append(_text(inner))
            case LineBreak():
                parts.append("\n")
            case _:
                parts.append(" ")
    return "".join(parts)
