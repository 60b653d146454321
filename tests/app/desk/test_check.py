from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.app.commands import main
from kiosk.app.desk import cache
from kiosk.app.desk import check as check_module
from kiosk.app.desk.build import build
from kiosk.app.desk.check import check
from kiosk.app.desk.options import BuildOptions, CheckOptions
from kiosk.app.exit_codes import ExitCode
from kiosk.content.compile import CheckedLibrary
from tests.spoilt_pack import flip_bits_in_texts

LIBRARY = 'languages = ["en"]\nname = "N"\nclinic = "C"\ndisclaimer = "General."\nemergency = "Feel ill?"\n'
TOPIC = 'icon = "ribbon"\ncolour = "teal"\ntitle = "Scans"\norder = 1\n'
ARTICLE = (
    "---\ntitle: A scan\nsummary: About it.\nstatus: sample\nsources:\n  - title: Scans\n    publisher: P\n---\n"
    "Words, “and” more.\n\n## What it is\n\nMore words.\n"
)
DEAD_LINK = "\nSee [the other](article:scans/pat).\n"


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the tests in the cache of whoever runs them."""
    monkeypatch.setattr(cache, "user_cache_folder", lambda: tmp_path / "cache")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    root = tmp_path / "library"
    (root / "scans" / "pet").mkdir(parents=True)
    (root / "library.toml").write_text(LIBRARY)
    (root / "scans" / "topic.toml").write_text(TOPIC)
    (root / "scans" / "pet" / "index.en.md").write_text(ARTICLE)
    return root


@pytest.fixture
def article(library: Path) -> Path:
    return library / "scans" / "pet" / "index.en.md"


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_of_a_sound_library_only_the_summary_is_printed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(CheckOptions(library)) == ExitCode.OK
    assert out(capsys) == "1 article: 0 ready, 1 sample, 0 overdue\nNo problems\n"


def test_a_problem_is_printed_below_its_article(
    library: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text(ARTICLE + DEAD_LINK)
    assert check(CheckOptions(library)) == ExitCode.OK
    assert out(capsys) == (
        "A scan (scans/pet)\n"
        "  scans/pet/index.en.md:15:31: warning dead-link\n"
        '    there is no article "scans/pat"; did you mean "scans/pet"?\n'
        "    | See [the other](article:scans/pat).\n"
        "    |                               ^^^\n"
        "\n"
        "1 article: 0 ready, 1 sample, 0 overdue\n"
        "1 warning: 1 dead-link\n"
    )


def test_an_error_is_a_failure_and_an_article_with_one_is_not_ready(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = library / "scans" / "mri"
    other.mkdir()
    (other / "index.en.md").write_text("Words.\n")
    assert check(CheckOptions(library)) == ExitCode.FAILED
    assert "2 articles: 0 ready, 1 sample, 0 overdue, 1 with errors\n1 error: 1 missing-header\n" in out(capsys)


def test_with_strict_a_warning_is_a_failure(library: Path, article: Path) -> None:
    assert check(CheckOptions(library, strict=True)) == ExitCode.OK
    article.write_text(ARTICLE + DEAD_LINK)
    assert check(CheckOptions(library, strict=True)) == ExitCode.FAILED
    assert check(CheckOptions(library, strict=True, ignore=("dead-link",))) == ExitCode.OK


def test_only_some_rules(library: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article.write_text(f"{ARTICLE}{DEAD_LINK}\n<b>bold</b>\n")
    check(CheckOptions(library, only=("raw-html",)))
    printed = out(capsys)
    assert "dead-link" not in printed
    assert "warning raw-html" in printed
    assert printed.endswith(": 1 raw-html\n1 problem of other rules\n")


def test_a_library_leaves_rules_out_and_the_summary_says_so(
    library: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text(ARTICLE + DEAD_LINK)
    (library / "library.toml").write_text(f'{LIBRARY}[check]\nignore = ["dead-link"]\n')
    check(CheckOptions(library))
    assert out(capsys).endswith("No problems\n1 problem ignored: 1 dead-link\n")
    check(CheckOptions(library, only=("dead-link",)))
    assert "warning dead-link" in out(capsys)


def test_json_is_a_list_of_objects(library: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(CheckOptions(library, "json")) == ExitCode.OK
    assert json.loads(out(capsys)) == []
    article.write_text(ARTICLE + DEAD_LINK)
    assert check(CheckOptions(library, "json")) == ExitCode.OK
    (problem,) = json.loads(out(capsys))
    assert (problem["path"], problem["line"], problem["column"]) == ("scans/pet/index.en.md", 15, 31)


@pytest.mark.parametrize(("form", "begin"), [("github", "::warning file="), ("sarif", '{\n  "$schema": "https://')])
def test_other_programs_get_what_they_read(
    library: Path, article: Path, form: str, begin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text(ARTICLE + DEAD_LINK)
    assert main(["check", str(library), "--format", form, "--strict"]) == ExitCode.FAILED
    assert out(capsys).startswith(begin)


def test_what_was_mended_is_not_told_as_a_problem(
    library: Path, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article.write_text(ARTICLE + "Invisible\b letters.\n")
    check(CheckOptions(library))
    assert "`kiosk check --fix` can mend 1 of these\n" in out(capsys)
    assert check(CheckOptions(library, fix=True, dry_run=True)) == ExitCode.OK
    assert "+Invisible letters.\n" in out(capsys)
    assert "\b" in article.read_text()
    assert check(CheckOptions(library, fix=True)) == ExitCode.OK
    assert "\n1 file mended\n\n1 article: 0 ready, 1 sample, 0 overdue\nNo problems\n" in out(capsys)
    assert article.read_text() == ARTICLE + "Invisible letters.\n"


def test_a_pack_is_checked_as_a_whole(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "out.klib"
    assert build(BuildOptions(library, pack, quiet=True)) == ExitCode.OK
    out(capsys)
    assert check(CheckOptions(pack)) == ExitCode.OK
    assert out(capsys) == ""
    flip_bits_in_texts(pack)
    assert check(CheckOptions(pack)) == ExitCode.FAILED
    assert out(capsys) == f"{pack}:1: error unusable-pack {pack} is damaged\n"
    assert check(CheckOptions(pack, "json")) == ExitCode.FAILED
    assert [problem["code"] for problem in json.loads(out(capsys))] == ["unusable-pack"]


def test_a_check_that_cannot_be_made_says_why(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full_disk(*_arguments: object) -> CheckedLibrary:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(check_module, "check_library", full_disk)
    assert check(CheckOptions(library)) == ExitCode.FAILED
    assert capsys.readouterr().err == f"kiosk: {library} cannot be checked: No space left on device\n"


def test_a_missing_library_is_no_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(CheckOptions(tmp_path / "none")) == ExitCode.NO_INPUT
    assert capsys.readouterr().err == f"kiosk: there is no library folder or pack {tmp_path / 'none'}\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--only", "dead-lnk"], 'there is no rule "dead-lnk"; did you mean "dead-link"?'),
        (["--ignore", "x"], 'there is no rule "x"'),
        (["--dry-run"], "--dry-run says what --fix would mend; write both"),
        (["--fix", "--format", "json"], "leave --format out"),
    ],
)
def test_a_command_line_that_says_nothing_useful(
    library: Path, arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(library), *arguments]) == ExitCode.USAGE
    assert sentence in capsys.readouterr().err


def test_a_pack_cannot_be_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.klib").write_bytes(b"")
    assert check(CheckOptions(tmp_path / "a.klib", fix=True)) == ExitCode.USAGE
    assert "--fix mends a library's folder" in capsys.readouterr().err
