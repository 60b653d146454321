"""A reader's words find articles, in real packs."""

from __future__ import annotations

import gc
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.core.pack import Pack, PackError
from kiosk.core.search import Mark, SearchResults
from tests.search_pack import Entry, write_search_pack

MIGRAINE = Entry(
    "women/migraine",
    "en",
    "Migraine around your period",
    [
        ("", ["Some women get a migraine each month.", "Women ask about it."]),
        ("What helps", ["Rest in a dark room. A migraine passes. Tablets help against migraine and pre-eclampsia."]),
    ],
    also_called=["menstrual headache"],
    keywords=["aura"],
)
INFARCTION = Entry(
    "heart/infarction",
    "en",
    "Myocardial infarction",
    [
        ("", ["A part of the muscle gets no blood."]),
        ("Signs", ["Pain in the chest. Call for help. The arm may swell."]),
    ],
    also_called=["heart attack"],
)
SWELLING = Entry(
    "pregnancy/swelling",
    "en",
    "Swollen legs in pregnancy",
    [
        ("", ["Legs swell in the evening."]),
        ("Salt", ["Salt is no cause. Your heart is strong. Diabetes is another matter."]),
    ],
)
OEDEMA = Entry("pregnancy/swelling", "fr", "Jambes enflées", [("", ["Un œdème des jambes gonflées."])])
WOMEN = Entry("women/migraine", "fr", "La migraine", [("", ["Mal de tête avant les règles."])])
PERIODS = Entry(
    "women/periods",
    "zh-Hans",
    "月经前后的偏头痛",
    [("", ["有些女性每个月都会犯偏头痛。"]), ("检查", ["做一个 MRI 检查。", "月经常常不规律。"])],
    also_called=["经期头痛"],
)
OXYGEN = Entry("tests/oxygen", "zh-Hans", "正确使用血氧仪", [("", ["血氧仪夹在手指上。"])])
INFERTILITY = Entry("women/infertility", "zh-Hans", "不孕", [("", ["不一定是女性的原因。"])])
ARABIC = Entry("pregnancy/swelling", "ar", "تورّم الساقين في الحمل", [("", ["تتورم القدمان عند الحوامل."])])
TURKISH = Entry("pregnancy/swelling", "tr", "Şişmiş bacaklar", [("", ["Kırmızı ve ağrılı bacak."])])
ENTRIES = [MIGRAINE, INFARCTION, SWELLING, OEDEMA, WOMEN, PERIODS, OXYGEN, INFERTILITY, ARABIC, TURKISH]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_search_pack(tmp_path_factory.mktemp("search") / "search.klib", ENTRIES)


@pytest.fixture(scope="module")
def pack(path: Path) -> Iterator[Pack]:
    with closing(Pack(path)) as opened:
        yield opened


def found(pack: Pack, text: str, language: str = "en") -> list[str]:
    return [hit.article for hit in pack.search(text, language).hits if hit.language == language]


def marked(text: str, marks: tuple[Mark, ...]) -> list[str]:
    return [text[start : start + length] for start, length in marks]


@pytest.mark.parametrize(
    ("text", "language", "article"),
    [
        ("migraine", "en", MIGRAINE),
        ("heart attack", "en", INFARCTION),
        ("HEART ATTACKS", "en", INFARCTION),
        ("why do my legs swell up", "en", SWELLING),
        ("swelling leg", "en", SWELLING),
        ("preeclampsia", "en", MIGRAINE),
        ("pre eclampsia", "en", MIGRAINE),
        ("head ache", "en", MIGRAINE),
        ("oedeme", "fr", OEDEMA),
        ("OEDÈMES", "fr", OEDEMA),
        ("regles", "fr", WOMEN),
        ("تورم", "ar", ARABIC),
        ("حوامل", "ar", ARABIC),
        ("KIRMIZI", "tr", TURKISH),
        ("sismis", "tr", TURKISH),
    ],
)
def test_the_article_is_found_first(pack: Pack, text: str, language: str, article: Entry) -> None:
    assert found(pack, text, language)[:1] == [article.id]


@pytest.mark.parametrize("text", ["m", "mi", "mig", "migr", "migrain"])
def test_there_are_results_from_the_first_letter(pack: Pack, text: str) -> None:
    assert found(pack, text)[0] == MIGRAINE.id
    assert pack.search(text, "en").corrected == ()


def test_a_first_letter_finds_names_not_whatever_a_text_holds(pack: Pack) -> None:
    assert found(pack, "d") == []
    assert found(pack, "dia") == [SWELLING.id]


