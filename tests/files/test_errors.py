"""The sentences about a plan file name what is wrong first, and how much more there is."""

import pytest

from planner.files import PartlyReadError
from planner.values import Problem

BASE, TITLE = Problem("offers.o1.base", "“x” is not a number."), Problem("", "It is cut off.")


@pytest.mark.parametrize(
    ("problems", "sentence"),
    [
        ((BASE,), "cannot be read: offers.o1.base: “x” is not a number. Open"),
        ((TITLE,), "cannot be read: It is cut off. Open"),
        ((TITLE, BASE), "cannot be read: It is cut off. (1 more) Open"),
        ((BASE, TITLE, BASE), "“x” is not a number. (2 more) Open"),
    ],
)
def test_the_first_problem_is_named_with_the_number_of_the_others(
    problems: tuple[Problem, ...], sentence: str
) -> None:
    error = PartlyReadError("x.counterpoint", problems)
    assert sentence in str(error)
    assert error.problems == problems
