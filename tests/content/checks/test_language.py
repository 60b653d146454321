import pytest

from kiosk.content.checks.language import language_problems
from tests.converted import FIRST_LINE, convert

WORDS = {
    "ar": "يجب أن لا تأكل قبل هذا الفحص، وإذا كنت قد أكلت فقل ذلك لمن هو معك في الغرفة، لأن هذا هو ما يمكن أن يكون. ",
    "de": "Sie sollten vor der Untersuchung nichts essen, und wenn Sie etwas gegessen haben, sagen Sie es bitte uns. ",
    "en": "You should not eat before the test, and if you have eaten, please tell the nurse who is with you. ",
    "es": "No debe comer nada antes de la prueba, y si ha comido algo, por favor dígalo a quien está con usted. ",
    "fr": "Vous ne devez pas manger avant l’examen, et si vous avez mangé, dites-le à la personne qui est avec vous. ",
    "ru": "Вам не нужно есть до того, как вы придёте к нам, и если вы уже что-то ели, то скажите об этом. ",
    "uk": "Вам не треба їсти до того, як ви прийдете до нас, і якщо ви вже щось їли, то скажіть про це. ",
}


def found(body: str, language: str) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in language_problems(convert(body, language))]


@pytest.mark.parametrize("language", WORDS)
def test_a_text_in_its_language_has_no_problem(language: str) -> None:
    assert found(WORDS[language] * 3, language) == []


@pytest.mark.parametrize(
    ("written", "language"), [("en", "es"), ("fr", "en"), ("de", "pt-BR"), ("es", "vi"), ("ru", "uk"), ("ar", "ur")]
)
def test_a_text_in_another_language_is_one_problem(written: str, language: str) -> None:
    body = f"{WORDS[written] * 3}\n\n## Part\n\n{WORDS[written] * 3}\n"
    assert found(body, language) == [("wrong-language", 0)]


def test_short_sections_are_judged_together() -> None:
    body = "".join(f"## Part {number}\n\n{WORDS['en']}\n\n" for number in range(4))
    assert found(body, "de") == [("wrong-language", 0)]
    assert found(body, "en") == []


def test_a_section_that_was_not_translated_is_a_problem_on_its_line() -> None:
    body = f"{WORDS['es'] * 4}\n\n## Part\n\n{WORDS['en'] * 3}\n"
    assert found(body, "es") == [("wrong-language", FIRST_LINE + 2)]


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (WORDS["en"], "es"),
        ("octreotide lanreotide pasireotide " * 20, "es"),
        (WORDS["en"] * 3, "nl"),
        (WORDS["en"] * 3, "ar"),
        (WORDS["en"] * 3, "zh-Hans"),
        (f"{WORDS['es'] * 3} {WORDS['en'] * 2}", "es"),
    ],
    ids=["short", "names", "no list", "another script", "no spaces", "a long quotation"],
)
def test_what_is_not_clear_is_no_problem(body: str, language: str) -> None:
    assert found(body, language) == []
