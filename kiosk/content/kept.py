"""Results that were costly to make, as many as are likely to be asked for again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Kept(Generic[_Value]):
    """Keeps the `most` values that were asked for last. Usable from any thread.

    Unlike `functools.lru_cache` it takes what a value is made from apart from its key: that may be megabytes.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, _Value] = OrderedDict()
        self._lock = Lock()

    def known(self, key: Hashable) -> _Value | None:
        """The value of a key, if it is kept."""
        with self._lock:
            if key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key]

    def get(self, key: Hashable, make: Callable[[], _Value]) -> _Value:
        """The value of a key, made if it is not kept. Two threads may both make it: one is as good as the other."""
        known = self.known(key)
        if known is not None:
            return known
        value = make()
        with self._lock:
            self._values[key] = value
            if len(self._values) > self._most:
                self._values.popitem(last=False)
        return value
