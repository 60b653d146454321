"""Where the reader is, where they came from, and that a reset forgets both."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.navigator import ArticlePlace, Home, Navigator, Place, Step, TopicPlace

SCANS = TopicPlace("scans")
TUMOURS = ArticlePlace("scans/tumours")
PULSE = ArticlePlace("checks/pulse")

PLACES: st.SearchStrategy[Place] = st.one_of(
    st.builds(Home, st.integers(0, 3)),
    st.builds(TopicPlace, st.sampled_from(["scans", "checks"]), st.integers(0, 3)),
    st.builds(ArticlePlace, st.sampled_from(["scans/tumours", "checks/pulse"]), st.integers(0, 5)),
)
WALKS = st.lists(
    st.one_of(
        st.tuples(st.just("open"), PLACES),
        st.tuples(st.just("turn"), PLACES),
        st.tuples(st.just("note_scroll"), st.floats(0, 1)),
        st.tuples(st.just("speak"), st.sampled_from(["en", "ar"])),
        st.tuples(st.sampled_from(["back", "home"])),
    ),
    max_size=120,
)


class Walker:
    """A navigator with the steps that it has told."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.navigator = Navigator("en", self.steps.append)

    @property
    def at_start(self) -> bool:
        """Whether nothing of a reader is left: home, first page, nothing behind, the language it began in."""
        navigator = self.navigator
        return navigator.place == Home() and not navigator.can_go_back and navigator.language == "en"

    def walk(self, walk: list[tuple[object, ...]]) -> None:
        for verb, *arguments in walk:
            if verb == "speak":
                self.navigator.language = str(arguments[0])
            else:
                act: Callable[..., None] = getattr(self.navigator, str(verb))
                act(*arguments)


def test_begins_at_home_with_nothing_behind() -> None:
    assert Walker().at_start


def test_back_leads_to_where_the_reader_came_from() -> None:
    walker = Walker()
    walker.walk([("open", SCANS), ("open", TUMOURS), ("open", PULSE), ("back",)])
    assert walker.navigator.place == TUMOURS
    walker.walk([("back",), ("back",)])
    assert walker.navigator.place == Home()
    assert [step.forward for step in walker.steps] == [True, True, True, False, False, False]


def test_back_with_nothing_behind_leads_home() -> None:
    walker = Walker()
    walker.walk([("turn", Home(2)), ("back",)])
    assert walker.navigator.place == Home()


def test_turning_replaces_the_place() -> None:
    walker = Walker()
    walker.walk([("open", SCANS), ("open", TUMOURS), ("turn", TUMOURS.turned_to(3)), ("turn", TUMOURS.turned_to(1))])
    assert [step.forward for step in walker.steps[2:]] == [True, False]
    walker.walk([("back",)])
    assert walker.navigator.place == SCANS


def test_a_section_that_was_left_has_been_seen() -> None:
    assert TUMOURS.turned_to(2).turned_to(1) == ArticlePlace("scans/tumours", 1, seen=frozenset({0, 2}))


def test_opening_the_present_place_does_nothing() -> None:
    walker = Walker()
    walker.walk([("open", SCANS), ("open", SCANS), ("turn", SCANS)])
    assert len(walker.steps) == 1
    walker.walk([("back",)])
    assert walker.at_start


def test_opening_home_leaves_no_way_back() -> None:
    walker = Walker()
    walker.walk([("open", SCANS), ("open", Home())])
    assert walker.at_start


def test_the_scroll_position_is_kept_for_coming_back() -> None:
    walker = Walker()
    walker.walk([("open", TUMOURS), ("note_scroll", 0.5), ("open", PULSE), ("back",)])
    assert walker.navigator.place == ArticlePlace("scans/tumours", scroll=0.5)
    assert len(walker.steps) == 3


def test_only_so_many_places_are_kept() -> None:
    walker = Walker()
    walker.walk([("open", ArticlePlace(f"scans/{number}")) for number in range(200)])
    walker.walk([("back",)] * Navigator.MOST_BACK)
    assert walker.navigator.place == ArticlePlace("scans/149")
    assert not walker.navigator.can_go_back


@given(WALKS)
def test_any_walk_and_then_a_reset_ends_at_home_with_nothing_behind(walk: list[tuple[object, ...]]) -> None:
    walker = Walker()
    walker.walk(walk)
    walker.navigator.reset()
    assert walker.at_start
    # Whatever is behind is gone, not only hidden.
    walker.walk([("back",)])
    assert walker.at_start


@given(WALKS)
def test_steps_follow_each_other(walk: list[tuple[object, ...]]) -> None:
    walker = Walker()
    walker.walk([move for move in walk if move[0] != "note_scroll"])
    for earlier, later in zip(walker.steps, walker.steps[1:], strict=False):
        assert earlier.new == later.old
    assert all(step.old != step.new for step in walker.steps)
    assert (walker.steps[-1].new if walker.steps else Home()) == walker.navigator.place
