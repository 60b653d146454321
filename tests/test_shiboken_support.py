"""The modules that Shiboken finds beside it in the bundle, in place of those that it would compile at each start."""

from __future__ import annotations

from pathlib import Path

from scripts.shiboken_support import write_support_modules


def test_all_of_shibokens_modules_are_compiled_and_always_alike(tmp_path: Path) -> None:
    once, again = (write_support_modules(tmp_path / folder) for folder in ("once", "again"))
    names = [name for name, _ in once]
    assert "shiboken6/files.dir/shibokensupport/__init__.pyc" in names
    assert "shiboken6/files.dir/shibokensupport/signature/loader.pyc" in names
    assert [(name, Path(file).read_bytes()) for name, file in once] == [
        (name, Path(file).read_bytes()) for name, file in again
    ]
