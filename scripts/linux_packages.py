"""Packs the bundle for Linux: `linux_packages.py deb|tarball BUNDLE DESTINATION`.

`deb` makes a Debian package as packaging/linux/nfpm.yaml says, `tarball` an archive for machines on which nobody is
root. Files keep what they hold and whether they can be run; everything else of them (owner, other permissions, order,
moment) is the same wherever they are packed, so that two packages of the same files are the same bytes. The moment is
that of SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import gzip
import lzma
import os
import stat
import subprocess
import sys
import tarfile
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk import __version__  # noqa: E402 - runs from a checkout too

SOURCES: Final = Path("packaging/linux")
NFPM: Final = Path(sys.executable).with_name("nfpm")
TIGHTLY: Final = [
    # Programs pack better with their jumps made absolute.
    {"id": lzma.FILTER_X86},
    {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME},
]
"""How xz packs. Unpacking needs 65 MB of memory."""


class Packed(NamedTuple):
    """A file of the tarball: where it is in there, and where it comes from."""

    name: str
    source: Path


def main() -> int:
    """Pack what the command line asks for; returns the exit code."""
    match sys.argv[1:]:
        case ["deb" | "tarball" as kind, bundle, destination]:
            pass
        case _:
            print(__doc__, file=sys.stderr)
            return 64
    if not (Path(bundle) / "kiosk").is_file():
        print(f"{bundle} holds no bundle: make it by `make bundle`", file=sys.stderr)
        return 66
    folders = Path(bundle).resolve(), Path(destination).resolve()
    folders[1].mkdir(parents=True, exist_ok=True)
    # nfpm.yaml names files by where they are in the project.
    os.chdir(ROOT)
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    made = make_deb(*folders) if kind == "deb" else make_tarball(*folders)
    print(f"{made} ({made.stat().st_size / 1e6:.1f} MB)", file=sys.stderr)
    return 0


def make_deb(bundle: Path, destination: Path) -> Path:
    """The Debian package of a bundle; returns where it is.

    nFPM writes the package, and dpkg-deb packs it again more tightly than nFPM can, by a third.

    Raises:
        subprocess.CalledProcessError: if one of them fails, and has said why.
    """
    package = destination / f"clinic-kiosk_{__version__}_amd64.deb"
    with TemporaryDirectory() as name:
        made = Path(name)
        for source, packed in (("debian/changelog", "changelog.gz"), ("kiosk.1", "kiosk.1.gz")):
            (made / packed).write_bytes(gzip.compress((SOURCES / source).read_bytes(), mtime=0))
        loose, content = made / "loose.deb", made / "content"
        configuration = str(SOURCES / "nfpm.yaml")
        _run(
            [str(NFPM), "package", "--config", configuration, "--packager", "deb", "--target", str(loose)],
            {"VERSION": __version__, "BUNDLE": str(bundle), "MADE": str(made)},
        )
        _run(["dpkg-deb", "--raw-extract", str(loose), str(content)])
        for path in (content, *content.rglob("*")):
            if not path.is_symlink():
                path.chmod(_mode(path.name, path.stat().st_mode))
            os.utime(path, (_moment(), _moment()), follow_symlinks=False)
        tightly = ["-Zxz", "-z9", "-Sextreme", "--threads-max=1"]
        _run(["dpkg-deb", *tightly, "--root-owner-group", "--build", str(content), str(package)])
    return package


def make_tarball(bundle: Path, destination: Path) -> Path:
    """The archive of a bundle for machines without root; returns where it is."""
    archive = destination / f"clinic-kiosk-{__version__}-linux-x86_64.tar.xz"
    with _tight_tar(archive) as tight:
        for name, source in sorted(_tarball_files(bundle)):
            tight.add(source, f"clinic-kiosk/{name}", recursive=False, filter=_anybody_s)
    return archive


def _tarball_files(bundle: Path) -> Iterator[Packed]:
    for path in bundle.rglob("*"):
        yield Packed(path.relative_to(bundle).as_posix(), path)
    yield Packed("settings.toml", ROOT / "packaging" / "settings.toml")
    for path in (ROOT / SOURCES / "tarball").iterdir():
        yield Packed(path.name, path)


def _anybody_s(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """An entry of a tar archive without anything of the machine that it was packed on."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = _moment()
    if not entry.issym():
        entry.mode = _mode(entry.name, entry.mode | (stat.S_IFDIR if entry.isdir() else 0))
    return entry


def _mode(name: str, mode: int) -> int:
    """The permissions of a folder, or of a file that can be run or not. Libraries cannot, whoever made them so."""
    can_be_run = mode & stat.S_IXUSR and ".so" not in PurePath(name).suffixes
    return 0o755 if stat.S_ISDIR(mode) or can_be_run else 0o644


def _moment() -> int:
    return int(os.environ["SOURCE_DATE_EPOCH"])


@contextmanager
def _tight_tar(path: Path) -> Generator[tarfile.TarFile]:
    """A new archive, packed by xz."""
    with (
        lzma.open(path, "wb", filters=TIGHTLY) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tight,
    ):
        yield tight


def _run(command: list[str], environment: Mapping[str, str] | None = None) -> None:
    environment = {**os.environ, **(environment or {})}
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 - those above


if __name__ == "__main__":
    sys.exit(main())
