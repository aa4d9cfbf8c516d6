"""The day of an answer typed as recruiters say it. Today is Friday, January 2, 2026."""

import pytest

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window
DUE = "offers.o2.deadline"


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("Friday in two weeks", "Fri 16 Jan 2026"),
        ("two weeks from Monday", "Mon 19 Jan 2026"),
        ("end of next week", "Fri 9 Jan 2026"),
        ("in ten days", "Mon 12 Jan 2026"),
        ("a week on Monday", "Mon 12 Jan 2026"),
    ],
)
def test_a_day_as_said_becomes_its_date(sampled: User, phrase: str, shown: str) -> None:
    sampled.go(DUE)
    sampled.enter(phrase)
    assert sampled.shown(DUE) == shown
    assert DUE not in sampled.plan.unreadable_entries()


def test_a_phrase_of_two_days_names_both(sampled: User) -> None:
    sampled.go(DUE)
    sampled.enter("two weeks from Friday")
    sampled.go(DUE)
    assert "may be January 16 or January 23" in sampled.explained()
