"""Whether the settings say what the clinic thinks they say."""

from __future__ import annotations

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.setup import Setup


def check_settings(setup: Setup) -> list[Finding]:
    """What is to be said of the settings."""
    findings = [
        fail(
            "settings",
            f"{problem.path}{f', line {problem.line}' if problem.line else ''}: {problem.message}",
            "Correct the line; docs/settings.md lists every setting.",
        )
        for problem in setup.problems
    ]
    if setup.unusable:
        findings.append(
            fail("settings", f"{setup.unusable}; the rest here is without it", "Correct the file, or its name.")
        )
    if not findings:
        there = [str(file) for file in setup.settings_files if file.is_file()]
        said = f"no problem in {' and '.join(there)}" if there else "there is no settings file; the defaults are used"
        findings.append(ok("settings", said))
    return [*findings, _locked(setup), _pin(is_set=bool(setup.settings.staff.pin))]


def _locked(setup: Setup) -> Finding:
    locked = setup.settings.locked
    if not locked:
        return ok("settings-locked", "no policy holds a setting")
    held = ", ".join(f"`{name}` by {where}" for name, where in sorted(locked.items()))
    return ok("settings-locked", f"a policy holds {held}")


def _pin(*, is_set: bool) -> Finding:
    if is_set:
        return ok("staff-pin", "a PIN for the staff menu is set")
    return warn("staff-pin", "no PIN is set: the staff menu shows the status only", "Set one with `kiosk set-pin`.")
