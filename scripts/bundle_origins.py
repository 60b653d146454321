"""Where the files of a bundle come from: PyInstaller's own lists, and what the machine that built it knows of each."""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distributions
from pathlib import Path

# PyInstaller puts everything but the programs into this folder.
CONTENTS = "_internal"

# What in this project's folder is its own, and not an environment or something that was built.
OWN = ("LICENSE", "docs", "kiosk", "resources", "scripts")


class IncompleteBillError(Exception):
    """The bill of materials cannot be written; the message says what is not known."""


@dataclass(frozen=True)
class Collected:
    """What PyInstaller put into a bundle.

    `files` leads from the path in the bundle, with slashes, to the file that it was copied from; `modules` are the
    Python files whose code stands in the program itself. Links are in neither.
    """

    files: Mapping[str, Path]
    modules: tuple[Path, ...]


@dataclass(frozen=True)
class Owner:
    """Whom a file belongs to: a `kind` of owner, and which of that kind.

    Kinds are "fact" (a component of components.toml), "font" (a family of fonts), "distribution" (a Python
    distribution), "python" (the interpreter), "kiosk" (this project) and "package" (a package of the operating system).
    """

    kind: str
    name: str = ""


@dataclass(frozen=True)
class SystemPackage:
    """A package of dpkg, and the source package that it was built from."""

    name: str
    version: str
    architecture: str
    source: str
    source_version: str


def collected(work: Path) -> Collected:
    """What PyInstaller put into the bundle that it made in the folder `work`.

    Raises IncompleteBillError when its lists are not there.
    """
    entries = table_of_contents(work / "COLLECT-00.toc")
    files = {
        name if kind == "EXECUTABLE" else f"{CONTENTS}/{name}": Path(source)
        for name, source, kind in ((name.replace("\\", "/"), source, kind) for name, source, kind in entries)
        if kind != "SYMLINK"
    }
    packed = [
        entry for name in ("PYZ", "PKG") for path in work.glob(f"{name}-*.toc") for entry in table_of_contents(path)
    ]
    # A package that is only a folder has no file.
    modules = {
        Path(source) for _, source, kind in packed if kind in {"PYMODULE", "PYSOURCE"} and source not in {"", "-"}
    }
    return Collected(files, tuple(sorted(modules)))


def table_of_contents(path: Path) -> list[tuple[str, str, str]]:
    """The first list of entries (name, source, kind) in a file of PyInstaller's; raises IncompleteBillError."""
    try:
        written = ast.literal_eval(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, ValueError) as error:
        raise IncompleteBillError(f"{path} is not a list of PyInstaller's: {error}") from error
    return next((part for part in written if isinstance(part, list)), [])


@dataclass(frozen=True)
class Machine:
    """The machine that built a bundle: this project, its Python, what pip installed and what dpkg did.

    `python` are the folders of the interpreter, `installed` leads from a file to the distribution that brought it.
    """

    project: Path
    work: Path
    python: tuple[Path, ...]
    installed: Mapping[Path, str]
    packages: dict[str, SystemPackage] = field(default_factory=dict)

    @classmethod
    def this(cls, project: Path, work: Path) -> Machine:
        """The machine that the program runs on, with the environment that it runs in."""
        return cls(project.resolve(), work.resolve(), folders_of_python(), installed_files(distributions()))

    def owner(self, source: Path) -> Owner:
        """Whom a file belongs to that was taken into the bundle; raises IncompleteBillError when nobody claims it."""
        name = self.installed.get(source.parent.resolve() / source.name)
        if name is not None:
            return Owner("distribution", name)
        real = source.resolve()
        if real.is_relative_to(self.work):
            return self._owner_of_made(real)
        if any(real.is_relative_to(self.project / part) for part in OWN):
            return Owner("kiosk")
        if any(source.is_relative_to(folder) for folder in self.python):
            return Owner("python")
        package = system_package(source)
        if package is None:
            raise IncompleteBillError(
                f"{source} is in the bundle, but belongs neither to the project, nor to Python, nor to a distribution, "
                "nor to a package of the system: add it to packaging/licences/components.toml"
            )
        self.packages[package.name] = package
        return Owner("package", package.name)

    def _owner_of_made(self, file: Path) -> Owner:
        """Whom a file belongs to that was made by the build."""
        place = file.relative_to(self.work).parts
        if place[0] == "localpycs":
            # PyInstaller's loader, and what it needs of the standard library.
            return Owner("distribution", "pyinstaller") if file.name.startswith("pyimod") else Owner("python")
        if place[0] == "shiboken":
            # Its Python part, which it carries within its library.
            return Owner("distribution", "shiboken6")
        # The standard library's first modules, or the program itself.
        return Owner("python" if file.name == "base_library.zip" else "kiosk")


def folders_of_python() -> tuple[Path, ...]:
    """The folders that hold nothing but the interpreter and its library."""
    folders = {Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")}
    # A Python of the system shares its folder with all other programs.
    if Path(sys.base_prefix) not in {Path("/usr"), Path("/usr/local")}:
        folders.add(Path(sys.base_prefix))
    return tuple(sorted(folders))


def installed_files(found: Iterable[Distribution]) -> dict[Path, str]:
    """The distribution that each installed file belongs to, by the lists that pip keeps."""
    owners: dict[Path, str] = {}
    for distribution in found:
        name = distribution.metadata["Name"]
        # An environment can be reached by several ways.
        folder = Path(str(distribution.locate_file(""))).resolve()
        owners |= {folder / file: name for file in distribution.files or ()}
    return owners


def system_package(source: Path) -> SystemPackage | None:
    """The package of dpkg that a file belongs to; None where there is none, or no dpkg."""
    real = source.resolve()
    # Before /lib became a link to /usr/lib, packages listed their files there, and some still do.
    for path in dict.fromkeys((real, Path("/", *real.parts[2:]), source)):
        listed = dpkg_query("--search", str(path))
        if listed:
            name = listed.split(": ")[0].split(",")[0]
            form = "${Package}\t${Version}\t${Architecture}\t${source:Package}\t${source:Version}"
            return SystemPackage(*dpkg_query("--show", f"--showformat={form}", name).split("\t"))
    return None


def dpkg_query(*arguments: str) -> str:
    """What dpkg-query prints; nothing where it finds nothing or does not exist."""
    command = ["dpkg-query", *arguments]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - as above
    except (FileNotFoundError, subprocess.CalledProcessError):
        return ""
