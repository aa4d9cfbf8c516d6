"""Model inputs of a day, loaded once for all tests that do not count loads."""

import datetime
from functools import cache

from planner.analysis import ModelInputs
from planner.model_inputs import load_model_inputs


@cache
def known_inputs(today: datetime.date) -> ModelInputs:
    """Return the inputs of a day, with caches of pure functions that earlier tests have filled."""
    return load_model_inputs(today)
