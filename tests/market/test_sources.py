"""Sources claim of a study no more than the model takes from it."""

import pytest

from planner.market.tables import sources
from planner.plan.fields.terms import Component
from tests.pay.vectors import real_tables

TABLES = real_tables()
CONSTANTS = TABLES.asks
SOURCES = dict(sources(TABLES))


@pytest.mark.parametrize(
    ("topic", "study", "assumed"),
    [
        ("Room in a first offer", "Levels.fyi", "Assumed, under"),
        ("Pull of an ask", "Base: Roussille 2024", "Assumed for the rest."),
        ("No room at all", "Pew 2023", "Assumed around"),
        ("Withdrawn offers", "Hart, Bear and Ren 2024", "Assumed, between"),
        ("Range to say", "Ames and Mason 2015", "Its width is assumed."),
        ("Concessions", "Faratin, Sierra and Jennings 1998", "Their sizes are assumed."),
    ],
)
def test_assumptions_around_a_study_are_stated(topic: str, study: str, assumed: str) -> None:
    assert study in SOURCES[topic]
    assert assumed in SOURCES[topic]


def test_the_stated_numbers_are_those_of_the_model() -> None:
    """Medians lie under the spread that is named; 35 % is inside the range of no room for base."""
    spread = {Component.BASE: 0.08, Component.EQUITY: 0.53, Component.SIGN_ON: 0.88}
    assert all(CONSTANTS.of(component).median < most for component, most in spread.items())
    low, high = CONSTANTS.base.no_room
    assert low < 0.35 < high
    assert CONSTANTS.base.pull[0] == pytest.approx(1.4 / 2.9, abs=0.04)
    assert CONSTANTS.cloud.withdraw_least[0] < 0.01 < CONSTANTS.cloud.withdraw_more[1]
    assert 0 < CONSTANTS.cloud.accepts[0] < CONSTANTS.cloud.accepts[1] < 1


def test_a_study_that_moves_no_number_is_not_named() -> None:
    assert "First offers" not in SOURCES
    assert not any("Petrowsky" in text for text in SOURCES.values())


def test_own_bands_come_first_and_measured_pay_moves_nothing() -> None:
    assert SOURCES["Market ranges"].startswith("Your own rows first, then: ")
    assert all(table.source in SOURCES["Measured pay"] for table in TABLES.measured)
    assert SOURCES["Measured pay"].endswith("It moves no ask.")
