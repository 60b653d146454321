"""What the tests of the preview have in common."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.content.workers import Workers


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as pool:
        # The pool starts with its first task; its threads belong to the module, not to the first test.
        list(pool.map(str, ["start"]))
        yield pool
