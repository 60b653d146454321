"""Documents with one slip each, for a schema to find."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree


def slips_not_found(schema: etree.RelaxNG, root: etree._Element) -> set[str]:
    """Which slips a schema lets pass: an attribute or element that is missing, an element that stands twice.

    Each is tried at the first element of its name in a parent of that name; namespaces are left out of what is said.
    """
    assert schema.validate(root), schema.error_log
    return {said for said, slipped in _slips(root) if schema.validate(slipped)}


def _slips(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    seen = set[tuple[str, str]]()
    for number, element in enumerate(root.iter("*")):
        parent = element.getparent()
        place = (_name(parent.tag) if parent is not None else "", _name(element.tag))
        if place in seen:
            continue
        seen.add(place)
        for attribute in element.attrib:
            slipped, changed = _copy(root, number)
            del changed.attrib[attribute]
            yield f"{place[1]} without {_name(attribute)}", slipped
        if parent is not None:
            slipped, changed = _copy(root, number)
            changed.addnext(deepcopy(changed))
            yield f"{place[0]}: {place[1]} twice", slipped
            slipped, changed = _copy(root, number)
            changed.getparent().remove(changed)
            yield f"{place[0]}: one {place[1]} less", slipped


def _copy(root: etree._Element, number: int) -> tuple[etree._Element, etree._Element]:
    """A copy of a document, and the element of that number in it."""
    copied = deepcopy(root)
    return copied, list(copied.iter("*"))[number]


def _name(tag: str) -> str:
    return etree.QName(tag).localname
