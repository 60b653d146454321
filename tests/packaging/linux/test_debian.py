"""The package on a Debian 12 that has nothing but its base, from installation to purge.

Of systemd only a stand-in is there, which starts and stops the kiosk as the unit says: as its user, with its variables,
without a network and without a right to more than that.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import __version__
from tests.bundle.looking import SIZE, Reader
from tests.debian import Debian, below, debian, difference
from tests.linux_bundle import ROOT
from tests.panel import x_server

pytestmark = pytest.mark.long

UNIT = (ROOT / "packaging" / "linux" / "clinic-kiosk.service").read_text(encoding="utf-8")
OLDER = "0.0.9"
ETC, OPT = "/etc/clinic-kiosk", "/opt/clinic-kiosk"
OWN = ("/var/lib/clinic-kiosk", "/var/cache/clinic-kiosk", "/var/log/clinic-kiosk")
ENABLED = {
    "/etc/systemd/system/multi-user.target.wants/clinic-kiosk.service",
    "/var/lib/systemd/deb-systemd-helper-enabled/clinic-kiosk.service.dsh-also",
    "/var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants/clinic-kiosk.service",
}
USERS = {"/etc/group", "/etc/gshadow", "/etc/passwd", "/etc/shadow"}
STAND_IN = """\
#!/bin/sh
echo "$*" >>/run/asked
case " $* " in
*" preset "*)
    mkdir -p /etc/systemd/system/multi-user.target.wants
    ln -sf /lib/systemd/system/clinic-kiosk.service /etc/systemd/system/multi-user.target.wants
    ;;
*" is-enabled "*) echo enabled ;;
*" is-active "*) test -d "/proc/$(cat /run/kiosk.pid)" ;;
*" start "*) setsid /run/start-kiosk </dev/null >/dev/null 2>&1 & ;;
*" stop "*) kill -TERM "$(cat /run/kiosk.pid)" && timeout 30 tail --pid="$(cat /run/kiosk.pid)" --follow /dev/null ;;
esac
"""
CARD = """\
# In the place of a sound card: what is heard goes into a file.
pcm.heard { type file; slave.pcm null; file /tmp/heard.raw; format raw }
pcm.!default { type plug; slave.pcm heard }
"""
START = """\
#!/bin/sh
install -d -o clinic-kiosk -g clinic-kiosk -m 0700 /run/clinic-kiosk
echo $$ >/run/kiosk.pid
cd /var/lib/clinic-kiosk
exec unshare --net setpriv --reuid=clinic-kiosk --regid=clinic-kiosk --init-groups --no-new-privs \\
    --bounding-set=-all --inh-caps=-all env --ignore-environment HOME=/var/lib/clinic-kiosk {variables} {command}
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The package by its version: this one, and one that is older."""
    folder = tmp_path_factory.mktemp("packages")
    subprocess.run(["make", "deb", f"BUNDLE_PLACE={folder}", f"PACKAGES={folder}"], cwd=ROOT, check=True)
    this = folder / f"clinic-kiosk_{__version__}_amd64.deb"
    content = folder / "older"
    subprocess.run(["dpkg-deb", "--raw-extract", str(this), str(content)], check=True)
    control = content / "DEBIAN" / "control"
    control.write_text(control.read_text().replace(f"Version: {__version__}\n", f"Version: {OLDER}\n"))
    (content / OPT[1:] / "_internal" / "only-in-the-older").touch()
    with (content / ETC[1:] / "settings.toml").open("a") as settings:
        settings.write("# as it was in the older one\n")
    older = folder / f"clinic-kiosk_{OLDER}_amd64.deb"
    subprocess.run(["dpkg-deb", "-Znone", "--root-owner-group", "--build", str(content), str(older)], check=True)
    return {OLDER: older, __version__: this}


@pytest.fixture
def display() -> Iterator[str]:
    with x_server() as name:
        yield name


@pytest.fixture
def machine(packages: dict[str, Path], tmp_path: Path, display: str) -> Iterator[Debian]:
    """A Debian with what the kiosk depends on, and with a stand-in for systemd."""
    with debian(tmp_path / "debian") as system:
        for package in packages.values():
            shutil.copy(package, system.folder / "root" / package.name)
        system.run("apt-get", "update")
        install(system, OLDER)
        system.run("apt-get", "purge", "--yes", "clinic-kiosk")
        assert [name for name in system.files() if "clinic-kiosk" in name and not name.startswith("/root/")] == []
        (system.folder / "usr" / "sbin" / "policy-rc.d").unlink()
        stand_in = system.folder / "usr" / "bin" / "systemctl"
        stand_in.write_text(STAND_IN)
        stand_in.chmod(0o755)
        variables = re.findall(r"^Environment=(.+)$", UNIT, re.MULTILINE)
        variables += [f"DISPLAY={display}", "NOTIFY_SOCKET=/run/notify"]
        (command,) = re.findall(r"^ExecStart=(.+)$", UNIT, re.MULTILINE)
        start = system.folder / "run" / "start-kiosk"
        words = " ".join(f"'{word}'" for line in variables for word in line.split())
        start.write_text(START.format(variables=words, command=command))
        start.chmod(0o755)
        # By this folder programs know that systemd runs (sd_booted(3)).
        (system.folder / "run" / "systemd" / "system").mkdir(parents=True)
        yield system


@pytest.fixture
def notices(machine: Debian) -> Iterator[socket.socket]:
    """What the service tells systemd."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as receiver:
        address = machine.folder / "run" / "notify"
        receiver.bind(str(address))
        address.chmod(0o777)
        receiver.settimeout(60)
        yield receiver


