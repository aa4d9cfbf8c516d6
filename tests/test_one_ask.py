"""One figure for one ask: every place says the same of a component, whatever decides it."""

import datetime
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner import cli, files
from planner.analysis import Analysis, analyse
from planner.ask.headline import together
from planner.ask.rounds.gap import gap
from planner.ask.rounds.suggestion import suggested
from planner.ask.sentences import amount, cut_text
from planner.compare.summary import summary
from planner.figures_json.asks import asked_json
from planner.files import sample_plan
from planner.letters import LETTERS, Letter, NoLetter, spelling
from planner.model_inputs import load_model_inputs, load_writer
from planner.plan import Plan, Round, edits
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.share import Shared, share
from planner.ui.grid.rows import key_of
from planner.ui.offers.cells import column
from planner.ui.offers.source import ROWS
from planner.ui.strip.answers import asks_of
from planner.workbook.private.pay.asks_sheet import put_asks
from planner.workbook.recruiter.recruiter_book import recruiter_book

TODAY = datetime.date(2026, 11, 22)
SAMPLE = Path(__file__).parents[1] / "resources" / "samples" / "sample.counterpoint"
BASE = Component.BASE
PROPOSED = ("chosen", "part", "waiting")
"""States in which figures are chosen, or asked for by the log, and not answered: only these leave."""
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
    return replace(plan, rounds=log)


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


def shared_of(state: str) -> Shared:
    return share(plan_of(state), load_model_inputs(TODAY), "o1")


@pytest.mark.parametrize("state", STATES)
def test_letters_and_the_proposal_ask_what_is_proposed_and_nothing_else(
    state: str, analyses: Mapping[str, Analysis]
) -> None:
    shared, asked = shared_of(state), analyses[state].offers["o1"].asked.amounts
    counter = next(kind for kind in LETTERS if kind.key == "counter_email")
    letter = load_writer().write(shared, counter)
    raised = [line for line in shared.lines if line.raised]
    assert isinstance(letter, Letter if state in PROPOSED else NoLetter)
    assert bool(raised) == (state in PROPOSED)
    sheet = recruiter_book(shared).sheet("Proposal").rows()
    rows = {row[0]: row[2] for row in sheet if len(row) > 2}
    for line in raised:
        assert line.proposed == asked[line.component]
    base = rows["Base salary, a year"]
    assert base == (asked[BASE] if BASE in {line.component for line in raised} else shared.line(BASE).offered)
    if isinstance(letter, Letter):
        wanted = [
            spelling.amount(line.proposed, line.unit, shared.currency, "in full")
            for line in raised
            if line.component is not Component.EQUITY
        ]
        assert all(figure in letter.text for figure in wanted)


@pytest.mark.parametrize("state", ["chosen", "advised"])
def test_the_commands_ask_the_same(
    state: str, analyses: Mapping[str, Analysis], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Commands read the day from the clock: the deadline is out of reach, so that no day counts."""
    plan = edits.put(plan_of(state), "offers.o1.deadline", None)
    path = tmp_path / "plan.counterpoint"
    files.save(path, plan, None)
    code = cli.main(["words", str(path), "counter_email"])
    text = capsys.readouterr().out
    assert code == (0 if state == "chosen" else 1)
    assert cli.main(["analyse", str(path), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    amounts = next(offer for offer in printed["offers"] if offer["id"] == "o1")["asked_for"]["amounts"]
    assert amounts["base"] == analyses[state].offers["o1"].asked.amounts[BASE]
    if state == "chosen":
        assert f"Base ${amounts['base']:,.0f} instead of" in text
