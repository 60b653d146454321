"""What the kiosk of this machine is set up with: all that the checks are told."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import kiosk
from kiosk.app.doctor.system import is_administrator
from kiosk.app.options import DoctorOptions
from kiosk.app.registry import HIVE, read_key
from kiosk.app.resources import bundle_folder, resources_folder
from kiosk.app.settings_file import SettingsFileError, load_settings, machine_places, policy_files
from kiosk.core.problems import Problem
from kiosk.core.settings import Settings


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None


@dataclass(frozen=True)
class Setup:
    """Settings and where things are; goes to the process of each check.

    `settings_files` are those that are read, whether they are there or not, the policy's among them; `policy_folder` is
    where these are, and `registry_keys` are keys that set something. `problems` is what is wrong in all of them, and
    `unusable` says why the file on the command line cannot be used at all. `library` is None for the built-in one, and
    `resources` None if the program was installed without. `own_program` says that the program is this user's own, as
    where the tarball is unpacked without root. `platform` is `sys.platform`; below `root` are the files in which Linux
    tells of itself, and `home` is this user's folder, or None for a user of the system that has none.
    """

    settings: Settings
    now: datetime
    problems: tuple[Problem, ...] = ()
    unusable: str = ""
    settings_files: tuple[Path, ...] = ()
    policy_folder: Path | None = None
    registry_keys: tuple[str, ...] = ()
    library: Path | None = None
    resources: Path | None = None
    own_program: bool = False
    platform: str = sys.platform
    root: Path = Path("/")
    home: Path | None = field(default_factory=_home)


def read_setup(options: DoctorOptions) -> Setup:
    """The setup of this machine, with what the command line puts in its place. Raises nothing for what is in a file."""
    places = machine_places(os.environ, sys.platform)
    unusable = ""
    try:
        settings, problems = load_settings(places, options.settings)
    except SettingsFileError as error:
        unusable = str(error)
        settings, problems = load_settings(places, None)
    library = options.library or (Path(settings.library.path) if settings.library.path else None)
    try:
        resources = resources_folder()
    except FileNotFoundError:
        resources = None
    named = [options.settings] if options.settings else []
    try:
        policy = policy_files(places)
    except OSError:
        policy = []  # the problems tell of it
    return Setup(
        settings=settings,
        now=datetime.now().astimezone(),
        problems=tuple(problems),
        unusable=unusable,
        settings_files=(*map(Path, places.files()), *named, *policy),
        policy_folder=Path(places.policy_folder) if places.policy_folder else None,
        registry_keys=tuple(
            rf"{HIVE}\{key}" for key in (places.installed_key, places.policy_key) if key and any(read_key(key).values())
        ),
        library=library,
        resources=resources,
        # On Windows permissions of folders say nothing.
        own_program=os.name == "posix" and not is_administrator() and os.access(program_folder(), os.W_OK),
    )


def program_folder() -> Path:
    """Where the program lies: the bundle, or the package of its source."""
    return bundle_folder() or Path(kiosk.__file__).resolve().parent
