"""A band made of pay data moves an ask within the model's reach, whatever the data say."""

import datetime

import numpy as np
import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.ask.results import Ask
from planner.disk import resource
from planner.files import sample_plan
from planner.files.reading import SAMPLE
from planner.market.pay_data.measures import PayAnswer, answer
from planner.market.pay_data.table import AMOUNTS, WORDS, PayTable, Words
from planner.model_inputs import load_model_inputs
from planner.plan import Plan
from planner.plan.fields.terms import Component
from planner.plan.pay_file import PayFile, PayFilter
from planner.ui.market.pay.band import with_band

TODAY = datetime.date(2026, 1, 2)
INPUTS = load_model_inputs(TODAY)
PLAN = sample_plan(resource(SAMPLE).read_text(encoding="utf-8"), TODAY)
OFFER = PLAN.offer("o3")  # whose ask a band of base moves
HIGHEST = 1_400_000.0  # about the most that a row of pay data may say


def answered(base: float, currency: str = "USD") -> PayAnswer:
    """Return nine rows about a base."""
    none = Words(np.full(9, -1, np.int32), ())
    amounts = {key: np.full(9, np.nan) for key in AMOUNTS}
    amounts["base"] = base * np.linspace(0.9, 1.1, 9)
    words = dict.fromkeys(WORDS, none)
    years, by_title = np.zeros(9, np.int16), np.zeros(9, np.bool_)
    return answer(PayTable(currency, False, words, amounts, years, by_title), PayFilter())  # noqa: FBT003


def plan_with(base: float) -> Plan:
    made = with_band(PLAN, OFFER, PayFile(id="f1", name="pay.csv"), answered(base))
    assert made is not None
    return made


def ask_with(plan: Plan) -> Ask:
    return analyse(plan, INPUTS).offers[OFFER.id].asks[Component.BASE]


@pytest.mark.parametrize("base", [60_000.0, 150_000.0, 230_000.0, 400_000.0, HIGHEST])
def test_an_opening_stays_below_the_limit_and_within_the_reach(base: float) -> None:
    ask = ask_with(plan_with(base))
    assert ask.opening is not None
    assert ask.ceiling is not None
    assert OFFER.base is not None
    assert OFFER.base <= ask.opening <= ask.ceiling < 1.15 * OFFER.base


def test_data_beyond_all_reason_ask_no_more_than_half_as_much_again() -> None:
    assert ask_with(plan_with(HIGHEST)).opening == ask_with(plan_with(1.5 * 205_000.0)).opening


def test_a_band_says_what_it_was_made_of() -> None:
    band = plan_with(200_000.0).bands[-1]
    assert band.source == "pay.csv, P25 to P75 of base, 9 rows"
    assert (band.base_low, band.base_high) == (190_000, 210_000)


def test_dollars_become_another_currency_by_its_rate_alone() -> None:
    euros = replace(PLAN, currency="EUR")
    file = PayFile(id="f1", name="pay.csv")
    assert with_band(euros, OFFER, file, answered(200_000.0)) is None
    rated = with_band(replace(euros, dollar_rate=0.5), OFFER, file, answered(200_000.0))
    assert rated is not None
    assert rated.bands[-1].base_low == 95_000
    pounds = replace(file, currency="GBP")
    assert with_band(PLAN, OFFER, pounds, answered(200_000.0, "GBP")) is None
