"""The bundle of `make bundle`: what is in it, what stays out, and whether it runs where nothing else is installed."""

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageGrab

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "resources" / "library"
SIZE = "1920x1080"
SECONDS_TO_APPEAR = 20
# The clock on the wall and what the pointer is over may differ; another screen differs far more.
LIKE_ENOUGH = 0.01

pytestmark = pytest.mark.long


def make_bundle(place: Path, work: Path) -> Path:
    """Build the bundle into a folder of `place`."""
    subprocess.run(["make", "bundle", f"BUNDLE_PLACE={place}", f"BUNDLE_WORK={work}"], cwd=ROOT, check=True)
    return place / "kiosk"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    return make_bundle(folder / "place", folder / "work")


@pytest.fixture
def display() -> Iterator[str]:
    """The name of an X display of its own."""
    reader, writer = os.pipe()
    server = ["Xvfb", *f"-screen 0 {SIZE}x24 -nolisten tcp -noreset -displayfd {writer}".split()]
    with subprocess.Popen(server, pass_fds=[writer], stderr=subprocess.DEVNULL) as process:
        os.close(writer)
        with os.fdopen(reader) as number:
            yield f":{number.readline().strip()}"
        process.terminate()


class Reader:
    """Somebody who looks at an X display and touches it. `screens` are the pictures that `kiosk snapshot` made."""

    def __init__(self, display: str, screens: list[dict[str, Any]], pictures: Path) -> None:
        self._display = display
        self._screens = screens
        self._pictures = pictures

    def wait_for(self, kind: str) -> dict[str, Any]:
        """Look until the library's first screen of that kind is there; returns what is known of it."""
        screen = next(screen for screen in self._screens if screen["screen"] == kind)
        with Image.open(self._pictures / screen["picture"]) as file:
            picture = file.convert("RGB")
        deadline = time.monotonic() + SECONDS_TO_APPEAR
        while unlikeness(ImageGrab.grab(xdisplay=self._display).convert("RGB"), picture) > LIKE_ENOUGH:
            assert time.monotonic() < deadline, f"no {kind} screen within {SECONDS_TO_APPEAR} s"
        return screen

    def tap(self, screen: dict[str, Any], beginning: str) -> None:
        """Tap the target of that screen whose name begins so."""
        target = next(target for target in screen["targets"] if target["name"].startswith(beginning))
        x, y = target["x"] + target["width"] // 2, target["y"] + target["height"] // 2
        tap = ["xdotool", "mousemove", "--sync", f"{x}", f"{y}", "click", "1"]
        subprocess.run(tap, env={**os.environ, "DISPLAY": self._display}, check=True)


def unlikeness(one: Image.Image, other: Image.Image) -> float:
    """The part of the pixels that differ clearly, 0 to 1."""
    clear = ImageChops.difference(one, other).convert("L").point(lambda value: 255 * (value > 24))
    return clear.histogram()[255] / (one.width * one.height)


def bundled_kiosk(
    bundle: Path, *arguments: str, folder: Path, told: str = "", code: int = 0, errors: str | None = ""
) -> str:
    """Run a command of the bundle in `folder`, with an empty environment; returns what it prints.

    It is told something on its standard input, and ends with a code; `errors` (None: any) is what it complains of.
    """
    command = [str(bundle / "kiosk"), *arguments]
    finished = subprocess.run(
        command, cwd=folder, env={}, input=told, capture_output=True, text=True, timeout=300, check=False
    )
    assert errors is None or finished.stderr == errors
    assert finished.returncode == code
    return finished.stdout


def contents(bundle: Path) -> dict[str, str]:
    """What each file of the bundle holds: the hash of its bytes, or where it links to."""
    return {
        str(path.relative_to(bundle)): f"-> {path.readlink()}"
        if path.is_symlink()
        else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in bundle.rglob("*")
        if path.is_symlink() or path.is_file()
    }


@pytest.mark.parametrize(
    "word",
    [
        "qvnc",
        "VirtualKeyboard",
        "gtk",
        "libgdk",
        "qml",
        "QtQuick",
        "Qt6Quick",
        "QtNetwork",
        "QtOpenGL",
        "Qt6OpenGL",
        "QtMultimedia",
        "plugins/multimedia",
        "libav",
        "svg.",
        "Qt6Svg",
        "Qt6Pdf",
        "plugins/tls",
        "_ssl",
        "libssl",
        "libcrypto",
        "libgnutls",
        "libspeechd",
        "libpulse",
        "libcups.",
        "libmvec",
        "PySide6/Qt/translations",
        ".ts",
        "resources/library",
    ],
)
def test_stays_out_of_the_bundle(bundle: Path, word: str) -> None:
    names = [str(path.relative_to(bundle)) for path in bundle.rglob("*")]
    assert [name for name in names if word.lower() in name.lower()] == []


