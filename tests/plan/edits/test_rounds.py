"""The log of rounds in a plan: logged, typed, removed."""

import datetime
from collections.abc import Callable, Sequence

import pytest

from planner.plan import Plan, edits
from planner.plan.check import blocked_offers, check
from planner.plan.edits.negotiation import append_rounds, log_round, prepend_rounds, remove_round
from planner.plan.fields.round import Means, Round, Who
from planner.plan.fields.terms import Component
from planner.plan.paths import column_of, spec_at
from planner.plan.schema.model import Typed
from planner.values import Unit

TODAY = datetime.date(2026, 1, 2)
LogEdit = Callable[[Plan, Sequence[Round]], Plan]


@pytest.fixture
def plan() -> Plan:
    return log_round(edits.add_offer(edits.add_offer(Plan())), "o1", TODAY)


def typed(plan: Plan, path: str, text: str) -> Plan:
    return edits.enter(plan, path, text, TODAY)


def test_the_first_round_is_yours_today(plan: Plan) -> None:
    assert plan.rounds == (Round(id="r1", offer="o1", when=TODAY, who=Who.YOU, known=()),)


def test_the_next_round_is_theirs_by_the_same_means_for_the_same_component(plan: Plan) -> None:
    plan = edits.put(typed(plan, "rounds.r1.means", "call"), "rounds.r1.component", Component.SIGN_ON)
    second = log_round(plan, "o1", TODAY).rounds[1]
    assert (second.who, second.means, second.component) == (Who.THEY, Means.CALL, Component.SIGN_ON)


def test_each_offer_has_its_own_log(plan: Plan) -> None:
    plan = log_round(plan, "o2", TODAY)
    assert [round_.id for round_ in plan.rounds_of("o2")] == ["r2"]
    assert plan.rounds_of("o2")[0].who is Who.YOU


@pytest.mark.parametrize(
    ("component", "text", "value"),
    [
        ("base", "215k", 215_000),
        ("equity", "$450,000", 450_000),
        ("bonus", "17.5", 17.5),
        ("bonus", "17.5%", 17.5),
    ],
)
def test_a_figure_is_typed_in_its_component_s_unit(
    plan: Plan, component: str, text: str, value: float
) -> None:
    plan = typed(edits.put(plan, "rounds.r1.component", Component(component)), "rounds.r1.value", text)
    assert plan.rounds[0].value == value


def test_a_bonus_is_logged_in_points(plan: Plan) -> None:
    plan = edits.put(plan, "rounds.r1.component", Component.BONUS)
    assert spec_at(plan, "rounds.r1.value").about.unit is Unit.POINTS


def test_a_wrong_figure_stays_and_bars_only_its_offer(plan: Plan) -> None:
    plan = typed(plan, "rounds.r1.value", "lots")
    assert plan.typed["rounds.r1.value"].text == "lots"
    assert "o2" not in blocked_offers(
        plan, tuple(problem for problem in check(plan, TODAY) if problem.where.startswith("round"))
    )
    assert "o1" in blocked_offers(plan, check(plan, TODAY))


def test_a_removed_round_takes_its_typed_text_with_it(plan: Plan) -> None:
    plan = remove_round(typed(plan, "rounds.r1.value", "lots"), "r1")
    assert (plan.rounds, plan.typed) == ((), {})


def test_rounds_go_with_their_offer(plan: Plan) -> None:
    plan = typed(log_round(plan, "o2", TODAY), "rounds.r1.value", "lots")
    plan = edits.remove_offer(plan, "o1")
    assert [round_.id for round_ in plan.rounds] == ["r2"]
    assert plan.typed == {}


def test_a_log_begun_earlier_keeps_identities_apart(plan: Plan) -> None:
    plan = prepend_rounds(plan, [Round(id="", offer="o1"), Round(id="", offer="o1")])
    assert [round_.id for round_ in plan.rounds] == ["r2", "r3", "r1"]


def test_a_round_lies_in_the_offer_that_was_talked_about(plan: Plan) -> None:
    paths = ("rounds.r1.value", "rounds.r9.value", "offers.o2.base", "person.gamma")
    assert [column_of(plan, path) for path in paths] == ["o1", "", "o2", ""]


@pytest.mark.parametrize(
    ("component", "text", "why"),
    [
        ("bonus", "20,000", "Value must be 500 points or less."),
        ("base", "200bn", "Value must be 100,000,000,000 or less."),
        ("sign_on", "200bn", "Value must be 100,000,000,000 or less."),
        ("equity", "20,000bn", "Value must be 10,000,000,000,000 or less."),
    ],
)
def test_a_figure_has_the_limits_of_the_field_that_takes_it_over(
    plan: Plan, component: str, text: str, why: str
) -> None:
    plan = typed(edits.put(plan, "rounds.r1.component", Component(component)), "rounds.r1.value", text)
    assert (plan.rounds[0].value, plan.typed["rounds.r1.value"].wrong) == (None, why)


@pytest.mark.parametrize("add", [append_rounds, prepend_rounds])
def test_a_figure_that_its_field_refuses_is_logged_as_text(plan: Plan, add: LogEdit) -> None:
    steps = [Round(id="", offer="o1", value=-5.0), Round(id="", offer="o1", value=210_000.0)]
    plan = add(plan, steps)
    assert sorted((step.value or 0) for step in plan.rounds_of("o1")) == [0, 0, 210_000]
    assert plan.typed == {"rounds.r2.value": Typed(text="-5", wrong="Value must be 0 or more.")}
