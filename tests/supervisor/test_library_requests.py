"""What staff ask for at the screen and on the command line: reload, rollback, a library from a stick."""

from __future__ import annotations

from pathlib import Path

from kiosk.core.state_file import write_state
from kiosk.supervisor.library_record import ASKED_AT, ROLLBACK
from kiosk.supervisor.library_request import ANSWER_SECONDS
from kiosk.supervisor.preparation import Prepared
from kiosk.supervisor.served_packs import served_folder
from tests.library_serve import SOURCE, STICK, Answers, Log, Serve


def test_going_back_shows_the_library_before_and_going_back_again_the_later_one(serve: Serve) -> None:
    one, two = serve.show("one"), serve.show("two")
    assert serve.library.can_go_back
    assert serve.library.rollback()
    assert serve.library.pack_to_start() == Path(one)
    serve.wait(100)
    assert not serve.library.ready, "the later one must not come back by itself"
    assert serve.library.rollback()
    assert serve.library.pack_to_start() == Path(two)


def test_without_a_library_before_nothing_goes_back(serve: Serve) -> None:
    assert not serve.library.can_go_back
    assert not serve.library.rollback()
    serve.show("one")
    two = serve.show("two")
    (served_folder(serve.cache) / "one.klib").unlink()
    assert not serve.library.rollback()
    assert serve.library.pack_to_start() == Path(two)


def test_a_rollback_asked_for_on_the_command_line_waits_until_nobody_reads(serve: Serve) -> None:
    one = serve.show("one")
    serve.show("two")
    write_state(serve.state / ROLLBACK, {ASKED_AT: 5.0})
    serve.wait(1)
    assert serve.library.ready
    assert serve.library.swap() == Path(one)
    serve.wait(100)
    assert not serve.library.ready
    serve.started()
    assert serve.library.pack_to_start() == Path(one)


def test_a_rollback_asked_for_while_the_program_did_not_run_is_made_at_its_start(serve: Serve) -> None:
    one = serve.show("one")
    serve.show("two")
    write_state(serve.state / ROLLBACK, {ASKED_AT: 5.0})
    serve.started()
    assert serve.library.pack_to_start() == Path(one)


def test_a_rollback_without_a_library_before_is_logged(serve: Serve, expect_log: Log) -> None:
    write_state(serve.state / ROLLBACK, {ASKED_AT: 5.0})
    serve.wait(3)
    expect_log("there is no library before this one")
    assert not serve.library.ready


def test_a_reload_tries_a_refused_library_once_more_and_answers(serve: Serve, expect_log: Log) -> None:
    serve.find("bad")
    serve.wait()
    serve.refused()
    expect_log("it is damaged")
    answers = Answers()
    serve.update.reload(answers)
    serve.wait(4)
    assert answers.outcomes == []
    serve.prepared("now good")
    assert answers.outcomes == ["done"]
    assert serve.library.ready


def test_a_reload_of_what_is_shown_says_that_nothing_has_changed(serve: Serve) -> None:
    serve.show("one")
    answers = Answers()
    serve.update.reload(answers)
    serve.wait(4)
    serve.prepared("one")
    assert answers.outcomes == ["unchanged"]
    assert not serve.library.ready


def test_a_reload_says_what_is_wrong(serve: Serve, expect_log: Log) -> None:
    answers = Answers()
    serve.update.reload(answers)
    serve.wait(2)
    assert answers.outcomes == ["unreadable"]
    serve.find("full")
    serve.update.reload(answers)
    serve.wait(4)
    serve.refused("no space", "the disk is full")
    expect_log("the disk is full")
    assert answers.outcomes == ["unreadable", "no space"]


def test_a_reload_without_a_library_in_the_settings_changes_nothing(serve: Serve) -> None:
    answers = Answers()
    serve.started(None)
    serve.update.reload(answers)
    assert answers.outcomes == ["unchanged"]


def test_a_share_that_does_not_answer_stops_nothing_and_staff_are_told(serve: Serve) -> None:
    serve.show("one")
    serve.answers_looks = False
    serve.wait(100)
    assert len(serve.looking) == 1, "one look at a time"
    answers = Answers()
    serve.update.reload(answers)
    serve.wait(ANSWER_SECONDS + 2)
    assert answers.outcomes == ["unreadable"]
    serve.answers_looks = True
    serve.update.take(STICK, answers)
    serve.find("stick", STICK)
    serve.wait(4)
    serve.prepared("stick")
    assert answers.outcomes == ["unreadable", "done"]


def test_a_library_from_a_stick_is_shown_until_the_one_in_the_settings_changes(serve: Serve) -> None:
    serve.show("one")
    answers = Answers()
    serve.find("stick", STICK)
    serve.update.take(STICK, answers)
    serve.wait(4)
    stick = serve.prepared("stick")
    assert answers.outcomes == ["done"]
    assert serve.library.swap() == Path(stick)
    serve.library.confirmed()
    serve.find("", STICK)
    serve.wait(500)
    assert not serve.library.ready
    serve.started()
    assert serve.library.pack_to_start() == Path(stick)
    serve.show("two")
    assert serve.library.source == str(SOURCE)


def test_a_stick_that_is_pulled_before_it_was_looked_at_is_unreadable(serve: Serve, expect_log: Log) -> None:
    answers = Answers()
    serve.update.take(STICK, answers)
    serve.wait(2)
    assert answers.outcomes == ["unreadable"]
    expect_log("clinic.klib cannot be read")


def test_a_later_request_takes_the_place_of_an_earlier_one(serve: Serve) -> None:
    first, second = Answers(), Answers()
    serve.find("one")
    serve.find("stick", STICK)
    serve.update.reload(first)
    serve.wait(4)
    working = serve.working
    assert working is not None
    serve.update.take(STICK, second)
    assert working.ended
    serve.wait(4)
    serve.prepared("stick")
    assert (first.outcomes, second.outcomes) == (["failed"], ["done"])


def test_a_pack_without_a_copy_is_shown_where_there_is_nothing_better_but_never_from_a_stick(
    serve: Serve, template: Path, expect_log: Log
) -> None:
    in_place = Prepared("no space", str(template), sentence="the disk is full")
    answers = Answers()
    serve.find("stick", STICK)
    serve.update.take(STICK, answers)
    serve.wait(4)
    assert serve.working is not None
    serve.working.prepared = in_place
    serve.wait(2)
    expect_log("the disk is full")
    assert answers.outcomes == ["no space"]

    serve.find("one")
    serve.wait()
    assert serve.working is not None
    serve.working.prepared = in_place
    serve.wait(2)
    assert serve.library.swap() == template
    serve.library.confirmed()

    copy = serve.show("two")
    serve.find("three")
    serve.wait()
    assert serve.working is not None
    serve.working.prepared = in_place
    serve.wait(2)
    expect_log("the disk is full")
    assert serve.library.pack_to_start() == Path(copy)