def test_a_finished_word_does_not_find_longer_ones(pack: Pack) -> None:
    assert found(pack, "tab") == [MIGRAINE.id]
    assert found(pack, "tab ") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("migrane", "Migraine"),
        ("mirgaine", "Migraine"),
        ("mygrane", "Migraine"),
        ("infraction", "infarction"),
        ("migrian", "Migraine"),
        ("sallt", "Salt"),
        ("prgnancey", "pregnancy"),
    ],
)
def test_typing_mistakes_are_forgiven_and_told(pack: Pack, typed: str, meant: str) -> None:
    results = pack.search(typed, "en")
    assert results.hits
    assert results.corrected == (meant,)


@pytest.mark.parametrize("typed", ["zet", "sxxt", "mxxxaine", "arx"])
def test_other_words_are_not_taken_for_mistakes(pack: Pack, typed: str) -> None:
    assert pack.search(typed, "en").hits == ()


def test_questions_are_answered_by_what_they_are_about(pack: Pack) -> None:
    assert found(pack, "what can I do about it if a migraine comes")[0] == MIGRAINE.id
    assert found(pack, "is it the salt?")[0] == SWELLING.id


def test_a_question_of_filler_words_alone_is_taken_by_its_words(pack: Pack) -> None:
    assert found(pack, "about it") == [MIGRAINE.id]


def test_a_hit_tells_the_place_and_marks_the_words(pack: Pack) -> None:
    hit = pack.search("migraine tablets", "en").hits[0]
    assert (hit.title, marked(hit.title, hit.title_marks)) == ("Migraine around your period", ["Migraine"])
    assert (hit.section, hit.section_title, hit.block) == (1, "What helps", 0)
    assert hit.sentence == "Tablets help against migraine and pre-eclampsia."
    assert marked(hit.sentence, hit.sentence_marks) == ["Tablets", "migraine"]


def test_a_hit_names_the_block_of_its_sentence(pack: Pack) -> None:
    hit = pack.search("ask women", "en").hits[0]
    assert (hit.section, hit.block, hit.sentence) == (0, 1, "Women ask about it.")
    assert pack.section(hit.article, hit.language, hit.section).blocks[hit.block] is not None


def test_what_is_found_by_another_name_alone_is_shown_from_its_beginning(pack: Pack) -> None:
    hit = pack.search("attack", "en").hits[0]
    assert (hit.section, hit.sentence, hit.sentence_marks) == (0, "A part of the muscle gets no blood.", ())


def test_an_article_is_found_once(pack: Pack) -> None:
    assert len(found(pack, "migraine swell heart")) == 3


@given(without=st.frozensets(st.sampled_from([entry.id for entry in ENTRIES])), most=st.integers(1, 9))
def test_articles_that_are_left_out_make_room_for_the_next(pack: Pack, without: frozenset[str], most: int) -> None:
    everything = pack.search("migraine swell heart", "en").hits
    assert len(everything) > 2
    kept = [hit for hit in everything if hit.article not in without]
    assert list(pack.search("migraine swell heart", "en", most, without).hits) == kept[:most]


def test_no_more_hits_than_asked_for(pack: Pack) -> None:
    assert len(pack.search("migraine swell heart", "en", 2).hits) == 2


@pytest.mark.parametrize("text", ["月经", "偏头痛", "月", "头痛", "血氧仪怎么用", "月经前后的偏头痛"])
def test_any_part_of_a_chinese_text_is_found(pack: Pack, text: str) -> None:
    assert found(pack, text, "zh-Hans")


@pytest.mark.parametrize(
    "text",
    ["yuejing", "yuej", "yue jing", "yj", "piantoutong", "yuejingpiantoutong", "jingqitoutong", "MRI", "mri检查"],
)
def test_pinyin_and_latin_letters_find_chinese_articles(pack: Pack, text: str) -> None:
    assert found(pack, text, "zh-Hans")[0] == PERIODS.id


@pytest.mark.parametrize(("typed", "article"), [("月径", PERIODS), ("雪氧", OXYGEN), ("yeujing", PERIODS)])
def test_characters_of_the_same_sound_are_forgiven(pack: Pack, typed: str, article: Entry) -> None:
    assert found(pack, typed, "zh-Hans")[:1] == [article.id]


@pytest.mark.parametrize("text", ["不孕怎么办", "为什么不孕？", "buyun", "by"])
def test_a_chinese_word_may_hold_a_character_that_says_nothing_elsewhere(pack: Pack, text: str) -> None:
    assert found(pack, text, "zh-Hans") == [INFERTILITY.id]


