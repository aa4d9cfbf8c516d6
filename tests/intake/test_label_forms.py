"""Labels in words that no list holds, and those that look alike and mean something else."""

import pytest

from planner.intake.layout.columns.column_roles import is_value_name
from planner.intake.layout.columns.present_names import is_present
from planner.intake.layout.labels import meaning


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("They need an answer by", "deadline"),
        ("Reply needed by", "deadline"),
        ("Offer valid till", "deadline"),
        ("When they want my decision by", "deadline"),
        ("Deadline for my reply", "deadline"),
        ("Antwort bis spätestens", "deadline"),
        ("Planned start date", "start"),
        ("Where things stand", "standing"),
        ("In writing yet?", "standing"),
        ("Latest share price", "price"),
        ("Fair market value per share", "price"),
        ("Paid time off (days)", "days_off"),
        ("Ferien (Tage)", "days_off"),
        ("Retirement match (% of pay)", "match_rate"),
        ("Vesting period (years)", "vesting"),
        ("RSU vesting (yrs)", "vesting"),
        ("Sign-on repayment if I leave", "clawback"),
        ("RSU gesamt (€), 4 Jahre", "grants"),
        ("Bonus (Ziel, % vom Jahreslohn)", "bonus_target"),
        ("Anzahl Monatslöhne", "salaries"),
        ("One-time cash", "extras"),
    ],
)
def test_a_label_is_known_by_the_kinds_of_its_words(label: str, key: str) -> None:
    assert meaning(label) == key


@pytest.mark.parametrize(
    "label",
    [
        "Max bonus",
        "Base after raise",
        "Market base",
        "Offer letter sent",
        "Sign-on needed",
        "Previous share price",
        "Decision maker",
        "Who else is hiring",
        "Average days off",
        "Offers by",
    ],
)
def test_a_label_of_something_else_is_no_field(label: str) -> None:
    assert meaning(label) is None


@pytest.mark.parametrize(
    "name",
    [
        "What I make today",
        "What I earn now",
        "Today’s pay",
        "My existing comp",
        "If I stay",
        "Where I’m at now",
    ],
)
def test_the_present_job_is_known_in_words(name: str) -> None:
    assert is_present(name)


@pytest.mark.parametrize("name", ["What they said", "As offered", "Their numbers", "What it is"])
def test_a_phrase_names_a_column_of_values_and_no_company(name: str) -> None:
    assert is_value_name(name)


@pytest.mark.parametrize("name", ["Howard & Sons", "Asana", "Whatnot", "Percolate", "Staywell"])
def test_a_company_is_no_phrase(name: str) -> None:
    assert not is_value_name(name)
    assert not is_present(name)
