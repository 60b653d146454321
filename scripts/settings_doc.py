"""Writes docs/settings.md and packaging/settings.toml from the declarations in kiosk/core/settings.py."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import fill

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
range. A setting with a bad value gets its default, and the kiosk starts. If a file of the machine cannot be used at
all, that is logged and the settings are as without it. If `FILE` cannot be read at all, the program ends with exit
code 78. A file has at most 1 MB.

Settings are read at a start. The screen starts anew by itself, each night and after a failure, and then has what is
new in them; `kiosk serve`, which looks after the library, the hours of care and who may leave, only when it is
restarted itself: `systemctl restart clinic-kiosk`, or with the machine.

A file that changes two settings:

```toml
[library]
path = "/srv/clinic.klib"

[idle]
reset_after_seconds = 20
```

The installers put a file there in which every setting stands behind a `#`, with what it is for:
`packaging/settings.toml` in the source. What they set themselves, such as the folders of the service, is in a file
`settings.toml` beside the program, or in Windows' registry below `HKEY_LOCAL_MACHINE\\SOFTWARE\\ClinicKiosk`; the
machine's file goes over it.

## The policy

What an organisation wants to be the same on all its kiosks it writes as a policy. Nobody else can change such a
setting: no settings file, no option of the command line and nothing that staff choose at the screen. Their menu
leaves out what the policy holds: the language (`display.language`), the volume (`listen.volume`), and with
`library.path` the library from a USB stick and going back to one that came from elsewhere.

| system | place |
| --- | --- |
| Linux | files `*.toml` in `/etc/clinic-kiosk/policy.d/`: `60-site.toml` goes over `50-group.toml` |
| Windows | the registry, below `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\ClinicKiosk` |
| macOS | files `*.toml` in `/Library/Application Support/Clinic Kiosk/policy.d/` |

For example `/etc/clinic-kiosk/policy.d/50-group.toml`, which belongs to root and may be read by the kiosk's group
(`chown root:clinic-kiosk FILE && chmod 640 FILE`). A file that the kiosk's user cannot read holds nothing;
`kiosk doctor` says so.

```toml
[library]
path = "/srv/clinic-kiosk/clinic.klib"

[display]
language = "en"
diagonal_inches = 27

[hours]
monday = "08:00-18:00"

[staff]
pin = "scrypt:…"  # `kiosk set-pin --print` prints this line
```

The files have the same form as the settings file. In the registry there is a key for each group, such as
`display`, and in it a value for each setting; Group Policy writes them by the templates in `packaging/windows/`.
Yes or no is a number (`REG_DWORD`) 1 or 0, a number a text (`REG_SZ`) or a `REG_DWORD`, a list a `REG_MULTI_SZ`,
anything else a `REG_SZ` or `REG_EXPAND_SZ`. A relative path counts from the folder of the settings file.

A bad value in a policy holds the default; the log, `kiosk doctor` and the staff menu tell of it. `kiosk doctor` also
lists every setting that is held, and by which file and line or key.
"""

SAMPLE = """\
# Settings of the clinic's kiosk. Every line that begins with "#" is without effect and shows the default:
# take the "#" away and change the value. Then start the kiosk anew, and look at what `kiosk doctor` says.
# Some defaults are others on an installed machine, such as the folders and the log of the service: they stand in the
# file settings.toml beside the program or, on Windows, in the registry below HKEY_LOCAL_MACHINE\\SOFTWARE\\ClinicKiosk.
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


def sample() -> str:
    """The whole of packaging/settings.toml: every setting, without effect."""
    parts = [SAMPLE]
    group = ""
    for declaration in declarations():
        declared_in, _, name = declaration.name.partition(".")
        if declared_in != group:
            group = declared_in
            parts.append(f"\n[{group}]\n")
        allowed = may_be(declaration)
        meaning = declaration.description + (f" May be {allowed}." if allowed not in {"a path", "a text"} else "")
        meaning = meaning.replace("`", "")
        parts.append(fill(meaning, 118, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False))
        parts.append(f"\n#{name} = {in_toml(declaration.default)}\n\n")
    return "".join(parts).replace("\n\n\n", "\n\n").rstrip() + "\n"


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
    (ROOT / "packaging" / "settings.toml").write_text(sample(), encoding="utf-8", newline="\n")
