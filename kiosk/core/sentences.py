"""Where the sentences of a text begin and end, so that each can be spoken and shown by itself.

The rules are our own. Of the libraries, pysbd has had no release since 2021, and sentencex 1.0.32, which is kept well,
panics on a line separator (U+2028, our line break) and ends a sentence after the abbreviations of several languages
("Mme.", "Örn.", "डॉ.", "т. е."). A full stop too many here costs a pause in the wrong place, and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_COMMON = "dr dra prof sr sra st dipl ph vs approx fig figs no nos nr vol tel max min resp"
_ABBREVIATIONS: dict[str, frozenset[str]] = {
    language: frozenset(f"{_COMMON} {words}".split())
    for language, words in {
        "en": "mr mrs ms drs jr gen rev hon capt messrs ext dept ave rd mt inc ltd co e.g i.e cf",
        "es": "srta sres dres ud uds vd vds av avda núm tfno pág págs art ej aprox c/ dña hab ee uu",
        "fr": "mme mmes mlle mlles mm me pr drs bd av env ex art chap éd cf p.ex tél boul min n°",
        "de": "fr hr hrn bzw ca ggf evtl inkl zzgl str tgl mind vgl bspw sog usf abs art u.a z.b d.h z.t st",
        "pt": "srª sr.ª drª dr.ª profª exmo av pág págs núm tel art aprox ltda ex eng enf enfª",
        "pl": "np tj tzn tzw ok ul al pl mgr inż lek hab ks św godz tab rys prof nr str wg m.in",
        "uk": "вул буд кв просп проф акад доц див рис табл ст обл ім напр тел грн гр хв год пор ін",
        "ru": "ул пр просп проф акад доц см рис табл ст обл им напр тел руб гр мин гл корп кв стр",
        "tr": "örn yrd doç uzm op av müh sn bkz cad sok mah apt tel yy prof",
        "ar": "د أ أ.د م ص ت هـ السيد",
        "ur": "ڈاکٹر پروفیسر",
        "hi": "डॉ डा प्रो श्री सुश्री कु पं नं",
        "vi": "bs ths ts pgs gs tp q p đ ths.bs gs.ts pgs.ts bs.ck v.d",
        "it": "sig sig.ra dott dott.ssa ing avv pag pagg es ecc art",
        "nl": "dhr mevr mw drs ir bijv ca enz evt nl o.a m.b.v str",
    }.items()
}  # fmt: skip
_NO_LANGUAGE = frozenset(_COMMON.split())

_ORDINALS = frozenset({"de", "pl", "tr", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "fi", "da", "nb", "no", "et", "lv"})
"""Languages that write "3rd" as "3."."""
_BY_SPACES = frozenset({"th", "lo", "km", "my"})
"""Languages that write no mark between sentences, and no space between words: a space is a pause."""
_SHORTEST_PHRASE = 20
"""Characters of a phrase that a space may end: shorter ones are names and numbers."""

_LETTERED = re.compile(
    r"(?:vitam|witamin|витамин|вітамін|hepat|hépat|гепатит|typ|tip|тип|group|grup|groupe|групп|влас)\w*\Z",
    re.IGNORECASE,
)
"""What a single capital names ("vitamin D."): there it is no initial of a person."""
_AND_SO_ON = re.compile(r"т\.\s?[дп]\Z|[ap]\.\s?m\Z", re.IGNORECASE)
"""Shortened words that stand at the end of a sentence as often as inside: a capital after them begins another one."""
_ELLIPSIS = re.compile(r"\.\.+|…")
_OPENING = "\"'“‘„‚«‹([{¿¡"
_LONGEST_WORD = 30

_END = re.compile(
    r"""
    (?<![.!?…؟۔।॥])(?P<mark>[.!?…؟۔।॥]++)(?:[\u00a0\u202f]?»|["'”’“‘›)\]}])*+(?=\s|\Z)
    | [。！？；｡]++["'”’」』）】》〉)]*+
    """,
    re.VERBOSE,
)
_SPACES = re.compile(r"\s++")

_CACHED_PARAGRAPHS = 256
"""More than most articles have: where a library is built, several parts of the program ask for them in turn."""


@lru_cache(_CACHED_PARAGRAPHS)
def split_sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph as (start, length), in characters of `text`.

    They are in order, do not overlap, begin and end with no white space, and leave out nothing else. `language` is a
    language tag such as `en` or `zh-Hans`; of one that is not known only the marks are.
    """
    primary = language.partition("-")[0].lower()
    ends = _phrase_ends(text) if primary in _BY_SPACES else _sentence_ends(text, primary)
    spans: list[tuple[int, int]] = []
    start = 0
    for end in (*ends, len(text)):
        piece = text[start:end]
        inner = piece.strip()
        if inner:
            spans.append((start + len(piece) - len(piece.lstrip()), len(inner)))
        start = end
    return tuple(spans)


def _sentence_ends(text: str, language: str) -> list[int]:
    ends: list[int] = []
    for match in _END.finditer(text):
        last = ends[-1] if ends else 0
        mark = match["mark"]
        if mark is None or _ends(text, last, match.start("mark"), match.end(), mark, language):
            ends.append(match.end())
    return ends


def _ends(text: str, first: int, mark_at: int, after: int, mark: str, language: str) -> bool:
    """Whether a mark at `mark_at` ends the sentence that began at `first`. What follows begins at `after`."""
    following = text[after : after + _LONGEST_WORD].lstrip().lstrip(_OPENING)[:1]
    if mark.strip("."):
        # Only dots can stand for something else; "Wait … then go" is one sentence.
        return not (_ELLIPSIS.fullmatch(mark) and following.islower())
    if following.islower():
        return False
    before = text[max(first, mark_at - 2 * _LONGEST_WORD) : mark_at]
    return _ELLIPSIS.fullmatch(mark) is not None or not _is_abbreviation(before, language)


def _is_abbreviation(before: str, language: str) -> bool:
    """Whether the last word of `before`, a part of one sentence, goes on after its full stop."""
    if _AND_SO_ON.search(before):
        return False
    words = before.split()
    word = words[-1].strip(_OPENING) if words else ""
    if word.isdecimal():
        return len(word) <= 2 and (len(words) == 1 or language in _ORDINALS)  # noqa: PLR2004 - a day or a small number
    letters = list(word)
    if not word.isascii():
        letters = [character for character in word if not unicodedata.category(character).startswith("M")]
    if len(letters) == 1 and letters[0].isalpha():
        return not (letters[0].isupper() and len(words) > 1 and _LETTERED.match(words[-2]))
    known = _ABBREVIATIONS.get(language, _NO_LANGUAGE)
    # "U.S", "e.g": letters with full stops between them.
    return word.casefold() in known or all(len(part) == 1 for part in word.split("."))


def _phrase_ends(text: str) -> list[int]:
    ends: list[int] = []
    last = 0
    for match in _SPACES.finditer(text):
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if match.start() - last >= _SHORTEST_PHRASE and not any(map(str.isdecimal, beside)):
            ends.append(last := match.end())
    return ends
