"""The parts of a document of Word, made such that mammoth reads all of their words, and what no article can hold.

Element names are those of ECMA-376, Part 1 (Office Open XML, WordprocessingML). Mammoth leaves elements that it does
not know with everything inside them, and never looks at headers, footers and the numbers of lists.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from defusedxml.ElementTree import fromstring

from kiosk.content.importing.report import LeftKind, shortened
from kiosk.content.importing.word_numbers import Numbering, mark_numbers
from kiosk.content.importing.word_xml import attribute, is_on, local_name, words_of

Note = tuple[LeftKind, str]
"""Something that is not in the article, or not as it was, and its words."""

_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_CHOICES: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_WITH_TEXT: Final = ("document", "footnotes", "endnotes", "hdr", "ftr")
_SHAPES: Final = frozenset(f"{_VML}{name}" for name in ("arc", "curve", "line", "oval", "polyline"))
_LOOKS: Final = tuple(f"{_VML}{name}" for name in ("fill", "formulas", "handles", "path", "stroke", "wrap"))
_OF_FIELDS: Final = ("rPr", "fldChar", "instrText")
_TRACKED: Final = {"ins": "inserted", "del": "deleted", "moveTo": "moved"}


def readable(data: bytes) -> tuple[io.BytesIO, tuple[Note, ...]]:
    """A document as mammoth is to read it, and what it leaves. See `number_lists` for its lists.

    Raises:
        ParseError: if a part is not well-formed XML.
        DefusedXmlException: if one has a document type or entities.
        BadZipFile: if the archive is broken.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {
            name: fromstring(archive.read(name), forbid_dtd=True)
            for name in dict.fromkeys(archive.namelist())
            if name.startswith("word/") and name.endswith(".xml") and not name.startswith("word/glossary/")
        }
    styles = _named(parts.values(), "styles")
    hidden_styles = _hidden_styles(styles)
    numbering = Numbering(_named(parts.values(), "numbering"), styles)
    notes: list[Note] = []
    changed: dict[str, bytes] = {}
    for name, root in parts.items():
        kind = local_name(root)
        if kind in _WITH_TEXT:
            notes.extend(_Part(root, hidden_styles).simplified())
            if kind == "document":
                notes.extend(("numbers", note) for note in mark_numbers(root, numbering))
            changed[name] = tostring(root, "utf-8", xml_declaration=True)
        notes.extend(_left_of(kind, root))
    return _with_parts(data, changed), tuple(note for note in dict.fromkeys(notes) if note[1])


def _with_parts(data: bytes, parts: dict[str, bytes]) -> io.BytesIO:
    target = io.BytesIO(data)
    with warnings.catch_warnings(), zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        # Of two parts with one name the last is read; the first stays, as to copy all others would take their room.
        warnings.filterwarnings("ignore", "Duplicate name")
        for name, part in parts.items():
            archive.writestr(name, part)
    return target


def _named(roots: Iterable[Element], name: str) -> Element | None:
    return next((root for root in roots if local_name(root) == name), None)


def _left_of(kind: str, root: Element) -> Iterator[Note]:
    """The words of a part that no article has: headers and footers, comments, diagrams and charts."""
    if kind in ("hdr", "ftr"):
        words = words_of(root)
        # A page's number is none.
        if any(character.isalpha() for character in words):
            yield "margin", words
    elif kind in ("dataModel", "chartSpace"):
        yield "drawing", words_of(root)
    elif kind == "comments":
        for comment in root:
            yield "comment", words_of(comment)


def _hidden_styles(styles: Element | None) -> frozenset[str]:
    """The ids of styles whose text is hidden."""
    found: set[str] = set()
    for style in styles if styles is not None else ():
        properties = style.find("{*}rPr")
        if properties is not None and is_on(properties, "vanish"):
            found.add(attribute(style, "styleId"))
    return frozenset(found)


