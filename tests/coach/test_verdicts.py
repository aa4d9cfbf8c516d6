"""The checker of advice: what it measures, and where it puts advice."""

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planner.plan.fields.terms import Component
from tests.coach.__main__ import NEEDED, judged_situation, report, table
from tests.coach.advice import Advice, AdvisedAsk
from tests.coach.situation import Accepted, Situation, moved_dates, situations
from tests.coach.verdicts import Lies, Verdict, judge, measured, standing_figure, verdicts, wholly_inside

DATA = Path(__file__).parent.parent / "data" / "coach"
TODAY = datetime.date(2026, 12, 1)
WIDEST = 0.08
"""Of the reference: no range of ours is wider."""

BASE = Accepted("yes", (5.0, 10.0), (2.0, 6.0))
NO_BASE = Accepted("no", None, None)


SITUATION = Situation(
    name="a",
    kind="band",
    plan={
        "plan": {
            "offers": [{"id": "o1", "company": "Acme", "base": 200_000}, {"id": "o2", "company": "Bolt"}]
        }
    },
    accepted={("o1", Component.BASE): BASE},
    decisions=("counter",),
    push_first=("o2",),
    asks_time=False,
    asks_level=False,
    patterns=(),
)


def situation(**changes: Any) -> Situation:
    return replace(SITUATION, **changes)


def advised(opening: float | None, **changes: Any) -> Advice:
    silent = Advice(
        asks={("o1", Component.BASE): AdvisedAsk(200_000, opening, 208_000)},
        levels=frozenset(),
        push_first=None,
        time=None,
        decision=None,
        letters={},
    )
    return replace(silent, **changes)


def lies(judged: tuple[Verdict, ...], point: str) -> Lies:
    return next(verdict.lies for verdict in judged if verdict.point == point)


@pytest.mark.parametrize(
    ("opening", "target", "expected"),
    [
        (220_000, 212_000, Lies.INSIDE),  # 10 % and 6 %: both at their ends
        (221_000, 212_000, Lies.OUTSIDE),
        (209_000, 208_000, Lies.OUTSIDE),
        (212_000, 203_000, Lies.OUTSIDE),
        (None, 200_000, Lies.OUTSIDE),
        (200_500, 200_500, Lies.OUTSIDE),  # a quarter of a per cent is no ask
    ],
)
def test_an_ask_is_inside_with_both_its_figures(opening: float | None, target: float, expected: Lies) -> None:
    assert judge(BASE, Component.BASE, 200_000, AdvisedAsk(200_000, opening, target))[0] is expected


def test_where_the_coach_asks_for_nothing_any_ask_is_outside() -> None:
    assert judge(NO_BASE, Component.BASE, 200_000, AdvisedAsk(200_000, 210_000, 205_000))[0] is Lies.OUTSIDE
    assert judge(NO_BASE, Component.BASE, 200_000, None)[0] is Lies.INSIDE


def test_another_standing_figure_than_the_plans_is_outside() -> None:
    lies, why = judge(BASE, Component.BASE, 200_000, AdvisedAsk(205_000, 214_000, 208_000))
    assert lies is Lies.OUTSIDE
    assert why == "reads 205,000 as standing instead of 200,000"


def test_a_sign_on_is_measured_as_a_sum_and_all_else_in_per_cent() -> None:
    assert measured(Component.SIGN_ON, 40_000, 0.0) == 40_000
    assert measured(Component.BASE, 210_000, 200_000) == pytest.approx(5.0)


def test_their_last_figure_is_standing_and_a_grant_counts_at_face() -> None:
    plan = {
        "offers": [
            {
                "id": "o1",
                "base": 200.0,
                "valuation": 1e6,
                "grants": [{"percent": 0.01}, {"units": 3, "price": 5}],
            }
        ],
        "rounds": [
            {"offer": "o1", "component": "base", "who": "they", "value": 210.0},
            {"offer": "o1", "component": "base", "who": "you", "value": 230.0},
            {"offer": "o1", "component": "bonus", "who": "they", "value": 0.15},
        ],
    }
    assert standing_figure(plan, "o1", Component.BASE) == 210.0
    assert standing_figure(plan, "o1", Component.BONUS) == 15.0
    assert standing_figure(plan, "o1", Component.EQUITY) == 10_015.0


def test_what_the_program_does_not_say_is_silent_and_no_fault() -> None:
    judged = verdicts(situation(asks_time=True), advised(214_000))
    assert lies(judged, "time") is Lies.SILENT
    assert lies(judged, "first to push") is Lies.SILENT
    assert wholly_inside(judged)


def test_what_the_program_says_wrongly_is_outside() -> None:
    judged = verdicts(situation(asks_level=True), advised(214_000, push_first="o1", decision="accept"))
    assert {lies(judged, point) for point in ("first to push", "decision", "level")} == {Lies.OUTSIDE}
    assert not wholly_inside(judged)


def test_a_letter_may_name_its_reader_but_nothing_forbidden() -> None:
    careful = situation(patterns=(("naming Acme or Bolt", "Acme|Bolt"),))
    assert lies(verdicts(careful, advised(214_000, letters={"o1": "Dear Acme"})), "letter") is Lies.INSIDE
    assert (
        lies(verdicts(careful, advised(214_000, letters={"o1": "Bolt pays more"})), "letter") is Lies.OUTSIDE
    )


def test_dates_move_with_today() -> None:
    assert moved_dates({"a": ["2026-11-28", "x", 3]}, 3) == {"a": ["2026-12-01", "x", 3]}


def test_there_are_sixty_situations_and_our_first_have_narrow_ranges() -> None:
    given, own, own_b = (situations(DATA / folder, TODAY) for folder in ("given", "own", "own_b"))
    assert (len(given), len(own), len(own_b)) == (20, 20, 20)
    for case in own:
        for (offer, component), accepted in case.accepted.items():
            base = standing_figure(case.plan["plan"], offer, Component.BASE)
            reference = base if component is Component.SIGN_ON else 100.0
            for limits in (accepted.opening, accepted.target):
                assert limits is None or limits[1] - limits[0] <= WIDEST * reference + 1e-6, (
                    case.name,
                    component,
                )


def test_the_program_is_asked_by_its_commands() -> None:
    (case,) = (
        case for case in situations(DATA / "own", datetime.date.today()) if case.name == "vest-in-march"
    )
    judged = judged_situation(case)
    assert [verdict.point for verdict in judged] == [
        "o1.base",
        "o1.sign_on",
        "o1.bonus",
        "decision",
        "letter",
    ]
    assert lies(judged, "letter") is Lies.INSIDE


def test_the_report_names_the_case_and_counts_by_point() -> None:
    points = (Verdict("o1.base", Lies.OUTSIDE, "x"), Verdict("o2.base", Lies.INSIDE, "y"))
    assert report("a", points).splitlines()[0] == "a: OUTSIDE"
    assert table(list(points)).splitlines()[1].split() == ["base", "1", "1", "0"]
    assert NEEDED == 0.9
