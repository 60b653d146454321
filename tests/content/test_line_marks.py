import pytest

from kiosk.content.line_marks import line_of, with_marks, without_marks
from tests.converted import Found, problems

EVERYTHING = """\
Text with *emphasis*, **strong** words, `code` and a [link](../mri).
More of it, "quoted" -- with a dash...\x20\x20
after a break[^1] and <b>raw</b> HTML.

Title
-----

- one, two
- three
    1. four
    2. five six

> A quote
> of two lines.

> [!TIP] Drink water
> It helps.

!!! warning "Mind this"
    It is hot.

!!! note
    It is cold.

Term
:   Its meaning.

| Test here | What |
| :--- | --- |
| Blood | `a|b` |

![A ring.](ring.svg "The ring")

### Heading three ###
{: .wide }

[a link][ref] and <https://www.example.org> and [x](<../b c>).

[ref]: https://www.example.org/x "Title"

[^1]: A note.

    More of it.

*[two words]: A meaning.

    indented code
"""


def test_marks_can_be_taken_away() -> None:
    assert without_marks(with_marks(EVERYTHING, 7)) == EVERYTHING


def test_each_line_with_words_is_marked() -> None:
    marked = with_marks(EVERYTHING, 7).split("\n")
    for number, (line, plain) in enumerate(zip(marked, EVERYTHING.split("\n"), strict=True), 7):
        if any(character.isalpha() for character in plain.partition("]:")[0]) and "{:" not in plain:
            assert line_of(line) in (number, None if plain.startswith("*[") else number), plain


def test_the_line_of_a_text_is_that_of_its_first_words() -> None:
    marked = with_marks("---\n\nSome words\nand more", 5)
    assert line_of(marked) == 5
    assert line_of(marked.removeprefix("---\n\n")) == 7
    assert line_of("no mark") is None


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("One\ntwo\n[x](https://example.org)\n", 3),
        ("One\n\n- two\n- [x](https://example.org)\n", 4),
        ("One\n\n> two\n>\n> - a [x](https://example.org)\n", 5),
        ("One  \ntwo  \n[x](https://example.org)\n", 3),
        ("One\n\n| a | b |\n| - | - |\n| c | d |\n| 1 | [x](https://example.org) |\n", 6),
        ("One\n\nTerm\n:   [x](https://example.org)\n", 4),
        ("`one\ntwo` [x](https://example.org)\n", 2),
        ("一，\n[二](https://example.org)\n", 2),
        ("One\n\n[two\nthree](https://example.org)\n", 4),
        ("One[^1].\n\n[^1]: Two\n    [x](https://example.org)\n", 4),
    ],
)
def test_problems_tell_the_right_line(body: str, line: int) -> None:
    assert problems(body) == [Found("web-link", line)]
