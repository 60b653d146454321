"""The scripts for Windows, read by a grammar of PowerShell; none of them was run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tree_sitter_powershell
from tree_sitter import Language, Node, Parser

from kiosk.app.system_log import KINDS
from kiosk.core.settings import declarations
from tests.windows_bundle import ROOT

FOLDER = ROOT / "packaging" / "windows"
SCRIPTS = [*sorted(FOLDER.rglob("*.ps1")), Path(__file__).with_name("Try-Installer.ps1")]
PARSER = Parser(Language(tree_sitter_powershell.language()))


def nodes(script: Path) -> Iterator[Node]:
    waiting = [PARSER.parse(script.read_bytes()).root_node]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.children


def words(script: Path, kind: str) -> set[str]:
    return {(node.text or b"").decode() for node in nodes(script) if node.type == kind}


def test_the_scripts_are_found() -> None:
    assert {script.name for script in SCRIPTS} >= {
        "Set-ShellLauncher.ps1",
        "Set-KeyboardFilter.ps1",
        "Test-ClinicKiosk.ps1",
        "Test-KeyboardFilter.ps1",
    }


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_parses(script: Path) -> None:
    assert [(node.start_point, node.type) for node in nodes(script) if node.is_error or node.is_missing] == []


def test_the_grammar_finds_a_slip(tmp_path: Path) -> None:
    script = tmp_path / "slip.ps1"
    script.write_text("if ($true) { Write-Output 'one' \n")
    assert any(node.is_error or node.is_missing for node in nodes(script))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_ascii_and_strict(script: Path) -> None:
    """Windows PowerShell reads a file without a byte order mark in the machine's code page; it goes on after errors."""
    assert script.read_bytes().isascii()
    assert "Set-StrictMode" in words(script, "command_name")
    assert "$ErrorActionPreference = 'Stop'" in words(script, "assignment_expression")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_calls_only_what_windows_or_itself_has(script: Path) -> None:
    own = words(script, "function_name")
    windows = {
        *("Enable-WindowsOptionalFeature", "Get-CimInstance", "Get-Item", "Get-ItemProperty", "Get-Service"),
        *("Add-Content", "Expand-Archive", "Get-Acl", "Get-Content", "Get-WindowsOptionalFeature", "New-Item"),
        *("Remove-Item", "Select-String", "Set-Content", "Sort-Object", "Start-Process", "powershell"),
        *("Join-Path", "Resolve-Path", "Set-CimInstance", "Set-Service", "Set-StrictMode", "Start-Service"),
        *("Test-Path", "Where-Object", "Write-Output"),
        *("Get-Date", "Get-Process", "Get-WinEvent", "Start-Sleep", "Stop-Process", "Wait-Process"),
    }
    assert words(script, "command_name") <= own | windows


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_no_default_of_a_parameter_asks_where_the_script_lies(script: Path) -> None:
    """Windows PowerShell 5.1 does not know it yet there, in a script with `CmdletBinding` that `-File` names."""
    blocks = [(node.text or b"").decode().lower() for node in nodes(script) if node.type == "param_block"]
    assert [block for block in blocks if "$psscriptroot" in block or "$pscommandpath" in block] == []


def test_removing_the_rules_of_keyboard_filter_sets_what_windows_has_at_first() -> None:
    """After the remarks on the class `WEKF_Settings` in Microsoft's documentation."""
    script = (FOLDER / "Set-KeyboardFilter.ps1").read_text(encoding="utf-8")
    removal = script.partition("if ($Remove) {")[2].partition("}")[0]
    assert dict(re.findall(r"Set-Setting '(\w+)' ['\"]([^'\"]+)", removal)) == {
        "ForceOffAccessibility": "false",
        "DisableKeyboardFilterForAdministrators": "true",
        "BreakoutKeyScanCode": "$LeftWindowsKey",
    }


def test_shell_launcher_is_told_by_the_node_of_its_own() -> None:
    """`Configuration` of the same class is for kiosks of several store apps."""
    members = words(FOLDER / "Set-ShellLauncher.ps1", "member_name")
    assert "ShellLauncher" in members
    assert "Configuration" not in members


def test_a_second_kiosk_is_refused_where_the_installer_would_have_made_it_start() -> None:
    source = (FOLDER / "clinic-kiosk.wxs").read_text(encoding="utf-8")
    script = (FOLDER / "Set-ShellLauncher.ps1").read_text(encoding="utf-8")
    key, name = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Run", "Clinic Kiosk"
    assert f'Key="{key}" Name="{name}"' in source
    assert rf"'HKLM:\{key}'" in script
    assert f"-contains '{name}'" in script


def test_the_keys_that_stay_are_the_same_where_they_are_set_and_where_that_is_checked() -> None:
    scripts = [FOLDER / "Set-KeyboardFilter.ps1", FOLDER / "intune" / "Test-KeyboardFilter.ps1"]
    stay = [{text for text in words(script, "assignment_expression") if text.startswith("$Used")} for script in scripts]
    assert stay[0] == stay[1] != set()


def test_the_kiosk_is_tried_by_what_it_logs_and_tells_windows() -> None:
    script = Path(__file__).with_name("Try-Installer.ps1").read_text(encoding="utf-8")
    (ready,) = re.findall(r"\$ready = '(.+)'", script)
    assert ready in (ROOT / "kiosk" / "app" / "run.py").read_text(encoding="utf-8")
    assert f"Id = {', '.join(str(KINDS[event].number) for event in ('start', 'crash', 'hang'))};" in script


def test_the_detection_script_reads_what_the_installer_writes() -> None:
    source = (FOLDER / "clinic-kiosk.wxs").read_text(encoding="utf-8")
    script = (FOLDER / "intune" / "Test-ClinicKiosk.ps1").read_text(encoding="utf-8")
    assert r"'HKLM:\SOFTWARE\ClinicKiosk'" in script
    for name in ("Version", "Folder"):
        assert rf'Key="SOFTWARE\ClinicKiosk" Name="{name}"' in source
        assert f"$found.{name}" in script
    # A group of settings with such a name would be a key, not a value; still, none shall be confused with it.
    assert not {"version", "folder"} & {declaration.name.partition(".")[0] for declaration in declarations()}
