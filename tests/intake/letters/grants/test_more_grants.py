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
    (
        "Equity: $120k each year for the first two years and $60k for years three and four.",
        {"0.value": 360_000, "0.years": (0.333333, 0.333333, 0.166667, 0.166667)},
    ),
    (
        "RSUs: $100k in year 1, $80k in year 2, $60k in year 3 and $40k in year 4",
        {"0.value": 280_000, "0.kind": "rsu"},
    ),
    (
        "$400,000 in stock: $160k year one, $120k year two, $80k year three, $40k year four.",
        {"0.value": 400_000, "0.years": (0.4, 0.3, 0.2, 0.1)},
    ),
    (
        "You will receive 8,000 RSUs: 2,000 on the first anniversary and 500 each quarter thereafter.",
        {"0.units": 8_000, "0.years": FOUR, "0.cadence": "quarterly", "0.cliff": 12},
    ),
    (
        "4,800 RSUs, of which 1,200 vest after one year and 100 each month thereafter.",
        {"0.units": 4_800, "0.years": FOUR, "0.cadence": "monthly", "0.cliff": 12},
    ),
    (
        "RSUs of $310,000. The award vests 5% in year 1, 15% in year 2, and 20% every six months thereafter.",
        {"0.events": ((12, 0.05), (24, 0.15), (30, 0.2), (36, 0.2), (42, 0.2), (48, 0.2))},
    ),
    (
        "grant you 26,500 RSUs. At the price of our Series D ($14.75) the award would be worth $390,875.",
        {"0.units": 26_500, "0.price": 14.75},
    ),
    (
        "PSUs with a target value of $100,000 and RSUs with a value of $150,000, each vesting over 3 years",
        {"0.value": 100_000, "0.years": THREE, "1.value": 150_000, "1.kind": "rsu", "1.years": THREE},
    ),
    (
        "Virtuelle Anteile (VSOP): 4.500 Anteile, Vesting über 48 Monate mit 12 Monaten Cliff",
        {"0.units": 4_500, "0.years": FOUR, "0.cliff": 12},
    ),
    ("6 000 BSPCE, acquisition sur 4 ans", {"0.units": 6_000, "0.years": FOUR}),
    ("We can raise your RSU grant from $300,000 to $350,000.", {"0.value": 350_000}),
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_a_wording_is_read(read: ReadPart, text: str, expected: dict[str, object]) -> None:
    got = values(read(text))
    assert {key: got.get(key) for key in expected} == expected


NONE = [
    "Employees who joined last year hold about $300,000 in stock.",
    "We raised $40M in May and will grow the team.",
    "For performance year 2027 you will receive an award of not less than $65,000, 75% of it in cash.",
    "42k yr1 + 33k yr2",
    "Sign-on: $50,000 in year 1 and $25,000 in year 2.",
    "5 450 people hold shares.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_others_have_is_no_grant(read: ReadPart, text: str) -> None:
    assert not values(read(text))


def test_the_appraised_value_is_no_price(read: ReadPart) -> None:
    reading = read("option to purchase 35,000 shares. The current 409A valuation is $1.85 per share.")
    assert "0.price" not in values(reading)
    assert {"0.price", "0.strike"} <= part.asked(reading, "grants.")


def test_a_count_told_in_dated_parts_is_asked(read: ReadPart) -> None:
    reading = read("1,000 RSUs vest on 15 May 2028, 1,000 on 15 May 2029 and 1,000 on 15 May 2030")
    assert "0.units" not in values(reading)
    assert [q.values for q in reading.questions if q.path == "grants.0.units"] == [(3_000.0,)]


def test_units_of_a_foreign_instrument_are_no_rsus(read: ReadPart) -> None:
    reading = read("You will receive 2,000 profits interest units.")
    assert "0.kind" not in values(reading)
    assert "0.kind" in part.asked(reading, "grants.")


def test_the_rhythm_of_a_refresher_is_not_that_of_the_grant(read: ReadPart) -> None:
    got = values(read("stock: 600 over 4, refreshers 100-150/yr", in_thousands=True))
    assert got == {"0.value": 600_000, "0.years": FOUR}


LATER = [
    ("Stock award - USD 220,000.00, vesting 33.34%, 33.33%, 33.33% on each anniversary", {"0.years": THREE}),
    ("Options: 40k shares @ $1.12 strike, preferred price $5.60", {"0.units": 40_000, "0.strike": 1.12}),
    ("RSU award of $90,000 vesting 100% on the third anniversary", {"0.years": (0, 0, 1)}),
    ("2,400 RSUs (roughly $180,000 at today's price of $75)", {"0.units": 2_400, "0.price": 75}),
    (
        "a one-time RSU make-whole award of $75,000 vesting over 2 years in addition to a new hire award of "
        "$200,000 vesting over 4 years",
        {"0.value": 75_000, "0.years": (0.5, 0.5), "1.value": 200_000, "1.years": FOUR},
    ),
    (
        "Your current unvested stock of $120,000 would be forfeited; we offer $200,000 in RSUs.",
        {"0.value": 200_000, "1.value": None},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LATER)
def test_a_later_wording_is_read(read: ReadPart, text: str, expected: dict[str, object]) -> None:
    got = values(read(text))
    assert {key: got.get(key) for key in expected} == expected


def test_an_entry_that_ends_in_brackets_is_not_run_into_the_next(read: ReadPart) -> None:
    text = (
        "Joining Bonus: $6,000 (recoverable if you leave within 12 months)\n"
        "RSUs worth USD 80,000 vesting over 4 years (25% each year)"
    )
    assert values(read(text)).get("0.years") == FOUR


@pytest.mark.parametrize(
    "text",
    [
        "25% after one year and in equal quarterly parts over the three years that follow",
        "25% on your first anniversary, and in equal quarterly installments over the following three years",
        "25% after 12 months and then in quarterly portions over the next 3 years",
    ],
)
def test_the_rest_needs_no_name(read: ReadPart, text: str) -> None:
    grant = values(read(f"8,900 restricted stock units. They vest as to {text}."))
    assert (grant["0.years"], grant["0.cadence"], grant["0.cliff"]) == (FOUR, "quarterly", 12)
