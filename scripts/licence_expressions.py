"""What licence expressions of SPDX say: which licences they name, and whether they can be met here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from license_expression import ExpressionError, get_spdx_licensing

# All licences that SPDX lists. Reading the list takes a third of a second.
SPDX = get_spdx_licensing()

# Exceptions that let a program under any licence be linked or packed with what is under them.
EXCEPTIONS = {"Bootloader-exception", "GCC-exception-3.1"}


def licences_in(expression: str) -> list[str]:
    """The licences and exceptions that an expression names, each once."""
    keys: list[str] = SPDX.license_keys(expression)
    return keys


def licence_fault(expression: str) -> str:
    """What is wrong with a licence, in a sentence; empty for one that a part of the bundle may be under.

    It has to be an expression of licences that SPDX lists, or that we have a text of (LicenseRef-…), and one must be
    able to meet it without the GPL.
    """
    try:
        parsed = SPDX.parse(expression)
    except ExpressionError as error:
        return f'"{expression}" is not an SPDX licence expression: {error}'
    if parsed is None:
        return "it has no licence"
    unknown = [key for key in SPDX.unknown_license_keys(parsed) if not key.startswith("LicenseRef-")]
    if unknown:
        return f"SPDX lists no licence {', '.join(unknown)}"
    return "" if free_of_gpl(parsed) else f"it is under {expression}, and nothing under the GPL alone may be here"


def free_of_gpl(parsed: Any) -> bool:  # noqa: ANN401 - a tree of boolean.py, which has no types
    """Whether the terms of an expression can be met without the GPL."""
    if isinstance(parsed, SPDX.AND | SPDX.OR):
        met: Callable[[Iterable[bool]], bool] = any if isinstance(parsed, SPDX.OR) else all
        return met(free_of_gpl(part) for part in parsed.args)
    licence = getattr(parsed, "license_symbol", parsed)
    exception = getattr(parsed, "exception_symbol", None)
    return not licence.key.startswith(("GPL-", "AGPL-")) or (exception is not None and exception.key in EXCEPTIONS)
