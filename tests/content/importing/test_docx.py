"""A document of Word becomes an article."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from kiosk.content.importing.docx import MOST_UNPACKED_BYTES, import_docx
from kiosk.content.importing.errors import ImportStoppedError
from kiosk.content.importing.library_writer import Destination, LibraryWriter
from kiosk.content.importing.report import ImportReport
from kiosk.content.library_writing import LibraryTexts
from tests.small_library import png
from tests.word_document import footnote_mark, link, list_item, paragraph, part, picture, table, word_document

TEXTS = LibraryTexts({"en": "Library"}, {"en": "Clinic"}, {"en": "Only information."}, {"en": "Very ill? Tell us."})


def imported(tmp_path: Path, document: bytes, topic: str = "Feet", name: str = "gout.docx") -> ImportReport:
    file = tmp_path / name
    file.write_bytes(document)
    report = ImportReport()
    with LibraryWriter(Destination(tmp_path / "library"), report) as writer:
        library = import_docx(file, topic, "en", writer, report)
        if not report.is_empty:
            writer.finish(TEXTS, library.languages, file.name)
    return report


def text_of(tmp_path: Path, article: str = "feet/gout") -> str:
    return (tmp_path / "library" / article / "index.en.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("style", ["Heading1", "Title"])
def test_headings_become_sections_below_the_title(tmp_path: Path, style: str) -> None:
    imported(
        tmp_path,
        word_document(
            paragraph("Gout", style)
            + paragraph("Gout hurts. It comes at night.")
            + paragraph("What helps?", "Heading2")
            + paragraph("Rest.")
        ),
        name="leaflet 7.docx",
    )
    assert text_of(tmp_path) == (
        "---\ntitle: Gout\nsummary: Gout hurts.\nstatus: sample\n---\n"
        "Gout hurts. It comes at night.\n\n## What helps?\n\nRest.\n"
    )


def test_a_document_without_a_heading_has_its_file_name_as_title(tmp_path: Path) -> None:
    imported(tmp_path, word_document(paragraph("Gout hurts.")), topic="")
    assert "title: gout\n" in text_of(tmp_path, "imported-articles/gout")


def test_pictures_come_along_with_their_words(tmp_path: Path) -> None:
    report = imported(
        tmp_path,
        word_document(
            paragraph("See:") + picture("a.png", "A red toe") + picture("b.emf", "A drawing"),
            files={"a.png": png(4, 4), "b.emf": b"EMF"},
        ),
    )
    assert "![A red toe](picture-1.png)" in text_of(tmp_path)
    assert (tmp_path / "library/feet/gout/picture-1.png").read_bytes() == png(4, 4)
    assert "A drawing" in text_of(tmp_path)
    assert "gout.docx: image/x-emf" in report.summary()


def test_tables_and_footnotes_stay(tmp_path: Path) -> None:
    imported(
        tmp_path,
        word_document(
            paragraph("Drink water.", inside=footnote_mark(1)) + table(("Day", "Glasses"), ("One", "8")),
            footnotes=("More when it is hot.",),
        ),
    )
    text = text_of(tmp_path)
    assert "| Day | Glasses |\n| --- | --- |\n| One | 8 |" in text
    assert "Drink water.[^footnote-1]" in text
    assert "[^footnote-1]: More when it is hot." in text


def test_links_lead_nowhere_and_are_told(tmp_path: Path) -> None:
    report = imported(
        tmp_path,
        word_document(
            paragraph("Read ", inside=link("x", "this page")), links={"x": "https://example.org/gout?a=1&b=2"}
        ),
    )
    assert "Read this page" in text_of(tmp_path)
    assert "https://example.org/gout?a=1&b=2" in report.summary()


def test_signs_of_markdown_are_shown_as_they_are(tmp_path: Path) -> None:
    imported(tmp_path, word_document(paragraph("# 5 * 3 <b>&amp;</b> [x](y)")))
    assert r"\# 5 \* 3 &lt;b>&amp;amp;&lt;/b> \[x\](y)" in text_of(tmp_path)


def test_a_document_with_nothing_but_a_heading_gives_no_library(tmp_path: Path) -> None:
    report = imported(tmp_path, word_document(paragraph("Gout", "Heading1")))
    assert report.is_empty
    assert report.summary().startswith("Taken: nothing.")
    assert "gout.docx: it has no text below its title" in report.summary()
    assert not (tmp_path / "library").exists()


def test_doses_of_a_table_with_merged_cells_stay_in_their_column(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(cells)}</w:tr>"

    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    rows = (
        row(cell("Medicine"), cell("Age"), cell("Dose")),
        row(cell("Paracetamol", '<w:vMerge w:val="restart"/>'), cell("2 years"), cell("120 mg")),
        row(cell("", "<w:vMerge/>"), cell("6 years"), cell("250 mg")),
    )
    imported(tmp_path, word_document(f"<w:tbl>{''.join(rows)}</w:tbl>"))
    assert text_of(tmp_path).endswith("| Paracetamol | 2 years | 120 mg |\n| Paracetamol | 6 years | 250 mg |\n")


def test_lists_keep_their_numbers_and_what_is_not_taken_is_told(tmp_path: Path) -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>'
    definition = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering = f'{definition}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    report = imported(
        tmp_path,
        word_document(
            list_item("Rest.") + paragraph("Then:") + list_item("Drink."),
            others={
                "word/numbering.xml": part("numbering", numbering),
                "word/footer1.xml": part("ftr", paragraph("Leaflet 7")),
            },
        ),
    )
    assert text_of(tmp_path).endswith("\n3. Rest.\n\nThen:\n\n4. Drink.\n")
    assert "1 × Headers and footers were not taken.\n    gout.docx: Leaflet 7" in report.summary()


def test_a_document_whose_text_has_a_number_in_its_name_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(word_document(paragraph("Gout hurts.")))) as archive:
        files = {name.replace("document.xml", "document2.xml"): archive.read(name) for name in archive.namelist()}
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"document.xml", b"document2.xml")
    imported(tmp_path, packed(files))
    assert text_of(tmp_path).endswith("\nGout hurts.\n")


def test_a_document_without_text_gives_no_library(tmp_path: Path) -> None:
    assert imported(tmp_path, word_document("")).is_empty
    assert not (tmp_path / "library").exists()


def packed(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


BOMB = packed({"word/document.xml": b"<x/>", "word/media/a": bytes(MOST_UNPACKED_BYTES)})
ENTITIES = packed({
    "word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "[Content_Types].xml": b"<Types/>",
})  # fmt: skip


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (b"", "is not a document of Word"),
        (b"\xd0\xcf\x11\xe0 an old .doc", "is not a document of Word"),
        (word_document(paragraph("x"))[:-30], "is not a document of Word"),
        (packed({"hello.txt": b"x"}), "is not a document of Word"),
        (packed({"word/document.xml": b"<w:document"}), "is not a document of Word"),
        (ENTITIES, "is not a document of Word"),
        (BOMB, "unpacks to more than 256 MB"),
    ],
    ids=["empty", "old", "cut off", "another archive", "broken", "entities", "bomb"],
)
def test_what_is_no_document_is_refused_and_leaves_nothing(tmp_path: Path, document: bytes, message: str) -> None:
    with pytest.raises(ImportStoppedError, match=message):
        imported(tmp_path, document)
    assert [path.name for path in tmp_path.iterdir()] == ["gout.docx"]
