"""What the walk calls a broken promise: a field that changed and was not the one typed into."""

import pytest
from msgspec.structs import replace

from planner.plan import Offer, Plan
from planner.plan.edits import enter
from tests.walk.promises import BrokenPromiseError, check_typed, check_values
from tests.workbook.plans import TODAY

PLAN = Plan(offers=(Offer(id="o1", base=200_000.0), Offer(id="o2")))


def test_an_entry_may_change_its_field_and_what_says_that_it_was_typed() -> None:
    for path, text in (("offers.o1.base", "210k"), ("offers.o1.track", "other"), ("offers.o2.base", "lots")):
        after = enter(PLAN, path, text, TODAY)
        assert after != PLAN
        check_typed(PLAN, after, path)


def test_the_first_entry_of_a_proposal_makes_it_with_its_defaults() -> None:
    after = enter(PLAN, "counters.o1.specific", "Prague", TODAY)
    check_typed(PLAN, after, "counters.o1.specific")
    with pytest.raises(BrokenPromiseError, match=r"counters\.o1\."):
        check_typed(PLAN, after, "counters.o2.specific")


@pytest.mark.parametrize("path", ["", "offers.o1.bonus_target", "offers.o2.base"])
def test_a_change_of_another_field_breaks_the_promise(path: str) -> None:
    after = enter(PLAN, "offers.o1.base", "210k", TODAY)
    with pytest.raises(BrokenPromiseError, match=r"offers\.o1\.base"):
        check_typed(PLAN, after, path)


def test_a_value_outside_its_limits_breaks_a_promise() -> None:
    check_values(PLAN)
    outside = replace(PLAN, offers=(Offer(id="o1", base=-1.0, title=None),))  # type: ignore[arg-type]
    said = r"offers\.o1\.title: “null” is not a text\.; offers\.o1\.base: Base salary must be 0 or more"
    with pytest.raises(BrokenPromiseError, match=said):
        check_values(outside)


def test_confirming_a_default_of_another_field_breaks_it_too() -> None:
    after = enter(PLAN, "offers.o1.track", "other", TODAY)
    with pytest.raises(BrokenPromiseError, match="confirmed"):
        check_typed(PLAN, after, "offers.o1.level")
