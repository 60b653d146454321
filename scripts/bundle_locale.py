"""Runs first in the bundle: chooses a UTF-8 locale where none is set.

The `python` command does the same by itself (PEP 538), the bundle's program does not, and Qt asks for it.
"""

import locale
import os
import sys

if sys.platform == "linux" and locale.setlocale(locale.LC_CTYPE, "") in {"C", "POSIX"}:
    os.environ["LC_CTYPE"] = "C.UTF-8"
