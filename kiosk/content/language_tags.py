"""Tags of languages as people and websites write them → as library.toml has them."""

from __future__ import annotations

import re

_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
# A region that stands for a script.
_SCRIPTS = {"zh": "zh-Hans", "zh-CN": "zh-Hans", "zh-SG": "zh-Hans", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant"}
_TWO_LETTERS = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()  # noqa: SIM905 - a list of 190 words in quotes is not read any better
)
"""The codes of ISO 639-1."""


def is_language(text: str) -> bool:
    """Whether a word by itself, as the name of a folder, is likely to be the tag of a language."""
    return language_tag(text).partition("-")[0] in _TWO_LETTERS


def language_tag(text: str) -> str:
    """The tag in the form that the library takes, as `pt-BR` or `zh-Hans`; empty if it is none."""
    found = _TAG.fullmatch(text)
    if found is None:
        return ""
    language, script, region = found.groups()
    parts = [language.lower(), *([script.title()] if script else []), *([region.upper()] if region else [])]
    tag = "-".join(parts)
    return _SCRIPTS.get(tag, tag)
