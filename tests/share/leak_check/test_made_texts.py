"""Texts that the program makes are read as well: what one gave away would leave though nobody typed it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.share import leaks, share
from planner.share.shared import Shared
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def with_why(shared: Shared, why: str) -> Shared:
    return replace(shared, lines=tuple(replace(line, why=why) for line in shared.lines))


def with_words(shared: Shared, words: str) -> Shared:
    return replace(shared, others=tuple(replace(other, description=words) for other in shared.others))


@pytest.mark.parametrize("change", [with_why, with_words])
@pytest.mark.parametrize("text", ["Beacon ML: 205,000", "The present job pays 185,000"])
def test_a_made_text_with_something_private_is_a_leak(
    change: Callable[[Shared, str], Shared], text: str, inputs: ModelInputs
) -> None:
    plan = real_plan()
    shared = share(plan, inputs, "o1")
    assert leaks(shared, plan, inputs) == ()
    [leak] = leaks(change(shared, text), plan, inputs)
    assert leak.stops
