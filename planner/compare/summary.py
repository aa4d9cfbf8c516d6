"""The whole plan on one private page: what each offer comes to, what to ask, what would bring it level.

It only gathers what the analysis computed.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.analysis import Analysis
from planner.analysis.results import SAME_WORTH
from planner.ask.sentences import amount
from planner.compare import findings, panels
from planner.compare.chart_offers import eligible
from planner.compare.chart_values import Spread
from planner.plan import PRESENT_ID, Offer, Plan
from planner.plan.fields.counter import Release
from planner.plan.fields.terms import Component, OfferForm
from planner.plan.title import titles, within_sentence
from planner.values import Figure, Unit, shown
from planner.values.days import week_day
from planner.values.unit import ABSENT, thousands

PRIVATE = "Private: for you alone. Nothing of this page goes to a recruiter."
FIGURES = (
    ("Pay on paper, year 1", "headline_1"),
    ("After tax, year 1", "net_1"),
    ("Worth to you, a year", "worth_year"),
)
MOST_LISTED = 4
WORTH = "worth_year"


class PlanCell(Struct, frozen=True):
    """A text; the figure that it shows, or the plan path where it is typed. `tone`: bad, amber or empty."""

    text: str
    figure: Figure | None = None
    path: str = ""
    tone: str = ""


class PlanRow(Struct, frozen=True):
    """A label and a cell for each column; `strong`: the row that decides."""

    label: str
    cells: tuple[PlanCell, ...]
    strong: bool = False


class PlanTable(Struct, frozen=True):
    """A table with its title, a line below it, and the heads of its columns.

    `places`: of the offers of the columns in the plan, which give their marks; None for the present job.
    `asked`: the column of what to ask for, which is heavier.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[PlanRow, ...]
    note: str = ""
    places: tuple[int | None, ...] = ()
    asked: int | None = None


class Pointer(Struct, frozen=True):
    """A sentence, and the title of the sheet that has more of it."""

    text: str
    sheet: str


class PlanSummary(Struct, frozen=True):
    """The page: its finding, the offers side by side, asks, amounts that bring level, and what is behind."""

    finding: str
    line: str
    offers: PlanTable
    asks: PlanTable | None
    level: PlanTable | None
    known: tuple[Pointer, ...]
    behind: tuple[Pointer, ...]
    spreads: tuple[Spread, ...] = ()


def summary(analysis: Analysis) -> PlanSummary:
    """Return the summary of an analysed plan."""
    plan = analysis.plan
    shown_offers = eligible(plan)
    parties = panels.parties(plan, panels.first_shown(plan, analysis))
    spreads = panels.spreads(analysis, panels.comparable_parties(plan, parties))
    chosen = plan.chosen_offer()
    return PlanSummary(
        finding=findings.of_worth(spreads),
        line=_line(spreads, analysis.plan),
        offers=_offers_table(analysis, shown_offers),
        asks=_asks(analysis, chosen),
        level=_level(analysis, chosen),
        known=tuple(_known(plan)),
        behind=tuple(_behind(analysis)),
        spreads=panels.only(spreads, parties),
    )


def _line(spreads: Sequence[Spread], plan: Plan) -> str:
    if not spreads and all(offer.base is None for offer in plan.offers):
        return "Type the base salary of an offer on the sheet Offers."
    if not spreads:
        return "No offer that is shown has a base salary and entries that can be read: see the sheet Offers."
    ranked = sorted(spreads, key=lambda spread: spread.figure.value or 0.0, reverse=True)
    texts = [f"{spread.party.short} {spread.figure.text}" for spread in ranked[:MOST_LISTED]]
    return f"{', '.join(texts)} a year to you, after tax, risk and waiting."


def _offers_table(analysis: Analysis, offers: Sequence[Offer]) -> PlanTable:
    names = titles(analysis.plan)
    rows = [
        PlanRow(label, tuple(_figure(analysis, offer, key) for offer in offers), strong=key == WORTH)
        for label, key in FIGURES
    ]
    rows += [
        PlanRow("8 of 10 outcomes", tuple(_range(analysis, offer) for offer in offers)),
        PlanRow("Above your walk-away", tuple(_cushion(analysis, offer) for offer in offers)),
        PlanRow("Answer due", tuple(_due(analysis, offer) for offer in offers)),
        PlanRow("Offer is", tuple(_form(offer) for offer in offers)),
    ]
    places = {offer.id: place for place, offer in enumerate(analysis.plan.offers)}
    return PlanTable(
        "The offers",
        tuple(names[offer.id] for offer in offers),
        tuple(rows),
        places=tuple(places.get(offer.id) for offer in offers),
    )


def _figure(analysis: Analysis, offer: Offer, key: str) -> PlanCell:
    figure = analysis.offers[offer.id].figures.get(key)
    return PlanCell(ABSENT if figure is None else figure.text, figure)


def _range(analysis: Analysis, offer: Offer) -> PlanCell:
    figure = analysis.offers[offer.id].figures.get(WORTH)
    if figure is None or figure.low is None or figure.high is None or figure.low == figure.high:
        return PlanCell("")
    return PlanCell(f"{_k(figure.low)} – {_k(figure.high)}", figure)


def _k(value: float) -> str:
    return thousands(round(value, -3))


def _cushion(analysis: Analysis, offer: Offer) -> PlanCell:
    if offer.id == PRESENT_ID:
        return PlanCell("")
    figure = analysis.offers[offer.id].figures.get("cushion")
    if figure is None or figure.value is None:
        return PlanCell(ABSENT, figure)
    below = figure.value < 0
    return PlanCell(figure.text, figure, tone="bad" if below else "")


