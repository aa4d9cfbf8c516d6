"""A place names its state: by its letters, by a whole name, after a city, or by a city of one state alone."""

import datetime

import pytest

from planner.market.living_cost import AMBIGUOUS, OTHER_NAMES, place_state
from planner.plan import Plan, edits
from planner.plan.places import state_of
from tests.pay.vectors import real_tables

TODAY = datetime.date(2026, 11, 22)
METROS = tuple(real_tables().living.metros)
IN_TWO_STATES = ("Kansas City",)
"""First cities of the table that another state of their area has too."""
A_WHOLE_STATE = ("New York", "Washington")
"""First cities whose name means a state."""


def first_cities() -> list[tuple[str, str]]:
    areas = [(metro.split("-")[0].split(",")[0], place_state(metro)) for metro in METROS]
    return [(city, state) for city, state in areas if city not in A_WHOLE_STATE]


@pytest.mark.parametrize(("city", "state"), first_cities())
def test_the_first_city_of_every_area_of_the_table_is_accepted_alone(city: str, state: str) -> None:
    if city in IN_TWO_STATES or city.casefold() in AMBIGUOUS:
        assert state_of(city) is None
    else:
        assert state_of(city) == (state, city)
        assert edits.enter(Plan(), "present.state", city, TODAY).present.state == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("San Francisco", "CA"),
        ("US (Denver)", "CO"),
        ("USA - Austin, TX", "TX"),
        ("san francisco bay area", "CA"),
        ("Greater Boston Area", "MA"),
        ("San Francisco, CA", "CA"),
        ("san francisco, ca", "CA"),
        ("Brooklyn", "NYC"),
        ("Jersey City", "NJ"),
        ("St. Louis, USA", "MO"),
        ("New York", "NY"),
        ("Washington", "WA"),
        ("London", "outside US"),
        ("Berlin, Germany", "outside US"),
        ("Dublin, Ireland", "outside US"),
        ("Toronto, ON", "outside US"),
        ("Bengaluru, IN", "outside US"),
        ("UK", "outside US"),
        ("Paris, TX", "TX"),
        ("Austin, TX (hybrid, 3 days a week)", "TX"),
        ("Hybrid - Seattle", "WA"),
        ("Remote (Denver, CO)", "CO"),
    ],
)
def test_a_place_without_its_state_is_read(text: str, state: str) -> None:
    plan = edits.enter(Plan(), "present.state", text, TODAY)
    assert (plan.typed, plan.present.state) == ({}, state)


@pytest.mark.parametrize(
    "text", ["Springfield", "Kansas City", "Cleveland", "Dublin", "Remote (US)", "San", "x" * 61]
)
def test_a_place_that_names_no_one_state_is_refused_and_kept(text: str) -> None:
    plan = edits.enter(Plan(), "present.state", text, TODAY)
    assert plan.typed["present.state"].text == text


@pytest.mark.parametrize("name", sorted(set(OTHER_NAMES) - {"la"}))
def test_every_everyday_name_of_an_area_lies_in_a_state_of_it(name: str) -> None:
    """But `LA`, which is Louisiana."""
    plan = edits.enter(Plan(), "present.state", name, TODAY)
    assert not plan.typed
    state = "NY" if plan.present.state == "NYC" else plan.present.state
    assert state in OTHER_NAMES[name].rpartition(", ")[2].split("-")
