"""A small bundle as PyInstaller makes them, and the machine that could have built it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.bundle_components import Inventory
from scripts.bundle_origins import CONTENTS, Collected, Machine

FACTS: Mapping[str, Any] = {
    "others_in_wheels": ["*.libs/*"],
    "families": {"engine": {"licence": "LGPL-3.0-only", "stated_in": "its site", "version": "6.1.2"}},
    "components": [
        {
            "name": "Engine",
            "family": "engine",
            "files": ["engine/*"],
            "source": "https://example.org/{minor}/{version}",
        },
        {"name": "Packed", "inside": "Engine", "licence": "MIT", "stated_in": "its head", "copyright": ["© Somebody"]},
    ],
    "distributions": {},
    "packages": {},
}


@dataclass
class MadeUpBundle:
    """A bundle in `folder`; what is `put` into it is taken from a file of the machine."""

    folder: Path
    facts: Mapping[str, Any] = field(default_factory=lambda: FACTS)
    files: dict[str, Path] = field(default_factory=dict)
    modules: list[Path] = field(default_factory=list)

    @property
    def bundle(self) -> Path:
        return self.folder / "bundle"

    @property
    def collected(self) -> Collected:
        return Collected(self.files, tuple(self.modules))

    @property
    def machine(self) -> Machine:
        site = self.folder / "site"
        installed = {
            site / "tomlkit" / "api.py": "tomlkit",
            site / "tomlkit.libs" / "libother.so": "tomlkit",
            site / "segno.py": "segno",
            site / "PyInstaller.py": "pyinstaller",
        }
        return Machine(self.folder / "project", self.folder / "work", (self.folder / "python",), installed)

    @property
    def inventory(self) -> Inventory:
        return Inventory(self.folder / "project", "clinic-kiosk", "1.2.3", "Apache-2.0", self.facts)

    def put(self, path: str, source: str, content: str = "content") -> None:
        """Put a file into the bundle that was taken from a file in a folder of the machine."""
        file = path if path == "kiosk" else f"{CONTENTS}/{path}"
        self.files[file] = self.folder / source
        (self.bundle / file).parent.mkdir(parents=True, exist_ok=True)
        (self.bundle / file).write_text(content, encoding="utf-8")


def made_up_bundle(folder: Path, others: Iterable[tuple[str, str]] = ()) -> MadeUpBundle:
    """A bundle with the program, an engine, a part of Python and a distribution, and other files with their sources."""
    (folder / "project").mkdir()
    (folder / "project" / "LICENSE").write_text("The licence of the kiosk\n", encoding="utf-8")
    made = MadeUpBundle(folder)
    made.put("kiosk", "work/kiosk")
    made.put("engine/libengine.so", "elsewhere/libengine.so")
    made.put("base_library.zip", "work/base_library.zip")
    made.put("tomlkit/api.py", "site/tomlkit/api.py")
    for path, source in others:
        made.put(path, source)
    return made
