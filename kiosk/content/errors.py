"""The one error of this package."""

from __future__ import annotations


class ConversionError(Exception):
    """A file of a library cannot be used.

    `code` is the problem's code. The message goes on after the file's name, and says what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return self.message
