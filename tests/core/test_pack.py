"""Packs are written by the real writer and then read, spoilt and read again."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.recordings import Recording
from kiosk.core.blocks import Heading, Paragraph, Text
from kiosk.core.model import (
    Article,
    ArticleCard,
    LibraryDamagedError,
    LibraryInfo,
    Picture,
    Section,
    SectionTitle,
    Source,
    Topic,
)
from kiosk.core.pack import Pack, PackError, check_pack
from tests.crafted_pack import craft, craft_bodies
from tests.pack_maker import PackMaker

DAMAGED = r"is damaged$"
ENGLISH = LibraryInfo("en", "Health library", "Clinic", "General information.", "Feel ill? Tell reception.", "logo")
GERMAN = LibraryInfo("de", "Gesundheit", "Praxis", "Allgemeine Angaben.", "Krank? Sagen Sie es am Empfang.", "")
LOGO = Picture("logo", "png", 3, 2, b"\x89PNG logo")
SMALL = Picture("scanner", "jpeg", 1200, 800, b"page bytes")
LARGE = Picture("scanner", "jpeg", 2400, 1600, b"full bytes")
VOICE = Recording("scans/pet", "de", 4.0, b"spoken bytes")


def sections(*titles: str) -> tuple[Section, ...]:
    return tuple(
        Section(title, 3, (Heading(3, (Text("Inside"),)), Paragraph((Text(f"Words of {title}"),)))) for title in titles
    )


def article(
    id_: str, language: str, title: str, parts: tuple[Section, ...], languages: tuple[str, ...] = ()
) -> Article:
    return Article(
        id=id_,
        topic=id_.partition("/")[0],
        language=language,
        languages=languages or (language,),
        title=title,
        summary=f"About {title}.",
        author="Clinic",
        reviewer="",
        reviewed=date(2026, 5, 3),
        review_by=None,
        status="sample",
        sources=(Source("A source", "A publisher", 2024), Source("Another", "Another publisher")),
        related=("tests/x-ray",),
        link="https://example.org/page",
        questions=("Does it hurt?", "How long does it take?"),
        sensitive=id_ == "tests/x-ray",
        recorded=(id_, language) == ("scans/pet", "de"),
        sections=tuple(SectionTitle(part.title, part.words) for part in parts),
    )


PARTS = sections("", "Symptoms", "Treatment")
SCAN = article("scans/pet", "en", "PET scan", PARTS, ("en", "de"))
SCAN_GERMAN = article("scans/pet", "de", "PET-Aufnahme", PARTS[:2], ("en", "de"))
ULTRASOUND = article("scans/ultrasound", "en", "Ultrasound", PARTS[:1])
ONLY_GERMAN = article("tests/x-ray", "de", "Röntgen", PARTS[:1])


def write_pack(path: Path) -> Path:
    with PackMaker(path) as writer:
        topics = (
            Topic("scans", "Scans", "ribbon", "teal", 2),
            Topic("tests", "Tests", "eye", "sky", 1, sensitive=True),
        )
        writer.add_language(0, ENGLISH, topics)
        writer.add_language(1, GERMAN, (Topic("scans", "Aufnahmen", "ribbon", "teal", 2),))
        writer.add_article(0, SCAN, PARTS, also_called=["positron emission"], keywords=["camera"])
        writer.add_article(0, SCAN_GERMAN, PARTS[:2])
        writer.add_article(1, ULTRASOUND, PARTS[:1])
        writer.add_article(0, ONLY_GERMAN, PARTS[:1])
        writer.add_recording(VOICE)
        writer.add_picture(LOGO, "page")
        writer.add_picture(SMALL, "page")
        writer.add_picture(LARGE, "full")
        writer.finish()
    return path


def everything(path: Path) -> list[object]:
    """All that a reader can get out of a pack."""
    with closing(Pack(path)) as pack:
        read: list[object] = [pack.languages, pack.content_hash]
        for language in pack.languages:
            read.append(pack.info(language))
            for topic in pack.topics(language):
                read.append(topic)
                for card in pack.articles(topic.id, language):
                    read += [card, pack.card(card.id, language), pack.article(card.id, language)]
                    read += [pack.section(card.id, language, index) for index in range(card.section_count)]
        read += [pack.picture(name, "page") for name in ("logo", "scanner")] + [pack.picture("scanner", "full")]
        read.append(pack.recording("scans/pet", "de"))
        return read


def spoilt(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "a library #1%20?.klib")


@pytest.fixture
def pack(path: Path) -> Iterator[Pack]:
    with closing(Pack(path)) as opened:
        yield opened


def test_the_same_calls_give_the_same_bytes(path: Path, tmp_path: Path) -> None:
    assert write_pack(tmp_path / "again.klib").read_bytes() == path.read_bytes()


def test_what_was_written_is_read(pack: Pack) -> None:
    assert pack.languages == ("en", "de")
    assert pack.info("en") == ENGLISH
    assert pack.info("de") == GERMAN
    assert [topic.title for topic in pack.topics("en")] == ["Scans", "Tests"]
    assert [topic.title for topic in pack.topics("de")] == ["Aufnahmen"]
    assert pack.articles("scans", "en") == (
        ArticleCard("scans/pet", "scans", "en", "PET scan", "About PET scan.", 3, 9),
        ArticleCard("scans/ultrasound", "scans", "en", "Ultrasound", "About Ultrasound.", 1, 3),
    )
    assert pack.article("scans/pet", "en") == SCAN
    assert [pack.section("scans/pet", "en", index) for index in range(3)] == list(PARTS)


def test_an_article_falls_back_to_the_default_language_everywhere(pack: Pack) -> None:
    cards = pack.articles("scans", "de")
    assert [(card.title, card.language) for card in cards] == [("PET-Aufnahme", "de"), ("Ultrasound", "en")]
    assert pack.card("scans/ultrasound", "de") == cards[1]
    assert pack.article("scans/ultrasound", "de") == ULTRASOUND
    assert pack.section("scans/ultrasound", "de", 0) == PARTS[0]


def test_an_article_without_the_default_language_is_shown_in_one_that_it_has(pack: Pack) -> None:
    assert [card.title for card in pack.articles("tests", "en")] == ["Röntgen"]
    assert pack.article("tests/x-ray", "en").language == "de"
    assert pack.section("tests/x-ray", "en", 0) == PARTS[0]


def test_a_picture_has_its_renditions_and_a_small_one_is_the_same_in_full(pack: Pack) -> None:
    assert pack.picture("scanner", "page") == SMALL
    assert pack.picture("scanner", "full") == LARGE
    assert pack.picture("logo", "full") == LOGO


@pytest.mark.parametrize(
    "ask",
    [
        lambda pack: pack.info("fr"),
        lambda pack: pack.topics("fr"),
        lambda pack: pack.articles("nowhere", "en"),
        lambda pack: pack.card("scans/none", "en"),
        lambda pack: pack.article("scans/none", "en"),
        lambda pack: pack.section("scans/pet", "en", 3),
        lambda pack: pack.section("scans/pet", "en", -1),
        lambda pack: pack.picture("none", "page"),
        lambda pack: pack.recording("scans/pet", "en"),
    ],
)
def test_an_unknown_id_is_a_key_error(pack: Pack, ask: Callable[[Pack], object]) -> None:
    with pytest.raises(KeyError):
        ask(pack)


def test_what_is_sensitive_is_known_of_topics_cards_and_articles(pack: Pack) -> None:
    assert [(topic.id, topic.sensitive) for topic in pack.topics("en")] == [("scans", False), ("tests", True)]
    assert pack.card("tests/x-ray", "en").sensitive
    assert pack.article("tests/x-ray", "en").sensitive
    assert not pack.card("scans/pet", "en").sensitive


def test_a_recording_is_of_one_language_only(pack: Pack) -> None:
    assert pack.recording("scans/pet", "de") == b"spoken bytes"
    assert pack.article("scans/pet", "de").recorded
    assert not pack.article("scans/pet", "en").recorded


def test_the_search_index_leads_to_sections(pack: Pack) -> None:
    hit = pack.search("positron treatment", "en").hits[0]
    assert (hit.article, hit.section) == ("scans/pet", 2)


def test_nothing_is_written_beside_an_opened_pack(pack: Pack) -> None:
    everything(pack.path)
    assert [file.name for file in pack.path.parent.iterdir()] == [pack.path.name]


def test_a_read_only_pack_opens(path: Path) -> None:
    path.chmod(0o400)
    assert everything(path)


def test_a_sound_pack_passes_the_whole_check(path: Path) -> None:
    check_pack(path)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE bodies",
        "ALTER TABLE topics ADD COLUMN more",
        "DELETE FROM languages",
        "DELETE FROM metadata",
        "PRAGMA user_version = 0",
    ],
)
def test_a_pack_without_what_every_pack_has_is_damaged(path: Path, statement: str) -> None:
    spoilt(path, statement)
    with pytest.raises(PackError, match=DAMAGED):
        Pack(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE languages SET emergency = 'Go home.'",
        "UPDATE topics SET title = 'Skans' WHERE language = 'en'",
        "DELETE FROM topics WHERE id = 'tests'",
        "UPDATE articles SET title = 'PET skan' WHERE position = 0",
        "UPDATE articles SET details = '{}'",
        "UPDATE bodies SET language = 'fr' WHERE language = 'de'",
        "DELETE FROM bodies WHERE language = 'de'",
        "UPDATE bodies SET body = x'00'",
        "UPDATE articles SET sensitive = 0 WHERE sensitive = 1",
        "UPDATE recordings SET data = x'00'",
        "UPDATE images SET data = x'00'",
        "UPDATE images SET data = CAST(data AS TEXT)",
    ],
)
def test_a_changed_row_is_noticed_when_it_is_read(path: Path, statement: str) -> None:
    spoilt(path, statement)
    with pytest.raises(LibraryDamagedError, match=DAMAGED):
        everything(path)
    with pytest.raises(LibraryDamagedError, match=DAMAGED):
        check_pack(path)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM articles WHERE language = 'de'",
        "DELETE FROM search_0_data WHERE id = (SELECT max(id) FROM search_0_data)",
        "DELETE FROM documents WHERE number = 1",
        "CREATE TABLE more (secret)",
        "CREATE VIEW more AS SELECT 1",
        "DROP INDEX articles_by_topic",
        "UPDATE metadata SET value = 'ff'",
    ],
)
def test_the_whole_check_notices_what_no_row_tells(path: Path, statement: str) -> None:
    spoilt(path, statement)
    with pytest.raises(PackError, match=DAMAGED):
        check_pack(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles SET words = 'many'",
        "UPDATE articles SET summary = CAST(summary AS BLOB)",
        "UPDATE languages SET topic_count = 1.5",
        "UPDATE metadata SET value = CAST(value AS BLOB) WHERE key = 'newest_review'",
        "UPDATE articles SET details = json_set(details, '$.link', 5)",
        "UPDATE articles SET details = json_set(details, '$.related', json('[[]]'))",
        "UPDATE articles SET details = json_set(details, '$.sources', json('[[1]]'))",
        "UPDATE articles SET details = json_set(details, '$.reviewed', 'yesterday')",
        "UPDATE articles SET details = json_remove(details, '$.questions')",
        "UPDATE articles SET details = '[]'",
        """UPDATE articles SET details = replace(details, '"Clinic"', '"\\ud800"')""",
    ],
)
def test_a_row_that_no_pack_of_ours_has_is_damage_though_its_hash_fits(path: Path, statement: str) -> None:
    craft(path, statement)
    with pytest.raises(LibraryDamagedError, match=DAMAGED):
        everything(path)
    with pytest.raises(LibraryDamagedError, match=DAMAGED):
        check_pack(path)


@pytest.mark.parametrize("sentences", ["5", "[5]", '[["0", "words"]]', "[" * 100_000])
def test_sentences_that_are_none_are_damage_though_their_hash_fits(path: Path, sentences: str) -> None:
    craft_bodies(path, lambda _line: sentences)
    with pytest.raises(LibraryDamagedError, match=DAMAGED), closing(Pack(path)) as pack:
        pack.search("words", "en")
    with pytest.raises(LibraryDamagedError, match=DAMAGED):
        check_pack(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents SET article = 'scans/none' WHERE article = 'scans/ultrasound'",
        "UPDATE documents SET language = 'de' WHERE article = 'scans/ultrasound'",
        "DELETE FROM bodies WHERE article = 'scans/ultrasound'",
    ],
)
def test_the_whole_check_notices_what_is_found_and_cannot_be_opened(path: Path, statement: str) -> None:
    craft(path, statement)
    with pytest.raises(PackError, match=DAMAGED):
        check_pack(path)


def test_a_pack_that_has_not_all_its_shards_is_damaged(path: Path) -> None:
    craft(path, "UPDATE metadata SET value = '1000000000000' WHERE key = 'shards'")
    with pytest.raises(PackError, match=DAMAGED):
        Pack(path)


def test_a_changed_pack_with_all_its_hashes_is_sound(path: Path) -> None:
    """What the tests above rely on."""
    craft(path, "UPDATE articles SET title = 'PET skan' WHERE position = 0")
    craft_bodies(path, lambda line: line)
    check_pack(path)
    assert everything(path)


def test_a_truncated_pack_is_refused_or_damaged_wherever_it_ends(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    part = tmp_path / "part.klib"
    for length in range(0, len(whole), 2048):
        part.write_bytes(whole[:length])
        with pytest.raises(PackError):
            check_pack(part)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_a_flipped_byte_is_reported_or_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp()
    sound = folder / "sound.klib"
    if not sound.exists():
        write_pack(sound)
    content = bytearray(sound.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1) | st.integers(0, 4095), label="place")
    content[place] ^= data.draw(st.integers(1, 255), label="flip")
    broken = folder / f"{hashlib.sha256(content).hexdigest()}.klib"
    broken.write_bytes(content)
    try:
        check_pack(broken)
    except PackError:
        _read_or_refused(broken)
    else:
        assert everything(broken) == everything(sound)
    finally:
        broken.unlink()


def _read_or_refused(path: Path) -> None:
    """Reading a damaged pack fails as the protocol says, or gives what the hashes vouch for."""
    try:
        everything(path)
    except (LibraryDamagedError, KeyError):
        return
