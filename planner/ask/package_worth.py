"""The worth of an offer at the figures of a package: quick on some of the paths, exact on all."""

from dataclasses import dataclass

from planner.ask.package_results import Amounts
from planner.pay.component import with_component
from planner.pay.draws import Draws
from planner.pay.results import Worth
from planner.pay.size import grant_size
from planner.pay.valued import Simulation
from planner.pay.worth import total_worth, worth
from planner.plan import Assumptions, Offer, Person

EACH = 4
"""Quick looks take every fourth path."""


@dataclass(frozen=True, eq=False)
class PackageWorth:
    """Values packages of one offer. Worth is over all years compared, in the plan's currency."""

    offer: Offer
    person: Person
    assumptions: Assumptions
    given: Simulation

    def exact(self, amounts: Amounts) -> Worth:
        """Return the worth on all paths."""
        given, offer = self.given, at_amounts(self.offer, amounts)
        return worth(offer, self.person, self.assumptions, given.tables, given.draws, given.kept)

    def quick(self, amounts: Amounts) -> float:
        """Return the worth on some of the paths, corrected by what these miss of the offer as it stands."""
        few = self.given.kept.get(
            ("thinned", self.given.draws.key, EACH), lambda: self.given.draws.thinned(EACH)
        )
        return self._total(amounts, few) + self._missed(few)

    def _missed(self, few: Draws) -> float:
        key = ("package bias", self.offer, self.person, self.assumptions, self.given.draws.key)
        return self.given.kept.get(key, lambda: self._total({}, self.given.draws) - self._total({}, few))

    def _total(self, amounts: Amounts, draws: Draws) -> float:
        given, offer = self.given, at_amounts(self.offer, amounts)
        return total_worth(offer, self.person, self.assumptions, given.tables, draws, given.kept)


def at_amounts(offer: Offer, amounts: Amounts) -> Offer:
    """Return an offer at whole figures; grants in dollars, so that they scale without whole units."""
    grants = tuple(one.model_copy(update={"value": grant_size(one, offer)}) for one in offer.grants)
    offer = offer.model_copy(update={"grants": grants})
    for component, amount in amounts.items():
        offer = with_component(offer, component, amount)
    return offer
