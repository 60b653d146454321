"""Changing a file of a library in its place."""

from __future__ import annotations

import shutil
from pathlib import Path

from kiosk.core.files import give_to_owner_of, replacing_durably


def rewrite(file: Path, content: bytes, *, expected: bytes) -> None:
    """Put new content in the place of what is `expected` there, with its mode and, where that is allowed, its owner.

    Raises:
        OSError: if that is not possible, if the file is a link or holds something else; it stays as it is.
    """
    with replacing_durably(file) as part:
        part.write_bytes(content)
        give_to_owner_of(file, part)
        shutil.copymode(file, part)
        if file.is_symlink():
            raise OSError("it is a link to another file; change that")
        if file.read_bytes() != expected:
            raise OSError("it was changed meanwhile")
