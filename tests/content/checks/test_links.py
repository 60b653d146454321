from kiosk.content.checks.links import link_problems
from kiosk.content.model import ArticleFile, Reference
from tests.checked import library, text

PICTURE = "heart/pulse/clip.png"


def test_a_picture_that_nothing_uses_is_reported_without_a_line() -> None:
    (problem,) = link_problems(library(text(), pictures=(PICTURE,)))
    assert (problem.path, problem.line, problem.code, problem.severity) == (PICTURE, 0, "unused-picture", "warning")


def test_a_picture_of_a_text_is_used() -> None:
    shown = text(references=(Reference("picture", PICTURE, 5),))
    assert list(link_problems(library(shown, pictures=(PICTURE,)))) == []


def test_a_logo_and_a_topics_icon_are_used() -> None:
    made = library(text(), pictures=("logo.svg", "pulse_oximeter"))
    made.source.config.logo["en"] = "logo.svg"
    assert list(link_problems(made)) == []


def test_a_picture_beside_a_broken_text_is_not_judged() -> None:
    broken = ArticleFile("heart/pulse", "fr", "heart/pulse/index.fr.md")
    assert list(link_problems(library(text(), broken=(broken,), pictures=(PICTURE,)))) == []


def test_a_link_to_a_section_is_looked_up_in_the_same_language() -> None:
    there = text(references=(Reference("article", "heart/pulse", 5, section="part-1"),))
    assert list(link_problems(library(there))) == []
    gone = text(references=(Reference("article", "heart/pulse", 5, section="part-9"),))
    assert [problem.code for problem in link_problems(library(gone))] == ["dead-section"]
