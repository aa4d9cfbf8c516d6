"""The constants of an ask: read with their sources, edited by flat key, and checked."""

import math

import pytest

from planner.market.asks.constants import AskConstants
from planner.market.asks.reading import read_ask_constants
from planner.model_inputs import load_tables
from planner.plan.fields.terms import Component


@pytest.fixture(scope="module")
def constants() -> AskConstants:
    return load_tables().asks


def test_a_number_is_read_into_its_group_with_its_source(constants: AskConstants) -> None:
    assert constants.of(Component.BASE).ceiling == 0.15
    assert constants.bonus.median == 2.0
    assert constants.numbers["components.base.ceiling"].source.startswith("[A]")
    assert "Valenx" in constants.numbers["premium.high"].source


def test_an_edit_replaces_one_number_and_is_named(constants: AskConstants) -> None:
    edited, problems = constants.with_edits({"components.base.ceiling": 0.1, "rule.serious": 0.8})
    assert not problems
    assert (edited.base.ceiling, edited.equity.ceiling) == (0.1, constants.equity.ceiling)
    assert edited.edited == {"components.base.ceiling"}  # .8 is the table's own


def test_equal_edits_are_equal_keys_of_a_cache(constants: AskConstants) -> None:
    first, _ = constants.with_edits({"components.base.ceiling": 0.1})
    second, _ = constants.with_edits({"components.base.ceiling": 0.1})
    assert first == second
    assert hash(first) == hash(second)
    assert first != constants


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("components.base.ceiling", -0.1, "from 0.001 to 20"),
        ("components.base.tail", (1.0, 1.0), "from 1.05 to 20"),  # a spread of zero
        ("components.base.no_room", (0.5, 0.2), "low to high"),
        ("components.base.no_room", 0.5, "2 numbers"),
        ("components.base.tau", math.nan, "from 0.001 to 5"),
        ("talk.reply_spread", 0.0, "from 0.01 to 2"),
        ("story.weights", (0.5, 0.5, 0.5), "sum to 1"),
        ("talk.most_rounds", 2.5, "a whole number"),
        ("rule.unknown", 1.0, "No assumption about asks"),
        ("premium.base_high", 90_000.0, "premium in all"),
    ],
)
def test_what_cannot_be_used_is_a_sentence_and_changes_nothing(
    constants: AskConstants, key: str, value: float | tuple[float, ...], says: str
) -> None:
    edited, problems = constants.with_edits({key: value})
    assert edited == constants
    assert [says in problem.message for problem in problems] == [True]


def test_a_whole_number_stays_one(constants: AskConstants) -> None:
    edited, _ = constants.with_edits({"talk.most_rounds": 2.0})
    assert isinstance(edited.talk.most_rounds, int)


def test_edits_add_up_and_can_be_undone_together(constants: AskConstants) -> None:
    edited, _ = constants.with_edits({"components.base.ceiling": 0.1})
    both, _ = edited.with_edits({"rule.serious": 0.9})
    assert both.edited == {"components.base.ceiling", "rule.serious"}
    back, _ = both.with_edits({"components.base.ceiling": 0.15})
    assert back.edited == {"rule.serious"}
    assert both.unedited() == constants
    number = edited.numbers["components.base.ceiling"]
    assert (number.value, number.default) == (0.1, 0.15)


def test_a_wrong_edit_leaves_the_good_ones(constants: AskConstants) -> None:
    edited, problems = constants.with_edits({"components.base.ceiling": 0.1, "components.base.tau": 0.0})
    assert edited.base.ceiling == 0.1
    assert edited.base.tau == constants.base.tau
    assert [problem.where for problem in problems] == ["ask_constants.components.base.tau"]


def test_a_broken_table_names_its_number() -> None:
    with pytest.raises((ValueError, LookupError)):
        read_ask_constants({"cloud": {}}, {"premium": {"source": ""}})
