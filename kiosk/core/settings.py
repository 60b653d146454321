"""Every setting of the kiosk, declared once, and the reading of settings from parsed TOML.

A setting is a field of one of the groups below. To add one, add a field with `setting(…)`: reading, checking and
`docs/settings.md` follow from the declaration. A setting's name in the file is `group.field`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Literal, NamedTuple, cast

from kiosk.core.idle import IdleTimes
from kiosk.core.problems import Problem, near_miss, place
from kiosk.core.setting import Declaration, SettingValue, converted, fault_of, in_toml, setting

_DAY = 86_400.0

_TIME = r"([01][0-9]|2[0-3]):[0-5][0-9]"
TIME_PATTERN = _TIME
_HOURS = rf"{_TIME}-({_TIME}|24:00)"
HOURS_PATTERN = rf"closed|{_HOURS}(, ?{_HOURS})*"
HOURS_FORM = 'hours such as "08:00-12:30, 14:00-18:00", or "closed"'


@dataclass(frozen=True)
class LibrarySettings:
    """Which library is shown."""

    path: str = setting(
        "",
        description="The library to show: a `.klib` file or a library folder. Empty: the built-in starter library.",
        is_path=True,
    )
    watch_seconds: float = setting(
        10.0,
        description="Time between two looks of `kiosk serve` at whether the library has changed.",
        unit="seconds",
        minimum=1.0,
        maximum=_DAY,
    )


@dataclass(frozen=True)
class DisplaySettings:
    """The panel."""

    language: str = setting(
        "",
        description=(
            "Language in which each visit begins, if the library has it and staff have chosen no other in their menu."
            " Empty: the library's first."
        ),
        pattern=r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
        form='the tag of a language (BCP 47) such as "es" or "zh-Hans"',
    )

    screen: str = setting(
        "",
        description=(
            "Name of the screen to fill, as `kiosk doctor` lists it. Empty: the machine's primary one, which also is"
            " filled while a screen of that name is missing."
        ),
    )

    diagonal_inches: float = setting(
        22.0,
        description="Diagonal of the panel. Touch targets are at least 20 mm on the real panel.",
        unit="inches",
        minimum=5.0,
        maximum=120.0,
    )
    reduced_motion: bool = setting(default=False, description="Show no slide transitions.")
    region: str = setting(
        "",
        description="Country by whose customs dates, times and numbers are written. Empty: the machine's own.",
        pattern="[A-Z]{2}",
        form='a country in two capital letters (ISO 3166-1) such as "GB"',
    )


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
class ListenSettings:
    """What can be heard."""

    output: Literal["speaker", "headphones", "off"] = setting(
        "speaker",
        description=(
            "Where articles are read aloud: over the machine's loudspeaker, only through headphones (readers are told"
            " so; what is plugged in is up to the machine), or not at all."
        ),
        choices=("speaker", "headphones", "off"),
    )
    volume: float = setting(
        60.0,
        description="How loud it is for each new reader.",
        unit="per cent of the machine's volume",
        minimum=0.0,
        maximum=100.0,
    )
    most_volume: float = setting(
        85.0,
        description="How loud a reader can make it. A higher `volume` is lowered to this.",
        unit="per cent of the machine's volume",
        minimum=0.0,
        maximum=100.0,
    )


@dataclass(frozen=True)
class TakeHomeSettings:
    """What readers take along in QR codes."""

    link_hosts: tuple[str, ...] = setting(
        (),
        description=(
            "Hosts that the QR codes of articles may lead to. The code of an article whose `link` leads elsewhere, and"
            " every code if this is empty, holds text of the article itself, for which a phone needs no network."
        ),
        pattern=r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
        form='a host name in small letters such as "www.clinic.example"',
    )


@dataclass(frozen=True)
class PrintSettings:
    """Articles and questions on paper."""

    printer: str = setting(
        "",
        description=(
            "Name of the printer, as the system lists it, that articles and questions go to without a further"
            " question. Empty: nothing can be printed."
        ),
    )


@dataclass(frozen=True)
class HoursSettings:
    """When the clinic is open. Outside of these hours the screen is dark, until somebody touches it."""

    monday: str = setting(
        "", description="Opening hours. Empty: open all day and night.", pattern=HOURS_PATTERN, form=HOURS_FORM
    )
    tuesday: str = setting("", description="As for Monday.", pattern=HOURS_PATTERN, form=HOURS_FORM)
    wednesday: str = setting("", description="As for Monday.", pattern=HOURS_PATTERN, form=HOURS_FORM)
    thursday: str = setting("", description="As for Monday.", pattern=HOURS_PATTERN, form=HOURS_FORM)
    friday: str = setting("", description="As for Monday.", pattern=HOURS_PATTERN, form=HOURS_FORM)
    saturday: str = setting("", description="As for Monday.", pattern=HOURS_PATTERN, form=HOURS_FORM)
    sunday: str = setting("", description="As for Monday.", pattern=HOURS_PATTERN, form=HOURS_FORM)


@dataclass(frozen=True)
class CareSettings:
    """How `kiosk serve` looks after the screen."""

    restart_at: str = setting(
        "03:30",
        description=(
            "Time of day from which on the screen is started anew once a night, when nobody has touched it for five"
            " minutes. Empty: never."
        ),
        pattern=TIME_PATTERN,
        form='a time such as "03:30"',
    )
    memory_megabytes: float = setting(
        500.0,
        description=(
            "Memory of the screen's process above which it is started anew, when nobody has touched it for five"
            " minutes."
        ),
        unit="MB",
        minimum=200.0,
        maximum=16_000.0,
    )


@dataclass(frozen=True)
class StaffSettings:
    """What staff can do at the screen."""

    pin: str = setting(
        "",
        description=(
            "Opens the staff menu, as `kiosk set-pin` writes it: never the digits themselves. Empty: the menu shows"
            " the status only."
        ),
        pattern=r"scrypt:[0-9]{1,8}:[0-9]{1,3}:[0-9]{1,3}:[A-Za-z0-9+/=]{16,64}:[A-Za-z0-9+/=]{16,128}",
        form="what `kiosk set-pin` prints",
    )
    may_leave: bool = setting(default=False, description="Let staff leave the kiosk for the desktop, from their menu.")


@dataclass(frozen=True)
class CountsSettings:
    """How often articles are read, for the clinic's choice of content. Nothing in it describes a person."""

    enabled: bool = setting(
        default=False,
        description=(
            "Count, for each calendar month, article and language, how often it was opened and read to its end, and"
            " how often a search found nothing. `kiosk stats` prints the counts."
        ),
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
    format: Literal["json", "text"] = setting(
        "json",
        description="How the file is written: a JSON object a line, or readable lines as on standard error.",
        choices=("json", "text"),
    )
    system: bool = setting(
        default=True,
        description="Tell the system's log (journald, or the Windows event log) of start, stop, crash and update.",
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
class StateSettings:
    """Where the kiosk remembers what must outlive a restart, nothing of it about a reader."""

    folder: str = setting(
        "",
        description=(
            "Folder for which library is shown and which was before it, wrong PINs, counts, what staff have chosen in"
            " their menu, and which day the clock has shown last. Empty: the platform's place for such."
        ),
        is_path=True,
    )


@dataclass(frozen=True)
class Settings:
    """All settings, with typed access: `settings.idle.prompt_after_seconds`.

    `locked` has the name of each setting that the machine's policy holds, and where it says so: no other file, no
    command line and nothing that staff do at the screen changes these. `problems` is how many there are in all that was
    read, for staff.
    """

    library: LibrarySettings = LibrarySettings()
    display: DisplaySettings = DisplaySettings()
    idle: IdleSettings = IdleSettings()
    rest: RestSettings = RestSettings()
    listen: ListenSettings = ListenSettings()
    take_home: TakeHomeSettings = TakeHomeSettings()
    print: PrintSettings = PrintSettings()
    hours: HoursSettings = HoursSettings()
    care: CareSettings = CareSettings()
    staff: StaffSettings = StaffSettings()
    counts: CountsSettings = CountsSettings()
    log: LogSettings = LogSettings()
    cache: CacheSettings = CacheSettings()
    state: StateSettings = StateSettings()
    locked: Mapping[str, str] = field(default_factory=dict[str, str])
    problems: int = field(default=0, compare=False)

    def idle_times(self) -> IdleTimes:
        """The times of the idle machine."""
        return IdleTimes(
            prompt_after=self.idle.prompt_after_seconds,
            prompt_at_most=self.idle.prompt_at_most_seconds,
            reset_after=self.idle.reset_after_seconds,
            rest_after=self.idle.rest_after_seconds,
            words_per_minute=self.idle.words_per_minute,
        )


_GROUPS = tuple(group.name for group in fields(Settings) if group.name not in {"locked", "problems"})


class Origin(NamedTuple):
    """Where settings were read.

    `path` stands in problems; a relative path among the settings counts from `folder`. `lines` gives the line of a name
    such as `idle` or `idle.reset_after_seconds`; a name that it lacks is reported at its group's line, or line 1. With
    `locks`, nothing that is read later may change them.
    """

    path: str
    folder: str
    lines: Mapping[str, int]
    locks: bool = False


def declarations() -> tuple[Declaration, ...]:
    """Every setting, in the order of the file."""
    return tuple(
        Declaration(
            name=f"{group}.{declared.name}",
            default=cast("SettingValue", declared.default),
            **declared.metadata,
        )
        for group in _GROUPS
        for declared in fields(getattr(Settings, group))
    )


def read_settings(
    mapping: Mapping[str, object], origin: Origin, base: Settings | None = None
) -> tuple[Settings, list[Problem]]:
    """The settings of parsed TOML over `base` (the defaults, if there is none), and all problems.

    A setting with a bad value gets its declared default, whatever `base` says; under a policy so do all of a group that
    is no table.
    """
    settings = base or Settings()
    problems: list[Problem] = []
    locked: dict[str, str] = {}

    def line(name: str) -> int:
        return origin.lines.get(name) or origin.lines.get(name.partition(".")[0], 1)

    def report(name: str, code: str, message: str) -> None:
        problems.append(Problem(origin.path, line(name), "error", code, message))

    declared = {declaration.name: declaration for declaration in declarations()}
    changes: dict[str, dict[str, object]] = {}
    for group, content in mapping.items():
        if group not in _GROUPS:
            report(group, "unknown-key", f"`{group}` is not a setting{near_miss(group, [*_GROUPS, *declared])}")
            continue
        if not isinstance(content, Mapping):
            report(group, "wrong-type", f"`{group}` must be a table of settings: write `[{group}]` above them")
            if origin.locks:
                held = {
                    name: declaration.default for name, declaration in declared.items() if name.startswith(f"{group}.")
                }
                changes[group] = {name.partition(".")[2]: default for name, default in held.items()}
                locked |= dict.fromkeys(held, place(origin.path, line(group)))
            continue
        for key, value in cast("Mapping[str, object]", content).items():
            name = f"{group}.{key}"
            if name not in declared:
                report(name, "unknown-key", f"`{name}` is not a setting{near_miss(name, declared)}")
                continue
            fault = fault_of(declared[name], value)
            if fault is None:
                usable = converted(declared[name], value, origin.folder)
            else:
                usable = declared[name].default
                code, expected = fault
                report(name, code, f"`{name}` must be {expected}; its default {in_toml(usable)} is used")
            changes.setdefault(group, {})[key] = usable
            if origin.locks:
                locked[name] = place(origin.path, line(name))
    for group, values in changes.items():
        settings = replace(settings, **{group: replace(getattr(settings, group), **values)})
    return replace(settings, locked={**settings.locked, **locked}), sorted(problems)
