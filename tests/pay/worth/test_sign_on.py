"""Sign-on by path: who leaves before the last month of a clawback repays, who leaves in it does not."""

import numpy as np
import pytest
from msgspec.structs import replace

from planner.pay.worth.draws import Draws
from planner.pay.worth.sign_on_paths import LeavingOdds, owed_back, owed_until, sign_on_paths
from planner.plan import Instalment
from planner.plan.fields.terms import CauseOfLeaving, Clawback, ClawbackFrom, OtherClawback
from planner.plan.schema.validation import model_from

RATE = 0.12
"""A unit time of leaving is then a month / 100."""


def paid(months: list[float], draws: Draws, **changes: object) -> list[float]:
    """Return the first year's and the second year's sign-on of a path that leaves at each month."""
    fields: dict[str, object] = {"id": "s1", "amount": 12_000.0, "month": 1, "clawback_months": 12}
    payment = model_from(Instalment, fields | changes)
    leaving = np.array(months, dtype=np.float32) * np.float32(RATE / 12)
    few = replace(draws, leaving=leaving)
    return [float(total) for total in sign_on_paths((payment,), LeavingOdds(RATE), 2, few).sum(axis=0)]


def test_all_of_it_is_repaid_before_the_last_month_and_nothing_after(draws: Draws) -> None:
    months = [0.5, 6.0, 11.9, 12.1, 30.0]
    assert paid(months, draws, clawback=Clawback.CLIFF) == [0, 0, 0, 12_000, 12_000]


def test_from_the_payment_the_last_month_is_a_month_later(draws: Draws) -> None:
    counted = {"clawback": Clawback.CLIFF, "clawback_from": ClawbackFrom.PAYMENT}
    assert paid([11.9, 12.1, 12.9, 13.1], draws, **counted) == [0, 0, 0, 12_000]


def test_a_prorated_part_falls_by_the_month(draws: Draws) -> None:
    found = paid([3.0, 9.0, 11.0, 12.5], draws, clawback=Clawback.PRORATED)
    assert found == pytest.approx([3_000, 9_000, 11_000, 12_000], abs=1)
    counted = {"clawback": Clawback.PRORATED, "clawback_from": ClawbackFrom.PAYMENT}
    assert paid([0.5, 4.0, 12.0], draws, **counted) == pytest.approx([0, 3_000, 11_000], abs=1)


def test_what_is_due_in_month_0_or_1_is_paid_to_everyone(
    draws: Draws,
) -> None:
    assert paid([0.5], draws, month=1) == [12_000]
    assert paid([0.5], draws, month=0) == [12_000]
    assert paid([1.5, 2.5], draws, month=2) == [0, 12_000]


@pytest.mark.parametrize(("months", "due"), [(11.0, 12_000), (11.999, 12_000), (12.0, 0), (13.0, 0)])
def test_nothing_is_owed_in_the_last_month(months: float, due: float) -> None:
    payment = Instalment(id="s1", amount=12_000.0, clawback=Clawback.CLIFF, clawback_months=12)
    assert list(owed_back(payment, np.array([months]))) == [due]


@pytest.mark.parametrize(
    ("month", "months", "counted_from", "until"),
    [
        (1, 12, ClawbackFrom.START, 12),
        (1, 1, ClawbackFrom.START, 1),  # paid to everyone, so owed on leaving in the first weeks
        (12, 12, ClawbackFrom.START, None),
        (13, 12, ClawbackFrom.START, None),
        (13, 14, ClawbackFrom.START, 14),
        (13, 12, ClawbackFrom.PAYMENT, 25),
        (13, 0, ClawbackFrom.PAYMENT, None),
    ],
)
def test_a_clawback_that_ends_before_its_payment_owes_nothing(
    month: int, months: int, counted_from: ClawbackFrom, until: int | None
) -> None:
    payment = Instalment(
        id="s1",
        amount=12_000.0,
        month=month,
        clawback=Clawback.CLIFF,
        clawback_months=months,
        clawback_from=counted_from,
    )
    assert owed_until(payment) == until
    due = owed_back(payment, np.arange(0.0, 40.0, 0.25))
    assert due.any() == (until is not None)


