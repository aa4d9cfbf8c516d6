"""The inputs of two offers that could be otherwise, each with a plausible range."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from planner.market.stages import StageRange
from planner.pay.sensitivity.break_even import equal_amount
from planner.pay.worth.milestone import milestone_chance
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import cached_total, per_year
from planner.pay.years.component import standing, with_component
from planner.pay.years.grant_size import depends_on_valuation
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.assumptions import StageView
from planner.plan.fields.terms import Component, Stage
from planner.plan.paths import offer_path
from planner.plan.title import within_sentence
from planner.values import Unit

SWINGS = {Component.BASE: (0.8, 1.2), Component.EQUITY: (0.5, 1.5), Component.SIGN_ON: (0.0, 2.0)}
FAILURE, VALUED = (0.5, 2.0), (0.5, 1.5)
LEAVING, CAUTION, CHANCE = (0.0, 0.4), (1.0, 5.0), (0.0, 1.0)


class Rivals(Struct, frozen=True, eq=False):
    """Two offers and how they are looked at; `best` is worth more now."""

    best: Offer
    other: Offer
    person: Person
    assumptions: Assumptions
    simulation: Simulation

    def gap(self) -> float:
        """Return how much more the best is worth, a year."""
        return per_year(self.total(self.best) - self.total(self.other), self.assumptions)

    def total(self, offer: Offer) -> float:
        """Return the worth of an offer over the years compared."""
        return cached_total(offer, self.person, _read_by(offer, self.assumptions), self.simulation)


def _read_by(offer: Offer, assumptions: Assumptions) -> Assumptions:
    """Return the assumptions without the views of stages that the offer is not in: they do not move it."""
    own = tuple(view for view in assumptions.stages if view.id is offer.stage)
    return assumptions if own == assumptions.stages else replace(assumptions, stages=own)


class FlipInput(Struct, frozen=True, eq=False):
    """Something that can be otherwise, and the rivals as it would be then."""

    label: str
    unit: Unit
    where: str
    now: float
    low: float
    high: float
    at: Callable[[float], Rivals]
    equal: Callable[[Rivals], float | None] | None = None  # where the equal value is found directly


def flip_inputs(rivals: Rivals) -> Iterator[FlipInput]:
    """Yield every input of two offers that can be otherwise, with its range."""
    for key in ("best", "other"):
        yield from _amounts(rivals, key)
        yield from _valuation(rivals, key)
        yield from _milestones(rivals, key)
        yield from _own_risk(rivals, key)
    for stage in dict.fromkeys((rivals.best.stage, rivals.other.stage)):
        yield from _stage(rivals, stage)
    yield _assumed(rivals, "leave_rate", "You leave, a year", LEAVING)
    if rivals.best.refresher or rivals.other.refresher:
        yield _assumed(rivals, "refresher_chance", "Refreshers granted", CHANCE)
    yield FlipInput(
        "Caution γ",
        Unit.RATIO,
        "person.gamma",
        rivals.person.gamma,
        *CAUTION,
        lambda gamma: replace(rivals, person=replace(rivals.person, gamma=gamma)),
    )


def _offer(rivals: Rivals, key: str) -> Offer:
    return rivals.best if key == "best" else rivals.other


def _with(rivals: Rivals, key: str, offer: Offer) -> Rivals:
    return replace(rivals, best=offer) if key == "best" else replace(rivals, other=offer)


def _amounts(rivals: Rivals, key: str) -> Iterator[FlipInput]:
    """What can be asked for: the range is a share of what is offered."""
    offer = _offer(rivals, key)
    for component, (low, high) in SWINGS.items():
        now = standing(offer, component)
        if now:
            yield FlipInput(
                f"{component.noun.capitalize()} of {within_sentence(offer.company)}",
                Unit.MONEY,
                f"{offer_path(offer.id)}.{'grants' if component is Component.EQUITY else component.value}",
                now,
                low * now,
                high * now,
                partial(_at_amount, rivals, key, component),
                partial(_equal, key, component),
            )


def _at_amount(rivals: Rivals, key: str, component: Component, amount: float) -> Rivals:
    return _with(rivals, key, with_component(_offer(rivals, key), component, amount))


def _equal(key: str, component: Component, rivals: Rivals) -> float | None:
    """Return the amount at which the offer of a key is worth what its rival is."""
    against = _offer(rivals, "other" if key == "best" else "best")
    known = rivals.person, rivals.assumptions, rivals.simulation
    return equal_amount(_offer(rivals, key), component, rivals.total(against), *known)


def _valuation(rivals: Rivals, key: str) -> Iterator[FlipInput]:
    """What the company is worth, where a grant is a share of it: a price that the company tells."""
    offer = _offer(rivals, key)
    now = offer.valuation
    if now and any(depends_on_valuation(grant) for grant in offer.grants):
        low, high = VALUED
        name, where = f"Valuation of {within_sentence(offer.company)}", f"{offer_path(offer.id)}.valuation"
        yield FlipInput(
            name, Unit.MONEY, where, now, low * now, high * now, partial(_at_valuation, rivals, key)
        )


def _at_valuation(rivals: Rivals, key: str, valuation: float) -> Rivals:
    """Move the valuation, and with it the price of one share where a grant is a part of the company."""
    offer = _offer(rivals, key)
    moved = valuation / (offer.valuation or valuation)
    grants = tuple(
        replace(grant, price=grant.price * moved)
        if grant.price is not None and depends_on_valuation(grant)
        else grant
        for grant in offer.grants
    )
    return _with(rivals, key, replace(offer, valuation=valuation, grants=grants))


def _milestones(rivals: Rivals, key: str) -> Iterator[FlipInput]:
    offer = _offer(rivals, key)
    hanging = [grant for grant in offer.grants if grant.milestone_share > 0]
    if not hanging:
        return

    def at(chance: float) -> Rivals:
        grants = tuple(replace(grant, milestone_chance=chance) for grant in offer.grants)
        return _with(rivals, key, replace(offer, grants=grants))

    now = milestone_chance(hanging[0], rivals.assumptions)
    yield FlipInput(
        f"Milestones of {within_sentence(offer.company)} met",
        Unit.SHARE,
        f"{offer_path(offer.id)}.grants",
        now,
        *CHANCE,
        at,
    )


RISKS = (
    ("volatility", "Swings of shares", Unit.SHARE),
    ("failure", "Failure a year", Unit.SHARE),
    ("liquidity_years", "Years to a sale", Unit.YEARS),
)
"""Numbers of a company's risk that can be otherwise: key, label and unit."""


