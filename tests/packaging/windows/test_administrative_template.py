"""The administrative template: as the declarations say, and by the rules of Microsoft's "PolicyDefinitions schema"."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from kiosk.app.registry import registry_settings
from kiosk.core.setting import Declaration, fault_of
from kiosk.core.settings import Settings, declarations
from tests.windows_bundle import ROOT

FOLDER = ROOT / "packaging" / "windows" / "policy"
NAMESPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
TEMPLATE = etree.parse(FOLDER / "ClinicKiosk.admx").getroot()
TEXTS = etree.parse(FOLDER / "en-US" / "ClinicKiosk.adml").getroot()
POLICIES = {policy.get("name"): policy for policy in TEMPLATE.iter(f"{NAMESPACE}policy")}
DECLARED = {declaration.name.replace(".", "_"): declaration for declaration in declarations()}
STRINGS = {string.get("id"): string.text for string in TEXTS.iter(f"{NAMESPACE}string")}
PRESENTATIONS = {presentation.get("id"): presentation for presentation in TEXTS.iter(f"{NAMESPACE}presentation")}
BOXES = {"decimal": "decimalTextBox", "text": "textBox", "enum": "dropdownList", "multiText": "multiTextBox"}
"""What shows which entry of a policy, from the page "PolicyDefinitions schema"."""


def names(parent: etree._Element) -> list[str]:
    """The names of what stands in an element, without comments and namespace."""
    return [child.tag.removeprefix(NAMESPACE) for child in parent.iterchildren("*")]


def child(parent: etree._Element, name: str) -> etree._Element:
    (found,) = parent.iterchildren(f"{NAMESPACE}{name}")
    return found


def entries() -> Iterator[tuple[Declaration, etree._Element]]:
    """Each setting that is entered, with the element that writes it."""
    for name, policy in POLICIES.items():
        if "presentation" in policy.attrib:
            (entry,) = child(policy, "elements").iterchildren("*")
            yield DECLARED[name], entry


def test_the_files_are_what_the_declarations_give(tmp_path: Path) -> None:
    """`make admx` writes them anew."""
    script = f"""import sys; sys.path.insert(0, {str(ROOT / "scripts")!r}); import administrative_template as made
