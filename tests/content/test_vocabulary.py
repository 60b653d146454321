"""The words of a library's texts, as texts come and go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.build_cache import BuildCache
from kiosk.content.text_rows import text_rows


@pytest.fixture
def cache() -> Iterator[BuildCache]:
    with BuildCache(None) as opened:
        yield opened


def words(language: str, title: str, summary: str = "") -> bytes:
    """How a text counts that has a title and a summary only."""
    return text_rows(("topic/article", language), (), (title, "", ""), summary).words


def rows(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    """The table `vocabulary`, without hashes and without characters that no article has."""
    query = "SELECT language, word, term, written, documents, named FROM vocabulary WHERE documents > 0"
    return connection.execute(f"{query} ORDER BY language, word, term").fetchall()


def test_words_are_counted_by_texts_and_by_names(cache: BuildCache) -> None:
    cache.vocabulary.add("es", words("es", "Operación", "Dos operaciones y la operación."))
    cache.vocabulary.add("es", words("es", "Tos", "La operacion."))
    cache.vocabulary.write()
    found = {(row[1], row[2]): row[3:] for row in rows(cache.connection)}
    assert found["operacion", "oper"] == ("Operación", 2, 1)
    assert found["operaciones", "oper"] == ("operaciones", 2, 0)
    assert found["tos", "tos"] == ("Tos", 1, 1)


def test_spellings_are_words_of_letters_by_their_length(cache: BuildCache) -> None:
    cache.vocabulary.add("hi", words("hi", "दर्द B12 MRI 痛"))
    cache.vocabulary.write()
    found = [row[:-1] for row in cache.vocabulary.spellings(["hi"])]
    assert found == [("hi", 3, "mri"), ("hi", 4, "दर्द")]


def test_a_chinese_library_has_the_sounds_of_characters_that_no_article_has(cache: BuildCache) -> None:
    query = "SELECT documents FROM vocabulary WHERE language = 'zh-Hans' AND word = 'jing' AND term = '径'"
    cache.vocabulary.keep_languages(["zh-Hans"])
    assert cache.connection.execute(query).fetchall() == [(0,)]
    text = words("zh-Hans", "半径")
    cache.vocabulary.add("zh-Hans", text)
    cache.vocabulary.write()
    assert cache.connection.execute(query).fetchall() == [(1,)]
    cache.vocabulary.remove("zh-Hans", text)
    cache.vocabulary.write()
    assert cache.connection.execute(query).fetchall() == [(0,)]


def test_the_words_of_a_language_that_the_library_gave_up_go(cache: BuildCache) -> None:
    cache.vocabulary.add("de", words("de", "Husten"))
    cache.vocabulary.write()
    cache.vocabulary.keep_languages(["en"])
    assert rows(cache.connection) == []


TEXTS = st.lists(st.tuples(st.sampled_from(("en", "fr")), st.sampled_from(("Knee", "knees KNEE", "Été", "ete knee"))))


@given(TEXTS, TEXTS)
def test_texts_that_came_and_went_leave_nothing(stay: list[tuple[str, str]], go: list[tuple[str, str]]) -> None:
    with BuildCache(None) as cache:
        vocabulary = cache.vocabulary
        for language, title in (*go, *stay):
            vocabulary.add(language, words(language, title))
        vocabulary.write()
        for language, title in go:
            vocabulary.remove(language, words(language, title))
        vocabulary.write()
        found = rows(cache.connection)
    with BuildCache(None) as fresh:
        for language, title in stay:
            fresh.vocabulary.add(language, words(language, title))
        fresh.vocabulary.write()
        assert found == rows(fresh.connection)


def test_a_word_that_leaves_the_names_and_stays_in_the_text_is_counted_so(cache: BuildCache) -> None:
    cache.vocabulary.add("en", words("en", "Knee", "A knee."))
    cache.vocabulary.add("en", words("en", "Leg", "Knee."))
    cache.vocabulary.write()
    cache.vocabulary.remove("en", words("en", "Knee", "A knee."))
    cache.vocabulary.add("en", words("en", "A", "Knee knee."))
    cache.vocabulary.write()
    assert [row[3:] for row in rows(cache.connection) if row[1] == "knee"] == [("Knee", 2, 0)]


def test_texts_that_share_out_the_words_of_another_count_for_their_term(cache: BuildCache) -> None:
    cache.vocabulary.add("en", words("en", "Knee knees"))
    cache.vocabulary.write()
    cache.vocabulary.remove("en", words("en", "Knee knees"))
    cache.vocabulary.add("en", words("en", "Knee"))
    cache.vocabulary.add("en", words("en", "knees"))
    cache.vocabulary.write()
    assert {row[1]: row[4] for row in rows(cache.connection)} == {"knee": 2, "knees": 2}
