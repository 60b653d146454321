"""Markdown of websites and folders becomes a library."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from kiosk.app.resources import resources_folder
from kiosk.content.compile import check_library
from kiosk.content.importing.errors import ImportStoppedError
from kiosk.content.importing.folder import import_folder
from kiosk.content.importing.library_writer import REPORT_FILE, Destination, LibraryWriter
from kiosk.content.importing.report import ImportReport
from kiosk.content.progress import Silence
from kiosk.content.scaffold import starter_texts
from tests.small_library import png

PNG = png(8, 8)


class Imported:
    """A folder that was imported."""

    def __init__(self, library: Path, report: ImportReport, languages: tuple[str, ...]) -> None:
        self.library = library
        self.report = report
        self.languages = languages

    @property
    def articles(self) -> list[str]:
        return sorted(path.relative_to(self.library).as_posix() for path in self.library.glob("*/*/index.*.md"))

    def text(self, path: str) -> str:
        return (self.library / path).read_text("utf-8")

    def body(self, path: str) -> str:
        return self.text(path).split("\n---\n", 1)[1].strip()

    def left(self) -> str:
        return self.report.markdown("site")


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def imported(
    tmp_path: Path, files: Mapping[str, str | bytes], language: str | None = None, *, add: bool = False
) -> Imported:
    source = written(tmp_path / "site", files)
    report = ImportReport()
    with LibraryWriter(Destination(tmp_path / "library", add), report) as writer:
        library = import_folder(source, language, writer, report, Silence())
        if not report.is_empty:
            writer.finish(
                starter_texts(resources_folder(), library.name, library.languages[0]), library.languages, source.name
            )
    return Imported(tmp_path / "library", report, library.languages)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_plain_folder_becomes_topics_and_articles_that_link_to_one_another(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        {
            "README.md": "# About us\n\nWe are here. And there.\n",
            "heart/README.md": "# The heart\n\nSee [the beat](beat.md#how).\n",
            "heart/beat.md": "# How it beats\n\nTwice. See [lungs](../Lungs/Breathing%20in.md) or [none](no.md).\n",
            "Lungs/Breathing in.md": "Text only. ![](../pictures/lung.png) ![A lung](../pictures/lung.png 'Mine')\n",
            "pictures/lung.png": PNG,
        },
    )
    assert found.articles == [
        "heart/beat/index.en.md",
        "heart/heart/index.en.md",
        "lungs/breathing-in/index.en.md",
        "site/about-us/index.en.md",
    ]
    assert found.text("heart/beat/index.en.md").startswith(
        "---\ntitle: How it beats\nsummary: Twice.\nstatus: sample\n"
    )
    assert found.body("heart/beat/index.en.md") == "Twice. See [lungs](article:lungs/breathing-in) or none."
    assert found.body("heart/heart/index.en.md") == "See [the beat](article:heart/beat)."
    assert "title: Breathing in" in found.text("lungs/breathing-in/index.en.md")
    assert '![](lung.png)\n\n![A lung](lung.png "Mine")' in found.body("lungs/breathing-in/index.en.md")
    assert (found.library / "lungs/breathing-in/lung.png").read_bytes() == PNG
    assert found.text("heart/topic.toml").endswith('[title]\nen = "The heart"\n')
    assert "- heart/beat.md:3: no.md" in found.left()
    assert found.report.summary().startswith("Taken: 3 topics, 4 articles, 4 texts, 1 picture.\n")


def test_code_keeps_its_indentation_and_is_no_summary(tmp_path: Path) -> None:
    found = imported(tmp_path, {"a/setup.md": "# Setup\n\n```yaml\na:\n  b: 1\n\n  c: 2\n```\n\nWrite it so.\n"})
    assert "\nsummary: Write it so.\n" in found.text("a/setup/index.en.md")
    assert found.body("a/setup/index.en.md") == ("`a:`  \n&nbsp;&nbsp;`b: 1`\n\n&nbsp;&nbsp;`c: 2`\n\nWrite it so.")


def test_what_was_imported_has_no_errors_but_those_for_a_person(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        {
            "_config.yml": "title: Clinic\n",
            "feet/gout.md": "---\ntitle: Gout\n---\nGout hurts.\n\n## What helps\n\nRest.\n",
        },
    )
    checked = check_library(found.library, resources_folder(), date(2026, 5, 3))
    assert [problem for problem in checked.problems if problem.severity == "error"] == []


def test_hugo(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        {
            "hugo.toml": (
                'title = "Clinic"\nbaseURL = "https://clinic.org/"\ndefaultContentLanguage = "en"\n'
                '[languages.en]\n[languages.es]\ncontentDir = "content-es"\n'
            ),
            "content/docs/_index.md": "---\ntitle: Leaflets\n---\n",
            "content/docs/heart/index.md": (
                "---\ntitle: Heart\ndescription: What it does.\nweight: 5\ntags: [pulse]\nmood: very good\n---\n"
                '[lung]({{< ref "lung" >}}) [one](/docs/lung/) [two](https://clinic.org/breath/) {{< video "x" >}}\n\n'
                "![A heart](heart.png)\n"
            ),
            "content/docs/heart/heart.png": PNG,
            "content/docs/lung.fr.md": "---\ntitle: Poumon\n---\nIl respire.\n",
            "content/docs/lung.md": "+++\ntitle = 'Lung'\nurl = '/breath/'\n+++\nIt breathes. ![x](/l.png)\n",
            "content/docs/new.md": "---\ndraft: true\n---\nNot yet.\n",
            "content-es/docs/heart/index.md": "---\ntitle: Corazón\n---\nLate. Vea [pulmón](../lung).\n",
            "static/l.png": PNG,
            "README.md": "For those who make the site.\n",
        },
    )
    assert found.articles == [
        "docs/heart/index.en.md",
        "docs/heart/index.es.md",
        "docs/lung-fr/index.en.md",
        "docs/lung/index.en.md",
    ]
    assert found.languages == ("en", "es")
    assert found.text("docs/topic.toml").endswith('[title]\nen = "Leaflets"\nes = "Docs"\n')
    assert found.text("docs/heart/index.en.md") == (
        "---\ntitle: Heart\nsummary: What it does.\nstatus: sample\nkeywords:\n- pulse\n"
        "sources:\n- title: Heart\n  publisher: Clinic\norder: 5\n---\n"
        "[lung](article:docs/lung) [one](article:docs/lung) [two](article:docs/lung)\n\n![A heart](heart.png)\n"
    )
    assert (found.library / "docs/lung/l.png").is_file()
    left = found.left()
    for line in (
        "- content/docs/heart/index.md: mood: very good",
        '- content/docs/heart/index.md:8: {{< video "x" >}}',
        "- content/docs/new.md: the header says so",
        "- README.md: this is outside of the content of the site",
    ):
        assert line in left


def test_jekyll(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        {
            "_config.yml": "title: News\nurl: https://clinic.org\n",
            "_posts/2020-01-02-flu.md": "---\ntitle: Flu\ncategories: winter\n---\nSee [it]({% link about.md %}).\n",
            "_posts/2020-01-03-cold.md": "---\ntitle: A cold\n---\n{% include note.html content='Rest.' %}\n",
            "_drafts/later.md": "Later.\n",
            "_includes/x.md": "Part.\n",
            "about.md": "---\ntitle: About\npermalink: /us/\n---\n[Back](/us/) {{ site.title }} us.\n",
        },
    )
    assert found.articles == ["blog/cold/index.en.md", "news/about/index.en.md", "winter/flu/index.en.md"]
    assert found.body("winter/flu/index.en.md") == "See [it](article:news/about)."
    assert found.body("blog/cold/index.en.md") == "Rest."
    assert "- about.md:5: {{ site.title }}" in found.left()


def test_mkdocs(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        {
            "mkdocs.yml": (
                "site_name: Handbook\nmarkdown_extensions:\n  - emoji:\n      generator: !!python/name:material.emoji\n"
                "nav:\n  - Home: index.md\n  - For Patients:\n    - The heart: parts/heart.md\n    - parts/lung.md\n"
            ),
            "docs/index.md": "Welcome to [the heart](parts/heart.md).\n",
            "docs/index.fr.md": "Bienvenue.\n",
            "docs/parts/heart.md": "It beats.\n",
            "docs/parts/lung.md": "# Lung\n\n!!! tip\n    Breathe.\n",
            "docs/other/foot.md": "It walks. {{ macro() }}\n",
        },
    )
    assert found.articles == [
        "for-patients/heart/index.en.md",
        "for-patients/lung/index.en.md",
        "handbook/home/index.en.md",
        "handbook/home/index.fr.md",
        "other/foot/index.en.md",
    ]
    assert "title: The heart\n" in found.text("for-patients/heart/index.en.md")
    assert "order: 3\n" in found.text("for-patients/lung/index.en.md")
    assert found.text("for-patients/topic.toml").endswith('en = "For Patients"\n')
    assert found.body("handbook/home/index.en.md") == "Welcome to [the heart](article:for-patients/heart)."


def test_docusaurus(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        {
            "website/docusaurus.config.js": (
                "module.exports = {\n  title: 'Care',\n  presets: [{docs: {path: '../docs'}}],\n};\n"
            ),
            "docs/01-start/_category_.json": '{"label": "First steps", "position": 1}',
            "docs/01-start/02-walk.mdx": (
                "---\nsidebar_position: 2\n---\nimport X from './x';\n\n# Walk\n\n"
                "<X label='Slowly'>\n\n:::warning\nStop.\n:::\n\n</X>\n"
            ),
            "docs/01-start/01-stand.md": "# Stand\n\nSee [walk](./02-walk.mdx) or [here](/start/walk).\n",
            "website/i18n/de/docusaurus-plugin-content-docs/current/01-start/01-stand.md": "# Stehen\n\nJa.\n",
            "website/versioned_docs/version-1/old.md": "Old.\n",
        },
    )
    assert found.articles == ["start/stand/index.de.md", "start/stand/index.en.md", "start/walk/index.en.md"]
    assert found.body("start/stand/index.en.md") == "See [walk](article:start/walk) or [here](article:start/walk)."
    assert found.body("start/walk/index.en.md") == "**Slowly**\n\n> [!WARNING]\n> Stop."
    assert found.text("start/topic.toml").endswith('[title]\nen = "First steps"\nde = "Start"\n')
    assert "version-1/old.md: a former version" in found.left()


def test_folders_of_languages_become_translations(tmp_path: Path) -> None:
    found = imported(
        tmp_path, {f"{language}/feet/gout.md": f"# {language}\n\nText.\n" for language in ("en", "es", "zh-cn")}
    )
    assert found.articles == [f"feet/gout/index.{language}.md" for language in ("en", "es", "zh-Hans")]


def test_files_that_are_odd_are_read_as_far_as_they_can_be(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        {
            "a/latin.md": "# Caf\xe9\r\n\r\nOl\xe9.\r\n".encode("latin-1"),
            "a/bom.md": b"\xef\xbb\xbf---\r\ntitle: With a mark\r\n---\r\nText.\r\n",
            "a/wide.md": "# Wide\n\nText.\n".encode("utf-16"),
            "a/hidden.md": "# Hidden\n\nText\u202e.\n",
            "a/large.md": "word " * 60_000,
            "a/deep.md": "> " * 3000 + "deep\n",
            "a/empty.md": "",
            "a/page.rst": "Title\n=====\n",
        },
    )
    assert found.articles == [f"a/{name}/index.en.md" for name in ("bom", "hidden", "latin", "wide")]
    assert found.body("a/latin/index.en.md") == "Olé."
    assert "title: With a mark\n" in found.text("a/bom/index.en.md")
    left = found.left()
    for line in (
        "- a/latin.md:1: not UTF-8: read as Windows-1252",
        "- a/wide.md:1: read as UTF-16",
        "- a/hidden.md:3: the invisible character U+202E was taken out",
        "- a/large.md: is larger than 256 kB; divide it into several",
        "- a/deep.md: is nested too deeply to be read",
        "- a/empty.md: there is no text below the header:",
        "- a/page.rst: this is not Markdown",
    ):
        assert line in left


def test_nothing_outside_of_the_folder_comes_along(tmp_path: Path) -> None:
    written(tmp_path, {"secret.png": PNG, "secret.md": "# Secret\n\nText.\n"})
    source = written(
        tmp_path / "site",
        {"a/one.md": "![x](../../secret.png) ![y](/etc/y.png) ![z](link.png) ![w](w.gif)\n", "a/w.gif": b"GIF8"},
    )
    (source / "a/link.png").symlink_to(tmp_path / "secret.png")
    (source / "a/two.md").symlink_to(tmp_path / "secret.md")
    (source / "b").symlink_to(tmp_path)
    found = imported(tmp_path, {})
    assert found.articles == ["a/one/index.en.md"]
    assert found.body("a/one/index.en.md") == "x y z w"
    assert not list(found.library.rglob("*.png"))
    assert "a/w.gif is not a PNG, JPEG, WebP or SVG" in found.left()


def test_addresses_of_scripts_and_files_are_no_links(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        {
            "a/one.md": (
                "[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x) "
                "[d](\\\\\\\\server\\\\x) <e@f.org>\n"
            )
        },
    )
    assert found.body("a/one/index.en.md") == "a b c d e@f.org"
    assert "## Links to the web" in found.left()


def test_a_folder_without_pages_gives_no_library(tmp_path: Path) -> None:
    found = imported(tmp_path, {"a/picture.png": PNG})
    assert found.report.is_empty
    assert names(tmp_path) == ["site"]


def test_an_import_into_a_folder_with_files_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "library", {"mine.txt": "mine"})
    with pytest.raises(ImportStoppedError, match="is not empty"):
        imported(tmp_path, {"a/one.md": "One.\n"})
    assert names(tmp_path) == ["library", "site"]


def test_adding_replaces_nothing(tmp_path: Path) -> None:
    imported(tmp_path, {"a/one.md": "# One\n\nFirst.\n"})
    before = (tmp_path / "library/a/one/index.en.md").read_bytes()
    (tmp_path / "site/a/one.md").write_text("# One\n\nSecond.\n", "utf-8")
    found = imported(tmp_path, {"a/one.fr.md": "Un.\n"}, add=True)
    assert found.articles == ["a/one-2/index.en.md", "a/one-2/index.fr.md", "a/one/index.en.md"]
    assert (tmp_path / "library/a/one/index.en.md").read_bytes() == before
    assert 'languages = ["en", "fr"]' in found.text("library.toml")
    assert sorted(path.name for path in found.library.glob("_*")) == ["_import-report-2.md", REPORT_FILE]


def test_a_library_that_begins_with_a_byte_order_mark_takes_one_more_language(tmp_path: Path) -> None:
    found = imported(tmp_path, {"a/one.md": "One.\n"})
    settings = found.library / "library.toml"
    settings.write_bytes(b"\xef\xbb\xbf" + settings.read_bytes())
    found = imported(tmp_path, {"a/one.fr.md": "Un.\n"}, add=True)
    assert 'languages = ["en", "fr"]' in found.text("library.toml")


def test_a_library_whose_settings_are_broken_is_left_alone(tmp_path: Path) -> None:
    found = imported(tmp_path, {"a/one.md": "One.\n"})
    (found.library / "library.toml").write_text("languages = [", "utf-8")
    with pytest.raises(ImportStoppedError, match=r"library\.toml cannot be changed .*; name en, fr in its languages"):
        imported(tmp_path, {"a/one.fr.md": "Un.\n"}, add=True)
    assert names(found.library / "a") == ["one", "topic.toml"]


def test_an_import_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_writer: LibraryWriter, *_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(LibraryWriter, "add_text", full)
    with pytest.raises(OSError, match="No space"):
        imported(tmp_path, {"a/one.md": "One.\n"})
    assert names(tmp_path) == ["site"]


def test_what_a_killed_import_has_left_goes_with_the_next_one(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    written(
        tmp_path,
        {
            f".kiosk-import-{ended.pid}-a/library.toml": "",
            f".kiosk-import-{os.getpid()}-b/library.toml": "",
            ".kiosk-import-mine/library.toml": "",
        },
    )
    imported(tmp_path, {"a/one.md": "One.\n"})
    assert names(tmp_path) == [f".kiosk-import-{os.getpid()}-b", ".kiosk-import-mine", "library", "site"]


def test_a_cell_that_spans_rows_stands_in_each_of_them(tmp_path: Path) -> None:
    table = (
        "<table><tr><th>Medicine</th><th>Age</th><th>Dose</th></tr>"
        "<tr><td rowspan=2>Paracetamol</td><td>2 years</td><td>120 mg</td></tr>"
        "<tr><td>6 years</td><td>250 mg</td></tr></table>"
    )
    found = imported(tmp_path, {"a/one.md": f"# One\n\n{table}\n"})
    assert found.body("a/one/index.en.md") == (
        "| Medicine | Age | Dose |\n| --- | --- | --- |\n"
        "| Paracetamol | 2 years | 120 mg |\n| Paracetamol | 6 years | 250 mg |"
    )
