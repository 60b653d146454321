"""What ends an import."""

from __future__ import annotations


class ImportStoppedError(Exception):
    """Nothing was imported. The message is a sentence for the person who asked, without a full stop."""
