"""Nothing private is shared: by the registry, field by field, and by canaries."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.plan import PARTS, Assumptions, Grant, Instalment, Offer, Person, Plan, StageView, Story
from planner.plan.check import check, has_errors
from planner.plan.fields.terms import (
    OUTSIDE_US,
    PLACES,
    Cause,
    Component,
    LifecycleStage,
    SkillArea,
    Stage,
    Track,
)
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.plan.schema.model import Model
from planner.plan.source_letter import SourceLetter
from planner.share import redacted, share
from planner.share.proposing import known_openings
from planner.share.redact import SHOWN_OF_PERSON
from planner.values import Privacy, Unit
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.draws import amounts, draws
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, storied_plan
from tests.workbook.zipped import unzipped

CANARY = "Zyxwv Canary"
BEHIND_RELEASED = {"unvested", "stay_chance", "accrued_bonus", "accrued_months", "accrued_chance"}
"""Fields of the present job that the released lines of the sign-on case are made of."""


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def written(plan: Plan, inputs: ModelInputs) -> bytes:
    return recruiter_book(share(plan, inputs, "o1")).to_bytes()


@dataclass(frozen=True, repr=False)
class Place:
    """A field that is private to the recruiter of o1, and how to put a value there."""

    spec: FieldSpec
    where: str
    item: str = ""

    def __repr__(self) -> str:
        return f"{self.where}.{self.item}.{self.spec.key}"

    def put(self, plan: Plan, value: Any) -> Plan:
        change = {self.spec.key: value}
        if self.where == "plan":
            return replace(plan, **change)
        if self.where in ("person", "assumptions", "present"):
            old: Model = getattr(plan, self.where)
            return replace(plan, **{self.where: _changed(old, change, self.item)})
        held = "stories" if self.where.startswith("y") else "offers"
        items = tuple(
            _changed(one, change, self.item) if one.id == self.where else one for one in getattr(plan, held)
        )
        return replace(plan, **{held: items})


def _changed(model: Model, change: dict[str, Any], item: str) -> Any:
    if not item:
        return replace(model, **change)
    held = getattr(model, item)
    return replace(model, **{item: tuple(replace(one, **change) for one in held)})


def private_places() -> Iterator[Place]:
    """Every field that the recruiter of o1 may not know, with o3's figures and two causes released."""
    yield from (Place(spec, "person") for spec in fields(Person) if spec.key not in SHOWN_OF_PERSON)
    yield from (Place(spec, "assumptions") for spec in fields(Assumptions) if spec.key != "stages")
    yield from (Place(spec, "plan") for spec in fields(Plan) if spec.key != "rounds")
    yield from (Place(spec, "present") for spec in fields(Offer) if spec.key not in BEHIND_RELEASED)
    yield from (Place(spec, "o2") for spec in fields(Offer))
    yield from (Place(spec, "o2", "grants") for spec in fields(Grant))
    yield from (Place(spec, "o2", "sign_on") for spec in fields(Instalment))
    for where in ("o1", "o3"):
        yield from (Place(spec, where) for spec in fields(Offer) if spec.about.privacy is Privacy.PRIVATE)
        yield from (
            Place(spec, where, "grants") for spec in fields(Grant) if spec.about.privacy is Privacy.PRIVATE
        )
    yield from (
        Place(spec, "o3") for spec in fields(Offer) if spec.key in ("company", "title", "track", "start")
    )
    for where in ("y1", "y2"):
        yield from (Place(spec, where) for spec in fields(Story) if spec.about.privacy is Privacy.PRIVATE)
    yield from (Place(spec, "y2") for spec in fields(Story) if spec.key in PARTS and spec.key != "result")
    yield from (Place(spec, "y3") for spec in fields(Story))


RATES = ("rate",)  # an offer in the plan's own currency has the rate 1, or is refused
PLACES_PRIVATE = tuple(
    place
    for place in private_places()
    if place.spec.key != "id" and not (place.where == "o1" and place.spec.key in RATES)
)


