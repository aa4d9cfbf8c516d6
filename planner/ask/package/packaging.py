"""Computes the packages of one offer in steps: values, credible total, packages, concessions, level-up."""

from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from planner.ask.cloud.facts import story_room
from planner.ask.package.cheapest import CheapestSearch
from planner.ask.package.concession import concessions
from planner.ask.package.level_up import level_up
from planner.ask.package.package_figures import (
    cheapest_figure,
    concession_figures,
    credible_figure,
    level_up_figure,
    package_figures,
    value_figures,
)
from planner.ask.package.package_results import Amounts, Credible, LevelUp, OwnValue, Packaging, Packed
from planner.ask.package.package_worth import PackageWorth, own_values
from planner.ask.package.packages import Packer
from planner.ask.package.span import Spans, credible_total, span_of, trimmed
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.recruiters.ask_facts import Evidence
from planner.ask.results import Ask, SignOnCase
from planner.ask.sentences import make_whole_texts
from planner.market.asks.groups import PackageConstants
from planner.market.bands import BandTable
from planner.pay.results import Pay, Worth
from planner.pay.worth.present_value import discounts
from planner.pay.worth.simulation import Simulation
from planner.pay.years.component import standing
from planner.plan import Assumptions, Counter, Offer, Person
from planner.plan.fields.terms import Component
from planner.values import Figure
from planner.values.lazy_mapping import LazyMapping

PLAIN_VEST = 4.0
"""Years over which a grant is thought to vest where the offer has none."""


class PackagingInputs(Struct, frozen=True, eq=False, dict=True):
    """The inputs of the packages of an offer.

    `rival_gap`: by how much the best released offer's yearly total is larger, in the offer's currency.
    `matching`: the amount of a component that makes the offer worth what `match_to` is. `asks`: each asked
    alone, which the credible total cuts. `planned`: the asks together, of what is asked for; `next_asks`:
    what that is, in the unit of asks.
    """

    offer: Offer
    counter: Counter
    asks: Mapping[Component, Ask]
    pay: Pay
    worth: Worth
    evidence: Evidence
    bands: BandTable
    rival_gap: float
    case: SignOnCase | None
    match_to: str
    matching_amount: Callable[[Component], float | None]
    person: Person
    assumptions: Assumptions
    simulation: Simulation
    planned: Mapping[Component, Ask] = field(default_factory=dict)
    next_asks: Amounts = field(default_factory=dict)

    @property
    def constants(self) -> PackageConstants:
        """The constants of packages, the user's first."""
        return self.simulation.tables.asks.package

    @property
    def years(self) -> float:
        """The factor from a year's worth to the worth of all years compared."""
        return float(discounts(self.assumptions.risk_free, self.assumptions.horizon_years).sum())

    @cached_property
    def package_worth(self) -> PackageWorth:
        """The worth of the offer at any figures."""
        return PackageWorth(self.offer, self.person, self.assumptions, self.simulation)


def packaging(inputs: PackagingInputs) -> Packaging:
    """Return the packages of an offer with everything that led to them; what is slow, when it is read."""
    values = own_values(inputs.offer, _base(inputs), inputs.worth, inputs.assumptions)
    credible, spans = credible_spans(inputs)
    return Packaging(
        values=values,
        credible=credible,
        concessions=concessions(inputs.offer, inputs.planned, inputs.next_asks, inputs.constants.concession),
        match_to=inputs.match_to,
        matches=LazyMapping(tuple(Component), inputs.matching_amount),
        pack=lambda: _packed(inputs, values, credible, spans),
        find_level_up=lambda: _level_up(inputs),
        explain=lambda made: _figures(inputs, made, spans),
    )


