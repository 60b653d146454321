"""`kiosk snapshot`: renders the real screens of a library to pictures, without a display.

Everything on the way from a library to a picture is what a patient gets; only the clock stands still, and the
platform draws into memory.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from kiosk.app.exit_codes import ExitCode
from kiosk.app.library_store import STARTER_LIBRARY, STARTER_PACK
from kiosk.app.logs import qt_message_handler, start_logging
from kiosk.app.options import Size, SnapshotOptions
from kiosk.app.resources import resources_folder
from kiosk.app.settings_file import load_settings, machine_places
from kiosk.core.model import LibraryDamagedError
from kiosk.core.pack import Pack, check_pack
from kiosk.core.preferences import TEXT_SIZES, Preferences

_logger = logging.getLogger(__name__)

SIZES: Final[tuple[Size, ...]] = ((1920, 1080), (1080, 1920))
"""Rendered when no size is asked for."""


def snapshot(options: SnapshotOptions) -> int:
    """Render the screens; returns the exit code."""
    settings, problems = load_settings(machine_places(os.environ, sys.platform), options.settings)
    # Beside a running kiosk it would be a second writer of its file.
    start_logging(replace(settings.log, file=""))
    for problem in problems:
        _logger.warning("%s", problem)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from kiosk.app.library_source import library_source
    from kiosk.app.screenshots import Photographer
    from kiosk.ui.fonts import load_first_fonts, load_other_fonts

    resources = resources_folder()
    try:
        with _opened(options.library or library_source(None, settings), resources) as library:
            options.target.mkdir(parents=True, exist_ok=True)
            qInstallMessageHandler(qt_message_handler())
            application = QApplication(sys.argv[:1])
            load_first_fonts(resources / "fonts", library.languages)
            load_other_fonts(resources / "fonts", library.languages)
            photographer = Photographer(library, settings, resources, options.target, datetime.now().astimezone())
            languages = _languages(options, library)
            screens = [
                screen
                for size in options.sizes or SIZES
                for screen in photographer.screens(size, languages, _preferences(options))
            ]
            _write_index(options.target / "screens.json", [asdict(screen) for screen in screens])
            del application
    except FileNotFoundError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return ExitCode.NO_INPUT
    except (LibraryDamagedError, OSError) as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return ExitCode.FAILED
    problems_found = sum(len(screen.problems) for screen in screens)
    print(f"{len(screens)} screens are in {options.target}; the audit found {problems_found} problems")
    return ExitCode.FAILED if options.audit and problems_found else ExitCode.OK


def _languages(options: SnapshotOptions, library: Pack) -> tuple[str, ...]:
    """The languages to render.

    Raises:
        LibraryDamagedError: if the library does not have one of them.
    """
    for language in options.languages:
        if language not in library.languages:
            raise LibraryDamagedError(f"the library has no {language}, only {', '.join(library.languages)}")
    return options.languages or library.languages


def _preferences(options: SnapshotOptions) -> list[Preferences]:
    """What readers choose: every size of text in every contrast."""
    return [
        Preferences(
            text_size=TEXT_SIZES.index(size),
            high_contrast=contrast == "high",
            low_reach=options.low_reach,
            reduced_motion=True,
        )
        for size in options.text_sizes
        for contrast in options.contrasts
    ]


@contextmanager
def _opened(source: Path | None, resources: Path) -> Generator[Pack]:
    """Open exactly the library that was asked for, or the built-in one, wholly checked; nothing takes its place.

    Raises:
        FileNotFoundError: if there is no such file or folder.
        LibraryDamagedError: if it cannot be shown; the message says why.
    """
    if source is None:
        source = resources / STARTER_PACK if (resources / STARTER_PACK).is_file() else resources / STARTER_LIBRARY
    if not source.exists():
        raise FileNotFoundError(f"there is no library at {source}")
    with TemporaryDirectory() as folder:
        path = source
        if source.is_dir():
            from kiosk.content.compile import compile_library

            path = Path(folder) / "library.klib"
            for problem in compile_library(source, path, resources):
                print(problem, file=sys.stderr)
            if not path.exists():
                raise LibraryDamagedError(f"{source} has nothing that can be shown")
        check_pack(path)
        pack = Pack(path)
        try:
            yield pack
        finally:
            pack.close()


def _write_index(path: Path, screens: list[dict[str, Any]]) -> None:
    path.write_text(json.dumps(screens, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
