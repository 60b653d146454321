"""What the workflows of GitHub Actions may do and name; the workflows themselves run nowhere but there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import tree_sitter_powershell
import yaml
from tree_sitter import Language, Parser

ROOT = Path(__file__).parents[2]
WORKFLOWS = {file.stem: file for file in sorted((ROOT / ".github" / "workflows").glob("*.yml"))}
USES = re.compile(r"uses: (?P<action>\S+)@(?P<hash>\S+)(?P<comment>.*)")
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
SECRET = re.compile(r"secrets\.(\w+)")
FILE = re.compile(r"(?<!dist/)(?:\.ci|\.github|kiosk|packaging|requirements|resources|scripts|tests)/[\w./-]*\w")


class Step(NamedTuple):
    """A step, and the job in which it is."""

    workflow: str
    job: str
    definition: dict[str, Any]

    @property
    def script(self) -> str:
        return self.definition.get("run", "")

    @property
    def shell(self) -> str:
        definition = workflow(self.workflow)
        defaults = definition["jobs"][self.job].get("defaults", definition["defaults"])
        return self.definition.get("shell", defaults["run"]["shell"]) if self.script else ""

    @property
    def title(self) -> str:
        return f"{self.workflow}, {self.job}: {self.definition.get('name') or self.definition.get('uses')}"


def workflow(name: str) -> dict[str, Any]:
    return yaml.safe_load(WORKFLOWS[name].read_text(encoding="utf-8"))


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Of every workflow every job: the names of both, and the job."""
    for name in WORKFLOWS:
        for job, definition in workflow(name)["jobs"].items():
            yield name, job, definition


STEPS = [Step(name, job, step) for name, job, definition in jobs() for step in definition.get("steps", [])]


def script(job: str, name: str) -> str:
    """What a step of the release runs."""
    return next(step.script for step in STEPS if (step.job, step.definition.get("name")) == (job, name))


