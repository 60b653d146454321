"""`kiosk serve` with the real screen on an X display of its own, broken on purpose and touched from outside.

After each fault a reader must find the home screen again and be able to use it. How long that took is printed.
"""

from __future__ import annotations

import itertools
import random
import resource
import shutil
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

import psutil
import pytest
from PIL import Image

from kiosk.app.exit_codes import ExitCode
from kiosk.core.state_file import read_state
from tests.panel import TEXT, Panel, x_server
from tests.program import SECONDS, Program, environment, running, wait_for
from tests.small_pack import write_small_pack

# They share a display.
pytestmark = pytest.mark.xdist_group("serve")

SETTINGS = """
[library]
path = "library.klib"
watch_seconds = 1
[log]
level = "info"
system = false
file = "log/kiosk.log"
[state]
folder = "state"
[display]
reduced_motion = true
[listen]
output = "off"
[cache]
folder = "{cache}"
"""

TOPIC, ARTICLE, HOME = (340, 380), (340, 420), (150, 1010)
"""Where a finger meets the first topic, its first article, and the way home."""


class Service:
    """A running `kiosk serve`: the screen that it has started, and what is seen of it."""

    def __init__(self, program: Program, panel: Panel, folder: Path) -> None:
        self.program = program
        self.panel = panel
        self.folder = folder
        self.process = psutil.Process(program.pid)
        self._home: Image.Image | None = None

    def screen(self) -> psutil.Process | None:
        """The process that shows the kiosk."""
        with suppress(psutil.Error):
            for child in self.process.children():
                if "--supervised" in child.cmdline():
                    return child
        return None

    def wait_for_screen(self, other_than: int = 0) -> psutil.Process:
        """The screen, another than that of the process number, as soon as it shows the home screen."""
        found: list[psutil.Process] = []

        def is_there() -> bool:
            screen = self.screen()
            found[:] = [screen] if screen is not None and screen.pid != other_than else []
            return bool(found) and self._shows_home()

        wait_for(is_there, "screen")
        return found[0]

    def _shows_home(self) -> bool:
        if self._home is None:
            # The first one: something has been painted, and stands still.
            before = self.panel.look(TEXT)
            if len(before.getcolors(1_000_000) or ()) < 3:
                return False
            self._home = self.panel.wait_for_change(Image.new("RGB", self.panel.look().size), TEXT, 0.1, "home screen")
        return self.panel.changed(self._home, TEXT) < 0.001

    def open_topic(self) -> None:
        """Tap the first topic, again and again until the screen reacts."""
        home = self.panel.look()

        def reacts() -> bool:
            self.panel.tap(*TOPIC)
            return self.panel.changed(home, TEXT) > 0.02

        wait_for(reacts, "reaction to a tap")

    def seconds_to_home(self, break_: Callable[[psutil.Process], object]) -> float:
        """Break the screen, and measure how long it takes until the home screen is back and can be touched."""
        before = self.screen()
        assert before is not None
        started = time.monotonic()
        break_(before)
        self.wait_for_screen(other_than=before.pid)
        self.open_topic()
        return time.monotonic() - started

    def visit_until_gone(self, screen: psutil.Process, seconds: float) -> int:
        """Go to the article and back again and again, as long as that process runs; returns how many taps it took."""
        until = time.monotonic() + seconds
        taps = 0
        for at in itertools.cycle([TOPIC, ARTICLE, HOME]):
            if time.monotonic() > until or not screen.is_running() or screen.status() == psutil.STATUS_ZOMBIE:
                break
            self.panel.tap(*at)
            taps += 1
        return taps

    def find_home(self) -> None:
        """Wait for the home screen; the last tap of a visit may have met a screen that had just been started."""

        def is_home() -> bool:
            if not self._shows_home():
                self.panel.tap(*HOME)
            return self._shows_home()

        wait_for(is_home, "home screen")

    def go_home(self) -> None:
        """Leave the topic by its Home button."""
        self.panel.tap(*HOME)
        wait_for(self._shows_home, "home screen")


