from dataclasses import replace

from kiosk.content.checks.template import TEMPLATE_SENTENCES, template_problems
from kiosk.content.front_matter import split_front_matter
from kiosk.content.markdown import convert_article
from kiosk.content.model import ConvertedArticle
from kiosk.content.scaffold import new_article
from tests.converted import FIRST_LINE, article_file, convert


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
