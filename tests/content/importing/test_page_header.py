"""Headers in all the forms that websites have."""

from __future__ import annotations

import pytest

from kiosk.content.importing.page_header import split_header


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("---\ntitle: A\ntags: [x, 'y']\n---\n", {"title": "A", "tags": ["x", "y"]}),
        ("---\nTitle: A\ndate: 2020-01-02 03:04\n...\n", {"title": "A", "date": "2020-01-02 03:04"}),
        ("---\ntitle: null\nsummary: ~\n---\n", {"title": "", "summary": ""}),
        ("---\ntitle: Heart: what it does\ntags:\n - a\n---\n", {"title": "Heart: what it does", "tags": ["a"]}),
        ("---\ntitle: A\ntitle: B\n---\n", {"title": "A"}),
        ("---\ntags:\n\t- a\n\t- b\n---\n", {"tags": ["a", "b"]}),
        ("---\ntitle: “Smart” quotes\n---\n", {"title": "“Smart” quotes"}),
        ('---\ntitle: "A \\d b"\n---\n', {"title": "A \\d b"}),
        ("---\nlevel: !!python/name:os.system x\n---\n", {"level": "x"}),
        ("+++\ndate = 2020-01-02\ndraft = false\n+++\n", {"date": "2020-01-02", "draft": "false"}),
        ("+++\ntitle = 'A'\n[extra]\nn = 1\n+++\n", {"title": "A", "extra": {"n": "1"}}),
        ('{"title": "A", "weight": 3, "x": null}\n', {"title": "A", "weight": "3", "x": ""}),
        ("---\n---\n", {}),
    ],
)  # fmt: skip
def test_a_header_is_read(text: str, values: dict[str, object]) -> None:
    header, body, line = split_header(f"{text}The body.\n")
    assert (header.values, body, line) == (values, "The body.\n", text.count("\n") + 1)


def test_what_cannot_be_read_is_told_with_its_line() -> None:
    header, body, _ = split_header("---\nmore: &a [x]\nless: *a\ntitle: T\n  ] odd\n---\nBody")
    assert header.text("title") == "T ] odd"
    assert header.texts("less") == ("*a",)
    assert body == "Body"
    header, _, _ = split_header("---\nno key here\ntitle: [T\n---\n")
    assert header.unread == ((2, "no key here"),)
    header, _, _ = split_header("+++\ntitle = 'T'\noops\n+++\n")
    assert (header.text("title"), header.unread) == ("T", ((3, "oops"),))


@pytest.mark.parametrize("text", ["# Title\n\nText", "---\n\nText between two rules.\n\n---\nmore", "{{< x >}} text"])
def test_a_text_without_a_header_is_all_body(text: str) -> None:
    header, body, line = split_header(text)
    assert (header.values, body, line) == ({}, text, 1)


def test_values_are_asked_for_as_texts_lists_and_numbers() -> None:
    header, _, _ = split_header("---\ntags: a, b\nauthors: [c, d]\nweight: '7'\ndraft: 'Yes'\ntitle: [T, U]\n---\n")
    assert header.texts("tags", "authors") == ("a", "b", "c", "d")
    assert header.number("order", "weight") == 7
    assert header.is_true("draft")
    assert header.text("title") == "T"


def test_a_header_that_multiplies_is_no_danger() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x]"]
    lines += [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 8)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    header, _, _ = split_header("---\n" + "\n".join(lines) + "\n---\n")
    assert len(str(header.values)) < 2000
