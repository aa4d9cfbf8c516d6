"""The laws on drawn cases of the form of the vectors; `python -m tests.laws --cases 10000` draws more."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.ask.recruiters.ask_case import AskCase
from planner.plan.fields.terms import Component
from tests.draws import draws
from tests.laws.drawn_cases import drawn_case, posted_alone
from tests.laws.laws import LAWS, ask_of, broken

LISTED = json.loads((Path(__file__).parents[2] / "data" / "laws.json").read_text("utf-8"))["cases"]
"""The laws as published; every law here has one or more entries there."""


@settings(max_examples=draws(300), deadline=None, derandomize=True, database=None)
@given(law=st.sampled_from(sorted(LAWS)), case=st.builds(drawn_case, st.integers(0, 2**32 - 1)))
def test_a_drawn_case_breaks_no_law(law: str, case: AskCase) -> None:
    assert broken(law, case) == []


def test_a_jump_that_is_rounded_past_the_end_of_a_piece_of_the_slope_breaks_no_law() -> None:
    assert broken("currency", drawn_case(77_878)) == []  # whose documented case ends at its cap


@settings(max_examples=draws(60), deadline=None, derandomize=True, database=None)
@given(case=st.builds(posted_alone, st.integers(0, 2**32 - 1)))
def test_a_posted_band_alone_opens_at_most_a_fifth_up(case: AskCase) -> None:
    asked = ask_of(case)
    assert case.posted is not None
    minimum, maximum = case.posted
    assert asked.opening <= max(1.2 * case.standing, minimum)
    assert asked.opening <= maximum
    if asked.ask.opening is not None:
        assert asked.ask.target >= minimum


def test_every_published_law_is_checked() -> None:
    assert len(LISTED) == 15
    assert len(LAWS) + 4 >= len(LISTED)  # three share a function here, and bands have their own test


def test_a_component_of_each_kind_is_drawn() -> None:
    assert {drawn_case(seed).component for seed in range(40)} == set(Component)