def test_chinese_marks_join_what_touches(pack: Pack) -> None:
    hit = pack.search("月经前后偏头痛", "zh-Hans").hits[0]
    assert marked(hit.title, hit.title_marks) == ["月经前后", "偏头痛"]


def test_an_article_that_lacks_the_language_is_found_in_the_one_its_reader_gets(pack: Pack) -> None:
    hits = pack.search("infarction", "fr").hits
    assert [(hit.article, hit.language) for hit in hits] == [(INFARCTION.id, "en")]
    assert [(hit.article, hit.language) for hit in pack.search("migraine", "fr").hits] == [(WOMEN.id, "fr")]


def test_readers_of_an_unknown_language_search_in_the_default_one(pack: Pack) -> None:
    assert pack.search("migraine", "xx") == pack.search("migraine", "en")


def test_where_nothing_is_found_the_nearest_words_are_told(pack: Pack) -> None:
    results = pack.search("pregnantful", "en")
    assert results.hits == ()
    assert results.suggestions == ("pregnancy",)
    assert pack.search("xxxxxxxx", "en") == SearchResults()


@pytest.mark.parametrize("text", ["", " ", "?", '"', "\0", "\ud800", "😀", "-", "*"])
def test_no_word_finds_nothing(pack: Pack, text: str) -> None:
    assert pack.search(text, "en") == SearchResults()


@pytest.mark.parametrize("language", ["en", "zh-Hans", "ar"])
@given(text=st.text(max_size=600) | st.text(alphabet='ab "()*^:{}+-ANDORTNEAR月经癌\0\ud800😀٣ة', max_size=60))
@example(text='migraine" OR "x')
@example(text="NEAR(migraine heart, 2)")
@example(text="title : migraine*")
@example(text="a" * 500)
@example(text="ab " * 170)
@example(text="月经痛" * 170)
@example(text="yuejing" * 80)
def test_whatever_is_typed_is_a_search(pack: Pack, language: str, text: str) -> None:
    for hit in pack.search(text, language).hits:
        for shown, marks in ((hit.title, hit.title_marks), (hit.sentence, hit.sentence_marks)):
            assert all(part.strip() for part in marked(shown, marks))


@given(data=st.data())
def test_a_title_finds_its_article_first_whatever_its_case_and_accents(pack: Pack, data: st.DataObject) -> None:
    entry = data.draw(st.sampled_from(ENTRIES))
    change = data.draw(st.sampled_from([str.upper, str.lower, str.title]))
    assert found(pack, change(entry.title), entry.language)[0] == entry.id


@pytest.mark.parametrize(("parts", "language"), [(("migraine", "tablets"), "en"), (("偏头痛", "月经"), "zh-Hans")])
def test_nothing_that_was_typed_is_kept(pack: Pack, parts: tuple[str, ...], language: str) -> None:
    pack.search("".join(parts), language)
    containers = gc.get_objects()
    patterns = [str(cast("re.Pattern[str]", one).pattern) for one in containers if isinstance(one, re.Pattern)]
    texts = [text for container in containers for text in gc.get_referents(container) if isinstance(text, str)]
    assert [text for text in texts if "".join(parts) in text] == []
    assert [pattern for pattern in patterns if any(part in pattern for part in parts)] == []


@settings(max_examples=200)
@given(data=st.data())
def test_a_flipped_byte_ends_in_a_report_or_in_results(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp()
    sound = folder / "sound-search.klib"
    if not sound.exists():
        write_search_pack(sound, [MIGRAINE, INFARCTION, SWELLING])
    content = bytearray(sound.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1), label="place")] ^= data.draw(st.integers(1, 255), label="flip")
    broken = folder / "broken-search.klib"
    broken.write_bytes(content)
    try:
        with closing(Pack(broken)) as pack:
            for text in ("m", "swell legs", "hart atack", "xxxxxx"):
                assert isinstance(pack.search(text, "en"), SearchResults)
    except PackError:
        pass


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE vocabulary SET term = term || 'x'",
        "UPDATE spellings SET words = 'x'",
        "UPDATE documents SET title = 'x'",
        "UPDATE bodies SET body = x'00'",
        "DELETE FROM documents",
        "DELETE FROM search_0_data WHERE id > 10",
    ],
)
def test_a_damaged_index_is_reported(path: Path, tmp_path: Path, statement: str) -> None:
    spoilt = tmp_path / "spoilt.klib"
    spoilt.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(spoilt)) as connection, connection:
        connection.execute(statement)
    with closing(Pack(spoilt)) as pack, pytest.raises(PackError, match=r"is damaged$"):
        pack.search("migrane tablets", "en")
