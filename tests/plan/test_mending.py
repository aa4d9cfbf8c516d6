"""What an unreadable entry was probably meant to be."""

import datetime

import pytest

from planner.plan import Offer, Plan, edits
from planner.plan.mending import mended_text

TODAY = datetime.date(2026, 1, 2)
PLAN = Plan(offers=(Offer(id="o1", company="Aurora AI"),))


@pytest.mark.parametrize(
    ("field", "typed", "mended"),
    [
        ("base", "210k or so", "210k"),
        ("base", "maybe 210k", "210k"),
        ("sign_on", "20k at mont", "20k"),
        ("level", "Seniorr", "Senior"),
        ("base", "ten", ""),
    ],
)
def test_an_entry_is_mended_to_what_its_field_takes(field: str, typed: str, mended: str) -> None:
    path = f"offers.o1.{field}"
    plan = edits.enter(PLAN, path, typed, TODAY)
    assert path in plan.typed
    assert mended_text(plan, path, TODAY) == mended


def test_an_entry_that_can_be_read_needs_no_mending() -> None:
    assert mended_text(edits.enter(PLAN, "offers.o1.base", "210k", TODAY), "offers.o1.base", TODAY) == ""
