"""The texts beside the program: each once, and all that a component needs."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.bundle_components import Component, Text
from scripts.bundle_origins import IncompleteBillError
from scripts.licence_texts import LicenceTexts, notices

STANDARD = Path(__file__).parents[3] / "packaging" / "licences" / "texts"
CONTENTS = st.text("abc \n", max_size=6)
COMPONENTS = st.lists(
    st.tuples(st.sampled_from(["one", "two", "Two!"]), st.lists(CONTENTS, max_size=3)), unique_by=lambda made: made[0]
)


def component(name: str, licence: str = "MIT", texts: Iterable[str] = (), **more: str) -> Component:
    came = tuple(Text("LICENSE.txt", text) for text in texts)
    return Component(name, "1.0", licence, "its head", ("© Somebody",), came, **more)


def texts_of(*components: Component) -> LicenceTexts:
    texts = LicenceTexts(STANDARD)
    for one in components:
        texts.add(one)
    return texts


@given(COMPONENTS)
def test_every_text_is_there_once(made: list[tuple[str, list[str]]]) -> None:
    components = [component(name, texts=contents) for name, contents in made]
    texts = texts_of(*components)
    delivered = list(texts.files().values())
    assert len(set(delivered)) == len(delivered) == len({name.lower() for name in texts.files()})
    for one in components:
        own = {" ".join(text.content.split()) for text in one.texts}
        assert own <= {" ".join(texts.files()[name].split()) for name in texts.of(one)}
    assert set(texts.files()) == {name for one in components for name in texts.of(one)}


@pytest.mark.parametrize(
    ("licence", "files"),
    [
        ("MIT", ["MIT.txt"]),
        ("LGPL-2.1-or-later", ["LGPL-2.1.txt"]),
        ("LGPL-3.0-only", ["LGPL-3.0.txt", "GPL-3.0.txt"]),
        ("MIT OR Apache-2.0", ["MIT.txt", "Apache-2.0.txt"]),
    ],
)
def test_takes_the_text_of_spdx_where_a_component_brings_none(licence: str, files: list[str]) -> None:
    one = component("one", licence)
    assert texts_of(one).of(one) == files


def test_delivers_what_a_copyright_file_of_debian_refers_to() -> None:
    told = "See /usr/share/common-licenses/LGPL-2.1 for the whole text."
    one, other = component("one", "LGPL-2.1-or-later", [told]), component("other", "LGPL-2.1-or-later", ["All of it."])
    texts = texts_of(one, other)
    assert texts.of(one) == ["one-LICENSE.txt", "LGPL-2.1.txt"]
    assert texts.of(other) == ["other-LICENSE.txt"]


def test_refuses_a_licence_without_a_text() -> None:
    with pytest.raises(IncompleteBillError, match=r"the text of LicenseRef-Nobody is not in"):
        texts_of(component("one", "LicenseRef-Nobody"))


def test_notices_name_all_and_put_parts_under_what_they_are_in() -> None:
    product, part = component("clinic-kiosk", "Apache-2.0"), component("part", "Zlib", inside="whole")
    whole = component("whole", source="https://example.org/whole")
    written = notices(product, [part, whole], texts_of(product, part, whole))
    assert written.endswith(
        "whole 1.0\n    licence: MIT\n    © Somebody\n    text: licences/MIT.txt\n    source: https://example.org/whole\n"
        "\n    part 1.0\n        licence: Zlib\n        © Somebody\n        text: licences/Zlib.txt\n"
    )
    assert "\nMIT: whole\nZlib: part\n" in written
