from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app.desk import fix as fix_module
from kiosk.app.desk.fix import fix
from kiosk.content.checks.text import fingerprint
from kiosk.content.front_matter import split_front_matter
from kiosk.content.markdown import convert_article
from kiosk.content.model import ArticleFile, ConvertedLibrary, SectionOutline, Text
from kiosk.content.reading import read_library
from kiosk.content.workers import Workers

LIBRARY = 'languages = ["en", "es"]\nname = "N"\nclinic = "C"\ndisclaimer = "General."\nemergency = "Feel ill?"\n'
TOPIC = 'icon = "ribbon"\ncolour = "teal"\ntitle = "Scans"\n'
HEADER = "title: A scan\nsummary: About it.\nstatus: sample\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library with one article in two languages."""
    write(tmp_path, "library.toml", LIBRARY)
    write(tmp_path, "scans/topic.toml", TOPIC)
    write_text(tmp_path, "en", "Words.\n\n## More\n\nOther words.\n")
    write_text(tmp_path, "es", "Palabras.\n\n## Más\n\nOtras palabras.\n")
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode())


def write_text(root: Path, language: str, body: str, header: str = HEADER) -> None:
    write(root, f"scans/pet/index.{language}.md", f"---\n{header}---\n{body}")


def content(root: Path, language: str) -> str:
    return (root / f"scans/pet/index.{language}.md").read_bytes().decode()


def converted(root: Path) -> ConvertedLibrary:
    source, _ = read_library(root)
    assert source
    texts = [text for file in source.articles if (text := converted_text(root, file))]
    return ConvertedLibrary(source, texts=texts)


def converted_text(root: Path, file: ArticleFile) -> Text | None:
    data = (root / file.path).read_bytes()
    article = convert_article(file, data)
    split, _ = split_front_matter(file, data.decode("utf-8-sig").replace("\r\n", "\n"))
    if split is None or article.front_matter is None:
        return None
    outline = tuple(SectionOutline(section.title, section.line, 0) for section in article.sections)
    return Text(file, article.front_matter, outline, fingerprint=fingerprint(article.front_matter, split.body))


def original(root: Path) -> str:
    return converted(root).texts[0].fingerprint


def test_a_translation_that_nothing_tells_to_be_older_is_told_its_original(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fix(root, converted(root), write=True) == (1, 0)
    assert f"status: sample\ntranslated_from: {original(root)}\n---\n" in content(root, "es")
    diff, told = capsys.readouterr().out.split("1 file mended\n")
    assert told.startswith("Where translated_from was added, ")
    assert diff == (
        "--- scans/pet/index.es.md\n+++ scans/pet/index.es.md\n@@ -2,6 +2,7 @@\n title: A scan\n summary: About it.\n"
        f" status: sample\n+translated_from: {original(root)}\n ---\n Palabras.\n \n"
    )


def test_mending_twice_changes_nothing_more(root: Path) -> None:
    write_text(root, "en", "Words. \n\n!!! tip\n    More.\n")
    write_text(root, "es", "Palabras.\n", "status: sample\ntitle: A scan\nsummary: About it.\n")
    assert fix(root, converted(root), write=True) == (2, 0)
    assert fix(root, converted(root), write=True) == (0, 0)


def test_a_dry_run_prints_the_same_and_changes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = content(root, "es")
    assert fix(root, converted(root), write=False) == (1, 0)
    dry = capsys.readouterr().out
    assert content(root, "es") == before
    fix(root, converted(root), write=True)
    assert capsys.readouterr().out == dry.replace("1 file would be mended", "1 file mended")


@pytest.mark.parametrize(
    ("of_original", "of_translation"),
    [
        ("reviewed: 2026-03-01\n", ""),
        ("reviewed: 2026-03-01\n", "reviewed: 2026-02-28\n"),
    ],
)
def test_a_translation_that_may_be_older_is_not_told_its_original(
    root: Path, of_original: str, of_translation: str
) -> None:
    write_text(root, "en", "Words.\n", HEADER + of_original)
    write_text(root, "es", "Palabras.\n", HEADER + of_translation)
    assert fix(root, converted(root), write=True) == (0, 0)


def test_a_translation_with_other_sections_is_not_told_its_original(root: Path) -> None:
    write_text(root, "es", "Palabras.\n")
    assert fix(root, converted(root), write=True) == (0, 0)


def test_nothing_is_told_its_original_while_a_text_is_broken(root: Path) -> None:
    write_text(root, "en", "Words.\n", "title: No more\n")
    write(root, "library.toml", LIBRARY.replace('"es"', '"es", "de"'))
    write_text(root, "de", "Wörter.\n\n## Mehr\n\nMehr.\n")
    assert fix(root, converted(root), write=True) == (0, 0)


def test_a_mended_original_keeps_its_translations(root: Path) -> None:
    admonition = "Words.\n\n!!! tip\n    More.\n"
    write_text(root, "en", admonition)
    before = original(root)
    write_text(root, "es", "Palabras.\n", f"{HEADER}translated_from: {before}\n")
    assert fix(root, converted(root), write=True) == (2, 0)
    assert original(root) != before
    assert f"translated_from: {original(root)}\n" in content(root, "es")


def test_an_outdated_translation_stays_one(root: Path) -> None:
    write_text(root, "es", "Palabras.\n\n## Más\n\nOtras.\n", f"{HEADER}translated_from: 0123456789ab\n")
    assert fix(root, converted(root), write=True) == (0, 0)


def test_a_file_keeps_its_mode_and_its_ends_of_lines(root: Path) -> None:
    file = root / "scans/pet/index.es.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    file.chmod(0o640)
    assert fix(root, converted(root), write=True) == (1, 0)
    data = file.read_bytes()
    assert b"\r\ntranslated_from: " in data
    assert data.count(b"\n") == data.count(b"\r\n")
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in file.parent.iterdir()) == ["index.en.md", "index.es.md"]


