"""The command line: what is asked for, what is refused, and the exit codes."""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from kiosk import __version__
from kiosk.app.commands import main
from kiosk.app.desk.options import BuildOptions, CheckOptions, ImportOptions, NewOptions, PreviewOptions
from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import Options, RunOptions, SnapshotOptions
from kiosk.app.parser import parse
from kiosk.app.settings_file import SettingsFileError

ROOT = Path(__file__).resolve().parents[2]

PARSED: list[tuple[str, Options]] = [
    ("", RunOptions(None, None, None)),
    ("run", RunOptions(None, None, None)),
    ("--library lib", RunOptions(Path("lib"), None, None)),
    ("run --library lib --settings s.toml --windowed 1280x720", RunOptions(Path("lib"), Path("s.toml"), (1280, 720))),
    ("--windowed 600x1024", RunOptions(None, None, (600, 1024))),
    ("build lib -o a.klib", BuildOptions(Path("lib"), Path("a.klib"))),
    ("build --output a.klib lib", BuildOptions(Path("lib"), Path("a.klib"))),
    ("check lib", CheckOptions(Path("lib"), "text")),
    ("build lib -o a.klib --quiet --full", BuildOptions(Path("lib"), Path("a.klib"), quiet=True, full=True)),
    ("check lib --format json", CheckOptions(Path("lib"), "json")),
    (
        "check lib --strict --only overdue --only no-source --ignore sample",
        CheckOptions(Path("lib"), strict=True, only=("overdue", "no-source"), ignore=("sample",)),
    ),
    ("check lib --fix --dry-run", CheckOptions(Path("lib"), fix=True, dry_run=True)),
    ("preview lib --settings s.toml", PreviewOptions(Path("lib"), Path("s.toml"))),
    ("new library lib --language pl", NewOptions("library", Path("lib"), "pl")),
    ("new topic lib/feet --title Feet", NewOptions("topic", Path("lib/feet"), title="Feet")),
    ("new article lib/feet/gout", NewOptions("article", Path("lib/feet/gout"))),
    ("new translation lib/feet/gout uk", NewOptions("translation", Path("lib/feet/gout"), "uk")),
    ("import folder site -o lib --add", ImportOptions("folder", Path("site"), Path("lib"), add=True)),
    (
        "import medlineplus all.xml --topics Gout Asthma --groups Bones -o lib",
        ImportOptions("medlineplus", Path("all.xml"), Path("lib"), ("Gout", "Asthma"), ("Bones",)),
    ),
    (
        "import docx gout.docx -o lib --topic feet --language pl",
        ImportOptions("docx", Path("gout.docx"), Path("lib"), topic="feet", language="pl"),
    ),
    ("snapshot out", SnapshotOptions(Path("out"))),
    (
        "snapshot out --library l --settings s --size 1024x600 1080x1920",
        SnapshotOptions(Path("out"), Path("l"), Path("s"), ((1024, 600), (1080, 1920))),
    ),
    ("snapshot --size 1024x600 1080x1920 out", SnapshotOptions(Path("out"), sizes=((1024, 600), (1080, 1920)))),
    (
        "snapshot --size 1024x600 --size 1080x1920 out",
        SnapshotOptions(Path("out"), sizes=((1024, 600), (1080, 1920))),
    ),
    ("snapshot out --language ar zh-Hans", SnapshotOptions(Path("out"), languages=("ar", "zh-Hans"))),
    ("snapshot --text-size 100 200 out", SnapshotOptions(Path("out"), text_sizes=(100, 200))),
    ("snapshot --contrast standard high -- out", SnapshotOptions(Path("out"), contrasts=("standard", "high"))),
    ("snapshot out --low-reach --audit", SnapshotOptions(Path("out"), low_reach=True, audit=True)),
]

REFUSED = {
    "a command that does not exist": "fly",
    "an option that does not exist": "run --fast",
    "an abbreviated option": "run --lib x",
    "a missing library": "build -o a.klib",
    "a missing output": "build lib",
    "a missing folder": "snapshot",
    "an unknown format": "check lib --format xml",
    "too much": "check lib lib",
    "no size": "run --windowed big",
    "a size that is too low": "run --windowed 1920x599",
    "a size that is too narrow": "run --windowed 1023x768",
    "a size that is too large": "snapshot out --size 99999x1000",
    "a size of text that there is not": "snapshot out --text-size 110",
    "a contrast that there is not": "snapshot out --contrast low",
    "no tag of a language": "snapshot out --language English",
    "a missing value": "run --library",
    "a path that is no text": "build lib\udcff -o a.klib",
    "a pack that `kiosk serve` has not chosen": "run --pack a.klib",
    "a format of what prints none": "library rollback --format json",
    "nothing to begin": "new",
    "something that cannot be begun": "new page lib",
    "a translation into no language": "new translation lib/feet/gout",
    "an import without a place": "import folder site",
}


