"""The folders that belong to the program on a machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import platformdirs

from kiosk.core.settings import Settings

_NAME = "clinic-kiosk"


def cache_folder(settings: Settings) -> Path:
    """Where packs are kept between starts."""
    if settings.cache.folder:
        return Path(settings.cache.folder)
    return user_cache_folder()


def user_cache_folder() -> Path:
    """Where whoever runs the program keeps what can be made again."""
    return _folder(platformdirs.user_cache_dir, platformdirs.site_cache_dir)


def builds_folder(cache: Path) -> Path:
    """Where in a folder of caches is what need not be made again when a library's folder is compiled again."""
    return cache / "builds"


def state_folder(settings: Settings) -> Path:
    """Where is kept what must outlive a restart, such as which library was shown before."""
    if settings.state.folder:
        return Path(settings.state.folder)
    return _folder(platformdirs.user_state_dir, platformdirs.site_state_dir)


def _folder(user_s: Callable[..., str], machine_s: Callable[..., str]) -> Path:
    try:
        return Path(user_s(_NAME, appauthor=False))
    except RuntimeError:
        # A user of the system that has no home.
        return Path(machine_s(_NAME, appauthor=False))
