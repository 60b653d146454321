"""Whether the operating system keeps people in the kiosk; docs/lockdown.md has what to set."""

from __future__ import annotations

import os

from kiosk.app.doctor.finding import Finding, fail, not_checked, ok, warn
from kiosk.app.doctor.lockdown_linux import judged_linux
from kiosk.app.doctor.lockdown_windows import judged_windows
from kiosk.app.doctor.setup import Setup
from kiosk.app.doctor.system import ask, is_administrator, running_programs, runs_in_session


def check_lockdown(setup: Setup) -> list[Finding]:
    """What is to be said of the operating system."""
    user = judged_user(administrator=is_administrator(), in_session=runs_in_session(os.environ))
    match setup.platform:
        case "linux":
            return [user, *judged_linux(setup.root, running_programs(), ask)]
        case "win32":
            return [user, *judged_windows()]
        case _:
            return [user, not_checked("lockdown", f"nothing is known of {setup.platform}")]


def judged_user(*, administrator: bool, in_session: bool) -> Finding:
    """What is to be said of who runs this, which in a session should be who runs the kiosk."""
    if administrator and not in_session:
        return warn(
            "user",
            "this runs as an administrator outside of any session, so the kiosk's user could not be judged",
            "Run it as the kiosk's user in the kiosk's session; docs/doctor.md says how.",
        )
    if administrator:
        return fail(
            "user",
            "this runs as an administrator, who may do anything",
            "Run it as the kiosk's user, for whom it is meant; and never run the kiosk as an administrator.",
        )
    return ok("user", "this does not run as an administrator")
