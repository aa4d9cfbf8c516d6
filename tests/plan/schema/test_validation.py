"""What comes from outside is checked strictly, and every fault is named with its place."""

import datetime
import math
from typing import Any

import pytest

from planner.plan import Grant, Offer, Plan
from planner.plan.condition import Condition
from planner.plan.fields.story import Story
from planner.plan.fields.terms import Level
from planner.plan.registry import FIELDS
from planner.plan.schema.content import content_of, plain, typed_content
from planner.plan.schema.scalars import FaultKind
from planner.plan.schema.validation import InvalidValueError, checked, model_from, readable_part

DAY = datetime.date(2026, 12, 4)


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("Offer.base", "210k", "“210k” is not a number."),
        ("Offer.base", True, "“true” is not a number."),
        ("Offer.base", math.nan, "“NaN” is not a finite number."),
        ("Offer.base", 10**400, "is not a finite number."),
        ("Offer.base", -1.0, "Base salary must be 0 or more."),
        ("Grant.cliff", 12.0, "“12.0” is not a whole number."),
        ("Grant.cliff", 80, "First vesting must be 72 months or less."),
        ("Offer.level", "Lead", "“Lead” is not among the choices: "),
        ("Offer.start", "2026-12-04", "“2026-12-04” is not a date."),
        ("Offer.start", datetime.datetime(2026, 12, 4), "is not a date."),
        ("Offer.company", None, "“null” is not a text."),
        ("Offer.state", "Bavaria", "“Bavaria” has no tax table. Type a state as CA"),
        ("Grant.years", [0.5, 0.5], "“[0.5, 0.5]” is not a list."),
        ("Grant.years", (0.5, "half"), "“half” is not a number."),
        ("Grant.events", ((12, 0.5, 1),), "is not a list of 2."),
        ("Grant.events", ((12, 1.5),), "Vesting events must be 1 or less."),
        ("Counter.will_sign", 1, "“1” is neither true nor false."),
    ],
)
def test_a_value_of_a_wrong_type_or_outside_its_limits_is_refused(field: str, value: Any, why: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        FIELDS[field].validated(value)
    assert why in str(caught.value)


@pytest.mark.parametrize(
    ("field", "value", "read"),
    [
        ("Offer.base", 210_000, 210_000.0),
        ("Offer.base", None, None),
        ("Offer.level", Level.STAFF, Level.STAFF),
        ("Offer.start", DAY, DAY),
        ("Grant.years", (1, 0), (1.0, 0.0)),
    ],
)
def test_a_right_value_is_taken_and_a_whole_number_is_one(field: str, value: Any, read: Any) -> None:
    taken = FIELDS[field].validated(value)
    assert (taken, [type(item) for item in _flat(taken)]) == (read, [type(item) for item in _flat(read)])


def _flat(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def test_json_has_texts_for_choices_and_days_and_lists_for_tuples() -> None:
    content = {"id": "o1", "level": "Staff", "start": "2026-12-04", "grants": [{"id": "g1", "cliff": 6.0}]}
    offer = model_from(Offer, content)
    assert offer == Offer(id="o1", level=Level.STAFF, start=DAY, grants=(Grant(id="g1", cliff=6),))
    assert type(offer.grants[0].cliff) is int


def test_models_are_checked_too_and_stay_the_same_where_nothing_is_wrong() -> None:
    grants = (Grant(id="g1", value=400_000.0),)
    assert checked(FIELDS["Offer.grants"].annotation, grants) is grants
    with pytest.raises(InvalidValueError, match="Value must be"):
        FIELDS["Offer.grants"].validated((Grant(id="g1", value=-1.0),))


def test_every_fault_is_named_with_its_place_and_the_rest_is_read() -> None:
    content = {
        "title": 7,
        "offers": [
            {"id": "o1", "base": "much", "company": "Aurora", "colour": "red"},
            {"company": "Beacon"},
            {"id": "o3", "grants": [{"id": "g1", "years": [0.5, "x"], "cliff": 6}]},
        ],
        "typed": {"offers.o1.base": {"wrong": "no"}},
    }
    plan, faults = readable_part(Plan, content)
    assert [(".".join(fault.place), fault.kind) for fault in faults] == [
        ("title", FaultKind.WRONG),
        ("offers.o1.base", FaultKind.WRONG),
        ("offers.o1.colour", FaultKind.UNKNOWN),
        ("offers.1.id", FaultKind.MISSING),
        ("offers.o3.grants.g1.years.1", FaultKind.WRONG),
        ("typed.offers.o1.base.text", FaultKind.MISSING),
    ]
    grant = Grant(id="g1", cliff=6)
    assert plan == Plan(offers=(Offer(id="o1", company="Aurora"), Offer(id="o3", grants=(grant,))))


def test_a_part_that_is_no_object_has_its_default() -> None:
    plan, faults = readable_part(Plan, {"person": 5, "typed": [1], "offers": {"id": "o1"}})
    assert plan == Plan()
    assert [fault.reason for fault in faults] == [
        "“5” is not an object.",
        '“{"id": "o1"}” is not a list.',
        "“[1]” is not an object.",
    ]


def test_content_has_what_was_typed_and_reads_back() -> None:
    condition = Condition(id="n1", text="two engineers", asked=False)
    offer = Offer(id="o1", level=Level.STAFF, start=DAY, grants=(Grant(id="g1", years=(0.5, 0.5)),))
    assert typed_content(offer) == {
        "id": "o1",
        "level": "Staff",
        "start": "2026-12-04",
        "grants": [{"id": "g1", "years": [0.5, 0.5]}],
    }
    assert typed_content(condition) == {"id": "n1", "text": "two engineers", "asked": False}
    assert model_from(Offer, content_of(offer)) == model_from(Offer, typed_content(offer)) == offer
    assert content_of(Story(id="y1"))["title"] == ""


def test_no_other_value_is_written() -> None:
    with pytest.raises(TypeError, match="set is no value of a plan"):
        plain({1, 2})
