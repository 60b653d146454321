"""Where log messages go, and what they leave out."""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType

from kiosk.app.logs import LONGEST_MESSAGE, Formatter, qt_message_handler, start_logging
from kiosk.app.screen_lines import ScreenLines
from kiosk.core.settings import LogSettings
from tests.own_log import own_root_logger

HOUR = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}[+-][0-9]{2}:[0-9]{2}"


@pytest.fixture(autouse=True)
def _root_logger_restored() -> Iterator[None]:
    with own_root_logger():
        yield


def failed_lookup(article: str = "net-sstr-pet") -> BaseException:
    try:
        try:
            {}[article]
        except KeyError as error:
            raise ValueError(f"no section 3 of {article}") from error
    except ValueError as error:
        return error


def test_messages_go_to_standard_error_from_the_level_up(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings(level="warning"))
    logging.getLogger("kiosk.app").info("quiet")
    logging.getLogger("kiosk.app").warning("loud")
    assert capsys.readouterr().err.endswith(" WARNING kiosk.app: loud\n")


def test_other_peoples_code_is_heard_only_from_warnings_up(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings(level="debug"))
    for name in ("PIL.Image", "kiosk.app", "qt"):
        logging.getLogger(name).debug("reading %s", "net-sstr-pet.png")
        logging.getLogger(name).warning("odd")
    lines = [line.partition(" ")[2] for line in capsys.readouterr().err.splitlines()]
    assert lines == [
        "WARNING PIL.Image: odd",
        "DEBUG kiosk.app: reading net-sstr-pet.png",
        "WARNING kiosk.app: odd",
        "DEBUG qt: reading net-sstr-pet.png",
        "WARNING qt: odd",
    ]


def test_messages_go_to_the_file_as_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.log"
    start_logging(LogSettings(level="info", file=str(file), format="text"))
    logging.getLogger("kiosk.app").info("démarré")
    assert file.read_text(encoding="utf-8").endswith(" INFO kiosk.app: démarré\n")
    assert "démarré" in capsys.readouterr().err


def test_starting_again_does_not_log_twice(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings(level="info"))
    start_logging(LogSettings(level="info"))
    logging.getLogger("kiosk.app").info("once")
    assert capsys.readouterr().err.count("once") == 1


def test_the_file_has_an_object_a_line_unless_the_settings_want_text(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.log"
    start_logging(LogSettings(level="info", file=str(file)))
    logging.getLogger("kiosk.app").info("démarré %s", "\udc80")
    logging.getLogger("kiosk.app").error("failed", exc_info=failed_lookup())
    first, second = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    assert first.keys() == {"time", "level", "logger", "message"}
    assert (first["level"], first["logger"], first["message"]) == ("INFO", "kiosk.app", "démarré \udc80")
    assert second["trace"].endswith("builtins.KeyError")


def test_a_record_tells_the_hour_and_nothing_finer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.log"
    start_logging(LogSettings(file=str(file)))
    logging.getLogger("kiosk.app").error("failed")
    moment = json.loads(file.read_text(encoding="utf-8"))["time"]
    assert re.fullmatch(HOUR, moment)
    assert datetime.fromisoformat(moment).minute == 0
    assert capsys.readouterr().err.startswith(f"{moment} ERROR ")


def test_a_process_that_readers_do_not_see_may_tell_the_second(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings(), exact=True)
    logging.getLogger("kiosk.app").error("failed")
    moment = datetime.fromisoformat(capsys.readouterr().err.split()[0])
    assert abs(datetime.now(UTC) - moment) < timedelta(minutes=5)


def test_a_record_that_cannot_be_formatted_is_logged_without_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings())
    logging.getLogger("kiosk.app").error("%d articles", "net-sstr-pet")
    assert capsys.readouterr().err.endswith(" ERROR kiosk.app: %d articles\n")


def test_what_is_longer_than_any_message_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings())
    logging.getLogger("kiosk.app").error("x" * 10_000_000)
    text = capsys.readouterr().err
    assert len(text) < LONGEST_MESSAGE + 100
    assert text.endswith("x…\n")


def test_without_a_console_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    start_logging(LogSettings())
    assert logging.getLogger().handlers == []


def test_an_exception_is_logged_by_type_and_place_without_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings())
    logging.getLogger("kiosk.app").error("failed", exc_info=failed_lookup())
    text = capsys.readouterr().err
    assert "in failed_lookup" in text
    assert "builtins.ValueError\nbecause of\n" in text
    assert text.endswith("builtins.KeyError\n")
    assert "net-sstr-pet" not in text


