"""Paths: where an offer lies, and whose a path is."""

import pytest

from planner.plan import Plan
from planner.plan.edits import add_grant, add_offer, move_offer
from planner.plan.paths import NoSuchPathError, offer_of, offer_path, spec_at, value_at


@pytest.mark.parametrize("offer_id", ["present", "o1"])
def test_whatever_lies_below_the_root_of_an_offer_is_that_offer_s(offer_id: str) -> None:
    assert offer_of(offer_path(offer_id)) == offer_of(f"{offer_path(offer_id)}.grants.g1.cliff") == offer_id


@pytest.mark.parametrize("path", ["person.savings", "assumptions.leave_rate", "currency", ""])
def test_what_is_no_offer_s_lies_in_none(path: str) -> None:
    assert offer_of(path) == ""


def test_a_counter_is_its_offer_s() -> None:
    assert offer_of("counters.o2.base") == "o2"


def test_a_path_survives_reordering() -> None:
    plan = add_grant(add_offer(add_offer(Plan())), "o2")
    assert value_at(move_offer(plan, "o2", 0), "offers.o2.grants.g1") == value_at(plan, "offers.o2.grants.g1")


@pytest.mark.parametrize(
    "path",
    ["offers.o9.base", "offers", "person.shoe_size", "assumptions.stages.moon.failure", "present.base.x"],
)
def test_a_path_to_no_field_is_refused(path: str) -> None:
    with pytest.raises(NoSuchPathError):
        spec_at(Plan(), path)
