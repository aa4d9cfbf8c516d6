"""Kinds of cells and lines of tables that a blind set showed to be misread, in other words than the set's."""

import datetime

import pytest

from planner.intake.layout.columns.differences import is_difference
from planner.intake.layout.labels import read_label
from planner.intake.layout.spaced_offers import has_spaced_offers, is_mail
from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords
from planner.model_inputs import load_letter_words
from planner.plan.fields.terms import OUTSIDE_US
from tests.intake.tables.test_more_layouts import reading, value_at


def first(csv: str) -> dict[str, object]:
    offer: dict[str, object] = reading(csv)["plan"]["offers"][0]
    return offer


@pytest.fixture(scope="module")
def words() -> LetterWords:
    return load_letter_words()


@pytest.mark.parametrize(
    ("bonus", "target", "guaranteed"),
    [
        ("30% (first year guaranteed $40k)", 0.3, 40_000),
        ("15%, $30k guaranteed in year 1", 0.15, 30_000),
        ("25% (min. 40k in the first year)", 0.25, 40_000),
        ("20% target; first-year bonus of 30k guaranteed", 0.2, 30_000),
        ("$50k (first year guaranteed)", 0.25, 50_000),
        ("10% (not guaranteed)", 0.1, None),
    ],
)
def test_a_guarantee_in_the_cell_of_the_bonus(bonus: str, target: float, guaranteed: float | None) -> None:
    offer = first(f'Company,Base,Bonus\nVane,200000,"{bonus}"\n')
    assert offer["bonus_target"] == target
    assert offer.get("bonus_guaranteed") == guaranteed


@pytest.mark.parametrize("bonus", ["20% (year 1 guaranteed)", "20% (guaranteed 50% in year 1)"])
def test_a_guarantee_without_its_amount_in_money_is_asked_for(bonus: str) -> None:
    read = reading(f"Company,Base,Bonus\nVane,200000,{bonus}\n")
    assert value_at(read["plan"]["offers"][0], "bonus_target") == 0.2
    assert [question["field"] for question in read["asked"]] == ["bonus_guaranteed"]


def test_a_guarantee_over_more_years_is_left_open() -> None:
    offer = first('Company,Base,Bonus\nVane,200000,"15% guaranteed for the first 2 years"\n')
    assert "bonus_guaranteed" not in offer


@pytest.mark.parametrize(
    ("country", "city", "currency", "state"),
    [
        ("CA", "Vancouver", "CAD", OUTSIDE_US),
        ("IN", "Pune", "INR", OUTSIDE_US),
        ("DE", "", "EUR", OUTSIDE_US),
        ("PA", "Panama City", "USD", OUTSIDE_US),
        ("Georgia", "Tbilisi", "USD", OUTSIDE_US),
        ("US", "Austin", "USD", "TX"),
        ("CA", "San Jose", "USD", "CA"),
        ("Texas", "", "USD", "TX"),
    ],
)
def test_a_code_in_a_line_of_countries_is_a_countrys(
    country: str, city: str, currency: str, state: str
) -> None:
    offer = first(f"Company,Country,City,Currency,Base\nVane,{country},{city},{currency},150000\n")
    assert offer["state"] == state


@pytest.mark.parametrize(
    ("place", "base", "state"),
    [
        ("Vancouver, CA", "CAD 150k", OUTSIDE_US),
        ("Lucknow, IN", "INR 4200000", OUTSIDE_US),
        ("DE", "EUR 90k", OUTSIDE_US),
        ("San Diego, CA", "CAD 150k", "CA"),
        ("Wilmington, DE", "$90k", "DE"),
    ],
)
def test_a_code_of_both_is_of_the_country_whose_currency_is_paid(place: str, base: str, state: str) -> None:
    assert first(f'Company,Location,Base\nVane,"{place}",{base}\n')["state"] == state


def test_under_state_a_code_is_a_states_in_every_currency() -> None:
    assert first("Company,State,Base\nVane,CA,CAD 150k\n")["state"] == "CA"