def test_a_chain_of_exceptions_that_leads_back_to_itself_ends() -> None:
    error = failed_lookup()
    assert error.__cause__ is not None
    error.__cause__.__cause__ = error
    assert Formatter().formatException((type(error), error, None)).count("ValueError") >= 1


def test_what_another_formatter_made_of_an_exception_is_not_used() -> None:
    error = failed_lookup()
    record = logging.LogRecord("kiosk", logging.ERROR, "", 0, "failed", None, (type(error), error, error.__traceback__))
    assert "section 3 of net-sstr-pet" in logging.Formatter().format(record)
    assert "net-sstr-pet" not in Formatter().format(record)
    assert "no section 3 of net-sstr-pet" in logging.Formatter().format(record)


# What the screen says, and `serve` logs


@contextmanager
def standard_error_as_pipe() -> Iterator[int]:
    """Put a pipe in the place of standard error; gives the end to read."""
    reading, writing = os.pipe()
    kept = os.dup(2)
    os.dup2(writing, 2)
    os.close(writing)
    try:
        yield reading
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(reading)


def read_from(reading: int) -> bytes:
    os.set_blocking(reading, False)
    return os.read(reading, 1_000_000)


def test_a_supervised_screen_gives_its_records_to_serve_and_touches_no_file(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with capfd.disabled(), standard_error_as_pipe() as reading:
        start_logging(LogSettings(level="info", file=str(tmp_path / "kiosk.log")), supervised=True)
        logging.getLogger("kiosk.app").info("started")
        logging.getLogger("kiosk.ui").error("failed", exc_info=failed_lookup())
        lines = read_from(reading).splitlines()
    assert list(tmp_path.iterdir()) == []
    start_logging(LogSettings(level="info", file=str(tmp_path / "kiosk.log"), format="text"), exact=True)
    screen = ScreenLines()
    for line in lines:
        screen.relay(line)
    logged = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    assert re.match(rf"{HOUR} INFO kiosk\.app: started\n{HOUR} ERROR kiosk\.ui: failed\n", logged)
    assert logged.endswith("builtins.KeyError\n")
    assert "net-sstr-pet" not in logged


def test_a_screen_whose_records_nobody_takes_does_not_wait(capfd: pytest.CaptureFixture[str]) -> None:
    logger = logging.getLogger("kiosk.app")
    with capfd.disabled(), standard_error_as_pipe() as reading:
        start_logging(LogSettings(), supervised=True)
        for number in range(2_000):
            logger.warning("record %d %s", number, "x" * 500)
        taken = read_from(reading)
        logger.warning("and on it goes")
        taken += read_from(reading)
    whole = [json.loads(line)["message"] for line in taken.splitlines()]
    kept = [message for message in whole if message.startswith("record")]
    assert [message.split()[1] for message in kept] == [str(number) for number in range(len(kept))]
    assert whole[len(kept) :] == [
        f"{2_000 - len(kept)} log records were dropped, as nobody took them",
        "and on it goes",
    ]


def test_a_screen_whose_supervisor_is_gone_goes_on(capfd: pytest.CaptureFixture[str]) -> None:
    with capfd.disabled(), standard_error_as_pipe() as reading:
        start_logging(LogSettings(), supervised=True)
        spare = os.dup(2)
        os.dup2(spare, reading)
        logging.getLogger("kiosk.app").warning("nobody reads this")
        os.close(spare)


@pytest.mark.parametrize("supervised", [False, True], ids=["serve", "screen"])
def test_a_program_without_a_console_has_a_descriptor_that_cannot_be_used(
    supervised: bool,  # noqa: FBT001 - pytest names its arguments
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with capfd.disabled(), standard_error_as_pipe(), open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - no path
        monkeypatch.setattr("sys.stderr", nowhere)
        os.close(2)
        start_logging(LogSettings(), supervised=supervised, exact=True)
        logging.getLogger("kiosk.app").warning("nobody reads this")
        assert len(logging.getLogger().handlers) == 1


class Context:
    category = "qt.widgets"


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        (QtMsgType.QtDebugMsg, logging.DEBUG),
        (QtMsgType.QtInfoMsg, logging.INFO),
        (QtMsgType.QtWarningMsg, logging.WARNING),
        (QtMsgType.QtCriticalMsg, logging.ERROR),
        (QtMsgType.QtFatalMsg, logging.CRITICAL),
    ],
)
def test_qt_messages_are_logged_at_their_level(kind: QtMsgType, level: int, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger().addHandler(caplog.handler)
    logging.getLogger().setLevel(logging.DEBUG)
    qt_message_handler()(kind, Context(), "something happened")
    assert caplog.record_tuples == [("qt", level, "qt.widgets: something happened")]
    caplog.clear()
