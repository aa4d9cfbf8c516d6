"""What the user could take in place of an offer: another, the present job, a typed reservation pay."""

from collections.abc import Mapping
from functools import cached_property, partial

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.opening.alternatives import (
    RESERVATION,
    Alternatives,
    alternative_title,
    alternatives_to,
    non_pay_worths,
)
from planner.pay.results import Worth
from planner.pay.valuation import Valuation
from planner.pay.worth.present_value import discounts
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import cached_total
from planner.plan import PRESENT_ID, Offer, Plan
from planner.values.lazy_mapping import LazyMapping

_TAXED_BY = ("state", "metro", "tax_rate", "locality", "local_rate")
"""Fields of an offer that say where it is taxed."""


class OfferAlternatives(Struct, frozen=True, eq=False, dict=True):
    """The alternatives of every offer, of the worths of all, gathered once.

    `still_open` holds the worth of offers that are not hidden, can be read, and may be answered still;
    `fall_back` is the share of an offer's own worth that counts where there is no alternative (MODEL 5, D).
    """

    plan: Plan
    simulation: Simulation
    valued: Mapping[str, Valuation]
    still_open: Mapping[str, Worth]
    fall_back: float

    @cached_property
    def _paid(self) -> Mapping[str, float]:
        """The worth, all years, of the open offers and of the present job.

        A present job without pay, as who comes from a university types it, is no alternative.
        """
        return {offer_id: worth.total for offer_id, worth in self.still_open.items() if worth.total > 0}

    @cached_property
    def non_pay(self) -> Mapping[str, float]:
        """The worth a year of each alternative besides its pay."""
        return non_pay_worths(self.plan)

    @cached_property
    def _leaders(self) -> tuple[Alternatives, Alternatives]:
        """The paid ones by worth a year, non-pay worth counted, and by worth alone."""
        counted = {other: total / self.years + self.non_pay[other] for other, total in self._paid.items()}
        return Alternatives(counted), Alternatives(self._paid)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What to call each alternative, put together when asked for."""
        return LazyMapping(tuple(self.non_pay), partial(alternative_title, self.plan))

    def of(self, offer_id: str) -> Mapping[str, float]:
        """Return the worth, all years, of what remains after a withdrawal; empty without a worth."""
        return self._alternatives(
            offer_id, {other: total for other, total in self._paid.items() if other != offer_id}
        )

    def _alternatives(self, offer_id: str, others: Mapping[str, float]) -> Mapping[str, float]:
        worth = self.valued[offer_id].worth
        if worth is None:
            return {}
        reservation = self._reservation(self.valued[offer_id].offer)
        return alternatives_to(others, reservation, worth.total, self.fall_back)

    def best(self, offer_id: str) -> tuple[float, tuple[str, str, float]]:
        """Return the best alternative's worth; and, non-pay worth counted, its identity, name and amount.

        Looks at the leaders alone: every offer asks this at every entry.
        """
        leaders = (ranked.best_except(offer_id) for ranked in self._leaders)
        others = {leader[0]: self._paid[leader[0]] for leader in leaders if leader is not None}
        known = self._alternatives(offer_id, others)
        if not known:
            return 0.0, ("", "", 0.0)
        counted = {other: total / self.years + self.non_pay[other] for other, total in known.items()}
        best = max(counted, key=lambda other: counted[other])
        return max(known.values()), (best, self.titles[best], counted[best])

    def without_offers(self, offer_id: str) -> tuple[float, ...]:
        """Return the worth a year of the present job and of the reservation pay, taxed as an offer is.

        What is not pay is counted, as in the walk-away.
        """
        reservation = self._reservation(self.valued[offer_id].offer)
        known = {PRESENT_ID: self._paid.get(PRESENT_ID), RESERVATION: reservation}
        return tuple(
            total / self.years + self.non_pay[other] for other, total in known.items() if total is not None
        )

    @cached_property
    def years(self) -> float:
        """The factor from a year's worth to that of all years compared."""
        assumptions = self.plan.assumptions
        return float(discounts(assumptions.risk_free, assumptions.horizon_years).sum())

    def _reservation(self, offer: Offer) -> float | None:
        """Return the worth of the typed reservation pay as base where the offer is taxed; None: not typed."""
        pay = self.plan.person.reservation
        if pay is None:
            return None
        place = {key: getattr(offer, key) for key in _TAXED_BY}
        imagined = replace(Offer(id=RESERVATION, base=pay), **place)
        return cached_total(imagined, self.plan.person, self.plan.assumptions, self.simulation)
