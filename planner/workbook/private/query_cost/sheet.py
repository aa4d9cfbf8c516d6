"""The private sheet of what a query costs: scenarios across, typed above, live formulas and a chart below."""

import datetime
from collections.abc import Callable, Mapping, Sequence

from planner.market.serving_prices import ServingPrices
from planner.plan import Plan, Scenario
from planner.plan.title import scenario_title
from planner.story.query_cost.cost_sentences import stakeholder_paragraph
from planner.story.query_cost.costing.levers import CostWords
from planner.story.query_cost.figures.against_first import Verdict
from planner.story.query_cost.figures.scenario_figures import ScenarioCosts, scenario_costs
from planner.story.query_cost.presets import preset_notes
from planner.story.query_cost.what_if import what_if_lines
from planner.values.palette import OFFER_COLOURS
from planner.workbook.private.contents import QUERY_COST
from planner.workbook.private.page_charts import Drawing, put_charts
from planner.workbook.private.private_page import PIXELS, PrivatePage
from planner.workbook.private.query_cost.answer import ScenarioCells
from planner.workbook.private.query_cost.cells import put_typed
from planner.workbook.private.query_cost.rows import (
    AFTER,
    ANSWER,
    COST,
    SAVED,
    CostRow,
    after,
    of_answer,
    per_month,
    right,
)
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Column, Columns
from planner.workbook.sheets.sheet import ChartKind, Series

LABEL, NARROWEST = 200, 100
NOTE = (
    "The levers are taken in this order, each on top of those before it: together they are the whole. "
    "Blue is typed; all else follows it."
)
AGAINST = (
    CostRow("more_cost", "More cost a query", "computed.share_change"),
    CostRow("saves", "Saves a month", "computed.cents"),
    CostRow("same_cost", "Same cost at, queries a month, as computed", "computed.count"),
    CostRow("more_accuracy", "More accuracy, in points", "computed.points"),
    CostRow("break_even", "Pays if a right answer is worth"),
)
LOAD = (
    CostRow("p95", "Answer, p95 under load, seconds", "computed.ratio"),
    CostRow("busy", "GPUs busy, on average", "computed.share"),
    CostRow("capacity", "Queries a month they can answer", "computed.count"),
    CostRow("needed", "GPUs needed", "computed.count"),
)
_SIDES: Mapping[Verdict, str] = {
    Verdict.ABOVE: "computed.price_above",
    Verdict.BELOW: "computed.price_below",
}
CHARTED = 6
FORM = "0.00####"