@pytest.mark.parametrize(
    "label",
    ["Exploding?", "Does it explode?", "Fuse", "Clock runs out", "How long do I have?", "Time to decide"],
)
def test_the_clock_of_an_offer_is_its_last_day(label: str) -> None:
    read = read_label(label)
    assert read is not None
    assert read.key == "deadline"


@pytest.mark.parametrize("label", ["Time", "Time off", "How many days in office", "How long is the commute"])
def test_other_times_are_no_last_day(label: str) -> None:
    read = read_label(label)
    assert read is None or read.key != "deadline"


@pytest.mark.parametrize(
    "cell", ["yes - Dec 7", "yes (Dec 7)", "answer by Dec 7", "until Dec 7", "Expires on Dec 7"]
)
def test_words_around_a_last_day(cell: str) -> None:
    assert first(f"Company,Base,Exploding?\nVane,190000,{cell}\n")["deadline"] == "2026-12-07"


@pytest.mark.parametrize("cell", ["no deadline", "none given", "open-ended", "nope", "doesn't expire"])
def test_no_last_day_is_none_and_not_asked_about(cell: str) -> None:
    read = reading(f"Company,Base,Exploding?\nVane,190000,{cell}\n")
    assert "deadline" not in read["plan"]["offers"][0]
    assert read["asked"] == []


@pytest.mark.parametrize("field", ["Deadline", "Start"])
def test_a_day_that_is_not_said_yet_is_asked_for_and_kept(field: str) -> None:
    read = reading(f"Company,Base,{field}\nVane,190000,TBD\n")
    assert [question["field"] for question in read["asked"]] == [field.lower()]
    assert read["plan"]["offers"][0]["note"] == f"{field}: TBD"


@pytest.mark.parametrize(
    "name",
    ["Δ (V - R&L)", "V vs R&L", "Vane – Rook & Lark", "Vane minus Rook", "+/-", "Vane over Rook & Lark"],
)
@pytest.mark.parametrize("corner", ["Company", ""])
def test_a_column_that_subtracts_by_its_name_is_no_offer(name: str, corner: str) -> None:
    read = reading(f"{corner},Vane,Rook & Lark,{name}\nBase,190000,180000,yes\nBonus,10%,15%,no\n")
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane", "Rook & Lark"]


@pytest.mark.parametrize("name", ["Vane-Rook", "Delta", "Over & Out", "Rook over easy", "Less Is More"])
def test_a_company_is_no_difference_of_others(name: str) -> None:
    assert not is_difference(name, ["Acme", "Globex"])


def test_a_column_that_subtracts_by_its_figures_is_no_offer() -> None:
    read = reading(
        "Employer,Vane,Rook,Lead\nBase,190k,$188k,2000\nSign-on,22000,-,22000\nBonus,15%,12%,3%\nState,OH,TX,\n"
    )
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane", "Rook"]
    assert any("compares offers" in line for line in read["left"])


def test_an_offer_whose_figures_differ_once_is_an_offer() -> None:
    read = reading(
        "Employer,Vane,Rook,Lark\nBase,190000,90000,100000\nSign-on,9000,4000,5000\nBonus,15%,12%,4%\n"
    )
    assert len(read["plan"]["offers"]) == 3


SPACED = (
    "                Vane         Rook Labs    Lark\n"
    "                (verbal)     (written)    (written)\n"
    "----------------------------------------------------\n"
    "Base            190,000      185,000      201,000\n"
    "Sign-on         none         20,000       10,000\n"
    "RSU 4 yr        200,000      150,000      120,000\n"
    "State           NJ           MA           VA\n"
)


def test_a_line_below_names_in_spaced_columns_says_more_of_each() -> None:
    assert has_spaced_offers(SPACED)
    offers = reading(SPACED)["plan"]["offers"]
    assert [(o["company"], o["standing"], o["state"]) for o in offers] == [
        ("Vane", "verbal", "NJ"),
        ("Rook Labs", "written", "MA"),
        ("Lark", "written", "VA"),
    ]
    assert [value_at(offer, "grants.0.value") for offer in offers] == [200_000, 150_000, 120_000]