def install(system: Debian, version: str) -> None:
    """Install a version as administrators do whom nobody may ask anything."""
    file = f"/root/clinic-kiosk_{version}_amd64.deb"
    keep = "Dpkg::Options::=--force-confold"
    system.run("apt-get", "install", "--yes", "--no-install-recommends", "-o", keep, file)
    assert system.run("dpkg-query", "--show", "--showformat=${Version}", "clinic-kiosk") == version


def wait_until_ready(notices: socket.socket) -> None:
    while b"READY=1" not in notices.recv(4096):
        pass


def asked(system: Debian) -> list[str]:
    """What systemd was asked for since this was looked at last."""
    file = system.folder / "run" / "asked"
    lines = file.read_text().splitlines() if file.exists() else []
    file.unlink(missing_ok=True)
    verbs = ("start", "stop", "daemon-reload")
    return [line.removeprefix("--quiet --system ") for line in lines if any(verb in line.split() for verb in verbs)]


def visit(system: Debian, display: str) -> None:
    """Touch from home to an article, and go away."""
    reader = Reader(display, system.folder / "run" / "screens")
    reader.tap(reader.wait_for("home"), "Cancer and scans")
    reader.tap(reader.wait_for("topic"), "Neuroendocrine tumours")
    reader.wait_for("article")
    reader.wait_for("home")


def be_left_soon(system: Debian) -> None:
    """Shorten the idle times in the machine's settings."""
    file = system.folder / ETC[1:] / "settings.toml"
    text = file.read_text()
    for name, value in (("prompt_after_seconds", 8), ("prompt_at_most_seconds", 8), ("reset_after_seconds", 4)):
        text, times = re.subn(rf"^#{name} = \d+$", f"{name} = {value}", text, flags=re.MULTILINE)
        assert times == 1
    file.write_text(text)


def test_from_installation_to_purge(machine: Debian, notices: socket.socket, display: str) -> None:
    empty = machine.files()

    install(machine, OLDER)
    assert asked(machine) == ["--system daemon-reload", "start clinic-kiosk.service"]
    wait_until_ready(notices)
    machine.run("systemctl", "stop")
    installed = machine.files()
    came, went, changed = difference(empty, installed)
    listed = machine.run("dpkg-query", "--listfiles", "clinic-kiosk").splitlines()
    # /lib is a link.
    package = {re.sub(r"^/lib/", "/usr/lib/", name) for name in listed}
    assert came - package - ENABLED == below(came, *OWN)
    assert (went, changed - below(changed, "/var")) == (set(), USERS)
    assert machine.run("stat", "--format=%U:%G %a", *OWN, f"{ETC}/settings.toml", f"{ETC}/policy.d").split("\n")[
        :-1
    ] == [
        "clinic-kiosk:clinic-kiosk 700",
        "clinic-kiosk:clinic-kiosk 700",
        "clinic-kiosk:clinic-kiosk 750",
        "root:clinic-kiosk 640",
        "root:clinic-kiosk 750",
    ]

    be_left_soon(machine)
    # As the service's user: what root draws leaves a cache of fontconfig's on the machine.
    machine.run("install", "--directory", "--owner=clinic-kiosk", "/run/screens")
    draw = ["kiosk", "snapshot", "/run/screens", "--size", SIZE, "--language", "en"]
    machine.run("runuser", "--user=clinic-kiosk", "--", *draw)
    asked(machine)
    machine.run("systemctl", "start")
    wait_until_ready(notices)
    visit(machine, display)
    assert machine.run("kiosk", "library", "status").startswith("shown    the built-in library\n")
    used = machine.files()
    came, went, changed = difference(installed, used)
    assert below(came | went | changed, *OWN) | {f"{ETC}/settings.toml"} == came | went | changed

    asked(machine)
    install(machine, __version__)
    # It is stopped before the first file is replaced.
    stop = "stop clinic-kiosk.service clinic-kiosk-display.service"
    assert asked(machine) == [stop, "--system daemon-reload", "start clinic-kiosk.service"]
    wait_until_ready(notices)
    visit(machine, display)
    upgraded = machine.files()
    came, went, changed = difference(used, upgraded)
    assert came - below(came, *OWN) == {f"{ETC}/settings.toml.dpkg-dist"}
    assert went - below(went, *OWN) == {f"{OPT}/_internal/only-in-the-older"}
    assert changed - below(changed, *OWN) <= {f"{OPT}/_internal"}
    assert below(went, OWN[0]) == set()

    machine.run("apt-get", "remove", "--yes", "clinic-kiosk")
    assert asked(machine) == [stop, "--system daemon-reload"]
    removed = machine.files()
    came, went, changed = difference(empty, removed)
    assert came - below(came, *OWN, ETC) == ENABLED
    assert {f"{ETC}/settings.toml", *OWN} <= came
    assert (went, changed - below(changed, "/var")) == (set(), USERS)

    machine.run("apt-get", "purge", "--yes", "clinic-kiosk")
    came, went, changed = difference(empty, machine.files())
    assert (came, went, changed) == (set(), set(), set())


