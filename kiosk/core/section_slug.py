"""The name of a section in links to it."""

from __future__ import annotations

import re

_NOT_KEPT = re.compile(r"[^\w\s-]")
_SPACES = re.compile(r"[\s-]+")


def section_slug(title: str) -> str:
    """A section's title as a link names it: lower case, without punctuation, with hyphens for spaces.

    As Python-Markdown and GitHub make the anchors of headings, so that links written for these hold here too. Making
    the slug of a slug changes nothing.
    """
    return _SPACES.sub("-", _NOT_KEPT.sub("", title.lower())).strip("-")
