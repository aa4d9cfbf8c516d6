"""The offers of the private workbook in the order of their worth, and their colours in its charts.

Up to six offers keep the marks of the window, stripes as dashes; of more, the chosen and the best have a
colour, the rest is grey.
"""

from collections.abc import Container, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.analysis import Analysis, OfferAnalysis
from planner.compare.chart_offers import MOST, eligible, with_colours
from planner.plan import PRESENT_ID, Offer
from planner.plan.fields.terms import Component
from planner.plan.title import titled, titles
from planner.values.palette import OFFER_COLOURS, stripe_count
from planner.workbook.sheets.styles import DIM, GREY


def ranked(analysis: Analysis, known: Container[str] | None = None) -> list[tuple[Offer, OfferAnalysis]]:
    """Return the offers that can be compared under their titles, the most worth first, unknown worth last.

    `known`: identities to choose from; None: all.
    """
    names = titles(analysis.plan)
    results = [
        (replace(offer, company=names[offer.id]), analysis.offers[offer.id])
        for offer in eligible(analysis.plan)
        if known is None or offer.id in known
    ]
    return sorted(results, key=lambda item: _worth(item[1]), reverse=True)


def focused_first(analysis: Analysis) -> list[tuple[Offer, OfferAnalysis]]:
    """Return every column, the chosen offer first, then by worth, the hidden ones last."""
    plan, first = analysis.plan, analysis.plan.chosen or analysis.best
    names = titles(plan)
    results = [
        (replace(offer, company=names[offer.id]), analysis.offers[offer.id]) for offer in plan.columns()
    ]
    return sorted(
        results, key=lambda item: (item[0].id != first, item[0].hidden, -_worth(item[1])), reverse=False
    )


def _worth(result: OfferAnalysis) -> float:
    return float("-inf") if result.worth is None else result.worth.per_year


class OfferCurve(Struct, frozen=True):
    """An offer in a line chart: its colour, its stripes as in the window, and whether it is pale."""

    offer: Offer
    color: str
    stripes: int = 1
    pale: bool = False


def coloured(analysis: Analysis, known: Container[str]) -> list[OfferCurve]:
    """Return the offers of a line chart, the pale ones first."""
    plan = analysis.plan
    offers = sorted(
        (offer for offer, _ in ranked(analysis, known)),
        key=lambda offer: [column.id for column in plan.columns()].index(offer.id),
    )
    places = {offer.id: place for offer, place in with_colours(plan, [offer.id for offer in offers])}
    few = sum(offer.id != PRESENT_ID for offer in offers) <= MOST
    strong = {plan.chosen or analysis.best, analysis.best}
    result = []
    for offer in offers:
        place = places.get(offer.id)
        if offer.id == PRESENT_ID:
            result.append(OfferCurve(offer, DIM, pale=not few))
        elif few and place is not None:
            result.append(OfferCurve(offer, OFFER_COLOURS[place % MOST], stripe_count(place)))
        elif offer.id in strong:
            result.append(OfferCurve(offer, OFFER_COLOURS[sorted(strong).index(offer.id)]))
        else:
            result.append(OfferCurve(offer, GREY, pale=True))
    return sorted(result, key=lambda curve: not curve.pale)


def points(offers: Sequence[Offer], best: str, strong: str, pale: str) -> tuple[str, ...]:
    """Return the colour of each bar: the best offer strong, the others pale."""
    return tuple(strong if offer.id == best else pale for offer in offers)


def focused_result(analysis: Analysis) -> OfferAnalysis | None:
    """Return the result of the chosen offer, else of the best one, for parts about one offer."""
    offer_id = analysis.plan.chosen or analysis.best
    if not offer_id:
        return None
    result = analysis.offers[offer_id]
    return replace(result, offer=titled(analysis.plan, result.offer))


def amount_style(component: Component) -> str:
    """Return the style of a fixed amount: points for a bonus, money for the others."""
    return "fixed.points" if component is Component.BONUS else "fixed.money"


def named_lines(curves: Sequence[OfferCurve]) -> list[str]:
    """Return what each curve is called in a legend: those that stand back have one name together."""
    names, together = [], False
    for curve in curves:
        names.append(curve.offer.company if not curve.pale else "" if together else OTHERS)
        together = together or curve.pale
    return names


OTHERS = "The others"
