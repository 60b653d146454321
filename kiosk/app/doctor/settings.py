"""Whether the settings say what the clinic thinks they say."""

from __future__ import annotations

from pathlib import Path

from kiosk.app.doctor.finding import Finding, fail, ok, warn
from kiosk.app.doctor.setup import Setup
from kiosk.core.problems import Problem
from kiosk.core.staff_pin import pin_hash_fault


def check_settings(setup: Setup) -> list[Finding]:
    """What is to be said of the settings."""
    findings = [
        fail(
            "settings",
            f"{problem.path}{f', line {problem.line}' if problem.line else ''}: {problem.message}",
            "Correct it there; docs/settings.md lists every setting.",
        )
        for problem in setup.problems
    ]
    if setup.unusable:
        findings.append(
            fail("settings", f"{setup.unusable}; the rest here is without it", "Correct the file, or its name.")
        )
    if not findings:
        there = [*(str(file) for file in setup.settings_files if file.is_file()), *setup.registry_keys]
        said = f"no problem in {' and '.join(there)}" if there else "nothing sets anything; the defaults are used"
        findings.append(ok("settings", said))
    return [*findings, _locked(setup), _pin(setup)]


def _locked(setup: Setup) -> Finding:
    locked = setup.settings.locked
    held = ", ".join(f"`{name}` by {where}" for name, where in sorted(locked.items()))
    said = f"a policy holds {held}" if held else "no policy holds a setting"
    unused = [
        problem.path for problem in setup.problems if problem.code == "unusable-file" and _is_policy(problem, setup)
    ]
    if unused:
        return warn(
            "settings-locked", f"{said}, but nothing of {', '.join(unused)} counts", "Correct it: see `settings`."
        )
    return ok("settings-locked", said)


def _is_policy(problem: Problem, setup: Setup) -> bool:
    return setup.policy_folder is not None and Path(problem.path).is_relative_to(setup.policy_folder)


def _pin(setup: Setup) -> Finding:
    hashed = setup.settings.staff.pin
    # By itself it writes into the machine's file, which is root's.
    of_this_user = "Set one with `kiosk set-pin --settings FILE`, as docs/deploy/linux.md has it."
    advice = of_this_user if setup.own_program else "Set one with `kiosk set-pin`."
    if not hashed:
        return warn("staff-pin", "no PIN is set: the staff menu shows the status only", advice)
    if fault := pin_hash_fault(hashed):
        return fail("staff-pin", f"no PIN opens the staff menu: {fault}", advice)
    return ok("staff-pin", "a PIN for the staff menu is set")
