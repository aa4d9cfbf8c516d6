"""What was shared with whom: everything that left, the latest first, and what changed since."""

import datetime

import pytest
from msgspec.structs import replace

from planner.plan import Plan, Round, edits
from planner.plan.fields.counter import Export
from planner.plan.fields.round import Means, Who
from planner.plan.fields.terms import Component
from planner.plan.letter_versions import LetterCopy
from planner.share.history.shared_with import logged_text, shared_with
from tests.workbook.plans import real_plan

FIRST, SECOND = datetime.date(2026, 11, 3), datetime.date(2026, 11, 9)
NOON = datetime.datetime(2026, 11, 9, 12)


def shared_plan() -> Plan:
    """The real plan after a workbook, a copied letter and a call to o1, and a workbook to o2."""
    plan = real_plan()
    figures = (("base", 220_000.0), ("bonus", 0.175))
    for offer, company, day in (("o1", "Aurora AI", FIRST), ("o2", "Beacon", SECOND)):
        line = Export(offer=offer, company=company, when=day, file=f"{offer}.xlsx", figures=figures)
        plan = edits.log_export(plan, line)
    letter = LetterCopy(
        id="v1", offer="o1", kind="counter_email", when=NOON, how="copied as text", subject="My proposal"
    )
    mine = Round(
        id="r1",
        offer="o1",
        when=datetime.date(2026, 11, 5),
        who=Who.YOU,
        means=Means.CALL,
        component=Component.SIGN_ON,
        value=60_000.0,
    )
    return replace(plan, letter_copies=(letter,), rounds=(mine,))


def test_each_recruiter_has_exports_letters_and_figures_with_their_day() -> None:
    aurora, beacon = sorted(shared_with(shared_plan()), key=lambda recruiter: recruiter.name)
    assert aurora.name == "Aurora AI"
    assert [(item.when, item.what) for item in aurora.items] == [
        (SECOND, "My proposal, copied as text"),
        (datetime.date(2026, 11, 5), "Said by call"),
        (FIRST, "o1.xlsx"),
    ]
    assert aurora.items[1].content == "sign-on 60,000"
    assert aurora.items[2].content == "base 220,000; bonus 17.5 %"
    assert [item.what for item in beacon.items] == ["o2.xlsx"]


def test_what_changed_since_is_said() -> None:
    aurora = next(recruiter for recruiter in shared_with(shared_plan()) if recruiter.name == "Aurora AI")
    assert "You ask for 227,000 of base; they heard 220,000." in aurora.since
    assert "You ask for 800,000 of equity, which they have not heard." in aurora.since
    assert not any("sign-on" in text for text in aurora.since)  # 60,000, as they heard
    same = edits.propose(shared_plan(), "o1", Component.BASE, 220_000.0)
    aurora = next(recruiter for recruiter in shared_with(same) if recruiter.name == "Aurora AI")
    assert not any("of base" in text for text in aurora.since)


def test_an_offer_that_is_gone_keeps_what_it_got() -> None:
    plan = shared_plan()
    gone = replace(plan, offers=plan.offers[:1])
    assert {recruiter.name for recruiter in shared_with(gone)} == {"Aurora AI", "Beacon"}


def test_where_nothing_left_there_is_nobody() -> None:
    assert shared_with(real_plan()) == ()


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("bonus", 0.0, "0 %"),
        ("bonus", 1.0, "100 %"),
        ("A: bonus", 1.2, "120 %"),
        (f"Another offer: {Component.BONUS.shared_label}", 0.0, "0 %"),
        ("base", 0.0, "0"),
        ("sign_on", 1.0, "1"),
    ],
)
def test_a_logged_bonus_is_a_share_of_base_whatever_its_size(name: str, value: float, text: str) -> None:
    assert logged_text(name, value) == text
