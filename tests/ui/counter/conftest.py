"""The Counter sheet of the sample plan."""

import pytest

from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User


@pytest.fixture
def counter(sampled: User) -> CounterSheet:
    """The Counter sheet of the sample, reached by its key."""
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    return sheet
