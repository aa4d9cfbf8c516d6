"""Figures of a cost scenario in the explanation: chosen by the user, and moved by nothing afterwards."""

from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.files import read_bytes, to_bytes
from planner.files.content.identity import repair_references
from planner.letters import Writer
from planner.plan import Plan, edits
from planner.plan.edits.negotiation import show_trade_off
from planner.plan.edits.stories import remove_scenario
from planner.share import trade_off_of
from tests.letters.written import letter
from tests.story.scenarios import LEVERS, by_gpu, by_tokens
from tests.workbook.plans import TODAY, real_plan

# .006 a query; half routed at a tenth: .0033; three in ten free: .00231. Right: .9 less half of 4 points.
PRICED: Plan = replace(real_plan(), scenarios=(by_tokens(**LEVERS),))


def shown() -> Plan:
    return show_trade_off(PRICED, "o1", trade_off_of(PRICED, PRICED.scenarios[0]))


def test_the_figures_stand_in_the_explanation(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(shown(), "latency", inputs, writer).text
    assert "For us a query costs $0.006, or $0.00231 with the fast path, right 88% of the time." in text


def test_without_the_user_s_choice_there_are_none(inputs: ModelInputs, writer: Writer) -> None:
    assert "$" not in letter(PRICED, "latency", inputs, writer).text


def test_a_scenario_that_changes_moves_no_letter(inputs: ModelInputs, writer: Writer) -> None:
    changed = edits.put(shown(), "scenarios.c1.price_in", 99.0)
    assert letter(changed, "latency", inputs, writer) == letter(shown(), "latency", inputs, writer)


def test_accuracy_is_left_out_where_it_was_not_typed(inputs: ModelInputs, writer: Writer) -> None:
    plan = replace(PRICED, scenarios=(by_tokens(**{**LEVERS, "accuracy": None}),))
    plan = show_trade_off(plan, "o1", trade_off_of(plan, plan.scenarios[0]))
    text = letter(plan, "latency", inputs, writer).text
    assert "or $0.00231 with the fast path." in text
    assert "of the time" not in text


def test_what_saves_nothing_or_cannot_be_read_trades_nothing() -> None:
    assert trade_off_of(PRICED, by_tokens()) is None
    assert trade_off_of(PRICED, by_tokens(price_in=None, **LEVERS)) is None
    wrong = edits.enter(PRICED, "scenarios.c1.price_in", "lots", TODAY)
    assert trade_off_of(wrong, wrong.scenarios[0]) is None
    assert trade_off_of(PRICED, by_gpu()) is not None


def test_a_scenario_that_is_gone_is_shown_to_nobody() -> None:
    assert remove_scenario(shown(), "c1").counter("o1").trade_off is None
    lost = replace(shown(), scenarios=())
    assert repair_references(lost)[0].counter("o1").trade_off is None


def test_a_file_keeps_what_is_shown() -> None:
    assert read_bytes(to_bytes(shown()), "plan").plan == shown()
