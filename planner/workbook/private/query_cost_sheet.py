"""The private sheet of what a query costs: scenarios across, typed above, live formulas and a chart below."""

from collections.abc import Callable, Mapping, Sequence

from planner.plan import Plan, Scenario
from planner.plan.fields.scenario import has_field
from planner.plan.registry import scenario_groups
from planner.plan.title import scenario_title
from planner.story.query_cost.cost_sentences import stakeholder_paragraph
from planner.story.query_cost.costs import CostWords
from planner.story.query_cost.scenario_figures import ScenarioCosts, Verdict, scenario_costs
from planner.workbook.private.query_cost_rows import AFTER, COST, SAVED, CostRow, after, per_month, right
from planner.workbook.sheets.formula import Term
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.plan_fields import put_fields
from planner.workbook.sheets.sheet import ChartKind, Series, SheetChart
from planner.workbook.sheets.styles import OFFERS

NAME = "Cost per query"
NOTE = (
    "The levers are taken in this order, each on top of those before it: together they are the whole. "
    "Blue is typed; all else follows it."
)
AGAINST = (
    CostRow("more_cost", "More cost a query", "computed.share_change"),
    CostRow("saves", "Saves a month", "computed.cents"),
    CostRow("more_accuracy", "More accuracy, in points", "computed.points"),
    CostRow("break_even", "Pays if a right answer is worth"),
)
_SIDES: Mapping[Verdict, str] = {
    Verdict.ABOVE: "computed.price_above",
    Verdict.BELOW: "computed.price_below",
}
CHARTED = 6
FORM = "0.00####"


def put_query_cost(plan: Plan, cost_words: CostWords) -> Page:
    """Put every scenario of a plan; a sentence where there is none."""
    scenarios = plan.scenarios
    page = Page(NAME, (34, *[25.0] * max(2, len(scenarios))))
    page.put(0, 0, "What a query costs", "title")
    page.put(1, 0, f"In {plan.currency}. The first scenario is the baseline.", "subtitle")
    page.heights[0] = 24
    page.row = 2
    if not scenarios:
        page.put(page.row, 0, "There is no scenario yet.", "text")
        return page
    page.header("", *(scenario_title(plan, scenario) for scenario in scenarios))
    typed = put_fields(page, scenario_groups(), scenarios, lambda one, spec: has_field(one, spec.key))
    _Computed(page, plan, typed, cost_words).put()
    return page


class _Computed:
    """The rows under the typed ones, while they are being put."""

    def __init__(
        self, page: Page, plan: Plan, typed: Mapping[tuple[str, str], Term], cost_words: CostWords
    ) -> None:
        self.page, self.plan, self.cost_words = page, plan, cost_words
        self.found = [scenario_costs(plan, scenario) for scenario in plan.scenarios]
        self.cells = [
            {key: term for (item, key), term in typed.items() if item == scenario.id}
            for scenario in plan.scenarios
        ]
        self.named: list[dict[str, Term]] = [{} for _ in plan.scenarios]

    def put(self) -> None:
        """Put every block, and the chart and the words below them."""
        page = self.page
        first = page.row + 1
        self._block("Levers in order", AFTER, self._after)
        self._block("What each saves of a query", SAVED, self._saved)
        self._block("Cost", COST, self._cost)
        self._block("Against the first", AGAINST, self._against)
        page.sentence(NOTE, "note", len(page.widths), 26)
        page.row += 1
        self._words()
        charted = [one for one in self.found if one.cost is not None][:CHARTED]
        if charted:
            page.charts.append(self._chart(charted, first))

    def _block(
        self, heading: str, lines: Sequence[CostRow], value: Callable[[int, str], Term | str | None]
    ) -> None:
        page = self.page
        page.put(page.row, 0, heading, "section")
        page.row += 1
        for line in lines:
            page.put(page.row, 0, line.label, "total" if line.style.startswith("total") else "sub")
            for place, found in enumerate(self.found):
                held = None if found.cost is None else value(place, line.key)
                style = self._style(line, found) if isinstance(held, Term) else "computed.word"
                put = page.put(page.row, place + 1, held, style)
                if isinstance(held, Term):
                    self.named[place][line.key] = put
            page.row += 1

    def _style(self, line: CostRow, found: ScenarioCosts) -> str:
        """The break-even says on which side of it the scenario pays."""
        if line.key == "break_even" and found.against is not None:
            return _SIDES[found.against.verdict]
        return line.style

    def _after(self, place: int, key: str) -> Term:
        return after(self._scenario(place), self.cells[place], self.named[place], key)

    def _saved(self, place: int, key: str) -> Term | None:
        held, order = self.named[place], [line.key for line in AFTER]
        if key == "saves.month":
            return per_month(self._scenario(place), self.cells[place], held["plain"] - held["small"])
        now = order.index(key.partition(".")[2])
        return held[order[now - 1]] - held[order[now]]

    def _cost(self, place: int, key: str) -> Term | None:
        held, scenario, cells = self.named[place], self._scenario(place), self.cells[place]
        if key == "query":
            return held["small"] + 0
        if key == "month":
            return per_month(scenario, cells, held["query"])
        if key == "user":
            return held["month"] / cells["users"] if "month" in held and scenario.users is not None else None
        return right(scenario, cells)

    def _against(self, place: int, key: str) -> Term | str | None:
        if not place or self.found[0].cost is None:
            return None
        first, held = self.named[0], self.named[place]
        cost = held["query"] - first["query"]
        if key == "more_cost":
            return cost / first["query"] if first["query"].value else None
        if key == "saves":
            requests = self.cells[place]["requests"]
            return (first["query"] - held["query"]) * requests if requests.value is not None else None
        if self.found[place].against is None:
            return None
        gained = held["accuracy"] - first["accuracy"]
        return gained * 100 if key == "more_accuracy" else self._turn(place, cost, gained)

    def _turn(self, place: int, cost: Term, gained: Term) -> Term | str | None:
        against = self.found[place].against
        if against is None:
            return None
        return against.verdict.value if against.amount is None else cost / gained

    def _scenario(self, place: int) -> Scenario:
        return self.found[place].scenario

    def _words(self) -> None:
        page = self.page
        for found in self.found:
            words = stakeholder_paragraph(self.plan, found.scenario, self.cost_words)
            if words:
                width = sum(page.widths)
                page.sentence(words, "prose", len(page.widths), 15 * -(-len(words) // int(width * 0.95)) + 4)
        page.row += 1

    def _chart(self, charted: Sequence[ScenarioCosts], first: int) -> SheetChart:
        last = first + len(AFTER) - 1
        places = [self.found.index(one) for one in charted]
        series = tuple(
            Series.down(scenario_title(self.plan, one.scenario), color, place + 1, (first, last))
            for one, place, color in zip(charted, places, OFFERS, strict=False)
        )
        told = "; ".join(
            f"{scenario_title(self.plan, one.scenario)}: "
            + ", ".join(f"{line.label.lower()} {self.named[place][line.key].number:.6g}" for line in AFTER)
            for one, place in zip(charted, places, strict=True)
        )
        name = "Cost of a query, lever by lever"
        return SheetChart(
            ChartKind.COLUMNS, name, series, (self.page.row, 0), (860, 340), f"{name}. {told}.", form=FORM
        )
