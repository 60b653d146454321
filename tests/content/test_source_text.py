import pytest

from kiosk.content.source_text import decode


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"One\ncaf\xe9\n", "not-utf8", 2),
        ("One\r\nTwo".encode("utf-16"), "not-utf8", 1),
        (b"One\r\nTwo\x00\r\n", "control-character", 2),
        ("One\n\nit\x92s\n".encode(), "control-character", 3),
        ("One\nTwo\x85".encode(), "control-character", 2),
    ],
    ids=["Latin-1", "UTF-16", "NUL", "Windows-1252 in UTF-8", "next line"],
)
@pytest.mark.parametrize("language", [None, "en", "ar"])
def test_text_of_another_encoding_is_refused_with_its_line(
    data: bytes, code: str, line: int, language: str | None
) -> None:
    text, (problem,) = decode("a/b/index.en.md", data, language)
    assert text is None
    assert (problem.code, problem.line, problem.severity) == (code, line, "error")


@pytest.mark.parametrize("override", ["\u202d", "\u202e"])
def test_a_text_from_left_to_right_may_not_turn_its_direction_around(override: str) -> None:
    text, (problem,) = decode("a/b/index.en.md", f"One\nTwo {override}gm 05\n".encode(), "en")
    assert text is None
    assert (problem.code, problem.line, problem.severity, problem.about) == ("text-direction", 2, "error", override)


@pytest.mark.parametrize("language", ["ar", "fa", "ur", "he", None])
def test_in_other_texts_that_is_removed_and_reported(language: str | None) -> None:
    text, (problem,) = decode("a/b/index.ar.md", "One\nTwo \u202egm 05\n".encode(), language)
    assert text == "One\nTwo gm 05\n"
    assert (problem.code, problem.line, problem.severity) == ("invisible-character", 2, "warning")


@pytest.mark.parametrize("character", ["\x01", "\x1b", "\x7f", "\u202a", "\u2069", "\u206a", "\ufeff", "\U000e0041"])
def test_other_invisible_characters_are_removed_and_reported(character: str) -> None:
    text, (problem,) = decode("a/b/index.en.md", f"One\nTw{character}o\n".encode(), "en")
    assert text == "One\nTwo\n"
    assert (problem.code, problem.line, problem.about) == ("invisible-character", 2, character)


@pytest.mark.parametrize(
    "text", ["", "a\tb\n", "a\u00adb", "می\u200cخواهم", "क\u094d\u200dष", "12\u200e–14", "5\u00a0mg"]
)
def test_invisible_characters_that_texts_need_stay(text: str) -> None:
    assert decode("a/b/index.en.md", text.encode(), "en") == (text, [])


def test_line_ends_and_forms_of_letters_become_one() -> None:
    assert decode("a", b"\xef\xbb\xbfcafe\xcc\x81\r\nb\rc") == ("café\nb\nc", [])
