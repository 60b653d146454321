"""What the tests of `kiosk serve` share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fake_service import Service
from tests.library_serve import Serve
from tests.small_pack import write_small_pack


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_pack(tmp_path_factory.mktemp("pack") / "template.klib")


@pytest.fixture
def serve(tmp_path: Path, template: Path) -> Serve:
    return Serve(tmp_path, template)


@pytest.fixture
def expect_log(caplog: pytest.LogCaptureFixture) -> Callable[[str], None]:
    """Assert that the log says something, which is then forgotten."""

    def check(words: str) -> None:
        assert words in caplog.text
        caplog.clear()

    return check


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Callable[[str, int], bool]:
    """Whether so many records were written, all of which contain that text; they are expected then."""

    def logged(text: str, times: int) -> bool:
        messages = [record.getMessage() for record in caplog.records]
        caplog.clear()
        return len(messages) == times and all(text in message for message in messages)

    return logged
