"""Competing offers as one recruiter knows them: gaps of a component and of the yearly totals (MODEL 5)."""

from msgspec import Struct

from planner.ask.recruiters.ask_case import KnownRival
from planner.ask.recruiters.equity_measure import EquityMeasure, equity_measure
from planner.ask.recruiters.reference import standing_amount
from planner.market.asks.constants import AskConstants
from planner.plan import Offer
from planner.plan.fields.terms import Component, OfferForm


class Competitor(Struct, frozen=True):
    """A competing offer. `common`: its common ratio f. `amounts`: whether its figures are known."""

    offer: Offer
    common: float = 1.0
    amounts: bool = True
    letter: bool = False

    @property
    def written(self) -> bool:
        """Whether it is in writing; verbal where the user typed neither."""
        return self.letter or self.offer.standing is OfferForm.WRITTEN


class Contest(Struct, frozen=True):
    """Our offer against others: `common` is our own f, `years` the years compared."""

    offer: Offer
    common: float
    years: int
    constants: AskConstants

    def rival(self, competitor: Competitor, component: Component) -> KnownRival:
        """Return a competitor as known for a component; without known amounts it is only known to exist."""
        gap = self._gap(competitor, component) if competitor.amounts else None
        return KnownRival(
            gap=0.0 if gap is None else gap,
            written=competitor.written,
            total_gap=None if gap is None else self._total_gap(competitor, component),
            label=competitor.offer.company,
            where=f"offers.{competitor.offer.id}.{component.field}",
        )

    def _gap(self, competitor: Competitor, component: Component) -> float | None:
        """Return how much better a competitor is in a component, in our unit; None where it is not known."""
        if component is Component.EQUITY:
            return self._equity_gap(competitor)
        theirs, ours = (standing_amount(offer, component) for offer in (competitor.offer, self.offer))
        if theirs is None or ours is None:
            return None
        return theirs - ours if component is Component.BONUS else theirs * self._rate(competitor) - ours

    def _equity_gap(self, competitor: Competitor) -> float | None:
        theirs, ours = self._measure(competitor.offer), self._measure(self.offer)
        if theirs is None or ours is None or self.common <= 0:
            return None
        here = theirs.counted_a_year * self._rate(competitor) * competitor.common / self.common
        return (here - ours.counted_a_year) * ours.vest_years * ours.per_counted

    def _total_gap(self, competitor: Competitor, component: Component) -> float | None:
        """Return the gap of the yearly totals in a component's unit; None where one is not known."""
        theirs = self.yearly_total(competitor.offer, competitor.common)
        ours = self.yearly_total(self.offer, self.common)
        if theirs is None or ours is None:
            return None
        gap = theirs * self._rate(competitor) - ours
        match component:
            case Component.BASE:
                return gap
            case Component.BONUS:
                return 100 * gap / (standing_amount(self.offer, Component.BASE) or 1.0)
            case Component.SIGN_ON:
                return gap * self.years
            case Component.EQUITY:
                measure = self._measure(self.offer)
                if measure is None or self.common <= 0:
                    return None
                return gap * measure.vest_years / self.common * measure.per_counted

    def yearly_total(self, offer: Offer, common: float) -> float | None:
        """Return base, target bonus, a year of equity at f, and the sign-on over the years compared."""
        base = standing_amount(offer, Component.BASE)
        bonus, sign_on = (
            standing_amount(offer, component) for component in (Component.BONUS, Component.SIGN_ON)
        )
        equity = self._measure(offer)
        if base is None or equity is None:
            return None
        cash = base * (1 + (bonus or 0.0) / 100) + (sign_on or 0.0) / self.years
        return cash + equity.counted_a_year * common

    def _measure(self, offer: Offer) -> EquityMeasure | None:
        return equity_measure(offer, self.constants)

    def _rate(self, competitor: Competitor) -> float:
        return competitor.offer.rate / self.offer.rate
