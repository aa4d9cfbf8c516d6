"""Grants in sentences as letters, mails and notes write them: what is read, what is asked, what never."""

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


def asked(reading: PartReading) -> set[str]:
    return part.asked(reading, "grants.")


SIZES = [
    ("You will be granted 12,000 restricted stock units.", {"0.units": 12_000, "0.kind": "rsu"}),
    ("We will recommend an equity award of 4,250 RSUs.", {"0.units": 4_250, "0.kind": "rsu"}),
    ("an option to purchase 30,000 shares of common stock", {"0.units": 30_000, "0.kind": "option"}),
    ("10k options", {"0.units": 10_000, "0.kind": "option"}),
    ("Number of shares subject to the option: 18,750", {"0.units": 18_750, "0.kind": "option"}),
    ("| Stock options | 40,000 |", {"0.units": 40_000, "0.kind": "option"}),
    ("$400,000 in RSUs", {"0.value": 400_000, "0.kind": "rsu"}),
    ("RSU grant: $275k", {"0.value": 275_000, "0.kind": "rsu"}),
    ("an initial equity grant with a target value of $320,000", {"0.value": 320_000}),
    ("Equity | $150,000", {"0.value": 150_000}),
    ("restricted stock units having a grant date value of $90,000", {"0.value": 90_000, "0.kind": "rsu"}),
    ("0.35% of the company", {"0.percent": 0.0035}),
    ("equity: 0.6%, options", {"0.percent": 0.006, "0.kind": "option"}),
    ("25 bps of the company in NSOs", {"0.percent": 0.0025, "0.kind": "option", "0.option_tax": "nso"}),
    ("20,000 ISOs", {"0.units": 20_000, "0.kind": "option", "0.option_tax": "iso"}),
    ("£60,000 of share options", {"0.value": 60_000, "0.kind": "option"}),
    ("EMI options over 2,500 ordinary shares", {"0.units": 2_500, "0.kind": "option"}),
    ("Long-term cash award of $50,000", {"0.value": 50_000, "0.kind": "cash"}),
]


@pytest.mark.parametrize(("text", "expected"), SIZES)
def test_a_size_is_read_in_its_own_unit(read: ReadPart, text: str, expected: dict[str, object]) -> None:
    got = values(read(text))
    assert {key: got.get(key) for key in expected} == expected
    assert not {"0.value", "0.units", "0.percent"} & got.keys() - expected.keys()


SCHEDULES = [
    (
        "25% vests on the first anniversary and 1/48th of the shares each month thereafter",
        FOUR,
        "monthly",
        12,
    ),
    ("25% after 12 months, the remainder in 36 equal monthly installments", FOUR, "monthly", 12),
    (
        "one-quarter at the end of year one, then quarterly over the following three years",
        FOUR,
        "quarterly",
        12,
    ),
    ("vesting over four years with a one-year cliff, monthly thereafter", FOUR, "monthly", 12),
    ("4-year quarterly vesting, 12-month cliff", FOUR, "quarterly", 12),
    ("vests quarterly over 4 years, no cliff", FOUR, "quarterly", 0),
    ("4 years, 1-year cliff", FOUR, None, 12),
    ("vesting in 16 equal quarterly installments", FOUR, "quarterly", 0),
    ("one third on each anniversary of the grant date", THREE, "annual", None),
    ("in three equal annual installments", THREE, "annual", None),
    ("33/33/34 annually", THREE, "annual", None),
    ("vesting 5/15/40/40", (0.05, 0.15, 0.4, 0.4), None, None),
    ("front-loaded 33/33/22/12, quarterly", (0.33, 0.33, 0.22, 0.12), "quarterly", None),
    ("vests 40%, 30%, 20% and 10% over four years", (0.4, 0.3, 0.2, 0.1), None, None),
    ("vesting: year 1 10%, year 2 20%, year 3 30%, year 4 40%", (0.1, 0.2, 0.3, 0.4), None, None),
    ("vests monthly over 48 months after a 6 month cliff", FOUR, "monthly", 6),
    ("vesting over 3 years, first vest after 6 months, then every six months", THREE, "semiannual", 6),
    ("12.5% every six months", FOUR, "semiannual", 0),
    ("6.25% each quarter", FOUR, "quarterly", 0),
    ("25% per year, vesting monthly", FOUR, "monthly", None),
    ("cliff vesting on the third anniversary", (0.0, 0.0, 1.0), None, 36),
    ("50% on the first anniversary and 50% on the second anniversary", (0.5, 0.5), "annual", None),
    ("half after 12 months and half after 24 months", (0.5, 0.5), "annual", None),
    ("four-year vest, standard cliff", FOUR, None, 12),
    ("they vest over 4 yrs (quarterly) with 12 month cliff", FOUR, "quarterly", 12),
]