def run(command: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step as the workflow does."""
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
    return subprocess.run(
        bash, cwd=folder, env={**os.environ, **variables}, capture_output=True, text=True, timeout=60, check=False
    )


def test_actionlint_finds_nothing() -> None:
    actionlint = Path(sys.executable).with_name("actionlint")
    found = subprocess.run([actionlint, *WORKFLOWS.values()], capture_output=True, text=True, timeout=60, check=False)
    assert (found.stdout, found.returncode) == ("", 0)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_by_its_hash_and_says_its_version(name: str) -> None:
    used = USES.finditer(WORKFLOWS[name].read_text(encoding="utf-8"))
    assert [use.group() for use in used if not PINNED.fullmatch(use.group())] == []


def test_an_action_has_one_version_in_all_workflows() -> None:
    texts = [file.read_text(encoding="utf-8") for file in WORKFLOWS.values()]
    used = {use.groups() for text in texts for use in USES.finditer(text)}
    assert len({action for action, *_ in used}) == len(used) > 0


def test_checks_run_with_every_python_that_the_project_is_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bounds = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", project["requires-python"])
    assert bounds
    matrix = workflow("checks")["jobs"]["checks"]["strategy"]["matrix"]
    assert matrix["python"] == [f"3.{minor}" for minor in range(*map(int, bounds.groups()))]
    assert {system.partition("-")[0] for system in matrix["system"]} == {"ubuntu", "windows"}
    for step in STEPS:
        python = step.definition.get("with", {}).get("python-version", "${{ matrix.python }}")
        assert python in (*matrix["python"], "${{ matrix.python }}")


def test_the_release_waits_for_every_job() -> None:
    needs = {job: set(definition.get("needs", [])) for job, definition in workflow("release")["jobs"].items()}
    waited_for = {*needs["draft"]}
    while more := set().union(*(needs[job] for job in waited_for)) - waited_for:
        waited_for |= more
    assert waited_for == needs.keys() - {"draft"}


def test_only_what_needs_it_may_write() -> None:
    may_write = {
        (name, job): sorted(right for right, access in definition["permissions"].items() if access != "read")
        for name, job, definition in jobs()
    }
    assert {job: rights for job, rights in may_write.items() if rights} == {
        ("release", "provenance"): ["attestations", "id-token"],
        ("release", "draft"): ["contents"],
    }
    assert all(workflow(name)["permissions"] == {} for name in WORKFLOWS)


def test_every_job_ends_in_time() -> None:
    endless = [(name, job) for name, job, definition in jobs() if "timeout-minutes" not in definition]
    assert endless == [("release", "checks")]  # the jobs of the other workflow have limits of their own


def test_no_step_keeps_the_token_of_the_checkout() -> None:
    checkouts = [step.definition for step in STEPS if "/checkout@" in step.definition.get("uses", "")]
    assert {checkout["with"]["persist-credentials"] for checkout in checkouts} == {False}


def test_nothing_from_outside_is_written_into_a_script() -> None:
    assert [step.title for step in STEPS if "${{" in step.script] == []


def test_a_secret_reaches_only_a_step_that_runs_where_it_is_set() -> None:
    using = [step.definition for step in STEPS if SECRET.search(yaml.safe_dump(step.definition))]
    assert {step["if"] for step in using} == {"env.SIGNED == 'true'"}
    assert not SECRET.search(yaml.safe_dump([{**step, "env": {}} for step in using]))


def test_of_a_secret_a_job_knows_only_whether_it_is_set() -> None:
    for _, job, definition in jobs():
        environment = definition.get("env", {})
        guarded = {name for name in environment.values() if SECRET.search(name)}
        assert guarded <= {"${{ secrets.WINDOWS_CERTIFICATE != '' }}", "${{ secrets.SIGNING_KEY != '' }}"}, job
        assert not SECRET.search(yaml.safe_dump({**definition, "env": {}, "steps": []}))


def test_what_is_not_signed_is_said() -> None:
    signing = {step.job for step in STEPS if step.definition.get("if") == "env.SIGNED == 'true'"}
    saying = {step.job for step in STEPS if step.definition.get("if") == "env.SIGNED != 'true'"}
    assert signing == saying != set()


def test_what_steps_make_can_be_made() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    lines = [line for step in STEPS for line in step.script.splitlines()]
    made = {target for line in lines if line.startswith("make ") for target in line.split()[1:]}
    assert made - set(targets) == set()


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_file_of_the_project_that_is_named_exists(name: str) -> None:
    named = set(FILE.findall(WORKFLOWS[name].read_text(encoding="utf-8")))
    assert [file for file in sorted(named) if not (ROOT / file).exists()] == []


def test_powershell_parses() -> None:
    parser = Parser(Language(tree_sitter_powershell.language()))
    scripts = [step.script for step in STEPS if step.shell == "pwsh"]
    assert scripts
    assert [text for text in scripts if parser.parse(text.encode()).root_node.has_error] == []


def test_the_version_is_that_of_the_program(tmp_path: Path) -> None:
    output = tmp_path / "output"
    assert run(script("version", "Read the version"), ROOT, GITHUB_OUTPUT=str(output)).returncode == 0
    version = re.search(r'__version__ = "(.+)"', (ROOT / "kiosk" / "__init__.py").read_text(encoding="utf-8"))
    assert version
    assert output.read_text() == f"version={version[1]}\n"


@pytest.mark.parametrize(("tag", "code"), [("v1.2.3", 0), ("v1.2.30", 1), ("1.2.3", 1), ("v1.2", 1)])
def test_a_tag_that_is_not_the_version_ends_the_release(tag: str, code: int, tmp_path: Path) -> None:
    compared = run(script("version", "Compare it with the tag"), tmp_path, VERSION="1.2.3", GITHUB_REF_NAME=tag)
    assert compared.returncode == code
    assert compared.stdout.startswith("::error file=kiosk/__init__.py::") is bool(code)


def test_the_checksums_are_of_every_file(tmp_path: Path) -> None:
    release = tmp_path / "release"
    release.mkdir()
    names = ["clinic-kiosk_1.2.3_amd64.deb", "clinic-kiosk-1.2.3-x64.msi", "-odd name"]
    for name in names:
        (release / name).write_text(name)
    assert run(script("provenance", "Write the checksums"), release).returncode == 0
    checked = run("sha256sum --check --strict SHA256SUMS", release)
    assert checked.stdout.splitlines() == [f"{name}: OK" for name in sorted(names)]
    assert checked.returncode == 0


def test_what_is_left_out_on_windows_exists() -> None:
    for line in (ROOT / "tests" / "not_on_windows.txt").read_text(encoding="utf-8").splitlines():
        option, _, place = line.partition("=")
        path, _, test = place.partition("::")
        assert option == ("--deselect" if test else "--ignore")
        assert (ROOT / path).exists()
        assert not test or f"def {test}(" in (ROOT / path).read_text(encoding="utf-8")
