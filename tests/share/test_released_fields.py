"""What is released is there: a released cause leaves the fields that its line is made of, and no others."""

import pytest
from msgspec.structs import replace

from planner.plan import (
    PRESENT_ID,
    ComponentHold,
    Counter,
    Grant,
    Offer,
    Plan,
    Release,
    Released,
    ReleasedStory,
    Story,
)
from planner.plan.fields.terms import Cause, Component, Hold, OfferForm
from planner.share.redact import redacted

LEAVING = {
    "unvested": 90_000.0,
    "stay_chance": 0.8,
    "accrued_bonus": 24_000.0,
    "accrued_months": 9.0,
    "accrued_chance": 0.5,
    "clawback_owed": 15_000.0,
}
JOINING = {"relocation_cost": 20_000.0, "market_min": 200_000.0, "market_max": 250_000.0}
PRESENT = replace(
    Offer(id=PRESENT_ID, company="Northwind", base=185_000.0, currency="EUR", rate=1.2), **LEAVING
)
OURS = replace(Offer(id="o1", company="Aurora", base=210_000.0, currency="GBP", rate=1.5), **JOINING)
OTHER = Offer(
    id="o2",
    company="Beacon",
    base=220_000.0,
    standing=OfferForm.WRITTEN,
    currency="EUR",
    rate=1.2,
    grants=(Grant(id="g1", value=400_000.0),),
)
SAME = replace(OTHER, id="o3", currency="GBP", rate=1.5)


def known(*causes: Cause, offers: tuple[Released, ...] = ()) -> Plan:
    counter = Counter(id="o1", release=Release(causes=causes, offers=offers))
    return redacted(Plan(present=PRESENT, offers=(OURS, OTHER, SAME), counters=(counter,)), "o1")


def set_fields(offer: Offer, keys: dict[str, float]) -> dict[str, float]:
    """Return those of the fields that hold another value than their default."""
    bare = Offer(id="x")
    return {key: getattr(offer, key) for key in keys if getattr(offer, key) != getattr(bare, key)}


@pytest.mark.parametrize(
    ("cause", "leaving", "joining"),
    [
        (Cause.UNVESTED, {"unvested", "stay_chance"}, set()),
        (Cause.BONUS, {"accrued_bonus", "accrued_months", "accrued_chance"}, set()),
        (Cause.CLAWBACK, {"clawback_owed"}, set()),
        (Cause.RELOCATION, set(), {"relocation_cost"}),
        (Cause.BAND, set(), {"market_min", "market_max"}),
        (Cause.BRIDGE, set(LEAVING), set()),
    ],
)
def test_a_released_cause_leaves_the_fields_that_it_is_made_of(
    cause: Cause, leaving: set[str], joining: set[str]
) -> None:
    plan = known(cause)
    assert set_fields(plan.present, LEAVING) == {key: LEAVING[key] for key in leaving}
    assert set_fields(plan.offer("o1"), JOINING) == {key: JOINING[key] for key in joining}
    assert plan.present.base == (185_000 if cause is Cause.BRIDGE else None)
    # what it is made of is money of the present job, at 1.2 / 1.5 against the recruiter's
    assert plan.present.currency == ("EUR" if leaving else Offer(id="x").currency)
    assert plan.present.rate == pytest.approx(0.8 if leaving else 1.0)


def test_nothing_released_leaves_nothing_of_the_present_job_but_that_there_is_one() -> None:
    plan = known()
    assert set_fields(plan.present, LEAVING) == {}
    assert (plan.present.base, plan.present.company) == (None, "")
    assert [offer.id for offer in plan.offers] == ["o1"]
    assert plan.currency == "GBP"


@pytest.mark.parametrize("name", [True, False])
@pytest.mark.parametrize("amount", [True, False])
def test_existence_amount_and_name_of_another_offer_are_released_apart(name: bool, amount: bool) -> None:
    plan = known(offers=(Released(id="o2", existence=True, amount=amount, name=name),))
    [other] = [offer for offer in plan.offers if offer.id == "o2"]
    assert other.company == ("Beacon" if name else "")
    assert other.standing is OfferForm.WRITTEN
    assert (other.base, len(other.grants)) == ((220_000, 1) if amount else (None, 0))


def test_an_amount_without_existence_is_not_released() -> None:
    plan = known(
        offers=(Released(id="o2", amount=True, name=True), Released(id=PRESENT_ID, amount=True, name=True))
    )
    assert [offer.id for offer in plan.offers] == ["o1"]
    assert (plan.present.base, plan.present.company) == (None, "")


@pytest.mark.parametrize("name", [True, False])
def test_the_present_job_is_released_like_another_offer(name: bool) -> None:
    plan = known(offers=(Released(id=PRESENT_ID, existence=True, amount=True, name=name),))
    assert (plan.present.base, plan.present.company) == (185_000, "Northwind" if name else "")
    assert set_fields(plan.present, LEAVING) == {}


def test_another_offer_is_at_the_rate_against_the_recruiters_currency() -> None:
    marks = tuple(Released(id=name, existence=True, amount=True) for name in ("o2", "o3"))
    plan = known(offers=marks)
    assert [offer.currency for offer in plan.offers[1:]] == ["EUR", "GBP"]
    assert [offer.rate for offer in plan.offers[1:]] == pytest.approx([0.8, 1.0])


def test_a_release_keeps_the_sentences_that_a_story_still_holds_and_the_holds_are_private() -> None:
    story = Story(id="y1", result="We cut the cost by half. Nobody left.")
    release = Release(
        stories=(
            ReleasedStory(
                id="y1", sentences=("We cut the cost by half.", "We doubled it."), component=Component.BASE
            ),
            ReleasedStory(id="y9", sentences=("Gone.",)),
        )
    )
    held = (ComponentHold(id=Component.BASE, hold=Hold.AS_OFFERED),)
    counter = Counter(id="o1", base=227_000.0, release=release, held=held)
    plan = redacted(Plan(offers=(OURS,), counters=(counter,), stories=(story,)), "o1")
    [known_counter] = plan.counters
    [mark] = known_counter.release.stories
    assert (mark.id, mark.sentences, mark.component) == ("y1", ("We cut the cost by half.",), Component.BASE)
    assert (known_counter.base, known_counter.held) == (227_000, ())
    assert plan.offers[0].base == 210_000
