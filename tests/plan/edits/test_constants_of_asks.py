"""The user's constants of the asks: typed by flat key, stored in the plan, and set back."""

import datetime
import json

import pytest

from planner import files
from planner.plan import Plan, edits
from planner.plan.entry.number import EntryError, numbers_text, read_numbers
from planner.plan.paths import has_field, spec_at, value_at

TODAY = datetime.date(2026, 9, 1)
NO_ROOM = "ask_constants.components.base.no_room"
SERIOUS = "ask_constants.rule.serious"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0.2–0.5", (0.2, 0.5)),
        ("0.2-0.5", (0.2, 0.5)),
        ("20 to 50 %", (0.2, 0.5)),
        ("20–50%", (0.2, 0.5)),
        ("0.45 ± 0.1", (0.45, 0.1)),
        ("0.6, 0.25, 0.15", (0.6, 0.25, 0.15)),
        ("0.6,0.25,0.15", (0.6, 0.25, 0.15)),
        ("25,000", (25_000.0,)),
        ("=0.1/2", (0.05,)),
        ("-1", (-1.0,)),
        ("1.055", (1.055,)),
    ],
)
def test_one_number_or_several_are_read_and_written(text: str, numbers: tuple[float, ...]) -> None:
    assert read_numbers(text) == numbers
    assert read_numbers(numbers_text(numbers)) == numbers


@pytest.mark.parametrize("text", ["much", "0.2–", "1e5", "0.2–much"])
def test_what_is_no_number_is_refused_or_read_without_it(text: str) -> None:
    if text == "0.2–":
        assert read_numbers(text) == (0.2,)  # its table then asks for two
    else:
        with pytest.raises(EntryError, match="is not a number"):
            read_numbers(text)


def test_a_constant_is_typed_and_set_back_by_its_key() -> None:
    plan = edits.enter(Plan(), NO_ROOM, "0.1–0.3", TODAY)
    assert plan.ask_constants == {"components.base.no_room": (0.1, 0.3)}
    assert value_at(plan, NO_ROOM) == (0.1, 0.3)
    assert edits.typed_text(plan, NO_ROOM) == "0.1–0.3"
    both = edits.enter_all(plan, [(SERIOUS, "90%"), (NO_ROOM, "")], TODAY)
    assert both.ask_constants == {"rule.serious": (0.9,)}
    assert edits.clear(both, [SERIOUS, NO_ROOM]) == Plan()


def test_what_cannot_be_read_stays_as_typed_with_the_reason() -> None:
    plan = edits.enter(Plan(), SERIOUS, "mostly", TODAY)
    assert "“mostly” is not a number" in plan.typed[SERIOUS].wrong
    assert plan.ask_constants == {}


def test_every_constant_has_a_label_of_its_own() -> None:
    assert has_field(Plan(), NO_ROOM)
    assert spec_at(Plan(), NO_ROOM).about.label == "How recruiters behave: base, no room"
    assert value_at(Plan(), NO_ROOM) is None


def test_constants_are_stored_in_the_file_and_absent_from_one_without_them() -> None:
    plan = edits.enter(Plan(), NO_ROOM, "0.1–0.3", TODAY)
    data = files.to_bytes(plan)
    assert json.loads(data)["plan"]["ask_constants"] == {"components.base.no_room": [0.1, 0.3]}
    assert files.read_bytes(data, "plan").plan == plan
    assert b"ask_constants" not in files.to_bytes(Plan())


def test_a_broken_constant_of_a_file_stays_as_text() -> None:
    content = json.loads(files.to_bytes(edits.enter(Plan(), NO_ROOM, "0.1–0.3", TODAY)))
    content["plan"]["ask_constants"]["rule.serious"] = "mostly"
    opened = files.read_bytes(json.dumps(content).encode(), "plan", partly=True)
    assert opened.plan.ask_constants == {"components.base.no_room": (0.1, 0.3)}
    assert opened.plan.typed[SERIOUS].text == "mostly"
    assert [problem.where for problem in opened.problems] == [SERIOUS]
