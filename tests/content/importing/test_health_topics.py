"""Reading MedlinePlus's file of health topics."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.importing.health_topics import Group, HealthTopic, HealthTopicsError, read_health_topics

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
DOCTYPE = (
    '<!DOCTYPE health-topics PUBLIC "-//NLM//DTD health-topics //EN" "https://medlineplus.gov/xml/mplus_topics.dtd">\n'
)
GOUT = """<health-topics total="1" date-generated="08/10/2024 02:30:32">
<health-topic meta-desc="Gout makes joints hurt." title="Gout" url="https://medlineplus.gov/gout.html" id="300"
 language="English" date-created="02/05/1999">
<also-called>Gouty arthritis</also-called>
<also-called>Podagra</also-called>
<full-summary>&lt;p&gt;Gout &amp;amp; joints.&lt;/p&gt;</full-summary>
<group url="https://medlineplus.gov/bones.html" id="2">Bones, Joints and Muscles</group>
<language-mapped-topic url="https://medlineplus.gov/spanish/gout.html" id="1300" language="Spanish"
>Gota</language-mapped-topic>
<mesh-heading><descriptor id="D006073">Gout</descriptor><qualifier>x</qualifier></mesh-heading>
<other-language vernacular-name="polski" url="https://medlineplus.gov/languages/gout.html">Polish</other-language>
<primary-institute url="https://www.niams.nih.gov/">An institute</primary-institute>
<related-topic url="https://medlineplus.gov/arthritis.html" id="7">Arthritis</related-topic>
<see-reference>Uric acid</see-reference>
<site title="A page" url="https://example.org/a"><information-category>Learn More</information-category>
<organization>Somebody</organization><standard-description>About it</standard-description></site>
</health-topic>
</health-topics>
"""
OLD = """<health-topics>
<health-topic title="Gota" id="1300" language="Spanish"><full-summary>x</full-summary></health-topic>
<health-topic title="Nothing"/></health-topics>"""


def read(tmp_path: Path, text: str | bytes) -> list[HealthTopic]:
    file = tmp_path / "topics.xml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_health_topics(file))


def test_a_topic_has_all_that_a_library_can_use(tmp_path: Path) -> None:
    (gout,) = read(tmp_path, HEAD + DOCTYPE + GOUT)
    assert gout == HealthTopic(
        id="300",
        language="en",
        title="Gout",
        url="https://medlineplus.gov/gout.html",
        description="Gout makes joints hurt.",
        line=4,
        summary="<p>Gout &amp; joints.</p>",
        also_called=["Gouty arthritis", "Podagra"],
        see_references=["Uric acid"],
        descriptors=["Gout"],
        groups=[Group("bones.html", "Bones, Joints and Muscles")],
        related=["7"],
        translation="1300",
    )


def test_older_files_lack_some_of_it(tmp_path: Path) -> None:
    gota, nothing = read(tmp_path, OLD)
    assert (gota.language, gota.title, gota.summary, gota.groups, gota.translation) == ("es", "Gota", "x", [], "")
    assert (nothing.language, nothing.summary) == ("en", "")


def test_a_topic_may_be_longer_than_what_is_read_at_once(tmp_path: Path) -> None:
    (gout,) = read(tmp_path, HEAD + GOUT.replace("joints.", "joints " * 50_000))
    assert gout.summary.count("joints") == 50_000


def test_topics_come_before_a_fault_that_stands_behind_them(tmp_path: Path) -> None:
    file = tmp_path / "topics.xml"
    file.write_text(GOUT.replace("</health-topics>", "<site" + " " * 200_000), encoding="utf-8")
    topics = read_health_topics(file)
    assert next(topics).title == "Gout"
    with pytest.raises(HealthTopicsError):
        next(topics)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "not well-formed XML"),
        (HEAD + GOUT[: GOUT.index("</full-summary>")], 7, "not well-formed XML"),
        (HEAD + "<rss><channel/></rss>", 2, "it begins with <rss>"),
        (HEAD + '<!DOCTYPE a [<!ENTITY b "c">]>\n' + GOUT, 2, "entities and document types"),
        (HEAD + "<!DOCTYPE a [<!ELEMENT b ANY>]>\n" + GOUT, 2, "entities and document types"),
        (HEAD + DOCTYPE + GOUT.replace("Podagra", "&podagra;"), 7, "not well-formed XML"),
        (HEAD + GOUT.replace("Podagra", "Podagra" * 1_000_000), 6, "longer than any"),
        (b"\xff\xfe<", 1, "not well-formed XML"),
    ],
    ids=["empty", "cut off", "another", "entity", "document type", "unknown entity", "endless", "no text"],
)
def test_what_is_no_file_of_medlineplus_is_refused_with_the_line(
    tmp_path: Path, text: str | bytes, line: int, message: str
) -> None:
    with pytest.raises(HealthTopicsError, match=message) as caught:
        read(tmp_path, text)
    assert caught.value.line == line


def test_a_document_type_elsewhere_is_not_looked_up(tmp_path: Path) -> None:
    (tmp_path / "own.dtd").write_text('<!ENTITY podagra "Podagra">', encoding="utf-8")
    doctype = f'<!DOCTYPE health-topics SYSTEM "{(tmp_path / "own.dtd").as_uri()}">\n'
    (gout,) = read(tmp_path, HEAD + doctype + GOUT)
    assert gout.title == "Gout"
    with pytest.raises(HealthTopicsError, match="undefined entity &podagra;"):
        read(tmp_path, HEAD + doctype + GOUT.replace("Podagra", "&podagra;"))
