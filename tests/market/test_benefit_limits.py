"""What is above a yearly limit is a warning at its field, and caps nothing."""

import datetime
from typing import Any

import pytest

from planner.market.tables import sources
from planner.market.tax_rules.benefit_limits import benefit_problems
from planner.plan import Offer, Person, Plan
from planner.plan.edits import enter
from planner.plan.fields.terms import Filing
from planner.plan.schema.validation import model_from
from tests.pay.vectors import real_tables

TABLES = real_tables()
TODAY = datetime.date(2026, 11, 22)


def warned(filing: Filing = Filing.SINGLE, match: str = "", **typed: Any) -> list[tuple[str, str]]:
    offer = model_from(Offer, {"id": "o1", "base": 200_000.0, **typed})
    plan = Plan(person=Person(filing=filing), offers=(offer,))
    if match:
        plan = enter(plan, "offers.o1.match_rate", match, TODAY)
    problems = benefit_problems(plan, TABLES.benefit_limits)
    return [(problem.where.rpartition(".")[2], problem.message) for problem in problems]


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"deferral": 24_500.0},
        {"own_hsa": 4_400.0},
        {"own_hsa": 4_000.0, "employer_hsa": 4_750.0, "filing": Filing.JOINT},
        {"espp_discount": 0.15, "espp_share": 0.1, "espp_limit": 25_000.0},
        {"match": "50% up to 6%", "deferral": 12_000.0},
        {"match": "50% up to 6%"},
        {"state": "outside US", "tax_rate": 0.3, "deferral": 99_000.0},
    ],
)
def test_what_is_within_the_limits_is_no_problem(typed: dict[str, Any]) -> None:
    assert warned(**typed) == []


@pytest.mark.parametrize(
    ("typed", "key", "words"),
    [
        ({"deferral": 24_501.0}, "deferral", "24,500 may be deferred in 2026 (32,500 from age 50)."),
        ({"own_hsa": 4_401.0}, "own_hsa", "takes family cover (to 8,750)"),
        ({"own_hsa": 4_400.0, "employer_hsa": 4_351.0}, "own_hsa", "is 8,750 for a family"),
        ({"employer_hsa": 9_000.0, "filing": Filing.JOINT}, "employer_hsa", "is 8,750 for a family"),
        ({"espp_discount": 0.15}, "espp_share", "The ESPP counts nothing without its share of pay."),
        ({"espp_share": 0.1}, "espp_discount", "The ESPP counts nothing without its discount."),
        (
            {"espp_discount": 0.15, "espp_share": 0.1, "espp_limit": 30_000.0},
            "espp_limit",
            "By law 25,000 of shares a year",
        ),
        ({"base": 400_000.0, "match_rate": 0.05}, "match_rate", "type 18,000 as “Match at most”"),
        ({"match": "50% up to 6%", "deferral": 11_999.0}, "deferral", "takes a deferral of 12,000 a year"),
    ],
)
def test_what_is_above_a_limit_is_a_warning_at_its_field(typed: dict[str, Any], key: str, words: str) -> None:
    [(where, message)] = warned(**typed)
    assert where == key
    assert words in message


def test_every_limit_has_its_source() -> None:
    source = dict(sources(TABLES))["Limits of benefits"]
    for words in ("Notice 2025-67", "Rev. Proc. 2025-19", "section 423(b)(8)", "section 401(a)(17)"):
        assert words in source
