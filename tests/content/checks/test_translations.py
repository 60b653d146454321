from dataclasses import replace

from kiosk.content.checks.translations import original_of, translation_problems
from kiosk.content.model import ArticleFile, ConvertedLibrary
from kiosk.core.problems import Problem
from tests.checked import SAMPLE, library, text

CURRENT = "aaaaaaaaaaaa"
OLDER = "bbbbbbbbbbbb"
BOTH = ("en", "fr")
ENGLISH = text(fingerprint=CURRENT)
TRANSLATED = replace(SAMPLE, translated_from=CURRENT, lines={"translated_from": 8})
FRENCH = text(language="fr", header=TRANSLATED, fingerprint="cccccccccccc")


def found(made: ConvertedLibrary) -> list[tuple[str, int, str]]:
    return [(problem.path.rpartition("/")[2], problem.line, problem.code) for problem in translation_problems(made)]


def only(made: ConvertedLibrary) -> Problem:
    (problem,) = translation_problems(made)
    return problem


def test_a_translation_of_todays_original_has_no_problem() -> None:
    assert found(library(ENGLISH, FRENCH, languages=BOTH)) == []


def test_languages_that_an_article_lacks_are_reported_together() -> None:
    problem = only(library(ENGLISH, FRENCH, languages=("en", "fr", "de", "es")))
    assert (problem.path, problem.code) == ("heart/pulse/index.en.md", "missing-translation")
    assert "write index.de.md, index.es.md" in problem.message


def test_a_missing_default_language_is_left_to_the_listing() -> None:
    assert found(library(text(language="fr"), languages=BOTH)) == []


def test_a_translation_that_is_there_but_broken_is_not_missing() -> None:
    broken = ArticleFile("heart/pulse", "fr", "heart/pulse/index.fr.md")
    assert found(library(ENGLISH, broken=(broken,), languages=BOTH)) == []


def test_a_translation_of_another_version_is_outdated_and_told_the_new_one() -> None:
    old = replace(FRENCH, front_matter=replace(TRANSLATED, translated_from=OLDER))
    problem = only(library(ENGLISH, old, languages=BOTH))
    assert (problem.line, problem.code, problem.about) == (8, "outdated-translation", OLDER)
    assert f"translated_from: {CURRENT}" in problem.message


def test_a_translation_that_does_not_say_of_what_is_reported() -> None:
    problem = only(library(ENGLISH, text(language="fr"), languages=BOTH))
    assert (problem.path, problem.code) == ("heart/pulse/index.fr.md", "no-translated-from")
    assert f"translated_from: {CURRENT}" in problem.message


def test_a_translation_with_the_words_of_its_original_is_reported() -> None:
    copied = replace(FRENCH, fingerprint=CURRENT)
    assert found(library(ENGLISH, copied, languages=BOTH)) == [("index.fr.md", 0, "untranslated")]


def test_it_is_still_reported_when_the_original_has_changed() -> None:
    assert FRENCH.front_matter is not None
    copied = replace(FRENCH, front_matter=replace(FRENCH.front_matter, translated_from=OLDER), fingerprint=OLDER)
    codes = [code for _, _, code in found(library(ENGLISH, copied, languages=BOTH))]
    assert codes == ["untranslated", "outdated-translation"]


def test_two_regions_may_share_a_text() -> None:
    american = text(language="en-US", header=TRANSLATED, fingerprint=CURRENT)
    assert found(library(ENGLISH, american, languages=("en", "en-US"))) == []


def test_a_translation_with_fewer_sections_is_reported_and_one_with_more_is_not() -> None:
    fewer = text(language="fr", header=TRANSLATED, sections=1)
    more = text(language="fr", header=TRANSLATED, sections=3)
    assert found(library(ENGLISH, fewer, languages=BOTH)) == [("index.fr.md", 0, "fewer-sections")]
    assert found(library(ENGLISH, more, languages=BOTH)) == []


def test_the_original_is_the_first_text_that_is_no_translation() -> None:
    assert original_of([ENGLISH, FRENCH]) is ENGLISH
    from_french = replace(ENGLISH, front_matter=replace(SAMPLE, translated_from=OLDER))
    french = text(language="fr", fingerprint=OLDER)
    assert original_of([from_french, french]) is french
    assert found(library(from_french, french, languages=BOTH)) == []
    assert original_of([FRENCH]) is FRENCH


def test_texts_are_not_compared_where_one_of_them_is_broken() -> None:
    broken = ArticleFile("heart/pulse", "en", "heart/pulse/index.en.md")
    assert (
        found(library(text(language="fr"), text(language="de"), broken=(broken,), languages=("en", "fr", "de"))) == []
    )
