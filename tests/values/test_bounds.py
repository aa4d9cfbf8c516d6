"""Bounding by one number gives what numpy's own minimum and maximum give."""

from math import inf, nan

import numpy as np
import pytest

from planner.values.bounds import at_least, at_most

VALUES = [-inf, -3.5, -0.0, 0.0, 1e-40, 2.0, 2.5, 3e38, inf, nan]


@pytest.mark.parametrize("precision", [np.float32, np.float64])
@pytest.mark.parametrize("bound", [-1.0, 0.0, 2.0, 80.0])
def test_a_bound_is_that_of_minimum_and_maximum(precision: type[np.floating], bound: float) -> None:
    values = np.array([VALUES, VALUES[::-1]], precision)
    for ours, theirs in ((at_most, np.minimum), (at_least, np.maximum)):
        bounded = ours(values, bound)
        assert bounded.dtype == precision
        assert np.array_equal(bounded, theirs(values, bound), equal_nan=True)


def test_a_bound_may_be_set_in_place() -> None:
    values = np.array([1.0, 2.0, 3.0])
    assert at_most(values, 2.0, out=values) is values
    at_least(values, 1.5, out=values)
    assert values.tolist() == [1.5, 2.0, 2.0]
