"""Every described field can be gone to in the window: a reason or a problem that names it leads there."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from planner.plan import (
    Assumptions,
    Comparable,
    Counter,
    DrillAnswer,
    Grant,
    Instalment,
    LetterStyle,
    Offer,
    OwnBand,
    Person,
    Plan,
    Prep,
    Round,
    StageView,
    Story,
)
from planner.plan.fields.scenario import Scenario, has_field
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.fields.terms import Clawback, GrantKind
from planner.plan.registry import FIELDS, OWNERS, FieldKind, FieldSpec, fields
from planner.plan.schema.about import Applies
from planner.plan.schema.model import Model
from tests.ui.conftest import User

# each field of these means something: an option on a milestone, a payment that may be owed back
GRANT = Grant(id="g1", kind=GrantKind.OPTION, value=400_000.0, milestone_share=0.5)
PAYMENT = Instalment(id="s1", amount=30_000.0, clawback=Clawback.CLIFF)
OFFER = Offer(id="o1", company="Aurora", base=210_000.0, grants=(GRANT,), sign_on=(PAYMENT,))
COSTS = tuple(Scenario(id=f"c{place}", pricing=pricing) for place, pricing in enumerate(Pricing))
PLAN = Plan(
    offers=(OFFER,),
    rounds=(Round(id="r1", offer="o1"),),
    stories=(Story(id="y1"),),
    scenarios=COSTS,
    bands=(OwnBand(id="b1"),),
    comparables=(Comparable(id="k1"),),
    prep=Prep(answers=(DrillAnswer(id="d1", question="phone.failed"),)),
)

PLACES: dict[type[Model], str] = {
    Plan: "",
    Person: "person.",
    Assumptions: "assumptions.",
    StageView: "assumptions.stages.seed.",
    Grant: "offers.o1.grants.g1.",
    Instalment: "offers.o1.sign_on.s1.",
    Counter: "counters.o1.",
    Round: "rounds.r1.",
    LetterStyle: "wording.",
    Prep: "prep.",
    DrillAnswer: "prep.answers.d1.",
    Story: "stories.y1.",
    OwnBand: "bands.b1.",
    Comparable: "comparables.k1.",
}


def path_of(spec: FieldSpec) -> str:
    if spec.owner is Scenario:
        return next(f"scenarios.{way.id}.{spec.key}" for way in COSTS if has_field(way, spec.key))
    if spec.owner is Offer:
        return f"{'present' if spec.about.applies is Applies.PRESENT else 'offers.o1'}.{spec.key}"
    return PLACES[spec.owner] + spec.key


def typed_fields() -> Iterator[FieldSpec]:
    return (spec for owner in OWNERS for spec in fields(owner) if spec.kind is not FieldKind.RECORD)


EXPLAINED_AS = {"Round.value": "Base salary said"}
"""Fields that are explained by what they are of."""


def test_the_window_leads_to_every_field_and_explains_it(user: User) -> None:
    user.window.session.apply("Begin", PLAN)
    lost = []
    for spec in typed_fields():
        user.window.session.select(None)
        user.window.session.jump(path_of(spec))
        QApplication.processEvents()  # a sheet that is new takes the keyboard once it is laid out
        if not user.explained().startswith(EXPLAINED_AS.get(spec.name, spec.about.label)):
            lost.append(f"{spec.name}: {user.explained()}")
    assert not lost
    assert len(list(typed_fields())) > 90 < len(FIELDS)
