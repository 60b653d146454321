"""What of a section is read aloud, and where it stands."""

from __future__ import annotations

from kiosk.core.blocks import (
    ArticleLink,
    Block,
    Callout,
    Cell,
    Definition,
    Figure,
    Footnote,
    FootnoteMark,
    GlossaryTerm,
    Heading,
    LineBreak,
    List,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Rule,
    Table,
    Text,
)
from kiosk.core.narration import Narration, narrate
from tests.small_library import paragraph


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def read(*blocks: Block, title: str = "", language: str = "en") -> Narration:
    return narrate(title, blocks, language, "Picture: {}".format)


def spoken(*blocks: Block) -> list[str]:
    return [sentence.text for sentence in read(*blocks).sentences]


def test_the_title_comes_first_and_each_sentence_knows_its_place() -> None:
    narration = read(paragraph("One. Two."), title="Title")
    assert narration.passages == ("Title", "One. Two.")
    assert [(s.text, s.passage, s.start, s.end) for s in narration.sentences] == [
        ("Title", 0, 0, 5), ("One.", 1, 0, 4), ("Two.", 1, 5, 9)
    ]  # fmt: skip


def test_every_kind_of_block_is_read_in_its_order() -> None:
    row = Row((Cell(words("b")), Cell(words("c"))))
    assert spoken(
        Heading(3, words("Heading")),
        Callout("tip", words("Title"), (paragraph("Inside."),)),
        Definition(words("Term"), (paragraph("Meaning."),)),
        Table(Row((Cell(words("B")), Cell(words("C")))), (row,)),
        Rule(),
        Quote((paragraph("Quoted."),)),
        Footnote(1, (paragraph("Noted."),)),
    ) == ["Heading", "Title", "Inside.", "Term", "Meaning.", "B", "C", "b", "c", "Quoted.", "Noted."]


def test_the_items_of_a_numbered_list_are_counted() -> None:
    items = tuple(
        ListItem((paragraph(text), List((ListItem((paragraph("inner"),)),)))) for text in ("Sit.", "Rest. Go.")
    )
    assert spoken(List(items, ordered=True, start=3)) == ["3. Sit.", "inner", "4. Rest.", "Go.", "inner"]
    assert spoken(List(items[:1])) == ["Sit.", "inner"]


def test_a_picture_is_told_in_one_piece_before_its_caption() -> None:
    figure = Figure("id", "A hand. It is open.", words("Caption"))
    assert spoken(figure) == ["Picture: A hand. It is open.", "Caption"]


def test_spans_are_read_as_one_text_without_the_numbers_of_footnotes() -> None:
    spans = (
        Text("See "), ArticleLink("a/b", (Text("the "), Text("scan", strong=True))), Text(","), LineBreak(),
        GlossaryTerm("oedema", "…"), Text("."), FootnoteMark(12), Text(" Long\u200bword.")
    )  # fmt: skip
    narration = read(Paragraph(spans))
    assert narration.passages == ("See the scan,\u2028oedema.12 Long\u200bword.",)
    assert [s.text for s in narration.sentences] == ["See the scan, oedema.", "Longword."]
    last = narration.sentences[-1]
    assert narration.passages[0][last.start : last.end] == "Long\u200bword."


def test_what_has_no_word_is_not_spoken() -> None:
    assert spoken(paragraph("—"), paragraph(""), Table(Row((Cell(()),)), ())) == []


def test_sentences_are_split_in_the_language_of_the_text() -> None:
    assert [s.text for s in read(paragraph("这安全吗？是的。"), language="zh-Hans").sentences] == [
        "这安全吗？",
        "是的。",
    ]
