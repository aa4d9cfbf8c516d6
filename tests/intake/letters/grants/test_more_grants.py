"""More wordings of grants: yearly awards, rounds of the company, numbers with blanks, other languages."""

import pytest

from planner.intake.letters.grants.part import read_grants_part
from planner.intake.letters.parts import PartReading
from planner.intake.letters.words import LetterWords
from tests.intake.letters import reading as part
from tests.intake.letters.reading import ReadPart

FOUR = (0.25, 0.25, 0.25, 0.25)
THREE = (1 / 3, 1 / 3, 1 / 3)


@pytest.fixture(scope="module")
def read(letter_words: LetterWords) -> ReadPart:
    return part.part_reading(read_grants_part, letter_words)


def values(reading: PartReading) -> dict[str, object]:
    return dict(part.values(reading, "grants."))


YEARLY = [
    "LTIP: CAD 60,000 in RSUs annually, vesting over three years",
    "You'll receive annual RSU awards of $60,000, each vesting over three years.",
    "Each year you will be granted RSUs worth $50,000 that vest over 3 years.",
    "an annual RSU grant of $75,000 vesting over 4 years",
    "You will be eligible for an annual equity refresh of up to $60,000",
    "The target annual LTI grant is $80,000, granted in March each year and vesting over 3 years.",
]


@pytest.mark.parametrize("text", YEARLY)
def test_an_award_of_each_year_is_asked_and_no_grant(read: ReadPart, text: str) -> None:
    reading = read(text)
    assert not values(reading)
    assert part.asked(reading, "") == {"refresher"}


WORDINGS = [
    (
        "0.35% (NSOs, 4yr/1yr cliff). We closed our Series C in May at $640M.",
        {"0.percent": 0.0035, "0.kind": "option", "0.years": FOUR, "0.cliff": 12, "valuation": 640e6},
    ),
    ("0.2% options. We raised our Series B at a $300M valuation.", {"0.percent": 0.002, "valuation": 300e6}),
    ("0.2% options. Series A ($45M post).", {"0.percent": 0.002, "valuation": 45e6}),
    ("Stock: RSU 145,000.00 USD - 3 year ratable annual", {"0.value": 145_000, "0.years": THREE}),
    ("RSU 90,000 USD - 4 year graded quarterly", {"0.years": FOUR, "0.cadence": "quarterly"}),
    ("12 500 RSUs over 4 years", {"0.units": 12_500, "0.years": FOUR}),
    ("BSPCE : 6 000, prix d'exercice 3,20 €", {"0.units": 6_000, "0.kind": "option"}),
    ("BSPCE : 6\u00a0000", {"0.units": 6_000, "0.kind": "option"}),
    ("Stock Options: 15.000 Optionen, Basispreis 2,10 €", {"0.units": 15_000, "0.strike": 2.1}),
    ("$90k/yr RSUs (4 yr)", {"0.value": 360_000, "0.years": FOUR}),
    ("equity worth $90,000 per year for 4 years", {"0.value": 360_000, "0.years": FOUR}),
    ("RSUs worth USD 80,000 vesting over 4 years (25% each year)", {"0.value": 80_000, "0.years": FOUR}),
    ("We can raise your RSU grant from $300,000 to $350,000.", {"0.value": 350_000}),
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_a_wording_is_read(read: ReadPart, text: str, expected: dict[str, object]) -> None:
    got = values(read(text))
    assert {key: got.get(key) for key in expected} == expected


NONE = [
    "Employees who joined last year hold about $300,000 in stock.",
    "We raised $40M in May and will grow the team.",
    "5 450 people hold shares.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_others_have_is_no_grant(read: ReadPart, text: str) -> None:
    assert not values(read(text))


def test_the_appraised_value_is_no_price(read: ReadPart) -> None:
    reading = read("option to purchase 35,000 shares. The current 409A valuation is $1.85 per share.")
    assert "0.price" not in values(reading)
    assert {"0.price", "0.strike"} <= part.asked(reading, "grants.")
