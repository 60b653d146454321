"""Which library the screen is started with: whatever failed, was asked for, or got lost between two starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.supervisor.library_record import RECORD, read_record
from kiosk.supervisor.served_packs import served_folder
from kiosk.supervisor.source_watch import Look
from tests.library_serve import SOURCE, Log, Serve


def test_a_start_of_the_screen_swaps_in_what_waits(serve: Serve) -> None:
    serve.find("one")
    serve.wait()
    pack = serve.prepared("one")
    assert serve.library.pack_to_start() == Path(pack)
    assert not serve.library.ready


def swap_in_mute(serve: Serve) -> None:
    """Have a library put on the screen that gives no heartbeat."""
    serve.find("mute")
    serve.wait()
    serve.prepared("mute")
    serve.library.swap()


def test_a_library_that_gives_no_heartbeat_is_taken_back_and_not_tried_again(serve: Serve, expect_log: Log) -> None:
    good = serve.show("good")
    swap_in_mute(serve)
    assert serve.library.failed() == Path(good)
    expect_log("the screen did not come up with it")
    assert serve.library.pack_to_start() == Path(good)
    assert serve.update.problem == "the screen did not come up with it"
    assert not serve.library.can_go_back
    serve.wait(100)
    assert serve.working is None


def test_a_library_that_was_swapped_in_before_a_power_cut_is_still_taken_back(serve: Serve, expect_log: Log) -> None:
    good = serve.show("good")
    swap_in_mute(serve)
    serve.started()
    assert serve.library.failed() == Path(good)
    expect_log("the screen did not come up with it")


def test_a_library_that_has_been_on_the_screen_is_not_to_blame_for_a_later_failure(serve: Serve) -> None:
    serve.show("one")
    two = serve.show("two")
    assert serve.library.failed() == Path(two)
    assert serve.library.pack_to_start() == Path(two)


def test_the_first_library_gives_way_to_the_built_in_one_if_it_fails(serve: Serve, expect_log: Log) -> None:
    swap_in_mute(serve)
    assert serve.library.failed() is None
    expect_log("the screen did not come up with it")
    assert serve.library.pack_to_start() is None


def test_only_the_shown_the_previous_and_the_waiting_library_are_kept(serve: Serve) -> None:
    for name in ("one", "two", "three"):
        serve.show(name)
    serve.find("four")
    serve.wait()
    serve.prepared("four")
    assert serve.packs == {"two", "three", "four"}
    serve.library.swap()
    serve.library.confirmed()
    serve.show("five")
    assert serve.packs == {"four", "five"}


def test_what_is_being_prepared_is_left_alone_while_the_screen_comes_up(serve: Serve) -> None:
    serve.find("one")
    serve.wait()
    serve.prepared("one")
    serve.library.swap()
    serve.find("two")
    serve.wait()
    part = served_folder(serve.cache) / ".123.part"
    part.write_bytes(b"half")
    serve.library.confirmed()
    assert part.exists()
    serve.prepared("two")
    assert not part.exists()


def test_a_setting_that_was_emptied_brings_the_built_in_library_back(serve: Serve) -> None:
    one = serve.show("one")
    serve.started(None)
    assert serve.library.pack_to_start() is None
    assert serve.library.rollback()
    assert serve.library.pack_to_start() == Path(one)
    serve.started(None)
    assert serve.library.pack_to_start() == Path(one), "the emptied setting was followed once"


def test_a_setting_that_was_emptied_while_its_library_waited_brings_the_built_in_one(serve: Serve) -> None:
    serve.show("one")
    serve.find("two")
    serve.wait()
    serve.prepared("two")
    serve.started(None)
    assert not serve.library.ready
    assert serve.library.pack_to_start() is None


def test_a_file_of_a_year_that_no_calendar_has_is_remembered(serve: Serve) -> None:
    serve.looks[SOURCE] = Look("one", changed=1e12)
    serve.wait()
    serve.prepared("one")
    serve.library.swap()
    serve.started()
    assert serve.library.source == str(SOURCE)


def test_without_a_place_to_remember_in_everything_works_and_is_logged_once(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    serve.state.write_text("a file is in the way")
    one, two = serve.show("one"), serve.show("two")
    assert one != two
    assert serve.library.rollback()
    assert serve.library.pack_to_start() == Path(one)
    assert len(caplog.records) == 1
    assert "a restart forgets" in caplog.text
    caplog.clear()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 4096,
        b'{"shown": {"pack": "x.kl',
        b"[]",
        b'{"shown": "clinic.klib", "previous": 3, "rolled_back_at": "yesterday"}',
        b'{"shown": {"pack": "clinic.klib", "source": "", "signature": "", "taken": 5}}',
        (
            b'{"shown": {"pack": 1, "source": "", "signature": "", "changed": 0.0, "moment": 0.0, "problems": 0,'
            b' "confirmed": true}}'
        ),
        b'{"rolled_back_at": NaN, "seen": {"source": [], "signature": {}}, "refused": {"outcome": "eaten"}}',
    ],
)
def test_a_damaged_or_older_record_is_as_none(serve: Serve, content: bytes) -> None:
    serve.state.mkdir(parents=True)
    (serve.state / RECORD).write_bytes(content)
    serve.started()
    assert serve.library.pack_to_start() is None
    assert not serve.library.can_go_back
    serve.show("one")
    assert json.loads((serve.state / RECORD).read_bytes())["shown"]["confirmed"]


def test_the_record_outlives_the_program(serve: Serve, expect_log: Log) -> None:
    serve.show("one")
    serve.show("two")
    serve.find("bad")
    serve.wait()
    serve.refused()
    expect_log("it is damaged")
    before = read_record(serve.state)
    serve.started()
    library = serve.library
    assert read_record(serve.state) == before
    assert (library.source, serve.update.problem, library.can_go_back) == (str(SOURCE), "it is damaged", True)


def test_a_clock_that_is_ten_years_wrong_changes_no_decision(serve: Serve) -> None:
    one = serve.show("one")
    serve.clock.wall = serve.clock.wall.replace(year=1969)
    two = serve.show("two")
    serve.clock.wall = serve.clock.wall.replace(year=2040)
    serve.started()
    assert serve.library.pack_to_start() == Path(two)
    assert serve.library.rollback()
    assert serve.library.pack_to_start() == Path(one)
