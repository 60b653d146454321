"""Every setting of the kiosk, declared once, and the reading of settings from parsed TOML.

A setting is a field of one of the groups below. To add one, add a field with `setting(…)`: reading, checking and
`docs/settings.md` follow from the declaration. A setting's name in the file is `group.field`.
"""

from __future__ import annotations

import os.path
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Literal, NamedTuple, TypeVar, cast

from kiosk.core.idle import IdleTimes
from kiosk.core.problems import Problem, near_miss

Kind = Literal["number", "yes or no", "choice", "path"]

Value = TypeVar("Value")

_DAY = 86_400.0
_LONGEST_PATH = 4096


class Declaration(NamedTuple):
    """What a setting may be. `minimum` and `maximum` are set for numbers, `choices` for some texts."""

    name: str
    kind: Kind
    default: bool | float | str
    description: str
    unit: str
    minimum: float | None
    maximum: float | None
    choices: tuple[str, ...]


def setting(
    default: Value,
    *,
    description: str,
    unit: str = "",
    minimum: float | None = None,
    maximum: float | None = None,
    choices: tuple[str, ...] = (),
    is_path: bool = False,
) -> Value:
    """Declare a setting. A number has a unit, a minimum and a maximum; a text is one of `choices` or a path."""
    metadata = {
        "kind": _kind(default, is_path=is_path),
        "description": description,
        "unit": unit,
        "minimum": minimum,
        "maximum": maximum,
        "choices": choices,
    }
    return field(default=default, metadata=metadata)


def _kind(default: object, *, is_path: bool) -> Kind:
    if isinstance(default, bool):
        return "yes or no"
    if isinstance(default, float):
        return "number"
    return "path" if is_path else "choice"


@dataclass(frozen=True)
class LibrarySettings:
    """Which library is shown."""

    path: str = setting(
        "",
        description="The library to show: a `.klib` file or a library folder. Empty: the built-in starter library.",
        is_path=True,
    )


@dataclass(frozen=True)
class DisplaySettings:
    """The panel."""

    diagonal_inches: float = setting(
        22.0,
        description="Diagonal of the panel. Touch targets are at least 20 mm on the real panel.",
        unit="inches",
        minimum=5.0,
        maximum=120.0,
    )
    reduced_motion: bool = setting(default=False, description="Show no slide transitions.")


@dataclass(frozen=True)
class IdleSettings:
    """What happens when nobody touches the screen."""

    prompt_after_seconds: float = setting(
        90.0,
        description='Time without touch after which the kiosk asks "Still reading?". A long section gets more time.',
        unit="seconds",
        minimum=1.0,
        maximum=_DAY,
    )
    prompt_at_most_seconds: float = setting(
        240.0,
        description="The most time without touch that a long section gets before the kiosk asks.",
        unit="seconds",
        minimum=1.0,
        maximum=_DAY,
    )
    words_per_minute: float = setting(
        100.0,
        description="Reading pace by which a long section gets more time.",
        unit="words a minute",
        minimum=10.0,
        maximum=1000.0,
    )
    reset_after_seconds: float = setting(
        25.0,
        description="Time after the question until the screen is cleared for the next reader.",
        unit="seconds",
        minimum=1.0,
        maximum=_DAY,
    )
    rest_after_seconds: float = setting(
        300.0,
        description="Time on the untouched home screen until the at-rest screen comes up.",
        unit="seconds",
        minimum=1.0,
        maximum=_DAY,
    )


@dataclass(frozen=True)
class RestSettings:
    """The at-rest screen."""

    change_after_seconds: float = setting(
        10.0,
        description="Time until the at-rest screen shows the next topic at another place.",
        unit="seconds",
        minimum=1.0,
        maximum=3600.0,
    )


@dataclass(frozen=True)
class LogSettings:
    """What is written about the program. Nothing is ever written about what a reader does."""

    level: Literal["debug", "info", "warning", "error"] = setting(
        "warning", description="How much is logged, from most to least.", choices=("debug", "info", "warning", "error")
    )
    file: str = setting(
        "", description="A file to log to as well, kept small by rotation. Empty: standard error only.", is_path=True
    )


@dataclass(frozen=True)
class CacheSettings:
    """Where opened libraries are kept."""

    folder: str = setting(
        "",
        description="Folder for libraries that were built or copied. Empty: the platform's place for caches.",
        is_path=True,
    )


