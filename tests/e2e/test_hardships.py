"""What a machine that nobody looks after runs into: through all of it the real program shows its articles.

Each time a reader goes to the same article and back, and must see what there is to see in good times. Disks, users
and networks are made by `unshare`, of which the machine must allow user namespaces.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from kiosk.app.exit_codes import ExitCode
from tests.panel import PAGE, TEXT, Panel, x_server
from tests.program import SECONDS, Program, environment, running, wait_for
from tests.small_pack import write_small_pack

# They share a display and the pictures of good times.
pytestmark = pytest.mark.xdist_group("hardships")

WRONG_CLOCK = Path(__file__).parents[1] / "fixtures" / "wrong_clock.py"
YEAR = 365 * 24 * 60 * 60

SETTINGS = """
[library]
watch_seconds = 1
[log]
level = "info"
file = "disk/kiosk.log"
system = false
[display]
reduced_motion = true
[listen]
output = "off"
"""


def among_mounts(script: str) -> tuple[str, ...]:
    """Run the program after a script that mounts what only the two of them see."""
    # Where nothing can be mounted, the script must not go on and fill the real disk.
    return ("unshare", "--map-root-user", "--mount", "sh", "-e", "-c", f'{script}\nexec "$@"', "sh")


DISK = "cp -a disk before; mount -t tmpfs -o size=40m tmpfs disk; cp -a before/. disk; rm -r before"
"""Makes the folder `disk` a disk of its own with the same files on it."""
FULL_DISK = among_mounts(f"{DISK}; cat /dev/zero > disk/rest 2> /dev/null || true")
READ_ONLY_DISK = among_mounts(f"{DISK}; mount -o remount,ro disk")
# The machine's own folders have what the service remembers, as if it never had had a home.
MACHINE = """
cp -a disk before; mount -t tmpfs tmpfs /var/cache; mount -t tmpfs tmpfs /var/lib
{ mv before/cache/* /var/cache; mv before/.local/state/* /var/lib; } 2> /dev/null || true
rm -r before
"""
AS_NOBODY_KNOWN = (*among_mounts(MACHINE), "unshare", "--map-user=54321", "--map-group=54321")
WITHOUT_NETWORK = ("unshare", "--map-root-user", "--net")

TOPIC, ARTICLE, HOME = (340, 380), (340, 420), (150, 1010)
"""Where a finger meets the first topic, its first article, and the way home."""

RING = 0.02
"""The part of a picture that the keyboard's ring takes at most."""


@dataclass(frozen=True)
class GoodTimes:
    """What a reader sees on the way to the first article."""

    home: Image.Image
    topic: Image.Image
    article: Image.Image


@dataclass(frozen=True)
class Place:
    """A panel, and a folder to start the program in; what the program writes goes to the folder `disk` there."""

    panel: Panel
    folder: Path
    pack: Path
    command: str = "run"

    @contextmanager
    def kiosk(
        self,
        *,
        through: tuple[str | Path, ...] = (),
        settings: str = SETTINGS,
        window: tuple[str, ...] = ("--windowed", "1920x1080"),
        **variables: str | None,
    ) -> Iterator[Program]:
        """Run the program on the pack until the end of the block; its home screen is painted. None unsets."""
        (self.folder / "settings.toml").write_text(settings, encoding="utf-8")
        disk = self.folder / "disk"
        changed = {**environment(disk, DISPLAY=self.panel.display, TMPDIR=str(disk)), **variables}
        env = {name: value for name, value in changed.items() if value is not None}
        command = (self.command, *window, "--library", self.pack, "--settings", "settings.toml")
        with running(*command, env=env, folder=self.folder, through=through) as program:
            program.wait_for_line("ready: ")
            yield program
            assert program.end() == ExitCode.OK
        for trouble in (" CRITICAL ", "Traceback", "Logging error"):
            assert trouble not in program.errors

    def sees(self, picture: Image.Image, what: str, apart_from: float = 0.001) -> None:
        """Wait until the panel shows that, apart from some pixels."""
        wait_for(lambda: self.panel.changed(picture, TEXT) < apart_from, what)

    def visit(self, good: GoodTimes) -> None:
        """Go to the article and back home."""
        self.sees(good.home, "home screen")
        self.panel.tap(*TOPIC)
        self.sees(good.topic, "topic")
        self.panel.tap(*ARTICLE)
        self.sees(good.article, "article")
        self.panel.tap(*HOME)
        self.sees(good.home, "home screen again")


@pytest.fixture(scope="module")
def panel() -> Iterator[Panel]:
    with x_server() as display:
        yield Panel(display)


@pytest.fixture
def place(panel: Panel, tmp_path: Path) -> Place:
    (tmp_path / "disk").mkdir()
    return Place(panel, tmp_path, write_small_pack(tmp_path / "library.klib"))


@pytest.fixture(scope="module")
def service(panel: Panel, good: GoodTimes, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Where `kiosk serve` has shown the library before."""
    folder = tmp_path_factory.mktemp("service")
    (folder / "disk").mkdir()
    service = Place(panel, folder, write_small_pack(folder / "library.klib"), "serve")
    with service.kiosk():
        # The library is prepared at the lowest priority.
        wait_for(lambda: panel.changed(good.home, TEXT) < 0.001, "home screen", 3 * SECONDS)
    return service


@pytest.fixture(scope="module")
def good(panel: Panel, tmp_path_factory: pytest.TempPathFactory) -> GoodTimes:
    folder = tmp_path_factory.mktemp("good")
    (folder / "disk").mkdir()
    place = Place(panel, folder, write_small_pack(folder / "library.klib"))
    with place.kiosk():
        home = panel.look()
        panel.tap(*TOPIC)
        topic = panel.wait_for_change(home, PAGE, 0.05, "topic")
        panel.tap(*ARTICLE)
        return GoodTimes(home, topic, panel.wait_for_change(topic, PAGE, 0.05, "article"))


def packs(folder: Path) -> list[Path]:
    """The packs in the cache."""
    return list((folder / "disk" / "cache").rglob("*.klib"))


def test_a_full_disk(place: Place, good: GoodTimes) -> None:
    with place.kiosk(through=FULL_DISK) as program:
        place.visit(good)
    assert "it is read where it is" in program.errors


def test_a_read_only_disk(place: Place, good: GoodTimes) -> None:
    with place.kiosk(through=READ_ONLY_DISK) as program:
        place.visit(good)
    assert "it is read where it is" in program.errors
    assert "the log file" in program.errors


@pytest.mark.parametrize("home", [None, "/proc/nowhere"], ids=["unset", "missing"])
def test_no_home_folder(place: Place, good: GoodTimes, home: str | None) -> None:
    before = set(place.folder.iterdir())
    with place.kiosk(through=AS_NOBODY_KNOWN, HOME=home, XDG_CACHE_HOME=None):
        place.visit(good)
    assert set(place.folder.iterdir()) - before == {place.folder / "settings.toml"}


@pytest.mark.parametrize("years", [-10, 10])
def test_a_wrong_clock(place: Place, good: GoodTimes, years: int) -> None:
    seconds = place.folder / "seconds_wrong"
    seconds.write_text(str(years * YEAR))
    with place.kiosk(through=(sys.executable, WRONG_CLOCK, seconds)) as program:
        place.visit(good)
    logged = int(program.errors[:4])
    assert abs(logged - years - datetime.now(UTC).year) <= 1


def test_a_clock_that_jumps_by_years_meanwhile(place: Place, good: GoodTimes) -> None:
    seconds = place.folder / "seconds_wrong"
    seconds.write_text("0")
    with place.kiosk(through=(sys.executable, WRONG_CLOCK, seconds)):
        for years in (10, -10, 0):
            seconds.write_text(str(years * YEAR))
            place.visit(good)


def test_no_sound(place: Place, good: GoodTimes) -> None:
    nothing = {"ALSA_CONFIG_PATH": "/dev/null", "SPEECHD_ADDRESS": "unix_socket:/nowhere", "XDG_RUNTIME_DIR": None}
    with place.kiosk(settings=SETTINGS.replace('"off"', '"speaker"'), **nothing) as program:
        program.wait_for_line("nothing is read aloud")
        place.visit(good)


def test_no_touch(place: Place, good: GoodTimes) -> None:
    # Only the window of a whole screen takes the keyboard where no window manager gives it to one.
    with place.kiosk(window=()):
        place.sees(good.home, "home screen")
        wait_for(place.panel.has_keyboard, "window that takes keys")
        # The first key shows where the keyboard is, which is on the first control of every page.
        place.panel.touch("key", "Tab", "shift+Tab", "Return")
        place.sees(good.topic, "topic", RING)
        place.panel.touch("key", "Return")
        place.sees(good.article, "article", RING)
        place.panel.touch("key", "Escape")
        place.sees(good.topic, "topic again", RING)


def test_no_network(place: Place, good: GoodTimes) -> None:
    with place.kiosk(through=WITHOUT_NETWORK):
        place.visit(good)


def test_a_library_that_is_deleted_while_it_is_shown(place: Place, good: GoodTimes) -> None:
    with place.kiosk():
        place.visit(good)
        place.pack.unlink()
        for pack in packs(place.folder):
            pack.unlink()
        place.visit(good)


def test_a_library_that_is_deleted_before_the_start(place: Place, good: GoodTimes) -> None:
    with place.kiosk():
        place.sees(good.home, "home screen")
    place.pack.unlink()
    with place.kiosk() as program:
        place.visit(good)
    assert "the previous library is shown instead" in program.errors


def test_a_locked_database(place: Place, good: GoodTimes) -> None:
    with locked(place.pack), place.kiosk():
        place.visit(good)
    (cached,) = packs(place.folder)
    with locked(cached), place.kiosk():
        place.visit(good)


# What the installed service goes through: it has shown the library before.


@pytest.mark.parametrize(
    "through", [FULL_DISK, READ_ONLY_DISK, WITHOUT_NETWORK], ids=["full-disk", "read-only-disk", "no-network"]
)
def test_the_service_goes_on(service: Place, good: GoodTimes, through: tuple[str, ...]) -> None:
    with service.kiosk(through=through):
        service.visit(good)


@pytest.mark.parametrize("years", [-10, 10])
def test_the_service_goes_on_with_a_wrong_clock(service: Place, good: GoodTimes, years: int) -> None:
    seconds = service.folder / "seconds_wrong"
    seconds.write_text(str(years * YEAR))
    with service.kiosk(through=(sys.executable, WRONG_CLOCK, seconds)):
        service.visit(good)
        seconds.write_text(str(-years * YEAR))
        service.visit(good)


def test_the_service_goes_on_with_locked_databases(service: Place, good: GoodTimes) -> None:
    with ExitStack() as stack:
        for pack in (service.pack, *packs(service.folder)):
            stack.enter_context(locked(pack))
        stack.enter_context(service.kiosk())
        service.visit(good)


def test_the_service_goes_on_without_a_home_folder(service: Place, good: GoodTimes) -> None:
    with service.kiosk(through=AS_NOBODY_KNOWN, HOME=None, XDG_CACHE_HOME=None):
        service.visit(good)


def test_the_service_goes_on_without_its_library(service: Place, good: GoodTimes) -> None:
    taken_away = service.pack.rename(service.folder / "elsewhere")
    try:
        with service.kiosk():
            service.visit(good)
    finally:
        taken_away.rename(service.pack)


@contextmanager
def locked(pack: Path) -> Iterator[None]:
    """Another process, this one, keeps everybody else from reading a database."""
    with closing(sqlite3.connect(pack, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with (
            closing(sqlite3.connect(pack, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("SELECT count(*) FROM articles")
        yield
