"""Constants of the asks in text: every number that can be changed has a topic, a unit and a source."""

import pytest

from planner.market.asks.constants import AskConstants
from planner.market.asks.texts import by_topic, source_text, unit_text, value_text
from planner.model_inputs import load_tables

FIXED_OR_OWN_FIELDS = {"cloud.manners", "components.base.early_room", "components.equity.early_room"}


@pytest.fixture(scope="module")
def constants() -> AskConstants:
    return load_tables().asks


def test_every_number_is_in_one_topic_but_the_one_that_is_fixed(constants: AskConstants) -> None:
    listed = [number.key for _, numbers in by_topic(constants) for number in numbers]
    assert len(listed) == len(set(listed))
    assert set(constants.numbers) - set(listed) == FIXED_OR_OWN_FIELDS


@pytest.mark.parametrize(
    ("key", "value", "unit", "source"),
    [
        ("components.base.no_room", "0.2–0.5", "share", "Assumed: Pew 2023"),
        ("components.base.pull", "0.45 ± 0.12", "share", "Roussille 2024"),
        ("components.base.tail", "1.8–3.2", "times", "Levels.fyi new hires"),  # the same as of the median
        ("components.bonus.ceiling", "5", "points", "Assumed."),
        ("components.equity.ceiling", "0.45", "of the grant", "Assumed."),
        ("components.base.step", "500", "dollars", "Assumed."),
        ("story.weights", "0.6, 0.25, 0.15", "share", "Assumed."),
        ("premium.high", "82,000", "dollars", "Valenx"),
        ("cloud.seed", "20,260,101", "whole number", "Assumed."),
        ("talk.days", "4", "days", "Assumed."),
        ("talk.most_rounds", "3", "whole number", "Assumed."),
    ],
)
def test_a_number_is_shown_with_unit_and_source(
    constants: AskConstants, key: str, value: str, unit: str, source: str
) -> None:
    number = constants.numbers[key]
    assert (value_text(number, number.value), unit_text(number)) == (value, unit)
    assert source_text(constants, key).startswith(source)
