from dataclasses import replace

from kiosk.content.checks.template import (
    TEMPLATE_CLINIC,
    TEMPLATE_SENTENCES,
    TEMPLATE_TOPIC,
    settings_problems,
    template_problems,
)
from kiosk.content.front_matter import split_front_matter
from kiosk.content.markdown import convert_article
from kiosk.content.model import ConvertedArticle, ConvertedLibrary, FrontMatter
from kiosk.content.scaffold import new_article
from tests.checked import APPROVED, SAMPLE, library, text
from tests.converted import FIRST_LINE, article_file, convert


def settings(header: FrontMatter, clinic: str, topic: str) -> ConvertedLibrary:
    """A library in two languages of which the second has texts of its own."""
    made = library(text("heart/pulse", header=header), languages=("en", "es"))
    config = replace(
        made.source.config, clinic={"en": clinic, "es": "Clínica"}, lines={("clinic", "en"): 8, ("clinic", "es"): 9}
    )
    topics = tuple(
        replace(one, title={"en": topic, "es": topic}, lines={("title", "en"): 6}) for one in made.source.topics
    )
    return replace(made, source=replace(made.source, config=config, topics=topics))


def approved(article: ConvertedArticle) -> ConvertedArticle:
    assert article.front_matter is not None
    return replace(article, front_matter=replace(article.front_matter, status="approved"))


def test_an_untouched_template_that_is_approved_has_a_problem_for_each_of_its_sentences() -> None:
    text = new_article("Pulse")
    split, _ = split_front_matter(article_file(), text)
    assert split is not None
    article = approved(convert_article(article_file(), text.encode()))
    problems = list(template_problems(article, split.body, split.body_line))
    assert {problem.code for problem in problems} == {"template-text"}
    assert sorted(problem.about for problem in problems) == sorted(TEMPLATE_SENTENCES)
    lines = text.splitlines()
    in_place = [problem for problem in problems if problem.about in lines[problem.line - 1]]
    # Of the sources, the line of the key is known.
    assert len(in_place) == len(problems) - 2


def test_all_that_the_template_asks_for_is_known() -> None:
    asked = {
        line.partition("Write ")[2] for line in new_article("T").splitlines() if "Write " in line and line[0] != "#"
    }
    assert {sentence.removeprefix("Write ") for sentence in TEMPLATE_SENTENCES} == asked


def test_a_sample_is_not_finished_and_has_no_problem() -> None:
    body = "Write one step.\n"
    assert list(template_problems(convert(body), body, FIRST_LINE)) == []


def test_own_words_are_no_problem() -> None:
    body = "Write one step a day into your diary.\n"
    assert list(template_problems(approved(convert(body)), body, FIRST_LINE)) == []


def test_the_title_of_the_template_is_no_title_of_an_approved_text() -> None:
    article = approved(convert("Text.\n"))
    assert article.front_matter is not None
    article = replace(article, front_matter=replace(article.front_matter, title="First article"))
    (problem,) = template_problems(article, "Text.\n", FIRST_LINE)
    assert (problem.code, problem.about) == ("template-text", "First article")


def test_settings_of_the_template_are_told_as_soon_as_a_text_is_approved() -> None:
    found = list(settings_problems(settings(APPROVED, TEMPLATE_CLINIC, TEMPLATE_TOPIC)))
    assert [(problem.path, problem.line, problem.code, problem.about) for problem in found] == [
        ("library.toml", 8, "template-text", "Write here the name of your clinic"),
        ("heart/topic.toml", 6, "template-text", "First topic"),
    ]
    assert list(settings_problems(settings(SAMPLE, TEMPLATE_CLINIC, TEMPLATE_TOPIC))) == []
    assert list(settings_problems(settings(APPROVED, "Hillside Clinic", "Heart"))) == []