def test_a_text_that_cannot_be_shown_is_left_alone(root: Path) -> None:
    write_text(root, "en", "Words. \n", "title: No more\n")
    write_text(root, "es", "Palabras. \n", "{")
    assert fix(root, converted(root), write=True) == (0, 0)


def test_settings_are_mended_too(root: Path) -> None:
    write(root, "scans/topic.toml", f"\ufeff{TOPIC}\n\n")
    (root / "scans/pet/index.es.md").unlink()
    assert fix(root, converted(root), write=True) == (1, 0)
    assert (root / "scans/topic.toml").read_text("utf-8") == TOPIC


@pytest.mark.parametrize("write", [True, False])
def test_a_link_is_left_alone_and_said_to_be_one(
    root: Path, capsys: pytest.CaptureFixture[str], *, write: bool
) -> None:
    write_text(root, "en", "Words. \n\n## More\n\nOther words.\n")
    write_text(root, "es", "Palabras.\n\n## Más\n\nOtras.\n", f"{HEADER}translated_from: {original(root)}\n")
    moved = root / "scans/pet/elsewhere.txt"
    (root / "scans/pet/index.en.md").rename(moved)
    (root / "scans/pet/index.en.md").symlink_to(moved)
    before = moved.read_bytes(), content(root, "es")
    assert fix(root, converted(root), write=write) == (0, 0)
    printed = capsys.readouterr().out
    assert printed.startswith("scans/pet/index.en.md is a link to another file, and is left alone\n0 files ")
    assert (moved.read_bytes(), content(root, "es")) == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One. \r\nTwo.\nThree.\r\n", "One.\r\nTwo.\nThree.\r\n"),
        ("One.\nTwo. \r\nThree.\n", "One.\nTwo.\r\nThree.\n"),
        ("One. \rTwo.\r", "One.\rTwo.\r"),
        ("One.\n\nTwo.\r\n\r\n\nThree", "One.\n\nTwo.\r\n\r\n\nThree\n"),
    ],
)
def test_each_line_keeps_its_end(root: Path, before: str, after: str) -> None:
    (root / "scans/pet/index.es.md").unlink()
    write_text(root, "en", before)
    assert fix(root, converted(root), write=True) == (1, 0)
    assert content(root, "en") == f"---\n{HEADER}---\n{after}"
    assert fix(root, converted(root), write=True) == (0, 0)


def test_where_no_process_can_be_started_nothing_is_mended_and_a_sentence_says_so(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_text(root, "en", "Words. \n")
    before = content(root, "en")

    def none() -> Workers:
        raise OSError("the processes that convert cannot be started")

    monkeypatch.setattr(fix_module, "Workers", none)
    assert fix(root, converted(root), write=True) == (0, 1)
    assert capsys.readouterr().err == (
        f"kiosk: {root} cannot be mended: the processes that convert cannot be started\n"
    )
    assert content(root, "en") == before
