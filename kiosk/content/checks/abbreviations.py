"""Abbreviations that a text never explains: readers who do not know them lose the sentence, and rarely ask."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from kiosk.content.checks.emphasised_words import EMPHASISED_WORDS
from kiosk.content.memo import Memo
from kiosk.content.model import ConvertedArticle
from kiosk.core.blocks import ArticleLink, Block, Definition, GlossaryTerm, LineBreak, Span, Text, all_blocks, spans_of
from kiosk.core.search_words import folded, stop_words
from kiosk.core.sentences import split_sentences

_LONGEST = 6
"""Characters of an abbreviation; what is longer and all in capitals is a word that is shouted."""

_CACHED_WORDS = 50_000
"""More than the words of a large library in one language: less than 10 MB."""

_NEAR = 200
"""Characters within which brackets belong to a place."""

_BESIDE = 5
"""Words and signs between an abbreviation and what it stands for: "PET, which is short for positron emission …"."""

_FEWEST_INITIALS = 3
"""Two words that begin with two given letters stand in any text."""

_FEWEST_SHOUTED = 4
"""So many words in capitals behind one another, or words of so many letters, are shouted even if none is known."""

# Letters of the scripts that have capitals: Latin, Greek and Cyrillic. In Chinese, words stand without spaces around.
_CASED = "0-9A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ԯ"
_WORD = re.compile(f"[{_CASED}]+")
_WORD_OR_SIGN = re.compile(f"[{_CASED}]+|[^\\s'’-]")
_CAPITALS = "A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я" + "".join(filter(str.isupper, map(chr, range(0x100, 0x250))))
_IN_CAPITALS = re.compile(f"[{_CAPITALS}]+")
_RUN = re.compile(f"(?<![{_CASED}])[{_CAPITALS}]+(?:[ \\d.:!?…¡¿]+[{_CAPITALS}]+)+(?![{_CASED}])")
"""Words in capitals with nothing but numbers and the ends of sentences between them. Commas divide abbreviations."""

_DOUBLED = re.compile(r"\b(?:([A-Z])\1\. ?){2}")
"""Plurals of two words, as "EE. UU." and "CC. OO." in Spanish."""

_ACCENTED = re.compile("(?<=.)[À-ÖØ-Þ]")
"""Abbreviations are written without accents, but for their first letter ("ÖPNV")."""

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
    "on every label or form": "AB CE ID ISBN QR",
}
"""Abbreviations that need no explanation, by the reason why."""

_EXEMPT = frozenset(" ".join(_KNOWN.values()).split())


def unexplained_abbreviations(article: ConvertedArticle) -> Iterator[str]:
    """The abbreviations of a text that it explains nowhere, each once, in the order of their first use.

    An abbreviation has two capitals or more. It is explained if the glossary has it, a definition list defines it, it
    stands in brackets or before brackets where it is first used, or its letters begin words that stand beside it in a
    sentence ("MEN1 is short for multiple endocrine neoplasia"). Words that are set in capitals are none.
    """
    language = article.file.language
    blocks = tuple(block for section in article.sections for block in all_blocks(section.blocks))
    text = "\n".join(_text(spans_of(block)) for block in blocks)
    first_uses = _first_uses(text)
    if not first_uses:
        return
    known = {word for block in blocks for term in _explained(block) for word in _WORD.findall(term)}
    known.update(word for found in _DOUBLED.finditer(text) for word in _WORD.findall(found[0]))
    words = {folded(word) for word in _WORD.findall(text) if word.islower()} | _words(language)
    known |= _shouted(text, words)
    known |= _spelt_out(text, first_uses.keys() - known, language)
    for base, (start, end) in first_uses.items():
        if not (base in known or _is_word(base, words) or _stands_by_brackets(text, start, end)):
            yield base


@cache
def _words(language: str) -> frozenset[str]:
    """The folded words of a language that are set in capitals to be seen."""
    emphasised = EMPHASISED_WORDS.get(language.partition("-")[0], "").split()
    return stop_words(language) | frozenset(map(folded, emphasised))


def _is_word(text: str, words: Collection[str]) -> bool:
    """Whether what stands in capitals is a word: a long one, one with accents or one of these folded `words`."""
    return len(text) > _LONGEST or _ACCENTED.search(text) is not None or folded(text) in words


def _shouted(text: str, words: Collection[str]) -> set[str]:
    """The words of sentences in capitals."""
    found: set[str] = set()
    for match in _RUN.finditer(text):
        run = [word for word in _IN_CAPITALS.findall(match[0]) if len(word) > 1]
        is_long = len(run) >= _FEWEST_SHOUTED or all(len(word) >= _FEWEST_SHOUTED for word in run)
        if (is_long and match[0].replace(" ", "").isalpha()) or any(_is_word(word, words) for word in run):
            found.update(run)
    return found


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


def _spelt_out(text: str, abbreviations: Collection[str], language: str) -> set[str]:
    """Those of the abbreviations that stand beside words which begin with their letters, inside one sentence."""
    found: set[str] = set()
    bases = _abbreviations()
    for line in text.split("\n"):
        if not any(bases[word] in abbreviations for word in _WORD.findall(line)):
            continue
        for start, length in split_sentences(line, language):
            pieces = _WORD_OR_SIGN.findall(line[start : start + length])
            for place, piece in enumerate(pieces):
                base = bases[piece]
                if base in abbreviations and base not in found and _is_beside(base, pieces, place, language):
                    found.add(base)
    return found


def _is_beside(base: str, pieces: Sequence[str], place: int, language: str) -> bool:
    """Whether words that an abbreviation's letters begin stand near its place among the words and signs."""
    letters = "".join(filter(str.isalpha, base.lower()))
    if len(letters) < _FEWEST_INITIALS:
        return False
    last = min(place + _BESIDE + 1, len(pieces) - 1)
    for start in range(max(0, place - _BESIDE - 2 * len(letters)), last + 1):
        end = _end_of_words(letters, pieces, start, language)
        if end and (start > place or place - _BESIDE <= end <= place):
            return True
    return False


def _end_of_words(letters: str, pieces: Sequence[str], start: int, language: str) -> int:
    """Where the words end that begin at `start` and with these letters; 0 if they do not.

    Words that only hold sentences together may be left out inside ("activities of daily living"), and are neither the
    first nor the last: "as safe as" explains nothing.
    """
    small = stop_words(language)
    at = start
    for number, letter in enumerate(letters):
        is_inside = 0 < number < len(letters) - 1
        while at < len(pieces):
            piece = pieces[at].lower()
            at += 1
            if piece[0] == letter and (is_inside or folded(piece) not in small):
                break
            if number == 0 or folded(piece) not in small:
                return 0
        else:
            return 0
    return at


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