_Step = Callable[[Element], Sequence[Element]]
"""What comes in the place of an element."""


def _replace(root: Element, steps: Mapping[str, _Step]) -> None:
    """Replace elements by their names, those inside of others first."""
    for parent in reversed(list(root.iter())):
        if any(child.tag in steps for child in parent):
            parent[:] = [
                new for child in parent for new in (steps[child.tag](child) if child.tag in steps else (child,))
            ]


class _Part:
    """Makes a part with text plain, from the inside out."""

    def __init__(self, root: Element, hidden_styles: frozenset[str]) -> None:
        self._root = root
        # Word writes one of two namespaces, "transitional" or "strict".
        self._word = root.tag.rpartition("}")[0] + "}"
        self._hidden_styles = hidden_styles
        self._notes: list[Note] = []
        self._steps: dict[str, _Step] = {
            f"{self._word}cr": lambda _: [self._new("br")],
            f"{self._word}ptab": lambda _: [self._new("tab")],
            f"{self._word}br": self._break,
            f"{self._word}dstrike": lambda found: [self._new("strike", val=attribute(found, "val") or "1")],
            f"{self._word}drawing": self._drawing,
            f"{self._word}pict": self._old_drawing,
            f"{self._word}tr": self._row,
            f"{self._word}ruby": self._ruby,
            f"{self._word}p": self._paragraph,
            f"{self._word}r": self._run,
            f"{_MATH}oMath": self._formula,
            f"{_MATH}oMathPara": lambda found: [child for child in found if child.tag == f"{self._word}r"],
            **{
                f"{self._word}{name}": lambda found: [child for child in found if local_name(child) != "fldData"]
                for name in ("fldSimple", "bdo", "dir")
            },
            **{f"{self._word}{name}": self._tracked for name in _TRACKED},
            **dict.fromkeys(_SHAPES, _renamed_to_shape),
            **dict.fromkeys(_LOOKS, lambda _: ()),
        }

    def simplified(self) -> list[Note]:
        """Change the part; returns what it leaves."""
        # First, so that nothing is told of what is not chosen.
        _replace(self._root, {f"{_CHOICES}AlternateContent": _chosen})
        _replace(self._root, self._steps)
        return self._notes

    def _new(self, name: str, **attributes: str) -> Element:
        return Element(f"{self._word}{name}", {f"{self._word}{key}": value for key, value in attributes.items()})

    def _break(self, found: Element) -> Sequence[Element]:
        """A new page or column is nothing here, but the words before and after it are two."""
        return [self._new("tab") if attribute(found, "type") in ("page", "column") else found]

    def _row(self, row: Element) -> Sequence[Element]:
        """A row that begins, or ends, some columns further in, has empty cells there."""
        properties = row.find(f"{self._word}trPr")
        if properties is None:
            return [row]
        first = list(row).index(properties) + 1
        for name, place in (("gridBefore", first), ("gridAfter", len(row) + 1)):
            width = attribute(properties.find(f"{self._word}{name}"), "val")
            if width.isdecimal() and int(width):
                cell = self._new("tc")
                SubElement(cell, f"{self._word}tcPr").append(self._new("gridSpan", val=width))
                cell.append(self._new("p"))
                row.insert(place, cell)
        if properties.find(f"{self._word}del") is not None and next(row.iter(f"{self._word}t"), None) is not None:
            self._notes.append(("tracked", f"deleted: {words_of(row)}"))
        return [row]

    def _ruby(self, ruby: Element) -> Sequence[Element]:
        base, above = ruby.find(f"{self._word}rubyBase"), ruby.find(f"{self._word}rt")
        if above is not None and (words := words_of(above)):
            self._notes.append(("hidden", f"above {'' if base is None else words_of(base)}: {words}"))
        return [] if base is None else list(base)

    def _paragraph(self, paragraph: Element) -> Sequence[Element]:
        style = attribute(paragraph.find(f"{self._word}pPr/{self._word}pStyle"), "val")
        if style in self._hidden_styles:
            for run in paragraph.iter(f"{self._word}r"):
                properties = run.find(f"{self._word}rPr")
                if properties is None or properties.find(f"{self._word}vanish") is None:
                    self._hide(run)
        return [paragraph]

    def _run(self, run: Element) -> Sequence[Element]:
        properties = run.find(f"{self._word}rPr")
        style = attribute(properties.find(f"{self._word}rStyle"), "val") if properties is not None else ""
        if properties is not None and (
            is_on(properties, "vanish")
            or (style in self._hidden_styles and properties.find(f"{self._word}vanish") is None)
        ):
            self._hide(run)
        return [run]

    def _hide(self, run: Element) -> None:
        """Leave a run, but what begins and ends fields."""
        if words := words_of(run) or ("a picture" if run.find(f"{self._word}drawing") is not None else ""):
            self._notes.append(("hidden", words))
        run[:] = [child for child in run if local_name(child) in _OF_FIELDS]

    def _tracked(self, change: Element) -> Sequence[Element]:
        if words := words_of(change):
            self._notes.append(("tracked", f"{_TRACKED[local_name(change)]}: {words}"))
        return [change]

    def _formula(self, formula: Element) -> Sequence[Element]:
        """One that is nothing but characters in a line stays."""
        texts = [text.text or "" for text in formula.iter(f"{_MATH}t")]
        if all(child.tag == f"{_MATH}r" for child in formula):
            run = self._new("r")
            SubElement(run, f"{self._word}t", {_SPACE: "preserve"}).text = "".join(texts)
            return [run]
        self._notes.append(("formula", shortened(" ".join(texts))))
        return []

    def _drawing(self, drawing: Element) -> Sequence[Element]:
        """A picture stays; of anything else the words in text boxes, after the paragraph, as mammoth does with them."""
        boxes = list(_outermost(drawing, f"{self._word}txbxContent"))
        kept = [drawing] if drawing.find("./*/{*}graphic/{*}graphicData/{*}pic/{*}blipFill/{*}blip") is not None else []
        # Of pictures that are grouped, mammoth reads none.
        if not kept and (not boxes or drawing.find(".//{*}blip") is not None):
            kind = attribute(drawing.find(".//{*}graphicData"), "uri").rpartition("/")[2] or "drawing"
            properties = drawing.find("./*/{*}docPr")
            words = (attribute(properties, name) for name in ("title", "descr"))
            self._notes.append(("drawing", shortened(" ".join([f"{kind}:", *words, words_of(drawing)]))))
        if boxes:
            around = self._new("pict")
            around.extend(boxes)
            kept.append(around)
        return kept

    def _old_drawing(self, drawing: Element) -> Sequence[Element]:
        """One of VML: mammoth reads its pictures and the words in its text boxes. A line across the page is none."""
        art = [attribute(text, "string") for text in drawing.iter(f"{_VML}textpath")]
        is_read = any(inner.tag in (f"{_VML}imagedata", f"{self._word}txbxContent") for inner in drawing.iter())
        if art or not (is_read or any(attribute(shape, "hr") for shape in drawing)):
            words = (attribute(shape, "alt") for shape in drawing)
            self._notes.append(("drawing", shortened(" ".join(["drawing:", *words, *art]))))
        return [drawing] if is_read else []


def _chosen(choices: Element) -> Sequence[Element]:
    """What is for readers that know no newer elements, as mammoth; else the first there is."""
    for name in ("Fallback", "Choice"):
        found = choices.find(f"{_CHOICES}{name}")
        if found is not None and len(found):
            return list(found)
    return []


def _outermost(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        else:
            yield from _outermost(child, tag)


def _renamed_to_shape(element: Element) -> Sequence[Element]:
    """Mammoth reads the text inside of shapes and rectangles only."""
    element.tag = f"{_VML}shape"
    return [element]
