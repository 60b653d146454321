"""Prints what the parts of a bundle for Linux weigh, as the table of docs/performance.md.

    python scripts/bundle_sizes.py BUNDLE

Sizes are told in 10⁶ bytes. Packed is what `xz -9e` makes of a part's files alone; all together they pack better. Fails
if the bundle holds a file that packaging/bundle-files.toml does not know.
"""

from __future__ import annotations

import io
import lzma
import sys
import tarfile
import tomllib
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

LIST = Path(__file__).resolve().parent.parent / "packaging" / "bundle-files.toml"


def listed() -> dict[str, list[str]]:
    """The patterns of packaging/bundle-files.toml, by part."""
    return tomllib.loads(LIST.read_text(encoding="utf-8"))


def files_of(bundle: Path) -> list[str]:
    """The paths of a bundle's files, with slashes, sorted; links are not among them."""
    return sorted(
        path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()
    )


def fitting(files: Iterable[str], patterns: Iterable[str]) -> list[str]:
    """Those of the files that fit any of the patterns."""
    return [file for file in files if any(fnmatchcase(file, pattern) for pattern in patterns)]


def unlisted(files: Iterable[str]) -> list[str]:
    """Those of a bundle's files that fit no pattern."""
    known = {file for patterns in listed().values() for file in fitting(files, patterns)}
    return sorted(set(files) - known)


def size(bundle: Path, files: Iterable[str]) -> int:
    """Bytes of the files of a bundle."""
    return sum((bundle / file).stat().st_size for file in files)


def packed_size(bundle: Path, files: Iterable[str]) -> int:
    """Bytes of the files of a bundle in a tarball that `xz -9e` has packed."""
    tarball = io.BytesIO()
    with tarfile.open(fileobj=tarball, mode="w") as tar:
        for file in files:
            tar.add(bundle / file, arcname=file)
    return len(lzma.compress(tarball.getbuffer(), preset=9 | lzma.PRESET_EXTREME))


def table(bundle: Path) -> str:
    """The size of each part on disk and packed, the largest first, and of all together."""
    files = files_of(bundle)
    parts = {part: fitting(files, patterns) for part, patterns in listed().items()}
    largest_first = sorted(parts, key=lambda part: size(bundle, parts[part]), reverse=True)
    rows = [row(bundle, part, parts[part]) for part in largest_first]
    heading = "| part | files | MB on disk | MB packed |\n| --- | --- | --- | --- |\n"
    return heading + "".join(rows) + row(bundle, "**all together**", files)


def row(bundle: Path, name: str, files: list[str]) -> str:
    """A line of the table."""
    return f"| {name} | {len(files)} | {size(bundle, files) / 1e6:.1f} | {packed_size(bundle, files) / 1e6:.1f} |\n"


def main() -> int:
    """Print the table for the bundle that the command line names."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and its one argument
        print("usage: python scripts/bundle_sizes.py BUNDLE", file=sys.stderr)
        return 2
    bundle = Path(sys.argv[1])
    unknown = unlisted(files_of(bundle))
    if unknown:
        print(f"{LIST.name} does not know these files of {bundle}:", *unknown, sep="\n", file=sys.stderr)
        return 1
    print(table(bundle), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