@pytest.mark.parametrize(
    ("lower", "field", "wanted"),
    [
        ("(signed),(verbal)", "standing", ["written", "verbal"]),
        ("Senior PM,Staff PM", "title", ["Senior PM", "Staff PM"]),
        ('"Austin, TX","Boise, ID"', "state", ["TX", "ID"]),
    ],
)
def test_a_line_below_the_names_takes_the_label_of_its_cells(
    lower: str, field: str, wanted: list[str]
) -> None:
    offers = reading(f",Vane,Rook\n,{lower}\nBase,190000,180000\nBonus,10%,15%\n")["plan"]["offers"]
    assert [offer["company"] for offer in offers] == ["Vane", "Rook"]
    assert [offer[field] for offer in offers] == wanted


def test_names_below_groups_stay_the_names() -> None:
    offers = reading(",Health,Tech\n,Vane,Rook\nBase,190000,180000\nBonus,10%,15%\n")["plan"]["offers"]
    assert [offer["company"] for offer in offers] == ["Vane", "Rook"]


def test_how_firm_an_offer_is_stands_behind_its_name() -> None:
    offers = reading(",Vane (written),Rook - verbal\nBase,190000,180000\nBonus,10%,15%\n")["plan"]["offers"]
    assert [(o["company"], o["standing"]) for o in offers] == [("Vane", "written"), ("Rook", "verbal")]


def test_a_mail_around_the_terms_of_one_offer_is_a_letter() -> None:
    terms = (("Base", "$190,000"), ("Bonus", "10%"), ("Start", "Jan 4"))
    assert is_mail((("Hi Ana, here is what we can offer:", ""), *terms))
    assert not is_mail((("My offer", ""), *terms))


@pytest.mark.parametrize(
    "text",
    [
        "Offer: Vane\nRole: Senior PM\nBase: 189k\nBonus: 12%\n\n"
        "Offer: Rook Labs\nRole: PM\nBase: 182k\nOptions: 18,000, strike 2.10\n",
        "Company = Vane\nBase = 189k\nBonus = 12%\n\n"
        "Company = Rook Labs\nBase = 182k\nOptions = 18,000, strike 2.10\n",
        "**Vane** (written)\nBase: 189k\nBonus: 12%\n\n"
        "**Rook Labs** (verbal)\nBase: 182k\nOptions: 18,000, strike 2.10\n",
    ],
)
def test_blocks_below_each_other_are_offers_of_their_own(text: str, words: LetterWords) -> None:
    offers = read_letter(text, datetime.date(2026, 11, 30), words).offers
    values = [{value.path: value.value for value in offer.values} for offer in offers]
    assert [(value["company"], value["base"]) for value in values] == [
        ("Vane", 189_000),
        ("Rook Labs", 182_000),
    ]
    assert "grants.0.units" not in values[0]
    assert values[1]["grants.0.units"] == 18_000


def test_a_heading_says_that_an_offer_is_spoken(words: LetterWords) -> None:
    text = "**Vane** (written)\nBase: 189k\nBonus: 12%\n\n**Rook Labs** (verbal)\nBase: 182k\nBonus: 10%\n"
    offers = read_letter(text, datetime.date(2026, 11, 30), words).offers
    standings = [{value.path: value.value for value in offer.values}.get("standing") for offer in offers]
    assert standings == ["written", "verbal"]


@pytest.mark.parametrize("sign", ["409A 2.10", "post-money $120M", "0.2% of fully diluted shares"])
def test_what_only_a_private_company_has_asks_for_its_stage(sign: str, words: LetterWords) -> None:
    (offer,) = read_letter(
        f"We offer you a base of $182,000 and 18,000 options, strike $2.10, {sign}.",
        datetime.date(2026, 11, 30),
        words,
    ).offers
    assert "stage" in [question.path for question in offer.questions]


