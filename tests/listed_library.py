"""The folder of a small library, and what reading it finds."""

from pathlib import Path

from kiosk.content.model import LibrarySource
from kiosk.content.reading import read_library

LIBRARY = """\
languages = ["en", "zh-Hans"]

[name]
en = "Ann's library"
zh-Hans = "健康图书馆"

[clinic]
en = "Riverside Clinic"
zh-Hans = "河畔诊所"

[logo]
en = "logo.svg"
zh-Hans = "logo.svg"

[disclaimer]
en = "General information."
zh-Hans = "一般信息。"

[emergency]
en = "Tell reception."
zh-Hans = "告诉前台。"

[review]
interval_months = 24
overdue = "label"
samples = "warning"
"""

TOPIC = """\
icon = "ribbon"
colour = "teal"
order = 1

[title]
en = "Scans"
zh-Hans = "扫描"
"""


def write_library(folder: Path) -> Path:
    """A library of one topic with one article in two languages."""
    write(folder, "library.toml", LIBRARY)
    write(folder, "logo.svg", "<svg/>")
    write(folder, "scans/topic.toml", TOPIC)
    write(folder, "scans/pet/index.en.md", "")
    write(folder, "scans/pet/index.zh-Hans.md", "")
    return folder


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def source(root: Path) -> LibrarySource:
    found, _ = read_library(root)
    assert found is not None
    return found


def problems(root: Path) -> list[str]:
    """The problems as `path:line: severity code`."""
    return [str(problem).removesuffix(f" {problem.message}") for problem in read_library(root)[1]]
