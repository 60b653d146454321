import os
from pathlib import Path

import pytest

from kiosk.content import library_folder
from kiosk.content.errors import ConversionError
from kiosk.content.model import ArticleFile, LibraryConfig, LibrarySource, ReviewPolicy, TopicConfig
from kiosk.content.reading import read_library
from kiosk.core.problems import Problem
from tests.listed_library import LIBRARY, TOPIC, problems, source, write, write_library


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def only(root: Path) -> Problem:
    (problem,) = read_library(root)[1]
    return problem


def test_a_library(root: Path) -> None:
    assert read_library(root) == (
        LibrarySource(
            LibraryConfig(
                languages=("en", "zh-Hans"),
                name={"en": "Ann’s library", "zh-Hans": "健康图书馆"},
                clinic={"en": "Riverside Clinic", "zh-Hans": "河畔诊所"},
                logo={"en": "logo.svg", "zh-Hans": "logo.svg"},
                disclaimer={"en": "General information.", "zh-Hans": "一般信息。"},
                emergency={"en": "Tell reception.", "zh-Hans": "告诉前台。"},
                review=ReviewPolicy(24, "label", "warning"),
            ),
            (TopicConfig("scans", {"en": "Scans", "zh-Hans": "扫描"}, "ribbon", "teal", 1),),
            (
                ArticleFile("scans/pet", "en", "scans/pet/index.en.md"),
                ArticleFile("scans/pet", "zh-Hans", "scans/pet/index.zh-Hans.md"),
            ),
            ("logo.svg",),
        ),
        [],
    )


def test_one_text_for_all_languages(root: Path) -> None:
    text = 'languages = ["en", "de"]\nname = "N"\nclinic = "C"\ndisclaimer = "D"\nemergency = "E"\nlogo = "logo.svg"\n'
    write(root, "library.toml", text)
    config = source(root).config
    assert config.name == {"en": "N", "de": "N"}
    assert config.logo == {"en": "logo.svg", "de": "logo.svg"}
    assert config.review == ReviewPolicy()


def test_topics_are_sorted_by_order_then_by_folder(root: Path) -> None:
    for name, order in (("zebra", 1), ("ants", 2), ("bees", 1)):
        write(root, f"{name}/topic.toml", TOPIC.replace("order = 1", f"order = {order}"))
        write(root, f"{name}/one/index.en.md", "")
    assert [topic.id for topic in source(root).topics] == ["bees", "scans", "zebra", "ants"]


def test_what_begins_with_a_dot_or_underscore_is_left_alone(root: Path) -> None:
    for name in (".git", "_drafts", "scans/_old", "scans/pet/_notes"):
        write(root, f"{name}/index.en.md", "")
    write(root, "scans/.index.en.md", "")
    write(root, "README.md", "")
    write(root, "scans/pet/ring.svg", "")
    assert problems(root) == []


def test_no_library(tmp_path: Path) -> None:
    assert read_library(tmp_path)[0] is None
    assert problems(tmp_path) == ["library.toml:1: error missing-file"]
    assert problems(tmp_path / "nowhere") == ["library.toml:1: error missing-file"]


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        ("", ["1: error missing-key"]),
        ("languages = []", ["1: error missing-key"]),
        ('languages = "en"', ["1: error missing-key", "1: warning wrong-type"]),
        ("languages = [1]", ["1: error missing-key", "1: warning wrong-type"]),
        ('languages = ["English"]', ["1: error missing-key", "1: error unknown-language"]),
    ],
)
def test_a_library_without_a_usable_language(root: Path, languages: str, expected: list[str]) -> None:
    write(root, "library.toml", LIBRARY.replace('languages = ["en", "zh-Hans"]', languages))
    assert read_library(root)[0] is None
    assert problems(root) == [f"library.toml:{problem}" for problem in expected]


