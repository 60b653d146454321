"""Changing a file of a library in its place."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kiosk.core.files import replace_durably


def rewrite(file: Path, content: bytes, *, expected: bytes | None = None) -> None:
    """Put new content in the place of the old one, with its mode.

    Raises:
        OSError: if that is not possible, or if the file no longer holds what is `expected`; it stays as it is.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        shutil.copymode(file, part)
        if expected is not None and (file.is_symlink() or file.read_bytes() != expected):
            raise OSError("it was changed meanwhile")
        replace_durably(part, file)
    finally:
        part.unlink(missing_ok=True)
