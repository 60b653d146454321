"""A library that the machine's policy names: nothing from elsewhere is shown, whatever was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.state_file import write_state
from kiosk.supervisor.library_record import ASKED_AT, ROLLBACK
from tests.library_serve import SOURCE, STICK, Answers, Log, Serve

ELSEWHERE = "is not the one that this machine's policy names"


def take_from_stick(serve: Serve) -> str:
    """Staff take a library from a stick, which is shown from then on; returns its pack."""
    serve.find("stick", STICK)
    serve.update.take(STICK, Answers())
    serve.wait(4)
    pack = serve.prepared("stick")
    serve.library.swap()
    serve.library.confirmed()
    return pack


def test_what_staff_took_from_a_stick_gives_way_to_the_library_of_a_policy(serve: Serve, expect_log: Log) -> None:
    one = serve.show("one")
    take_from_stick(serve)
    serve.started(held=True)
    expect_log(ELSEWHERE)
    assert serve.library.pack_to_start() == Path(one)
    assert not serve.library.can_go_back
    serve.wait()
    serve.prepared("one")
    assert serve.library.pack_to_start() == Path(one)


@pytest.mark.parametrize("source", [None, Path("/share/another.klib")], ids=["the built-in one", "one that is missing"])
def test_a_library_that_a_policy_does_not_name_is_not_shown_again(
    serve: Serve, expect_log: Log, source: Path | None
) -> None:
    serve.show("one")
    take_from_stick(serve)
    serve.started(source, held=True)
    if source is not None:
        expect_log(ELSEWHERE)
        serve.wait(100)
        expect_log("cannot be read")
    assert serve.library.pack_to_start() is None
    assert not serve.library.rollback()


def test_a_library_that_waits_gives_way_to_that_of_a_policy(serve: Serve) -> None:
    one = serve.show("one")
    serve.find("stick", STICK)
    serve.update.take(STICK, Answers())
    serve.wait(4)
    serve.prepared("stick")
    assert serve.library.ready
    serve.started(held=True)
    assert serve.library.pack_to_start() == Path(one)


def test_under_a_policy_going_back_leads_to_its_own_library_only(serve: Serve, expect_log: Log) -> None:
    take_from_stick(serve)
    one = serve.show("one")
    assert serve.library.can_go_back
    serve.started(held=True)
    assert not serve.library.can_go_back
    write_state(serve.state / ROLLBACK, {ASKED_AT: 5.0})
    serve.wait(1)
    expect_log("there is no library before this one")
    assert serve.library.pack_to_start() == Path(one)
    two = serve.show("two")
    assert serve.library.rollback()
    assert serve.library.pack_to_start() == Path(one)
    assert serve.library.source == str(SOURCE)
    assert serve.library.rollback()
    assert serve.library.pack_to_start() == Path(two)
