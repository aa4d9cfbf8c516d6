"""A match by its formula: read as a share of base, stored as it was typed."""

import datetime

import pytest

from planner.files.reading import read_bytes
from planner.files.writing import to_bytes
from planner.plan import Plan, edits
from planner.plan.edits.entries import typed_text
from planner.plan.entry.match_text import read_match

TODAY = datetime.date(2026, 11, 22)
PATH = "offers.o1.match_rate"


def entered(text: str) -> Plan:
    return edits.enter(edits.add_offer(Plan()), PATH, text, TODAY)


@pytest.mark.parametrize(
    ("text", "share", "deferred"),
    [
        ("50% up to 6%", 0.03, 0.06),
        ("50 % up to 6 %", 0.03, 0.06),
        ("100% up to 3% then 50% up to 5%", 0.04, 0.05),
        ("100% of the first 3%, 50% of the next 2%", 0.04, 0.05),
        ("100% of first 3% and 50% of next 2% of pay", 0.04, 0.05),
        ("100% match on the first 4% of base", 0.04, 0.04),
        ("dollar for dollar up to 5%", 0.05, 0.05),
        ("half of the first 6%", 0.03, 0.06),
        ("25% up to 4.5% of your salary", 0.01125, 0.045),
    ],
)
def test_a_formula_is_the_share_of_base_that_it_comes_to(text: str, share: float, deferred: float) -> None:
    formula = read_match(text)
    assert formula.rate == pytest.approx(share)
    assert formula.deferred == pytest.approx(deferred)
    plan = entered(text)
    assert plan.offer("o1").match_rate == pytest.approx(share)
    assert typed_text(plan, PATH) == text
    assert typed_text(read_bytes(to_bytes(plan), "x").plan, PATH) == text


@pytest.mark.parametrize(("text", "share"), [("4%", 0.04), ("4", 0.04), ("=2%*2", 0.04), ("0.04", 0.04)])
def test_a_share_is_read_as_before(text: str, share: float) -> None:
    assert entered(text).offer("o1").match_rate == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("50% up to lots", "“50% up to lots” is no match that can be read. Type the share of base, as 4%"),
        ("half of it", "is no match that can be read"),
        ("50% up to 6% then 25% up to 4%", "“25% up to 4%” ends at or below the part before it."),
        ("5000% up to 6%", "A match of 5000% of what you put in is a slip."),
        ("150%", "Retirement match must be 100 % or less."),
    ],
)
def test_a_match_that_cannot_be_read_stays_as_typed_with_the_reason(text: str, why: str) -> None:
    plan = entered(text)
    assert plan.offer("o1").match_rate == 0
    assert plan.typed[PATH].text == text
    assert why in plan.typed[PATH].wrong


def test_a_plain_share_replaces_the_formula() -> None:
    plan = edits.enter(entered("50% up to 6%"), PATH, "5%", TODAY)
    assert PATH not in plan.typed
    assert plan.offer("o1").match_rate == 0.05


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("espp_discount", "100%", "ESPP discount must be 50 % or less."),
        ("espp_share", "120%", "ESPP, share of pay must be 100 % or less."),
        ("deferral", "-1", "Your 401(k) deferral must be $0 / year or more."),
        ("own_hsa", "some", "“some” is not a number."),
    ],
)
def test_a_benefit_that_cannot_be_is_refused_and_stays_as_typed(key: str, text: str, why: str) -> None:
    plan = edits.enter(edits.add_offer(Plan()), f"offers.o1.{key}", text, TODAY)
    typed = plan.typed[f"offers.o1.{key}"]
    assert typed.text == text
    assert typed.wrong.startswith(why.partition(" must be $")[0])
