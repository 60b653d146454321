"""No word of a document of Word vanishes: it is in the article, or it is told."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.importing.docx import WordPage, convert_document
from kiosk.content.importing.word_parts import Note
from tests.small_library import png
from tests.word_document import paragraph, part, picture, run, word_document

FORMULA = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
BOX = f"<w:txbxContent>{paragraph('Call 112')}</w:txbxContent>"
SHAPE = (
    f"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>{BOX}</a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</w:r>"
)
CHART = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Doses by age"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)
OLD_BOX = f"<w:r><w:pict><v:oval><v:textbox>{BOX}</v:textbox></v:oval></w:pict></w:r>"
HIDING = part(
    "styles",
    '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Notes"><w:rPr><w:vanish/></w:rPr></w:style>',
)


def page(*inside: str, others: dict[str, bytes] | None = None) -> WordPage:
    """What becomes of a paragraph."""
    return convert_document(word_document(f"<w:p>{''.join(inside)}</w:p>", others=others))


def words(converted: WordPage) -> str:
    return BeautifulSoup(converted.html.replace("<br />", "\n"), "html.parser").get_text("|").replace("\t", " ")


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<w:r><w:t>Take 1</w:t><w:cr/><w:t>5 mg</w:t></w:r>", "Take 1\n5 mg"),
        ("<w:r><w:t>10</w:t><w:ptab/><w:t>20</w:t></w:r>", "10 20"),
        ('<w:r><w:t>5</w:t><w:br w:type="page"/><w:t>10 mg</w:t></w:r>', "5 10 mg"),
        ("<w:r><w:t>5</w:t><w:br/><w:t>10 mg</w:t></w:r>", "5\n10 mg"),
        (f"<w:fldSimple w:instr='DATE'><w:fldData>x</w:fldData>{run('12 May')}</w:fldSimple>", "12 May"),
        (f"<w:bdo w:val='rtl'><w:dir w:val='rtl'>{run('5 mg')}</w:dir></w:bdo>", "5 mg"),
        ("<m:oMathPara><m:oMath><m:r><m:t>x = 5 mg</m:t></m:r></m:oMath></m:oMathPara>", "x = 5 mg"),
        (SHAPE, "Call 112"),
        (OLD_BOX, "Call 112"),
        (f"<mc:AlternateContent><mc:Choice>{SHAPE}</mc:Choice></mc:AlternateContent>", "Call 112"),
        (
            f"<mc:AlternateContent><mc:Choice>{CHART}</mc:Choice><mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent>",
            "Call 112",
        ),
    ],
)
def test_what_mammoth_does_not_know_is_kept(inside: str, shown: str) -> None:
    converted = page(inside)
    assert words(converted).strip("|") == shown
    assert converted.notes == ()


@pytest.mark.parametrize(
    ("inside", "note"),
    [
        (run("Do not print", "<w:vanish/>"), ("hidden", "Do not print")),
        (run("Do not print", '<w:rStyle w:val="Note"/>'), ("hidden", "Do not print")),
        (FORMULA, ("formula", "1 2")),
        (CHART, ("drawing", "chart: Doses by age")),
        ('<w:r><w:pict><v:shape alt="An arrow"/></w:pict></w:r>', ("drawing", "drawing: An arrow")),
        ('<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>', ("drawing", "drawing: DRAFT")),
        (f"<w:del><w:r><w:delText>50 mg</w:delText></w:r></w:del>{run('')}", ("tracked", "deleted: 50 mg")),
    ],
)
def test_what_no_article_can_hold_is_told_with_its_words(inside: str, note: Note) -> None:
    converted = page(run("Text"), inside, others={"word/styles.xml": HIDING})
    assert (words(converted), converted.notes[:1]) == ("Text", (note,))


def test_a_paragraph_in_a_hidden_style_is_hidden_but_for_what_is_shown_in_it() -> None:
    style = '<w:pPr><w:pStyle w:val="Notes"/></w:pPr>'
    inside = (run("Do not print"), run("Text", '<w:vanish w:val="0"/>'))
    converted = page(style, *inside, others={"word/styles.xml": HIDING})
    assert (words(converted), converted.notes[:1]) == ("Text", (("hidden", "Do not print"),))


def test_a_line_across_the_page_is_no_drawing() -> None:
    converted = page(run("Text"), '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>')
    assert (words(converted), converted.notes) == ("Text", ())


def test_what_was_tracked_is_taken_as_accepted_and_told() -> None:
    moved = f"<w:moveFrom>{run('daily')}</w:moveFrom><w:moveTo>{run('daily')}</w:moveTo>"
    converted = page(run("Take "), f"<w:ins>{run('5 mg ')}</w:ins>", moved)
    assert words(converted) == "Take 5 mg daily"
    assert set(converted.notes) == {("tracked", "inserted: 5 mg"), ("tracked", "moved: daily")}


@pytest.mark.parametrize("properties", ['<w:vanish w:val="0"/>', '<w:vanish w:val="false"/>', "<w:webHidden/>", ""])
def test_what_is_not_hidden_stays(properties: str) -> None:
    converted = page(run("Text", properties))
    assert (words(converted), converted.notes) == ("Text", ())


def test_what_is_struck_out_twice_is_struck_out() -> None:
    assert page(run("Take 50 mg", "<w:dstrike/>")).html == "<p><s>Take 50 mg</s></p>"


def test_hidden_fields_end_where_they_ended() -> None:
    field = "".join(
        f"<w:r><w:rPr><w:vanish/></w:rPr>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText>XE gout</w:instrText>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    converted = page(run("Gout"), field, run(" hurts"))
    assert (words(converted), converted.notes) == ("Gout hurts", ())


def test_headers_footers_comments_charts_and_diagrams_are_told() -> None:
    others = {
        "word/header1.xml": part("hdr", paragraph("St. Mary's, leaflet 7")),
        "word/header2.xml": part("hdr", paragraph("St. Mary's, leaflet 7")),
        "word/footer1.xml": part("ftr", paragraph("3")),
        "word/comments.xml": part("comments", f'<w:comment w:id="0">{paragraph("Is this right?")}</w:comment>'),
        "word/charts/chart1.xml": b'<c:chartSpace xmlns:c="c"><c:f>A1</c:f><c:v>5</c:v><c:v>6</c:v></c:chartSpace>',
        "word/diagrams/data1.xml": b'<d:dataModel xmlns:d="d"><d:p><d:t>Wash hands</d:t></d:p></d:dataModel>',
        "word/glossary/document.xml": part("document", paragraph("Click here to enter text")),
    }
    assert set(page(run("Text"), others=others).notes) == {
        ("margin", "St. Mary's, leaflet 7"),
        ("comment", "Is this right?"),
        ("drawing", "5 6"),
        ("drawing", "Wash hands"),
    }


def test_rows_that_begin_further_in_keep_their_columns() -> None:
    cells = f"<w:tc>{paragraph('5 mg')}</w:tc>"
    rows = (
        f"<w:tr><w:tc>{paragraph('Age')}</w:tc><w:tc>{paragraph('Dose')}</w:tc></w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cells}</w:tr>'
        f'<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>{cells}</w:tr>'
    )
    html = convert_document(word_document(f"<w:tbl>{rows}</w:tbl>")).html
    assert html.endswith("<tr><td></td><td><p>5 mg</p></td></tr><tr><td><p>5 mg</p></td><td></td></tr></table>")


def test_grouped_pictures_are_told_and_the_words_beside_them_kept() -> None:
    group = SHAPE.replace("<w:txbxContent>", '<a:blip r:embed="x"/><w:txbxContent>')
    converted = page(group)
    assert (words(converted), converted.notes) == ("Call 112", (("drawing", "drawing: Call 112"),))


def test_pictures_stay() -> None:
    converted = convert_document(word_document(picture("a.png", "A red toe"), files={"a.png": png(4, 4)}))
    assert [one.data for one in converted.pictures] == [png(4, 4)]
    assert converted.notes == ()


AROUND = (
    "{}",
    "<w:ins>{}</w:ins>",
    "<w:del>{}</w:del>",
    "<w:moveTo>{}</w:moveTo>",
    "<w:fldSimple w:instr='x'>{}</w:fldSimple>",
    "<w:bdo>{}</w:bdo>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<mc:AlternateContent><mc:Choice>{}</mc:Choice></mc:AlternateContent>",
    "<w:r><w:pict><v:rect><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>",
    "<w:r><w:drawing><wp:anchor><w:txbxContent><w:p>{}</w:p></w:txbxContent></wp:anchor></w:drawing></w:r>",
    "<w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
)


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(AROUND), max_size=4), st.sampled_from(["", "<w:vanish/>", "<w:b/>"])),
        min_size=1,
        max_size=4,
    )
)
def test_each_word_is_in_the_article_or_told(runs: list[tuple[list[str], str]]) -> None:
    inside: list[str] = []
    for number, (around, properties) in enumerate(runs):
        one = run(f"[word{number}]", properties)
        for element in around:
            one = element.format(one)
        inside.append(one)
    converted = page(*inside)
    told = words(converted) + "".join(what for _, what in converted.notes)
    assert all(f"[word{number}]" in told for number in range(len(runs)))
