"""The sheet Summary: who wins and by how much, what to say next, the walk-away, deadlines, contents."""

import datetime
from collections.abc import Callable, Sequence

from planner.analysis import Analysis, OfferAnalysis
from planner.compare.deadlines import Deadline, deadlines
from planner.plan import PRESENT_ID, Offer
from planner.plan.title import sentence_start, title, within_sentence
from planner.values import Figure
from planner.values.days import spelled_day
from planner.workbook.private.contents import CONTENTS, SUMMARY
from planner.workbook.private.page_charts import Drawing, put_charts, round_above
from planner.workbook.private.private_page import PrivatePage
from planner.workbook.private.ranked import points, ranked
from planner.workbook.private.summary.changes import ChangedFigure, changes, last_exports
from planner.workbook.private.summary.say_next import say_next, walk_away_text
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.sheet import CellRange, ChartKind, Series
from planner.workbook.sheets.styles import MID_ACCENT, PALE_BAR

WIDTHS = (168, 90, 90, 90, 102, 108, 172)
LAST = 6
SAME = 50.0  # dollars a year that nobody would choose an offer for
MOST_SAID, MOST_DEADLINES, MOST_CHANGES = 10, 8, 8
DASH, NO_DATE = "–", "no date given"
NO_WORTH = "Type the base salary of an offer: nothing can be compared yet"
UNMENDED = "Mend the entries of an offer: nothing can be compared yet"
Ranked = tuple[Offer, OfferAnalysis]


def put_summary(analysis: Analysis) -> PrivatePage:
    """Put the summary of everything on one page."""
    page = PrivatePage(SUMMARY, WIDTHS)
    offers = ranked(analysis)
    known = [item for item in offers if item[1].worth is not None]
    page.put_name(analysis.plan.title)
    live = [offer for offer, _ in offers if offer.id != PRESENT_ID]
    has_base = any(offer.base is not None for offer in live)
    page.head(UNMENDED if has_base and not known else headline(known))
    if offers:
        _put_offers(page, analysis, offers)
    _put_say_next(page, analysis, live)
    _put_walk_away(page, analysis)
    _put_deadlines(page, analysis)
    _put_changes(page, analysis)
    _put_contents(page)
    return page


def headline(known: Sequence[Ranked]) -> str:
    """Return who is worth most a year, and by how much more than the next."""
    if not known:
        return NO_WORTH
    (best, result), *others = known
    first, most = sentence_start(best.company), _worth(result)
    if not others:
        return f"{first} is worth {most:,.0f} a year to you"
    next_offer, next_result = others[0]
    second = within_sentence(next_offer.company)
    gap = most - _worth(next_result)
    if gap < SAME:
        return f"{first} and {second} are worth the same to you: {most:,.0f} a year"
    return f"{first} is worth the most to you: {most:,.0f} a year, {gap:,.0f} more than {second}"


def _worth(result: OfferAnalysis) -> float:
    return 0.0 if result.worth is None else result.worth.per_year


def _figure(result: OfferAnalysis) -> Figure | None:
    return None if result.worth is None else result.figures["worth_year"]


def _put_offers(page: PrivatePage, analysis: Analysis, offers: Sequence[Ranked]) -> None:
    """Put worth with its range, live against the best, what is over the walk-away, and a chart of it."""
    best = offers[0][0].id if offers[0][1].worth is not None else ""
    first = page.row + 1
    rows = page.table(_columns(analysis, best, first, len(offers)), offers, height=_name_height(page))
    page.gap()
    known = [offer for offer, result in offers if result.worth is not None]
    if not known:
        return
    aside = page.aside("The range, as drawn", (110, 110))
    aside.row = rows.first - 1
    last = rows.first + len(known) - 1
    aside.table(_range_columns(rows.cells[: len(known)]), range(len(known)))
    spans = [CellRange(rows.first, aside.left + column, last, aside.left + column) for column in (0, 1)]
    bars = Series(
        "Worth a year",
        CellRange(rows.first, 0, last, 0),
        CellRange(rows.first, 1, last, 1),
        PALE_BAR,
        points=points(known, best, MID_ACCENT, PALE_BAR),
        spread=(spans[0], spans[1]),
    )
    ranges = "; ".join(f"{offer.company} {_range_text(analysis, offer)}" for offer in known)
    chart_title = "Worth a year, with the range that 8 in 10 outcomes fall in"
    high = round_above(max(cells[3].value or 0.0 for cells in rows.cells[: len(known)]))
    put_charts(page, Drawing(ChartKind.ROWS, chart_title, (bars,), f"{ranges}.", len(known), high=high))
    page.gap(height=8)


def _range_text(analysis: Analysis, offer: Offer) -> str:
    figure = _figure(analysis.offers[offer.id])
    if figure is None or figure.value is None:
        return DASH
    if figure.low is None or figure.high is None:
        return f"{figure.value:,.0f}"
    return f"{figure.value:,.0f}, {figure.low:,.0f} to {figure.high:,.0f}"


def _name_height(page: PrivatePage) -> Callable[[Ranked], float]:
    return lambda item: page.needed(item[0].company, "winner", 0, 0) + 6


