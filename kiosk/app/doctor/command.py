"""`kiosk doctor`: checks the machine, and says what to do."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from dataclasses import asdict, replace
from typing import Final, TextIO

from kiosk.app.doctor.access import check_access
from kiosk.app.doctor.autostart import check_autostart
from kiosk.app.doctor.clock import check_clock
from kiosk.app.doctor.disk import check_disk
from kiosk.app.doctor.display import UNUSABLE as UNUSABLE_DISPLAY
from kiosk.app.doctor.display import check_display
from kiosk.app.doctor.finding import AREAS, NOT_CHECKED, Finding
from kiosk.app.doctor.fonts import check_fonts, check_glyphs
from kiosk.app.doctor.library import check_library, check_reviews
from kiosk.app.doctor.lockdown import check_lockdown
from kiosk.app.doctor.runner import Check, run_checks
from kiosk.app.doctor.settings import check_settings
from kiosk.app.doctor.setup import read_setup
from kiosk.app.doctor.sound import check_sound
from kiosk.app.doctor.table import table
from kiosk.app.doctor.touch import UNKNOWN as UNKNOWN_TOUCH
from kiosk.app.doctor.touch import check_touch
from kiosk.app.exit_codes import ExitCode
from kiosk.app.options import DoctorOptions
from kiosk.app.resources import documentation_folder

# The slowest first, so that the others are done meanwhile.
CHECKS: Final = (
    Check("library", check_library),
    Check("library", check_reviews),
    Check("sound", check_sound),
    Check("fonts", check_glyphs),
    Check("fonts", check_fonts),
    Check("display", check_display, UNUSABLE_DISPLAY),
    Check("touch", check_touch, UNKNOWN_TOUCH),
    Check("lockdown", check_lockdown),
    Check("clock", check_clock),
    Check("autostart", check_autostart),
    Check("disk", check_disk),
    Check("settings", check_settings),
    Check("files", check_access),
)

_OF_THE_MACHINE: Final = {*AREAS["clock"], *AREAS["lockdown"]} - {"user", "automount"}
"""What only an administrator can change."""
_WIDTH_IN_A_FILE: Final = 100


def doctor(options: DoctorOptions) -> int:
    """Check the machine and print what was found.

    The exit code is `FAILED` if there is a fault among it, or if nothing could be found out at all.
    """
    if not os.access(".", os.R_OK | os.X_OK):
        # Whoever becomes the kiosk's user may do so in a folder of their own, such as root's, where no process of that
        # user can begin.
        os.chdir("/")
    setup = read_setup(options)
    found = run_checks(CHECKS, setup)
    if setup.own_program:
        found = [_for_an_administrator(finding) for finding in found]
    findings = [_with_place_of_pages(finding) for finding in found]
    output: TextIO = sys.stdout
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The name of a library or a file can hold what a console cannot.
        sys.stdout.reconfigure(errors="backslashreplace")  # pyright: ignore[reportUnknownMemberType]
    if options.json:
        print(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        terminal = output.isatty()
        width = shutil.get_terminal_size((_WIDTH_IN_A_FILE, 24)).columns if terminal else _WIDTH_IN_A_FILE
        coloured = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        print(table(findings, width, output.encoding, coloured=coloured))
    nothing_known = all(finding.code == NOT_CHECKED for finding in findings)
    return ExitCode.FAILED if nothing_known or any(finding.mark == "fail" for finding in findings) else ExitCode.OK


def _for_an_administrator(finding: Finding) -> Finding:
    """The finding, whose advice says if this user, who has installed the program without root, cannot follow it."""
    if not finding.advice or finding.code not in _OF_THE_MACHINE:
        return finding
    return replace(finding, advice=f"For an administrator: {finding.advice}")


def _with_place_of_pages(finding: Finding) -> Finding:
    """The finding with the place on this machine of the pages that its advice names."""
    folder = documentation_folder()
    if folder is None:
        return finding
    return replace(finding, advice=finding.advice.replace("docs/", f"{folder}{os.sep}"))
