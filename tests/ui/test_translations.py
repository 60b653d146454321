"""The files of the translators: complete in every language, with the placeholders and plurals of each text."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest

from kiosk.ui import words as words_module
from kiosk.ui.words import LANGUAGES, Words
from tests.screen_words import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
TRANSLATED = [language for language in LANGUAGES if language != "en"]


@dataclass(frozen=True)
class Message:
    """A text that is looked up, and its translations: several where it has plurals."""

    source: str
    comment: str
    plural: bool
    forms: tuple[str, ...] = ()
    state: str = ""

    @property
    def key(self) -> tuple[str, str, bool]:
        return self.source, self.comment, self.plural


@cache
def messages_in(language: str) -> tuple[Message, ...]:
    """What stands in the `.ts` file of a language."""
    tree = parse(TRANSLATIONS / f"kiosk_{language}.ts")  # noqa: S314 - a file of ours
    return tuple(
        Message(
            source=message.findtext("source", ""),
            comment=message.findtext("comment", ""),
            plural=message.get("numerus") == "yes",
            forms=tuple(form.text or "" for form in message.iter("numerusform"))
            or (message.findtext("translation", ""),),
            state=next(message.iter("translation")).get("type", ""),
        )
        for message in tree.iter("message")
    )


def looked_up() -> list[Message]:
    """What `kiosk/ui/words.py` looks up."""
    source = Path(words_module.__file__).read_text("utf-8")
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
    ]
    found: list[Message] = []
    for call in calls:
        texts = [argument.value for argument in call.args[:2] if isinstance(argument, ast.Constant)]
        assert texts, f"line {call.lineno}: lupdate finds only texts that stand there"
        found.append(Message(str(texts[0]), str(texts[1]) if len(texts) > 1 else "", len(call.args) > 2))
    return found


def placeholders(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{\w*\}", text))


def test_every_language_has_its_file_and_there_is_no_other() -> None:
    files = {file.stem.removeprefix("kiosk_") for file in TRANSLATIONS.glob("*.ts")}
    assert files == set(LANGUAGES)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_file_has_every_text_that_is_looked_up_and_no_other(language: str) -> None:
    """Where this fails after a change of a text, `make translations` has been forgotten."""
    assert {message.key for message in messages_in(language)} == {message.key for message in looked_up()}


def test_the_english_file_has_the_texts_with_plurals() -> None:
    assert {message.key for message in messages_in("en")} == {message.key for message in looked_up() if message.plural}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing_or_unfinished(language: str) -> None:
    messages = messages_in(language)
    assert [message.source for message in messages if message.state] == []
    assert [message.source for message in messages if not all(form.strip() for form in message.forms)] == []
    assert [message.source for message in messages if any(form != form.strip() for form in message.forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_text(language: str) -> None:
    assert [
        (message.source, form)
        for message in messages_in(language)
        for form in message.forms
        if placeholders(form) != placeholders(message.source) or ("%n" in form and "%n" not in message.source)
    ] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_words_are_those_of_the_file(language: str) -> None:
    """Where only this fails, the compiled files are old: `make test` compiles them."""
    words = Words(language, TRANSLATIONS)
    plain = [message for message in messages_in(language) if not message.plural]
    assert [message.source for message in plain if words.tr(message.source, message.comment) != message.forms[0]] == []
    assert len(plain) > 90


@pytest.mark.parametrize(
    ("language", "forms"),
    [("en", 2), ("es", 2), ("fr", 2), ("de", 2), ("pl", 3), ("uk", 3), ("ru", 3), ("ar", 6), ("vi", 1), ("zh-Hans", 1)],
)
def test_a_counted_text_has_all_forms_of_its_language(language: str, forms: int) -> None:
    counted = [message for message in messages_in(language) if message.plural]
    assert [len(message.forms) for message in counted] == [forms] * len(counted)
