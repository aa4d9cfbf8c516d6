"""Wanting the job is no floor; an amount that is needed to join is one."""

import pytest

from planner.share.leak_check.floor_phrases import floors_shown_in


@pytest.mark.parametrize(
    "text",
    ["I want to join.", "I really want to say yes.", "I want you to say yes to the second point."],
)
def test_wanting_to_join_shows_no_floor(text: str) -> None:
    assert list(floors_shown_in(text)) == []


@pytest.mark.parametrize(
    "text", ["I need 210k to join.", "I need to get 210k to sign.", "I need more base to say yes."]
)
def test_what_is_needed_to_join_is_a_floor(text: str) -> None:
    assert [finding.certain for finding in floors_shown_in(text)] == [True]
