"""The numbers of pay as figures: each with its reasons, its source, and how certain it is."""

from collections.abc import Iterable, Iterator, Mapping

from planner.market.tables import Tables
from planner.pay.results import Net, Pay, Worth
from planner.pay.share_lines import refresher_lines, risk_line, tender_lines
from planner.pay.worth.draws import PATHS
from planner.pay.year_parts import benefit_parts, equity_part, guaranteed_parts, target_part
from planner.pay.years.grant_size import option_lines
from planner.plan import Assumptions, Offer, Person
from planner.plan.assumed import is_typed
from planner.plan.fields.terms import OUTSIDE_US
from planner.plan.paths import offer_path
from planner.values import Certainty, Figure, Line, Privacy, Unit, shown
from planner.values.lazy_tuple import LazyTuple

OWN = Privacy.OWN
GUARANTEED, TARGET, PAPER = "guaranteed", "target", "paper"
"""Kinds of pay in the first year."""


def pay_figures(offer: Offer, pay: Pay, equity_face: float | None) -> Mapping[str, Figure]:
    """Figures of face-value pay, keyed as `ask.result_rows`. Amounts in the plan's currency."""
    years = len(pay.base)
    total = float(pay.headline.sum())
    guaranteed, target, headline = float(pay.guaranteed[0]), float(pay.target[0]), float(pay.headline[0])

    def first_year(*kinds: str) -> LazyTuple[Line]:
        return LazyTuple(lambda: _first_year_lines(offer, pay, kinds))

    return {
        "equity_face": Figure(
            "Equity at face value",
            None if equity_face is None else equity_face * offer.rate,
            Unit.MONEY,
            LazyTuple(lambda: _face_lines(offer)),
            Certainty.PAPER,
        ),
        "guaranteed_1": Figure(
            "Guaranteed cash, year 1", guaranteed, Unit.MONEY, first_year(GUARANTEED), Certainty.GUARANTEED
        ),
        "target_1": Figure(
            "Target cash, year 1", target, Unit.MONEY, first_year(GUARANTEED, TARGET), Certainty.TARGET
        ),
        "headline_1": Figure(
            "Pay on paper, year 1",
            headline,
            Unit.MONEY,
            LazyTuple(lambda: (*first_year(GUARANTEED, TARGET, PAPER), *option_lines(offer))),
            Certainty.PAPER,
        ),
        "headline_average": Figure(
            "Pay on paper, average year",
            total / years,
            Unit.MONEY_YEAR,
            LazyTuple(lambda: _average_lines(total, years)),
            Certainty.PAPER,
        ),
        "headline_sum": Figure(
            f"Pay on paper, {years} years",
            total,
            Unit.MONEY,
            LazyTuple(lambda: _sum_lines(offer, pay)),
            Certainty.PAPER,
        ),
    }


def net_figures(offer: Offer, net: Net, person: Person, tables: Tables) -> Mapping[str, Figure]:
    """Figures of pay after tax and at national prices, year 1."""
    parity = tables.living.parity(offer.metro, offer.state)
    place = (
        "outside the US, at the rate typed"
        if offer.state == OUTSIDE_US
        else f"{offer.state}, {person.filing.value}{'' if is_typed(person, 'filing') else ' (assumed)'}"
    )
    taxed = (
        Line("Wages, year 1", float(net.wages[0]), where=_at(offer, "base")),
        *_set_aside(offer),
        *_dollar_lines(tables),
        Line(f"Tax in {place}: an estimate, not tax advice", -float(net.tax[0]), source=tables.tax.source),
        *_local_lines(offer, net, tables),
        *_april_lines(float(net.april[0])),
    )
    prices = (
        Line("After tax, year 1", float(net.net[0])),
        Line(
            f"Price level of {offer.metro or offer.state}, US = 100",
            parity,
            Unit.RATIO,
            tables.living.source,
            _at(offer, "metro"),
        ),
        Line("Share spent there", person.spent_share, Unit.SHARE, "Assumption", "person.spent_share"),
    )
    return {
        "net_1": Figure("After tax, year 1", float(net.net[0]), Unit.MONEY, taxed, Certainty.TARGET),
        "real_1": Figure("After tax, at US prices", float(net.real[0]), Unit.MONEY, prices, Certainty.TARGET),
    }


def _set_aside(offer: Offer) -> tuple[Line, ...]:
    """Name what is taken off the wages before their tax; it stays in what is left."""
    if offer.state == OUTSIDE_US:
        return ()
    lines = (
        ("Of them free of income tax: your 401(k) deferral", "deferral"),
        ("Of them free of all tax: your HSA contribution", "own_hsa"),
    )
    return tuple(
        Line(text, getattr(offer, key) * offer.rate, where=_at(offer, key))
        for text, key in lines
        if getattr(offer, key)
    )


def _dollar_lines(tables: Tables) -> tuple[Line, ...]:
    """Name the rate at which the dollars of the tables count; nothing in dollars."""
    if tables.dollar == 1:
        return ()
    return (Line("One dollar of the tax tables", tables.dollar, Unit.RATIO, "Typed", "dollar_rate"),)


