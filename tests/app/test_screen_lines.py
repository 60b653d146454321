"""What `kiosk serve` logs of the lines that a screen writes, and what it leaves out."""

from __future__ import annotations

import faulthandler
import io
import json
import logging
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.logs import LONGEST_MESSAGE, Formatter, start_logging
from kiosk.app.screen_lines import ScreenLines
from kiosk.core.settings import LogSettings
from tests.own_log import own_root_logger

HOUR = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}[+-][0-9]{2}:[0-9]{2}"


@pytest.fixture(autouse=True)
def _root_logger_restored() -> Iterator[None]:
    with own_root_logger():
        yield


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"KeyError: 'checks/pulse'\n", "KeyError"),
        (b"KeyError", "KeyError"),
        (b"kiosk.core.pack.PackError: checks/pulse is damaged", "kiosk.core.pack.PackError"),
        (b"Fatal Python error: init_sys_streams: checks/pulse", "Fatal Python error: init_sys_streams"),
        (
            b"ImportError: libEGL.so.1: cannot open shared object file: No such file or directory",
            "ImportError: libEGL.so.1: cannot open shared object file",
        ),
        (
            b"checks/pulse: error while loading shared libraries: libxcb.so.1: cannot open shared object file: No such",
            "libxcb.so.1: cannot open shared object file",
        ),
        (
            b"ImportError: DLL load failed while importing QtCore: The specified module could not be found.",
            "ImportError: DLL load failed while importing QtCore",
        ),
        (
            b"Fontconfig error: Cannot load default config file: No such file: (null)",
            "Fontconfig error: Cannot load default config file",
        ),
    ],
)
def test_of_an_exception_in_plain_text_only_its_type_and_what_is_missing_are_logged(
    line: bytes, message: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert relayed([line], caplog) == [message]


@pytest.mark.parametrize(
    "line",
    [
        "Fatal Python error: Segmentation fault",
        "Windows fatal exception: access violation",
        "Current thread 0x00007f0e13c5f740 (most recent call first):",
        "Thread 0x00007f0e13c5f740 [sound] (most recent call first):",
        "Timeout (0:00:10)!",
        '  File "kiosk/app/run.py", line 3 in run',
        '  File "<frozen runpy>", line 88, in _run_code',
        "Traceback (most recent call last):",
        "kiosk: there is no display to show the kiosk on (DISPLAY and WAYLAND_DISPLAY are unset)",
        'qt.qpa.plugin: Could not load the Qt platform plugin "xcb" in "" even though it was found.',
        "qt.qpa.plugin: libxcb-cursor.so.0: cannot open shared object file: No such file or directory",
    ],
)
def test_dumps_and_what_staff_must_know_of_a_failed_start_are_logged_whole(
    line: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert relayed([line.encode() + b"\n"], caplog) == [line]


def test_all_that_a_real_dump_of_the_stacks_says_of_the_code_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with (tmp_path / "dump").open("w+b") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        lines = file.read().splitlines()
    assert relayed(lines, caplog) == [line.decode() for line in lines if line.strip()]


def relayed(lines: Iterable[bytes], caplog: pytest.LogCaptureFixture) -> list[str]:
    """What is logged of the lines of one screen, all of it as the screen's and by the hour."""
    logging.getLogger().addHandler(caplog.handler)
    screen = ScreenLines()
    for line in lines:
        screen.relay(line)
    messages = [record.getMessage() for record in caplog.records]
    assert {(record.name, record.levelno) for record in caplog.records} <= {("screen", logging.WARNING)}
    assert all(re.fullmatch(HOUR, Formatter(exact=True).moment(record)) for record in caplog.records)
    caplog.clear()
    return messages


LEFT_OUT = "lines left out that are neither records nor part of a dump: "


@pytest.mark.parametrize(
    "line",
    [
        b"queue.Empty: checks/pulse",
        b"Error calling Python override of QWidget::paintEvent(): checks/pulse",
        b"subprocess.TimeoutExpired: Command '['x','checks/pulse']' timed out",
        b"  checks/pulse = lookup('a')",
        b"qt.svg: checks/pulse",
        b'{"half": "a rec',
        b'{"time": "now", "level": "INFO", "logger": "x", "message": "m"}',
        b"[" * 100_000,
        b"lib-" * 20_000,
        b"\xff\xfe\x00",
        b"100 %s",
    ],
)
def test_any_other_line_is_a_number_and_nothing_more(line: bytes, caplog: pytest.LogCaptureFixture) -> None:
    assert relayed([line], caplog) == [f"{LEFT_OUT}1"]


def test_how_many_lines_were_left_out_is_told_whenever_it_has_grown_tenfold(caplog: pytest.LogCaptureFixture) -> None:
    assert relayed([b"checks/pulse\n"] * 250, caplog) == [f"{LEFT_OUT}1", f"{LEFT_OUT}10", f"{LEFT_OUT}100"]


def test_a_line_of_ten_million_bytes_is_cut(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger().addHandler(caplog.handler)
    ScreenLines().relay(b"kiosk: " + b"x" * 10_000_000)
    (record,) = caplog.records
    assert len(Formatter().format(record)) < LONGEST_MESSAGE + 100
    caplog.clear()


def test_an_empty_line_is_nothing(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger().addHandler(caplog.handler)
    ScreenLines().relay(b"\n")
    assert caplog.records == []


class _StrictHandler(logging.StreamHandler[io.StringIO]):
    """Writes records as the program does, but lets nothing pass that goes wrong."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - overrides the standard library's name
        raise AssertionError(f"{record.msg!r} of {record.args!r} cannot be written")


def written_of(line: bytes) -> str:
    """What is written of a line where every record is."""
    written = io.StringIO()
    handler = _StrictHandler(written)
    handler.setFormatter(Formatter())
    with own_root_logger():
        logging.getLogger().addHandler(handler)
        logging.getLogger().setLevel(logging.DEBUG)
        ScreenLines().relay(line)
    return written.getvalue()


TEXTS = st.text(st.characters(), max_size=40)  # halves of characters, too, which JSON may hold
MOMENTS = st.datetimes(timezones=st.timezones()).map(datetime.isoformat)
LEVELS = st.sampled_from(["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"])
NAMES = st.from_regex(r"[A-Za-z0-9_.]{1,80}", fullmatch=True)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda values: st.lists(values, max_size=3) | st.dictionaries(TEXTS, values, max_size=3),
    max_leaves=5,
)
NEARLY_RECORDS = st.fixed_dictionaries(
    {},
    optional={
        "time": MOMENTS | ANYTHING,
        "level": LEVELS | ANYTHING,
        "logger": NAMES | ANYTHING,
        "message": TEXTS | ANYTHING,
        "trace": ANYTHING,
    },
)


@given(st.binary(max_size=200) | NEARLY_RECORDS.map(json.dumps).map(str.encode))
def test_no_line_is_too_much(line: bytes) -> None:
    for whole_or_not in (line, b"{" + line + b"}", line[: len(line) // 2]):
        written = written_of(whole_or_not)
        assert written == "" or re.match(r"[0-9].* (DEBUG|INFO|WARNING|ERROR|CRITICAL) [A-Za-z0-9_.]+: ", written)


@given(MOMENTS, LEVELS, NAMES, TEXTS, TEXTS)
def test_a_record_comes_out_as_it_was(moment: str, level: str, name: str, message: str, trace: str) -> None:
    record = {"time": moment, "level": level, "logger": name, "message": message, "trace": trace}
    lines = f"{message}\n{trace}" if trace else message
    assert written_of(json.dumps(record).encode()) == f"{moment} {level} {name}: {lines}\n"


def test_a_record_below_the_level_is_not_relayed(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(LogSettings(level="error"))
    screen = ScreenLines()
    screen.relay(b'{"time": "2026-03-14T10+01:00", "level": "WARNING", "logger": "kiosk", "message": "m"}')
    screen.relay(b'{"time": "2026-03-14T10+01:00", "level": "ERROR", "logger": "kiosk", "message": "n"}')
    assert capsys.readouterr().err == "2026-03-14T10+01:00 ERROR kiosk: n\n"
