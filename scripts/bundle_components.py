"""What a bundle is made of: each component with its version, licence, copyright and files.

Metadata tell most of it: pip's for Python distributions, dpkg's for libraries of the system, the name tables of fonts.
packaging/licences/components.toml tells the rest. What nobody tells is an error: nothing is guessed.
"""

from __future__ import annotations

import json
import platform
import re
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from scripts.bundle_origins import CONTENTS, Collected, IncompleteBillError, Machine, Owner, SystemPackage
from scripts.licence_expressions import licence_fault

FONTS = {".ttf", ".otf"}

Facts = Mapping[str, Any]
"""A table of components.toml; what its keys mean stands at its head."""


@dataclass(frozen=True)
class Text:
    """A licence text, or a file of copyright notices, as it came with a component."""

    name: str
    content: str


@dataclass(frozen=True)
class Component:
    """Something that others made, or this project did, and that is delivered in the bundle.

    `licence` is an SPDX expression and `stated_in` says where it was read. `files` are paths in the bundle; a component
    without files is compiled into another one, whose name is `inside`. `source` says where its source code is.
    """

    name: str
    version: str
    licence: str
    stated_in: str
    copyright: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    files: tuple[str, ...] = ()
    inside: str = ""
    source: str = ""
    purl: str = ""


@dataclass(frozen=True)
class Inventory:
    """What is known before anything is looked at: the project's name, version and licence, and components.toml."""

    project: Path
    name: str
    version: str
    licence: str
    facts: Facts

    @classmethod
    def of(cls, project: Path, version: str) -> Inventory:
        """The inventory of this project."""
        facts = tomllib.loads((project / "packaging" / "licences" / "components.toml").read_text(encoding="utf-8"))
        return cls(project, "clinic-kiosk", version, "Apache-2.0", facts)


def components(bundle: Path, found: Collected, machine: Machine, inventory: Inventory) -> list[Component]:
    """All components of a bundle, sorted by name; each file of it belongs to exactly one.

    Raises IncompleteBillError when a file has no owner, or a component no licence.
    """
    owned = files_by_owner(files_of(bundle), found, machine, inventory.facts)
    for module in found.modules:
        owned.setdefault(machine.owner(module), [])
    known = [described(owner, files, bundle, machine, inventory) for owner, files in owned.items()]
    known += compiled_in(known, bundle, inventory)
    for component in known:
        fault = licence_fault(component.licence)
        if fault:
            raise IncompleteBillError(f"{component.name}: {fault}")
    return sorted(known, key=lambda component: (component.name.lower(), component.version, component.inside))


def files_of(bundle: Path) -> list[str]:
    """The paths of a bundle's files, with slashes, sorted; links are not among them."""
    return sorted(
        path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()
    )


def files_by_owner(files: Iterable[str], found: Collected, machine: Machine, facts: Facts) -> dict[Owner, list[str]]:
    """The files of a bundle, each with its one owner."""
    owned: dict[Owner, list[str]] = {}
    for file in files:
        if file not in found.files:
            raise IncompleteBillError(f"{file} is in the bundle, but PyInstaller did not put it there")
        owned.setdefault(owner_of(file, found.files[file], machine, facts), []).append(file)
    return owned


