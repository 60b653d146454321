"""docs/deploy/ansible.md: its playbook fits the package, and needs nothing but ansible-core."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

from kiosk import __version__
from kiosk.core.settings import Origin, read_settings
from kiosk.core.staff_pin import hash_pin
from tests.linux_bundle import ROOT

SOURCES = ROOT / "packaging" / "linux"
PAGE = (ROOT / "docs" / "deploy" / "ansible.md").read_text(encoding="utf-8")
(PLAYBOOK,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
(PLAY,) = yaml.safe_load(PLAYBOOK)
KEYWORDS = {"name", "notify", "changed_when", "diff", "loop"}


def arguments(module: str) -> list[Any]:
    """What each task with this module gives it."""
    name = f"ansible.builtin.{module}"
    return [task[name] for task in PLAY["tasks"] if name in task]


def test_every_task_has_one_module_of_ansible_core() -> None:
    modules = [name for task in [*PLAY["tasks"], *PLAY["handlers"]] for name in task.keys() - KEYWORDS]
    assert len(modules) == len(PLAY["tasks"]) + len(PLAY["handlers"])
    assert {name.rpartition(".")[0] for name in modules} == {"ansible.builtin"}


def test_what_is_notified_is_there() -> None:
    assert {task["notify"] for task in PLAY["tasks"] if "notify" in task} == {task["name"] for task in PLAY["handlers"]}


def test_copies_and_installs_the_package_of_this_version(deb: Path) -> None:
    assert PLAY["vars"]["version"] == __version__
    package = arguments("copy")[0]
    assert package["src"].replace("{{ version }}", __version__) == deb.name
    assert arguments("apt")[-1]["deb"] == package["dest"] + package["src"]


def test_installs_what_the_package_recommends() -> None:
    recommended = yaml.safe_load((SOURCES / "nfpm.yaml").read_text(encoding="utf-8"))["recommends"]
    names = {alternatives.split(" | ")[0] for alternatives in recommended}
    # It comes with alsa-utils; where its name has changed, two packages stand for the old one and apt takes neither.
    names.remove("libasound2")
    (named,) = [given["name"] for given in arguments("apt") if "name" in given]
    assert set(named) == names


def test_the_policy_has_settings_that_there_are_and_the_library_that_was_copied() -> None:
    library, policy = arguments("copy")[1:]
    content = tomllib.loads(policy["content"].replace("{{ vaulted_pin_hash }}", hash_pin("471902")))
    settings, problems = read_settings(content, Origin(policy["dest"], "/etc/clinic-kiosk", {}, locks=True))
    assert problems == []
    assert settings.library.path == library["dest"] + library["src"]


def test_asks_for_the_packages_units_and_reads_the_displays_environment() -> None:
    # One at a time: of several, systemctl is content with one.
    assert arguments("command") == ["systemctl is-active {{ item }}"]
    (units,) = [task["loop"] for task in PLAY["tasks"] if "loop" in task]
    assert units == ["clinic-kiosk", "clinic-kiosk-display"]
    assert [unit for unit in units if not (SOURCES / f"{unit}.service").is_file()] == []
    (doctor,) = arguments("shell")
    (environment,) = re.findall(r"\$\(cat (\S+)\)", doctor)
    service = (SOURCES / "clinic-kiosk.service").read_text(encoding="utf-8")
    assert f"\nEnvironmentFile=-{environment}\n" in service
    assert f"\nEnvironment={re.findall(r'XDG_RUNTIME_DIR=[^ ]+', doctor)[0]}\n" in service
