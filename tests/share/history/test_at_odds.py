"""One story to each recruiter: an ask at odds with what they heard names who heard what and when."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.plan import Plan, Round, edits
from planner.plan.fields.counter import Export
from planner.plan.fields.round import Means, Who
from planner.plan.fields.terms import Component
from planner.plan.letter_versions import LetterCopy
from planner.share import share
from planner.share.history.at_odds import at_odds
from planner.share.history.earlier_asks import earlier_asks
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan

DAY = datetime.date(2026, 11, 3)
BASE = Component.BASE


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def sentences(plan: Plan, inputs: ModelInputs) -> list[str]:
    return [problem.message for problem in at_odds(plan, share(plan, inputs, "o1"))]


def exported(base: float, **others: float) -> Plan:
    """The real plan, which asks for 227,000 of base, after an export that asked for another."""
    figures = (("base", base), ("bonus", 0.175), *others.items())
    line = Export(offer="o1", company="Aurora AI", when=DAY, file="p.xlsx", figures=figures)
    return edits.log_export(real_plan(), line)


def test_more_than_they_heard_is_named_with_its_day_and_file(inputs: ModelInputs) -> None:
    assert sentences(exported(220_000.0), inputs) == [
        "You ask Aurora AI for 227,000 of base, and they heard 220,000 from you on 3 Nov 2026 (“p.xlsx”)."
    ]


def test_less_before_they_answered_gives_way_unasked(inputs: ModelInputs) -> None:
    [text] = sentences(exported(232_000.0), inputs)
    assert text.endswith("they have not answered it, so you would give way unasked.")
    answer = Round(id="r1", offer="o1", when=DAY, who=Who.THEY, component=BASE, value=215_000.0)
    answered = replace(exported(232_000.0), rounds=(answer,))
    assert sentences(answered, inputs) == []


@pytest.mark.parametrize("base", [227_000.0, 210_000.0])
def test_the_same_figure_and_one_of_theirs_are_no_contradiction(base: float, inputs: ModelInputs) -> None:
    assert sentences(exported(base), inputs) == []


def test_another_recruiter_heard_nothing(inputs: ModelInputs) -> None:
    plan = exported(220_000.0)
    (line,) = plan.exports
    elsewhere = replace(plan, exports=(replace(line, offer="o2"),))
    assert sentences(elsewhere, inputs) == []


def test_what_was_noted_in_rounds_counts(inputs: ModelInputs) -> None:
    mine = Round(
        id="r1", offer="o1", when=DAY, who=Who.YOU, means=Means.CALL, component=BASE, value=224_000.0
    )
    [text] = sentences(replace(real_plan(), rounds=(mine,)), inputs)
    assert "they heard 224,000 from you on 3 Nov 2026 (Rounds, by call)" in text


def test_a_letter_that_was_copied_counts_by_its_words() -> None:
    text = "Hi,\n- Base $224k instead of $210,000.\n- Sign-on: $55,000.\n- Bonus: 20% of base.\nThanks"
    when = datetime.datetime(2026, 11, 3, 9, 30)
    copy = LetterCopy(id="v1", offer="o1", kind="counter_email", when=when, text=text)
    heard = earlier_asks(replace(real_plan(), letter_copies=(copy,)), "o1")
    assert {(figure.component, figure.amount, figure.when) for figure in heard} == {
        (BASE, 224_000.0, DAY),
        (Component.SIGN_ON, 55_000.0, DAY),
        (Component.BONUS, 0.2, DAY),
    }


def test_another_offer_s_figures_that_changed_are_named(inputs: ModelInputs) -> None:
    plan = edits.release_offer(real_plan(), "o1", "o2", "amount", on=True)
    first = share(plan, inputs, "o1")
    sent = edits.log_export(plan, first.exported("p.xlsx"))
    assert sentences(sent, inputs) == []
    moved = edits.put(sent, "offers.o2.base", 199_000.0)
    [text] = sentences(moved, inputs)
    assert "Base salary, a year: 199,000 now, and Aurora AI saw 190,000 on 22 Nov 2026 (“p.xlsx”)." in text


def holding(**changes: object) -> Plan:
    """The real plan, which tells o1 of o2; the other offer with some changes."""
    plan = edits.release_offer(real_plan(), "o1", "o2", "existence", on=True)
    for other in plan.offers[2:]:
        plan = edits.release_offer(plan, "o1", other.id, "existence", on=False)
    for key, value in changes.items():
        plan = edits.put(plan, f"offers.o2.{key}", value)
    return plan


def test_the_day_elsewhere_is_one_of_the_offers_told_of(inputs: ModelInputs) -> None:
    day = TODAY + datetime.timedelta(days=5)
    named = edits.put(holding(deadline=day), "counters.o1.due_elsewhere", day)
    assert sentences(named, inputs) == []
    later = edits.put(named, "counters.o1.due_elsewhere", day + datetime.timedelta(days=3))
    [text] = sentences(later, inputs)
    assert text.startswith("You say that you must answer elsewhere on 30 Nov 2026, and what you hold ends")
    unknown = edits.put(later, "offers.o2.deadline", None)
    assert sentences(unknown, inputs) == []


def test_an_ask_below_what_they_offer_by_now_is_named(inputs: ModelInputs) -> None:
    more = Round(id="r1", offer="o1", when=DAY, who=Who.THEY, component=Component.SIGN_ON, value=70_000.0)
    texts = sentences(replace(real_plan(), rounds=(more,)), inputs)
    assert [text for text in texts if "70,000" in text] == [
        "Aurora AI offers 70,000 of sign-on by now, more than the 60,000 that you ask for. Choose the next "
        "figure, or clear it."
    ]
