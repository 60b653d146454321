import pytest

from kiosk.content.checks.abbreviations import unexplained_abbreviations
from tests.converted import convert


def unexplained(body: str, language: str = "en") -> list[str]:
    return list(unexplained_abbreviations(convert(body, language)))


@pytest.mark.parametrize(
    ("body", "language", "expected"),
    [
        ("You get a PET scan. The PET is quick.", "en", ["PET"]),
        ("Some people have NETs.", "en", ["NET"]),
        ("Look at SpO2 and at hCG.", "en", ["SpO2", "hCG"]),
        ("The SSTR-PET/CT is a scan.", "en", ["SSTR", "PET", "CT"]),
        ("您要做PET检查。", "zh-Hans", ["PET"]),
        ("Вам сделают МРТ головы.", "ru", ["МРТ"]),
        ("Has HER2 a meaning? (No.)", "en", ["HER2"]),
    ],
)
def test_an_abbreviation_that_is_never_explained_is_found_once(body: str, language: str, expected: list[str]) -> None:
    assert unexplained(body, language) == expected


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("You get a PET scan.\n\n*[PET]: A scan.", "en"),
        ("You get a PET scan. PETs are quick.\n\n*[PET scan]: A scan.", "en"),
        ("You get a PET (a scan) first.", "en"),
        ("A kind of scan (PET) shows it. The PET is quick.", "en"),
        ("您要做PET（一种扫描）检查。", "zh-Hans"),
        ("MEN1 is short for multiple endocrine neoplasia type 1.", "en"),
        ("Your scan is called positron emission tomography, or PET for short.", "en"),
        ("The nurse asks about ADLs: activities of daily living.", "en"),
        ("Se llama TAC, es decir, tomografía axial computarizada.", "es"),
        ("HER2\n:   A protein.\n\nSome cancers have HER2.", "en"),
    ],
)
def test_an_explanation_is_one_in_the_glossary_in_brackets_in_a_definition_or_in_words(
    body: str, language: str
) -> None:
    assert unexplained(body, language) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A TIA often comes before a stroke. You get better. Take care. This is a warning.", ["TIA"]),
        ("Call us if this is a TIA.", ["TIA"]),
        ("Ask about ASA. Stay as safe as you can, and take ASA as she advised.", ["ASA"]),
        ("The AHA has advice. Ask her about it.", ["AHA"]),
        ("The PET is quick.\n\nPlenty of energy\n\ntells you more.", ["PET"]),
        ("The PET is quick and painless, and you can go home. Please enter two numbers.", ["PET"]),
    ],
)
def test_words_that_happen_to_begin_with_the_letters_explain_nothing(body: str, expected: list[str]) -> None:
    assert unexplained(body) == expected


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("Do NOT eat. NEVER drive. STOP at 3 PILLS.", "en"),
        ("STOP at 3 PILLS. TAKE 2 PUFFS. CALL 911 NOW. RINSE it.", "en"),
        ("ATENCIÓN… 8 DÍAS", "es"),
        ("A FACT SHEET and a MOLE RAT HERD CLUB", "en"),
        ("8 HÜBE am Tag. NIE mehr.", "de"),
        ("НИКОГДА не пейте. СТОП.", "ru"),
        ("DİKKAT! ASLA!", "tr"),
        ("En EE. UU. y en los JJ. OO. hay CC.OO. también.", "es"),
    ],
)
def test_words_in_capitals_are_no_abbreviations(body: str, language: str) -> None:
    assert unexplained(body, language) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("ALL, AML and CML", ["AML", "CML"]),
        ("You may have an MRI, CT or PET scan.", ["MRI", "CT", "PET"]),
        ("The PSMA PET scan.", ["PSMA", "PET"]),
        ("Do NOT drink before the MRI.", ["MRI"]),
        ("Your ÖPNV ticket.", ["ÖPNV"]),
    ],
)
def test_abbreviations_beside_one_another_are_not_shouted(body: str, expected: list[str]) -> None:
    assert unexplained(body) == expected


@pytest.mark.parametrize(
    "body",
    ["DNA, HIV and COVID-19.", "Type II or XIV.", "Vitamin D, B12, T3.", "DO NOT EAT IT.", "Do not. NOT now.", "McGee",
     "UNBELIEVABLE", "`HTTP`"],
)  # fmt: skip
def test_what_needs_no_explanation_is_left_alone(body: str) -> None:
    assert unexplained(body) == []


def test_brackets_behind_a_later_use_come_too_late() -> None:
    assert unexplained("You get a PET scan. It is called PET (a scan).") == ["PET"]
