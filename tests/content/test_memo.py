"""A memo gives what its function gives, and asks it once as long as there is room."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.memo import Memo


@given(words=st.lists(st.text(max_size=2)), most=st.integers(1, 5))
def test_it_gives_what_the_function_gives_and_never_holds_more(words: list[str], most: int) -> None:
    memo = Memo(str.upper, most)
    assert [memo[word] for word in words] == [word.upper() for word in words]
    assert len(memo) <= most


def test_a_word_that_comes_again_is_made_once() -> None:
    asked: list[str] = []
    memo = Memo(lambda word: asked.append(word) or len(word), 10)
    assert [memo[word] for word in ("one", "three", "one")] == [3, 5, 3]
    assert asked == ["one", "three"]
