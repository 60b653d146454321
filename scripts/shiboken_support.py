"""Makes compiled modules of the Python part of Shiboken, which the bundle has where Shiboken looks for it first.

Shiboken carries that part within its library: as source text in a zip file in Base64, which it unpacks and compiles at
each start. Where there is a folder `files.dir` beside it, it takes the modules from there
(https://doc.qt.io/qtforpython-6/developer/embed.html), and a start of the bundle needs about a twentieth less
processor time.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_module

PLACE = Path("shiboken6", "files.dir")

# In a process of its own, as PySide puts an `import` of its own in the place of Python's.
UNPACK = """
import sys
import PySide6.QtCore
sys.modules["shibokensupport"].__spec__.loader.zfile.extractall(sys.argv[1])
"""


def write_support_modules(folder: Path) -> list[tuple[str, str]]:
    """Write the modules into a folder; returns for each its name in the bundle, and the file.

    What is written depends on the versions of PySide6 and Python only.

    Raises:
        subprocess.CalledProcessError: if Shiboken does not carry them as it does in PySide6 6.11.
    """
    subprocess.run([sys.executable, "-c", UNPACK, folder], check=True)  # noqa: S603 - this Python
    written: list[tuple[str, str]] = []
    for source in sorted(folder.glob("shibokensupport/**/*.py")):
        name, module = source.relative_to(folder), source.with_suffix(".pyc")
        # Dated by nothing, and named in stacks as Shiboken itself names it.
        compile_module(
            str(source), str(module), str(name), doraise=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
        )
        written.append(((PLACE / name).with_suffix(".pyc").as_posix(), str(module)))
    return written
