"""The PIN of the staff menu: hashed so that the settings never hold its digits, and checked.

A hash is a text `scrypt:N:r:p:salt:hash`, the last two in Base64. The costs are those that OWASP's Password Storage
Cheat Sheet gives for scrypt with little memory (2023): N = 2¹⁴, r = 8, p = 5, 16 MB. That slows down whoever has stolen
the settings; what keeps strangers at the screen from trying all digits are the pauses of `kiosk.core.staff_lock`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import re
from itertools import pairwise
from typing import Final, NamedTuple

SHORTEST: Final = 4
LONGEST: Final = 12
"""Digits of a PIN."""

_N, _R, _P = 2**14, 8, 5
_SALT_BYTES: Final = 16
_HASH_BYTES: Final = 32

_MOST_MEMORY: Final = 64 * 1024 * 1024
"""Bytes that checking may take: 128 · N · r (RFC 7914)."""
_MOST_WORK: Final = 8 * _N * _R * _P
"""N · r · p that checking may take: eight times the usual."""

_PIN: Final = re.compile(rf"[0-9]{{{SHORTEST},{LONGEST}}}")
_STRAIGHT_DOWN: Final = "2580"
"""The only straight line on the pad that is neither a run of digits nor one digit."""


class PinHashError(ValueError):
    """A text is no hash that can be checked; the message is one sentence for staff."""


class _Hash(NamedTuple):
    n: int
    r: int
    p: int
    salt: bytes
    digest: bytes


def is_pin(digits: str) -> bool:
    """Whether a text is what can be a PIN: 4 to 12 digits from 0 to 9."""
    return _PIN.fullmatch(digits) is not None


def is_too_easy(pin: str) -> bool:
    """Whether somebody who tries a few PINs would try this one: 0000, 1234, 8642, 1212, 2580 and the like."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    repeats = any(pin == (pin[:length] * len(pin))[: len(pin)] for length in range(1, len(pin) // 2 + 1))
    return len(steps) == 1 or repeats or pin in (_STRAIGHT_DOWN, _STRAIGHT_DOWN[::-1])


def hash_pin(pin: str) -> str:
    """A PIN as the setting `staff.pin` takes it, with a new salt each time.

    Raises:
        ValueError: if it has not 4 to 12 digits.
    """
    if not is_pin(pin):
        raise ValueError(f"a PIN has {SHORTEST} to {LONGEST} digits")
    salt = os.urandom(_SALT_BYTES)
    parts = (salt, _digest(pin, _N, _R, _P, salt, _HASH_BYTES))
    return ":".join(["scrypt", str(_N), str(_R), str(_P), *(base64.b64encode(part).decode() for part in parts)])


def fits_pin(hashed: str, pin: str) -> bool:
    """Whether a PIN is the one that was hashed. Takes some tenths of a second, by intention.

    Raises:
        PinHashError: if the hash cannot be checked.
    """
    wanted = _parsed(hashed)
    found = _digest(pin, wanted.n, wanted.r, wanted.p, wanted.salt, len(wanted.digest))
    return hmac.compare_digest(found, wanted.digest)


def pin_hash_fault(hashed: str) -> str:
    """What is wrong with a hash, in one sentence; empty if it can be checked."""
    try:
        _parsed(hashed)
    except PinHashError as error:
        return str(error)
    return ""


def _digest(pin: str, n: int, r: int, p: int, salt: bytes, length: int) -> bytes:
    # OpenSSL counts a little more than RFC 7914.
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=2 * _MOST_MEMORY, dklen=length)


def _parsed(hashed: str) -> _Hash:
    """The parts of a hash. Costs are bounded: they are read from a file, and must not take gigabytes."""
    try:
        kind, n, r, p, salt, digest = hashed.split(":")
        found = _Hash(
            int(n), int(r), int(p), base64.b64decode(salt, validate=True), base64.b64decode(digest, validate=True)
        )
    except (ValueError, binascii.Error) as error:
        raise PinHashError("the PIN is not in the form that `kiosk set-pin` writes") from error
    power_of_two = found.n > 1 and found.n & (found.n - 1) == 0
    if kind != "scrypt" or not power_of_two or found.r < 1 or found.p < 1 or not found.salt or not found.digest:
        raise PinHashError("the PIN is not in the form that `kiosk set-pin` writes")
    if 128 * found.n * found.r > _MOST_MEMORY or found.n * found.r * found.p > _MOST_WORK:
        raise PinHashError("checking the PIN would take more memory or time than is allowed; set it anew")
    return found