@pytest.fixture(scope="module")
def panel() -> Iterator[Panel]:
    with x_server() as display:
        yield Panel(display)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Shared, as from source the built-in library must be compiled once."""
    return tmp_path_factory.mktemp("cache")


def shown_library(folder: Path) -> dict[str, object]:
    """What `serve` remembers of the library that is shown."""
    shown = read_state(folder / "state" / "library.json").get("shown")
    return cast("dict[str, object]", shown) if isinstance(shown, dict) else {}


@contextmanager
def serving(panel: Panel, folder: Path, cache: Path, **variables: str) -> Iterator[Service]:
    """Run `kiosk serve` on the small library, which is on the screen when the block begins."""
    (folder / "settings.toml").write_text(SETTINGS.format(cache=cache.as_posix()), encoding="utf-8")
    (folder / "log").mkdir()
    write_small_pack(folder / "library.klib")
    command = ("serve", "--windowed", "1920x1080", "--settings", "settings.toml")
    with running(*command, env=environment(folder, DISPLAY=panel.display, **variables), folder=folder) as program:
        service = Service(program, panel, folder)
        # The library is prepared at the lowest priority.
        wait_for(lambda: program.errors_so_far().count("ready: ") == 2, "screen with the library", 3 * SECONDS)
        # A screen that is broken before its first heartbeat would cost the library its place.
        wait_for(lambda: shown_library(folder).get("confirmed") is True, "first heartbeat")
        service.wait_for_screen()
        yield service


@pytest.fixture
def service(panel: Panel, cache: Path, tmp_path: Path) -> Iterator[Service]:
    with serving(panel, tmp_path, cache) as service:
        yield service
        assert service.program.end() == ExitCode.OK
        assert service.screen() is None


Record = Callable[[str, object], None]


def report(record_property: Record, what: str, seconds: list[float]) -> None:
    """Have the times printed at the end of the tests."""
    ordered = sorted(seconds)
    middle, most = ordered[len(ordered) // 2], ordered[-1]
    record_property("measured", f"{what}: home and touchable after {middle:.2f} s (median), {most:.2f} s (most)")


def killed_again_and_again(service: Service, times: int) -> list[float]:
    """At random moments, on the home screen and in the middle of a visit."""
    chance = random.Random(7)  # noqa: S311 - nothing is to be kept secret
    taken: list[float] = []
    for number in range(times):
        pause = time.monotonic() + chance.random() / 2
        wait_for(lambda until=pause: time.monotonic() > until, "moment")
        if number % 2:
            service.panel.tap(*ARTICLE)
        taken.append(service.seconds_to_home(psutil.Process.kill))
        if number % 3 == 0:
            service.go_home()
    return taken


def test_a_killed_screen_is_back_home_at_once_with_nothing_of_the_visit(
    service: Service, record_property: Record
) -> None:
    report(record_property, "screen killed 10 times", killed_again_and_again(service, 10))
    assert service.program.errors_so_far().count("ended by itself with code -9") == 10


@pytest.mark.long
def test_a_screen_that_is_killed_200_times_is_back_each_time(service: Service, record_property: Record) -> None:
    report(record_property, "screen killed 200 times", killed_again_and_again(service, 200))


def test_a_stopped_screen_is_noticed_and_started_again(service: Service, record_property: Record) -> None:
    seconds = service.seconds_to_home(lambda screen: screen.send_signal(signal.SIGSTOP))
    report(record_property, "screen stopped", [seconds])
    assert seconds > 8
    assert "no frame for 10 seconds" in service.program.errors_so_far()


@pytest.mark.parametrize(
    ("what", "limit", "value"),
    [("out of memory", resource.RLIMIT_AS, 1_000_000), ("out of file handles", resource.RLIMIT_NOFILE, 3)],
)
def test_a_screen_without_memory_or_file_handles_comes_back_or_goes_on(
    what: str, limit: int, value: int, service: Service, record_property: Record
) -> None:
    screen = service.wait_for_screen()
    screen.rlimit(limit, (value, value))
    taps = service.visit_until_gone(screen, seconds=6)
    gone = time.monotonic()
    if screen.is_running():
        # It lives with what it has; the next one has its limits back.
        seconds = service.seconds_to_home(psutil.Process.kill)
        record_property("measured", f"screen {what}: goes on, {taps} taps; killed: home after {seconds:.2f} s")
    else:
        service.find_home()
        service.open_topic()
        seconds = time.monotonic() - gone
        record_property("measured", f"screen {what}: gone at tap {taps}, home and touchable after {seconds:.2f} s")


def test_the_screen_ends_when_serve_is_killed(panel: Panel, cache: Path, tmp_path: Path) -> None:
    with serving(panel, tmp_path, cache) as service:
        screen = service.wait_for_screen()
        service.program.send(signal.SIGKILL)
        screen.wait(SECONDS)


def test_a_new_library_comes_to_the_screen_and_a_damaged_one_does_not(service: Service, tmp_path: Path) -> None:
    first = service.wait_for_screen()
    good = (tmp_path / "library.klib").read_bytes()
    damaged = bytearray(good)
    damaged[damaged.index(b"Riverside Clinic")] ^= 1
    (tmp_path / "library.klib").write_bytes(damaged)
    service.program.wait_for_line("library.klib is damaged")
    still = service.screen()
    assert still is not None
    assert still.pid == first.pid
    other = write_small_pack(tmp_path / "other.klib", clinic="Hillside Clinic")
    shutil.move(other, tmp_path / "library.klib")
    service.wait_for_screen(other_than=first.pid)
    assert "another library is shown" in service.program.errors_so_far()


def test_systemd_is_told_when_the_screen_is_up_and_that_nothing_hangs(
    panel: Panel, cache: Path, tmp_path: Path
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        address = tmp_path / "notify"
        systemd.bind(str(address))
        systemd.settimeout(SECONDS)

        told: list[str] = []

        def told_until(message: str) -> None:
            deadline = time.monotonic() + SECONDS
            while not any(seen.startswith(message) for seen in told):
                assert time.monotonic() < deadline, f"no {message!r} but {told}"
                told.append(systemd.recv(4096).decode())

        with serving(panel, tmp_path, cache, NOTIFY_SOCKET=str(address), WATCHDOG_USEC="4000000") as service:
            told_until("READY=1")
            told_until("WATCHDOG=1")
            told_until("STATUS=the screen is up")
            assert service.program.end() == ExitCode.OK
            told_until("STOPPING=1")
