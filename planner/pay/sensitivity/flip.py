"""What would have to change for two offers to be worth the same, one input at a time.

Each input is moved over a range that is plausible for it; amounts may have to go further than that.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from planner.market.stages import Span
from planner.pay.sensitivity.break_even import equal_amount
from planner.pay.valued import Simulation
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.milestone import milestone_chance
from planner.pay.worth.worth import per_year, total_worth
from planner.pay.years.component import standing, with_component
from planner.pay.years.size import hangs_on_company
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.assumptions import StageView
from planner.plan.fields.terms import Component, Stage
from planner.plan.paths import root
from planner.values import Unit

HALVINGS = 9
"""A root is found to a five-hundredth of its range: finer than anyone knows such an input."""
SWINGS = {Component.BASE: (0.8, 1.2), Component.EQUITY: (0.5, 1.5), Component.SIGN_ON: (0.0, 2.0)}
NAMES = {Component.BASE: "Base", Component.EQUITY: "Equity", Component.SIGN_ON: "Sign-on"}
FAILURE, VALUED = (0.5, 2.0), (0.5, 1.5)
LEAVING, CAUTION, CHANCE = (0.0, 0.4), (1.0, 5.0), (0.0, 1.0)


@dataclass(frozen=True, eq=False)
class Rivals:
    """Two offers and how they are looked at; `best` is worth more as things stand."""

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
        given = self.simulation
        return total_worth(offer, self.person, self.assumptions, given.tables, given.draws, given.cache)


@dataclass(frozen=True, eq=False)
class Input:
    """Something that can be otherwise, and the duel as it would be then."""

    label: str
    unit: Unit
    where: str
    now: float
    low: float
    high: float
    at: Callable[[float], Rivals]
    equal: Callable[[], float | None] | None = None  # where the equal value is found directly


@dataclass(frozen=True, slots=True)
class Flip:
    """One input: the gap a year at both ends of its range, and the value at which the gap is none."""

    label: str
    unit: Unit
    where: str
    now: float
    low: float
    high: float
    gap_low: float
    gap_high: float
    flips_at: float | None

    @property
    def swing(self) -> float:
        """How far the input moves the gap."""
        return abs(self.gap_high - self.gap_low)


def flips(duel: Rivals) -> tuple[Flip, ...]:
    """Return what moves the gap between two offers, the strongest first; what moves nothing is left out.

    Some hundred valuations: their simulations are kept for this answer only, and the answer itself is kept.
    """
    given = duel.simulation
    key = ("flips", duel.best, duel.other, duel.person, duel.assumptions, given.draws.key)
    return given.cache.get(
        key, lambda: _flips(replace(duel, simulation=replace(given, cache=SimulationCache())))
    )


def _flips(duel: Rivals) -> tuple[Flip, ...]:
    found = (_flip(input_) for input_ in inputs(duel))
    return tuple(sorted((flip for flip in found if flip.swing >= 1), key=lambda flip: -flip.swing))


def _flip(one: Input) -> Flip:
    low, high = one.at(one.low).gap(), one.at(one.high).gap()
    flips_at = one.equal() if one.equal else _root(one, low, high)
    return Flip(one.label, one.unit, one.where, one.now, one.low, one.high, low, high, flips_at)


def _root(one: Input, gap_low: float, gap_high: float) -> float | None:
    """Halve the range; None where the gap has one sign at both of its ends."""
    if gap_low * gap_high > 0:
        return None
    low, high = one.low, one.high
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if one.at(middle).gap() * gap_low > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def inputs(duel: Rivals) -> Iterator[Input]:
    """Yield every input of two offers that can be otherwise, with its range."""
    for key in ("best", "other"):
        yield from _amounts(duel, key)
        yield from _valuation(duel, key)
        yield from _milestones(duel, key)
    for stage in dict.fromkeys((duel.best.stage, duel.other.stage)):
        yield from _stage(duel, stage)
    yield _assumed(duel, "leave_rate", "You leave, a year", LEAVING)
    yield Input(
        "Caution γ",
        Unit.RATIO,
        "person.gamma",
        duel.person.gamma,
        *CAUTION,
        lambda gamma: replace(duel, person=duel.person.model_copy(update={"gamma": gamma})),
    )


def _offer(duel: Rivals, key: str) -> Offer:
    return duel.best if key == "best" else duel.other


def _with(duel: Rivals, key: str, offer: Offer) -> Rivals:
    return replace(duel, best=offer) if key == "best" else replace(duel, other=offer)


def _amounts(duel: Rivals, key: str) -> Iterator[Input]:
    """What can be asked for: the range is a share of what is offered."""
    offer, against = _offer(duel, key), _offer(duel, "other" if key == "best" else "best")
    for component, (low, high) in SWINGS.items():
        now = standing(offer, component)
        if now:
            yield Input(
                f"{NAMES[component]} of {offer.company}",
                Unit.MONEY,
                f"{root(offer.id)}.{'grants' if component is Component.EQUITY else component.value}",
                now,
                low * now,
                high * now,
                partial(_at_amount, duel, key, component),
                partial(_equal, duel, offer, component, against),
            )


def _at_amount(duel: Rivals, key: str, component: Component, amount: float) -> Rivals:
    return _with(duel, key, with_component(_offer(duel, key), component, amount))


def _equal(duel: Rivals, offer: Offer, component: Component, against: Offer) -> float | None:
    given, target = duel.simulation, duel.total(against)
    return equal_amount(
        offer, component, target, duel.person, duel.assumptions, given.tables, given.draws, given.cache
    )


def _valuation(duel: Rivals, key: str) -> Iterator[Input]:
    """What the company is worth, where a grant is a share of it: a price that the company tells."""
    offer = _offer(duel, key)
    now = offer.valuation
    if now and any(hangs_on_company(grant) for grant in offer.grants):
        low, high = VALUED
        name, where = f"Valuation of {offer.company}", f"{root(offer.id)}.valuation"
        yield Input(name, Unit.MONEY, where, now, low * now, high * now, partial(_at_valuation, duel, key))


def _at_valuation(duel: Rivals, key: str, valuation: float) -> Rivals:
    """Move the valuation, and with it the price of one share where a grant is a part of the company."""
    offer = _offer(duel, key)
    moved = valuation / (offer.valuation or valuation)
    grants = tuple(
        grant.model_copy(update={"price": grant.price * moved})
        if grant.price is not None and hangs_on_company(grant)
        else grant
        for grant in offer.grants
    )
    return _with(duel, key, offer.model_copy(update={"valuation": valuation, "grants": grants}))


def _milestones(duel: Rivals, key: str) -> Iterator[Input]:
    offer = _offer(duel, key)
    hanging = [grant for grant in offer.grants if grant.milestone_share > 0]
    if not hanging:
        return

    def at(chance: float) -> Rivals:
        grants = tuple(grant.model_copy(update={"milestone_chance": chance}) for grant in offer.grants)
        return _with(duel, key, offer.model_copy(update={"grants": grants}))

    now = milestone_chance(hanging[0], duel.assumptions)
    yield Input(
        f"Milestones of {offer.company} met", Unit.SHARE, f"{root(offer.id)}.grants", now, *CHANCE, at
    )


def _stage(duel: Rivals, stage: Stage) -> Iterator[Input]:
    """The range that the table gives; failure from half to double."""
    row = duel.simulation.tables.stages.rows[stage]
    risk = duel.simulation.tables.stages.risk(stage, duel.assumptions)
    failing = Span(FAILURE[0] * risk.failure, risk.failure, FAILURE[1] * risk.failure)
    of = partial(_of_stage, duel, stage)
    yield from of("volatility", "Swings of shares", Unit.SHARE, risk.volatility, row.volatility)
    yield from of("failure", "Failure a year", Unit.SHARE, risk.failure, failing)
    yield from of("liquidity_years", "Years to a sale", Unit.YEARS, risk.liquidity_years, row.liquidity_years)


def _of_stage(
    duel: Rivals, stage: Stage, key: str, label: str, unit: Unit, now: float, span: Span
) -> Iterator[Input]:
    if span.high > span.low:
        name = duel.simulation.tables.stages.rows[stage].name.partition(" (")[0].lower()
        where = f"assumptions.stages.{stage.value}.{key}"
        at = partial(_staged, duel, stage, key)
        yield Input(f"{label}, {name}", unit, where, now, span.low, span.high, at)


def _staged(duel: Rivals, stage: Stage, key: str, value: float) -> Rivals:
    views = duel.assumptions.stages
    own = next((view for view in views if view.id is stage), StageView(id=stage))
    others = tuple(view for view in views if view.id is not stage)
    stages = (*others, own.model_copy(update={key: value}))
    return replace(duel, assumptions=duel.assumptions.model_copy(update={"stages": stages}))


def _assumed(duel: Rivals, key: str, label: str, span: tuple[float, float]) -> Input:
    def at(value: float) -> Rivals:
        return replace(duel, assumptions=duel.assumptions.model_copy(update={key: value}))

    return Input(label, Unit.SHARE, f"assumptions.{key}", getattr(duel.assumptions, key), *span, at)
