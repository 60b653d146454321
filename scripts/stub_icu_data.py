"""Makes a library of ICU's data without any data, which takes the place of 32 MB in the bundle.

Of ICU, Qt uses collation (`QCollator`), the names of time zones (`QTimeZone`) and encodings other than Unicode's
(`QStringConverter`), and the kiosk none of them: languages, dates, numbers, scripts and line breaks are in Qt's own
tables. But QtCore is linked with ICU's libraries, and these with its data. ICU has such a library itself, to build its
tools with (`icu4c/source/stubdata/stubdata.cpp`). With it Qt compares texts by their code points, and does not know
those encodings.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

# ICU's `ICU_Data_Header`: its size, two magic bytes, `UDataInfo` (size, reserved, byte order, ASCII, bytes of a UChar,
# reserved, format "ToCP" 1.0.0.0, version of the data), padding; then an empty table of contents.
HEADER = """\
    .section .rodata
    .balign 16
    .globl {symbol}
    .type {symbol}, %object
{symbol}:
    .2byte 32
    .byte 0xda, 0x27
    .2byte 20, 0
    .byte 0, 0, 2, 0
    .ascii "ToCP"
    .byte 1, 0, 0, 0
    .byte 0, 0, 0, 0
    .ascii "stubdata"
    .4byte 0, 0
    .8byte 0, 0
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", %progbits
"""


def write_stub(library: str, folder: Path) -> Path:
    """Write the stub of a library such as `libicudata.so.73` into a folder, for a machine with little-endian bytes.

    The same binutils give the same bytes.

    Raises:
        subprocess.CalledProcessError: if the assembler or the linker fails.
    """
    stub = folder / library
    assembled = folder / f"{library}.o"
    version = library.rpartition(".")[2]
    # A program of binutils that is on the path, as PyInstaller's own objdump and strip.
    assemble = ["as", "-o", str(assembled), "-"]
    source = HEADER.format(symbol=f"icudt{version}_dat")
    subprocess.run(assemble, input=source, text=True, check=True)  # noqa: S603 - a fixed list of arguments
    link = ["ld", "-shared", "-soname", library, "--build-id=none", "-o", str(stub), str(assembled)]
    subprocess.run(link, check=True)  # noqa: S603 - as above
    return stub
