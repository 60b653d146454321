"""What staff see is whole, large enough and within reach in every language, as what readers see is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.app.walk import shown_on, walking
from kiosk.core.preferences import Preferences
from kiosk.core.settings import DisplaySettings, Settings
from kiosk.ui.audit.audit import audit
from kiosk.ui.words import LANGUAGES
from tests.fixtures.screen import RESOURCES
from tests.small_library import SmallLibrary

NOW = datetime(2026, 3, 14, 10, 30, tzinfo=UTC)
PANELS = [((1920, 1080), 22.0), ((600, 1024), 10.1), ((1024, 600), 10.1), ((1080, 1920), 22.0)]
LOOKS = [Preferences(), Preferences(text_size=4, high_contrast=True, low_reach=True)]


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_staff_passes_the_audit(language: str) -> None:
    """Each language on one of the four panels; `make test-long` looks at all of them, with everything else."""
    size, inches = PANELS[LANGUAGES.index(language) % len(PANELS)]
    settings = Settings(display=DisplaySettings(diagonal_inches=inches, reduced_motion=True, region="GB"))
    library = SmallLibrary(languages=(language, *(other for other in LANGUAGES if other != language)))
    found: list[str] = []
    with walking(library, settings, RESOURCES, size, NOW) as (kiosk, walk):
        for look in LOOKS:
            kiosk.reset()
            kiosk.prefer(look)
            for stop in walk.staff():
                found += [
                    f"{stop.screen} {stop.which}: {finding.rule} {finding.what!r}: {finding.detail}"
                    for finding in audit(shown_on(kiosk))
                ]
    assert found == []