def owner_of(file: str, source: Path, machine: Machine, facts: Facts) -> Owner:
    """Whom a file of the bundle belongs to. What components.toml claims comes before where the file is from."""
    path = file.removeprefix(f"{CONTENTS}/")
    claims = [fact["name"] for fact in facts["components"] if matches(path, fact.get("files", ()))]
    if len(claims) > 1:
        raise IncompleteBillError(f"{file} is claimed by several components: {', '.join(claims)}")
    if claims:
        return Owner("fact", claims[0])
    if source.suffix in FONTS:
        with TTFont(source, lazy=True) as font:
            return Owner("font", font["name"].getBestFamilyName())
    owner = machine.owner(source)
    if owner.kind == "distribution" and matches(path, facts["others_in_wheels"]):
        raise IncompleteBillError(
            f"{file} came with {owner.name}, but is not its own: add a component to packaging/licences/components.toml"
        )
    return owner


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Whether a path is one of those that the patterns mean; a star stands for slashes, too, and case is nothing."""
    return any(fnmatchcase(path.lower(), pattern.lower()) for pattern in patterns)


def described(owner: Owner, files: list[str], bundle: Path, machine: Machine, inventory: Inventory) -> Component:
    """The component that an owner of files is."""
    paths = tuple(files)
    if owner.kind == "fact":
        fact = next(fact for fact in inventory.facts["components"] if fact["name"] == owner.name)
        return stated(fact, inventory, [bundle / file for file in files], paths)
    if owner.kind == "font":
        return font_family(owner.name, [bundle / file for file in files], paths, inventory.project)
    if owner.kind == "distribution":
        return of_distribution(distribution(owner.name), inventory.facts["distributions"], paths)
    if owner.kind == "python":
        return interpreter(paths)
    if owner.kind == "package":
        return of_system(machine.packages[owner.name], inventory.facts["packages"], paths)
    text = Text("LICENSE", (inventory.project / "LICENSE").read_text(encoding="utf-8"))
    return Component(inventory.name, inventory.version, inventory.licence, "pyproject.toml", texts=(text,), files=paths)


def stated(fact: Facts, inventory: Inventory, places: list[Path], files: tuple[str, ...] = ()) -> Component:
    """A component of components.toml; its version is looked for in the files at `places`."""
    fact = {**inventory.facts["families"].get(fact.get("family", ""), {}), **fact}
    if "licence" not in fact or "stated_in" not in fact:
        raise IncompleteBillError(f"components.toml does not say the licence of {fact['name']}, or where it is stated")
    version = fact_version(fact, places)
    texts = (
        Text(Path(name).name, (inventory.project / name).read_text(encoding="utf-8")) for name in fact.get("texts", ())
    )
    return Component(
        name=fact["name"],
        version=version,
        licence=fact["licence"],
        stated_in=fact["stated_in"],
        copyright=tuple(fact.get("copyright", ())),
        texts=tuple(texts),
        files=files,
        inside=fact.get("inside", ""),
        source=filled(fact.get("source", ""), version),
    )


def filled(source: str, version: str) -> str:
    """Where the source code of that version is."""
    return source.replace("{version}", version).replace("{minor}", ".".join(version.split(".")[:2]))


def fact_version(fact: Facts, places: list[Path]) -> str:
    """The version of a component of components.toml; empty where it has none of its own."""
    if "version" not in fact:
        return ""
    versions = versions_of(fact, places)
    if len(versions) != 1:
        raise IncompleteBillError(f"the version of {fact['name']} is not clear: found {sorted(versions)}")
    return versions.pop()


def versions_of(fact: Facts, places: list[Path]) -> set[str]:
    """The versions of a component that are found where components.toml says."""
    match fact["version"]:
        case str(version):
            return {version}
        case {"sbom": name, "distribution": wheel}:
            return {part.get("version", "") for part in listed_in(distribution(wheel)) if part["name"] == name}
        case {"distribution": wheel}:
            return {distribution(wheel).version}
        case {"file_name": pattern}:
            return {found[1] for place in places if (found := re.search(pattern, place.name))}
        case {"content": pattern}:
            expression = re.compile(pattern.encode())
            return {found[1].decode() for place in places if (found := expression.search(place.read_bytes()))}
        case unknown:
            raise IncompleteBillError(f"components.toml gives {fact['name']} a version of no known form: {unknown}")


def listed_in(wheel: Distribution, file_name: str = "") -> list[dict[str, Any]]:
    """What the bills of materials in a distribution list (PEP 770), or only the one with that file name."""
    bills = [file for file in wheel.files or () if file.parent.name == "sboms" and file_name in {"", file.name}]
    return [part for bill in bills for part in json.loads(bill.read_text(encoding="utf-8")).get("components", ())]


def font_family(name: str, places: list[Path], files: tuple[str, ...], project: Path) -> Component:
    """A family of fonts; its licence is the text beside it whose name the fonts' own begins with."""
    versions, notices = set[str](), set[str]()
    for place in places:
        with TTFont(place, lazy=True) as font:
            names = font["name"]
            versions.add(names.getDebugName(5).removeprefix("Version ").split(";")[0])
            notices |= {names.getDebugName(0), names.getDebugName(7) or ""}
    ours = sorted((project / "resources" / "fonts").glob("*-OFL.txt"))
    texts = [
        text for text in ours if all(place.name.startswith(text.name.removesuffix("-OFL.txt")) for place in places)
    ]
    if len(versions) != 1 or not texts:
        raise IncompleteBillError(f"the fonts of {name} have versions {sorted(versions)} and the licences {texts}")
    text = max(texts, key=lambda text: len(text.name))
    return Component(
        name=name,
        version=versions.pop(),
        licence="OFL-1.1",
        stated_in=f"resources/fonts/{text.name} and the fonts' name tables",
        copyright=tuple(sorted(notices - {""})),
        texts=(Text(text.name, text.read_text(encoding="utf-8")),),
        files=files,
        source="a copy as it was published, or cut down by scripts/subset_fonts.py: see resources/fonts/README.md",
    )


def of_distribution(wheel: Distribution, facts: Facts, files: tuple[str, ...]) -> Component:
    """A Python distribution, by its metadata and by what components.toml says of it."""
    name, version = wheel.metadata["Name"], wheel.version
    key = re.sub(r"[-_.]+", "-", name).lower()
    fact = facts.get(key, {})
    licence = fact.get("licence") or wheel.metadata.get("License-Expression") or wheel.metadata.get("License") or ""
    if "licence" not in fact and licence_fault(licence):
        raise IncompleteBillError(
            f'the metadata of {name} {version} have no SPDX licence, but "{licence[:60]}": '
            f"add [distributions.{key}] to packaging/licences/components.toml"
        )
    texts = texts_of(wheel)
    return Component(
        name=fact.get("name", name),
        version=version,
        licence=licence,
        stated_in=fact.get("stated_in", "its metadata"),
        copyright=tuple(fact.get("copyright", ())) or copyright_lines(texts),
        texts=texts,
        files=files,
        source=filled(fact.get("source", ""), version) or f"source distribution of {name} {version}",
        purl=f"pkg:pypi/{key}@{version}",
    )


