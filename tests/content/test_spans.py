import pytest

from kiosk.content.model import Reference
from kiosk.core.blocks import (
    ArticleLink,
    Figure,
    GlossaryTerm,
    LineBreak,
    Paragraph,
    Text,
    spans_text,
)
from tests.converted import FIRST_LINE, Found, blocks, convert, problems, references, spans


def test_strong_emphasis_and_code() -> None:
    assert spans("A **strong *both* word**, *soft* and `code`.\n") == (
        Text("A "),
        Text("strong ", strong=True),
        Text("both", strong=True, emphasis=True),
        Text(" word", strong=True),
        Text(", "),
        Text("soft", emphasis=True),
        Text(" and "),
        Text("code", code=True),
        Text("."),
    )


def test_white_space_is_one_space() -> None:
    assert spans("  One\ntwo   **three** \n four \n") == (Text("One two "), Text("three", strong=True), Text(" four"))


def test_a_line_break() -> None:
    assert spans("One,  \ntwo.\n") == (Text("One,"), LineBreak(), Text("two."))


def test_a_line_end_between_ideographs_is_no_space() -> None:
    assert spans("你好，\n世界\nand words\n", "zh-Hans") == (Text("你好，世界 and words"),)


def test_attribute_lists_leave_no_trace() -> None:
    assert spans("A **word**{: .wide } here.\n{: #id .class key=value }\n") == (
        Text("A "),
        Text("word", strong=True),
        Text(" here."),
    )


def test_characters_and_escapes() -> None:
    assert spans("5&nbsp;mg &amp; \\*more\\* &copy; AT&T\n") == (Text("5\u00a0mg & *more* © AT&T"),)


@pytest.mark.parametrize(
    "address",
    [
        "article:a/b",
        "../../a/b",
        "../../a/b/",
        "<../../a/b>",
        '../../a/b "A title"',
        "../../scans/../a/./b",
        "../../a%2Fb",
    ],
)
def test_links_to_articles(address: str) -> None:
    body = f"Text.\n\nSee [the *other* article]({address}).\n"
    assert blocks(body)[1] == Paragraph(
        (
            Text("See "),
            ArticleLink("a/b", (Text("the "), Text("other", emphasis=True), Text(" article"))),
            Text("."),
        )
    )
    assert references(body) == [Reference("article", "a/b", FIRST_LINE + 2)]
    assert problems(body) == []


def test_a_link_by_reference() -> None:
    assert spans("See [this][r].\n\n[r]: ../mri\n")[1] == ArticleLink("scans/mri", (Text("this"),))


@pytest.mark.parametrize(
    "link",
    [
        "[words](https://www.example.org)",
        "[words](//www.example.org/x)",
        "[words](mailto:somebody@example.org)",
        "[words](tel:112)",
        "[words](javascript:alert)",
        "[words](file:///etc/passwd)",
    ],
)
def test_links_to_the_web_are_words(link: str) -> None:
    assert spans(f"Some {link} here.\n") == (Text("Some words here."),)
    assert problems(f"Some\n{link} here.\n") == [Found("web-link", 2)]


def test_a_web_link_by_reference_is_reported_where_its_address_stands() -> None:
    assert problems("Some [words][r] here.\n\nText.\n\n[r]: https://www.example.org/\n") == [Found("web-link", 5)]


@pytest.mark.parametrize(
    "address", ["https://www.example.org/x", "somebody@example.org", "mailto:somebody@example.org"]
)
def test_addresses_in_angle_brackets_are_words(address: str) -> None:
    assert spans(f"Ask <{address}>.\n") == (Text(f"Ask {address}."),)
    assert problems(f"Ask\n\n<{address}>.\n") == [Found("web-link", 3)]


@pytest.mark.parametrize("address", ["", "#", "../..", "../../../x", "article:a", "article:a/b/c", "Mixed/Case"])
def test_links_to_nowhere_are_words(address: str) -> None:
    assert spans(f"Some [words]({address}) here.\n") == (Text("Some words here."),)
    assert problems(f"Some\n[words]({address}) here.\n") == [Found("unknown-link", 2)]


def test_a_link_without_words_is_left_out() -> None:
    assert spans("Some [](article:a/b) words.\n") == (Text("Some words."),)
    assert problems("Some [](article:a/b) words.\n") == [Found("empty-link", 1)]


