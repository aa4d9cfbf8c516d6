"""What no sign-on carries of a sign-on case: a make-whole line in equity, then a sentence (MODEL 6)."""

from msgspec.structs import replace

from planner.ask.recruiters.reference import standing_amount
from planner.ask.results import MakeWhole, SignOnCase
from planner.market.asks.groups import CaseConstants
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.plan.share_measure import EARLY


def with_make_whole(
    case: SignOnCase, offer: Offer, market_grant: float | None, limits: CaseConstants
) -> SignOnCase:
    """Return the case with the part of its released causes that passes from the sign-on into equity.

    `market_grant`: what an equity ask refers to where the offer has no grant; None: no such ask. Amounts are
    in the offer's currency.
    """
    base = standing_amount(offer, Component.BASE) or 0.0
    offered = standing_amount(offer, Component.SIGN_ON) or 0.0
    grant = standing_amount(offer, Component.EQUITY)
    reference = 0.0 if grant is None else grant or market_grant or 0.0
    cap = limits.cap_early if offer.stage in EARLY else limits.cap
    passed = max(0.0, case.documented - offered - cap * base)
    equity = min(passed, limits.equity_cap * reference)
    return replace(case, make_whole=MakeWhole(offered + cap * base, passed, equity))
