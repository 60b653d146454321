"""What `kiosk serve` does by itself about a new library, a bad one, and one that has gone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.core.supervision import Outcome
from kiosk.supervisor.library_record import read_record
from kiosk.supervisor.library_update import RETRY_SECONDS
from kiosk.supervisor.served_packs import served_folder
from tests.library_serve import QUIET_SECONDS, SOURCE, WATCH_SECONDS, FakePreparation, Log, Serve


def test_without_anything_in_the_cache_the_built_in_library_comes_first_and_the_new_one_when_nobody_reads(
    serve: Serve,
) -> None:
    serve.find("one")
    assert serve.library.pack_to_start() is None
    serve.wait()
    assert not serve.library.ready
    pack = serve.prepared("one")
    assert serve.library.ready
    assert serve.library.source == ""
    assert serve.library.swap() == Path(pack)
    assert not serve.library.ready
    assert serve.library.source == str(SOURCE)
    assert serve.library.taken_at == serve.clock.now().timestamp()
    assert serve.library.library_date == 1000.0


def test_what_is_being_prepared_is_remembered_until_that_ends_or_the_program_does(serve: Serve) -> None:
    serve.find("one")
    serve.wait()
    preparing = read_record(serve.state).preparing
    assert preparing is not None
    assert preparing.source == str(SOURCE)
    serve.prepared("one")
    assert read_record(serve.state).preparing is None
    serve.find("two")
    serve.wait()
    assert read_record(serve.state).preparing is not None
    serve.started()
    assert read_record(serve.state).preparing is None


def test_what_grows_is_not_touched_until_it_has_stopped_growing(serve: Serve) -> None:
    for size in range(30):
        serve.find(f"{size} bytes")
        serve.wait(1)
        assert serve.preparations == []
    serve.wait()
    assert serve.working is not None


def test_between_the_two_looks_at_a_folder_lies_the_usual_time(serve: Serve) -> None:
    serve.find("half", folder=True)
    serve.wait(WATCH_SECONDS - 1)
    assert serve.preparations == []
    serve.wait(3)
    assert serve.working is not None


def test_a_folder_that_changes_while_it_is_compiled_is_compiled_again(serve: Serve) -> None:
    serve.find("before", folder=True)
    serve.wait()
    serve.find("after", folder=True)
    serve.prepared("mixture")
    assert not serve.library.ready
    serve.wait()
    serve.prepared("whole")
    assert serve.library.ready
    assert "mixture" not in serve.packs


def test_a_stick_that_is_pulled_while_its_folder_is_compiled_changes_nothing(serve: Serve) -> None:
    serve.find("folder", folder=True)
    serve.wait()
    serve.find("")
    serve.prepared("without what was not read")
    serve.wait(100)
    assert not serve.library.ready
    assert serve.library.pack_to_start() is None
    serve.find("folder", folder=True)
    serve.wait()
    serve.prepared("whole")
    assert serve.library.ready


def test_a_source_that_vanishes_changes_nothing_and_is_no_problem(serve: Serve) -> None:
    pack = serve.show("one")
    serve.find("")
    serve.wait(1000)
    assert serve.library.pack_to_start() == Path(pack)
    assert serve.update.problem == ""
    serve.find("one")
    serve.wait()
    assert len(serve.preparations) == 1


def test_a_source_that_was_never_there_is_a_problem_and_logged_once(serve: Serve, expect_log: Log) -> None:
    serve.wait()
    serve.wait(100)
    expect_log("cannot be read")
    assert serve.update.problem == f"{SOURCE} cannot be read (No such file or directory)"
    serve.show("one")
    assert serve.update.problem == ""


def test_a_refused_library_changes_nothing_but_the_status_and_is_not_tried_again(serve: Serve, expect_log: Log) -> None:
    pack = serve.show("one")
    serve.find("bad")
    serve.wait()
    serve.refused(sentence="it is damaged")
    expect_log("it is damaged")
    serve.wait(3 * RETRY_SECONDS)
    assert len(serve.preparations) == 2
    assert serve.update.problem == "it is damaged"
    assert serve.library.pack_to_start() == Path(pack)
    serve.started()
    serve.wait()
    assert len(serve.preparations) == 2
    serve.show("good")
    assert serve.update.problem == ""


@pytest.mark.parametrize("outcome", ["unreadable", "no space"])
def test_what_is_not_the_fault_of_a_library_is_tried_again_after_a_while(
    serve: Serve, expect_log: Log, outcome: Outcome
) -> None:
    serve.find("one")
    serve.wait()
    serve.refused(outcome, "not now")
    expect_log("not now")
    serve.wait(RETRY_SECONDS - 60)
    assert serve.working is None
    serve.wait(120)
    serve.prepared("one")
    assert serve.library.ready


def test_a_preparation_that_hangs_is_ended_and_one_that_lives_is_not(serve: Serve, expect_log: Log) -> None:
    serve.find("one")
    serve.wait()
    preparation = serve.working
    assert preparation is not None
    for _ in range(10):
        preparation.heard += 1
        serve.wait(QUIET_SECONDS - 5)
    assert not preparation.ended
    serve.wait(10)
    assert preparation.ended
    expect_log("nothing was heard of it")
    assert "nothing was heard of it" in serve.update.problem


def test_a_place_that_does_not_answer_is_tried_again_and_a_library_over_which_a_preparation_hangs_is_not(
    serve: Serve, expect_log: Log
) -> None:
    serve.find("one")
    silences: list[Outcome] = ["unreadable", "failed"]
    for silence in silences:
        serve.wait()
        assert serve.working is not None
        serve.working.silence = silence
        serve.wait(QUIET_SECONDS + 5)
        expect_log("nothing was heard of it")
        serve.wait(RETRY_SECONDS)
    serve.wait(3 * RETRY_SECONDS)
    assert len(serve.preparations) == 2


def test_a_preparation_that_cannot_be_started_is_tried_again(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, expect_log: Log
) -> None:
    def fail(_source: Path) -> FakePreparation:
        raise OSError(24, os.strerror(24))

    serve.find("one")
    with monkeypatch.context() as patch:
        patch.setattr(serve.update, "_start_prepare", fail)
        serve.wait()
    expect_log("could not be started (Too many open files)")
    serve.wait(RETRY_SECONDS + 30)
    serve.prepared("one")
    assert serve.library.ready


@pytest.mark.parametrize("when", ["while it is shown", "before a start"])
def test_a_copy_that_is_gone_from_the_cache_is_made_again(serve: Serve, when: str, expect_log: Log) -> None:
    serve.show("one")
    two = serve.show("two")
    Path(two).unlink()
    if when == "before a start":
        serve.started()
        assert serve.library.pack_to_start() == served_folder(serve.cache) / "one.klib"
        expect_log("prepared anew")
    serve.wait()
    serve.prepared("two")
    assert serve.library.ready
    assert serve.library.swap() == Path(two)


def test_a_copy_that_is_gone_and_whose_source_is_bad_by_now_is_not_tried_for_ever(
    serve: Serve, expect_log: Log
) -> None:
    Path(serve.show("one")).unlink()
    serve.wait()
    serve.refused()
    expect_log("it is damaged")
    serve.wait(500)
    assert serve.working is None
    assert serve.library.pack_to_start() is None
    expect_log("prepared anew")


def test_a_cache_that_somebody_has_emptied_brings_the_built_in_library_until_the_copy_is_back(
    serve: Serve, expect_log: Log
) -> None:
    one, two = serve.show("one"), serve.show("two")
    for pack in (one, two):
        Path(pack).unlink()
    serve.started()
    assert serve.library.pack_to_start() is None
    expect_log("prepared anew")
    serve.wait()
    assert serve.prepared("two") == two
    assert serve.library.swap() == Path(two)


def test_another_library_in_the_settings_is_prepared_while_the_old_one_is_shown(serve: Serve) -> None:
    one = serve.show("one")
    other = Path("/other/library.klib")
    serve.started(other)
    assert serve.library.pack_to_start() == Path(one)
    serve.find("one", other)
    serve.wait()
    assert serve.working is not None
    assert serve.working.source == other


def test_the_end_of_the_program_ends_what_is_under_way(serve: Serve) -> None:
    serve.find("one")
    serve.wait()
    working = serve.working
    assert working is not None
    serve.update.close()
    assert working.ended
