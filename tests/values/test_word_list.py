"""A packed list of words answers as a set of them does."""

from hypothesis import given
from hypothesis import strategies as st

from planner.values.word_list import WordList

LETTERS = st.text("abé'", max_size=4).filter(bool)


def test_a_word_is_found_whole() -> None:
    words = WordList("able abbey\nzoo a able")
    assert "able" in words
    assert "a" in words
    assert "abl" not in words
    assert "ble" not in words
    assert "abbey able" not in words  # as they are next to each other
    assert "" not in words
    assert list(words) == ["a", "abbey", "able", "zoo"]


@given(st.sets(LETTERS), LETTERS)
def test_it_has_what_a_set_has(words: set[str], other: str) -> None:
    packed = WordList(" ".join(words))
    assert sorted(words) == sorted(packed)
    assert len(packed) == len(words)
    assert all(word in packed for word in words)
    assert (other in packed) is (other in words)