def _local_lines(offer: Offer, net: Net, tables: Tables) -> tuple[Line, ...]:
    """Name the local tax of year 1, which is in the tax; nothing where the place has none."""
    local = tables.local_tax.of(offer)
    if local is None:
        return ()
    where = _at(offer, "locality" if offer.local_rate is None else "local_rate")
    name = f"Of it local tax of {local.place}" + ("" if local.read else ", to be checked")
    return (Line(name, -float(net.local[0]), Unit.MONEY, local.reason(), where),)


def worth_figures(
    offer: Offer, worth: Worth, pay: Pay, person: Person, assumptions: Assumptions, tables: Tables
) -> Mapping[str, Figure]:
    """Figures of worth: the sure amount after tax that is as good as the offer, with P10 and P90."""
    years = assumptions.horizon_years
    lines = LazyTuple(lambda: _worth_lines(offer, worth, pay, person, assumptions, tables))
    scale = worth.per_year / worth.total if worth.total else 0.0
    low, high = worth.p10 * scale, worth.p90 * scale
    return {
        "worth_year": Figure(
            "Worth to you, a year",
            worth.per_year,
            Unit.MONEY_YEAR,
            LazyTuple(lambda: (*lines, _spread_line(low, high))),
            Certainty.ASSUMPTION,
            low,
            high,
        ),
        "worth_total": Figure(
            f"Worth to you, {years} years",
            worth.total,
            Unit.MONEY,
            lines,
            Certainty.ASSUMPTION,
            worth.p10,
            worth.p90,
        ),
    }


def _spread_line(low: float, high: float) -> Line:
    return Line(f"One year in ten below {shown(low, Unit.MONEY)}, one above", high)


def _face_lines(offer: Offer) -> tuple[Line, ...]:
    """What equity at face value is, with the strike, spread and exercise cost of options."""
    where = _at(offer, "grants")
    face = Line("Grants at the price stated, before risk, tax and waiting", where=where, privacy=OWN)
    return face, *option_lines(offer)


def _sum_lines(offer: Offer, pay: Pay) -> tuple[Line, ...]:
    years = tuple(
        Line(f"Year {year}", float(amount), privacy=OWN) for year, amount in enumerate(pay.headline, 1)
    )
    refreshed = float(pay.refreshers.sum())
    if not refreshed:
        return years
    where = _at(offer, "refresher")
    return *years, Line("Beside it, in no total: refreshers", refreshed, where=where, privacy=OWN)


def _worth_lines(
    offer: Offer, worth: Worth, pay: Pay, person: Person, assumptions: Assumptions, tables: Tables
) -> tuple[Line, ...]:
    risk = tables.stages.risk_of(offer, assumptions)
    years = assumptions.horizon_years

    def staged(text: str, key: str, unit: Unit) -> Line:
        return risk_line(offer, text, key, getattr(risk, key), unit, tables.stages.source)

    return (
        Line(
            f"Pay on paper, {years} years, at face value", float(pay.headline.sum()), where=_at(offer, "base")
        ),
        Line(
            "After tax, at today's value", worth.p50, Unit.MONEY, f"The middle of {PATHS:,} simulated paths"
        ),
        *refresher_lines(offer, assumptions, worth.refreshers),
        staged("Share price moves by a year", "volatility", Unit.SHARE),
        staged("Company fails, a year", "failure", Unit.SHARE),
        staged("Shares can be sold after", "liquidity_years", Unit.YEARS),
        *tender_lines(offer, risk, assumptions),
        staged("Common over preferred price", "common_ratio", Unit.RATIO),
        _assumed("You leave, a year", assumptions.leave_rate, Unit.SHARE, "assumptions.leave_rate"),
        _assumed("Interest without risk", assumptions.risk_free, Unit.SHARE, "assumptions.risk_free"),
        _assumed("Equity premium", assumptions.equity_premium, Unit.SHARE, "assumptions.equity_premium"),
        _assumed("Caution γ", person.gamma, Unit.RATIO, "person.gamma"),
        _assumed("Savings under it", person.savings, Unit.MONEY, "person.savings"),
    )


def _average_lines(total: float, years: int) -> tuple[Line, ...]:
    return (
        Line(f"Sum of {years} years", total, privacy=OWN),
        Line("Years", years, Unit.COUNT, privacy=OWN),
    )


def _first_year_lines(offer: Offer, pay: Pay, kinds: Iterable[str]) -> Iterator[Line]:
    """Yield what the kinds of pay in the first year are made of: `GUARANTEED`, `TARGET`, `PAPER`."""

    def line(text: str, amount: float, key: str) -> Line:
        return Line(text, amount, where=_at(offer, key), privacy=OWN)

    guaranteed = [line(*part) for part in guaranteed_parts(pay, 1)]
    target = [line(*target_part(pay, 1))]
    paper = [line(*part) for part in (equity_part(pay, 1), *benefit_parts(offer, pay, 1))]
    made = {GUARANTEED: guaranteed, TARGET: target, PAPER: paper}
    yield from (line_ for kind in kinds for line_ in made[kind] if line_.value)


def _assumed(text: str, value: float, unit: Unit, where: str) -> Line:
    return Line(text, value, unit, "Assumption", where)


def _at(offer: Offer, key: str) -> str:
    return f"{offer_path(offer.id)}.{key}"


def _april_lines(due: float) -> tuple[Line, ...]:
    """Say which part of the tax is due in April: no step of its own, as the tax holds it already."""
    if not due:
        return ()
    return (Line(f"Of that tax {shown(due, Unit.MONEY)} is due in April: less is withheld on shares"),)
