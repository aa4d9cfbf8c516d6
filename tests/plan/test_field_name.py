"""The name of a field within a sentence."""

import pytest

from planner.plan import Offer, Plan
from planner.plan.field_name import field_name

PLAN = Plan(offers=(Offer(id="o1", company="Nova"),))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("base", "base salary of Nova"),
        ("rate_date", "“Rate of” of Nova"),
        ("state", "“Taxed in” of Nova"),
        ("posted_min", "“Posted range from” of Nova"),
    ],
)
def test_a_label_that_its_value_goes_on_is_quoted(key: str, name: str) -> None:
    assert field_name(PLAN, f"offers.o1.{key}") == name


def test_a_present_job_without_a_name_is_yours() -> None:
    assert field_name(Plan(), "present.base") == "base salary of your present job"
