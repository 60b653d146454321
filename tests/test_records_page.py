"""docs/records.md says what the program does: events, limits and the tests that it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.app.log_file import LARGEST_FILE, OLD_FILES
from kiosk.app.logs import LONGEST_MESSAGE, LONGEST_TRACE
from kiosk.app.system_log import KINDS, Event
from kiosk.core.counts import MONTHS_KEPT, MONTHS_SHOWN
from kiosk.core.published_counts import LEAST_SHOWN

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
EVENTS = list(KINDS)


@pytest.mark.parametrize("event", EVENTS)
def test_the_page_has_each_event_with_its_identifiers(event: Event) -> None:
    kind = KINDS[event]
    assert re.search(
        rf"^\| `{event}` \| .* \({kind.priority}\) \| `{kind.message_id}` \| {kind.number} \|$", PAGE, re.MULTILINE
    )


def test_the_page_has_the_limits_that_hold() -> None:
    assert f"kept | {LARGEST_FILE * (1 + OLD_FILES) // 1_000_000} MB in all" in PAGE
    assert f"the {MONTHS_KEPT} newest months" in PAGE
    assert f"the newest {MONTHS_KEPT}, of which at most {MONTHS_SHOWN} are shown" in PAGE
    assert f"at most {LONGEST_MESSAGE:,} characters" in PAGE
    assert f"at most {LONGEST_TRACE:,} characters" in PAGE
    assert f"A figure under {LEAST_SHOWN} is shown as `<{LEAST_SHOWN}`" in PAGE


def test_every_test_that_the_page_names_is_there() -> None:
    named = re.findall(r"`(tests/[a-z_/]+\.py)`", PAGE)
    assert named
    assert [path for path in named if not (ROOT / path).is_file()] == []
