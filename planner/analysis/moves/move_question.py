"""What decides the order of moves of a plan: its best live offers, and who may know what (MODEL 9)."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from planner.analysis.offer_asks import OfferAsks
from planner.analysis.results import OfferAnalysis
from planner.ask.moves.counterparts import Cases, PricedCase
from planner.ask.moves.moves import MoveQuestion
from planner.ask.moves.search_inputs import ASKED, Gains, LiveOffer, MoveSearch
from planner.ask.recruiters.build_case import ask_case, standing_at
from planner.ask.recruiters.competition import Competitor
from planner.ask.recruiters.equity_measure import equity_measure
from planner.ask.recruiters.reference import standing_amount
from planner.ask.results import Ask
from planner.plan import PRESENT_ID, Offer
from planner.plan.fields.terms import Component
from planner.plan.title import title
from planner.values import Unit, shown
from planner.values.days import short_day


class MoveInputs(Struct, frozen=True, eq=False, dict=True):
    """Makes the question of a plan from the asks of its offers."""

    step: OfferAsks
    results: Mapping[str, OfferAnalysis]

    def question(self) -> MoveQuestion:
        """Return the question over the best live offers; without offers where none can be searched."""
        searched, constants = self._searched, self.step.constants
        places = {offer.id: place for place, offer in enumerate(searched)}
        releases = [self.step.plan.counter(offer.id).release for offer in searched]
        return MoveQuestion(
            search=MoveSearch(
                alternative=self._alternative,
                offers=tuple(self._live_offer(offer) for offer in searched),
                may_name=tuple(
                    frozenset(places[mark.id] for mark in release.offers if mark.amount and mark.id in places)
                    for release in releases
                ),
                may_mention=tuple(
                    frozenset(
                        places[mark.id] for mark in release.offers if mark.existence and mark.id in places
                    )
                    for release in releases
                ),
                years=self.step.plan.assumptions.horizon_years,
            ),
            cases=tuple(self._cases(offer) for offer in searched),
            constants=constants,
            trait_draws=self.step.inputs.ask_cache.explorations.trait_draws(constants),
            names={offer.id: title(self.step.plan, offer) for offer in searched},
            terms={
                (recruiter.id, other.id): self._terms(recruiter, other)
                for recruiter in searched
                for other in searched
                if other is not recruiter
            },
            chosen=self.step.plan.chosen,
            notes=tuple(self._notes()),
        )

    @cached_property
    def _worths(self) -> Mapping[str, float]:
        """Worth a year of every live offer, what is not pay included."""
        return {
            offer_id: worth.per_year + self.step.alternatives.non_pay[offer_id]
            for offer_id, worth in self.step.live.items()
            if offer_id != PRESENT_ID
        }

    @cached_property
    def _candidates(self) -> tuple[Offer, ...]:
        """The live offers that can be searched, the best first."""
        usable = (
            self.step.plan.offer(offer_id) for offer_id in self._worths if not self.step.is_over(offer_id)
        )
        return tuple(sorted(usable, key=lambda offer: -self._worths[offer.id]))

    @cached_property
    def _searched(self) -> tuple[Offer, ...]:
        return self._candidates[: int(self.step.constants.talk.most_offers)]

    def _days(self, offer_id: str) -> int | None:
        deadline = self.step.plan.offer(offer_id).deadline
        return None if deadline is None else (deadline - self.step.inputs.today).days

    @cached_property
    def _known_alternatives(self) -> tuple[float, ...]:
        """Worth a year of the present job and of the reservation pay, as far as they are known."""
        if not self._searched:
            return ()
        return self.step.alternatives.without_offers(self._searched[0].id)

    @cached_property
    def _alternative(self) -> float:
        """The best known alternative to all offers, else a share of the least offer searched (MODEL 5)."""
        least = min((self._worths[offer.id] for offer in self._searched), default=0.0)
        return max(self._known_alternatives, default=self.step.constants.fall_back * least)

    def _live_offer(self, offer: Offer) -> LiveOffer:
        measure = equity_measure(offer, self.step.constants)
        values = {component: self._value(offer, component) for component in ASKED}
        asks = self.results[offer.id].asks
        amounts = {component: _standing(offer, component, asks) for component in ASKED}
        raised = sum(
            values[component] * offer.rate * (amounts[component] - (standing_amount(offer, component) or 0.0))
            for component in ASKED
        )
        common = self.step.common_ratios.get(offer.id, 1.0)
        return LiveOffer(
            id=offer.id,
            standing=_gains({component: offer.rate * amount for component, amount in amounts.items()}),
            worth=self._worths[offer.id] + raised,
            value=_gains(values),
            bonus=_standing(offer, Component.BONUS, asks) / 100,
            vest_years=measure.vest_years if measure else 4.0,
            common=common / measure.per_counted if measure else common,
            written=self._written(offer),
            deadline=self._days(offer.id),
        )

    def _value(self, offer: Offer, component: Component) -> float:
        """Return the worth a year of one dollar of a component, in the plan's currency."""
        return self.step.live[offer.id].per_dollar.get(component, 0.0) / (
            offer.rate * self.step.alternatives.years
        )

    def _written(self, offer: Offer) -> bool:
        return Competitor(offer).written

    def _cases(self, offer: Offer) -> Cases:
        """Return the cases of the components that may be asked for, with no rival known."""
        facts, plan = self.step.facts_of(offer.id), self.step.plan
        asks = self.results[offer.id].alone
        if facts is None:
            return {}
        alone = replace(facts, competing=(), existing=())
        cases = {}
        for component in ASKED:
            ask = asks.get(component)
            case = ask_case(offer, component, alone, plan.assumptions.horizon_years, self.step.constants)
            if case is None or ask is None or (ask.answered and ask.opening is None):
                continue
            case = replace(standing_at(case, ask.standing), rounds=ask.answered)
            cases[component] = PricedCase(case, offer.rate)
        return cases

    def _terms(self, recruiter: Offer, other: Offer) -> str:
        """Return the terms of another offer that a recruiter may know once its amounts are released."""
        mark = self.step.plan.counter(recruiter.id).release.of(other.id)
        base = shown(_standing(other, Component.BASE, self.results[other.id].asks), Unit.MONEY)
        code = "" if other.currency == self.step.plan.currency else f" {other.currency}"
        written = self._written(other)
        parts = (
            "written" if written else "verbal",
            "show the letter" if mark.letter and written else "",
            f"base {base}{code}",
            "" if mark.name else "without its name",
        )
        return ", ".join(part for part in parts if part)

    def _notes(self) -> Iterator[str]:
        plan, names = (
            self.step.plan,
            {offer.id: title(self.step.plan, offer) for offer in self.step.plan.offers},
        )
        if len(self._candidates) > len(self._searched):
            chosen = ", ".join(names[offer.id] for offer in self._searched)
            yield (
                f"Of {len(self._candidates)} live offers, the best {len(self._searched)} by worth are "
                f"searched: {chosen}."
            )
        for offer_id in self._worths:
            day = plan.offer(offer_id).deadline
            if day is not None and self.step.is_over(offer_id):
                by = short_day(day, self.step.inputs.today)
                yield (
                    f"{names[offer_id]} was to be answered by {by}. Ask whether it still stands; until you "
                    "change the date it is left out."
                )
        for offer in plan.offers:
            if plan.lacks_rate(offer) and not offer.hidden:
                yield (
                    f"{names[offer.id]} is paid in {offer.currency} and its exchange rate is not typed: "
                    "it is left out until it is."
                )
        if self._searched and not self._known_alternatives:
            share = shown(self.step.constants.fall_back, Unit.SHARE)
            yield (
                "No present job and no reservation pay are typed: to be left without an offer is taken to be "
                f"worth {share} of the least of them (assumed)."
            )


def _standing(offer: Offer, component: Component, asks: Mapping[Component, Ask]) -> float:
    """Return the standing amount of a component after the logged replies; 0 where there is none."""
    ask = asks.get(component)
    return (standing_amount(offer, component) or 0.0) if ask is None else ask.standing


def _gains(amounts: Mapping[Component, float]) -> Gains:
    return Gains(*(amounts[component] for component in ASKED))