def test_has_only_the_plugins_of_qt_that_it_uses(bundle: Path) -> None:
    plugins = bundle / "_internal" / "PySide6" / "Qt" / "plugins"
    assert sorted(str(path.relative_to(plugins)) for path in plugins.rglob("*.so")) == [
        "imageformats/libqjpeg.so",
        "platforms/libqoffscreen.so",
        "platforms/libqwayland.so",
        "platforms/libqxcb.so",
        "printsupport/libcupsprintersupport.so",
        "texttospeech/libqtexttospeech_speechd.so",
        "wayland-shell-integration/libfullscreen-shell-v1.so",
        "wayland-shell-integration/libxdg-shell.so",
    ]


def test_links_lead_somewhere(bundle: Path) -> None:
    assert [path for path in bundle.rglob("*") if not path.exists()] == []


def test_second_build_is_identical(bundle: Path, tmp_path: Path) -> None:
    again = make_bundle(tmp_path / "place", tmp_path / "work")
    assert contents(again) == contents(bundle)


def test_builds_the_same_pack_as_the_source(bundle: Path, tmp_path: Path) -> None:
    bundled_kiosk(bundle, "build", str(LIBRARY), "-o", "again.klib", folder=tmp_path)
    starter = bundle / "_internal" / "resources" / "starter.klib"
    assert (tmp_path / "again.klib").read_bytes() == starter.read_bytes()


def test_finds_no_fault_with_the_starter_library(bundle: Path, tmp_path: Path) -> None:
    assert json.loads(bundled_kiosk(bundle, "check", str(LIBRARY), "--format", "json", folder=tmp_path)) == []


def test_draws_every_screen_in_the_languages_asked_for(bundle: Path, tmp_path: Path) -> None:
    languages = ["ar", "zh-Hans"]
    bundled_kiosk(bundle, "snapshot", "screens", "--size", SIZE, "--language", *languages, folder=tmp_path)
    screens = json.loads((tmp_path / "screens" / "screens.json").read_text(encoding="utf-8"))
    assert sorted({screen["language"] for screen in screens}) == languages
    assert [screen for screen in screens if not (tmp_path / "screens" / screen["picture"]).is_file()] == []


def test_says_what_there_is_to_speak_with(bundle: Path, tmp_path: Path) -> None:
    # What the system's sound library says where there is no device is its own affair.
    told = json.loads(bundled_kiosk(bundle, "sound", folder=tmp_path, errors=None))
    assert told["event"] == "available"
    assert told["languages"] or told["reason"]


def test_checks_the_machine(bundle: Path, tmp_path: Path) -> None:
    printed = bundled_kiosk(bundle, "doctor", "--json", folder=tmp_path, code=1, errors=None)
    marks = {found["code"]: found["mark"] for found in json.loads(printed)}
    assert (marks["display"], marks["fonts"], marks["library"]) == ("fail", "ok", "warn")


def test_says_of_an_unknown_printer_that_it_cannot_print(bundle: Path, tmp_path: Path) -> None:
    bundled_kiosk(bundle, "print", folder=tmp_path, told='{"printer": "of nobody", "pages": []}\n', code=1)


@pytest.mark.parametrize("before", ["", "/opt/lib"])
def test_gives_what_it_starts_the_system_s_libraries(before: str) -> None:
    program = "import os, runpy, sys; runpy.run_path(sys.argv[1]); print(os.environ.get('LD_LIBRARY_PATH', ''))"
    command = [sys.executable, "-c", program, str(ROOT / "scripts" / "bundle_environment.py")]
    environment = {"LD_LIBRARY_PATH": "/bundle", **({"LD_LIBRARY_PATH_ORIG": before} if before else {})}
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert printed.strip() == before


@pytest.mark.parametrize("command", ["run", "serve"])
def test_opens_home_a_topic_and_an_article_and_ends(command: str, bundle: Path, display: str, tmp_path: Path) -> None:
    bundled_kiosk(bundle, "snapshot", "screens", "--size", SIZE, "--language", "en", folder=tmp_path)
    screens = json.loads((tmp_path / "screens" / "screens.json").read_text(encoding="utf-8"))
    reader = Reader(display, screens, tmp_path / "screens")
    program = [str(bundle / "kiosk"), command]
    env = {"DISPLAY": display, "XDG_CACHE_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    with subprocess.Popen(program, cwd=tmp_path, env=env, stderr=subprocess.PIPE, text=True) as kiosk:
        try:
            reader.tap(reader.wait_for("home"), "Cancer and scans")
            reader.tap(reader.wait_for("topic"), "Neuroendocrine tumours")
            reader.wait_for("article")
        finally:
            kiosk.terminate()
            _, errors = kiosk.communicate(timeout=SECONDS_TO_APPEAR)
    # Where nothing can be heard, it says so.
    assert [line for line in errors.splitlines() if "kiosk.ui.sound: nothing is" not in line] == []
    assert kiosk.returncode == 0
