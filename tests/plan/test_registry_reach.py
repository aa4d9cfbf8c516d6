"""No described field is forgotten by a room that reads, writes or imports fields."""

import datetime

import pytest

from planner.files import read_bytes, to_bytes
from planner.intake.layout.labels import meaning
from planner.plan import Comparable, Plan, entry
from planner.plan.edits import add_grant, add_instalment, add_offer, put
from planner.plan.edits.market import add_band, add_comparables
from planner.plan.edits.negotiation import log_round
from planner.plan.edits.prep import add_drill_answer
from planner.plan.edits.stories import add_scenario, add_story
from planner.plan.paths import value_at
from planner.plan.registry import FIELDS, FieldKind, FieldSpec
from planner.workbook.private.assumptions_sheet import put_assumptions
from planner.workbook.private.offers_sheet import put_offers
from tests.market.test_tables import TABLES

TODAY = datetime.date(2026, 3, 2)
PLAN = add_story(log_round(add_instalment(add_grant(add_offer(Plan()), "o1"), "o1"), "o1", TODAY))
PLAN = add_drill_answer(PLAN, "phone.failed", TODAY)
PLAN = add_scenario(add_comparables(add_band(PLAN), (Comparable(id=""),)))
PLACES = {
    "Plan": "",
    "Person": "person.",
    "Assumptions": "assumptions.",
    "StageView": "assumptions.stages.seed.",
    "Offer": "offers.o1.",
    "Grant": "offers.o1.grants.g1.",
    "Instalment": "offers.o1.sign_on.s1.",
    "Counter": "counters.o1.",
    "Round": "rounds.r1.",
    "Story": "stories.y1.",
    "OwnBand": "bands.b1.",
    "Comparable": "comparables.k1.",
    "Scenario": "scenarios.c1.",
    "LetterStyle": "wording.",
    "Prep": "prep.",
    "DrillAnswer": "prep.answers.d1.",
}
TYPED_TEXTS = {  # what a person may type, where `1` is no answer
    FieldKind.TEXT: "Aurora",
    FieldKind.FLAG: "yes",
    FieldKind.DATE: "2026-12-01",
    FieldKind.SHARES: "40/30/20/10",
    FieldKind.EVENTS: "12: 25%, 24: 75%",
    FieldKind.INSTALMENTS: "40k + 20k at 13",
    FieldKind.GRANTS: ".07% of 900m",
    FieldKind.CONDITIONS: "head count: two engineers by June; a quiet desk (agreed)",
    FieldKind.TEXTS: "One reason",
}


def path_of(spec: FieldSpec) -> str:
    return PLACES[spec.owner.__name__] + spec.key


def another(spec: FieldSpec) -> object:
    """Read a value that is not the field's default."""
    if spec.kind is FieldKind.CHOICE:
        text = next(choice for choice in spec.choices if choice != spec.default)
    else:
        low = 1 if spec.about.low is None else max(1, spec.about.low)
        text = TYPED_TEXTS.get(spec.kind, str(int(low) + (spec.default == low)))
    if spec.key == "currency":
        text = "GBP"
    return entry.read(spec, text, TODAY)


TYPED = [spec for spec in FIELDS.values() if spec.kind is not FieldKind.RECORD]
OFFER = [spec for spec in TYPED if spec.owner.__name__ == "Offer"]


@pytest.mark.parametrize("spec", TYPED, ids=lambda spec: spec.name)
def test_a_plan_file_keeps_every_field(spec: FieldSpec) -> None:
    plan = put(PLAN, path_of(spec), another(spec))
    assert value_at(plan, path_of(spec)) != spec.default
    assert read_bytes(to_bytes(plan), "plan").plan == plan


@pytest.mark.parametrize("spec", OFFER, ids=lambda spec: spec.name)
def test_a_table_may_name_a_field_by_its_label_or_its_key(spec: FieldSpec) -> None:
    by_label = meaning(spec.about.label)
    assert meaning(spec.key) == spec.key
    assert by_label == ("location" if spec.key == "metro" else spec.key)  # a city says the state as well


def test_the_private_workbook_has_a_line_for_every_field_that_is_no_item_s() -> None:
    pages = (put_offers(PLAN, {}).page, put_assumptions(PLAN, TABLES))
    lines = {cell.value for page in pages for cell in page.cells.values()}
    owners = ("Offer", "Person", "Assumptions", "StageView", "Wording")
    assert {spec.about.label for spec in TYPED if spec.owner.__name__ in owners} <= lines
