"""`kiosk new` begins what is sound from its first line on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.app.desk.new import new
from kiosk.app.desk.options import NewOptions
from kiosk.app.exit_codes import ExitCode
from kiosk.app.resources import resources_folder
from kiosk.content.compile import check_library
from kiosk.core.problems import Problem


def problems(library: Path) -> list[Problem]:
    return list(check_library(library, resources_folder(), date(2026, 5, 3)).problems)


def begun(tmp_path: Path) -> Path:
    library = tmp_path / "our-library"
    assert new(NewOptions("library", library)) == ExitCode.OK
    return library


def test_a_new_library_has_no_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = begun(tmp_path)
    assert problems(library) == []
    printed = capsys.readouterr().out
    assert f"Written: {library / 'first-topic/first-article/index.en.md'}\n" in printed
    assert printed.endswith(f"See it as patients do: kiosk preview {library}\n")
    assert 'en = "Our library"' in (library / "library.toml").read_text("utf-8")


def test_a_new_topic_and_article_have_no_problems(tmp_path: Path) -> None:
    library = begun(tmp_path)
    assert new(NewOptions("topic", library / "feet", title="Feet: “all” of them")) == ExitCode.OK
    assert new(NewOptions("article", library / "feet/gout", title="Gout: why it hurts")) == ExitCode.OK
    assert problems(library) == []
    assert "\ntitle: 'Gout: why it hurts'\n" in (library / "feet/gout/index.en.md").read_text("utf-8")
    assert "order = 2" in (library / "feet/topic.toml").read_text("utf-8")


def test_a_new_translation_lacks_nothing_but_its_words(tmp_path: Path) -> None:
    library = begun(tmp_path)
    article = library / "first-topic/first-article"
    assert new(NewOptions("translation", article, "es")) == ExitCode.OK
    assert 'languages = ["en", "es"]' in (library / "library.toml").read_text("utf-8")
    assert {problem.code for problem in problems(library)} == {"missing-text", "untranslated"}
    original, translation = ((article / f"index.{language}.md").read_text("utf-8") for language in ("en", "es"))
    assert translation.split("---\n")[2] == original.split("---\n")[2]
    header = translation.split("---\n")[1]
    assert header.index("author:") < header.index("status: sample") < header.index("translated_from:")
    assert header.index("translated_from:") < header.index("questions:")


def test_a_translation_of_an_approved_text_is_a_sample(tmp_path: Path) -> None:
    article = begun(tmp_path) / "first-topic/first-article"
    file = article / "index.en.md"
    text = file.read_text("utf-8").replace("status: sample", "status: approved").replace("# reviewe", "reviewe")
    file.write_text(text.replace("# review_by", "review_by").replace("questions:", "order: 3\nquestions:"), "utf-8")
    assert new(NewOptions("translation", article, "pt-BR")) == ExitCode.OK
    translation = (article / "index.pt-BR.md").read_text("utf-8")
    assert "status: sample" in translation
    for key in ("approved\n", "reviewer:", "reviewed:", "review_by:", "order:"):
        assert key not in translation


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (NewOptions("library", Path("our-library")), "our-library is there already"),
        (
            NewOptions("library", Path("new"), "zh-cn"),
            '"zh-cn" is not how the library writes a language; write zh-Hans',
        ),
        (NewOptions("topic", Path("our-library/Big Feet")), "write our-library/big-feet"),
        (NewOptions("topic", Path("our-library/first-topic")), "is there already"),
        (NewOptions("topic", Path("our-library/feet"), title=" \t"), "the title has no words"),
        (NewOptions("topic", Path("our-library/-Feet")), "write our-library/feet"),
        (NewOptions("topic", Path("nowhere/feet")), "make one: kiosk new library nowhere"),
        (NewOptions("article", Path("our-library/hands/palm")), "make it first: kiosk new topic our-library/hands"),
        (NewOptions("article", Path("our-library/first-topic/first-article")), "is there already"),
        (NewOptions("translation", Path("our-library/first-topic/none"), "es"), "has no text to translate"),
        (NewOptions("translation", Path("our-library/first-topic/first-article"), "xxxx"), "write it as en, pt-BR"),
    ],
)
def test_what_cannot_be_begun_is_refused_with_a_sentence(
    options: NewOptions,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun(tmp_path)
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert new(options) == ExitCode.FAILED
    assert message in capsys.readouterr().err.replace("\\", "/")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_name_that_is_one_with_another_on_some_machines_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = begun(tmp_path)
    for present in (library / "Feet", library / "first-topic/Gout"):
        present.mkdir()
        kind = "topic" if present.parent == library else "article"
        assert new(NewOptions(kind, present.with_name(present.name.lower()))) == ExitCode.FAILED
        assert f"{present} is there already, which is the same name on some machines" in capsys.readouterr().err
    assert [problem.code for problem in problems(library) if problem.code == "name-clash"] == []


def test_a_library_with_a_byte_order_mark_is_gone_on_with_and_keeps_it(tmp_path: Path) -> None:
    library = begun(tmp_path)
    file = library / "library.toml"
    text = file.read_text("utf-8")
    file.write_text(text, "utf-8-sig")
    assert new(NewOptions("topic", library / "feet")) == ExitCode.OK
    assert new(NewOptions("article", library / "feet/gout")) == ExitCode.OK
    assert new(NewOptions("translation", library / "feet/gout", "es")) == ExitCode.OK
    assert file.read_bytes().decode() == "\ufeff" + text.replace('["en"]', '["en", "es"]')


def test_a_library_that_is_not_utf8_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = begun(tmp_path)
    (library / "library.toml").write_bytes(b'languages = ["en"] # \xfc')
    assert new(NewOptions("topic", library / "feet")) == ExitCode.FAILED
    assert f"{library / 'library.toml'} cannot be read: this is not UTF-8 text" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_not_said_to_be_unwritable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    library = begun(tmp_path)
    file = library / "library.toml"

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert new(NewOptions("topic", library / "feet")) == ExitCode.FAILED
    assert capsys.readouterr().err == f"kiosk: {file} cannot be read: Permission denied\n"


def test_a_translation_whose_language_cannot_be_added_is_not_begun(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = begun(tmp_path)
    file = library / "library.toml"
    file.rename(tmp_path / "elsewhere.toml")
    file.symlink_to(tmp_path / "elsewhere.toml")
    before = sorted(tmp_path.rglob("*"))
    assert new(NewOptions("translation", library / "first-topic/first-article", "es")) == ExitCode.FAILED
    assert f"{file} cannot be written: it is a link to another file; change that" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def test_a_translation_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    article = begun(tmp_path) / "first-topic/first-article"
    (article / "index.es.md").write_text("Mine.", "utf-8")
    assert new(NewOptions("translation", article, "es")) == ExitCode.FAILED
    assert (article / "index.es.md").read_text("utf-8") == "Mine."