def test_languages_that_cannot_be_used_are_left_out(root: Path) -> None:
    write(root, "library.toml", LIBRARY.replace('["en", "zh-Hans"]', '["en", "zh-Hans", "en", "zh_Hans"]'))
    assert source(root).config.languages == ("en", "zh-Hans")
    assert problems(root) == [
        "library.toml:1: error unknown-language",
        "library.toml:1: warning duplicate-language",
    ]


def test_toml_that_cannot_be_read(root: Path) -> None:
    write(root, "library.toml", LIBRARY.replace('en = "Ann\'s library"', "en = Ann"))
    assert read_library(root)[0] is None
    assert problems(root) == ["library.toml:4: error toml"]
    write(root, "library.toml", 'languages = ["en"')
    assert problems(root) == ["library.toml:1: error toml"]
    write(root, "library.toml", f"languages = {'[' * 5000}")
    assert problems(root) == ["library.toml:1: error toml"]


def test_unknown_keys_name_the_near_miss(root: Path) -> None:
    write(root, "library.toml", LIBRARY.replace("[clinic]", "[klinic]").replace("overdue", "overdeu"))
    assert problems(root) == [
        "library.toml:1: warning missing-key",
        "library.toml:7: warning unknown-key",
        "library.toml:25: warning unknown-key",
    ]
    assert 'did you mean "clinic"?' in read_library(root)[1][1].message


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("interval_months = 24", 'interval_months = "two years"', "24: warning wrong-type"),
        ("interval_months = 24", "interval_months = true", "24: warning wrong-type"),
        ('overdue = "label"', 'overdue = "lable"', "25: warning unknown-value"),
        ('en = "Riverside Clinic"', "en = 5", "8: warning wrong-type"),
        ('zh-Hans = "河畔诊所"', 'zh-Hant = "x"', "9: warning unknown-language"),
        ('zh-Hans = "河畔诊所"', "", "7: warning missing-text"),
        ('logo]\nen = "logo.svg"', 'logo]\nen = "nothing.svg"', "11: warning missing-file"),
        ('logo]\nen = "logo.svg"', 'logo]\nen = "../logo.svg"', "11: warning missing-file"),
        ('logo]\nen = "logo.svg"', 'logo]\nen = "/etc/hostname"', "11: warning missing-file"),
    ],
)
def test_wrong_values_are_left_out(root: Path, old: str, new: str, expected: str) -> None:
    write(root, "library.toml", LIBRARY.replace(old, new))
    assert f"library.toml:{expected}" in problems(root)
    assert source(root).topics


def test_a_text_that_is_missing_is_that_of_another_language(root: Path) -> None:
    write(root, "library.toml", LIBRARY.replace('en = "Riverside Clinic"\n', ""))
    assert source(root).config.clinic == {"en": "河畔诊所", "zh-Hans": "河畔诊所"}


def test_a_review_policy_that_is_no_table(root: Path) -> None:
    write(root, "library.toml", f'review = "often"\n{LIBRARY.partition("[review]")[0]}')
    assert problems(root) == ["library.toml:1: warning wrong-type"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('colour = "teal"', 'colour = "tael"', "2: warning unknown-value"),
        ('colour = "teal"', "", "1: warning missing-key"),
        ('icon = "ribbon"', "", "1: warning missing-key"),
        ('icon = "ribbon"', 'icon = "icon.svg"', "1: warning missing-file"),
        ("order = 1", 'order = "first"', "3: warning wrong-type"),
        ("order", "odrer", "3: warning unknown-key"),
        ('zh-Hans = "扫描"', "", "5: warning missing-text"),
    ],
)
def test_wrong_values_of_a_topic_are_replaced(root: Path, old: str, new: str, expected: str) -> None:
    write(root, "scans/topic.toml", TOPIC.replace(old, new))
    assert problems(root) == [f"scans/topic.toml:{expected}"]
    (topic,) = source(root).topics
    assert (topic.colour, topic.title["en"]) == ("teal", "Scans")


def test_an_icon_beside_topic_toml(root: Path) -> None:
    write(root, "scans/topic.toml", TOPIC.replace("ribbon", "icon.svg"))
    write(root, "scans/icon.svg", "<svg/>")
    assert source(root).topics[0].icon == "scans/icon.svg"


