"""The values behind every panel of Compare: which offers, and the figures of each mark."""

from collections.abc import Iterable
from typing import TypeVar

from planner.analysis import Analysis, OfferAnalysis
from planner.compare.chart_offers import eligible, first_chosen, in_chart
from planner.compare.chart_values import LeverBar, MonthLine, Pair, Part, Party, Spread, Stack
from planner.pay.months.month_figures import running_figures
from planner.pay.results import LeaveCurve, Pay
from planner.pay.sensitivity.flip import Flip, flip_figure, flip_text, flips
from planner.pay.sensitivity.flip_inputs import Rivals
from planner.pay.sensitivity.steps import worth_step_figures
from planner.pay.tax.leave import leaving_lines
from planner.pay.year_parts import benefit_parts, equity_part, guaranteed_parts, target_part
from planner.pay.years.grant_size import option_lines
from planner.plan import Plan
from planner.plan.paths import offer_path
from planner.plan.title import title, titled
from planner.values import Certainty, Figure, Line, Unit

Row = TypeVar("Row", Stack, Spread, MonthLine, Pair)


def first_shown(plan: Plan, analysis: Analysis | None) -> frozenset[str]:
    """Return who is compared before the user chooses, by what an analysis says that they are worth."""
    results = analysis.offers if analysis is not None else {}
    worth = {key: result.figures["worth_year"].value for key, result in results.items() if result.worth}
    return first_chosen(plan, {key: value for key, value in worth.items() if value is not None})


def parties(plan: Plan, chosen: Iterable[str]) -> tuple[Party, ...]:
    """Return the chosen offers in plan order, each with its place in the plan, which gives its mark."""
    places = {offer.id: place for place, offer in enumerate(plan.offers)}
    return tuple(
        Party(offer.id, title(plan, offer), places.get(offer.id)) for offer in in_chart(plan, chosen)
    )


def comparable_parties(plan: Plan, shown: Iterable[Party]) -> tuple[Party, ...]:
    """Return all offers that can be compared, in plan order; those shown keep their place."""
    known = {party.id: party for party in shown}
    return tuple(known.get(offer.id, Party(offer.id, title(plan, offer), None)) for offer in eligible(plan))


def only(rows: Iterable[Row], shown: Iterable[Party]) -> tuple[Row, ...]:
    """Return the rows of the offers that are shown."""
    ids = {party.id for party in shown}
    return tuple(row for row in rows if row.party.id in ids)


def stacks(analysis: Analysis, shown: Iterable[Party]) -> tuple[Stack, ...]:
    """Return pay by year, stacked by certainty; years first, then offers."""
    known = [(party, paid) for party in shown if (paid := _result_of(analysis, party)) and paid.pay]
    years = max((len(result.pay.base) for _, result in known if result.pay), default=0)
    return tuple(
        Stack(party, year, _parts(party, result, year), _refreshers(party, result.pay, year))
        for year in range(1, years + 1)
        for party, result in known
        if result.pay and year <= len(result.pay.base)
    )


def spreads(analysis: Analysis, shown: Iterable[Party]) -> tuple[Spread, ...]:
    """Return worth a year with P10 and P90."""
    return tuple(
        Spread(party, figure)
        for party in shown
        if (result := _result_of(analysis, party))
        and (figure := result.figures.get("worth_year"))
        and figure.value is not None
    )


def pairs(analysis: Analysis, shown: Iterable[Party]) -> tuple[Pair, ...]:
    """Return pay after tax in year 1, as paid and at US prices."""
    return tuple(
        Pair(party, result.figures["net_1"], result.figures["real_1"])
        for party in shown
        if (result := _result_of(analysis, party)) and {"net_1", "real_1"} <= result.figures.keys()
    )


def tracks(analysis: Analysis, shown: Iterable[Party]) -> tuple[MonthLine, ...]:
    """Return what is in hand on leaving, by month, without and with vested paper."""
    return tuple(
        MonthLine(party, _leaving(party, result.leave), _with_paper(result.leave))
        for party in shown
        if (result := _result_of(analysis, party)) and result.leave is not None
    )


def running_cash(analysis: Analysis, shown: Iterable[Party]) -> tuple[MonthLine, ...]:
    """Return all that has arrived by each of the first 24 months, after what is withheld."""
    return tuple(
        MonthLine(party, running_figures(party.name, result.months))
        for party in shown
        if (result := _result_of(analysis, party)) and result.months is not None
    )


