"""Settings: declarations, and the reading of parsed TOML."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.idle import IdleTimes
from kiosk.core.setting import Declaration
from kiosk.core.settings import Origin, Settings, declarations, read_settings

NAMES = [declaration.name for declaration in declarations()]


def messages(mapping: dict[str, object]) -> list[str]:
    return [
        f"{problem.code} {problem.message}" for problem in read_settings(mapping, Origin("settings.toml", "", {}))[1]
    ]


def value_of(settings: Settings, name: str) -> object:
    group, _, key = name.partition(".")
    return getattr(getattr(settings, group), key)


def test_an_empty_file_gives_the_defaults() -> None:
    assert read_settings({}, Origin("settings.toml", "", {})) == (Settings(), [])


def test_settings_are_read_with_their_types() -> None:
    mapping = {
        "display": {"reduced_motion": True, "diagonal_inches": 32},
        "idle": {"prompt_after_seconds": 60.5},
        "log": {"level": "debug"},
        "print": {"printer": "Reception"},
        "take_home": {"link_hosts": ["www.clinic.example", "leaflets.example"]},
    }
    settings, problems = read_settings(mapping, Origin("settings.toml", "", {}))
    assert problems == []
    assert settings.display.reduced_motion is True
    assert settings.display.diagonal_inches == 32.0
    assert isinstance(settings.display.diagonal_inches, float)
    assert settings.idle.prompt_after_seconds == 60.5
    assert settings.log.level == "debug"
    assert settings.print.printer == "Reception"
    assert settings.take_home.link_hosts == ("www.clinic.example", "leaflets.example")
    assert settings.idle.reset_after_seconds == Settings().idle.reset_after_seconds


def test_the_idle_times_default_to_those_of_the_idle_machine() -> None:
    assert Settings().idle_times() == IdleTimes()


def test_each_idle_setting_reaches_the_idle_machine() -> None:
    mapping = {
        "idle": {
            "prompt_after_seconds": 1,
            "prompt_at_most_seconds": 2,
            "reset_after_seconds": 3,
            "rest_after_seconds": 4,
            "words_per_minute": 50,
        }
    }
    settings, _ = read_settings(mapping, Origin("settings.toml", "", {}))
    assert settings.idle_times() == IdleTimes(
        prompt_after=1.0, prompt_at_most=2.0, reset_after=3.0, rest_after=4.0, words_per_minute=50.0
    )


def test_all_problems_are_reported_at_once_with_their_lines() -> None:
    mapping: dict[str, object] = {
        "idle": {"reset_after_second": 5, "rest_after_seconds": "long"},
        "log": {"level": "loud"},
    }
    lines = {"idle": 1, "idle.reset_after_second": 2, "idle.rest_after_seconds": 3, "log": 7}
    settings, problems = read_settings(mapping, Origin("/etc/settings.toml", "/etc", lines))
    assert [(problem.path, problem.line, problem.code) for problem in problems] == [
        ("/etc/settings.toml", 2, "unknown-key"),
        ("/etc/settings.toml", 3, "wrong-type"),
        ("/etc/settings.toml", 7, "unknown-value"),
    ]
    assert settings == Settings()


@pytest.mark.parametrize(
    ("mapping", "suggestion"),
    [
        ({"idle": {"reset_after_second": 5}}, "idle.reset_after_seconds"),
        ({"display": {"prompt_after_seconds": 5}}, "idle.prompt_after_seconds"),
        ({"libary": {"path": "x"}}, "library"),
        ({"reset_after_seconds": 5}, "idle.reset_after_seconds"),
        ({"log": {"level": "warn"}}, "warning"),
        ({"listen": {"output": "speakers"}}, "speaker"),
    ],
)
def test_a_near_miss_is_named(mapping: dict[str, object], suggestion: str) -> None:
    (message,) = messages(mapping)
    assert f'did you mean "{suggestion}"?' in message


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"idle": 90}, "wrong-type"),
        ({"display": {"reduced_motion": 1}}, "wrong-type"),
        ({"display": {"diagonal_inches": True}}, "wrong-type"),
        ({"display": {"diagonal_inches": "22"}}, "wrong-type"),
        ({"display": {"diagonal_inches": 4.9}}, "out-of-range"),
        ({"display": {"diagonal_inches": 121}}, "out-of-range"),
        ({"display": {"diagonal_inches": math.nan}}, "out-of-range"),
        ({"display": {"diagonal_inches": math.inf}}, "out-of-range"),
        ({"display": {"diagonal_inches": 10**400}}, "out-of-range"),
        ({"log": {"level": 3}}, "unknown-value"),
        ({"library": {"path": ["a"]}}, "wrong-type"),
        ({"library": {"path": "a\0b"}}, "unknown-value"),
        ({"display": {"region": "gb"}}, "unknown-value"),
        ({"display": {"region": "GB\n"}}, "unknown-value"),
        ({"display": {"region": 44}}, "wrong-type"),
        ({"print": {"printer": "a\0b"}}, "unknown-value"),
        ({"print": {"printer": "a" * 256}}, "unknown-value"),
        ({"take_home": {"link_hosts": "www.clinic.example"}}, "wrong-type"),
        ({"take_home": {"link_hosts": ["https://www.clinic.example"]}}, "unknown-value"),
        ({"take_home": {"link_hosts": ["www.clinic.example:8080"]}}, "unknown-value"),
        ({"take_home": {"link_hosts": [""]}}, "unknown-value"),
        ({"take_home": {"link_hosts": [1]}}, "unknown-value"),
        ({"take_home": {"link_hosts": ["a"] * 101}}, "out-of-range"),
    ],
)
def test_a_bad_value_leaves_the_default(mapping: dict[str, object], code: str) -> None:
    settings, problems = read_settings(mapping, Origin("settings.toml", "", {}))
    assert [problem.code for problem in problems] == [code]
    assert settings == Settings()


def test_a_bad_value_says_what_the_setting_must_be_and_what_is_used() -> None:
    assert messages({"idle": {"reset_after_seconds": 0}}) == [
        "out-of-range `idle.reset_after_seconds` must be a number from 1 to 86400 (seconds); its default 25 is used"
    ]


def test_a_text_of_the_wrong_form_is_answered_with_the_form() -> None:
    (message,) = messages({"display": {"region": "England"}})
    assert 'must be a country in two capital letters (ISO 3166-1) such as "GB" or empty; its default "" is' in message
    (message,) = messages({"take_home": {"link_hosts": ["x y"]}})
    assert 'must be a list, each item a host name in small letters such as "www.clinic.example"; its def' in message


def test_a_later_file_goes_over_an_earlier_one_setting_by_setting() -> None:
    earlier, _ = read_settings(
        {"idle": {"reset_after_seconds": 20, "rest_after_seconds": 60}}, Origin("a.toml", "", {})
    )
    later, _ = read_settings({"idle": {"reset_after_seconds": 30}}, Origin("b.toml", "", {}), earlier)
    assert later.idle.reset_after_seconds == 30.0
    assert later.idle.rest_after_seconds == 60.0


def test_a_bad_value_in_a_later_file_gives_the_declared_default() -> None:
    earlier, _ = read_settings({"idle": {"reset_after_seconds": 20}}, Origin("a.toml", "", {}))
    later, problems = read_settings({"idle": {"reset_after_seconds": "x"}}, Origin("b.toml", "", {}), earlier)
    assert len(problems) == 1
    assert later.idle.reset_after_seconds == 25.0


def test_a_relative_path_counts_from_the_folder_of_the_file() -> None:
    settings, _ = read_settings(
        {"library": {"path": "a.klib"}, "log": {"file": ""}}, Origin("folder/settings.toml", "folder", {})
    )
    assert settings.library.path.replace("\\", "/") == "folder/a.klib"
    assert settings.log.file == ""


@pytest.mark.parametrize("declaration", declarations(), ids=NAMES)
def test_every_declaration_is_complete(declaration: Declaration) -> None:
    assert declaration.description.endswith(".")
    match declaration.kind:
        case "number":
            assert declaration.unit
            assert declaration.minimum is not None
            assert declaration.maximum is not None
            assert isinstance(declaration.default, float)
            assert declaration.minimum <= declaration.default <= declaration.maximum
        case "choice":
            assert declaration.default in declaration.choices
        case "yes or no" | "path":
            assert declaration.choices == ()
        case "text" | "texts":
            default = declaration.default
            assert not default or (isinstance(default, str) and re.fullmatch(declaration.pattern, default))
            assert bool(declaration.pattern) is bool(declaration.form)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
KEYS = st.sampled_from([name.partition(".")[2] for name in NAMES]) | st.text()
GROUPS = st.sampled_from([name.partition(".")[0] for name in NAMES]) | st.text()


@given(st.dictionaries(GROUPS, VALUES | st.dictionaries(KEYS, VALUES)))
def test_whatever_a_file_says_the_settings_are_usable(mapping: dict[str, object]) -> None:
    settings, _ = read_settings(mapping, Origin("settings.toml", "", {}))
    for declaration in declarations():
        value = value_of(settings, declaration.name)
        assert type(value) is type(declaration.default)
        if declaration.kind == "number":
            assert declaration.minimum <= value <= declaration.maximum
        if declaration.kind == "choice":
            assert value in declaration.choices
