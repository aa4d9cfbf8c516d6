"""The laws of asks (MODEL 5) on sixteen whole plans, through the analysis alone.

`python -m tests.laws --plans 200` checks them on more.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, get_args

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs, analyse
from planner.ask.results import Ask
from planner.model_inputs import load_model_inputs
from planner.plan import Offer, Plan, Round, edits
from planner.plan.edits.stories import release_story
from planner.plan.fields.round import Who
from planner.plan.fields.story import PARTS, Story
from planner.plan.fields.terms import Cause, Component
from planner.plan.schema.about import About
from planner.plan.schema.model import Model, fields_of
from planner.values import Unit
from tests.workbook.plans import DRIFT, SPEND, TODAY, generated_plan

Asks = Mapping[Component, Ask]
Release = Callable[[Plan], Plan]

Part = TypeVar("Part", bound=Model)

MONEY = frozenset({Unit.MONEY, Unit.MONEY_YEAR, Unit.PRICE})
SEEDS = range(16)
FULL, ANSWERED = 0.05, 0.195
"""Least chances of an ask that is made: of all of it, and of all or a part."""

MOST_RELEASES = 9
"""To one recruiter, one after the other: drawn from all there are, in any order."""

SLIP = 1e-4
"""Of a step: noise of single precision in what is compared."""


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return load_model_inputs(TODAY)


def drawn_plan(seed: int) -> Plan:
    """Return a plan of one to four offers, with stories, of which no recruiter knows anything."""
    draw = random.Random(seed)
    pool = (
        *generated_plan(seed).offers,
        *generated_plan(seed + 1_000).offers,
        *generated_plan(seed + 2_000).offers,
    )
    offers = tuple(
        _with_posted_band(draw, replace(offer, id=f"o{place}", company=f"Company {place}"))
        for place, offer in enumerate(pool[: 1 + seed % 4], start=1)
    )
    leaving = {
        "unvested": draw.choice([0.0, 20_000.0, 400_000.0]),
        "accrued_bonus": draw.choice([0.0, 12_345.0]),
        "clawback_owed": draw.choice([0.0, 25_000.0]),
    }
    plan = generated_plan(seed)
    return replace(
        plan, offers=offers, present=replace(plan.present, **leaving), counters=(), stories=(SPEND, DRIFT)
    )


def _with_posted_band(draw: random.Random, offer: Offer) -> Offer:
    assert offer.base is not None
    low = offer.base * draw.choice([0.7, 0.9, 1.04])
    band = {"posted_min": low, "posted_max": low * draw.choice([1.1, 1.3, 1.6])}
    return replace(offer, bonus_individual=draw.random() < 0.5, **(band if draw.random() < 0.5 else {}))


def releases(plan: Plan, recruiter: str) -> Iterator[tuple[str, Release]]:
    """Yield everything that can be released to a recruiter, by name."""
    for other in plan.columns():
        if other.id != recruiter:
            for mark in ("existence", "amount", "letter"):
                yield f"{mark} of {other.id}", _offer_released(recruiter, other.id, mark)
    for cause in Cause:
        yield f"cause {cause}", _cause_released(recruiter, cause)
    for story in plan.stories:
        yield f"story {story.id}", _story_released(recruiter, story)


def partly_released(seed: int) -> tuple[Plan, str, random.Random]:
    """Return a plan with three things released to a recruiter, the recruiter, and the draws that go on."""
    plan, draw = drawn_plan(seed), random.Random(seed)
    recruiter = draw.choice(plan.offers).id
    for _, release in draw.sample([*releases(plan, recruiter)], 3):
        plan = release(plan)
    return plan, recruiter, draw


def _offer_released(recruiter: str, other: str, mark: edits.Mark) -> Release:
    return lambda plan: edits.release_offer(plan, recruiter, other, mark, on=True)


def _cause_released(recruiter: str, cause: Cause) -> Release:
    return lambda plan: edits.release_cause(plan, recruiter, cause, on=True)


def _story_released(recruiter: str, story: Story) -> Release:
    sentences = tuple(text for part in PARTS if (text := getattr(story, part)))
    return lambda plan: release_story(plan, recruiter, story.id, sentences)


def opening(ask: Ask) -> float:
    """Return the opening; the standing figure where no ask is made."""
    return ask.standing if ask.opening is None else ask.opening


def disorder(ask: Ask, posted_min: float | None) -> Iterator[str]:
    """Yield what is wrong with the figures and chances of an ask."""
    made, step, chances = opening(ask), ask.step, ask.chances
    least = posted_min if posted_min is not None and posted_min > ask.standing else None
    if not ask.standing <= ask.target <= made:
        yield f"standing {ask.standing}, target {ask.target}, opening {made}"
    if made - ask.ceiling > (SLIP if least is None else 1.0) * step:
        yield f"opening {made} above the ceiling {ask.ceiling}"
    if abs(chances.full + chances.part + chances.nothing + chances.withdrawn - 1.0) > 1e-6:
        yield f"chances do not sum to 1: {chances}"
    if ask.opening is None:
        return
    if abs(made / step - round(made / step)) > SLIP and made != least:
        yield f"opening {made} on no step of {step}"
    if chances.full < FULL:
        yield f"full {chances.full:.4f}"
    if chances.full + chances.part < ANSWERED and least is None:
        yield f"full or part {chances.full + chances.part:.4f}"


def fallen(before: Asks, after: Asks) -> Iterator[str]:
    """Yield what a release lowered."""
    if before.keys() != after.keys():
        yield f"{[*before]} became {[*after]}"
    for component in before.keys() & after.keys():
        old, new = before[component], after[component]
        for name, was, now in (("opening", opening(old), opening(new)), ("target", old.target, new.target)):
            if now < was - SLIP * old.step:
                yield f"{component} {name} {was:.2f} to {now:.2f}"


@pytest.mark.parametrize("seed", SEEDS)
def test_asks_of_a_plan_are_in_order_and_no_release_lowers_them(seed: int, inputs: ModelInputs) -> None:
    plan, draw = drawn_plan(seed), random.Random(seed)
    recruiter = draw.choice(plan.offers)
    analysis = analyse(plan, inputs)
    before = analysis.offers[recruiter.id].alone
    assert before
    levers = [*releases(plan, recruiter.id)]
    levers = draw.sample(levers, min(MOST_RELEASES, len(levers)))
    wrong = [*_disorder_of(before, recruiter)]
    for name, release in levers:
        plan = release(plan)
        analysis = analyse(plan, inputs, analysis)
        after = analysis.offers[recruiter.id].alone
        wrong += [f"{name}: {text}" for text in (*fallen(before, after), *_disorder_of(after, recruiter))]
        before = after
    assert wrong == []


def _disorder_of(asks: Asks, offer: Offer) -> Iterator[str]:
    for component, ask in asks.items():
        least = offer.posted_min if component is Component.BASE else None
        yield from (f"{component}: {text}" for text in disorder(ask, least))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_final_figure_without_anything_new_ends_the_asks_of_its_component(
    seed: int, inputs: ModelInputs
) -> None:
    plan, recruiter, draw = partly_released(seed)
    analysis = analyse(plan, inputs)
    before = analysis.offers[recruiter].alone
    component = draw.choice([key for key, ask in before.items() if ask.opening is not None] or [*before])
    final = Round(
        id="r1",
        offer=recruiter,
        when=TODAY,
        who=Who.THEY,
        component=component,
        value=before[component].standing,
        final=True,
        known=plan.counter(recruiter).release.items,
    )
    plan = replace(plan, rounds=(final,))
    after = analyse(plan, inputs, analysis).offers[recruiter].alone
    assert after[component].opening is None
    others = before.keys() - {component, Component.BONUS}
    assert {key: opening(after[key]) for key in others} == {key: opening(before[key]) for key in others}


@pytest.mark.parametrize("seed", SEEDS)
def test_openings_follow_the_currency_of_the_plan(seed: int, inputs: ModelInputs) -> None:
    factor = 10.0
    plan, recruiter, _ = partly_released(seed)
    plain = analyse(plan, inputs).offers[recruiter].alone
    other = analyse(in_other_currency(plan, factor), inputs).offers[recruiter].alone
    assert plain.keys() == other.keys()
    for component, ask in plain.items():
        scale = 1.0 if component is Component.BONUS else factor
        assert opening(other[component]) / scale == pytest.approx(opening(ask), abs=1.001 * ask.step)


def in_other_currency(plan: Plan, factor: float) -> Plan:
    """Return a plan with all money times a factor, in a currency of which so many make a dollar."""
    dollars = {"currency": "XTS", "dollar_rate": factor}
    offers = tuple(_in_currency(times(offer, factor)) for offer in plan.offers)
    return replace(
        times(plan, factor), **dollars, offers=offers, present=_in_currency(times(plan.present, factor))
    )


def _in_currency(offer: Offer) -> Offer:
    return replace(offer, currency="XTS") if offer.currency == "USD" else offer


def times(part: Part, factor: float) -> Part:
    """Return a part of a plan with each amount of money in it times a factor."""
    changed: dict[str, object] = {}
    for key, described in fields_of(type(part)).items():
        value = getattr(part, key)
        units = [about.unit for about in get_args(described.type) if isinstance(about, About)]
        if isinstance(value, Model):
            changed[key] = times(value, factor)
        elif isinstance(value, tuple) and value and isinstance(value[0], Model):
            changed[key] = tuple(times(item, factor) for item in value)
        elif MONEY.intersection(units) and isinstance(value, float):
            changed[key] = value * factor
    return replace(part, **changed)


PLAN_LAWS = (
    test_asks_of_a_plan_are_in_order_and_no_release_lowers_them,
    test_a_final_figure_without_anything_new_ends_the_asks_of_its_component,
    test_openings_follow_the_currency_of_the_plan,
)
"""What holds for the plan of every seed."""