def texts_of(wheel: Distribution) -> tuple[Text, ...]:
    """The licences and notices among the metadata of a distribution."""
    told = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
    files = [file for file in wheel.files or () if file.parts[0].endswith(".dist-info") and told.match(file.name)]
    return tuple(Text(file.name, file.read_text(encoding="utf-8")) for file in sorted(files))


def copyright_lines(texts: Iterable[Text]) -> tuple[str, ...]:
    """The lines of licence texts that begin with a copyright notice, each once.

    Not those of the licences themselves, which the Free Software Foundation wrote.
    """
    notice = re.compile(r"\W*((copyright|©|\(c\)) .*\d{4}.*)", re.IGNORECASE)
    lines = (line for text in texts for line in text.content.splitlines())
    found = (match[1].strip(" *#.") for line in lines if (match := notice.fullmatch(line)))
    return tuple(dict.fromkeys(line for line in found if "Free Software Foundation" not in line))


def interpreter(files: tuple[str, ...]) -> Component:
    """CPython itself, with its standard library."""
    version = platform.python_version()
    told = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(f"/usr/share/doc/python{version.rpartition('.')[0]}/copyright"),
    )
    text = next((path for path in told if path.is_file()), None)
    if text is None:
        raise IncompleteBillError(f"the licence of Python {version} is in none of {', '.join(map(str, told))}")
    return Component(
        name="CPython",
        version=version,
        licence="PSF-2.0",
        stated_in="docs.python.org/3/license.html",
        copyright=(
            "Copyright (c) 2001 Python Software Foundation",
            "Copyright (c) 1991-1995 Stichting Mathematisch Centrum",
        ),
        texts=(Text(text.name, text.read_text(encoding="utf-8")),),
        files=files,
        source=f"https://www.python.org/ftp/python/{version}/",
        purl=f"pkg:generic/python@{version}",
    )


def of_system(package: SystemPackage, facts: Facts, files: tuple[str, ...]) -> Component:
    """A library of the operating system, by its package and what components.toml says of its source package."""
    fact = facts.get(package.source)
    if fact is None:
        raise IncompleteBillError(
            f"the licence of {package.name} is not known: add [packages.{package.source}] to "
            f"packaging/licences/components.toml, as /usr/share/doc/{package.name}/copyright has it"
        )
    told = Path("/usr/share/doc", package.name, "copyright")
    system = platform.freedesktop_os_release()["ID"]
    return Component(
        name=package.name,
        version=package.version,
        licence=fact["licence"],
        stated_in=fact.get("stated_in", "the copyright file of the package"),
        copyright=tuple(fact.get("copyright", ())),
        texts=() if "stated_in" in fact else (Text("copyright", told.read_text(encoding="utf-8")),),
        files=files,
        source=f"source package {package.source} {package.source_version} of {system.capitalize()}",
        purl=f"pkg:deb/{system}/{package.name}@{package.version}?arch={package.architecture}",
    )


def compiled_in(known: list[Component], bundle: Path, inventory: Inventory) -> list[Component]:
    """The components that are compiled into those that are known: they have no files of their own."""
    places = {component.name: [bundle / file for file in component.files] for component in known}
    here = [
        fact
        for fact in inventory.facts["components"]
        if fact.get("inside") in places
        and sys.platform in fact.get("systems", [sys.platform])
        and (not fact.get("only_where_found") or versions_of(fact, places[fact["inside"]]))
    ]
    parts = [stated(fact, inventory, places[fact["inside"]]) for fact in here]
    for key, fact in inventory.facts["distributions"].items():
        for wheel in (one for one in known if "compiled_from" in fact and one.purl.startswith(f"pkg:pypi/{key}@")):
            parts += [listed(part, wheel.name) for part in listed_in(distribution(key), fact["compiled_from"])]
    return parts


def listed(part: dict[str, Any], inside: str) -> Component:
    """A component that the bill of materials in a wheel lists."""
    told = [one.get("expression") or one.get("license", {}).get("id", "") for one in part.get("licenses", ())]
    if not told or not all(told):
        raise IncompleteBillError(f"the bill of materials of {inside} says no SPDX licence of {part['name']}")
    return Component(
        name=part["name"],
        version=part.get("version", ""),
        licence=told[0] if len(told) == 1 else " AND ".join(f"({licence})" for licence in told),
        stated_in=f"the bill of materials in the wheel of {inside}",
        copyright=(f"The authors of {part['name']}: {part['author']}",) if "author" in part else (),
        inside=inside,
        source=part.get("purl", ""),
        purl=part.get("purl", ""),
    )
