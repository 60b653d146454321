"""What a function makes of each word, kept for when the word comes again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Memo(dict[str, _Value], Generic[_Value]):
    """The results of `make` by their words; with `most` of them it forgets all and begins anew.

    `functools.lru_cache` notes at each look which word was used last, which takes seven times as long: most of the time
    of a look at every word of a text.
    """

    def __init__(self, make: Callable[[str], _Value], most: int) -> None:
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, word: str) -> _Value:
        if len(self) >= self._most:
            self.clear()
        value = self[word] = self._make(word)
        return value
