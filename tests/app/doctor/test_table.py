import pytest

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.table import table

FINDINGS = [
    ok("display", "there is a screen"),
    warn("display-name", "there are two screens", "Set `display.screen`."),
    fail("touch", "there is no touchscreen", "Connect it."),
]


def test_each_finding_has_its_mark_its_area_and_what_to_do() -> None:
    assert table(FINDINGS, 80, "utf-8", coloured=False).splitlines() == [
        "✓ display    there is a screen",
        "!            there are two screens",
        "             → Set `display.screen`.",
        "✗ touch      there is no touchscreen",
        "             → Connect it.",
        "",
        "faults: 1, to look at: 1, as it should be: 1",
    ]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "no such encoding"])
def test_marks_are_plain_where_the_terminal_has_no_ticks(encoding: str) -> None:
    lines = table(FINDINGS, 80, encoding, coloured=False).splitlines()
    assert [line[0] for line in lines if line and line[0] != " "] == ["+", "!", "X", "f"]
    assert all(line.isascii() for line in lines)


def test_only_the_marks_are_coloured() -> None:
    plain = table(FINDINGS, 80, "utf-8", coloured=False)
    coloured = table(FINDINGS, 80, "utf-8", coloured=True)
    assert "\x1b" not in plain
    for colour, mark in (("32", "✓"), ("33", "!"), ("31", "✗")):
        coloured = coloured.replace(f"\x1b[{colour}m{mark}\x1b[0m", mark)
    assert coloured == plain


@pytest.mark.parametrize("width", [20, 60, 100, 200])
def test_lines_keep_to_the_width_of_the_terminal(width: int) -> None:
    words = "word " * 60
    text = table([Finding("lockdown", "user", "fail", words, words)], width, "utf-8", coloured=False)
    assert max(map(len, text.splitlines())) <= max(width, 50)
    assert text.count("word") == 120


def test_paths_and_commands_are_never_broken() -> None:
    command = "`systemctl-mask-" + "x" * 60 + "`"
    assert command in table([fail("user", "open", f"Run {command} now.")], 40, "utf-8", coloured=False)
