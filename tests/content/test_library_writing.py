import tomllib

from kiosk.content.library_writing import LibraryTexts, library_toml, topic_toml

TEXTS = LibraryTexts(
    name={"de": "Gesundheit"},
    clinic={"de": "Klinik"},
    disclaimer={"en": "Only information.", "es": "Solo información."},
    emergency={"en": "Very ill? Tell us.", "zh-Hans": "告诉前台。"},
)


def test_each_text_stands_in_the_languages_that_it_is_known_in() -> None:
    written = tomllib.loads(library_toml(TEXTS, ["de", "es", "en"]))
    assert written["languages"] == ["de", "es", "en"]
    assert written["name"] == {"de": "Gesundheit"}
    assert written["disclaimer"] == {"en": "Only information.", "es": "Solo información."}
    assert written["emergency"] == {"en": "Very ill? Tell us."}


def test_a_language_without_a_text_has_a_comment_that_asks_for_it() -> None:
    text = library_toml(TEXTS, ["de", "es", "en"])
    assert '[emergency]\n# de = "Very ill? Tell us."    # translate it' in text
    assert '# es = "Gesundheit"' in text


def test_a_region_has_the_text_of_its_language_and_another_script_has_not() -> None:
    written = tomllib.loads(library_toml(TEXTS, ["es-MX", "en-GB", "es-419", "zh-Hant", "zh-Hans-SG"]))
    assert written["disclaimer"].keys() == {"es-MX", "en-GB", "es-419"}
    assert written["emergency"].keys() == {"en-GB", "zh-Hans-SG"}


def test_a_topic_has_its_titles_and_comments_for_the_languages_without_one() -> None:
    titles = {"en": 'Heart "and" blood'}
    assert tomllib.loads(topic_toml(titles, "heart", "teal", 3)) == {
        "icon": "heart", "colour": "teal", "order": 3, "title": titles,
    }  # fmt: skip
    text = topic_toml(titles, "heart", "teal", 3, ["en", "de"])
    assert tomllib.loads(text)["title"] == titles
    assert "\n# de = " in text