@pytest.mark.parametrize(("text", "years", "cadence", "cliff"), SCHEDULES)
def test_a_schedule_is_read(
    read: ReadPart, text: str, years: tuple[float, ...], cadence: str | None, cliff: int | None
) -> None:
    got = values(read(f"RSUs: 4,800 units, {text}."))
    assert got["0.years"] == pytest.approx(years)
    assert (got.get("0.cadence"), got.get("0.cliff")) == (cadence, cliff)


@pytest.mark.parametrize(("text", "years", "cadence", "cliff"), SCHEDULES)
def test_a_schedule_in_the_next_sentence_is_the_same(
    read: ReadPart, text: str, years: tuple[float, ...], cadence: str | None, cliff: int | None
) -> None:
    got = values(read(f"You will receive $300,000 in RSUs. Vesting of the units: {text}."))
    assert got["0.years"] == pytest.approx(years)
    assert (got.get("0.cadence"), got.get("0.cliff")) == (cadence, cliff)


def test_events_that_no_years_pay_stay_events(read: ReadPart) -> None:
    text = "1,000 RSUs. 10% vest after 6 months, 30% after 18 months and 60% after 36 months."
    assert values(read(text))["0.events"] == ((6, 0.1), (18, 0.3), (36, 0.6))


SHORT = [
    ("195 base, 450/4 RSU", {"0.value": 450_000, "0.years": FOUR}),
    ("base 180, stock 240 over 3", {"0.value": 240_000, "0.years": THREE}),
    ("150 base / 120k stock 10-20-30-40", {"0.value": 120_000, "0.years": (0.1, 0.2, 0.3, 0.4)}),
    ("they came back 210/20/380", {"0.value": 380_000}),
    ("205 base, RSU 320 total, 4 yr, no cliff", {"0.value": 320_000, "0.years": FOUR, "0.cliff": 0}),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_thousands_come_from_the_context(read: ReadPart, text: str, expected: dict[str, object]) -> None:
    got = values(read(text, in_thousands=True))
    assert {key: got.get(key) for key in expected} == expected


PRICES = [
    ("2,000 RSUs at $85.50 a share", {"0.units": 2_000, "0.price": 85.5}),
    ("3,000 RSUs; the 30-day average price is $41.20", {"0.price": 41.2}),
    ("50,000 options, strike $1.85, preferred price $7.40", {"0.strike": 1.85, "0.price": 7.4}),
    ("20,000 options with an exercise price of $3.10 per share", {"0.strike": 3.1}),
    ("20,000 ISOs exercisable at $0.62 per share", {"0.strike": 0.62, "0.option_tax": "iso"}),
    ("12,000 options, 10-year exercise window after you leave", {"0.exercise_months": 120}),
    ("12,000 options, exercisable for 90 days after termination", {"0.exercise_months": 3}),
]


@pytest.mark.parametrize(("text", "expected"), PRICES)
def test_prices_and_windows_are_read(read: ReadPart, text: str, expected: dict[str, object]) -> None:
    got = values(read(text))
    assert {key: got.get(key) for key in expected} == expected


ASKED = [
    ("9,000 RSUs over four years", {"0.price"}),
    ("40,000 options at a strike equal to the fair market value on the grant date", {"0.strike", "0.price"}),
    ("25,000 options, exercise price equal to the closing price on your first day", {"0.strike", "0.price"}),
    ("25,000 options, strike to be set by the board", {"0.strike", "0.price"}),
    ("0.2% of the company in options", {"valuation", "0.strike"}),
    ("$60,000 a year in RSUs", {"0.years"}),
    ("up to $200,000 in RSUs", {"0.value"}),
    ("RSUs worth $150,000 to $200,000", {"0.value"}),
    ("6,000 profits interests", {"0.kind", "0.price"}),
    ("30,000 options, strike should be around $2.10", {"0.strike", "0.price"}),
]


@pytest.mark.parametrize(("text", "fields"), ASKED)
def test_what_the_text_leaves_open_is_asked(read: ReadPart, text: str, fields: set[str]) -> None:
    assert asked(read(text)) >= fields


NEVER = [
    ("up to $200,000 in RSUs", 200_000),
    ("4,000 RSUs. Estimated value in year one $300,000 at an assumed price.", 300_000),
    ("4,000 RSUs; at an assumed price of $75 they could be worth $300,000", 300_000),
    ("4,000 RSUs; at an assumed price of $75 they could be worth $300,000", 75),
    ("You may join our 401(k) plan. 4,000 RSUs.", 401),
    ("RSUs under the 2021 Stock Plan: 4,000 units", 2021),
    ("Trading as ABCD on Nasdaq 100. 4,000 RSUs.", 100),
    ("4,000 of our 12,500,000 fully diluted shares as options", 12_500_000),
    ("You leave behind $120,000 of unvested RSUs.", 120_000),
    ("There is no equity, but a $20,000 signing bonus.", 20_000),
    ("4,000 RSUs and a $20,000 sign-on", 20_000),
    ("Base $180,000; equity by year two", 180_000),
    ("4,000 RSUs. The options expire ten years from the grant.", 120),
    ("The median grant at this level is $90,000 of stock.", 90_000),
    ("4,000 shares subject to board approval on December 4, 2026", 2026),
    ("RSUs vest on the 15th of the month: 4,000 units", 15),
    ("Awards vary; a recent hire at your level received $90,000 in RSUs.", 90_000),
    ("We have reserved 5,000,000 options. You will be granted 20,000 options.", 5_000_000),
    ("RSUs $240,000. Your equity could be worth $1,200,000 if we double.", 1_200_000),
    ("Our stock is up 40% in 12 months, and you'd get 4,000 RSUs.", (1.0,)),
    ("401(k) match vests 25% per year over four years. RSUs: 4,000 units over three years.", FOUR),
    ("You are eligible for annual equity awards with a target of $75,000 from 2028.", 75_000),
    ("a retention pool of 1,000,000 shares; you get 4,000 RSUs", 1_000_000),
]


@pytest.mark.parametrize(("text", "number"), NEVER)
def test_a_number_that_is_no_grant_is_never_read_as_such(read: ReadPart, text: str, number: object) -> None:
    reading = read(text)
    assert number not in [value.value for value in reading.values]


SENTENCES: list[tuple[str, dict[str, object]]] = [
    (
        "You will be granted RSUs with a total value of $450,000. The RSUs will vest over "
        "four years: 33% on the "
        "first anniversary of the vesting commencement date, and the remainder in equal "
        "quarterly installments.",
        {"0.value": 450_000, "0.cadence": "quarterly", "0.cliff": 12},
    ),
    (
        "equity: 0.12% (pref price $14.20, strike $3.02, last val $850M), 4y 1y cliff",
        {"0.percent": 0.0012, "0.kind": "option", "0.strike": 3.02, "valuation": 850e6, "0.years": FOUR},
    ),
    (
        "18,000 options (about 0.08% fully diluted), strike is $5.11, current preferred price "
        "is $16.40. Options "
        "vest over 4 years w/ 1 year cliff. 10 year post-termination exercise window.",
        {"0.units": 18_000, "0.strike": 5.11, "0.price": 16.4, "0.exercise_months": 120, "0.cliff": 12},
    ),
    (
        "RSUs with a grant value of $275,000. 1/16 of the RSUs vest each quarter.",
        {"0.value": 275_000, "0.years": FOUR, "0.cadence": "quarterly", "0.cliff": 0, "1.units": None},
    ),
    ("Equity - 150K USD over 4yrs, vest quarterly after 1yr", {"0.value": 150_000, "0.cliff": 12}),
    ("RSU 300k (4y/1y cliff/monthly)", {"0.value": 300_000, "0.units": None, "0.cadence": "monthly"}),
    ("1,500 RSUs vesting 1/3, 1/3, 1/3", {"0.units": 1_500, "0.years": THREE}),
    ("40,000 options @ 0.85", {"0.units": 40_000, "0.strike": 0.85, "0.price": None}),
    ("4,000 RSUs @ 52.10", {"0.units": 4_000, "0.price": 52.1, "0.strike": None}),
    (
        "Your RSU award, valued at $180,000, vests in equal annual installments on each of the first four "
        "anniversaries of the grant date.",
        {"0.value": 180_000, "0.years": FOUR, "0.cadence": "annual", "valuation": None},
    ),
    ("RSUs: approx. $80k per year for 4 years ($320k total).", {"0.value": 320_000, "1.value": None}),
    (
        "2,000 RSUs vesting over four years and 500 PSUs vesting on the third anniversary.",
        {"0.units": 2_000, "1.units": 500, "1.cliff": 36, "1.milestone_share": 1.0},
    ),
    ("You'll get Can$90,000 in RSUs over three years", {"0.units": None, "0.years": THREE}),
    ("Award: $200,000 in RSUs, 40% of which is performance-based", {"0.milestone_share": 0.4}),
    (
        "20,000 double-trigger RSUs, monthly over four years, one-year cliff",
        {"0.units": 20_000, "0.cliff": 12},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_is_read_as_a_whole(read: ReadPart, text: str, expected: dict[str, object]) -> None:
    got = values(read(text, currency="CAD" if "Can$" in text else ""))
    assert {key: got.get(key) for key in expected} == expected


def test_several_grants_keep_their_own_terms(read: ReadPart) -> None:
    got = values(
        read(
            "1. RSUs: 5,000 units vesting quarterly over four years.\n"
            "2. Performance RSUs: $120,000 at target, vesting in full on the third anniversary, only if the "
            "revenue target is met.\n"
            "3. Cash retention award: $60,000, paid in equal halves at 12 and 24 months."
        )
    )
    assert (got["0.units"], got["0.cadence"]) == (5_000, "quarterly")
    assert (got["1.value"], got["1.cliff"], got["1.milestone_share"]) == (120_000, 36, 1.0)
    assert (got["2.kind"], got["2.value"], got["2.years"]) == ("cash", 60_000, (0.5, 0.5))
    assert "0.milestone_share" not in got


def test_a_yearly_amount_for_some_years_is_their_sum(read: ReadPart) -> None:
    got = values(read("$80k equity a year for three years"))
    assert (got["0.value"], got["0.years"]) == (240_000, THREE)


def test_a_yearly_amount_beside_its_total_is_no_second_grant(read: ReadPart) -> None:
    got = values(read("$50k RSUs per year ($200k grant, 4 yrs, quarterly vest)"))
    assert (got["0.value"], got["0.years"], got["0.cadence"]) == (200_000, FOUR, "quarterly")
    assert "1.value" not in got


def test_a_refresher_is_no_grant(read: ReadPart) -> None:
    got = values(read("RSUs: $200,000 over 4 years, plus an annual refresher, currently $50,000."))
    assert (got["0.value"], got["refresher"]) == (200_000, 50_000)
    assert "1.value" not in got


def test_a_grant_in_another_currency_is_asked(read: ReadPart) -> None:
    reading = read("RSUs to the value of US$90,000", currency="EUR")
    assert "0.value" not in values(reading)
    assert "0.value" in asked(reading)


def test_a_count_with_its_worth_keeps_the_count(read: ReadPart) -> None:
    reading = read("4,200 RSUs (currently worth about $210,000)")
    assert (values(reading)["0.units"], values(reading).get("0.value")) == (4_200, None)
    assert "0.price" in asked(reading)


def test_an_amount_with_its_count_keeps_the_amount(read: ReadPart) -> None:
    assert values(read("$210,000 in RSUs (approximately 4,200 units)"))["0.value"] == 210_000


def test_a_valuation_is_of_the_company(read: ReadPart) -> None:
    got = values(read("0.5% in options; we raised at a $40M post-money valuation"))
    assert (got["0.percent"], got["valuation"]) == (0.005, 40_000_000)


def test_an_instrument_named_later_has_its_own_words(read: ReadPart) -> None:
    text = "0.08% at a Series B, ~$180M last val. It would be options not RSUs."
    words = {value.path: value.span.words(text) for value in read(text).values}
    assert words["grants.0.kind"] == "options"


def test_a_goal_of_the_bonus_is_no_milestone_of_the_grant(read: ReadPart) -> None:
    got = values(read("You get 4,000 RSUs. The bonus is paid only if the revenue goal is met."))
    assert "0.milestone_share" not in got


def test_every_value_carries_words_of_the_letter(read: ReadPart) -> None:
    text = "You get 8,000 RSUs. One quarter vests after a year, the rest quarterly over three years."
    words = {value.path: value.span.words(text) for value in read(text).values}
    assert words["grants.0.units"] == "8,000 RSUs"
    assert "One quarter" in words["grants.0.years"]


@pytest.mark.parametrize("text", ["25% ", "vesting over ", "1/4 each ", "RSU: ", "4,000 options of "])
def test_a_hostile_text_is_read_in_bounded_steps(read: ReadPart, text: str) -> None:
    assert len(read((text * 400 + ". ") * 5).values) < 5_000