def by_year(payment: Instalment, months: list[float], horizon: int, draws: Draws) -> list[list[float]]:
    """Return sign-on by year of a path that leaves at each month, one list a year."""
    few = replace(draws, leaving=np.array(months, dtype=np.float32) * np.float32(RATE / 12))
    return [
        [float(amount) for amount in row]
        for row in sign_on_paths((payment,), LeavingOdds(RATE), horizon, few)
    ]


def test_who_never_leaves_gets_each_payment_in_its_year(draws: Draws) -> None:
    few = replace(draws, leaving=np.ones(2, dtype=np.float32))
    late = Instalment(id="s1", amount=12_000.0, month=13, clawback=Clawback.CLIFF, clawback_months=12)
    assert sign_on_paths((late,), LeavingOdds(0.0), 2, few).tolist() == [[0, 0], [12_000, 12_000]]
    assert sign_on_paths((late,), LeavingOdds(0.0), 1, few).tolist() == [[0, 0]]


def test_a_repayment_falls_into_the_year_of_leaving_and_none_behind_the_years_compared(draws: Draws) -> None:
    payment = Instalment(
        id="s1", amount=12_000.0, month=12, clawback=Clawback.CLIFF, clawback_months=36
    )  # from the start
    assert by_year(payment, [12.0, 13.0, 24.0, 25.0, 36.5], 2, draws) == [
        [0, 12_000, 12_000, 12_000, 12_000],
        [0, -12_000, -12_000, 0, 0],
    ]


def test_nothing_is_owed_of_what_is_not_paid_and_a_part_of_what_is_prorated() -> None:
    payment = Instalment(
        id="s1",
        amount=12_000.0,
        month=6,
        clawback=Clawback.PRORATED,
        clawback_months=12,
        clawback_from=ClawbackFrom.PAYMENT,
    )
    months = np.array([0.0, 5.0, 6.0, 9.0, 17.0, 18.0])
    assert owed_back(payment, months).tolist() == pytest.approx([0, 0, 12_000, 9_000, 1_000, 0])
    at_start = replace(payment, month=1, clawback_from=ClawbackFrom.START)
    assert owed_back(at_start, np.array([0.0, 3.0])).tolist() == [12_000, 9_000]
    assert owed_back(replace(payment, clawback=Clawback.NONE), months).tolist() == [0] * 6
    assert owed_back(replace(payment, clawback_months=0), months).tolist() == [0] * 6


BY_CAUSE = Instalment(
    id="s1",
    amount=12_000.0,
    clawback=Clawback.PRORATED,
    clawback_let_go=OtherClawback.NONE,
    clawback_with_cause=OtherClawback.CLIFF,
)


@pytest.mark.parametrize(
    ("leaving", "due"),
    [(CauseOfLeaving.OWN_CHOICE, 9_000), (CauseOfLeaving.LET_GO, 0), (CauseOfLeaving.WITH_CAUSE, 12_000)],
)
def test_what_is_owed_depends_on_why_the_job_ends(leaving: CauseOfLeaving, due: float) -> None:
    assert owed_back(BY_CAUSE, np.array([3.0]), leaving).tolist() == [due]


def test_the_same_terms_hold_for_every_cause_unless_the_letter_says_otherwise() -> None:
    payment = Instalment(id="s1", amount=12_000.0, clawback=Clawback.CLIFF)
    owed = {tuple(owed_back(payment, np.array([3.0, 13.0]), leaving)) for leaving in CauseOfLeaving}
    assert owed == {(12_000.0, 0.0)}


def test_each_path_repays_by_the_cause_that_it_leaves_for(draws: Draws) -> None:
    """Three leave at month 3: let go (draw .1), dismissed (.3), by choice (.9); one leaves after 12."""
    few = replace(
        draws,
        leaving=np.array([3, 3, 3, 13], dtype=np.float32) * np.float32(RATE / 12),
        causes=np.array([0.1, 0.3, 0.9, 0.3], dtype=np.float32),
    )
    odds = LeavingOdds(RATE, let_go=0.25, with_cause=0.25)
    assert sign_on_paths((BY_CAUSE,), odds, 2, few).sum(axis=0).tolist() == pytest.approx(
        [12_000, 0, 3_000, 12_000], abs=1
    )
