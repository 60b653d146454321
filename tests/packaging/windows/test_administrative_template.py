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
from kiosk.core.setting import Declaration, SettingValue, fault_of
from kiosk.core.settings import Settings, declarations
from tests.windows_bundle import ROOT
from tests.xml_slips import slips_not_found

FOLDER = ROOT / "packaging" / "windows" / "policy"
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("administrative-template.rng")))
NAMESPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
TEMPLATE = etree.parse(FOLDER / "ClinicKiosk.admx").getroot()
TEXTS = etree.parse(FOLDER / "en-US" / "ClinicKiosk.adml").getroot()
POLICIES = {policy.get("name"): policy for policy in TEMPLATE.iter(f"{NAMESPACE}policy")}
DECLARED = {declaration.name.replace(".", "_"): declaration for declaration in declarations()}
STRINGS = {string.get("id"): string.text for string in TEXTS.iter(f"{NAMESPACE}string")}
PRESENTATIONS = {presentation.get("id"): presentation for presentation in TEXTS.iter(f"{NAMESPACE}presentation")}
BOXES = {"decimal": "decimalTextBox", "text": "textBox", "enum": "dropdownList", "multiText": "multiTextBox"}
"""What shows which entry of a policy, from the page "PolicyDefinitions schema"."""
TEXTS_OF_SETTINGS = ("text", "zh-Hans", "GB", "08:00-12:30", "04:15", f"scrypt:16384:8:5:{'A' * 22}==:{'B' * 43}=")
"""A text for each form that a setting may ask for."""


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


def test_both_files_are_what_the_schema_says() -> None:
    assert slips_not_found(SCHEMA, TEMPLATE) == {
        *("definitions: definition twice", "policies: policy twice", "policies: one policy less"),
        *("enum: item twice", "enum: one item less"),
    }
    assert slips_not_found(SCHEMA, TEXTS) == {
        *("stringTable: string twice", "stringTable: one string less", "textBox: one defaultValue less"),
        *("presentationTable: presentation twice", "presentationTable: one presentation less"),
    }
    assert child(TEMPLATE, "resources").get("minRequiredRevision") == TEXTS.get("revision")


def test_a_setting_that_is_yes_or_no_has_no_more_to_enter_and_every_other_has() -> None:
    assert {name for name, policy in POLICIES.items() if "presentation" not in policy.attrib} == {
        name for name, declared in DECLARED.items() if declared.kind == "yes or no"
    }


def test_a_name_stands_once() -> None:
    for kind in ("policy", "category", "definition"):
        defined = [element.get("name") for element in TEMPLATE.iter(f"{NAMESPACE}{kind}")]
        assert len(set(defined)) == len(defined) > 0
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


def test_no_text_has_the_marks_of_markdown() -> None:
    assert [name for name, text in STRINGS.items() if "`" in text or "**" in text] == []


def test_a_path_may_name_a_variable_of_the_machine() -> None:
    """It is written as REG_EXPAND_SZ then, which the program expands; other texts are taken as they stand."""
    expanded = {declared.name for declared, entry in entries() if entry.get("expandable") == "true"}
    assert expanded == {declared.name for declared in DECLARED.values() if declared.kind == "path"}


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
    """What the group policy editor writes for the default and for another value, as `winreg` gives it back."""
    declared, policy = DECLARED[name], POLICIES[name]
    group, _, value_name = declared.name.partition(".")
    for value in (declared.default, other_value(declared)):
        settings, problems = registry_settings(
            {group: {value_name: written(value, policy)}}, "Policies", "", Settings(), locks=True
        )
        assert problems == []
        assert getattr(getattr(settings, group), value_name) == value


def other_value(declared: Declaration) -> SettingValue:
    """A value that a setting may have, and is not its default."""
    match declared.kind:
        case "yes or no":
            return not declared.default
        case "number":
            return declared.minimum if declared.minimum != declared.default else declared.maximum
        case "choice":
            return next(choice for choice in declared.choices if choice != declared.default)
        case "texts":
            return ("www.clinic.example", "clinic.example")
        case "path":
            return str(Path("/a folder/a file").absolute())
        case "text":
            return next(text for text in TEXTS_OF_SETTINGS if text != declared.default and not fault_of(declared, text))


def written(value: SettingValue, policy: etree._Element) -> object:
    """What a policy writes into the registry for a value that is entered."""
    if "presentation" not in policy.attrib:
        which = child(policy, "enabledValue" if value else "disabledValue")
        return int(child(which, "decimal").get("value"))
    (entry,) = child(policy, "elements").iterchildren("*")
    match entry.tag.removeprefix(NAMESPACE), value:
        case "decimal", float():
            assert int(entry.get("minValue")) <= value <= int(entry.get("maxValue"))
            return int(value)
        case "multiText", tuple():
            assert len(value) <= int(entry.get("maxStrings"))
            return list(value)
        case "enum", str():
            return next(text.text for text in entry.iter(f"{NAMESPACE}string") if text.text == value)
        case "text", float():
            return f"{value:g}"
        case "text", str():
            return value
        case kind, _:
            raise AssertionError(f"{kind} cannot write {value!r}")


def test_a_text_may_be_as_long_as_the_program_takes_and_no_longer() -> None:
    (declared,) = [declared for declared, _ in entries() if declared.name == "display.screen"]
    (entry,) = child(POLICIES["display_screen"], "elements").iterchildren("*")
    longest = int(entry.get("maxLength"))
    assert fault_of(declared, "x" * longest) is None
    assert fault_of(declared, "x" * (longest + 1)) is not None
