"""What is odd in a log is said, and both figures are kept."""

import datetime

from planner.ask.rounds.round_problems import round_problems
from planner.plan import Offer, Plan, Round
from planner.plan.fields.round import Who

DAY = datetime.date(2026, 1, 5)
TODAY = datetime.date(2026, 3, 1)


def said(plan: Plan) -> dict[str, str]:
    return {round_problem.where: round_problem.message for round_problem in round_problems(plan, TODAY)}


def log(plain: Offer, *figures: tuple[Who, float | None, bool], days: tuple[int, ...] = ()) -> Plan:
    rounds = tuple(
        Round(
            id=f"r{place}",
            offer="o1",
            when=DAY + datetime.timedelta(days[place] if days else place),
            who=who,
            value=value,
            final=final,
        )
        for place, (who, value, final) in enumerate(figures)
    )
    return Plan(offers=(plain,), rounds=rounds)


YOU, THEY = Who.YOU, Who.THEY


def test_a_log_in_order_has_no_problems(plain: Offer) -> None:
    assert said(log(plain, (YOU, 230e3, False))) == {}


def test_a_reply_lower_than_the_standing_offer_is_named(plain: Offer) -> None:
    found = said(log(plain, (YOU, 230e3, False), (THEY, 205e3, False)))
    assert found["rounds.r1.value"].startswith("This figure of base is lower than their last one")


def test_an_ask_for_less_than_stands_is_named(plain: Offer) -> None:
    found = said(log(plain, (YOU, 23e3, False)))
    assert found["rounds.r0.value"].startswith("This asks for less than the 210,000 that stands")


def test_a_round_before_the_start_of_the_log_is_named(plain: Offer) -> None:
    found = said(log(plain, (THEY, 210e3, False), (YOU, 230e3, False), days=(0, -3)))
    assert "of 2026-01-02 comes after one of 2026-01-05" in found["rounds.r1.when"]


def test_two_answers_of_one_day_that_differ_are_named(plain: Offer) -> None:
    plan = log(plain, (YOU, 230e3, False), (THEY, 215e3, False), (THEY, 220e3, False), days=(0, 1, 1))
    assert "contradict each other: 215,000 and 220,000" in said(plan)["rounds.r2.value"]
    assert len(plan.rounds) == 3


def test_a_figure_above_a_final_one_is_named(plain: Offer) -> None:
    figures = ((YOU, 230e3, False), (THEY, 215e3, True), (YOU, 225e3, False), (THEY, 220e3, False))
    assert said(log(plain, *figures))["rounds.r3.value"].startswith("They called 215,000 final")


def test_a_reply_that_the_offer_does_not_hold_yet_is_named(plain: Offer) -> None:
    found = said(log(plain, (YOU, 230e3, False), (THEY, 218e3, False)))
    assert "still says 210,000" in found["offers.o1.base"]


def test_a_round_without_a_figure_is_named(plain: Offer) -> None:
    assert "no figure" in said(log(plain, (YOU, None, False)))["rounds.r0.value"]


def test_a_round_of_a_day_to_come_is_a_warning() -> None:
    ahead = (TODAY - DAY).days
    plan = log(Offer(id="o1", base=2e5), *((Who.YOU, 2.2e5, False),) * 3, days=(0, ahead, ahead + 1))
    problems = said(plan)
    assert "rounds.r1.when" not in problems  # today itself is no day to come
    assert problems["rounds.r2.when"].startswith("This message is of 2026-03-02, a day to come")
