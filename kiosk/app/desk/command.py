"""Which module does what the content desk is asked for. One at a time is imported: each needs other libraries."""

from __future__ import annotations

from kiosk.app.desk.options import (
    BuildOptions,
    CheckOptions,
    DeskOptions,
    ImportOptions,
    NewOptions,
    PreviewOptions,
)


def run_desk(options: DeskOptions) -> int:
    """Run a command of the content desk; returns the exit code."""
    match options:
        case BuildOptions():
            from kiosk.app.desk.build import build

            return build(options)
        case CheckOptions():
            from kiosk.app.desk.check import check

            return check(options)
        case PreviewOptions():
            from kiosk.app.desk.preview.command import preview

            return preview(options)
        case NewOptions():
            from kiosk.app.desk.new import new

            return new(options)
        case ImportOptions():
            from kiosk.app.desk.importing import import_library

            return import_library(options)
