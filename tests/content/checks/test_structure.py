from kiosk.content.checks.structure import structure_problems
from kiosk.content.model import ArticleFile
from tests.checked import library, text, titled

BROKEN = ArticleFile("lungs/cough", "en", "lungs/cough/index.en.md")


def test_a_library_in_order_has_no_problem() -> None:
    articles = (text("heart/pulse", header=titled("Pulse")), text("lungs/cough", header=titled("Cough")))
    assert list(structure_problems(library(*articles))) == []


def test_a_topic_whose_every_text_is_broken_is_reported() -> None:
    (problem,) = structure_problems(library(text(), broken=(BROKEN,)))
    assert (problem.path, problem.code, problem.severity) == ("lungs/topic.toml", "empty-topic", "warning")


def test_a_topic_with_one_text_that_can_be_shown_is_not_reported() -> None:
    assert list(structure_problems(library(text("lungs/asthma"), broken=(BROKEN,)))) == []


def test_two_articles_with_one_title_in_a_language_are_both_reported() -> None:
    found = list(structure_problems(library(text("heart/pulse"), text("heart/beat", header=titled("PULSE")))))
    assert [(problem.path, problem.line, problem.code, problem.about) for problem in found] == [
        ("heart/pulse/index.en.md", 2, "same-title", "Pulse"), ("heart/beat/index.en.md", 2, "same-title", "PULSE"),
    ]  # fmt: skip
    assert "heart/beat" in found[0].message
    assert "heart/pulse" in found[1].message


def test_one_title_in_two_languages_is_no_problem() -> None:
    assert list(structure_problems(library(text(), text(language="fr"), languages=("en", "fr")))) == []


def test_forty_tiles_are_no_problem_and_forty_one_are() -> None:
    articles = [text(f"heart/a{number}", header=titled(f"Title {number}")) for number in range(41)]
    assert list(structure_problems(library(*articles[:40]))) == []
    (problem,) = structure_problems(library(*articles))
    assert (problem.path, problem.code) == ("heart/topic.toml", "many-tiles")


def test_more_than_forty_topics_are_a_problem_of_the_home_screen() -> None:
    topics = [text(f"t{number}/a", header=titled(f"Title {number}")) for number in range(41)]
    assert list(structure_problems(library(*topics[:40]))) == []
    (problem,) = structure_problems(library(*topics))
    assert (problem.path, problem.code) == ("library.toml", "many-tiles")


def test_an_article_counts_once_however_many_languages_it_has() -> None:
    articles = [
        text(f"heart/a{number}", language, header=titled(f"Title {number}"))
        for number in range(40)
        for language in ("en", "fr")
    ]
    assert list(structure_problems(library(*articles, languages=("en", "fr")))) == []