WORDS = st.text("abcdefgh ", min_size=1, max_size=20)
FILED: dict[str, st.SearchStrategy[Any]] = {
    "lifecycle": st.lists(st.sampled_from(LifecycleStage), unique=True).map(tuple),
    "areas": st.lists(st.sampled_from(SkillArea), unique=True).map(tuple),
    "scenario": st.just("c1"),
}


def a_value(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Values that a field takes, other than its default as a rule."""
    low, high = spec.about.low or 0.0, min(spec.about.high or 10.0, 5e6)
    by_kind: dict[FieldKind, st.SearchStrategy[Any]] = {
        FieldKind.NUMBER: amounts(low, high),
        FieldKind.INTEGER: st.integers(int(low), int(high)),
        FieldKind.FLAG: st.booleans(),
        FieldKind.DATE: st.dates(datetime.date(2027, 1, 1), datetime.date(2030, 1, 1)),
        FieldKind.TEXT: WORDS,
        FieldKind.TEXTS: st.lists(WORDS, max_size=3).map(tuple),
    }
    if spec.key in FILED:
        return FILED[spec.key]
    if spec.key == "state":
        return st.sampled_from([one for one in PLACES if one != OUTSIDE_US])
    if spec.key == "currency":
        return st.just("USD")
    if isinstance(spec.default, Enum):
        return st.sampled_from(list(type(spec.default)))
    if spec.owner is Offer:
        return by_kind.get(spec.kind, st.just(getattr(storied_plan().offer("o3"), spec.key)))
    return by_kind.get(spec.kind, st.just(spec.default))


A_CHANGE = st.sampled_from(PLACES_PRIVATE).flatmap(
    lambda place: st.tuples(st.just(place), a_value(place.spec))
)


@pytest.fixture(scope="module")
def as_it_was(inputs: ModelInputs) -> bytes:
    return written(storied_plan(), inputs)


@settings(max_examples=draws(75))
@given(changes=st.lists(A_CHANGE, min_size=1, max_size=25))
def test_changing_private_fields_leaves_every_byte_as_it_was(
    changes: list[tuple[Place, Any]], inputs: ModelInputs, as_it_was: bytes
) -> None:
    changed = storied_plan()
    for place, value in changes:
        changed = place.put(changed, value)
    assume(not has_errors(changed, check(changed, TODAY), "o1"))  # as swapped ends of a band: no file is made
    assert written(changed, inputs) == as_it_was


LEAVES = {
    "currency",
    "person",
    "wording",
    "present",
    "offers",
    "counters",
    "rounds",
    "stories",
    "chosen",
    "letter_copies",
}
"""What of a plan a recruiter may know in part; a new field of the plan leaves nothing until it is here."""


def test_whatever_else_a_plan_holds_is_as_in_an_empty_one() -> None:
    plan, bare = storied_plan(), Plan()
    full = replace(plan, **{key: f"{CANARY} {key}" for key in Plan.__struct_fields__ if key not in LEAVES})
    result = redacted(full, "o1")
    assert {key for key in Plan.__struct_fields__ if getattr(result, key) != getattr(bare, key)} <= LEAVES
    assert result == redacted(plan, "o1")


CHECKED = {
    FieldKind.NUMBER: 0.123,
    FieldKind.INTEGER: 3,
    FieldKind.FLAG: True,
    FieldKind.TEXT: CANARY,
    FieldKind.TEXTS: (CANARY,),
    FieldKind.DATE: datetime.date(2031, 1, 1),
}


@pytest.mark.parametrize(
    "place",
    [place for place in PLACES_PRIVATE if place.spec.kind in CHECKED and place.spec.key != "currency"],
    ids=repr,
)
def test_a_private_field_is_not_in_the_redacted_plan(place: Place) -> None:
    changed = place.put(storied_plan(), CHECKED[place.spec.kind])
    assert redacted(changed, "o1") == redacted(storied_plan(), "o1")


def test_canaries_in_every_private_place_are_nowhere_in_the_file(inputs: ModelInputs) -> None:
    kept = SourceLetter(id="m1", offer="o1", name=f"{CANARY}.eml", text=f"{CANARY} in the letter")
    plan = replace(storied_plan(), letters=(kept,))
    numbers = []
    for count, place in enumerate(PLACES_PRIVATE):
        if place.spec.kind is FieldKind.TEXT and place.spec.key != "currency":
            plan = place.put(plan, f"{CANARY} {count}")
        if place.spec.kind is FieldKind.TEXTS:
            plan = place.put(plan, (f"{CANARY} {count}",))
        if place.spec.kind is FieldKind.NUMBER and place.spec.about.unit in (Unit.MONEY, Unit.MONEY_YEAR):
            numbers.append(123_457.0 + 13 * count)
            plan = place.put(plan, numbers[-1])
    for name, text in unzipped(written(plan, inputs)).items():
        assert CANARY.lower() not in text.lower(), name
        for number in numbers:
            spellings = (f"{number:.0f}", f"{number:,.0f}")
            assert not any(spelling in text for spelling in spellings), (name, number)


def test_another_company_is_named_only_when_its_name_is_released(inputs: ModelInputs) -> None:
    plan = storied_plan()
    shared = share(plan, inputs, "o1")
    assert [other.description for other in shared.others] == ["Another written offer"]
    release = replace(
        plan.counters[0].release, offers=(replace(plan.counters[0].release.offers[0], name=True),)
    )
    counter = replace(plan.counters[0], release=release)
    named = share(replace(plan, counters=(counter,)), inputs, "o1")
    assert [other.description for other in named.others] == ["Another written offer, Crest"]


def test_a_verbal_offer_is_not_called_written(inputs: ModelInputs) -> None:
    plan = storied_plan()
    verbal = tuple(
        replace(offer, standing=type(offer.standing)("verbal")) if offer.id == "o3" else offer
        for offer in plan.offers
    )
    shared = share(replace(plan, offers=verbal), inputs, "o1")
    assert [other.description for other in shared.others] == ["Another offer"]


def test_only_released_causes_are_shared(inputs: ModelInputs) -> None:
    plan = storied_plan()
    shared = share(plan, inputs, "o1")
    assert [round(cause.amount) for cause in shared.causes] == [90_000, 12_333]
    assert plan.counters[0].release.causes == (Cause.UNVESTED, Cause.BONUS)


def test_nothing_private_moves_the_openings_that_a_recruiter_may_know(inputs: ModelInputs) -> None:
    plan = storied_plan()
    nothing = {component.value: None for component in Component}
    counter = replace(plan.counters[0], **nothing)
    open_base = replace(plan, counters=(counter,))
    moved = replace(
        open_base,
        present=replace(open_base.present, base=400_000.0),
        person=Person(name="Sam Rivera", savings=5_000.0, gamma=5.0),
        assumptions=Assumptions(leave_rate=0.5, stages=(StageView(id=Stage.LATE_PRIVATE, failure=0.5),)),
    )
    first = known_openings(open_base, inputs, "o1")
    assert first[Component.BASE] > 210_000
    assert known_openings(moved, inputs, "o1") == first


def test_another_offer_is_known_without_its_dates_role_and_track() -> None:
    day = datetime.date(2027, 2, 1)
    plan = storied_plan()
    offers = tuple(
        replace(offer, deadline=day, start=day, title="PM", track=Track.AI_PM) for offer in plan.offers
    )
    [other] = [offer for offer in redacted(replace(plan, offers=offers), "o1").offers if offer.id != "o1"]
    assert other.base is not None
    assert (other.deadline, other.start, other.title, other.track) == (None, None, "", Track.OTHER)
