"""Conditions to succeed are typed as a line, and the line comes back."""

import pytest

from planner.plan.condition import ConditionKind
from planner.plan.entry.condition_text import read_conditions, write_conditions
from planner.plan.entry.number import EntryError


def test_a_line_holds_kinds_texts_and_how_far_each_has_come() -> None:
    line = (
        "head count: two engineers by June; title: Staff PM (agreed, in writing); a desk (mine) (not asked)"
    )
    engineers, staff, desk = read_conditions(line)
    assert (engineers.kind, engineers.text, engineers.asked) == (
        ConditionKind.HEAD_COUNT,
        "two engineers by June",
        True,
    )
    assert (staff.kind, staff.agreed, staff.in_writing) == (ConditionKind.TITLE, True, True)
    assert (desk.kind, desk.text, desk.asked) == (ConditionKind.OTHER, "a desk (mine)", False)
    assert write_conditions((engineers, staff, desk)) == line


def test_a_colon_of_the_users_own_is_part_of_the_text() -> None:
    [condition] = read_conditions("the roadmap: mine to write")
    assert (condition.kind, condition.text) == (ConditionKind.OTHER, "the roadmap: mine to write")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("; ".join("a" for _ in range(6)), "at most 5"),
        ("title:", "does not say what you need"),
        ("x" * 201, "at most 200 letters"),
    ],
)
def test_what_is_no_condition_is_refused_with_a_reason(text: str, why: str) -> None:
    with pytest.raises(EntryError, match=why):
        read_conditions(text)