def _due(analysis: Analysis, offer: Offer) -> PlanCell:
    if offer.id == PRESENT_ID:
        return PlanCell("")
    path = f"offers.{offer.id}.deadline"
    if offer.deadline is None:
        return PlanCell("when?", path=path, tone="amber")
    tone = "bad" if offer.is_over(analysis.today) else ""
    return PlanCell(week_day(offer.deadline, analysis.today), path=path, tone=tone)


def _form(offer: Offer) -> PlanCell:
    if offer.id == PRESENT_ID:
        return PlanCell("")
    path = f"offers.{offer.id}.standing"
    known = offer.standing in (OfferForm.WRITTEN, OfferForm.VERBAL)
    text = offer.standing.value if known else "written?"
    return PlanCell(text, path=path, tone="" if known else "amber")


def _asks(analysis: Analysis, chosen: Offer | None) -> PlanTable | None:
    """Return what to ask the chosen offer for; None where there is no ask."""
    result = analysis.offers.get(chosen.id) if chosen else None
    if result is None or not result.asks:
        return None
    rows = []
    for component, ask in result.asks.items():
        figures, at = result.figures, result.asked.amounts.get(component)
        asked = ask.opening is not None
        rows.append(
            PlanRow(
                component.label,
                (
                    PlanCell(amount(component, ask.standing, ask.measure)),
                    PlanCell(
                        amount(component, ask.target, ask.measure) if asked else "",
                        figures.get(f"target.{component.value}") if asked else None,
                    ),
                    PlanCell(
                        "leave it" if at is None else amount(component, at, ask.measure),
                        figures.get(f"{'opening' if at is None else 'ask'}.{component.value}"),
                    ),
                ),
            )
        )
    name = titles(analysis.plan)[result.offer.id]
    title = f"What to ask {name}{_in_currency(analysis.plan, result.offer)}"
    return PlanTable(title, ("now", "settle from", "ask for"), tuple(rows), asked=2)


def _in_currency(plan: Plan, offer: Offer) -> str:
    """Return which currency amounts are in, where it is not that of the plan."""
    return "" if offer.currency == plan.currency else f", in {offer.currency}"


def _level(analysis: Analysis, chosen: Offer | None) -> PlanTable | None:
    """Return the amount of each component that alone makes the chosen offer worth what the best other is."""
    packaging = analysis.packages.get(chosen.id) if chosen else None
    if chosen is None or packaging is None or not packaging.match_to:
        return None
    names = titles(analysis.plan)
    name, other = names[chosen.id], within_sentence(names[packaging.match_to])
    values = [analysis.offers[offer_id].figures[WORTH].value for offer_id in (chosen.id, packaging.match_to)]
    ahead, behind = (value or 0.0 for value in values)
    is_ahead = ahead - behind > -SAME_WORTH
    if abs(ahead - behind) < SAME_WORTH:
        title = f"{name} and {other} are worth the same to you"
        line = f"Below this, with the rest as it is, {other} is the better offer."
    elif is_ahead:
        title = f"How little would keep {name} level with {other}"
        line = f"Below this, with the rest as it is, {other} is the better offer."
    else:
        title = f"What would bring {name} level with {other}"
        line = f"Below this, {other} stays the better offer; any of them is enough."
    rows = tuple(
        PlanRow(
            component.label if not place or is_ahead else f"or {component.long_noun}",
            (PlanCell(_level_amount(component, value, is_ahead=is_ahead)),),
        )
        for place, (component, value) in enumerate(packaging.matches.items())
    )
    if chosen.currency != analysis.plan.currency:
        line = f"{line} Amounts are in {chosen.currency}."
    return PlanTable(title, ("",), rows, line)


def _level_amount(component: Component, value: float | None, *, is_ahead: bool) -> str:
    if value is None:
        return "better without any" if is_ahead else "no amount"
    return amount(component, value)


def _known(plan: Plan) -> Iterator[Pointer]:
    """Yield what each recruiter may know besides their own offer."""
    names = titles(plan)
    nothing = []
    for offer in plan.offers:
        if offer.hidden:
            continue
        known = list(_released(plan, plan.counter(offer.id).release))
        if known:
            yield Pointer(f"{names[offer.id]}: {', '.join(known)}", "Counter")
        else:
            nothing.append(names[offer.id])
    if nothing:
        yield Pointer(f"{', '.join(nothing)}: nothing yet", "Counter")


def _released(plan: Plan, release: Release) -> Iterator[str]:
    names = titles(plan)
    for mark in release.offers:
        if mark.existence and mark.id in names:
            known = "with its amounts" if mark.amount else "that it exists"
            yield f"{names[mark.id]} ({known})"
    stories, causes = len(release.released_story_ids), len(release.causes)
    if stories:
        yield "1 story" if stories == 1 else f"{stories} stories"
    if causes:
        yield "1 reason of the sign-on" if causes == 1 else f"{causes} reasons of the sign-on"


def _behind(analysis: Analysis) -> Iterator[Pointer]:
    """Yield what the figures rest on, with the sheet that shows it."""
    evidence = round(100 * analysis.evidence.value)
    yield Pointer(f"Your stories speak {evidence} of 100", "Stories")
    names = titles(analysis.plan)
    for offer in analysis.plan.offers:
        assumed = len(analysis.assumed.get(offer.id, {}))
        if assumed and not offer.hidden:
            fields = "one field" if assumed == 1 else f"{assumed} fields"
            yield Pointer(f"{names[offer.id]}: {fields} assumed", "Offers")
    years = analysis.plan.assumptions.horizon_years
    yield Pointer(f"Counted over {shown(years, Unit.YEARS)}; tax is an estimate", "Assumptions")
