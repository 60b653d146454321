"""Shortcodes, Liquid and MDX are taken out, and their words kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.importing.report import LeftKind
from kiosk.content.importing.templating import CLOSE, Dialect, opening, without_templating

DIALECTS: tuple[Dialect, ...] = ("hugo", "liquid", "mdx", "jinja", "plain")


def cleaned(text: str, dialect: Dialect) -> tuple[str, list[tuple[LeftKind, int, str]]]:
    left: list[tuple[LeftKind, int, str]] = []
    return without_templating(text, dialect, lambda kind, line, what: left.append((kind, line, what))), left


def test_words_between_shortcodes_are_kept_and_the_shortcodes_told() -> None:
    text, left = cleaned('a\n{{< box\n class="x" >}}\nb\n{{< /box >}}', "hugo")
    assert text == "a\n\n\nb\n"
    assert left == [("shortcode", 2, '{{< box class="x" >}}'), ("shortcode", 5, "{{< /box >}}")]


def test_words_in_a_shortcode_that_readers_see_are_kept() -> None:
    assert cleaned('one {{< term text="pod" id="p" >}}, {{< card title="Two" >}}', "hugo")[0] == "one pod,  Two "


def test_shortcodes_with_an_equal_become_it() -> None:
    text, left = cleaned(
        '[a]({{< ref "b.md" >}}) {{% alert color="warning" title="Stop" %}}x{{% /alert %}}'
        '{{< figure src="a.png" alt="A [x]" caption="C" >}} {{</* raw */>}}',
        "hugo",
    )
    assert text == f'[a](b.md) {opening("warning", "Stop")}x{CLOSE}![A (x)](<a.png> "C") {{{{< raw >}}}}'
    assert left == []


def test_liquid_leaves_its_words() -> None:
    text, left = cleaned(
        "{% if a %}yes{% else %}no{% endif %} {{ page.title }} {{ '/x' | relative_url }} {% raw %}{{ y }}{% endraw %} "
        "[z]({% link _posts/z.md %}) {% highlight sh %}",
        "liquid",
    )
    assert text == "yesno  /x {{ y }} [z](_posts/z.md) ```"
    assert {kind for kind, _, _ in left} == {"templating"}
    assert len(left) == 4


def test_a_comment_of_liquid_is_told() -> None:
    assert cleaned("a{% comment %}b\nc{% endcomment %}d", "liquid") == (
        "a\nd",
        [("comment", 1, "{% comment %}b c{% endcomment %}")],
    )


def test_mdx_leaves_its_words_and_the_pictures_that_it_requires() -> None:
    text, left = cleaned(
        "import X from 'x';\n\nA {/* note */}{' '}b\n\n"
        "<img src={require('./a.png').default} style={{color: 'red'}} />\n"
        "```js\nimport Y from 'y';\n```\n",
        "mdx",
    )
    assert text == "\n\nA  b\n\n<img src=\"./a.png\"  />\n```js\nimport Y from 'y';\n```\n"
    assert [kind for kind, _, _ in left] == ["component"] * 3
    assert {line for _, line, _ in left} == {1, 3, 5}


def test_templating_in_code_is_text_where_the_site_has_it_so() -> None:
    assert cleaned("`{{ a }}` {{ b }}\n\n```\n{% c %}\n```", "jinja")[0] == "`{{ a }}` \n\n```\n{% c %}\n```"
    assert cleaned("{{ a }} {{< b >}}", "plain") == ("{{ a }} {{< b >}}", [])


@given(st.text("ab{}%<>/*#'\"`=!\n -|.", max_size=60), st.sampled_from(DIALECTS))
def test_lines_stay_where_they_are(text: str, dialect: Dialect) -> None:
    assert cleaned(text, dialect)[0].count("\n") == text.count("\n")