@pytest.fixture
def check_does(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[CheckOptions], int]], None]:
    """Puts a function in the place of `kiosk check`."""
    # The environment of the tests themselves must stay as it is.
    monkeypatch.setattr("os.environ", {})

    def put(function: Callable[[CheckOptions], int]) -> None:
        module = ModuleType("kiosk.app.desk.check")
        module.check = function
        monkeypatch.setitem(sys.modules, "kiosk.app.desk.check", module)

    return put


@pytest.fixture
def records(monkeypatch: pytest.MonkeyPatch) -> list[logging.LogRecord]:
    """What commands logs; it goes nowhere else."""
    caught: list[logging.LogRecord] = []
    logger = logging.getLogger("kiosk.expected")
    monkeypatch.setattr(logger, "filters", [lambda record: caught.append(record) is not None])
    monkeypatch.setattr("kiosk.app.commands._logger", logger)
    return caught


def failing(error: BaseException) -> Callable[[CheckOptions], int]:
    def check(_: CheckOptions) -> int:
        raise error

    return check


@pytest.mark.parametrize(("line", "options"), PARSED, ids=[line or "nothing" for line, _ in PARSED])
def test_a_command_line_is_understood(line: str, options: Options) -> None:
    assert parse(line.split()) == options


@pytest.mark.parametrize("line", REFUSED.values(), ids=REFUSED.keys())
def test_a_wrong_command_line_is_refused_in_one_sentence(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == ExitCode.USAGE
    printed = capsys.readouterr()
    assert printed.out == ""
    assert re.fullmatch(r"kiosk: .+\n", printed.err)


@pytest.mark.parametrize("line", [["check", ""], ["run", "--library", ""], ["build", "a\0b", "-o", "c"]])
def test_an_unusable_path_is_refused(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line) == ExitCode.USAGE
    assert "a path is empty or has an unusable character" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"kiosk {__version__}\n"


@pytest.mark.parametrize("line", ["--help", "-h", "run --help", "snapshot --help"])
def test_help(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line.split()) == 0
    assert "usage: kiosk" in capsys.readouterr().out


def test_the_code_of_the_command_is_the_code_of_the_program(check_does: Callable[..., None]) -> None:
    asked: list[CheckOptions] = []

    def check(options: CheckOptions) -> int:
        asked.append(options)
        return 1

    check_does(check)
    assert main(["check", "lib"]) == ExitCode.FAILED
    assert asked == [CheckOptions(Path("lib"), "text")]


def test_a_settings_file_that_cannot_be_used(
    check_does: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    check_does(failing(SettingsFileError("the settings file a.toml does not exist")))
    assert main(["check", "lib"]) == ExitCode.SETTINGS
    assert capsys.readouterr().err == "kiosk: the settings file a.toml does not exist\n"


def test_an_unexpected_exception_is_logged_and_said(
    check_does: Callable[..., None], capsys: pytest.CaptureFixture[str], records: list[logging.LogRecord]
) -> None:
    check_does(failing(ZeroDivisionError()))
    assert main(["check", "lib"]) == ExitCode.INTERNAL
    assert [record.levelname for record in records] == ["ERROR"]
    assert capsys.readouterr().err == "kiosk: internal error (ZeroDivisionError); the log above says where\n"


def test_ctrl_c_ends_the_program_quietly(check_does: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    check_does(failing(KeyboardInterrupt()))
    assert main(["check", "lib"]) == 130
    assert capsys.readouterr() == ("", "")


def test_the_environment_is_clean_before_a_command_is_run(
    check_does: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {"QT_PLUGIN_PATH": "/tmp/x"}  # noqa: S108 - only a text
    monkeypatch.setattr("os.environ", environ)
    seen: list[dict[str, str]] = []

    def check(_: CheckOptions) -> int:
        seen.append(dict(environ))
        return 0

    check_does(check)
    main(["check", "lib"])
    assert seen == [{}]


def test_the_command_line_alone_imports_nothing_heavy() -> None:
    heavy = ["PySide6", "shiboken6", "yaml", "markdown", "PIL", "pebble", "resvg_py", "kiosk.content", "kiosk.ui"]
    program = f"import sys, kiosk.app.commands; print([name for name in {heavy} if name in sys.modules])"
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert printed.stdout == "[]\n"


def test_the_page_on_commands_lists_every_exit_code() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (\d+) \| `([A-Z_]+)` \|", page, flags=re.MULTILINE)
    assert {name: int(code) for code, name in listed} == {code.name: code.value for code in ExitCode}


@pytest.mark.parametrize("command", ["run", "build", "check", "snapshot"])
def test_the_page_on_commands_lists_every_option(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    part = page.split(f"## kiosk {command}\n")[1].split("\n## ")[0]
    main([command, "--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    assert options == set(re.findall(r"--[a-z]+", part))