def put_query_cost(
    plan: Plan, cost_words: CostWords, prices: ServingPrices, today: datetime.date
) -> PrivatePage:
    """Put every scenario of a plan; a sentence where there is none."""
    scenarios = plan.scenarios
    width = max(NARROWEST, (PIXELS - LABEL) // max(2, len(scenarios)))
    page = PrivatePage(
        QUERY_COST, (LABEL, *[width] * max(2, len(scenarios))), 1 + min(CHARTED, max(2, len(scenarios)))
    )
    if not scenarios:
        page.head("There is no scenario yet")
        return page
    page.head("The first scenario is the baseline; all else follows what is typed in blue")
    page.header("", *(scenario_title(plan, scenario) for scenario in scenarios))
    cells = put_typed(page, scenarios, letters=width // 6)
    _Computed(page, plan, cells, cost_words).put()
    _put_tried(page, plan, prices, today)
    return page


def _put_tried(page: PrivatePage, plan: Plan, prices: ServingPrices, today: datetime.date) -> None:
    """Put what the what-if tables try, and the sources of the prices that were taken over."""
    for scenario in plan.scenarios[:CHARTED]:
        name = scenario_title(plan, scenario)
        lines = [
            *(f"What if: {line}" for line in what_if_lines(plan, scenario, today)),
            *(f"{note.preset.name}. {note.text}" for note in preset_notes(plan, scenario, prices, today)),
        ]
        for line in lines:
            page.prose(f"{name}. {line}", "note")


class _Computed:
    """Puts the computed rows below the typed ones; each may refer to those before it."""

    def __init__(
        self, page: PrivatePage, plan: Plan, cells: Sequence[ScenarioCells], cost_words: CostWords
    ) -> None:
        self.page, self.plan, self.cost_words = page, plan, cost_words
        self.costs = [scenario_costs(plan, scenario) for scenario in plan.scenarios]
        self.cells = cells
        self.computed: list[dict[str, Term]] = [{} for _ in plan.scenarios]

    def put(self) -> None:
        """Put every block, then the sentences and the chart."""
        page = self.page
        self._block("An answer", ANSWER, self._answer)
        first = page.row + 1
        self._block("Levers in order", AFTER, self._after)
        self._block("What each saves of a query", SAVED, self._saved)
        self._block("Cost", COST, self._cost)
        self._block("GPUs under load, as the program computed them", LOAD, self._load)
        self._block("Against the first", AGAINST, self._against)
        page.prose(NOTE, "note")
        page.gap()
        self._put_sentences()
        drawn = [result for result in self.costs if result.cost is not None][:CHARTED]
        if drawn:
            put_charts(page, self._chart(drawn, first))

    def _block(
        self, heading: str, rows: Sequence[CostRow], value: Callable[[int, str], Term | float | str | None]
    ) -> None:
        page = self.page
        page.text(heading, "section")
        columns = self._columns(value)
        for row in rows:  # one by one, as a row may refer to those above it
            [(_, *cells)] = page.table(columns, [row], headings=False).cells
            for computed, cell in zip(self.computed, cells, strict=True):
                if cell.value is not None:
                    computed[row.key] = cell

    def _columns(self, value: Callable[[int, str], Term | float | str | None]) -> Columns[CostRow]:
        """Return the column of labels, and one for each scenario."""

        def scenario(place: int, result: ScenarioCosts) -> Column[CostRow]:
            def content(row: CostRow) -> Term | float | str | None:
                return None if result.cost is None else value(place, row.key)

            def style(row: CostRow) -> str:
                return self._style(row, result) if isinstance(content(row), Term | float) else "computed.word"

            return Column("", content, style)

        return (
            Column(
                "", lambda row: row.label, lambda row: "total" if row.style.startswith("total") else "sub"
            ),
            *(scenario(place, result) for place, result in enumerate(self.costs)),
        )

    def _style(self, row: CostRow, result: ScenarioCosts) -> str:
        """The break-even says on which side of it the scenario pays."""
        if row.key == "break_even" and result.against is not None:
            return _SIDES[result.against.verdict]
        return row.style

    def _answer(self, place: int, key: str) -> Term:
        return of_answer(self._scenario(place), self.cells[place], self.computed[place], key)

    def _load(self, place: int, key: str) -> float | None:
        return self.costs[place].figures[key].value

    def _after(self, place: int, key: str) -> Term:
        return after(self._scenario(place), self.cells[place], self.computed[place], key)

    def _saved(self, place: int, key: str) -> Term | None:
        cells, order = self.computed[place], [row.key for row in AFTER]
        if key == "saves.month":
            return per_month(self._scenario(place), self.cells[place], cells["plain"] - cells[order[-1]])
        now = order.index(key.partition(".")[2])
        return cells[order[now - 1]] - cells[order[now]]

    def _cost(self, place: int, key: str) -> Term | None:
        computed, scenario, cells = self.computed[place], self._scenario(place), self.cells[place]
        if key == "query":
            return computed[AFTER[-1].key] + 0
        if key == "month":
            return per_month(scenario, cells, computed["query"])
        if key == "user":
            return (
                computed["month"] / cells["users"]
                if "month" in computed and scenario.users is not None
                else None
            )
        return right(scenario, cells)

    def _against(self, place: int, key: str) -> Term | float | str | None:
        if not place or self.costs[0].cost is None:
            return None
        if key == "same_cost":
            return self.costs[place].figures[key].value
        first, computed = self.computed[0], self.computed[place]
        more = computed["query"] - first["query"]
        if key == "more_cost":
            return more / first["query"] if first["query"].value else None
        if key == "saves":
            requests = self.cells[place]["requests"]
            return (first["query"] - computed["query"]) * requests if requests.value is not None else None
        if self.costs[place].against is None:
            return None
        gained = computed["accuracy"] - first["accuracy"]
        return gained * 100 if key == "more_accuracy" else self._turn(place, more, gained)

    def _turn(self, place: int, more: Term, gained: Term) -> Term | str | None:
        against = self.costs[place].against
        if against is None:
            return None
        return against.verdict.value if against.amount is None else more / gained

    def _scenario(self, place: int) -> Scenario:
        return self.costs[place].scenario

    def _put_sentences(self) -> None:
        page = self.page
        for result in self.costs:
            text = stakeholder_paragraph(self.plan, result.scenario, self.cost_words)
            if text:
                page.prose(text, "prose")
        page.gap()

    def _chart(self, drawn: Sequence[ScenarioCosts], first: int) -> Drawing:
        last = first + len(AFTER) - 1
        places = [self.costs.index(result) for result in drawn]
        series = tuple(
            Series.down(scenario_title(self.plan, result.scenario), color, place + 1, (first, last))
            for result, place, color in zip(drawn, places, OFFER_COLOURS, strict=False)
        )
        amounts = "; ".join(
            f"{scenario_title(self.plan, result.scenario)}: "
            + ", ".join(f"{row.label.lower()} {self.computed[place][row.key].number:.6g}" for row in AFTER)
            for result, place in zip(drawn, places, strict=True)
        )
        title = "Cost of a query, lever by lever"
        return Drawing(ChartKind.ROWS, title, series, f"{amounts}.", len(AFTER), FORM, labels=190)
