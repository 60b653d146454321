"""Documents of Word, written by hand: no more in them than what a test needs."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="x" descr="{words}"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip r:embed="{relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)


def run(text: str, properties: str = "") -> str:
    """A run, inside of a paragraph; `properties` such as `<w:vanish/>`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def list_item(text: str, list_: int = 1, level: int = 0) -> str:
    """A paragraph of the list with that id."""
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbers}</w:pPr>{run(text)}</w:p>"


def part(name: str, inside: str) -> bytes:
    """Another part of a document, by the name of its first element."""
    return f"<w:{name} {_NAMESPACES}>{inside}</w:{name}>".encode()


def paragraph(text: str, style: str = "", inside: str = "") -> str:
    """A paragraph, in a style such as `Heading1`; `inside` comes behind the text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>{inside}</w:p>'


def footnote_mark(number: int) -> str:
    """What refers to a footnote, inside of a paragraph."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def link(address_relation: str, text: str) -> str:
    """A link, inside of a paragraph."""
    return f'<w:hyperlink r:id="{address_relation}"><w:r><w:t>{escape(text)}</w:t></w:r></w:hyperlink>'


def picture(relation: str, words: str) -> str:
    """A picture in a paragraph of its own."""
    return _PICTURE.format(relation=relation, words=escape(words))


def table(*rows: tuple[str, ...]) -> str:
    """A table."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word_document(
    body: str,
    *,
    footnotes: tuple[str, ...] = (),
    files: dict[str, bytes] | None = None,
    links: dict[str, str] | None = None,
    others: dict[str, bytes] | None = None,
) -> bytes:
    """A document. `files` are pictures and `links` addresses, by the id of their relation; a picture's is its name.

    `others` are parts by their path.
    """
    relations = [
        f'<Relationship Id="{id_}" Type="{_RELATIONS}/image" Target="media/{id_}"/>' for id_ in files or {}
    ] + [
        f'<Relationship Id="{id_}" Type="{_RELATIONS}/hyperlink" Target="{escape(to)}" TargetMode="External"/>'
        for id_, to in (links or {}).items()
    ]
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>' for number, text in enumerate(footnotes, 1)
    )
    if footnotes:
        relations.append(f'<Relationship Id="notes" Type="{_RELATIONS}/footnotes" Target="footnotes.xml"/>')
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="emf" ContentType="image/x-emf"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="d"'
        f' Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": f'<w:styles xmlns:w="{_MAIN}">'
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/></w:style>'
            for level in range(1, 7)
        )
        + '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
        + "</w:styles>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="styles"'
        f' Type="{_RELATIONS}/styles" Target="styles.xml"/>{"".join(relations)}</Relationships>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{_MAIN}">{notes}</w:footnotes>',
        **{f"word/media/{name}": data for name, data in (files or {}).items()},
        **(others or {}),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()