@pytest.mark.parametrize("topic", ["", "title = 5", "[title]", "= broken"])
def test_a_broken_topic_leaves_the_others_alone(root: Path, topic: str) -> None:
    write(root, "other/topic.toml", topic)
    write(root, "other/one/index.en.md", "")
    found = source(root)
    assert [topic.id for topic in found.topics] == ["scans"]
    assert {article.article for article in found.articles} == {"scans/pet"}
    assert any("other/topic.toml:1: error" in problem for problem in problems(root))


def test_a_folder_without_topic_toml(root: Path) -> None:
    (root / "scans/topic.toml").unlink()
    assert problems(root) == ["scans: error missing-topic"]
    assert source(root).topics == ()


def test_an_empty_topic(root: Path) -> None:
    write(root, "other/topic.toml", TOPIC)
    assert problems(root) == ["other/topic.toml:1: warning empty-topic"]


def test_an_article_without_text(root: Path) -> None:
    write(root, "scans/mri/ring.svg", "")
    assert problems(root) == ["scans/mri: warning missing-article"]


def test_an_article_without_the_default_language(root: Path) -> None:
    (root / "scans/pet/index.en.md").unlink()
    assert problems(root) == ["scans/pet: warning missing-translation"]
    assert [article.language for article in source(root).articles] == ["zh-Hans"]


@pytest.mark.parametrize("path", ["index.en.md", "scans/index.en.md", "scans/pet/more/index.en.md"])
def test_a_text_in_a_wrong_place(root: Path, path: str) -> None:
    write(root, path, "")
    assert problems(root) == [f"{path}:1: error misplaced-text"]


@pytest.mark.parametrize("name", ["index.md", "Index.fr.md", "index.en.markdown", "index.en.txt"])
def test_a_text_with_a_wrong_name(root: Path, name: str) -> None:
    write(root, f"scans/pet/{name}", "")
    assert problems(root) == [f"scans/pet/{name}:1: error misplaced-text"]


def test_a_text_in_an_unknown_language(root: Path) -> None:
    write(root, "scans/pet/index.zh-Hant.md", "")
    problem = only(root)
    assert (problem.path, problem.code) == ("scans/pet/index.zh-Hant.md", "unknown-language")
    assert 'did you mean "zh-Hans"?' in problem.message


@pytest.mark.parametrize("name", ["Other", "my scans", "scäns", "a_b", "a\u2028b"])
def test_names_of_folders(root: Path, name: str) -> None:
    write(root, f"{name}/topic.toml", TOPIC)
    write(root, f"scans/{name}/index.en.md", "")
    shown = name.replace("\u2028", "\ufffd")
    assert problems(root) == sorted([f"{shown}: error folder-name", f"scans/{shown}: error folder-name"])
    assert len(source(root).articles) == 2


def test_a_folder_name_that_is_no_text(root: Path) -> None:
    os.mkdir(os.fsencode(root) + b"/caf\xe9")  # noqa: PTH102 - pathlib takes no bytes
    assert problems(root) == ["caf\ufffd: error folder-name"]
    assert str(only(root)).encode()


