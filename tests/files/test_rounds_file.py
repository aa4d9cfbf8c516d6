"""Rounds in a plan file: they come back as they were, and one bad value costs no more than itself."""

import datetime
import json

import pytest

from planner import files
from planner.files import PartlyReadError
from planner.plan import Offer, Plan, Round
from planner.plan.fields.round import Means, Who
from planner.plan.fields.terms import Component

ROUND = Round(
    id="r1",
    offer="o1",
    when=datetime.date(2026, 1, 5),
    who=Who.THEY,
    means=Means.CALL,
    component=Component.SIGN_ON,
    value=40_000.0,
    final=True,
    note="Ann, friendly",
)


def test_a_log_comes_back_as_it_was() -> None:
    plan = Plan(offers=(Offer(id="o1", company="Aurora"),), rounds=(ROUND, Round(id="r2", offer="o1")))
    assert files.read_bytes(files.to_bytes(plan), "x").plan == plan


def partly(rounds: list[dict[str, object]]) -> tuple[Plan, set[str]]:
    body = {"counterpoint": 1, "plan": {"offers": [{"id": "o1", "company": "A"}], "rounds": rounds}}
    data = json.dumps(body).encode()
    with pytest.raises(PartlyReadError) as caught:
        files.read_bytes(data, "x")
    return files.read_bytes(data, "x", partly=True).plan, {problem.where for problem in caught.value.problems}


def test_a_bad_figure_is_named_and_kept_as_typed() -> None:
    plan, named = partly([{"id": "r1", "offer": "o1", "value": "much"}, {"id": "r2", "offer": "o1"}])
    assert named == {"rounds.r1.value"}
    assert plan.typed["rounds.r1.value"].text == "much"
    assert [round_.id for round_ in plan.rounds] == ["r1", "r2"]


def test_two_rounds_of_one_identity_are_both_kept() -> None:
    plan, named = partly([{"id": "r1", "offer": "o1"}, {"id": "r1", "offer": "o1"}])
    assert named == {"rounds.r2"}
    assert [round_.id for round_ in plan.rounds] == ["r1", "r2"]


def test_rounds_of_an_offer_that_is_not_there_are_left_out() -> None:
    plan, named = partly([{"id": "r1", "offer": "o7", "value": "much"}, {"id": "r2", "offer": "o1"}])
    assert {"rounds.r1"} <= named
    assert [round_.id for round_ in plan.rounds] == ["r2"]
    assert plan.typed == {}