def _packed(
    inputs: PackagingInputs, values: tuple[OwnValue, ...], credible: Credible, spans: Spans
) -> Packed:
    packages, explanations = Packer(
        spans, credible.most, inputs.years, inputs.package_worth, inputs.constants.equal
    ).packages()
    cheapest = CheapestSearch(
        spans,
        values,
        _base(inputs),
        credible.most,
        inputs.years,
        inputs.package_worth,
        inputs.constants.equal,
    ).find(packages)
    if inputs.case is not None:
        explanations = (*explanations, *make_whole_texts(inputs.case))
    return Packed(packages, cheapest, explanations)


def _figures(inputs: PackagingInputs, made: Packaging, spans: Spans) -> Mapping[str, Figure]:
    level, cheapest = made.level_up, made.cheapest
    return {
        **value_figures(made.values, inputs.offer.currency),
        "credible": credible_figure(made.credible),
        **package_figures(made.packages, spans),
        **({} if cheapest is None else {"cheapest": cheapest_figure(cheapest)}),
        **concession_figures(made.concessions, inputs.planned, inputs.constants.concession),
        **({} if level is None else {"level_up": level_up_figure(level)}),
    }


def credible_spans(inputs: PackagingInputs) -> tuple[Credible, Spans]:
    """Return how much all asks may come to together, and how far each may go then."""
    values = own_values(inputs.offer, _base(inputs), inputs.worth, inputs.assumptions)
    annual = float(inputs.pay.headline.mean()) / inputs.offer.rate
    share = inputs.assumptions.credible_total
    total = credible_total(annual, share, inputs.rival_gap, _story_room(inputs))
    return trimmed(total, _spans(inputs), values)


def _base(inputs: PackagingInputs) -> float:
    return inputs.asks[Component.BASE].standing


def _proposed(inputs: PackagingInputs, component: Component) -> float | None:
    """Return what is proposed in the unit of asks: a bonus in points."""
    amount = inputs.counter.proposed(component)
    return amount if amount is None or component is not Component.BONUS else round(amount * 100, 6)


def _spans(inputs: PackagingInputs) -> Spans:
    """Return how far each component may go; a raise of base raises the bonus on it too."""
    return {
        component: span_of(
            ask, _a_year(inputs, component), inputs.counter.hold(component), _proposed(inputs, component)
        )
        for component, ask in inputs.asks.items()
    }


def _a_year(inputs: PackagingInputs, component: Component) -> float:
    """Return the dollars in an average year of one unit more of a component, at face value."""
    match component:
        case Component.BASE:
            return 1.0 + inputs.offer.bonus_target
        case Component.BONUS:
            return _base(inputs) / 100
        case Component.SIGN_ON:
            return 1.0 / inputs.assumptions.horizon_years
        case Component.EQUITY:
            grant = (standing(inputs.offer, component) or 0.0) * inputs.offer.rate
            return float(inputs.pay.equity.mean()) / grant if grant else 1.0 / PLAIN_VEST


def _story_room(inputs: PackagingInputs) -> float:
    """Return the room a year that stories open in base and equity, at the median (MODEL 4)."""
    constants, evidence = inputs.simulation.tables.asks, inputs.evidence
    room = 0.0
    for component, years in ((Component.BASE, 1.0), (Component.EQUITY, evidence.vest_years)):
        if ask := inputs.asks.get(component):
            case = AskCase(
                component,
                ask.standing,
                ask.reference,
                evidence=evidence.strength,
                level_scale=evidence.level_scale,
                vest_years=evidence.vest_years,
            )
            room += story_room(case, constants) / years
    return constants.story.median_over_high * room


def _level_up(inputs: PackagingInputs) -> LevelUp | None:
    """Return the level-up with what it would add to worth a year."""
    offer = inputs.offer
    level = level_up(offer, inputs.bands, inputs.assumptions, inputs.evidence.strength, inputs.constants)
    if level is None:
        return None
    raised = {component: (standing(offer, component) or 0.0) + gain for component, gain in level.gains}
    gained = inputs.package_worth.quick(raised) - inputs.worth.total
    return replace(level, worth_year=gained / inputs.years)
