"""Money, ranges, days and names of companies, as the settings have them."""

import datetime

import pytest

from planner.analysis import ModelInputs
from planner.letters import Writer
from planner.letters.spelling import amount, company, day, money, price
from planner.plan import Plan, edits
from planner.plan.fields.terms import CompanySpelling, MoneySpelling, RangeSpelling
from planner.values import Unit
from tests.letters.written import letter
from tests.workbook.plans import TODAY, real_plan


@pytest.mark.parametrize(
    ("value", "currency", "spelling", "text"),
    [
        (210_000, "USD", "in full", "$210,000"),
        (210_000, "USD", "in thousands", "$210k"),
        (212_500, "USD", "in thousands", "$212.5k"),
        (212_345, "USD", "in thousands", "$212,345"),
        (800, "USD", "in thousands", "$800"),
        (210_000, "USD", "with its code", "210,000 USD"),
        (90_000, "EUR", "in full", "€90,000"),
        (90_000, "CHF", "in thousands", "90,000 CHF"),
    ],
)
def test_money(value: float, currency: str, spelling: str, text: str) -> None:
    assert money(value, currency, spelling) == text


def test_a_share_is_per_cent() -> None:
    assert amount(0.175, Unit.SHARE, "USD", "in full") == "17.5%"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Aurora AI, Inc.", "Aurora AI"),
        ("Beacon ML Ltd", "Beacon ML"),
        ("Crest GmbH", "Crest"),
        ("Incipit", "Incipit"),
        ("Inc", "Inc"),
    ],
)
def test_a_short_company_has_no_legal_form(name: str, text: str) -> None:
    assert company(name, "short") == text
    assert company(name, "as typed") == name


def test_a_day_has_its_year_only_where_it_is_another_one() -> None:
    assert day(datetime.date(2026, 12, 1), TODAY) == "Tuesday, December 1"
    assert day(datetime.date(2027, 1, 11), TODAY) == "Monday, January 11, 2027"


def test_letters_follow_the_settings_of_the_plan(inputs: ModelInputs, writer: Writer) -> None:
    plan: Plan = edits.put(real_plan(), "wording.money", MoneySpelling.THOUSANDS)
    plan = edits.put(plan, "wording.ranges", RangeSpelling.DASH)
    plan = edits.put(plan, "wording.company", CompanySpelling.SHORT)
    plan = edits.put(plan, "offers.o1.company", "Aurora AI, Inc.")
    made = letter(plan, "counter_email", inputs, writer)
    assert "- Base $227k instead of $210k." in made.text
    assert "your posted $190k–$235k" in made.text
    assert made.subject_text == "Senior AI PM: my thoughts on the offer"
    accepted = letter(plan, "acceptance", inputs, writer).text
    assert "join Aurora AI as Senior AI PM" in accepted


def test_the_price_of_a_small_thing_has_whole_cents() -> None:
    assert [price(one, "USD") for one in (0.5, 1.5, 2.0, 0.0042)] == ["$0.50", "$1.50", "$2", "$0.0042"]
    assert price(0.5, "CHF") == "0.50 CHF"