from pathlib import Path; made.FOLDER = Path({str(tmp_path)!r}); made.main()"""
    subprocess.run([sys.executable, "-c", script], check=True)
    for name in ("ClinicKiosk.admx", "en-US/ClinicKiosk.adml"):
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


def test_every_setting_is_a_policy_of_the_machine_at_its_place() -> None:
    assert list(POLICIES) == list(DECLARED)
    for name, policy in POLICIES.items():
        group, _, value = DECLARED[name].name.partition(".")
        assert policy.get("class") == "Machine"
        assert policy.get("key") == rf"Software\Policies\ClinicKiosk\{group}"
        assert child(policy, "parentCategory").get("ref") == group
        assert {element.get("valueName") for element in policy.iter() if element.get("valueName")} == {value}


def test_both_files_have_the_parts_of_the_schema_in_its_order() -> None:
    assert names(TEMPLATE) == ["policyNamespaces", "resources", "supportedOn", "categories", "policies"]
    assert names(TEXTS) == ["displayName", "description", "resources"]
    assert names(child(TEXTS, "resources")) == ["stringTable", "presentationTable"]
    version = re.compile(r"[0-9]{1,4}\.[0-9]{1,5}")
    for root in (TEMPLATE, TEXTS):
        assert all(version.fullmatch(root.get(name)) for name in ("revision", "schemaVersion"))
    assert child(TEMPLATE, "resources").get("minRequiredRevision") == TEXTS.get("revision")


def test_the_parts_of_a_policy_stand_in_the_order_of_the_schema() -> None:
    for name, policy in POLICIES.items():
        values = ["enabledValue", "disabledValue"] if DECLARED[name].kind == "yes or no" else ["elements"]
        assert names(policy) == ["parentCategory", "supportedOn", *values]


def test_names_are_letters_digits_and_underscores_and_stand_once() -> None:
    defined = [element.get("name") for element in TEMPLATE.iter(f"{NAMESPACE}policy", f"{NAMESPACE}category")]
    assert all(re.fullmatch(r"\w+", name) for name in [*defined, *STRINGS, *PRESENTATIONS])
    assert len(set(POLICIES)) == len(list(TEMPLATE.iter(f"{NAMESPACE}policy")))
    assert len(STRINGS) == len(list(TEXTS.iter(f"{NAMESPACE}string")))
    assert len(PRESENTATIONS) == len(list(TEXTS.iter(f"{NAMESPACE}presentation")))


def test_every_reference_to_a_text_leads_to_one_and_every_text_is_used() -> None:
    values = [value for element in TEMPLATE.iter() for value in element.attrib.values()]
    assert {text for value in values for text in re.findall(r"^\$\(string\.(\w+)\)$", value)} == set(STRINGS)
    assert {text for value in values for text in re.findall(r"^\$\(presentation\.(\w+)\)$", value)} == set(
        PRESENTATIONS
    )
    assert sum("$(" in value for value in values) == sum(
        bool(re.match(r"^\$\((string|presentation)\.", value)) for value in values
    )
    assert all(text and text.strip() for text in STRINGS.values())


def test_every_category_and_definition_that_is_named_is_there() -> None:
    categories = {category.get("name") for category in TEMPLATE.iter(f"{NAMESPACE}category")}
    assert {parent.get("ref") for parent in TEMPLATE.iter(f"{NAMESPACE}parentCategory")} <= categories
    definitions = {definition.get("name") for definition in TEMPLATE.iter(f"{NAMESPACE}definition")}
    supported = {named.get("ref") for named in child(TEMPLATE, "policies").iter(f"{NAMESPACE}supportedOn")}
    assert supported == definitions


def test_it_builds_on_no_other_template() -> None:
    """Intune takes a template in only if those that it builds on are there."""
    assert names(child(TEMPLATE, "policyNamespaces")) == ["target"]


def test_every_entry_has_the_box_of_its_kind() -> None:
    for declaration, entry in entries():
        (box,) = PRESENTATIONS[declaration.name.replace(".", "_")].iterchildren("*")
        assert box.tag.removeprefix(NAMESPACE) == BOXES[entry.tag.removeprefix(NAMESPACE)]
        assert box.get("refId") == entry.get("id")


def test_a_number_has_the_range_and_the_default_of_its_setting() -> None:
    numbers = [(declared, entry) for declared, entry in entries() if entry.tag == f"{NAMESPACE}decimal"]
    assert len(numbers) > 5
    for declared, entry in numbers:
        assert (float(entry.get("minValue")), float(entry.get("maxValue"))) == (declared.minimum, declared.maximum)
        (box,) = PRESENTATIONS[entry.get("id")].iterchildren("*")
        assert float(box.get("defaultValue")) == declared.default


def test_a_choice_has_the_choices_of_its_setting_and_its_default_first_seen() -> None:
    choices = [(declared, entry) for declared, entry in entries() if declared.kind == "choice"]
    assert choices
    for declared, entry in choices:
        written = tuple(text.text for text in entry.iter(f"{NAMESPACE}string"))
        assert written == declared.choices
        (box,) = PRESENTATIONS[entry.get("id")].iterchildren("*")
        assert written[int(box.get("defaultItem"))] == declared.default


@pytest.mark.parametrize("name", DECLARED)
def test_what_a_policy_writes_is_what_the_program_reads(name: str) -> None:
    """What the group policy editor writes for the default, as `winreg` gives it back."""
    declared, policy = DECLARED[name], POLICIES[name]
    group, _, value_name = declared.name.partition(".")
    settings, problems = registry_settings(
        {group: {value_name: written(declared, policy)}}, "Policies", "", Settings(), locks=True
    )
    assert problems == []
    assert getattr(getattr(settings, group), value_name) == declared.default


def written(declared: Declaration, policy: etree._Element) -> object:
    if declared.kind == "yes or no":
        which = "enabledValue" if declared.default else "disabledValue"
        return int(child(child(policy, which), "decimal").get("value"))
    (entry,) = child(policy, "elements").iterchildren("*")
    match entry.tag.removeprefix(NAMESPACE), declared.default:
        case "decimal", float(default):
            return int(default)
        case "multiText", tuple(default):
            return list(default)
        case _, float(default):
            return f"{default:g}"
        case _, default:
            return default


def test_a_text_may_be_as_long_as_the_program_takes_and_no_longer() -> None:
    (declared,) = [declared for declared, _ in entries() if declared.name == "display.screen"]
    (entry,) = child(POLICIES["display_screen"], "elements").iterchildren("*")
    longest = int(entry.get("maxLength"))
    assert fault_of(declared, "x" * longest) is None
    assert fault_of(declared, "x" * (longest + 1)) is not None