def test_links_to_places_outside_are_left_out(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    write(outside, "topic.toml", TOPIC)
    write(outside, "index.en.md", "secret")
    (root / "linked").symlink_to(outside)
    (root / "scans/linked").symlink_to(outside)
    (root / "scans/mri").mkdir()
    (root / "scans/mri/index.en.md").symlink_to(outside / "index.en.md")
    (root / "logo.svg").unlink()
    (root / "logo.svg").symlink_to(outside / "topic.toml")
    write(root, "other/one/index.en.md", "")
    (root / "other/topic.toml").symlink_to(outside / "topic.toml")
    assert {problem.path for problem in read_library(root)[1] if problem.code == "outside-library"} == {
        "linked",
        "scans/linked",
        "scans/mri/index.en.md",
        "logo.svg",
        "other/topic.toml",
    }
    found = source(root)
    assert found.config.logo == {}
    assert {article.article for article in found.articles} == {"scans/pet"}


def test_links_inside_the_library_are_followed(root: Path) -> None:
    (root / "scans/mri").symlink_to("pet")
    assert {article.article for article in source(root).articles} == {"scans/pet", "scans/mri"}
    assert problems(root) == []


def test_links_that_lead_nowhere(root: Path) -> None:
    (root / "scans/mri").mkdir()
    (root / "scans/mri/index.en.md").symlink_to("nothing")
    (root / "scans/mri/index.zh-Hans.md").symlink_to("index.zh-Hans.md")
    assert problems(root) == [
        "scans/mri: warning missing-article",
        "scans/mri/index.en.md:1: error unreadable",
        "scans/mri/index.zh-Hans.md:1: error unreadable",
    ]


def test_what_is_no_file_is_not_read(root: Path) -> None:
    (root / "scans/topic.toml").unlink()
    os.mkfifo(root / "scans/topic.toml")
    (root / "scans/pet/index.en.md").unlink()
    os.mkfifo(root / "scans/pet/index.en.md")
    assert problems(root) == [
        "scans/pet: warning missing-translation",
        "scans/pet/index.en.md:1: error unreadable",
        "scans/topic.toml:1: error unreadable",
    ]


def test_what_may_not_be_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> bytes:
        raise ConversionError("unreadable-file", "cannot be read (Permission denied); check its permissions")

    monkeypatch.setattr(library_folder, "read_file", refuse)
    problem = only(root)
    assert (problem.path, problem.code) == ("library.toml", "unreadable")
    assert "Permission denied" in problem.message


@pytest.mark.parametrize(
    ("error", "code"),
    [(PermissionError(13, "Permission denied"), "unreadable"), (FileNotFoundError(2, "No such file"), "missing-file")],
    ids=["no permission", "removed meanwhile"],
)
def test_a_folder_that_cannot_be_listed(root: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str) -> None:
    listed = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "pet":
            raise error
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert f"scans/pet: error {code}" in problems(root)
    assert source(root).articles == ()


def test_a_configuration_that_is_not_utf_8(root: Path) -> None:
    (root / "scans/topic.toml").write_bytes(b'icon = "ribbon"\ncolour = "caf\xe9"\n')
    assert problems(root) == ["scans/topic.toml:2: error not-utf8"]


def test_a_configuration_that_is_too_large(root: Path) -> None:
    write(root, "library.toml", LIBRARY + "#" * library_folder.MOST_TOML_BYTES)
    assert read_library(root)[0] is None
    assert problems(root) == ["library.toml:1: error too-large"]


def test_every_message_says_what_to_do(root: Path) -> None:
    write(root, "library.toml", LIBRARY.replace("[clinic]", "[klinic]"))
    write(root, "scans/pet/index.xx.md", "")
    write(root, "Other/x", "")
    assert all(";" in problem.message for problem in read_library(root)[1])


def test_a_recording_without_its_text_is_reported(root: Path) -> None:
    write(root, "scans/pet/index.en.mp3", "")
    write(root, "scans/heart/index.zh-Hans.md", "")
    write(root, "scans/heart/index.en.ogg", "")
    assert "scans/heart/index.en.ogg:1: warning misplaced-recording" in problems(root)
    assert not any("scans/pet/index.en.mp3" in problem for problem in problems(root))


def test_pictures_are_listed_wherever_they_lie(root: Path) -> None:
    for path in (
        "a.png",
        "scans/b.JPG",
        "scans/pet/c.webp",
        "scans/pet/more/d.jpeg",
        "scans/pet/_e.png",
        "scans/f.txt",
    ):
        write(root, path, "")
    assert source(root).pictures == ("a.png", "logo.svg", "scans/b.JPG", "scans/pet/c.webp", "scans/pet/more/d.jpeg")
