"""All rules at once."""

from __future__ import annotations

from kiosk.ui.audit.controls import control_findings
from kiosk.ui.audit.finding import Finding, Shown
from kiosk.ui.audit.focus import focus_findings
from kiosk.ui.audit.texts import text_findings


def audit(shown: Shown) -> list[Finding]:
    """Everything that is wrong with a screen.

    The window must be the active one, as only then the keyboard shows where it is; and nothing may be in motion.
    """
    return [*control_findings(shown), *text_findings(shown), *focus_findings(shown)]