def _result_of(analysis: Analysis, party: Party) -> OfferAnalysis | None:
    return analysis.offers.get(party.id)


def _parts(party: Party, result: OfferAnalysis, year: int) -> tuple[Part, ...]:
    pay = result.pay
    if pay is None:
        return ()
    where = offer_path(party.id)

    def figure(
        name: str, certainty: Certainty, lines: tuple[Line, ...], notes: tuple[Line, ...] = ()
    ) -> Part:
        shown = tuple(line for line in lines if line.value)
        total, because = sum(line.value or 0.0 for line in shown), (*shown, *notes)
        return Part(
            certainty, Figure(f"{name}, year {year} · {party.name}", total, Unit.MONEY, because, certainty)
        )

    def line(text: str, amount: float, key: str) -> Line:
        return Line(text, amount, where=f"{where}.{key}")

    guaranteed = tuple(line(*part) for part in guaranteed_parts(pay, year))
    target = tuple(line(*part) for part in (target_part(pay, year), *benefit_parts(result.offer, pay, year)))
    paper = (line(*equity_part(pay, year)),)
    return (
        figure("Guaranteed", Certainty.GUARANTEED, guaranteed),
        figure("Target", Certainty.TARGET, target),
        figure("Paper", Certainty.PAPER, paper, option_lines(result.offer)),
    )


def _refreshers(party: Party, pay: Pay, year: int) -> Part | None:
    amount = float(pay.refreshers[year - 1])
    if not amount:
        return None
    line = Line(
        "One grant a year, as is usual; nobody has promised it",
        amount,
        where=f"{offer_path(party.id)}.refresher",
    )
    name = f"Refreshers, not guaranteed, year {year} · {party.name}"
    return Part(Certainty.ASSUMPTION, Figure(name, amount, Unit.MONEY, (line,), Certainty.ASSUMPTION))


def _leaving(party: Party, curve: LeaveCurve) -> tuple[Figure, ...]:
    """Return what is in hand by month; vested paper is a line apart and in no sum."""
    return tuple(
        Figure(
            f"In hand if you leave at month {month} · {party.name}",
            float(in_hand),
            Unit.MONEY,
            leaving_lines(curve, month),
            Certainty.PAPER if curve.vested[month] else Certainty.TARGET,
        )
        for month, in_hand in enumerate(curve.in_hand)
    )


def _with_paper(curve: LeaveCurve) -> tuple[float, ...]:
    """Return what is in hand and on paper by month; nothing where there is no paper."""
    return tuple((curve.in_hand + curve.paper).tolist()) if curve.paper.any() else ()


def whose(analysis: Analysis, shown: tuple[Party, ...], wanted: str = "") -> Party | None:
    """Return the offer wanted, else the chosen, the best, or the first of those compared with a worth."""
    order = (wanted, analysis.plan.chosen, analysis.best, *(party.id for party in shown))
    known = {party.id: party for party in walkable(analysis, shown)}
    return next((known[offer_id] for offer_id in order if offer_id in known), None)


def walkable(analysis: Analysis, shown: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return those compared whose worth is known."""
    return tuple(party for party in shown if _known(analysis, party.id))


def steps_of(analysis: Analysis, party: Party) -> tuple[Figure, ...]:
    """Return the figures from face value to worth; none where the worth is not known."""
    plan, result = analysis.plan, analysis.offers[party.id]
    if result.worth is None:
        return ()
    return worth_step_figures(
        titled(plan, result.offer), plan.person, plan.assumptions, analysis.simulation, result.worth.total
    )


def _known(analysis: Analysis, offer_id: str) -> bool:
    result = analysis.offers.get(offer_id)
    return result is not None and result.worth is not None


MOST = 10
"""Bars that can be read below one another."""


def levers_of(rivals: Rivals) -> tuple[LeverBar, ...]:
    """Return the strongest inputs."""
    return tuple(_lever(flip, rivals) for flip in flips(rivals)[:MOST])


def _lever(flip: Flip, rivals: Rivals) -> LeverBar:
    figure = flip_figure(flip, rivals.best, rivals.other)
    return LeverBar(
        flip.label, flip_text(flip), flip.gap_low, flip.gap_high, flip.flips_at is not None, figure
    )