def _columns(analysis: Analysis, best: str, first: int, count: int) -> Columns[Ranked]:
    def style(form: str) -> Callable[[Ranked], str]:
        return lambda item: f"{'winner' if item[0].id == best else 'row'}.{form}".removesuffix(".")

    def worth(heading: str, end: str) -> Column[Ranked]:
        def content(item: Ranked) -> float | None:
            figure = _figure(item[1])
            return None if figure is None else _end(figure, end)

        return Column(heading, content, style("money"))

    def against(_: Ranked, row: Sequence[Term]) -> Term | None:
        if row[1].value is None:
            return None
        most = Term(f"MAX($B${first + 1}:$B${first + count})", _worth(analysis.offers[best]))
        return row[1] - most

    def over(item: Ranked) -> float | str:
        walk = item[1].walk_away
        return DASH if walk is None else walk.cushion

    def over_style(item: Ranked) -> str:
        walk = item[1].walk_away
        if walk is None:
            return style("right")(item)
        if walk.cushion < 0:
            return "winner_below.change" if item[0].id == best else "below.change"
        return style("change")(item)

    def answer(item: Ranked) -> datetime.date | str:
        if item[0].id == PRESENT_ID:
            return DASH
        return item[0].deadline or NO_DATE

    return (
        Column("Where each offer is", lambda item: item[0].company, style("")),
        worth("Worth a year", "value"),
        worth("1 in 10 below", "low"),
        worth("1 in 10 above", "high"),
        Column("Against best", style=style("change"), formula=against),
        Column("Over walk-away", over, over_style),
        Column("Answer by", answer, style("date")),
    )


def _end(figure: Figure, end: str) -> float | None:
    value: float | None = getattr(figure, end)
    return figure.value if value is None else value


def _range_columns(cells: Sequence[Sequence[Term]]) -> Columns[int]:
    """Return how far each range goes below and above the worth, live."""
    return (
        Column(
            "Below",
            lambda place: cells[place][1] - cells[place][2],
            "computed.money",
            heading_style="header.right",
        ),
        Column("Above", lambda place: cells[place][3] - cells[place][1], "computed.money"),
    )


def _heading(page: PrivatePage, text: str, style: str = "head") -> None:
    page.heights[page.row] = 21
    page.sentence(text, style, page.columns, 21)


def _put_say_next(page: PrivatePage, analysis: Analysis, offers: Sequence[Offer]) -> None:
    """Put the first words to each recruiter, the most worth first."""
    if not offers:
        return
    _heading(page, "Say next")
    for offer in offers[:MOST_SAID]:
        text = say_next(analysis, offer)
        name = page.needed(offer.company, "topic", 0, 0)
        page.put(page.row, 0, offer.company, "topic")
        page.prose(text, "row", pad=8, first=1)
        page.heights[page.row - 1] = max(page.heights[page.row - 1], name + 8)
    if len(offers) > MOST_SAID:
        page.prose(f"And {len(offers) - MOST_SAID} more: see Asks.", "note")
    page.gap(height=8)


def _put_walk_away(page: PrivatePage, analysis: Analysis) -> None:
    offer_id = analysis.plan.chosen or analysis.best
    if not offer_id:
        return
    offer = analysis.plan.offer(offer_id)
    text = walk_away_text(analysis, offer, title(analysis.plan, offer))
    if text:
        _heading(page, "Walk-away, only for you", "head_red")
        page.prose(text, "row", pad=9)
        page.gap(height=8)


def _ends(deadline: Deadline) -> str:
    return "was to be answered" if deadline.days < 0 else "ends"


DEADLINES: Columns[Deadline] = (
    Column("", lambda deadline: deadline.day, "strong_left.date_left"),
    Column("", lambda deadline: f"{deadline.name}: offer {_ends(deadline)}", "plain_row", span=5),
    Column("", lambda deadline: deadline.time_left, "plain_row.right"),
)


def _put_deadlines(page: PrivatePage, analysis: Analysis) -> None:
    ends = deadlines(analysis.plan, analysis.today)
    if not ends:
        return
    _heading(page, "Deadlines")
    page.table(DEADLINES, ends[:MOST_DEADLINES], height=lambda _: 18, headings=False)
    if len(ends) > MOST_DEADLINES:
        page.prose(f"And {len(ends) - MOST_DEADLINES} later: see Rounds.", "note")
    page.gap(height=8)


def _put_changes(page: PrivatePage, analysis: Analysis) -> None:
    """Put what is not as it was in the last exports; nothing where nothing was exported."""
    exports = last_exports(analysis.plan)
    if not exports:
        return
    day = max(export.when for export in exports)
    changed = tuple(changes(analysis.plan))
    _heading(page, f"Changed since the last export, {spelled_day(day)}")
    if not changed:
        page.prose("Nothing that was sent, and nothing that they said since.", "row")
    page.table(CHANGED, changed[:MOST_CHANGES], height=lambda _: 18, headings=False)
    if len(changed) > MOST_CHANGES:
        page.prose(f"And {len(changed) - MOST_CHANGES} more: see Rounds.", "note")
    page.gap(height=8)


def _amount_style(role: str) -> Callable[[ChangedFigure], str]:
    return lambda changed: f"{role}.{'rate' if changed.is_share else 'money'}"


CHANGED: Columns[ChangedFigure] = (
    Column("", lambda changed: changed.label, "plain_row", span=2),
    Column("", lambda changed: changed.was, _amount_style("dim_label")),
    Column("", lambda changed: changed.now, _amount_style("strong")),
    Column("", lambda changed: changed.why, "small", span=3),
)


def _put_contents(page: PrivatePage) -> None:
    """Put every sheet with a link and what it answers, in two columns."""
    _heading(page, "In this book")
    top, half = page.row, (len(CONTENTS) + 1) // 2
    for place, entry in enumerate(CONTENTS):
        page.row = top + place % half
        column, last = ((0, 3), (4, LAST))[place // half]
        page.put(page.row, column, entry.name, "link")
        page.links[page.row, column] = entry.name
        page.put(page.row, column + 1, entry.answers, "answers")
        page.merge(column + 1, last, "answers")
    page.row = top + half
