"""Texts that somebody wrote to do harm: what they want to lead to, run or load is never among the blocks."""

import json
import re

from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.content.model import ConvertedArticle
from kiosk.core.blocks import ArticleLink, Block, Figure, all_blocks, blocks_to_json, spans_of
from kiosk.core.section_slug import section_slug
from tests.converted import convert, words

MARK = "qzqz"
"""Stands in each address, and in no words that are shown."""

SCHEMES = st.sampled_from(
    [
        *("javascript:", "vbscript:", "data:text/html,", "data:image/svg+xml;base64,", "file:///", "file:", "blob:"),
        *(
            "http://",
            "https://",
            "//host/",
            "\\\\host\\share\\",
            "\\\\?\\C:\\",
            "C:\\",
            "c:/",
            "ms-settings:",
            "x-a+b.c:",
        ),
        *(
            "qrc:/",
            "image://",
            "article:../",
            "article:/",
            "article:a/b/",
            "article://",
            "/",
            "../../../../",
            "~/",
            "?",
            "",
        ),
    ]
)


def _mixed_case(text: str) -> st.SearchStrategy[str]:
    return st.lists(st.booleans(), min_size=len(text), max_size=len(text)).map(
        lambda upper: "".join(c.upper() if up else c for c, up in zip(text, upper, strict=True))
    )


def _disguised(text: str) -> st.SearchStrategy[str]:
    """The text in one of the ways in which programs are fooled about an address."""
    return st.one_of(
        st.just(text),
        _mixed_case(text),
        st.just("".join(f"&#{ord(c)};" for c in text)),
        st.just("".join(f"&#x{ord(c):X};" for c in text)),
        st.just("".join(f"%{ord(c):02x}" for c in text)),
        st.just(text.replace(":", "&colon;").replace("/", "&sol;")),
        st.just(text.replace(":", "\\:").replace("/", "\\/")),
        st.integers(0, len(text)).map(lambda at: f"{text[:at]}\t{text[at:]}"),
        st.integers(0, len(text)).map(lambda at: f"{text[:at]}\n{text[at:]}"),
        st.integers(0, len(text)).map(lambda at: f"{text[:at]}\u200b{text[at:]}"),
        st.just(f" {text}"),
    )


ADDRESSES = SCHEMES.flatmap(_disguised).map(lambda address: f"{address}{MARK}")
FORMS = st.sampled_from(
    [
        *("[words]({})", "[words](<{}>)", '[words]({} "words")', "[words][r]\n\n[r]: {}", "[words]\n\n[words]: <{}>"),
        *(
            "![words]({})",
            '![words]({} "words")',
            "![words][r]\n\n[r]: {}",
            "[![words](a.png)]({})",
            "[![words]({})](a)",
        ),
        *(
            '<a href="{}">words</a>',
            "<a href={}>words</a>",
            '<img src="{}" onerror="{}"> words',
            "<script>words</script>",
        ),
        *('<iframe src="{}"></iframe>words', "words<style>@import '{}'</style>", '<svg onload="{}">words</svg>'),
        *(
            "> [words]({})",
            "- [words]({})",
            "| [words]({}) |\n| --- |\n| x |",
            "words[^1]\n\n[^1]: [x]({})",
            "# [words]({})",
        ),
        *(
            "words\n:   [x]({})",
            "*[words]: <a href='{}'>x</a>\n\nwords",
            "words {{: onclick={} }}",
            "[words]({}){{: href={} }}",
        ),
    ]
)


@given(FORMS, ADDRESSES)
@example("![words]({})", f"%2f%2fhost/{MARK}")
@example("![words]({})", f"C%3a/{MARK}")
def test_no_address_gets_into_the_blocks_and_the_words_stay(form: str, address: str) -> None:
    article = convert(f"Some text.\n\n{form.replace('{}', address).replace('{{', '{').replace('}}', '}')}\n")
    assert "words" in words(article)
    _check_targets(article)


@given(ADDRESSES, st.sampled_from(["[words]({})", "![words]({})", '<a href="{}">words</a>', "[words][r]\n\n[r]: {}"]))
def test_an_address_in_one_piece_leaves_no_trace(address: str, form: str) -> None:
    article = convert(f"Some text.\n\n{form.replace('{}', ''.join(address.split()))}\n")
    for block in _blocks(article):
        found = re.search(MARK, json.dumps(json.loads(blocks_to_json([block])), ensure_ascii=False))
        assert found is None or isinstance(block, Figure) or _is_own_link(block)


@given(st.text(st.sampled_from("[]()!<>:/\\#\"' \n&;%ajx:"), max_size=60))
def test_no_target_comes_out_of_any_brackets(text: str) -> None:
    _check_targets(convert(text))


def _blocks(article: ConvertedArticle) -> list[Block]:
    return [block for section in article.sections for block in all_blocks(section.blocks)]


def _is_own_link(block: Block) -> bool:
    """Whether what is left of an address is a section's or an article's name, which leads nowhere else."""
    return any(isinstance(span, ArticleLink) and MARK in span.article + span.section for span in spans_of(block))


def _check_targets(article: ConvertedArticle) -> None:
    for block in _blocks(article):
        if isinstance(block, Figure):
            assert re.fullmatch(r"(?!/)(?!.*\.\.(/|$))[^\\:]+", block.image)
        for span in spans_of(block):
            if isinstance(span, ArticleLink):
                assert re.fullmatch("[a-z0-9-]+/[a-z0-9-]+", span.article)
                assert span.section == section_slug(span.section)
    for reference in article.references:
        assert reference.kind == "picture" or re.fullmatch("[a-z0-9-]+/[a-z0-9-]+", reference.target)
