"""Hints where a law limits a clawback: with the contract's figure, by place and day."""

import datetime
from typing import Any

import pytest
from msgspec.structs import replace

from planner.market.laws.clawback_laws import ClawbackLaw, read_clawback_laws
from planner.model_inputs import load_tables
from planner.pay.clawback_hints import clawback_hints, lawful_limit
from planner.plan import Instalment, Offer
from planner.plan.fields.terms import CauseOfLeaving, Clawback, ClawbackFrom, OtherClawback

TODAY = datetime.date(2026, 11, 29)
OWN, LET_GO = CauseOfLeaving.OWN_CHOICE, CauseOfLeaving.LET_GO
Laws = tuple[ClawbackLaw, ...]
PAID = Instalment(
    id="i", amount=40_000.0, month=0, clawback=Clawback.CLIFF, clawback_let_go=OtherClawback.NONE
)


@pytest.fixture(scope="module")
def laws() -> tuple[ClawbackLaw, ...]:
    return load_tables().clawback_laws


def hints(laws: Laws, state: str = "CA", **changes: Any) -> tuple[str, ...]:
    fields = {"start": changes.pop("start", None), "metro": changes.pop("metro", "")}
    payment = replace(PAID, **changes)
    offer = replace(Offer(id="o1", sign_on=(payment,), state=state), **fields)
    return clawback_hints(offer, laws, TODAY)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, "is not prorated"),
        ({"clawback": Clawback.PRORATED}, ""),
        ({"clawback": Clawback.PRORATED, "clawback_months": 24}, ""),
        ({"clawback": Clawback.PRORATED, "clawback_months": 36}, "runs longer than 24 months"),
        ({"clawback": Clawback.PRORATED, "clawback_let_go": OtherClawback.SAME}, "even if they let you go"),
        ({"clawback": Clawback.NONE}, ""),
        ({"clawback": Clawback.NONE, "clawback_with_cause": OtherClawback.CLIFF}, "is not prorated"),
        ({"amount": 0.0}, ""),
        ({"month": 13}, ""),  # twelve months from the start are over: nothing is ever owed
        ({"month": 13, "clawback_from": ClawbackFrom.PAYMENT}, "is not prorated"),
    ],
)
def test_california_asks_for_short_prorated_terms_that_spare_who_is_let_go(
    changes: dict[str, Any], says: str, laws: Laws
) -> None:
    listed = hints(laws, **changes)
    assert len(listed) == (1 if says else 0)
    assert all(
        says in hint and hint.startswith("California AB 692 (contracts from 2026-01-01)") for hint in listed
    )


def test_new_york_lets_a_bonus_be_asked_back_but_not_from_who_is_let_go(
    laws: Laws,
) -> None:
    assert hints(laws, "NYC") == ()
    (listed,) = hints(laws, "NY", clawback_let_go=OtherClawback.SAME)
    assert listed.startswith("New York Trapped at Work Act (contracts from 2026-12-19)")
    assert "let go, 40,000 by the contract, 0 by the law" in listed


def test_a_contract_older_than_the_law_gets_no_hint(laws: Laws) -> None:
    assert hints(laws, start=datetime.date(2025, 12, 1)) == ()
    assert len(hints(laws, start=datetime.date(2026, 1, 5))) == 1
    same = OtherClawback.SAME
    assert hints(laws, "NY", clawback_let_go=same, start=datetime.date(2026, 12, 10)) == ()
    assert len(hints(laws, "NY", clawback_let_go=same, start=datetime.date(2027, 1, 10))) == 1


def test_the_place_is_the_state_or_a_metro_area_of_it_alone(laws: Laws) -> None:
    assert hints(laws, "WA") == ()
    assert len(hints(laws, "NV", metro="Los Angeles-Long Beach-Anaheim, CA")) == 1
    same = OtherClawback.SAME
    assert hints(laws, "NJ", metro="New York-Newark-Jersey City, NY-NJ-PA", clawback_let_go=same) == ()


def test_the_law_and_the_contract_both_show_their_figures(laws: Laws) -> None:
    """A cliff of 36 months: at month 18 all 40,000 by the contract; prorated over 24 months, a quarter."""
    california = laws[0]
    long = replace(PAID, clawback_months=36)
    assert lawful_limit(long, california, 18.0, OWN) == pytest.approx(10_000)
    assert lawful_limit(long, california, 24.0, OWN) == 0
    assert lawful_limit(long, california, 6.0, LET_GO) == 0
    (listed,) = hints(laws, clawback_months=36)
    assert "Leaving at month 18: by choice, 40,000 by the contract, 10,000 by the law." in listed


def test_a_law_names_its_sources_and_when_they_were_read(laws: Laws) -> None:
    for law in laws:
        assert len(law.sources) >= 2
        assert all(source.startswith("https://") for source in law.sources)
        assert law.read <= TODAY


def test_a_table_without_its_day_is_refused() -> None:
    with pytest.raises((ValueError, LookupError)):
        read_clawback_laws({"laws": [{"name": "x"}]})
