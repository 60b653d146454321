"""A pack that a failing disk has changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def flip_bits_in_texts(pack: Path) -> None:
    """Flip one bit in the text of each article, and change nothing else."""
    with closing(sqlite3.connect(pack)) as connection:
        bodies: list[tuple[bytes]] = connection.execute("SELECT body FROM bodies").fetchall()
    content = bytearray(pack.read_bytes())
    for (body,) in bodies:
        # The end of a long text lies elsewhere.
        content[content.index(body[:40]) + 20] ^= 1
    pack.write_bytes(content)
