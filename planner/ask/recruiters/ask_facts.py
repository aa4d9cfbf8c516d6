"""Inputs to an ask besides the offer. The one place that picks released facts from other offers."""

import datetime
from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from planner.ask.results import SignOnCase
from planner.market.bands import BandTable, market_band
from planner.pay.years.vesting import last_vesting_month
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Component, Level


class Evidence(Struct, frozen=True):
    """Evidence of the stories: strength 0 to 1, the level's band over the Senior's, years that grants vest.

    What evidence opens is published in the plan's currency: `level_scale` turns it into the offer's too.
    """

    strength: float = 0.0
    level_scale: float = 1.0
    vest_years: float = 4.0


class AskFacts(Struct, frozen=True, eq=False):
    """Facts for the asks of one offer. Amounts in that offer's currency; competing offers in their own.

    `losses`: what a withdrawal costs, by component and in its unit; left out: nothing.
    `market`: low and high of base in the market. `equity_middle`: the market's grant, the reference where
    the offer has none. `competing`: offers whose amounts this recruiter may know; `existing`: those known to
    exist, no more; `letters`: identities of those whose letter can be shown. `common`: common ratios f by
    offer; left out: 1. `causes`: the released causes of the sign-on case, each with its amount, and
    `make_whole` the part of them that passes into equity, before its cap.
    """

    losses: Mapping[Component, float] = field(default_factory=dict)
    market: tuple[float, float] | None = None
    equity_middle: float | None = None
    competing: tuple[Offer, ...] = ()
    existing: tuple[Offer, ...] = ()
    letters: frozenset[str] = frozenset()
    common: Mapping[str, float] = field(default_factory=dict)
    causes: Mapping[str, float] = field(default_factory=dict)
    make_whole: float = 0.0
    evidence: Evidence = Evidence()
    released: frozenset[str] = frozenset()

    @property
    def documented(self) -> float:
        """The released sum of the sign-on case."""
        return sum(self.causes.values())

    def known_at(self, items: frozenset[str]) -> "AskFacts":
        """Return the facts while only these released items were known, as `Release.items` names them."""
        return replace(
            self,
            competing=tuple(other for other in self.competing if f"amount {other.id}" in items),
            existing=tuple(
                other
                for other in (*self.existing, *self.competing)
                if f"offer {other.id}" in items and f"amount {other.id}" not in items
            ),
            letters=frozenset(other for other in self.letters if f"letter {other}" in items),
            causes={cause: amount for cause, amount in self.causes.items() if f"cause {cause}" in items},
            released=self.released & items,
        )


def competing_offers(plan: Plan, offer_id: str, today: datetime.date) -> tuple[Offer, ...]:
    """Return the offers held whose amounts are released to the recruiter of this offer.

    An offer whose exchange rate is not typed has no amount that could be compared.
    """
    released = {offer.id for offer in plan.counter(offer_id).release.offers if offer.amount}
    if not released:
        return ()
    return tuple(
        other
        for other in _others_held(plan, offer_id, today)
        if other.id in released and not plan.lacks_rate(other)
    )


def existing_offers(plan: Plan, offer_id: str, today: datetime.date) -> tuple[Offer, ...]:
    """Return the offers held of which the recruiter of this offer may know that they exist, no more.

    Nor is more known of an offer whose exchange rate is not typed, even with its amounts released.
    """
    marks = {mark.id: mark for mark in plan.counter(offer_id).release.offers if mark.existence}
    return tuple(
        other
        for other in _others_held(plan, offer_id, today)
        if other.id in marks and (plan.lacks_rate(other) or not marks[other.id].amount)
    )


def _others_held(plan: Plan, offer_id: str, today: datetime.date) -> Iterator[Offer]:
    """Yield the other offers that may be named to a recruiter: neither hidden nor past their day."""
    for other in plan.offers:
        if other.id != offer_id and not other.hidden and not other.is_over(today):
            yield other


def released_facts(plan: Plan, offer_id: str, case: SignOnCase | None, today: datetime.date) -> AskFacts:
    """Return the facts that the user released to the recruiter of an offer, and nothing else known of it."""
    release = plan.counter(offer_id).release
    return AskFacts(
        competing=competing_offers(plan, offer_id, today),
        existing=existing_offers(plan, offer_id, today),
        letters=frozenset(other.id for other in release.offers if other.letter),
        causes={line.cause.value: line.amount for line in case.lines if line.released} if case else {},
        make_whole=0.0 if case is None else case.make_whole.passed,
        released=frozenset(release.items),
    )


def with_market(facts: AskFacts, offer: Offer, bands: BandTable) -> AskFacts:
    """Return the facts with what the market pays for the job of an offer."""
    band = market_band(offer, bands)
    market = None if band is None else (band.low, band.high)
    return replace(facts, market=market, equity_middle=market_grant(offer, bands))


def evidence_for(offer: Offer, bands: BandTable, strength: float) -> Evidence:
    """Return evidence as it counts for an offer: scaled to its level, its currency and the years it vests."""
    years = max((last_vesting_month(grant) / 12 for grant in offer.grants), default=0.0)
    scale = level_scale(offer, bands) / offer.rate
    return Evidence(strength, scale, years) if years else Evidence(strength, scale)


def level_scale(offer: Offer, bands: BandTable) -> float:
    """Return the band midpoint of the offer's level over the Senior one; 1 where no band says."""
    here, senior = (bands.first_band(offer, level, "base") for level in (offer.level, Level.SENIOR))
    if here is not None and senior is not None and senior.middle > 0:
        return here.middle / senior.middle
    published = [bands.midpoint(offer.track.value, level) for level in (offer.level, Level.SENIOR)]
    return published[0] / published[1] if published[0] and published[1] else 1.0


def market_grant(offer: Offer, bands: BandTable) -> float | None:
    """Return the middle of the published grant over four years, in the offer's currency.

    Published as a share of the company: None without a valuation, or away from the place of the table.
    """
    row = bands.first_band(offer, offer.level, "equity_share")
    return None if row is None or offer.valuation is None else offer.valuation * row.middle
