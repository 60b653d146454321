r"""Writes the administrative template (ADMX and ADML) for Windows' policies from the declarations of the settings.

Each setting is a policy of the machine below HKEY_LOCAL_MACHINE\Software\Policies\ClinicKiosk, which `kiosk` reads as
a setting that nothing else changes. The format is that of Microsoft's "PolicyDefinitions schema".
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk.core.setting import Declaration, in_toml  # noqa: E402 - runs from a checkout too
from kiosk.core.settings import Settings, declarations  # noqa: E402 - as above
from settings_doc import may_be  # noqa: E402 - beside this file

FOLDER = ROOT / "packaging" / "windows" / "policy"
KEY = r"Software\Policies\ClinicKiosk"
LONGEST_TEXT = 255
"""Characters, as in `kiosk.core.setting`."""
MOST_TEXTS = 100

_NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_E = ElementMaker(namespace=_NAMESPACE, nsmap={None: _NAMESPACE})
_PRODUCT = "ClinicKiosk"
_SUPPORTED = "SUPPORTED_ClinicKiosk"
_MADE = " Made by `make admx` from kiosk/core/settings.py: change it there. "
_LOCKED = (
    "Enabled: the setting has this value, and neither the settings file nor the command line changes it."
    " Disabled or not configured: the settings file decides."
)
_LOCKED_YES_OR_NO = (
    "Enabled: yes. Disabled: no. Neither the settings file nor the command line changes that. Not configured: the"
    " settings file decides."
)


def template() -> bytes:
    """The ADMX file: which policies there are, and what they write."""
    categories = [_E.category(name=_PRODUCT, displayName=f"$(string.{_PRODUCT})")]
    for group in groups():
        parent = _E.parentCategory(ref=_PRODUCT)
        texts = {"displayName": f"$(string.{group})", "explainText": f"$(string.{group}_Help)"}
        categories.append(_E.category(parent, name=group, **texts))
    definition = _E.definition(name=_SUPPORTED, displayName=f"$(string.{_SUPPORTED})")
    return _file(
        _E.policyDefinitions(
            _E.policyNamespaces(_E.target(prefix=_PRODUCT.lower(), namespace=f"{_PRODUCT}.Policies")),
            _E.resources(minRequiredRevision="1.0"),
            _E.supportedOn(_E.definitions(definition)),
            _E.categories(*categories),
            _E.policies(*(_policy(declaration) for declaration in declarations())),
            revision="1.0",
            schemaVersion="1.0",
        )
    )


def texts() -> bytes:
    """The ADML file: what the template's policies say in English, and how their values are entered."""
    strings = {_PRODUCT: "Clinic Kiosk", _SUPPORTED: "Clinic Kiosk on Windows 10 version 1809 or newer, 64-bit"}
    for group in groups():
        strings[group] = group
        strings[f"{group}_Help"] = " ".join(_plain(type(getattr(Settings, group)).__doc__ or "").split())
    for declaration in declarations():
        strings[_id(declaration)] = declaration.name
        strings[f"{_id(declaration)}_Help"] = _explanation(declaration)
        for choice in declaration.choices:
            strings[f"{_id(declaration)}_{choice}"] = choice
    presentations = [_presentation(declaration) for declaration in declarations() if declaration.kind != "yes or no"]
    return _file(
        _E.policyDefinitionResources(
            _E.displayName("Clinic Kiosk"),
            _E.description("Settings of Clinic Kiosk that nobody at the machine can change"),
            _E.resources(
                _E.stringTable(*(_E.string(text, id=name) for name, text in strings.items())),
                _E.presentationTable(*presentations),
            ),
            revision="1.0",
            schemaVersion="1.0",
        )
    )


def groups() -> list[str]:
    """The groups of settings, in the order of the file."""
    return list(dict.fromkeys(declaration.name.partition(".")[0] for declaration in declarations()))


