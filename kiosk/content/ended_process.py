"""What a process that was killed has left: files and folders whose names hold its number."""

from __future__ import annotations

import psutil

_LONGEST = 9
"""Digits of a number that a process can have."""


def has_ended(number: str) -> bool:
    """Whether a part of a name is the number of a process that does not run any more."""
    return number.isascii() and number.isdecimal() and len(number) <= _LONGEST and not psutil.pid_exists(int(number))
