"""The list of a bundle's files for the Windows installer."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts import windows_files

NAMES = st.text(st.characters(codec="ascii", exclude_characters='\\?|><:/*"$', exclude_categories=["Cc"]), min_size=1)
SHORT = re.compile(r"[A-Z0-9_~-]{1,8}(\.[A-Z0-9_~-]{1,3})?", re.IGNORECASE)


@given(st.sets(NAMES, max_size=300))
def test_short_names_are_8_3_and_no_two_are_the_same(names: set[str]) -> None:
    short = windows_files.short_names(names)
    assert set(short) == names
    assert all(SHORT.fullmatch(name) for name in short.values())
    by_case = {name.upper(): name for name in names}
    if len(by_case) == len(names):
        assert len({name.upper() for name in short.values()}) == len(names)


@given(st.sets(NAMES, max_size=30))
def test_a_name_that_is_short_already_stays(names: set[str]) -> None:
    assert all(short == name for name, short in windows_files.short_names(names).items() if SHORT.fullmatch(name))


def test_a_thousand_names_that_begin_alike_are_told_apart() -> None:
    short = windows_files.short_names(f"long beginning {number}.json" for number in range(1100))
    assert short["long beginning 0.json"] == "LONGBE~1.JSO"
    assert len(set(short.values())) == 1100
    assert all(SHORT.fullmatch(name) for name in short.values())


@pytest.mark.parametrize(
    "name", ["ü.txt", "a:b", "trailing.", "trailing ", "nul", "COM1.txt", "what?", "$(var.x)", 'a"b']
)
def test_a_name_that_the_installer_cannot_hold_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(windows_files.UnfitNameError, match="cannot be a file's name in the installer"):
        windows_files.program_files(tmp_path)


def test_two_names_that_windows_takes_for_one_are_refused(tmp_path: Path) -> None:
    for name in ("README", "Readme"):
        (tmp_path / name).touch()
    with pytest.raises(windows_files.UnfitNameError, match="the same name on Windows"):
        windows_files.program_files(tmp_path)


def test_an_identity_stays_from_version_to_version() -> None:
    """Windows Installer takes a file for the same by its component's identity: one that changes breaks upgrades."""
    for path in ("_internal/python311.dll", "_internal/Python311.DLL"):
        identity = windows_files.identity("component", PurePath(path))
        assert str(identity) == "47f5c3f2-1dbf-583b-9098-7313e3eac577"
