"""The PIN of the staff menu: its hash fits it and nothing else, and costs no more than it may."""

from __future__ import annotations

import base64
import time

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kiosk.core.settings import Origin, declarations, read_settings
from kiosk.core.staff_pin import PinHashError, fits_pin, hash_pin, is_pin, is_too_easy, pin_hash_fault

SALT = base64.b64encode(b"s" * 16).decode()
DIGEST = base64.b64encode(b"d" * 32).decode()
PINS = st.text("0123456789", min_size=4, max_size=12)


@hypothesis_settings(max_examples=5)
@given(PINS, PINS)
def test_a_hash_fits_its_pin_and_no_other(pin: str, other: str) -> None:
    hashed = hash_pin(pin)
    assert fits_pin(hashed, pin)
    assert fits_pin(hashed, other) is (other == pin)


def test_the_same_pin_is_hashed_with_a_new_salt_each_time() -> None:
    assert hash_pin("52719") != hash_pin("52719")


def test_a_hash_is_what_the_setting_takes() -> None:
    hashed = hash_pin("907163524180")
    settings, problems = read_settings({"staff": {"pin": hashed}}, Origin("settings.toml", "", {}))
    assert problems == []
    assert settings.staff.pin == hashed
    assert next(declared for declared in declarations() if declared.name == "staff.pin").default == ""


@pytest.mark.parametrize("text", ["", "123", "1234567890123", "12a4", "12 4", "-123", "１２３４", "123٤", "1234\n"])
def test_other_texts_are_no_pins(text: str) -> None:
    assert not is_pin(text)
    with pytest.raises(ValueError, match="4 to 12 digits"):
        hash_pin(text)


@pytest.mark.parametrize(
    "pin", ["0000", "999999", "1234", "4321", "7890", "0987", "2468", "1212", "123123", "2580", "0852"]
)
def test_pins_that_are_tried_first_are_too_easy(pin: str) -> None:
    assert is_too_easy(pin)


@pytest.mark.parametrize("pin", ["5271", "90716", "112358", "1221"])
def test_other_pins_are_not_too_easy(pin: str) -> None:
    assert not is_too_easy(pin)


@pytest.mark.parametrize(
    "hashed",
    [
        "",
        "5271",
        f"scrypt:16384:8:5:{SALT}",
        f"bcrypt:16384:8:5:{SALT}:{DIGEST}",
        f"scrypt:16383:8:5:{SALT}:{DIGEST}",
        f"scrypt:0:8:5:{SALT}:{DIGEST}",
        f"scrypt:16384:0:5:{SALT}:{DIGEST}",
        f"scrypt:16384:8:0:{SALT}:{DIGEST}",
        f"scrypt:16384:8:5:{SALT[:-1]}:{DIGEST}",
        f"scrypt:16384:8:5:{SALT}:",
    ],
)
def test_what_is_no_hash_fits_nothing_and_says_so(hashed: str) -> None:
    assert "set-pin" in pin_hash_fault(hashed)
    with pytest.raises(PinHashError):
        fits_pin(hashed, "5271")


@pytest.mark.parametrize("costs", ["16777216:999:1", "1048576:8:1", "16384:8:999", "16384:40:5", "1024:64:128"])
def test_a_hash_that_would_take_gigabytes_or_minutes_is_refused_at_once(costs: str) -> None:
    hashed = f"scrypt:{costs}:{SALT}:{DIGEST}"
    assert "memory or time" in pin_hash_fault(hashed)
    started = time.process_time()
    with pytest.raises(PinHashError):
        fits_pin(hashed, "5271")
    assert time.process_time() - started < 0.1


@pytest.mark.parametrize("costs", ["2:1:1", "16384:8:5", "65536:8:2", "32768:16:1"])
def test_other_costs_than_the_usual_ones_can_be_checked(costs: str) -> None:
    hashed = f"scrypt:{costs}:{SALT}:{DIGEST}"
    assert pin_hash_fault(hashed) == ""
    assert not fits_pin(hashed, "5271")