def test_glossary_words() -> None:
    body = "A PET scan, *a PET scan* and **PET**; no PETS.\n\n*[PET]: A scan of the body's cells.\n"
    meaning = "A scan of the body’s cells."
    assert spans(body) == (
        Text("A "),
        GlossaryTerm("PET", meaning),
        Text(" scan, "),
        Text("a ", emphasis=True),
        GlossaryTerm("PET", meaning, emphasis=True),
        Text(" scan", emphasis=True),
        Text(" and "),
        GlossaryTerm("PET", meaning, strong=True),
        Text("; no PETS."),
    )


def test_glossary_words_are_not_looked_for_in_links_and_code() -> None:
    body = "[A PET](article:a/b) and `PET`.\n\n*[PET]: A scan.\n"
    assert spans(body) == (ArticleLink("a/b", (Text("A PET"),)), Text(" and "), Text("PET", code=True), Text("."))


def test_the_longest_glossary_word_is_found_also_over_the_end_of_a_line() -> None:
    body = "A PET\nscan, PET.\n\n*[PET]: One.\n*[PET scan]: Two.\n"
    assert spans(body) == (
        Text("A "), GlossaryTerm("PET scan", "Two."), Text(", "), GlossaryTerm("PET", "One."), Text("."),
    )  # fmt: skip


def test_glossary_words_with_signs() -> None:
    body = "Crohn's disease (C++).\n\n*[Crohn's disease]: One.\n*[C++]: Two.\n"
    assert spans(body) == (GlossaryTerm("Crohn’s disease", "One."), Text(" ("), GlossaryTerm("C++", "Two."), Text(")."))


def test_glossary_words_in_a_script_without_spaces() -> None:
    body = "这是正电子扫描。\n\n*[正电子]: 一种粒子。\n"
    assert spans(body, "zh-Hans") == (Text("这是"), GlossaryTerm("正电子", "一种粒子。"), Text("扫描。"))


def test_glossary_words_in_captions() -> None:
    body = '![A ring.](ring.svg "A PET ring")\n\n*[PET]: A scan.\n'
    caption = (Text("A "), GlossaryTerm("PET", "A scan."), Text(" ring"))
    assert blocks(body) == (Figure("scans/pet/ring.svg", "A ring.", caption),)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“It’s ‘so’ – he said…” — yes"),
        ("de", "„It’s ‚so‘ – he said…“ — yes"),
        ("fr", "«\u202fIt’s ‘so’ – he said…\u202f» — yes"),
        ("pl-PL", "„It’s ‚so’ – he said…” — yes"),
        ("zh-Hans", "“It’s ‘so’ – he said…” — yes"),
    ],
)
def test_typography_by_language(language: str, expected: str) -> None:
    body = "\"It's 'so' -- he said...\" --- yes\n"
    assert spans(body, language) == (Text(expected),)


def test_typography_crosses_styles_and_stays_out_of_code() -> None:
    assert spans_text(spans('He said "**yes**". Write `"--"` or \\"x\\".\n')) == 'He said “yes”. Write "--" or "x".'


def test_typography_of_captions_and_descriptions() -> None:
    (figure,) = blocks("![It's a ring.](ring.svg \"Ann's ring\")\n")
    assert figure == Figure("scans/pet/ring.svg", "It’s a ring.", (Text("Ann’s ring"),))


def test_long_words_are_broken() -> None:
    body = f"Text\nand {'a' * 50}**{'b' * 50}** end.\n"
    assert spans(body) == (
        Text(f"Text and {'a' * 50}"), Text(f"{'b' * 30}\u200b{'b' * 20}", strong=True), Text(" end."),
    )  # fmt: skip
    assert problems(body) == [Found("long-word", 2)]


@pytest.mark.parametrize("text", ["字" * 200, "ລາວ" * 60, "a" * 80, "a" * 79 + " " + "b" * 79])
def test_text_that_can_be_broken_is_left_alone(text: str) -> None:
    assert problems(f"{text}\n") == []
    assert spans(f"{text}\n") == (Text(text),)


def test_long_words_in_titles_are_broken() -> None:
    assert convert(f"## {'a' * 100}\n\nText.\n").sections[0].title == f"{'a' * 80}\u200b{'a' * 20}"
