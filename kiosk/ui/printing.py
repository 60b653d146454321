"""Printing straight to a printer, from a process of its own.

To ask for a printer is to ask the system's print service, and Qt does so holding Python's lock: with a service that
does not answer, the screen stood still for more than a minute, although a thread had asked. A process can be killed.
What it prints are pictures of pages, so it needs neither fonts nor a library.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO, Final

from PySide6.QtCore import QObject, QProcess, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SECONDS_TO_PRINT: Final = 60.0
"""How long a print job may take until the service has it. A printer that needs longer counts as failed."""

_logger = logging.getLogger(__name__)


class Printer(QObject):
    """The printer of that name, used by a process that `program` starts (`kiosk print`). An empty name is no printer.

    It is available from when a check has found it until something fails, and then until a later check finds it again.
    Nothing here waits.
    """

    availability_changed = Signal()
    printed = Signal(bool)
    """Whether the pages have gone to the printer."""

    def __init__(self, program: Sequence[str], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = list(program)
        self._name = name
        self._process: QProcess | None = None
        self._pages = 0
        self._told = False
        """Whether the log says that the printer has failed."""
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._on_deadline)
        self.available = False
        """Whether printing can be offered."""

    def check(self) -> None:
        """Find out whether the printer is there and without error: after the first frame, and again at each reset."""
        if self._name and self._process is None:
            self._run(())

    def print_pages(self, pages: Sequence[QImage]) -> None:
        """Print grey pictures, each on a page of its own; `printed` tells what came of it."""
        self.close()
        self._run(pages)

    def close(self) -> None:
        """End the process, and with it what has not reached the printer."""
        self._deadline.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _run(self, pages: Sequence[QImage]) -> None:
        self._pages = len(pages)
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        process.start(self._program[0], self._program[1:])
        sizes = [[page.width(), page.height(), page.bytesPerLine()] for page in pages]
        process.write(json.dumps({"printer": self._name, "pages": sizes}).encode() + b"\n")
        for page in pages:
            process.write(bytes(page.constBits()))
        process.closeWriteChannel()
        self._deadline.start(round(SECONDS_TO_PRINT * 1000))

    def _on_deadline(self) -> None:
        self.close()
        self._end(succeeded=False)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.close()
            self._end(succeeded=False)

    def _on_finished(self, code: int) -> None:
        self.close()
        self._end(succeeded=code == 0)

    def _end(self, *, succeeded: bool) -> None:
        if not succeeded and not self._told:
            _logger.warning("nothing can be printed: the printer %r is not there or has failed", self._name)
        self._told = not succeeded
        if succeeded is not self.available:
            self.available = succeeded
            self.availability_changed.emit()
        if self._pages:
            self.printed.emit(succeeded)


def print_job(job: BinaryIO) -> bool:
    """Print what `Printer` writes, in the process that it starts; without pages, only look for the printer.

    A line of JSON names the printer and gives width, height and bytes per line of each page, whose pixels, 8 bits of
    grey each, follow. Returns whether the printer is known, without error, and has taken all pages.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - only the process that prints needs it

    order = json.loads(job.readline())
    pages: list[QImage] = []
    for width, height, stride in order["pages"]:
        pixels = job.read(height * stride)
        pages.append(QImage(pixels, width, height, stride, QImage.Format.Format_Grayscale8).copy())
    info = QPrinterInfo.printerInfo(order["printer"])
    if info.isNull() or info.state() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        return False
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    # A printer that cannot be used becomes a file without a word.
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
        return False
    return not pages or draw_pages(pages, printer)


def draw_pages(pages: Sequence[QImage], printer: QPrinter) -> bool:
    """Draw each picture on a page, as large as the paper lets it be; returns whether the printer took all of them."""
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - as above

    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    taken = True
    for number, page in enumerate(pages):
        taken = taken and (number == 0 or printer.newPage())
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        size = page.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = paper.center() - QRect(paper.topLeft(), size).center() + paper.topLeft()
        painter.drawImage(QRect(corner, size), page)
    painter.end()
    return taken and printer.printerState() not in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
