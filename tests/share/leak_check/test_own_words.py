"""A company called like our own words bars nothing, and is detected wherever a person could have named it."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import LETTERS, letter_texts
from planner.model_inputs import load_writer
from planner.plan import Offer, Plan, Scenario, edits
from planner.plan.edits.negotiation import show_trade_off
from planner.plan.fields.counter import ShownTradeOff
from planner.plan.registry import FIELDS, FieldKind
from planner.plan.schema.model import Model
from planner.share import OutgoingTexts, Shared, leaks, share
from planner.share.leak_check.texts import PlacedText, typed_texts
from planner.workbook.recruiter.recruiter_book import recruiter_texts
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan, storied_plan

WRITER = load_writer()


def documents(shared: Shared) -> Iterator[PlacedText]:
    """The texts of the workbook and of every letter."""
    yield from recruiter_texts(shared)
    for kind in LETTERS:
        yield from letter_texts(WRITER, kind, shared)


OURS = (
    *("Best Regards", "Total", "Base", "Base Power", "Proposal", "Offer", "Year by Year", "Stands Behind"),
    *("Universal Sales Data", "Sign-On", "Component", "Sources, Inc.", "Equity", "Thank You"),
)
"""Names made of words of letters and sheets; the initials of one of them are a currency."""


TYPED = ("counters.o1.intent", "counters.o1.recruiter", "offers.o1.title", "person.name")


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def rivals_called(name: str, plan: Plan) -> Plan:
    return edits.put(edits.put(plan, "offers.o2.company", name), "present.company", f"{name} GmbH")


def test_companies_called_like_our_own_words_bar_no_letter_and_no_workbook(inputs: ModelInputs) -> None:
    plan = storied_plan()
    rivals = tuple(Offer(id=f"r{place}", company=name) for place, name in enumerate(OURS))
    plan = replace(plan, offers=(*plan.offers, *rivals))
    assert [
        leak.message for leak in leaks(share(plan, inputs, "o1"), plan, inputs, OutgoingTexts(documents))
    ] == []


@pytest.mark.parametrize(("name", "stops"), [("Best Regards", True), ("Total", False), ("Base Power", True)])
@pytest.mark.parametrize(
    "key", ["counters.o1.intent", "counters.o1.recruiter", "offers.o1.title", "person.name"]
)
def test_its_name_in_a_typed_text_is_found(name: str, stops: bool, key: str, inputs: ModelInputs) -> None:
    plan = rivals_called(name, edits.put(real_plan(), key, f"They at {name} pay more"))
    shared = share(plan, inputs, "o1")
    problems = leaks(shared, plan, inputs, OutgoingTexts(documents))
    assert {(leak.where, leak.stops) for leak in problems} == {(key, stops)}


@pytest.mark.parametrize(("text", "stops"), [("The role suits me.", False), ("As at The Role.", True)])
def test_common_words_as_a_sentence_is_written_may_be_let_pass(
    text: str, stops: bool, inputs: ModelInputs
) -> None:
    plan = rivals_called("The Role", edits.put(real_plan(), "counters.o1.intent", text))
    problems = leaks(share(plan, inputs, "o1"), plan, inputs, OutgoingTexts(documents))
    assert {leak.stops for leak in problems if leak.where == "counters.o1.intent"} == {stops}


@pytest.mark.parametrize("name", ["Best Regards", "Total", "Crest"])
def test_its_name_in_a_text_that_code_makes_of_the_plan_is_found(name: str, inputs: ModelInputs) -> None:
    """As if a rival's name came into the words of an offer, past the redacted plan."""
    plan = rivals_called(name, real_plan())
    shared = share(plan, inputs, "o1")
    changed = replace(
        shared, others=tuple(replace(one, description=f"{name} as well") for one in shared.others)
    )
    assert "another offer" in [
        leak.where for leak in leaks(changed, plan, inputs, OutgoingTexts(recruiter_texts))
    ]

    def sheet(made_from: Shared) -> tuple[PlacedText, ...]:
        return (("sheet", f"Total: {name}"), ("sheet", name if made_from is shared else "nobody"))

    assert "sheet" in [leak.where for leak in leaks(shared, plan, inputs, OutgoingTexts(sheet))]


def test_a_name_that_two_typed_texts_make_together_is_found(inputs: ModelInputs) -> None:
    plan = edits.put(edits.put(real_plan(), "offers.o1.title", "Lead, North"), "offers.o1.company", "Wind Co")
    plan = edits.put(plan, "offers.o2.company", "Northwind Ltd")

    def sheet(made_from: Shared) -> tuple[PlacedText, ...]:
        return (("sheet", f"{made_from.role} {made_from.company}"),)

    [leak] = leaks(share(plan, inputs, "o1"), plan, inputs, OutgoingTexts(sheet))
    assert leak.where == "document title"  # the first that holds both, though neither is a leak by itself


def planted(model: Any, numbers: Iterator[int]) -> Any:
    """Put a word of its own into every text of a plan without stories."""
    changes: dict[str, Any] = {}
    for key in type(model).__struct_fields__:
        spec, value = FIELDS.get(f"{type(model).__name__}.{key}"), getattr(model, key)
        if isinstance(value, Model):
            changes[key] = planted(value, numbers)
        elif isinstance(value, tuple) and value and all(isinstance(one, Model) for one in value):
            changes[key] = tuple(planted(one, numbers) for one in value)
        elif spec is not None and spec.kind is FieldKind.TEXT and key not in ("currency", "state"):
            changes[key] = f"Word{next(numbers)}x"
        elif spec is not None and spec.kind is FieldKind.TEXTS:
            changes[key] = (f"Word{next(numbers)}x",)
    return replace(model, **changes)


def test_every_text_of_the_plan_that_comes_into_a_document_is_among_the_typed_texts(
    inputs: ModelInputs,
) -> None:
    """What is our own word there was typed nowhere: so no typed text may reach a document unread."""
    plan = replace(real_plan(), scenarios=(Scenario(id="c1"), Scenario(id="c2")))
    numbers = count(1)
    plan = planted(plan, numbers)
    plan = show_trade_off(plan, "o1", ShownTradeOff(scenario="c1", currency="USD", plain=0.02, cost=0.01))
    shared = share(plan, inputs, "o1")
    read = " ".join(text for _, text in typed_texts(shared, plan))
    leaving = " ".join(text for _, text in documents(shared))
    words = [f"Word{number}x" for number in range(1, next(numbers))]
    assert len(words) >= 30
    reaching = [word for word in words if word in leaving]
    assert len(reaching) >= 5
    assert [word for word in reaching if word not in read] == []
