"""Lines of a figure on the risk and sale of an offer's shares: the stage's numbers, or the offer's own."""

from planner.market.stages import Risk
from planner.pay.years.tender import tenders_of
from planner.plan import Assumptions, Offer
from planner.plan.paths import offer_path
from planner.values import Line, Unit

ASSUMPTION = "Assumption"
TYPED = "Typed for this offer"


def risk_line(offer: Offer, text: str, key: str, value: float, unit: Unit, source: str) -> Line:
    """Return the line of a number of risk: of the stage table, or typed for this offer."""
    is_own = getattr(offer, key) is not None
    where = f"{offer_path(offer.id)}.{key if is_own else 'stage'}"
    return Line(text, value, unit, TYPED if is_own else source, where)


def refresher_lines(offer: Offer, assumptions: Assumptions, worth: float | None = None) -> tuple[Line, ...]:
    """Return the lines of refreshers, with what they are worth over all years if that is known."""
    if not offer.refresher:
        return ()
    chance = Line("Chance of refreshers", assumptions.refresher_chance, Unit.SHARE, ASSUMPTION, CHANCE)
    if worth is None:
        return (chance,)
    return (
        Line(
            "Of the worth, refreshers, not in the pay on paper",
            worth,
            where=f"{offer_path(offer.id)}.refresher",
        ),
        chance,
    )


CHANCE = "assumptions.refresher_chance"


def tender_lines(offer: Offer, risk: Risk, assumptions: Assumptions) -> tuple[Line, ...]:
    """Return the lines of the tenders that come before shares can be sold; none without such tenders."""
    tenders = tenders_of(offer, risk, assumptions)
    if tenders is None:
        return ()
    above = offer_path(offer.id)
    months = ", ".join(str(month) for month in tenders.months)
    is_own = offer.tender_share is not None
    share = f"{above}.tender_share" if is_own else "assumptions.tender_share"
    lines = [
        Line(f"Tenders in month {months}", len(tenders.months), Unit.COUNT, where=f"{above}.tender_month"),
        Line(
            "Each buys, of vested shares not sold", tenders.share, Unit.SHARE, _source(is_own=is_own), share
        ),
        Line("At, over the last price", tenders.ratio, Unit.RATIO, ASSUMPTION, "assumptions.tender_ratio"),
    ]
    if offer.tender_cap is not None:
        cap = offer.tender_cap * offer.rate
        lines.append(Line("Each pays at most", cap, where=f"{above}.tender_cap"))
    if tenders.hold:
        hold = f"{above}.tender_hold"
        lines.append(Line("Vested before it at least", tenders.hold, Unit.MONTHS, TYPED, hold))
    return tuple(lines)


def _source(*, is_own: bool) -> str:
    return TYPED if is_own else ASSUMPTION