def _file(root: etree._Element) -> bytes:
    root.insert(0, etree.Comment(_MADE))
    etree.indent(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _id(declaration: Declaration) -> str:
    return declaration.name.replace(".", "_")


def _in_whole_numbers(declaration: Declaration) -> bool:
    """Whether a spin box, which has no fractions, does: panels are 21.5 inches; seconds and the rest are whole."""
    return declaration.unit != "inches"


def _policy(declaration: Declaration) -> etree._Element:
    group, _, value_name = declaration.name.partition(".")
    name = _id(declaration)
    attributes = {
        "name": name,
        "class": "Machine",
        "displayName": f"$(string.{name})",
        "explainText": f"$(string.{name}_Help)",
        "key": rf"{KEY}\{group}",
    }
    places = [_E.parentCategory(ref=group), _E.supportedOn(ref=_SUPPORTED)]
    if declaration.kind == "yes or no":
        values = [_E.enabledValue(_E.decimal(value="1")), _E.disabledValue(_E.decimal(value="0"))]
        return _E.policy(*places, *values, attributes | {"valueName": value_name})
    entry = _entry(declaration, {"id": name, "valueName": value_name, "required": "true"})
    return _E.policy(*places, _E.elements(entry), attributes | {"presentation": f"$(presentation.{name})"})


def _entry(declaration: Declaration, attributes: dict[str, str]) -> etree._Element:
    """What writes the value: a number, one of some texts, any text, or several."""
    match declaration.kind:
        case "number" if _in_whole_numbers(declaration):
            limits = {"minValue": f"{declaration.minimum:.0f}", "maxValue": f"{declaration.maximum:.0f}"}
            return _E.decimal(attributes | limits)
        case "choice":
            return _E.enum(*_items(declaration), attributes)
        case "texts":
            return _E.multiText(attributes | {"maxLength": str(LONGEST_TEXT), "maxStrings": str(MOST_TEXTS)})
        case "path":
            return _E.text(attributes | {"expandable": "true"})  # %ProgramData% and the like: `kiosk` expands them
        case _:
            return _E.text(attributes | {"maxLength": str(LONGEST_TEXT)})


def _items(declaration: Declaration) -> Iterable[etree._Element]:
    for choice in declaration.choices:
        yield _E.item(_E.value(_E.string(choice)), displayName=f"$(string.{_id(declaration)}_{choice})")


def _presentation(declaration: Declaration) -> etree._Element:
    """How the value is entered, with the default there to begin with."""
    name, default = _id(declaration), declaration.default
    label = f"{declaration.name} ({declaration.unit})" if declaration.unit else declaration.name
    match declaration.kind:
        case "number" if _in_whole_numbers(declaration):
            box = _E.decimalTextBox(label, refId=name, defaultValue=f"{default:.0f}")
        case "choice":
            first = str(declaration.choices.index(str(default)))
            box = _E.dropdownList(label, refId=name, noSort="true", defaultItem=first)
        case "texts":
            box = _E.multiTextBox(label, refId=name)
        case _:
            box = _E.textBox(_E.label(label), refId=name)
            if default:
                written = f"{default:g}" if isinstance(default, float) else str(default)
                box.append(_E.defaultValue(written))
    return _E.presentation(box, id=name)


def _explanation(declaration: Declaration) -> str:
    locked = _LOCKED_YES_OR_NO if declaration.kind == "yes or no" else _LOCKED
    parts = [
        declaration.description,
        f"May be: {may_be(declaration)}. Default: {in_toml(declaration.default)}.",
        locked,
    ]
    return _plain("\n\n".join(parts))


def _plain(text: str) -> str:
    """A text without the marks of Markdown, which the editor of policies would show."""
    return text.replace("`", "")


def main() -> None:
    """Write both files."""
    (FOLDER / "en-US").mkdir(parents=True, exist_ok=True)
    (FOLDER / "ClinicKiosk.admx").write_bytes(template())
    (FOLDER / "en-US" / "ClinicKiosk.adml").write_bytes(texts())


if __name__ == "__main__":
    main()
