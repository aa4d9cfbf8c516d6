"""Marks in a text: which one is meant at a place, and places where an emoji takes two."""

from hypothesis import given
from hypothesis import strategies as st

from planner.story.rubric.text_marks import TextMark, mark_at, signed
from planner.ui.stories.part_field import Places


def test_an_emoji_takes_two_places_in_qt() -> None:
    places = Places("a🚀b")
    assert [places.in_qt(place) for place in (0, 1, 2, 3)] == [0, 1, 3, 4]
    assert [places.in_python(place) for place in (0, 1, 3, 4)] == [0, 1, 2, 3]


@given(st.text(max_size=40))
def test_places_lead_there_and_back(text: str) -> None:
    places = Places(text)
    for place in range(len(text) + 1):
        assert places.in_qt(place) == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
        assert places.in_python(places.in_qt(place)) == place


def test_the_shortest_mark_at_a_place_is_meant_and_a_loss_before_a_gain() -> None:
    whole = TextMark(0, 20, "Ownership", 5, "")
    word, loss = TextMark(4, 8, "Specifics", 3, ""), TextMark(4, 8, "Buzzword buffet", -6, "")
    assert mark_at((whole, word), 5) is word
    assert mark_at((whole, word, loss), 5) is loss
    assert mark_at((whole, word), 12) is whole
    assert mark_at((word,), 12) is None


def test_points_are_written_with_their_sign() -> None:
    assert [signed(one) for one in (4, -6, 2.5)] == ["+4", "−6", "+2.5"]
