"""The licence texts and the notices that lie beside the program: licences/ and THIRD-PARTY-NOTICES.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from scripts.bundle_components import Component
from scripts.bundle_origins import IncompleteBillError
from scripts.licence_expressions import licences_in

# What notices of the system's packages refer to instead of quoting it.
REFERRED_TO = ("GPL-", "LGPL-", "MPL-", "Apache-")

INTRODUCTION = """\
{name} {version}: third-party notices

{name} itself is under {licence}: see LICENSE.

The program is made with the components below. Each has its version, its licence (an SPDX expression), its copyright
notices, the files with the full texts, and the place where its source code is. A component that is indented is compiled
into the one above it. The same list, for machines and with the hash of every file, is in sbom.cdx.json.

Qt, PySide6 and some other components are under the GNU Lesser General Public License. You may replace them by versions
that you changed yourself: libraries are files of their own, and what is Python code in the program itself comes in when
you build it anew from its source code. You may take the program apart to find faults that come of such changes. Nothing
that {name} comes with forbids it, and docs/licences.md in its source code says how it is done.
"""


class LicenceTexts:
    """The texts to deliver, each once, and which component is under which of them."""

    def __init__(self, standard: Path) -> None:
        """`standard` is the folder with the texts of licences as SPDX publishes them."""
        self._standard = standard
        self._contents: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._of: dict[Component, list[str]] = {}

    def add(self, component: Component) -> None:
        """Take in the texts that a component came with, and those that its licence needs besides.

        Raises IncompleteBillError when a licence has no text in the folder of standard texts.
        """
        names = [self._own(f"{component.name}-{text.name}", text.content) for text in component.texts]
        names += [self._shared(key) for key in self._needed(component)]
        self._of[component] = list(dict.fromkeys(names))

    def files(self) -> Mapping[str, str]:
        """The texts by the names of their files."""
        return dict(sorted(self._contents.items()))

    def of(self, component: Component) -> list[str]:
        """The names of the files with the texts of a component."""
        return self._of[component]

    def _needed(self, component: Component) -> list[str]:
        named = licences_in(component.licence)
        keys = list(named)
        if component.texts:
            told = " ".join(text.content for text in component.texts)
            keys = [key for key in named if key.startswith(REFERRED_TO) and "/usr/share/common-licenses/" in told]
        # The LGPL 3.0 is a list of permissions that are added to the GPL 3.0.
        if any(key.startswith("LGPL-3.0") for key in named):
            keys.append("GPL-3.0-only")
        return keys

    def _shared(self, key: str) -> str:
        name = re.sub(r"-(only|or-later)$", "", key) + ".txt"
        try:
            return self._own(name, (self._standard / name).read_text(encoding="utf-8"))
        except FileNotFoundError as error:
            raise IncompleteBillError(f"the text of {key} is not in {self._standard} as {name}") from error

    def _own(self, name: str, content: str) -> str:
        content = "\n".join(line.rstrip() for line in content.strip().splitlines()) + "\n"
        if content not in self._names:
            stem = re.sub(r"[^A-Za-z0-9.+]+", "-", name.removesuffix(".txt").removesuffix(".md")).strip("-")
            # On Windows two names that differ in capitals are one.
            taken = {name.lower() for name in self._contents}
            free = (f"{stem}{number}.txt" for number in ("", *(f"-{count}" for count in range(2, 99))))
            self._names[content] = next(name for name in free if name.lower() not in taken)
            self._contents[self._names[content]] = content
        return self._names[content]


def notices(product: Component, others: Iterable[Component], texts: LicenceTexts) -> str:
    """THIRD-PARTY-NOTICES.txt, for people."""
    others = list(others)
    parts = [INTRODUCTION.format(name="Clinic Kiosk", version=product.version, licence=product.licence)]
    parts += ["Licences\n--------\n", by_licence(others), "", "Components\n----------\n"]
    for component in (one for one in others if not one.inside):
        parts.append(notice(component, texts, ""))
        parts += [notice(part, texts, "    ") for part in others if part.inside == component.name]
    return "\n".join(parts)


def by_licence(components: Iterable[Component]) -> str:
    """A line for each licence: what is under it."""
    under: dict[str, list[str]] = {}
    for component in components:
        under.setdefault(component.licence, []).append(component.name)
    return "\n".join(f"{licence}: {', '.join(dict.fromkeys(names))}" for licence, names in sorted(under.items()))


def notice(component: Component, texts: LicenceTexts, indent: str) -> str:
    """What there is to say of one component."""
    lines = [
        f"{component.name} {component.version}".strip(),
        f"    licence: {component.licence}",
        *(f"    {line}" for line in component.copyright),
        *(f"    text: licences/{name}" for name in texts.of(component)),
        *([f"    source: {component.source}"] if component.source else []),
    ]
    return "".join(f"{indent}{line}\n" for line in lines)