def test_an_account_that_was_there_before_is_used_and_stays(packages: dict[str, Path], tmp_path: Path) -> None:
    with debian(tmp_path / "debian") as system:
        package = packages[__version__]
        shutil.copy(package, system.folder / "root" / package.name)
        system.run("apt-get", "update")
        # An ordinary one, without a group of its own.
        system.run("useradd", "--gid", "users", "--create-home", "clinic-kiosk")
        install(system, __version__)
        owned = ["stat", "--format=%U:%G %a", OWN[0], f"{ETC}/settings.toml", f"{ETC}/policy.d"]
        hidden = "clinic-kiosk:clinic-kiosk 700\nroot:clinic-kiosk 640\nroot:clinic-kiosk 750\n"
        assert system.run(*owned) == hidden
        system.run("apt-get", "remove", "--yes", "clinic-kiosk")
        install(system, __version__)
        assert system.run(*owned) == hidden
        system.run("apt-get", "purge", "--yes", "clinic-kiosk")
        assert system.run("id", "--user", "--name", "clinic-kiosk") == "clinic-kiosk\n"
        system.run("dpkg-query", "--show", "clinic-kiosk", code=1)


def install_with_speech(system: Debian, package: Path) -> None:
    """Install the package and what it recommends, without what that recommends in its turn."""
    shutil.copy(package, system.folder / "root" / package.name)
    field = ["dpkg-deb", "--field", str(package), "Recommends"]
    recommended = subprocess.run(field, capture_output=True, text=True, check=True).stdout
    names = [alternatives.split("|")[0].strip() for alternatives in recommended.split(",")]
    system.run("apt-get", "update")
    system.run("apt-get", "install", "--yes", "--no-install-recommends", f"/root/{package.name}", *names)


def say(system: Debian, text: str) -> Iterator[dict[str, object]]:
    """Have the process for speech and sound, as the service's user, say a text; gives each of its events."""
    system.run("install", "--directory", "--owner=clinic-kiosk", "--mode=0700", "/run/clinic-kiosk")
    variables = ["env", "--ignore-environment", "PATH=/usr/bin", "XDG_RUNTIME_DIR=/run/clinic-kiosk"]
    command = system.command("runuser", "--user=clinic-kiosk", "--", *variables, "kiosk", "sound")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as sound:
        assert sound.stdin is not None
        assert sound.stdout is not None
        yield json.loads(sound.stdout.readline())
        order = {"do": "say", "number": 1, "text": text, "language": "en", "rate": 0.0, "volume": 1.0}
        sound.stdin.write(json.dumps(order) + "\n")
        sound.stdin.flush()
        yield json.loads(sound.stdout.readline())
        sound.stdin.close()


def test_reads_aloud_without_a_sound_server(packages: dict[str, Path], tmp_path: Path) -> None:
    with debian(tmp_path / "debian") as system:
        install_with_speech(system, packages[__version__])
        (system.folder / "etc" / "asound.conf").write_text(CARD)
        available, finished = say(system, "Hello there.")
        heard = array("h", (system.folder / "tmp" / "heard.raw").read_bytes())
    assert "en" in available["languages"]  # type: ignore[operator]
    assert finished == {"event": "finished", "number": 1}
    # The word that is said first, to try it, has no volume.
    assert not any(heard[:1000])
    assert max(heard) > 1000
    log = system.folder / "run" / "clinic-kiosk" / "speech-dispatcher" / "log"
    assert "Hello" not in "".join(file.read_text() for file in log.rglob("*") if file.is_file())


def test_lintian_finds_no_error(packages: dict[str, Path]) -> None:
    command = ["lintian", "--allow-root", "--fail-on", "error", "--tag-display-limit", "0", str(packages[__version__])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