def _span(rivals: Rivals, stage: Stage, key: str, now: float) -> StageRange:
    """Return the range that the stage table gives; failure from half to double."""
    if key == "failure":
        return StageRange(FAILURE[0] * now, now, FAILURE[1] * now)
    span: StageRange = getattr(rivals.simulation.tables.stages.rows[stage], key)
    return span


def _own_risk(rivals: Rivals, side: str) -> Iterator[FlipInput]:
    """The numbers typed for one offer, in the range of its stage."""
    offer = _offer(rivals, side)
    for key, label, unit in RISKS:
        now = getattr(offer, key)
        if now is None:
            continue
        span = _span(rivals, offer.stage, key, now)
        low, high = min(span.low, now), max(span.high, now)
        if high > low:
            name, where = f"{label}, {offer.company}", f"{offer_path(offer.id)}.{key}"
            yield FlipInput(name, unit, where, now, low, high, partial(_at_own, rivals, side, key))


def _at_own(rivals: Rivals, side: str, key: str, value: float) -> Rivals:
    return _with(rivals, side, replace(_offer(rivals, side), **{key: value}))


def _stage(rivals: Rivals, stage: Stage) -> Iterator[FlipInput]:
    """The numbers of a stage, where one of the offers in it has none of its own."""
    risk = rivals.simulation.tables.stages.risk(stage, rivals.assumptions)
    staged = [offer for offer in (rivals.best, rivals.other) if offer.stage is stage]
    for key, label, unit in RISKS:
        now = getattr(risk, key)
        span = _span(rivals, stage, key, now)
        if span.high > span.low and any(getattr(offer, key) is None for offer in staged):
            name = rivals.simulation.tables.stages.rows[stage].name.partition(" (")[0].lower()
            where = f"assumptions.stages.{stage.value}.{key}"
            at = partial(_staged, rivals, stage, key)
            yield FlipInput(f"{label}, {name}", unit, where, now, span.low, span.high, at)


def _staged(rivals: Rivals, stage: Stage, key: str, value: float) -> Rivals:
    views = rivals.assumptions.stages
    own = next((view for view in views if view.id is stage), StageView(id=stage))
    others = tuple(view for view in views if view.id is not stage)
    stages = (*others, replace(own, **{key: value}))
    return replace(rivals, assumptions=replace(rivals.assumptions, stages=stages))


def _assumed(rivals: Rivals, key: str, label: str, span: tuple[float, float]) -> FlipInput:
    def at(value: float) -> Rivals:
        return replace(rivals, assumptions=replace(rivals.assumptions, **{key: value}))

    return FlipInput(label, Unit.SHARE, f"assumptions.{key}", getattr(rivals.assumptions, key), *span, at)
