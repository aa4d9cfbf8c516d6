"""Letters speak of several other offers in true words: how many, whose letter, and options at face."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import Writer
from planner.plan import Counter, Grant, Offer, Plan, Release, Released
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import Component, GrantKind, OfferForm
from planner.share import share
from tests.letters.written import KINDS, letter

OPTIONS: dict[str, Any] = {"kind": GrantKind.OPTION, "units": 60_000, "price": 5.0, "strike": 2.0}
UNNAMED: dict[str, Any] = {"kind": GrantKind.OPTION, "percent": 0.004, "valuation": 3.3e7}


def plan_of(*marks: Released, grant: dict[str, Any] | None = None, equity: float | None = None) -> Plan:
    """One offer of 100,000 dollars of shares, and for each mark another written one with a grant."""
    own = Offer(id="o1", company="Aurora", base=180_000.0, grants=(Grant(id="g", value=1e5),))
    others = tuple(
        Offer(
            id=mark.id,
            company=f"Rival {mark.id}",
            base=150_000.0,
            standing=OfferForm.WRITTEN,
            grants=() if grant is None else (Grant(id="g", **grant),),
        )
        for mark in marks
    )
    counter = Counter(
        id="o1", base=200_000.0, equity=equity, reasons=("I led it.",), release=Release(offers=marks)
    )
    return Plan(offers=(own, *others), counters=(counter,), chosen="o1")


def mark(offer_id: str, **marks: bool) -> Released:
    return Released(id=offer_id, existence=True, **marks)


@pytest.mark.parametrize(
    ("marks", "have", "show"),
    [
        ((mark("o2"),), "another written offer.", ""),
        ((mark("o2"), mark("o3")), "two other written offers.", ""),
        (
            (mark("o2", letter=True), mark("o3")),
            "two other written",
            "the letter of one of the other offers.",
        ),
        ((mark("o2", letter=True), mark("o3", letter=True)), "two other", "the letters of the other offers."),
        (
            (mark("o2", letter=True), mark("o3", letter=True), mark("o4")),
            "three other written offers.",
            "the letters of two of the other offers.",
        ),
        (
            (mark("o2", letter=True, name=True), mark("o3", letter=True)),
            "a written offer from Rival o2 and another written offer.",
            "the letter from Rival o2 and the letter of the other offer.",
        ),
    ],
)
def test_other_offers_and_their_letters_are_counted(
    marks: tuple[Released, ...], have: str, show: str, inputs: ModelInputs, writer: Writer
) -> None:
    text = letter(plan_of(*marks), "counter_email", inputs, writer).text
    assert f"You should know that I hold {have}" in text
    assert (f"I can show you {show}" in text) if show else "I can show you" not in text


def test_options_of_another_offer_are_said_at_face(inputs: ModelInputs, writer: Writer) -> None:
    """60,000 options at 5 with a strike of 2 are 180,000 at face; their shares are 300,000."""
    plan = plan_of(mark("o2", amount=True), grant=OPTIONS, equity=200_000.0)
    assert (
        "I hold another written offer; its equity is $180,000 at face value."
        in letter(plan, "counter_email", inputs, writer).text
    )
    amounts = {label: amount for label, amount, _ in share(plan, inputs, "o1").others[0].amounts}
    assert amounts[Component.EQUITY.shared_label] == 180_000.0


@pytest.mark.parametrize("grant", [{**OPTIONS, "strike": 4.0}, UNNAMED])
def test_options_that_count_less_are_no_better_offer(
    grant: dict[str, Any], inputs: ModelInputs, writer: Writer
) -> None:
    plan = plan_of(mark("o2", amount=True), grant=grant, equity=200_000.0)
    assert "at face value" not in letter(plan, "counter_email", inputs, writer).text
    assert "offer" not in share(plan, inputs, "o1").line(Component.EQUITY).why


def test_a_part_of_the_company_whose_strike_is_not_named_has_no_money_beside(
    inputs: ModelInputs, writer: Writer
) -> None:
    plan = plan_of()
    offer = replace(plan.offers[0], grants=(Grant(id="g", **UNNAMED),))
    counter = Counter(id="o1", base=180_000.0, equity=165_000.0)
    plan = replace(plan, offers=(offer,), counters=(counter,))
    left, _unsigned = writer.left_out(share(plan, inputs, "o1"), KINDS["counter_email"])
    assert left.sentence.startswith("Equity 0.5% of the company has no reason")
    [grant] = share(plan, inputs, "o1").terms.grants
    assert grant.value == 0.0
    assert "strike not named" in grant.label


def test_without_a_proposal_nothing_is_given_back(inputs: ModelInputs) -> None:
    """They named 198,000 before any ask was logged: no opening of the offer's 100,000 goes below it."""
    named = Round(id="r1", offer="o1", who=Who.THEY, component=Component.EQUITY, value=198_000.0)
    plan = replace(plan_of(), rounds=(named,), counters=())
    line = share(plan, inputs, "o1").line(Component.EQUITY)
    assert line.offered == 198_000.0
    assert line.proposed >= 198_000.0
