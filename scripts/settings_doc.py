"""Writes docs/settings.md from the declarations in kiosk/core/settings.py."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kiosk.core.setting import Declaration, in_toml  # noqa: E402 - runs from a checkout too
from kiosk.core.settings import declarations  # noqa: E402 - as above

INTRODUCTION = """\
<!-- Made by `make settings-doc` from kiosk/core/settings.py: change it there. -->

# Settings

Settings stand in a TOML file that belongs to the machine:

| system | file |
| --- | --- |
| Linux | `/etc/clinic-kiosk/settings.toml` |
| Windows | `%PROGRAMDATA%\\Clinic Kiosk\\settings.toml` |
| macOS | `/Library/Application Support/Clinic Kiosk/settings.toml` |

The file need not exist. `kiosk run --settings FILE` reads another file over it: a setting that `FILE` names counts, the
others stay as the machine's file has them. A relative path in a file counts from the folder of that file.

What is wrong in a file is logged, all of it at once, with file and line: unknown names, wrong types, values out of
range. A setting with a bad value gets its default, and the kiosk starts. If the machine's file cannot be read at all,
that is logged and every setting gets its default. If `FILE` cannot be read at all, the program ends with exit code 78.

A file that changes two settings:

```toml
[library]
path = "/srv/clinic.klib"

[idle]
reset_after_seconds = 20
```
"""


def page() -> str:
    """The whole of docs/settings.md."""
    parts = [INTRODUCTION]
    group = ""
    for declaration in declarations():
        if declaration.name.partition(".")[0] != group:
            group = declaration.name.partition(".")[0]
            parts.append(f"\n## [{group}]\n\n| setting | default | may be | meaning |\n| --- | --- | --- | --- |\n")
        name = declaration.name.partition(".")[2]
        default = in_toml(declaration.default)
        parts.append(f"| `{name}` | `{default}` | {may_be(declaration)} | {declaration.description} |\n")
    return "".join(parts)


def may_be(declaration: Declaration) -> str:
    """What a setting may be, in words."""
    match declaration.kind:
        case "yes or no":
            return "`true` or `false`"
        case "number":
            return f"{declaration.minimum:g} to {declaration.maximum:g} {declaration.unit}"
        case "choice":
            return ", ".join(f"`{in_toml(choice)}`" for choice in declaration.choices)
        case "path":
            return "a path"
        case "text":
            return declaration.form or "a text"
        case "texts":
            return f"a list, each item {declaration.form or 'a text'}"


if __name__ == "__main__":
    (ROOT / "docs" / "settings.md").write_text(page(), encoding="utf-8", newline="\n")
