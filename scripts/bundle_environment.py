"""Runs first in the bundle: sees to the environment of the program, and of what it starts in its turn.

PyInstaller's starter has the dynamic linker look for libraries in the bundle first. This process has started, so it
keeps that whatever becomes of the variable; but the speech service that libspeechd starts would be given the bundle's
libraries in place of its own. The kiosk itself, started again, goes by the starter, which is told to begin anew.

The `python` command chooses a UTF-8 locale where none is set (PEP 538); the bundle's program does not, and Qt asks
for it.
"""

import locale
import os
import sys

if sys.platform == "linux":
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    if locale.setlocale(locale.LC_CTYPE, "") in {"C", "POSIX"}:
        os.environ["LC_CTYPE"] = "C.UTF-8"
