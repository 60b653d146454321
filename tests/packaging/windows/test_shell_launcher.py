"""The configuration of Shell Launcher: by Microsoft's schema, and with the actions that docs/commands.md promises."""

from __future__ import annotations

import re

from lxml import etree

from kiosk.app.exit_codes import ExitCode
from tests.windows_bundle import FILES, ROOT

NAMESPACE = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
V2 = "{http://schemas.microsoft.com/ShellLauncher/2019/Configuration}"
CONFIGURATION = etree.parse(ROOT / "packaging" / "windows" / "shell-launcher.xml").getroot()
ACTIONS = {
    "restart the shell": "RestartShell",
    "restart the device": "RestartDevice",
    "shut the device down": "ShutdownDevice",
    "do nothing": "DoNothing",
}


def elements(path: str) -> list[etree._Element]:
    return CONFIGURATION.findall("/".join(f"{NAMESPACE}{name}" for name in path.split("/")))


def promised() -> dict[str, str]:
    """The action of each code, and of `any other`, from the table in docs/commands.md."""
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    table = page.partition("| code of `serve` | Shell Launcher |")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return {code: ACTIONS[action.partition(":")[0]] for codes, action, _ in rows for code in codes.split(", ")}


def test_it_has_the_parts_of_the_schema_in_its_order() -> None:
    """From the page "Shell Launcher XML Schema Definition (XSD)"; the whole of it stands here, as far as it is used."""
    structure = {
        "ShellLauncherConfiguration": (["Profiles", "Configs"], set[str]()),
        "Profiles": (["DefaultProfile", "Profile"], set[str]()),
        "DefaultProfile": (["Shell"], set[str]()),
        "Profile": (["Shell"], {"Id", "Name"}),
        "ReturnCodeActions": (["ReturnCodeAction"], set[str]()),
        "ReturnCodeAction": ([], {"ReturnCode", "Action"}),
        "DefaultAction": ([], {"Action"}),
        "Configs": (["Config"], set[str]()),
        "Config": (["AutoLogonAccount", "Profile"], set[str]()),
        "AutoLogonAccount": ([], set[str]()),
        "Shell": (["ReturnCodeActions", "DefaultAction"], {"Shell", f"{V2}AppType", f"{V2}AllAppsFullScreen"}),
    }
    assert CONFIGURATION.tag == f"{NAMESPACE}ShellLauncherConfiguration"
    for element in CONFIGURATION.iter("*"):
        children, attributes = structure[element.tag.removeprefix(NAMESPACE)]
        found = list(dict.fromkeys(child.tag.removeprefix(NAMESPACE) for child in element.iterchildren("*")))
        assert found == [name for name in children if name in found]
        assert set(element.attrib) <= attributes


def test_identifiers_actions_and_kinds_are_those_of_the_schema() -> None:
    identifiers = [element.get("Id") for element in CONFIGURATION.iter(f"{NAMESPACE}Profile")]
    assert all(re.fullmatch(r"\{[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}", name) for name in identifiers)
    actions = [element.get("Action") for element in CONFIGURATION.iter() if "Action" in element.attrib]
    assert set(actions) <= set(ACTIONS.values())
    assert {element.get(f"{V2}AppType") for element in elements("Profiles/Profile/Shell")} == {"Desktop"}


def test_windows_makes_the_account_signs_it_in_and_gives_it_the_kiosk() -> None:
    (profile,) = elements("Profiles/Profile")
    assert len(elements("Configs/Config/AutoLogonAccount")) == 1
    assert [element.get("Id") for element in elements("Configs/Config/Profile")] == [profile.get("Id")]


def test_it_starts_what_stays_where_the_installer_puts_it() -> None:
    (shell,) = elements("Profiles/Profile/Shell")
    program, _, arguments = shell.get("Shell").partition(".exe")
    assert (program, arguments) == (r"%ProgramFiles%\Clinic Kiosk\kiosk", " serve")
    assert "kiosk.exe" in FILES


def test_everybody_else_gets_the_desktop() -> None:
    assert [shell.get("Shell") for shell in elements("Profiles/DefaultProfile/Shell")] == [r"%SystemRoot%\explorer.exe"]


def test_each_exit_code_is_one_of_the_program_and_has_the_action_that_the_page_promises() -> None:
    mapped = {
        action.get("ReturnCode"): action.get("Action") for action in CONFIGURATION.iter(f"{NAMESPACE}ReturnCodeAction")
    }
    assert {int(code) for code in mapped} <= set(ExitCode)
    (default,) = elements("Profiles/Profile/Shell/DefaultAction")
    assert mapped | {"any other": default.get("Action")} == promised()


def test_it_maps_no_more_codes_than_shell_launcher_takes() -> None:
    """Four, says the page "Create a Shell Launcher configuration file"; each once."""
    codes = [action.get("ReturnCode") for action in CONFIGURATION.iter(f"{NAMESPACE}ReturnCodeAction")]
    assert len(codes) == len(set(codes)) <= 4
