"""The screen's own words: complete in every language, with the right plurals, dates, times and numerals."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from kiosk.ui.words import LANGUAGES, Words, own_name, reading_direction
from tests.screen_words import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
MONDAY, SATURDAY = date(2026, 1, 5), datetime(2026, 3, 14, 15, 5)  # noqa: DTZ001 - what the clock on the wall shows
COUNTED = (
    "article_count",
    "parts",
    "minutes",
    "minutes_to_read",
    "ticked",
    "seconds_left",
    "digits_entered",
    "pin_wait_seconds",
    "pin_wait_minutes",
)
"""The methods of `Words` that say how many of something there are."""


@cache
def words_in(language: str, region: str = "") -> Words:
    return Words(language, TRANSLATIONS, region)


# Plurals


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", COUNTED)
def test_two_counts_never_read_the_same(language: str, method: str) -> None:
    """So no form has lost its number, but for one that stands for a single count, such as the Arabic dual."""
    count_in_words = getattr(words_in(language), method)
    assert len({count_in_words(count) for count in range(202)}) == 202


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", {0: "0 articles", 1: "1 article", 2: "2 articles", 11: "11 articles"}),
        ("fr", {0: "0 article", 1: "1 article", 2: "2 articles"}),
        (
            "pl",
            {
                0: "0 artykułów",
                1: "1 artykuł",
                2: "2 artykuły",
                4: "4 artykuły",
                5: "5 artykułów",
                12: "12 artykułów",
                14: "14 artykułów",
                21: "21 artykułów",
                22: "22 artykuły",
                25: "25 artykułów",
                101: "101 artykułów",
                102: "102 artykuły",
                112: "112 artykułów",
            },
        ),
        (
            "uk",
            {
                0: "0 статей",
                1: "1 стаття",
                2: "2 статті",
                4: "4 статті",
                5: "5 статей",
                11: "11 статей",
                12: "12 статей",
                21: "21 стаття",
                22: "22 статті",
                25: "25 статей",
                101: "101 стаття",
                111: "111 статей",
            },
        ),
        (
            "ru",
            {
                0: "0 статей",
                1: "1 статья",
                3: "3 статьи",
                5: "5 статей",
                11: "11 статей",
                14: "14 статей",
                21: "21 статья",
                23: "23 статьи",
                100: "100 статей",
                101: "101 статья",
                111: "111 статей",
                122: "122 статьи",
            },
        ),
        (
            "ar",
            {
                1: "مقال واحد",
                2: "مقالان",
                3: "٣ مقالات",
                10: "١٠ مقالات",
                11: "١١ مقالًا",
                26: "٢٦ مقالًا",
                99: "٩٩ مقالًا",
                100: "١٠٠ مقال",
                101: "١٠١ مقال",
                102: "١٠٢ مقال",
                103: "١٠٣ مقالات",
                111: "١١١ مقالًا",
            },
        ),
        ("zh-Hans", {1: "1篇文章", 2: "2篇文章", 11: "11篇文章"}),
        ("vi", {1: "1 bài", 2: "2 bài"}),
    ],
)
def test_plurals_are_those_of_the_language(language: str, texts: dict[int, str]) -> None:
    assert {count: words_in(language).article_count(count) for count in texts} == texts


# Dates, times, numerals


@pytest.mark.parametrize(
    ("language", "day", "on_the_wall", "at"),
    [
        ("en", "January 5, 2026", "Saturday, March 14", "3:05 PM"),
        ("es", "5 de enero de 2026", "Sábado, 14 de marzo", "15:05"),
        ("fr", "5 janvier 2026", "Samedi 14 mars", "15:05"),
        ("de", "5. Januar 2026", "Samstag, 14. März", "15:05"),
        ("pt", "5 de janeiro de 2026", "Sábado, 14 de março", "15:05"),
        ("pl", "5 stycznia 2026", "Sobota, 14 marca", "15:05"),
        ("uk", "5 січня 2026 р.", "Субота, 14 березня", "15:05"),
        ("ru", "5 января 2026 г.", "Суббота, 14 марта", "15:05"),
        ("tr", "5 Ocak 2026", "14 Mart Cumartesi", "15:05"),
        ("ar", "٥ يناير ٢٠٢٦", "السبت، ١٤ مارس", "٣:٠٥ م"),
        ("ur", "5 جنوری، 2026", "ہفتہ، 14 مارچ", "3:05 PM"),
        ("hi", "5 जनवरी 2026", "शनिवार, 14 मार्च", "3:05 pm"),
        ("vi", "5 tháng 1, 2026", "Thứ Bảy, 14 tháng 3", "15:05"),
        ("zh-Hans", "2026年1月5日", "3月14日星期六", "15:05"),
    ],
)
def test_days_and_times_are_written_as_in_the_language(language: str, day: str, on_the_wall: str, at: str) -> None:
    words = words_in(language)
    written = words.day(MONDAY), words.wall_date(SATURDAY.date()), words.wall_time(SATURDAY)
    assert tuple(plain(text) for text in written) == (day, on_the_wall, at)


def plain(text: str) -> str:
    """With ordinary spaces: which of the narrow ones stands before a p.m. changes with the data of the locale.

    Without marks of direction, too.
    """
    return re.sub(r"[\u200e\u2068\u2069]", "", re.sub(r"\s", " ", text))


@pytest.mark.parametrize(
    ("language", "region", "day", "at"),
    [
        ("en", "GB", "5 January 2026", "15:05"),
        ("en", "US", "January 5, 2026", "3:05 PM"),
        ("fr", "CA", "5 janvier 2026", "15 h 05"),
        ("de", "AT", "5. Jänner 2026", "15:05"),
        ("ar", "EG", "٥ يناير ٢٠٢٦", "٣:٠٥ م"),
        ("ar", "MA", "5 يناير 2026", "15:05"),
        # Not at home there: as where most of its speakers live.
        ("pl", "GB", "5 stycznia 2026", "15:05"),
        ("ar", "GB", "٥ يناير ٢٠٢٦", "٣:٠٥ م"),
        # The tag itself names a region.
        ("en-US", "GB", "January 5, 2026", "3:05 PM"),
    ],
)
def test_a_language_is_written_as_in_the_clinics_region(language: str, region: str, day: str, at: str) -> None:
    words = words_in(language, region)
    assert (plain(words.day(MONDAY)), plain(words.wall_time(SATURDAY))) == (day, at)


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_the_wall_has_the_weekday_and_a_byline_the_year(language: str, day: date) -> None:
    words = words_in(language)
    year, weekday = words.number(day.year), words.locale.dayName(day.isoweekday())
    on_the_wall, in_a_byline = words.wall_date(day), words.day(day)
    assert weekday.casefold() in on_the_wall.casefold()
    assert on_the_wall[0] == on_the_wall[0].upper()
    assert year not in on_the_wall
    assert year in in_a_byline
    assert weekday not in in_a_byline
    for text in (on_the_wall, in_a_byline):
        assert text == text.strip(" ,،")
        assert words.number(day.day) in text


@pytest.mark.parametrize(
    ("day", "in_a_byline", "on_the_wall"),
    [
        (date(2026, 3, 1), "1er mars 2026", "Dimanche 1er mars"),
        (date(2026, 3, 11), "11 mars 2026", "Mercredi 11 mars"),
        (date(2026, 3, 31), "31 mars 2026", "Mardi 31 mars"),
    ],
)
def test_french_counts_the_first_day_of_a_month(day: date, in_a_byline: str, on_the_wall: str) -> None:
    words = words_in("fr")
    assert (words.day(day), words.wall_date(day)) == (in_a_byline, on_the_wall)


@pytest.mark.parametrize("language", LANGUAGES)
@given(hour=st.integers(0, 23), minute=st.integers(0, 59))
def test_the_time_has_no_seconds_and_no_zone(language: str, hour: int, minute: int) -> None:
    words = words_in(language)
    text = words.wall_time(datetime.combine(MONDAY, time(hour, minute, 47)))
    digits = "".join(character for character in text if character.isdigit())
    assert len(digits) in {3, 4}
    assert int(digits[-2:]) == minute
    assert int(digits[:-2]) in {hour, hour % 12, (hour - 1) % 12 + 1}


@pytest.mark.parametrize(
    ("language", "number", "size", "page"),
    [
        ("en", "1234", "150%", "Page 2 of 3"),
        ("de", "1234", "150 %", "Seite 2 von 3"),
        ("tr", "1234", "%150", "Sayfa 2, toplam 3"),
        ("ar", "١٢٣٤", "١٥٠٪", "الصفحة ٢ من ٣"),
        ("hi", "1234", "150%", "पेज 2, कुल 3"),
        ("zh-Hans", "1234", "150%", "第2页，共3页"),
    ],
)
def test_numbers_are_written_in_the_languages_numerals(language: str, number: str, size: str, page: str) -> None:
    words = words_in(language)
    assert words.number(1234) == number
    assert plain(words.per_cent(150)) == size
    assert plain(words.page_of(2, 3)) == page


# Names, directions, languages without words


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "English"),
        ("es", "Español"),
        ("fr", "Français"),
        ("de", "Deutsch"),
        ("pt", "Português"),
        ("pl", "Polski"),
        ("uk", "Українська"),
        ("ru", "Русский"),
        ("tr", "Türkçe"),
        ("ar", "العربية"),
        ("ur", "اردو"),
        ("hi", "हिन्दी"),
        ("vi", "Tiếng Việt"),
        ("zh-Hans", "中文"),
        ("zh-Hant", "繁體中文"),
        ("es-MX", "Español"),
        ("nl", "Nederlands"),
        ("fa", "فارسی"),
        ("he", "עברית"),
        ("th", "ไทย"),
        ("ja", "日本語"),
    ],
)
def test_a_language_is_called_what_its_speakers_call_it(language: str, name: str) -> None:
    assert own_name(language) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_read_from_its_own_side(language: str) -> None:
    right_to_left = language in {"ar", "ur"}
    side = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    assert words_in(language).direction is side
    assert reading_direction(language) is side


@pytest.mark.parametrize("language", ["nl", "fa", "xx", "zh-Hant"])
def test_a_language_without_words_gets_english_ones_from_the_left(language: str) -> None:
    words = words_in(language, "GB")
    assert not words.translated
    assert words.language == language
    assert words.home == "Home"
    assert words.article_count(1) == "1 article"
    assert words.day(MONDAY) == "5 January 2026"
    assert words.direction is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("language", "like"),
    [("es-MX", "es"), ("pt-BR", "pt"), ("ar-SY", "ar"), ("en-GB", "en"), ("zh", "zh-Hans"), ("zh-SG", "zh-Hans")],
)
def test_a_language_of_a_region_has_the_words_of_the_language(language: str, like: str) -> None:
    words = words_in(language)
    assert words.translated
    assert words.home == words_in(like).home
    assert words.direction is words_in(like).direction


# What is put together


def test_a_review_is_told_as_far_as_it_is_known() -> None:
    words = words_in("en", "GB")
    assert words.reviewed("Dr Test", MONDAY) == "Reviewed by Dr Test, 5 January 2026"
    assert words.reviewed("Dr Test", None) == "Reviewed by Dr Test"
    assert words.reviewed("", MONDAY) == "Reviewed on 5 January 2026"


@pytest.mark.parametrize("language", LANGUAGES)
@given(title=st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
def test_what_a_library_writes_is_never_taken_for_a_placeholder(language: str, title: str) -> None:
    words = words_in(language)
    named = f"{title}{{day}}{{number}}%n"
    for text in (
        words.next_section(named),
        words.part_current(2, named),
        words.reviewed(named, MONDAY),
        words.glossary_name(named),
        words.nothing_found(named),
    ):
        assert named in text


def test_a_card_names_another_language_in_itself() -> None:
    assert plain(words_in("en").in_language("ar")) == "In العربية"
    assert "English" in words_in("de").in_language("en")
