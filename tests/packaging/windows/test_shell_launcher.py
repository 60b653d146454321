"""The configuration of Shell Launcher: by Microsoft's schema, and with the actions that docs/commands.md promises."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from kiosk.app.exit_codes import ExitCode
from tests.windows_bundle import FILES, ROOT
from tests.xml_slips import slips_not_found

NAMESPACE = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
V2 = "{http://schemas.microsoft.com/ShellLauncher/2019/Configuration}"
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("shell-launcher.rng")))
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


def test_it_is_what_the_schema_says() -> None:
    """The schema asks for little; the tests below say what else has to be there."""
    assert slips_not_found(SCHEMA, CONFIGURATION) == {
        *("Profile without Name", "Shell without AppType", "Shell without AllAppsFullScreen"),
        *("Profiles: one DefaultProfile less", "Profiles: one Profile less", "Profiles: Profile twice"),
        *("Shell: one ReturnCodeActions less", "Shell: one DefaultAction less"),
        *("ReturnCodeActions: one ReturnCodeAction less", "ReturnCodeActions: ReturnCodeAction twice"),
        "Configs: Config twice",
    }


def test_windows_makes_the_account_signs_it_in_and_gives_it_the_kiosk() -> None:
    (profile,) = elements("Profiles/Profile")
    assert len(elements("Configs/Config/AutoLogonAccount")) == len(elements("Profiles/Profile")) == 1
    assert [element.get("Id") for element in elements("Configs/Config/Profile")] == [profile.get("Id")]


def test_it_starts_what_stays_where_the_installer_puts_it() -> None:
    (shell,) = elements("Profiles/Profile/Shell")
    program, _, arguments = shell.get("Shell").partition(".exe")
    assert (program, arguments) == (r"%ProgramFiles%\Clinic Kiosk\kiosk", " serve")
    assert shell.get(f"{V2}AppType") == "Desktop"
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
