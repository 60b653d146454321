"""Looking into the XML of a document of Word, whose elements stand in one of two namespaces each."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from kiosk.content.importing.report import shortened

_SEPARATORS: Final = frozenset({"p", "tab", "ptab", "br", "cr", "tc", "v"})
_TEXTS: Final = frozenset({"t", "delText", "v"})
_FALSE: Final = ("0", "false", "off")


def local_name(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str:
    """The value of the attribute with that local name; empty without it, or without the element."""
    attributes = element.attrib.items() if element is not None else ()
    return next((value for key, value in attributes if key.rpartition("}")[2] == name), "")


def is_on(properties: Element, name: str) -> bool:
    """Whether properties, as of a run, hold a switch, and it is not off."""
    switch = properties.find(f"{{*}}{name}")
    return switch is not None and attribute(switch, "val") not in _FALSE


def words_of(element: Element) -> str:
    """The words inside of an element, those that were deleted and the values of a chart too, in one shortened line."""
    parts: list[str] = []
    for inner in element.iter():
        name = local_name(inner)
        if name in _SEPARATORS:
            parts.append(" ")
        if name in _TEXTS:
            parts.append(inner.text or "")
    return shortened("".join(parts))
