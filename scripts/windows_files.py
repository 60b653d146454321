"""Lists the files of a bundle for the Windows installer, in the WiX format that wixl reads."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from itertools import count
from pathlib import Path, PurePath

from lxml import etree
from lxml.builder import ElementMaker

NAMESPACE = uuid.UUID("ab1053f4-ac71-588f-8c48-97113545ef9a")
"""What the identifiers of the installer are derived from: two builds of a version have the same."""

_WIX = "http://schemas.microsoft.com/wix/2006/wi"
_E = ElementMaker(namespace=_WIX, nsmap={None: _WIX})
_SHORT = re.compile(r"[A-Z0-9_~-]{1,8}(\.[A-Z0-9_~-]{1,3})?", re.ASCII | re.IGNORECASE)
_NOT_SHORT = re.compile("[^A-Z0-9_~-]")
_UNFIT = re.compile(
    r'[\\?|><:/*"$\x00-\x1f\x7f-\U0010ffff]|[. ]$|^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)', re.ASCII | re.IGNORECASE
)


class UnfitNameError(ValueError):
    """A file cannot be part of the installer by its name; the message says which, and why."""


def program_files(folder: Path) -> list[PurePath]:
    """Every file below a folder, in an order that is the same everywhere.

    Raises:
        UnfitNameError: if Windows or the installer's tables (which are ASCII) cannot hold a name, wixl would look for a
            variable in it (`$`), or Windows would take two names for the same.
    """
    files = sorted((file.relative_to(folder) for file in folder.rglob("*") if not file.is_dir()), key=PurePath.as_posix)
    seen: dict[str, PurePath] = {}
    for file in files:
        if any(_UNFIT.search(part) for part in file.parts):
            raise UnfitNameError(f"{file.as_posix()!r} cannot be a file's name in the installer")
        other = seen.setdefault(file.as_posix().casefold(), file)
        if other != file:
            raise UnfitNameError(f"{file.as_posix()!r} and {other.as_posix()!r} are the same name on Windows")
    return files


def short_names(names: Iterable[str]) -> dict[str, str]:
    """The names of one folder in the form 8.3, each once, where case counts for nothing.

    A name that has that form already is its own; the others get a tilde and a number, as Windows does it.
    """
    everything = sorted(set(names))
    short = {name: name for name in everything if _SHORT.fullmatch(name)}
    taken = {name.upper() for name in short.values()}
    for name in everything:
        if name in short:
            continue
        stem, dot, extension = name.rpartition(".")
        stem, extension = (stem, extension) if dot and stem else (name, "")
        stem = _NOT_SHORT.sub("", stem.upper()) or "_"
        extension = _NOT_SHORT.sub("", extension.upper())[:3]
        for number in count(1):
            tail = f"~{number}"
            candidate = f"{stem[: 8 - len(tail)]}{tail}" + (f".{extension}" if extension else "")
            if candidate not in taken:
                break
        taken.add(candidate)
        short[name] = candidate
    return short


def identity(kind: str, path: PurePath) -> uuid.UUID:
    """What stands for a file, folder or component from version to version: it follows from its path alone.

    Case counts for nothing in it, as on Windows.
    """
    return uuid.uuid5(NAMESPACE, f"{kind}/{path.as_posix().casefold()}")


def component_group(folder: Path, source: str) -> bytes:
    """A WiX fragment with the component group `Program`: each file below `folder` in a component of its own.

    The files go to the directory `ProgramFolder`, and are taken from the folder `source`, as wixl finds it.
    """
    files = program_files(folder)
    children: dict[PurePath, set[str]] = {}
    for path in files:
        for parent, child in zip(path.parents, (path, *path.parents), strict=False):
            children.setdefault(parent, set()).add(child.name)
    names = {parent / name: short for parent, inside in children.items() for name, short in short_names(inside).items()}
    root = _E.DirectoryRef(Id="ProgramFolder")
    elements = {PurePath(): root}
    for parent in sorted(children, key=PurePath.as_posix):
        if parent not in elements:
            elements[parent] = etree.SubElement(
                elements[parent.parent], f"{{{_WIX}}}Directory", Id=_id("d", parent), Name=_name(names, parent)
            )
    for path in files:
        file = _E.File(Id=_id("f", path), Name=_name(names, path), Source=f"{source}/{path.as_posix()}", KeyPath="yes")
        guid = str(identity("component", path)).upper()
        elements[path.parent].append(_E.Component(file, Id=_id("c", path), Guid=guid, Win64="yes"))
    group = _E.ComponentGroup(*(_E.ComponentRef(Id=_id("c", path)) for path in files), Id="Program")
    return etree.tostring(_E.Wix(_E.Fragment(root, group)), encoding="utf-8", xml_declaration=True, pretty_print=True)


def _id(kind: str, path: PurePath) -> str:
    return f"{kind}{identity('file', path).hex}"


def _name(names: dict[PurePath, str], path: PurePath) -> str:
    short = names[path]
    return short if short == path.name else f"{short}|{path.name}"
