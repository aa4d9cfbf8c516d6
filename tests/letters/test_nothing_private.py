"""Letters are made from what one recruiter may know: by construction, and by canaries."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import Letter, NoLetter, Writer
from planner.plan import Plan
from planner.plan.registry import FieldKind
from planner.plan.source_letter import SourceLetter
from planner.values import Unit
from tests.draws import draws
from tests.letters.written import all_letters, edited_letters
from tests.share.test_redact import A_CHANGE, CANARY, PLACES_PRIVATE, Place
from tests.workbook.plans import storied_plan


def written(plan: Plan, inputs: ModelInputs, writer: Writer) -> dict[Any, bytes]:
    """Write every letter, as the plan writes it and as the user edited it."""
    edited = {("edited", key): made for key, made in edited_letters(plan, inputs, writer).items()}
    made_ones: dict[Any, Letter | NoLetter] = {**all_letters(plan, inputs, writer), **edited}
    return {
        where: repr(made if not isinstance(made, Letter) else (made, made.text, made.html())).encode()
        for where, made in made_ones.items()
    }


@pytest.fixture(scope="module")
def as_they_were(inputs: ModelInputs, writer: Writer) -> dict[Any, bytes]:
    return written(storied_plan(), inputs, writer)


@settings(max_examples=draws(20))
@given(changes=st.lists(A_CHANGE, min_size=20, max_size=30))
def test_changing_private_fields_leaves_every_letter_as_it_was(
    changes: list[tuple[Place, Any]],
    inputs: ModelInputs,
    writer: Writer,
    as_they_were: dict[Any, bytes],
) -> None:
    changed = storied_plan()
    for place, value in changes:
        changed = place.put(changed, value)
    assert written(changed, inputs, writer) == as_they_were


def test_canaries_in_every_private_place_are_in_no_letter(inputs: ModelInputs, writer: Writer) -> None:
    kept = SourceLetter(id="m1", offer="o1", name=f"{CANARY}.eml", text=f"{CANARY} in the letter")
    plan, numbers = replace(storied_plan(), letters=(kept,)), []
    for count, place in enumerate(PLACES_PRIVATE):
        if place.spec.kind is FieldKind.TEXT and place.spec.key != "currency":
            plan = place.put(plan, f"{CANARY} {count}")
        if place.spec.kind is FieldKind.NUMBER and place.spec.about.unit in (Unit.MONEY, Unit.MONEY_YEAR):
            numbers.append(123_457.0 + 13 * count)
            plan = place.put(plan, numbers[-1])
    for where, made in written(plan, inputs, writer).items():
        text = made.decode().lower()
        assert CANARY.lower() not in text, where
        assert not [number for number in numbers if f"{number:,.0f}" in text or f"{number:.0f}" in text], (
            where
        )
