import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions.toc import slugify_unicode

from kiosk.core.section_slug import section_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Before the scan", "before-the-scan"),
        ("What it’s for – and when?", "what-its-for-and-when"),
        ("Étape 2", "étape-2"),
        ("症状", "症状"),
        ("ออก\u200bกำลังกาย", "ออกกำลงกาย"),
        ("?!", ""),
        ("", ""),
    ],
)
def test_a_title_as_links_name_it(title: str, slug: str) -> None:
    assert section_slug(title) == slug


@given(st.text())
def test_the_slug_of_a_slug_is_itself(title: str) -> None:
    assert section_slug(section_slug(title)) == section_slug(title)


@given(st.text("abcXYZ 019-_?!äé字"))
def test_titles_of_other_programs_are_found(title: str) -> None:
    assert section_slug(slugify_unicode(title, "-")) == section_slug(title)
