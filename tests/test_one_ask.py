"""One figure for one ask: every place says the same of a component, whatever decides it."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from planner.analysis import Analysis, analyse
from planner.ask.headline import together
from planner.ask.rounds.gap import gap
from planner.ask.rounds.suggestion import suggested
from planner.ask.sentences import amount, cut_text
from planner.compare.summary import summary
from planner.figures_json.asks import asked_json
from planner.files import sample_plan
from planner.model_inputs import load_model_inputs
from planner.plan import Plan, Round, edits
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.ui.grid.rows import key_of
from planner.ui.offers.cells import column
from planner.ui.offers.source import ROWS
from planner.ui.strip.answers import asks_of
from planner.workbook.private.pay.asks_sheet import put_asks

TODAY = datetime.date(2026, 11, 22)
SAMPLE = Path(__file__).parents[1] / "resources" / "samples" / "sample.counterpoint"
BASE = Component.BASE
STATES = ("advised", "chosen", "cut", "waiting", "part", "final")
NONE = {"leave it", "no ask", "not asked", "–", ""}


def sample() -> Plan:
    return sample_plan(SAMPLE.read_text(encoding="utf-8"), TODAY)


def cleared(plan: Plan) -> Plan:
    for component in Component:
        plan = edits.propose(plan, "o1", component, None)
    return plan


def logged(plan: Plan, *steps: tuple[Who, float], final: bool = False) -> Plan:
    """Return the plan with figures named for base, in order."""
    log = tuple(
        Round(id=f"r{place}", offer="o1", who=who, component=BASE, value=value, final=final and place == 2)
        for place, (who, value) in enumerate(steps, 1)
    )
    return plan.model_copy(update={"rounds": log})


def plan_of(state: str) -> Plan:
    free = cleared(sample())
    ask, part = (Who.YOU, 234_000.0), (Who.THEY, 218_000.0)
    return {
        "advised": free,
        "chosen": edits.propose(free, "o1", BASE, 229_000.0),
        "cut": edits.put(free, "assumptions.credible_total", 0.05),
        "waiting": logged(free, ask),
        "part": logged(sample(), ask, part),
        "final": logged(free, ask, part, final=True),
    }[state]


@pytest.fixture(scope="module")
def analyses() -> Mapping[str, Analysis]:
    inputs = load_model_inputs(TODAY)
    return {state: analyse(plan_of(state), inputs) for state in STATES}


def places(plan: Plan, analysis: Analysis) -> Iterator[tuple[str, Component, str]]:
    """Yield every place that needs no window: its name, a component, and what it asks of it."""
    offer = plan.offer("o1")
    for component, answer in asks_of(plan, analysis, offer).items():
        yield "strip", component, answer.value
    cells = {key_of(row): cell for row, cell in zip(ROWS, column(plan, analysis, offer, ROWS), strict=True)}
    for component in Component:
        cell = cells[f"ask.{component.value}"]
        yield "pinned rows", component, cell.strong or cell.text
    asked_table = summary(analysis).asks
    assert asked_table is not None
    by_label = {component.label: component for component in Component}
    for row in asked_table.rows:
        yield "Compare", by_label[row.label], row.cells[-1].text
    asked = asked_json(analysis.offers["o1"].asked)
    for component in Component:
        value = asked["amounts"].get(component.value)
        yield "JSON", component, "" if value is None else amount(component, value)


@pytest.mark.parametrize("state", STATES)
def test_every_place_says_the_same_ask(state: str, analyses: Mapping[str, Analysis]) -> None:
    plan, analysis = plan_of(state), analyses[state]
    asked = analysis.offers["o1"].asked.amounts
    for place, component, text in places(plan, analysis):
        expected = amount(component, asked[component]) if component in asked else ""
        assert text == expected or (not expected and text in NONE), f"{place}: {component.value}"


@pytest.mark.parametrize("state", STATES)
def test_rounds_and_counter_name_what_is_asked(state: str, analyses: Mapping[str, Analysis]) -> None:
    plan, result = plan_of(state), analyses[state].offers["o1"]
    named = suggested(result.asks, result.asked)
    assert all(result.asked.amounts[component] == at for component, at in named.items())
    assert all(
        component in named for component in result.asked.amounts if result.asks[component].waiting is None
    )
    text = together(result.asks, result.asked)
    for component, at in named.items():
        assert gap(plan, "o1", result.asks[component], at).next_ask == at
        assert len(named) == 1 or f"{amount(component, at)} {component.noun}" in text
    packaging = analyses[state].packages["o1"]
    assert packaging is not None
    first = dict(packaging.concessions[0].amounts)
    assert all(result.asked.amounts[component] == at for component, at in first.items())


def test_the_private_workbook_says_the_same(analyses: Mapping[str, Analysis]) -> None:
    """Of one plan, for the sheet explores each ask again."""
    analysis = analyses["chosen"]
    cells = put_asks(analysis).sheet().cells
    heads = [place for place, cell in cells.items() if cell.value == "You ask for"]
    row = min(heads)[0] + 1
    asked = {cells[at, 0].value: cells[at, 2].value for at in range(row, row + 4)}
    assert asked[BASE.measured_label] == 229_000
    assert set(list(asked.values())[1:]) == {"leave it"}


def test_each_state_is_what_it_is_called(analyses: Mapping[str, Analysis]) -> None:
    """The asks of the six plans differ, so that the places are compared on more than one case."""
    base = {state: analyses[state].offers["o1"].asked.amounts.get(BASE) for state in STATES}
    assert base["advised"] == base["waiting"] == 234_000
    assert base["chosen"] == 229_000
    assert base["final"] is None
    part = analyses["part"].offers["o1"]
    assert part.asked.amounts[BASE] == part.asks[BASE].opening  # the chosen figure was answered
    assert 218_000 < part.asked.amounts[BASE] < 234_000
    assert part.asked.amounts[Component.SIGN_ON] == 90_000  # chosen, and not answered
    cut = analyses["cut"].offers["o1"]
    assert cut.credible is not None
    assert cut.credible.trimmed
    for trimmed in cut.credible.trimmed:
        assert (
            cut.asked.amounts.get(trimmed.component, cut.asks[trimmed.component].standing) == trimmed.cut_to
        )
        assert cut.alone[trimmed.component].opening == cut.asks[trimmed.component].opening_alone
    assert cut_text(cut.credible).startswith("All that you open at is more than the most you can ask")
