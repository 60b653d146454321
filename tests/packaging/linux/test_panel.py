"""A panel that is switched on late, or moved to another connector, is shown on: the script that udev starts.

It is run among mounts that stand for what the kernel and the display tell it.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.linux_bundle import ROOT

SCRIPT = ROOT / "packaging" / "linux" / "clinic-kiosk-panel"
RULE = ROOT / "packaging" / "linux" / "60-clinic-kiosk.rules"
X = "QT_QPA_PLATFORM=xcb\nDISPLAY=:0\n"
CAGE = "QT_QPA_PLATFORM=wayland\nWAYLAND_DISPLAY=/run/clinic-kiosk-display/wayland-0\n"
MACHINE = """
mount -t tmpfs tmpfs /sys/class; mkdir /sys/class/drm; cp -r drm/. /sys/class/drm
mount -t tmpfs tmpfs /run; cp -r run/. /run
exec "$@"
"""
ANEW = "--no-block try-restart clinic-kiosk-display.service\n"

Connectors = dict[str, tuple[str, str]]


def asked(folder: Path, connectors: Connectors, environment: str | None) -> str:
    """What the script asks of systemd where the connectors have that status, and are enabled or not."""
    for name, (status, enabled) in connectors.items():
        connector = folder / "drm" / name
        connector.mkdir(parents=True)
        (connector / "status").write_text(f"{status}\n")
        (connector / "enabled").write_text(f"{enabled}\n")
    # The graphics card itself, and what has nothing to do with connectors.
    (folder / "drm" / "card0").mkdir(parents=True)
    (folder / "drm" / "version").touch()
    display = folder / "run" / "clinic-kiosk-display"
    display.mkdir(parents=True)
    if environment is not None:
        (display / "environment").write_text(environment)
    programs = folder / "bin"
    programs.mkdir()
    systemctl = programs / "systemctl"
    systemctl.write_text(f'#!/bin/sh\necho "$*" >>{folder}/asked\n')
    systemctl.chmod(0o755)
    command = ["unshare", "--map-root-user", "--mount", "sh", "-e", "-c", MACHINE, "sh", str(SCRIPT)]
    env = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return (folder / "asked").read_text() if (folder / "asked").exists() else ""


@pytest.mark.parametrize(
    "connectors",
    [
        {"card0-HDMI-A-1": ("connected", "disabled")},
        {"card0-HDMI-A-1": ("disconnected", "enabled"), "card0-HDMI-A-2": ("connected", "disabled")},
        {"card0-DP-1": ("disconnected", "disabled"), "card1-HDMI-A-1": ("connected", "disabled")},
    ],
    ids=["switched on late", "on another connector", "on another card"],
)
def test_a_panel_on_which_nothing_is_shown_is_set_up(connectors: Connectors, tmp_path: Path) -> None:
    assert asked(tmp_path, connectors, X) == ANEW


@pytest.mark.parametrize(
    "connectors",
    [
        {"card0-HDMI-A-1": ("connected", "enabled")},
        {"card0-HDMI-A-1": ("disconnected", "enabled"), "card0-HDMI-A-2": ("disconnected", "disabled")},
        {"card0-HDMI-A-1": ("connected", "disabled"), "card0-HDMI-A-2": ("connected", "enabled")},
        {},
    ],
    ids=["shown on", "switched off", "a second one", "none at all"],
)
def test_a_panel_that_is_shown_on_or_off_is_left_alone(connectors: Connectors, tmp_path: Path) -> None:
    assert asked(tmp_path, connectors, X) == ""


@pytest.mark.parametrize("environment", [CAGE, None], ids=["cage", "no kiosk"])
def test_only_the_x_server_needs_it(environment: str | None, tmp_path: Path) -> None:
    assert asked(tmp_path, {"card0-HDMI-A-1": ("connected", "disabled")}, environment) == ""


def test_udev_starts_it_where_the_package_puts_it() -> None:
    (started,) = [word for word in RULE.read_text(encoding="utf-8").split() if word.startswith("RUN")]
    assert started == 'RUN+="/opt/clinic-kiosk/clinic-kiosk-panel"'
    assert "dst: /opt/clinic-kiosk/clinic-kiosk-panel" in (ROOT / "packaging" / "linux" / "nfpm.yaml").read_text()
