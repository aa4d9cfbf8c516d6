"""Packages leave only where they were chosen to be shown, and as they were then."""

import pytest

from planner.analysis import ModelInputs
from planner.plan import Plan, ShownPackage, edits
from planner.plan.edits.negotiation import hold_component, show_package
from planner.plan.fields.terms import Component, Hold
from planner.share import share
from planner.workbook.recruiter.recruiter_book import recruiter_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan

BASE_LED = ShownPackage(lead=Component.BASE, base=230_500, equity=775_000, sign_on=76_000, bonus=0.19)
EQUITY_LED = ShownPackage(lead=Component.EQUITY, base=218_500, equity=955_000, sign_on=78_000, bonus=0.19)


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def with_packages(*packages: ShownPackage) -> Plan:
    plan = real_plan()
    for package in packages:
        plan = show_package(plan, "o1", package)
    return plan


def test_no_package_leaves_unless_it_is_shown(inputs: ModelInputs) -> None:
    shared = share(real_plan(), inputs, "o1")
    assert shared.packages == ()
    texts = [row[0] for row in recruiter_book(shared).sheet("Proposal").rows()]
    assert not [text for text in texts if "ackage" in str(text) and "following package" not in str(text)]


def test_shown_packages_are_told_against_the_proposal_with_their_totals(inputs: ModelInputs) -> None:
    shared = share(with_packages(BASE_LED, EQUITY_LED), inputs, "o1")
    rows = recruiter_book(shared).sheet("Proposal").rows()
    start = next(place for place, row in enumerate(rows) if row[0] == "Or one of these instead")
    # base 227,000, bonus 17.5 %, sign-on 60,000 and 0.08 % of 1 bn are proposed
    assert [(row[0], row[4]) for row in rows[start + 1 : start + 3]] == [
        ("More base", "Base +3,500 and bonus +1.5 points and sign-on +16,000; equity −0.0025 points"),
        ("More equity", "Bonus +1.5 points and sign-on +18,000 and equity +0.0155 points; base −8,500"),
    ]
    # 230,500 x 1.19 + 76,000 + a quarter of 775,000 + match 8,000 + moving 5,000
    assert rows[start + 1][1] == pytest.approx(230_500 * 1.19 + 76_000 + 775_000 / 4 + 13_000)


def test_what_is_shown_is_written_into_the_log(inputs: ModelInputs) -> None:
    assert ("More base: base", 230_500) in share(with_packages(BASE_LED), inputs, "o1").figures


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("person.savings", "900k"),
        ("person.gamma", "4"),
        ("assumptions.cost_base", "3"),
        ("assumptions.credible_total", "10%"),
        ("assumptions.level_chance_high", "30%"),
        ("offers.o1.next_min", "250k"),
        ("offers.o1.not_pay", "20k"),
        ("offers.o2.base", "300k"),
        ("assumptions.leave_rate", "40%"),
    ],
)
def test_nothing_private_moves_a_shown_package(path: str, text: str, inputs: ModelInputs) -> None:
    plan = with_packages(BASE_LED, EQUITY_LED)
    changed = edits.enter(plan, path, text, TODAY)
    assert changed != plan
    before, after = (recruiter_book(share(one, inputs, "o1")).to_bytes() for one in (plan, changed))
    assert before == after


@pytest.mark.parametrize("hold", list(Hold))
def test_what_is_held_never_leaves(hold: Hold, inputs: ModelInputs) -> None:
    plan = with_packages(BASE_LED)
    held = hold_component(plan, "o1", Component.EQUITY, hold)
    before, after = (recruiter_book(share(one, inputs, "o1")).to_bytes() for one in (plan, held))
    assert before == after
