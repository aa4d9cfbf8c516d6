"""What a problem is of, in the list of problems: the owner and the field, as within a sentence."""

import pytest

from planner.plan import Offer, Plan
from planner.plan.paths import Lookup
from planner.ui.status.problems import place_text

PLAN = Plan(offers=(Offer(id="o1", company="Aurora"),))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("offers.o1.base", "Aurora, base salary:"),
        ("offers.o1.espp_discount", "Aurora, ESPP discount:"),
        ("offers.o1", "Aurora:"),
        ("person.savings", "liquid savings:"),
        ("offers.o9.base", ""),
    ],
)
def test_a_problem_is_placed_by_owner_and_field(path: str, place: str) -> None:
    assert place_text(PLAN, path, Lookup(PLAN)) == place
