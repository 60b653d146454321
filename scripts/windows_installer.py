"""Packs a Windows bundle into an MSI: `windows_installer.py BUNDLE SETTINGS FOLDER`.

wixl compiles packaging/windows/clinic-kiosk.wxs and the list of the bundle's files, msibuild adds
packaging/windows/tables.sql and what says of the package itself what it is. Two builds of the same files are the same
tables, with the same identifiers. Beside the MSI goes an archive of what Windows' own tools are told with it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk import __version__  # noqa: E402 - runs from a checkout too
from windows_files import NAMESPACE, UnfitNameError, component_group, program_files  # noqa: E402 - beside this file

SOURCES = ROOT / "packaging" / "windows"
OF_THE_INSTALLER = {"clinic-kiosk.wxs", "tables.sql", "README.md"}
"""What is not for whoever deploys, of the files that lie in `SOURCES` itself."""
PROGRAMS = ("kiosk.exe", "kiosk-console.exe")
LARGEST = (255, 255, 65_535)
"""What the three numbers of a version can be at most in Windows Installer (ProductVersion property)."""


class BuildError(Exception):
    """There is no installer; the message says what stands in the way."""


def product_version(version: str) -> str:
    """The version as Windows Installer compares it: three numbers.

    Raises:
        BuildError: if it is no three numbers, or one of them is too large.
    """
    if not re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", version):
        raise BuildError(f"the version {version} is not three numbers: Windows Installer could not compare it")
    if any(int(number) > largest for number, largest in zip(version.split("."), LARGEST, strict=True)):
        raise BuildError(f"the version {version} is beyond what Windows Installer compares")
    return version


def guid(name: str) -> str:
    """An identifier in the form of the tables, derived from a name."""
    return f"{{{uuid.uuid5(NAMESPACE, name)}}}".upper()


def build(bundle: Path, settings: Path, folder: Path) -> str:
    """Write the installer and the archive that goes with it into a folder; returns the product code.

    Raises:
        BuildError: if the bundle is not one for Windows, or a tool fails or warns.
        UnfitNameError: if a file's name is no name for Windows.
    """
    version = product_version(__version__)
    missing = [name for name in PROGRAMS if not (bundle / name).is_file()]
    if missing:
        raise BuildError(f"{bundle} is no bundle for Windows: it has no {' and no '.join(missing)}")
    date = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "1767225600")), UTC)
    product_code = guid(f"product/{version}")
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        stage(work, bundle, settings, date)
        package_code = guid(f"package/{version}/{date.timestamp():.0f}/{digest(work)}")
        text = summary(version, package_code, date)
        (work / "_SummaryInformation.idt").write_text(text, encoding="ascii", newline="\r\n")
        variables = ["-D", f"Version={version}", "-D", f"ProductCode={product_code}"]
        run(work, ["wixl", "--arch", "x64", *variables, "--output", "installer.msi", "clinic-kiosk.wxs", "program.wxs"])
        changes = [part for statement in statements(work / "tables.sql") for part in ("-q", statement)]
        run(work, ["msibuild", "installer.msi", *changes, "-i", "_SummaryInformation.idt"])
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(work / "installer.msi", folder / f"clinic-kiosk-{version}-x64.msi")
    pack_deployment(folder / f"clinic-kiosk-{version}-windows-deployment.zip", version, date)
    return product_code


def pack_deployment(archive: Path, version: str, date: datetime) -> None:
    """Pack templates, scripts and the recipe for Intune, with the version where one is asked for."""
    with ZipFile(archive, "w") as packed:
        for file in program_files(SOURCES):
            if file.as_posix() not in OF_THE_INSTALLER:
                text = (SOURCES / file).read_bytes().replace(b"@version@", version.encode())
                entry = ZipInfo(file.as_posix(), date.timetuple()[:6])
                entry.external_attr = 0o644 << 16
                packed.writestr(entry, text, ZIP_DEFLATED)


def stage(work: Path, bundle: Path, settings: Path, date: datetime) -> None:
    """Lay out in a folder what the tools read, all of one date: the cabinet holds it."""
    shutil.copytree(bundle, work / "program")
    shutil.copyfile(settings, work / "settings.toml")
    shutil.copyfile(SOURCES / "clinic-kiosk.wxs", work / "clinic-kiosk.wxs")
    shutil.copyfile(SOURCES / "tables.sql", work / "tables.sql")
    (work / "program.wxs").write_bytes(component_group(work / "program", "program"))
    for file in work.rglob("*"):
        os.utime(file, (date.timestamp(), date.timestamp()))


def digest(work: Path) -> str:
    """A hash of every file that the installer is made from."""
    whole = hashlib.sha256()
    for file in program_files(work):
        whole.update(f"{file.as_posix()}\0{(work / file).stat().st_size}\0".encode())
        whole.update((work / file).read_bytes())
    return whole.hexdigest()


def statements(file: Path) -> Iterator[str]:
    """The SQL statements of a file, without its comments."""
    text = re.sub(r"^--.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return (statement.strip() for statement in re.split(r";$", text, flags=re.MULTILINE) if statement.strip())


def summary(version: str, package_code: str, date: datetime) -> str:
    """The summary information of the package, as msibuild imports it (property set identifiers 1 to 19)."""
    moment = f"{date:%Y/%m/%d %H:%M:%S}"
    rows = [
        ("PropertyId", "Value"),
        ("i2", "l255"),
        ("_SummaryInformation", "PropertyId"),
        (1, 1252),
        (2, "Installation Database"),
        (3, f"Clinic Kiosk {version}"),
        (4, "Clinic Kiosk"),
        (5, "Installer"),
        (6, "Health articles on a touchscreen in a clinic's waiting room"),
        (7, "x64;1033"),
        (9, package_code),
        (12, moment),
        (13, moment),
        (14, 500),  # Windows Installer 5.0, which has MsiLockPermissionsEx
        (15, 2),  # compressed, long names, and needs an administrator
        (18, "wixl and msibuild"),
        (19, 2),  # opened for reading only
    ]
    return "".join(f"{number}\t{value}\n" for number, value in rows)


def run(work: Path, command: Sequence[str]) -> None:
    """Run a tool in a folder. Raises BuildError if it fails or says anything: what it says are warnings."""
    environment = os.environ | {"TZ": "UTC", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(  # noqa: S603 - the tools of msitools, with arguments of this script
            command, cwd=work, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
    except FileNotFoundError:
        raise BuildError(f"{command[0]} is not there: it is in Debian's packages wixl and msitools") from None
    if done.returncode or done.stdout.strip():
        raise BuildError(f"{command[0]} ended with {done.returncode} and said: {done.stdout.strip()}")


def main() -> int:
    """Build what the command line names, and print the product code; returns the exit code."""
    parser = argparse.ArgumentParser(description="Packs a Windows bundle into an MSI.")
    parser.add_argument("bundle", type=Path, help="the folder that PyInstaller has made on Windows")
    parser.add_argument("settings", type=Path, help="the settings file to install")
    parser.add_argument("folder", type=Path, help="where the installer and its archive go")
    arguments = parser.parse_args()
    try:
        print(build(arguments.bundle, arguments.settings, arguments.folder))
    except (BuildError, UnfitNameError) as error:
        print(f"windows_installer: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
