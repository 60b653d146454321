"""Where log messages go, and what they leave out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType

from kiosk.app.logs import Formatter, qt_message_handler, start_logging
from kiosk.core.settings import LogSettings


@pytest.fixture(autouse=True)
def _root_logger_restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    root.handlers.clear()
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


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


def test_messages_go_to_the_file_as_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.log"
    start_logging(LogSettings(level="info", file=str(file)))
    logging.getLogger("kiosk.app").info("démarré")
    assert file.read_text(encoding="utf-8").endswith(" INFO kiosk.app: démarré\n")
    assert "démarré" in capsys.readouterr().err


def test_the_file_is_kept_small(tmp_path: Path) -> None:
    start_logging(LogSettings(level="info", file=str(tmp_path / "kiosk.log")))
    for _ in range(60):
        logging.getLogger("kiosk.app").info("x" * 100_000)
    files = list(tmp_path.iterdir())
    assert len(files) == 4
    assert all(file.stat().st_size <= 1_000_000 for file in files)


def test_a_file_that_cannot_be_written_is_said_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_logging(LogSettings(level="info", file=str(tmp_path / "missing" / "kiosk.log")))
    assert "cannot be written: No such file or directory" in capsys.readouterr().err


def test_starting_again_does_not_log_twice(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings(level="info"))
    start_logging(LogSettings(level="info"))
    logging.getLogger("kiosk.app").info("once")
    assert capsys.readouterr().err.count("once") == 1


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