def test_the_two_ends_of_an_offer_are_one_column_and_asked_about() -> None:
    read = reading(
        ",Vane,,Rook,\n,Low,High,Low,High\nBase,180000,195000,170000,170000\nBonus,10%,10%,15%,15%\n"
        "State,CO,CO,ID,ID\n"
    )
    offers = read["plan"]["offers"]
    assert [(o["company"], o["bonus_target"], o["state"]) for o in offers] == [
        ("Vane", 0.1, "CO"),
        ("Rook", 0.15, "ID"),
    ]
    assert [question["field"] for question in read["asked"]] == ["base"]


def test_what_was_asked_of_an_offer_is_none() -> None:
    read = reading(
        "Part,Vane offered,Vane asked,Rook,Rook counter\n"
        "Base,188000,200000,181000,190000\nBonus,12%,15%,10%,12%\n"
    )
    assert [(o["company"], o["base"]) for o in read["plan"]["offers"]] == [
        ("Vane", 188_000),
        ("Rook", 181_000),
    ]


def test_parts_of_a_cell_have_the_labels_that_its_header_lists() -> None:
    offer = first("Who,Base / bonus / sign-on,Stock\nVane,190k / 15% / 20k,200k over 4\n")
    assert (offer["base"], offer["bonus_target"]) == (190_000, 0.15)
    assert value_at(offer, "sign_on.0.amount") == 20_000


def test_a_count_is_not_scaled_by_the_title() -> None:
    offer = first(
        'All figures £k a year,\n,Vane\nSalary,92\nOptions (number),"4,000"\nHolidays (excl. bank),27\n'
    )
    assert value_at(offer, "grants.0.units") == 4_000
    assert (offer["base"], offer["days_off"]) == (92_000, 27)


def test_what_vests_in_each_year_is_one_grant() -> None:
    offer = first(",Vane\nBase,205000\nRSUs vesting Y1,60000\nRSUs vesting Y2,20000\n")
    assert value_at(offer, "grants.0.value") == 80_000
    assert value_at(offer, "grants.0.years") == [0.75, 0.25]


def test_spaced_columns_may_have_a_word_over_their_labels() -> None:
    text = (
        "Term            Vane         Rook          Now: Lark\n"
        "                (written)    (by phone)\n"
        "Base            $187,000     $179,500      $158,000\n"
        "Target bonus    10%          15%           10%\n"
        "RSUs, 4 years   $150,000     $210,000      -\n"
        "State           WA           WA            OR\n"
    )
    assert has_spaced_offers(text)
    plan = reading(text)["plan"]
    assert [(o["company"], o["standing"]) for o in plan["offers"]] == [
        ("Vane", "written"),
        ("Rook", "verbal"),
    ]
    assert (plan["present"]["company"], plan["present"]["base"]) == ("Lark", 158_000)


def test_stay_or_go_names_the_companies() -> None:
    plan = reading(",Stay (Lark),Go (Vane AI)\nBase,165000,190000\nBonus,10%,15%\n")["plan"]
    assert (plan["present"]["company"], plan["offers"][0]["company"]) == ("Lark", "Vane AI")


def test_a_list_of_pay_by_month_and_year_in_a_letter_is_no_table_of_offers() -> None:
    text = (
        "Component            Per month (INR)      Per annum (INR)\n"
        "Basic                2,08,333             25,00,000\n"
        "HRA                  1,04,167             12,50,000\n"
        "Bonus                                     10,50,000\n"
        "Employer PF          25,000               3,00,000\n"
    )
    assert not has_spaced_offers(text)


def test_the_state_after_a_counter_is_not_what_was_asked() -> None:
    read = reading(
        ",Vane,Vane,Rook,Rook\n,First offer,After my counter,First offer,After my counter\n"
        "Base,178000,186000,190000,195000\nBonus,10%,10%,15%,15%\n"
    )
    assert [offer["base"] for offer in read["plan"]["offers"]] == [186_000, 195_000]