@dataclass(frozen=True)
class Settings:
    """All settings, with typed access: `settings.idle.prompt_after_seconds`."""

    library: LibrarySettings = LibrarySettings()
    display: DisplaySettings = DisplaySettings()
    idle: IdleSettings = IdleSettings()
    rest: RestSettings = RestSettings()
    log: LogSettings = LogSettings()
    cache: CacheSettings = CacheSettings()

    def idle_times(self) -> IdleTimes:
        """The times of the idle machine."""
        return IdleTimes(
            prompt_after=self.idle.prompt_after_seconds,
            prompt_at_most=self.idle.prompt_at_most_seconds,
            reset_after=self.idle.reset_after_seconds,
            rest_after=self.idle.rest_after_seconds,
            words_per_minute=self.idle.words_per_minute,
        )


def declarations() -> tuple[Declaration, ...]:
    """Every setting, in the order of the file."""
    return tuple(
        Declaration(
            name=f"{group.name}.{declared.name}",
            default=cast("bool | float | str", declared.default),
            **declared.metadata,
        )
        for group in fields(Settings)
        for declared in fields(getattr(Settings, group.name))
    )


def read_settings(
    mapping: Mapping[str, object], path: str, lines: Mapping[str, int], base: Settings | None = None
) -> tuple[Settings, list[Problem]]:
    """The settings of a parsed file over `base` (the defaults, if there is none), and all problems of the file.

    `path` is the file's path as it stands in problems; a relative path in the file counts from the file's folder.
    `lines` gives the line of a name such as `idle` or `idle.reset_after_seconds`; a name that it lacks is reported
    at its group's line, or line 1. A setting with a bad value gets its declared default, whatever `base` says.
    """
    settings = base or Settings()
    problems: list[Problem] = []

    def report(name: str, code: str, message: str) -> None:
        line = lines.get(name) or lines.get(name.partition(".")[0], 1)
        problems.append(Problem(path, line, "error", code, message))

    declared = {declaration.name: declaration for declaration in declarations()}
    groups = [group.name for group in fields(Settings)]
    changes: dict[str, dict[str, object]] = {}
    for group, content in mapping.items():
        if group not in groups:
            report(group, "unknown-key", f"`{group}` is not a setting{near_miss(group, [*groups, *declared])}")
            continue
        if not isinstance(content, Mapping):
            report(group, "wrong-type", f"`{group}` must be a table of settings: write `[{group}]` above them")
            continue
        for key, value in cast("Mapping[str, object]", content).items():
            name = f"{group}.{key}"
            if name not in declared:
                report(name, "unknown-key", f"`{name}` is not a setting{near_miss(name, declared)}")
                continue
            fault = _fault(declared[name], value)
            if fault is None:
                usable = _converted(declared[name], value, os.path.dirname(path))  # noqa: PTH120 - see `_converted`
            else:
                usable = declared[name].default
                code, expected = fault
                report(name, code, f"`{name}` must be {expected}; its default {in_toml(usable)} is used")
            changes.setdefault(group, {})[key] = usable
    for group, values in changes.items():
        settings = replace(settings, **{group: replace(getattr(settings, group), **values)})
    return settings, sorted(problems)


def _fault(declaration: Declaration, value: object) -> tuple[str, str] | None:
    """The code of what is wrong with a value and what the setting must be, or None."""
    match declaration.kind:
        case "yes or no":
            return None if isinstance(value, bool) else ("wrong-type", "true or false, without quotes")
        case "number":
            return _number_fault(declaration, value)
        case "choice" if isinstance(value, str) and value in declaration.choices:
            return None
        case "choice":
            guess = near_miss(value, declaration.choices) if isinstance(value, str) else ""
            return "unknown-value", "one of " + ", ".join(f'"{word}"' for word in declaration.choices) + guess
        case "path" if isinstance(value, str):
            usable = len(value) <= _LONGEST_PATH and value.isprintable()
            return None if usable else ("unknown-value", "a path of printable characters")
        case "path":
            return "wrong-type", "a path in quotes"


def _number_fault(declaration: Declaration, value: object) -> tuple[str, str] | None:
    minimum, maximum = cast("float", declaration.minimum), cast("float", declaration.maximum)
    expected = f"a number from {minimum:g} to {maximum:g} ({declaration.unit})"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "wrong-type", f"{expected}, without quotes"
    # TOML's `nan` is in no range.
    return None if minimum <= value <= maximum else ("out-of-range", expected)


def _converted(declaration: Declaration, value: object, folder: str) -> object:
    """A value without fault as the setting's field holds it."""
    if isinstance(value, int) and declaration.kind == "number":
        return float(value)
    if isinstance(value, str) and value and declaration.kind == "path":
        return os.path.join(folder, value)  # noqa: PTH118 - a text, and pathlib would change how it is written
    return value


def in_toml(value: bool | float | str) -> str:  # noqa: FBT001 - any kind of value
    """A setting's value as it is written in a settings file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else f'"{value}"'
