"""The private Assumptions sheet is amber where a value is as given, and blue where it was typed."""

import datetime

import pytest

from planner.analysis import ModelInputs, analyse
from planner.files.reading import read_bytes
from planner.files.writing import to_bytes
from planner.plan import Plan, edits
from planner.workbook.private.assumptions_sheet import put_assumptions
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def role(plan: Plan, label: str, inputs: ModelInputs) -> str:
    cells = put_assumptions(plan, inputs.tables).cells
    row = next(row for (row, column), cell in cells.items() if column == 0 and cell.value == label)
    return cells[row, 1].style.partition(".")[0]


FIELDS = [
    ("person.filing", "Tax filing", "single"),  # the default, typed
    ("person.filing", "Tax filing", "joint"),
    ("person.other_income", "Other household income", "40k"),
    ("person.switching_cost", "Cost of switching", "5k"),
    ("person.savings", "Liquid savings", "250k"),
    ("assumptions.leave_rate", "Chance of leaving a year", "20%"),
    ("assumptions.stages.public_large.volatility", "Volatility", "30%"),
]


@pytest.mark.parametrize(("path", "label", "text"), FIELDS)
def test_a_value_is_amber_until_it_is_typed(path: str, label: str, text: str, inputs: ModelInputs) -> None:
    plan = Plan()
    assert role(plan, label, inputs) == "assumption"
    typed = edits.enter(plan, path, text, datetime.date(2026, 11, 22))
    assert not typed.typed
    assert role(typed, label, inputs) == "input"
    assert role(read_bytes(to_bytes(typed), "x").plan, label, inputs) == "input"
    assert role(edits.clear(typed, (path,)), label, inputs) == "assumption"


def test_only_constants_of_asks_that_were_changed_are_listed_with_their_defaults(inputs: ModelInputs) -> None:
    entries = [
        ("ask_constants.components.base.no_room", "0.1–0.3"),
        ("ask_constants.talk.days", "5"),
        ("ask_constants.rule.serious", "0.8"),  # the table's own
    ]
    analysis = analyse(edits.enter_all(Plan(), entries, TODAY), inputs)
    rows = put_assumptions(analysis.plan, analysis.tables).sheet().rows()
    place = [row[0] for row in rows].index("How recruiters are assumed to behave")
    assert [row[:3] for row in rows[place + 1 : place + 3]] == [
        (
            "Recruiters: base: Chance that they cannot move at all",
            "0.1–0.3",
            "Share. The default is 0.2–0.5.",
        ),
        ("Recruiters: replies, rounds and time: Days of a round", 5.0, "Days. The default is 4."),
    ]
    assert rows[place + 3][0] == "Words"
    assert "How recruiters are assumed to behave" not in [
        row[0] for row in put_assumptions(Plan(), inputs.tables).sheet().rows()
    ]
