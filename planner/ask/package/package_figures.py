"""Packages, own values, concessions and the level-up as figures with their reasons; all private."""

from collections.abc import Iterator, Mapping

from planner.ask.opening.figures import UNITS
from planner.ask.package.concession import cumulative_shares
from planner.ask.package.currency_unit import currency_unit, own_value_heading
from planner.ask.package.package_results import Cheapest, Concession, Credible, LevelUp, OwnValue, Package
from planner.ask.package.span import ComponentSpan, Spans
from planner.ask.results import Ask
from planner.plan.fields.terms import Component
from planner.values import Certainty, Figure, Line, Unit

STUDY = "Leonardelli and others 2019"
TIMED = "Faratin, Sierra and Jennings 1998"


def package_figures(packages: tuple[Package, ...], spans: Spans) -> Mapping[str, Figure]:
    """Return figures `package.LEAD.COMPONENT` and `package.LEAD.worth` of every package."""
    return dict(figure for package in packages for figure in _of_package(package, spans))


def cheapest_figure(cheapest: Cheapest) -> Figure:
    """Return what the raises cost the employer at the cheapest figures of the packages' worth."""
    lines = (
        *(
            Line(component.noun.capitalize(), amount, UNITS[component])
            for component, amount in cheapest.amounts.items()
        ),
        Line(
            "Worth a year of the offer at these figures, on all paths", cheapest.worth_year, Unit.MONEY_YEAR
        ),
        Line("Best value for its cost first, each as far as it may go in a package"),
        Line("The cheapest of the packages costs them, all years", cheapest.least),
    )
    name = "Worth as much as the packages · its cost to them"
    return Figure(name, cheapest.cost, Unit.MONEY, lines, Certainty.ASSUMPTION)


def value_figures(values: tuple[OwnValue, ...], currency: str) -> Mapping[str, Figure]:
    """Return figures `value.COMPONENT`: worth to you of what costs the employer one of the currency."""
    return {
        f"value.{own_value.component.value}": _value(place, own_value, currency)
        for place, own_value in enumerate(values, 1)
    }


def concession_figures(
    plan: tuple[Concession, ...], asks: Mapping[Component, Ask], steps: tuple[float, ...]
) -> Mapping[str, Figure]:
    """Return figures `concession.NUMBER.COMPONENT`: the next ask, and where to go after each reply."""
    figures: dict[str, Figure] = {}
    for component in dict(plan[0].amounts) if plan else ():
        path = [dict(line.amounts)[component] for line in plan if component in dict(line.amounts)]
        gone = (0.0, *cumulative_shares(len(path) - 1, steps))
        for concession, amount, share in zip(plan, path, gone, strict=False):
            key = f"concession.{concession.number}.{component.value}"
            figures[key] = _conceded(concession, asks[component], amount, path[0], share)
    return figures


def _conceded(concession: Concession, ask: Ask, amount: float, first: float, share: float) -> Figure:
    unit = UNITS[ask.component]
    lines = [Line("Next ask", first, unit), Line("Settle from", ask.target, unit)]
    if concession.number:
        lines.insert(
            0,
            Line("Of the way from the next ask to what you settle from, to a step", share, Unit.SHARE, TIMED),
        )
        lines.append(Line(f"Ask in return for {concession.request}"))
    if ask.answered:
        lines.append(Line("Replies so far", float(ask.answered), Unit.COUNT))
    name = f"If they push back, {concession.name.lower()} · {ask.component.noun}"
    return Figure(name, amount, unit, tuple(lines), Certainty.ASSUMPTION)


def credible_figure(credible: Credible) -> Figure:
    """Return how much all raises together may come to a year."""
    lines = (
        Line("The package as it stands, average year", credible.annual, Unit.MONEY_YEAR),
        Line(credible.because, credible.most, Unit.MONEY_YEAR, where="assumptions.credible_total"),
        *(
            (
                Line(
                    "Of it, what the stories you tell open",
                    credible.stories,
                    Unit.MONEY_YEAR,
                    where="stories",
                ),
            )
            if credible.stories
            else ()
        ),
        Line("All that you open at, together", credible.openings, Unit.MONEY_YEAR),
        *(
            Line(
                f"{trimmed.component.noun} cut, the worst value for its cost",
                trimmed.cut_to,
                UNITS[trimmed.component],
            )
            for trimmed in credible.trimmed
        ),
    )
    return Figure(
        "Most you can ask in all, a year", credible.most, Unit.MONEY_YEAR, lines, Certainty.ASSUMPTION
    )


def level_up_figure(level_up: LevelUp) -> Figure:
    """Return what the next level adds to worth a year, with its chance."""
    lines = (
        *(
            Line(f"{component.noun}, midpoint to midpoint", gain, UNITS[component], level_up.source)
            for component, gain in level_up.gains
        ),
        Line("Chance, at least", level_up.low, Unit.CHANCE, where="assumptions.level_chance_low"),
        Line("Chance, at most, carried by your stories", level_up.high, Unit.CHANCE, where="stories")
        if level_up.lifted
        else Line("Chance, at most", level_up.high, Unit.CHANCE, where="assumptions.level_chance_high"),
    )
    name = f"{level_up.level.value} level, worth a year"
    return Figure(name, level_up.worth_year, Unit.MONEY_YEAR, lines, Certainty.ASSUMPTION)


def _of_package(package: Package, spans: Spans) -> Iterator[tuple[str, Figure]]:
    title = f"{package.lead.noun.capitalize()}-led package"
    for component, amount in package.amounts.items():
        lines = (*_lines(package, spans[component]), Line("In this package", amount, UNITS[component]))
        name, unit = f"{title} · {component.noun}", UNITS[component]
        yield (
            f"package.{package.lead.value}.{component.value}",
            Figure(name, amount, unit, lines, Certainty.ASSUMPTION),
        )
    worth = (
        Line("Worth a year of the offer at these figures, on all paths", package.worth_year, Unit.MONEY_YEAR),
        Line(
            "The others as far from their offer to what you settle from as makes all equal",
            package.scale,
            Unit.SHARE,
            STUDY,
        ),
    )
    yield (
        f"package.{package.lead.value}.worth",
        Figure(f"{title} · worth a year", package.worth_year, Unit.MONEY_YEAR, worth, Certainty.ASSUMPTION),
    )


def _lines(package: Package, span: ComponentSpan) -> Iterator[Line]:
    unit = UNITS[span.component]
    yield Line("They offer, now", span.offered, unit)
    if span.hold is not None:
        yield Line(f"Held {span.hold.value}", span.standing, unit)
    elif span.component is package.lead:
        yield Line("Leads: the top of its range to open at, as far as the most in all goes", span.top, unit)
    elif span.moves:
        yield Line("Settle from", span.target, unit)
        yield Line("Of the way to it", package.scale, Unit.SHARE)
        yield Line("At most what you open at", span.opening, unit)
    else:
        yield Line("Not worth asking for", span.standing, unit)


def _value(place: int, own_value: OwnValue, currency: str) -> Figure:
    lines = (
        Line(
            f"Worth to you of one {currency_unit(currency)}, all years: tax, risk and time in it",
            own_value.worth,
            Unit.RATIO,
        ),
        Line(
            "Its cost to the employer",
            own_value.cost,
            Unit.RATIO,
            where=f"assumptions.cost_{own_value.component.value}",
        ),
        Line("Place in the ranking", float(place), Unit.COUNT),
    )
    name = f"{own_value_heading(currency)} · {own_value.component.noun}"
    return Figure(name, own_value.per_cost, Unit.RATIO, lines, Certainty.ASSUMPTION)
