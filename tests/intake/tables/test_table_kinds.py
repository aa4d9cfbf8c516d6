"""Kinds of tables that were misread once: each in other words than the case that showed it."""

import pytest

from tests.intake.tables.test_more_layouts import reading, value_at


def test_the_corner_over_years_names_the_company() -> None:
    plan = reading("Tallow AI,Year 1,Year 2\nBase,200000,200000\nSign-on,20000,\n")["plan"]
    assert plan["offers"][0]["company"] == "Tallow AI"


def test_a_word_of_tables_in_the_corner_names_nobody() -> None:
    plan = reading("Component,Year 1,Year 2\nBase,200000,200000\nSign-on,20000,\n")["plan"]
    assert "company" not in plan["offers"][0]


def test_columns_of_the_market_beside_offers_do_not_refuse_them() -> None:
    plan = reading(
        "Item,What I get now,Ostler,Market P50,Market P90\n"
        "Base,150000,180000,185000,210000\nBonus %,10,12,10,20\n"
    )["plan"]
    assert [offer["company"] for offer in plan["offers"]] == ["Ostler"]
    assert plan["present"]["base"] == 150_000


def test_a_list_of_applications_has_no_offer() -> None:
    read = reading(
        "Company,Role,Posted pay,Status\nVane,PM,$150k - $180k,Phone screen\n"
        "Rook,AI PM,$170k - $190k,Applied\n"
        "Lark,PM,not posted,No reply\n"
    )
    assert read["plan"] is None


def test_a_cell_of_payments_is_taken_apart_by_their_names() -> None:
    plan = reading(
        "Company,Base,One-time cash\nVane,180000,$12k signing bonus + $6k relocation\n"
        "Rook,175000,$9k relo\nLark,170000,none\n"
    )["plan"]
    vane, rook, lark = plan["offers"]
    assert (value_at(vane, "sign_on.0.amount"), vane["relocation"]) == (12_000, 6_000)
    assert (value_at(rook, "sign_on.0.amount"), rook["relocation"]) == (None, 9_000)
    assert "relocation" not in lark


def test_a_cell_of_payments_with_an_unknown_part_is_kept_as_a_note() -> None:
    plan = reading("Company,Base,One-time cash\nVane,180000,$12k and a pony\nRook,175000,$9k relo\n")["plan"]
    assert "sign_on" not in plan["offers"][0]
    assert "pony" in plan["offers"][0]["note"]


def test_repayment_is_read_wherever_its_months_stand() -> None:
    plan = reading(
        "Company,Base,Sign-on,Sign-on repayment\nVane,180000,20000,All of it within 18 months\n"
        "Rook,175000,10000,pro rata over two years\nLark,170000,5000,Prorated over 24 months\n"
    )["plan"]
    vane, rook, lark = (offer["sign_on"][0] for offer in plan["offers"])
    assert (vane["clawback"], vane["clawback_months"]) == ("cliff", 18)
    assert (lark["clawback"], lark["clawback_months"]) == ("prorated", 24)
    assert (rook["clawback"], rook["clawback_months"]) == ("prorated", 24)


def test_a_months_pay_counts_its_thirteen_salaries() -> None:
    plan = reading("Firma;Monatslohn (CHF);Monatslöhne\nSpeicher AG;9'000;13\nRigi AG;10'500;12\n")["plan"]
    assert [offer["base"] for offer in plan["offers"]] == [117_000, 126_000]


def test_a_share_of_the_company_may_name_what_it_is_worth() -> None:
    plan = reading(
        'Company,Base,Equity\nVane,180000,"0.2% options over 4 years, $50M post-money"\n'
        "Rook,175000,$40k RSUs per year\n"
    )["plan"]
    assert plan["offers"][0]["valuation"] == 50_000_000
    assert value_at(plan["offers"][1], "grants.0.value") == 160_000


def test_dates_with_dashes_begin_with_the_day_where_the_pay_is_indian() -> None:
    plan = reading("Company,Fixed (LPA),Offer valid till\nVane,40,05-12-2026\nRook,42,10-12-2026\n")["plan"]
    assert [offer["deadline"] for offer in plan["offers"]] == ["2026-12-05", "2026-12-10"]


def test_percentiles_beside_the_base_of_each_offer_do_not_refuse_them() -> None:
    plan = reading(
        "Company,Base pay,Market 25th,Market 75th\nVane,180000,170000,200000\nRook,175000,165000,195000\n"
    )
    assert [offer["base"] for offer in plan["plan"]["offers"]] == [180_000, 175_000]


def test_options_are_counted_whatever_their_tax() -> None:
    plan = reading(
        'Item,Vane,Rook\nBase,$150k,$160k\nStock options (NSO),"40,000","12,500"\nStrike,$0.4,$1.1\n'
    )["plan"]
    assert [value_at(offer, "grants.0.units") for offer in plan["offers"]] == [40_000, 12_500]


def test_what_comes_after_the_cliff_says_how_often() -> None:
    plan = reading(
        "Item,Vane,Rook,Lark\nBase,$150k,$160k,$170k\nRSUs,$200k,$100k,$300k\n"
        'Vesting,"4 years, 1 year cliff, monthly after","4 yrs, 1 yr cliff, quarterly after that",'
        '"3 years, 1 year cliff, then monthly afterwards"\n'
    )["plan"]
    cadences = [value_at(offer, "grants.0.cadence") or "quarterly" for offer in plan["offers"]]
    assert cadences == ["monthly", "quarterly", "monthly"]


def test_a_city_beside_its_state_is_taken_as_the_city() -> None:
    csv = 'Company,Base,City,Taxed in\nVane,180000,"Oakland, CA",CA\nRook,175000,Tampa,FL\n'
    places = [(offer["metro"], offer["state"]) for offer in reading(csv)["plan"]["offers"]]
    assert places == [("Oakland, CA", "CA"), ("Tampa", "FL")]


def test_the_only_column_of_values_may_be_called_details() -> None:
    plan = reading("Component,Details\nCompany,Sable Networks\nAnnual salary,214000\nBonus,20%\n")["plan"]
    assert (plan["offers"][0]["company"], plan["offers"][0]["base"]) == ("Sable Networks", 214_000)


def test_an_initial_offer_beside_the_revised_one_is_an_earlier_state() -> None:
    plan = reading(
        "Field,Pinecrest Health,,Quarry Data,\n,Initial,Revised,Initial,Revised\n"
        "Base,170000,178000,185000,190000\nBonus,10%,12%,15%,15%\n"
    )["plan"]
    assert [(offer["company"], offer["base"]) for offer in plan["offers"]] == [
        ("Pinecrest Health", 178_000),
        ("Quarry Data", 190_000),
    ]


def test_years_beside_a_sum_are_one_offer_of_the_company_in_the_title() -> None:
    plan = reading(
        "Halcyon Freight AI - offer,,,\n,Year 1,Year 2,2-yr sum\nSalary,168000,168000,336000\n"
        "Sign-on bonus,20000,10000,30000\n"
    )["plan"]
    (offer,) = plan["offers"]
    assert (offer["company"], offer["base"]) == ("Halcyon Freight AI", 168_000)
    assert [payment["amount"] for payment in offer["sign_on"]] == [20_000, 10_000]


def test_labels_with_more_plain_words_are_known() -> None:
    plan = reading(
        "Startup,HQ,Base salary,Options (shares),Strike price ($),Relocation payment,"
        "Variable pay (% of year)\n"
        'Wicker,"Austin, TX",150000,"60,000",0.21,7500,10\n'
    )["plan"]
    (offer,) = plan["offers"]
    assert (offer["state"], offer["relocation"], offer["bonus_target"]) == ("TX", 7_500, 0.1)
    assert (value_at(offer, "grants.0.units"), value_at(offer, "grants.0.strike")) == (60_000, 0.21)


def test_my_job_today_is_the_present_job() -> None:
    plan = reading("Item,my job today,Hearth\nBase,84000,96000\nBonus,10%,12%\n")["plan"]
    assert (plan["present"]["base"], [o["company"] for o in plan["offers"]]) == (84_000, ["Hearth"])


def test_payments_at_the_start_and_after_a_year_are_two() -> None:
    plan = reading(
        "Item,Merrow,Kingsfold\nBase,188000,201500\nsign-on at start,25000,40000\n"
        "sign-on after a year,,20000\n"
    )["plan"]
    paid = [(payment["amount"], payment.get("month")) for payment in plan["offers"][1]["sign_on"]]
    assert [amount for amount, _ in paid] == [40_000, 20_000]
    assert paid[1][1] == 12


def test_returned_is_repaid() -> None:
    plan = reading(
        "Company,Base,Signing bonus\n"
        'Hollis,183000,"$15,000, returned pro rata if I leave in the first 12 months"\n'
        "Rook,175000,$9k\n"
    )["plan"]
    payment = plan["offers"][0]["sign_on"][0]
    assert (payment["amount"], payment["clawback"]) == (15_000, "prorated")


def test_a_floor_is_no_offer() -> None:
    plan = reading(",My floor,Opaline,Wexcombe\nBase,185000,196000,209000\nBonus,10%,15%,12%\n")["plan"]
    assert [offer["company"] for offer in plan["offers"]] == ["Opaline", "Wexcombe"]


def test_the_heading_of_a_markdown_table_names_the_company_where_its_columns_do_not() -> None:
    plan = reading(
        "## Offer from Ostler Foods\n\n| Item | How much per year | Remarks |\n|---|---|---|\n"
        "| Base | $164,000 | |\n| Sign-on | $9,000 | paid in March |\n"
    )["plan"]
    assert [offer["company"] for offer in plan["offers"]] == ["Ostler Foods"]


def test_a_heading_that_names_nobody_is_no_company() -> None:
    plan = reading("# My numbers\n\n| Item | How much |\n|---|---|\n| Base | $164,000 |\n| Bonus | 10% |\n")
    assert "company" not in plan["plan"]["offers"][0]


def test_a_share_of_the_company_is_no_companys_name() -> None:
    plan = reading(
        "Venture,Salary,ISOs,Exercise price,Percent of company\n"
        "Vane,150000,40000,$0.80,0.30%\nRook,160000,9000,$3.10,0.05%\n"
    )["plan"]
    assert [offer["company"] for offer in plan["offers"]] == ["Vane", "Rook"]
    assert [len(offer["grants"]) for offer in plan["offers"]] == [1, 1]
    assert [offer["grants"][0]["units"] for offer in plan["offers"]] == [40_000, 9_000]


def test_an_amount_over_a_column_is_no_companys_name() -> None:
    plan = reading("Employer,$180k,1Word\nBase,150000,170000\nBonus,10%,12%\n")["plan"]
    assert ["company" in offer for offer in plan["offers"]] == [False, True]


@pytest.mark.parametrize(
    "heading",
    [
        *("Ostler Foods", "Ostler Foods - offer (May)", "My offer from Ostler Foods", "Offer: Ostler Foods"),
        *("What Ostler Foods offered", "Summary of the Ostler Foods offer", "Ostler Foods (Series B)"),
        *('"Senior PM, Ostler Foods"', "Ostler Foods: Staff Product Manager", "Offer summary - Ostler Foods"),
    ],
)
def test_a_heading_names_the_company_in_many_forms(heading: str) -> None:
    plan = reading(f"{heading}\n\nItem,Amount\nBase,164000\nBonus,10%\n")["plan"]
    assert plan["offers"][0]["company"] == "Ostler Foods"


@pytest.mark.parametrize(
    "heading",
    ["Pay Package", "Senior Product Manager", "Total Rewards", "My Offer: 2027", "What they offered"],
)
def test_a_heading_of_common_words_is_no_company(heading: str) -> None:
    plan = reading(f"{heading}\n\nItem,Amount\nBase,164000\nBonus,10%\n")["plan"]
    assert "company" not in plan["offers"][0]


def test_labels_may_ask_and_an_office_is_a_place() -> None:
    plan = reading("Question,Answer\nWhich firm?,Ostler\nWhat is the base?,$150k\nOffice,Denver CO\n")["plan"]
    offer = plan["offers"][0]
    assert (offer["company"], offer["base"], offer["state"]) == ("Ostler", 150_000, "CO")


def test_a_column_of_times_beside_the_values_is_no_offer() -> None:
    plan = reading(
        "Ostler Foods,,\nItem,How much,When\nBase,$150k,a year\nBonus,12%,March\nSign-on,$9k,May\n"
    )["plan"]
    assert [(offer["company"], offer["base"]) for offer in plan["offers"]] == [("Ostler Foods", 150_000)]


def test_pay_of_a_month_twelve_times_is_a_years() -> None:
    plan = reading(
        "Company,City,Gross pay a month (x12),One-off joining bonus,"
        "Retirement paid by the company,Job begins\n"
        'Ostler,Graz,"EUR 5,000","EUR 3,000",4%,2027-04-01\n'
    )["plan"]
    offer = plan["offers"][0]
    assert (offer["base"], offer["currency"], offer["match_rate"]) == (60_000, "EUR", 0.04)
    assert (offer["start"], value_at(offer, "sign_on.0.amount")) == ("2027-04-01", 3_000)


@pytest.mark.parametrize(
    ("label", "key", "value"),
    [
        ("Planned start", "start", "2027-03-01"),
        ("Work begins", "start", "2027-03-01"),
        ("Pensionskasse (Arbeitgeberbeitrag)", "match_rate", 0.05),
        ("Rémunération variable (cible)", "bonus_target", 0.05),
    ],
)
def test_a_label_with_words_beside_it_is_the_same_field(label: str, key: str, value: object) -> None:
    cell = value if key == "start" else "5%"
    plan = reading(f"Company,Base,{label}\nVane,EUR 90000,{cell}\n")["plan"]
    assert plan["offers"][0][key] == value


def test_years_of_a_grant_may_be_in_words() -> None:
    plan = reading("Company,Base,RSUs (vest over three years)\nVane,180000,$90k\n")["plan"]
    assert value_at(plan["offers"][0], "grants.0.years") == pytest.approx([1 / 3, 1 / 3, 1 / 3])


def test_a_share_of_all_shares_is_of_the_kind_that_another_column_names() -> None:
    plan = reading(
        "Company,Head office,Base,Ownership (fully diluted %),Award type\n"
        '"Vane","Reno, NV",150000,0.30,ISOs\nRook,"Erie, PA",160000,0.10%,RSU\n'
    )["plan"]
    vane, rook = plan["offers"]
    assert (vane["state"], rook["state"]) == ("NV", "PA")
    assert (value_at(vane, "grants.0.percent"), value_at(vane, "grants.0.kind")) == (0.003, "option")
    assert (value_at(rook, "grants.0.percent"), value_at(rook, "grants.0.kind")) == (0.001, None)


def test_all_shares_of_a_company_are_no_grant() -> None:
    plan = reading("Company,Base,Fully diluted shares\nVane,150000,60000000\nRook,150000,9000000\n")["plan"]
    assert ["grants" in offer for offer in plan["offers"]] == [False, False]


def test_what_is_paid_back_may_have_a_line_of_other_words() -> None:
    plan = reading(
        "Item,Vane,Rook\nBase,180000,170000\nSign-on,20000,10000\n"
        '"Pay back of sign-on, if I leave",everything in full when gone within 9 months,"pro rata, 2 years"\n'
    )["plan"]
    vane, rook = (offer["sign_on"][0] for offer in plan["offers"])
    assert (vane["clawback"], vane["clawback_months"]) == ("cliff", 9)
    assert (rook["clawback"], rook["clawback_months"]) == ("prorated", 24)


def test_a_column_of_particulars_is_no_offer_and_says_more_of_its_line() -> None:
    plan = reading(
        "Line,Value,Particulars\nCompany,Ostler,\nBase,150000,\nBonus,12%,\n"
        "Sign-on,9000,to be repaid in full within 6 months\nRSUs,90000,vest over 3 years\n"
    )["plan"]
    (offer,) = plan["offers"]
    assert (offer["company"], offer["sign_on"][0]["clawback_months"]) == ("Ostler", 6)
    assert len(offer["grants"][0]["years"]) == 3


@pytest.mark.parametrize(
    ("cell", "paid", "note"),
    [
        ('"8%, payable each quarter"', "quarterly", ""),
        ("8% (paid annually)", "annual", ""),
        ("8% paid twice a year", None, "twice a year"),
        ("8%", None, ""),
    ],
)
def test_when_a_bonus_is_paid_may_stand_behind_it(cell: str, paid: str | None, note: str) -> None:
    plan = reading(f"Company,Base,Bonus\nVane,180000,{cell}\n")["plan"]
    offer = plan["offers"][0]
    assert (offer["bonus_target"], offer.get("bonus_paid")) == (0.08, paid)
    assert note in offer.get("note", "")


@pytest.mark.parametrize(
    ("remark", "paid"),
    [
        ("of salary; paid out every quarter", "quarterly"),
        ("measured quarterly, paid yearly", "annual"),
        ("not paid quarterly", None),
        ("paid quarterly or yearly", None),
    ],
)
def test_a_remark_says_when_a_bonus_is_paid(remark: str, paid: str | None) -> None:
    plan = reading(f'Item,Vane,Remarks\nBase,180000,\nBonus,8%,"{remark}"\n')["plan"]
    assert plan["offers"][0].get("bonus_paid") == paid


def test_a_line_of_its_own_says_when_a_bonus_is_paid() -> None:
    plan = reading("Item,Vane,Rook\nBase,180000,170000\nBonus,8%,9%\nBonus frequency,per quarter,monthly\n")
    vane, rook = plan["plan"]["offers"]
    assert (vane["bonus_paid"], "bonus_paid" in rook) == ("quarterly", False)
    assert "monthly" in rook["note"]


def test_money_a_quarter_is_no_share_for_certain() -> None:
    read = reading("Company,Base,Bonus\nVane,180000,$5k quarterly\n")
    assert "bonus_target" not in read["plan"]["offers"][0]
    assert [item["field"] for item in read["asked"]] == ["bonus_target"]


def test_twelve_salaries_without_a_period_leave_the_base_open() -> None:
    plan = reading("Company,Bonus,Base (12x)\nVane,8%,5000\nRook,9%,60000\n")["plan"]
    assert ["base" in offer for offer in plan["offers"]] == [False, False]
    assert "5000" in plan["offers"][0]["note"]


def test_words_on_repayment_that_begin_with_a_figure_are_not_lost() -> None:
    vane, rook = reading(
        "Company,Base,Sign-on,Repayment\nVane,180000,20000,100% if gone within a year\n"
        "Rook,170000,9000,50% if gone by May\n"
    )["plan"]["offers"]
    assert (vane["sign_on"][0]["clawback"], vane["sign_on"][0]["clawback_months"]) == ("cliff", 12)
    assert "50% if gone by May" in rook["note"]
    assert "clawback_months" not in rook["sign_on"][0]


@pytest.mark.parametrize("order", ["409A,Preferred price", "Preferred price,409A"])
def test_a_409a_is_no_price_of_a_share_beside_what_the_last_round_paid(order: str) -> None:
    """With the 409A as the price options struck by it would be worth nothing: 4.20 less 4.20."""
    prices = "4.20,12" if order.startswith("409A") else "12,4.20"
    read = reading(f"Company,Base salary,Options,Strike,{order}\nVane,190k,10000,4.20,{prices}\n")
    grant = read["plan"]["offers"][0]["grants"][0]
    assert (grant["units"], grant["strike"], grant["price"]) == (10_000, 4.2, 12.0)
    assert any("a 409A is the appraised one of common shares" in left for left in read["left"])


def test_a_409a_that_the_strike_was_set_by_leaves_the_price_to_be_asked() -> None:
    read = reading("Field,Vane\nBase salary,190k\nOptions,10000\nStrike price,4.20\n409A,$4.20\n")
    grant = read["plan"]["offers"][0]["grants"][0]
    assert (grant["strike"], grant.get("price")) == (4.2, None)
    assert {"offer": "o1", "field": "grants.price"} in read["asked"]


def test_a_409a_alone_is_the_price_of_shares_that_have_no_strike() -> None:
    grant = reading("Field,Vane\nBase salary,190k\nEquity,10000 RSUs\n409A,8\n")["plan"]["offers"][0][
        "grants"
    ][0]
    assert (grant["units"], grant["price"]) == (10_000, 8.0)


def test_a_base_below_zero_is_asked_about_and_not_turned_round() -> None:
    read = reading("Company,Base,Bonus\nVane,-210000,10%\nRook,175000,12%\n")
    assert "base" not in read["plan"]["offers"][0]
    assert any("Base salary must be 0 or more." in line for line in read["left"]), read["left"]


def test_options_of_a_column_of_types_are_counted_at_their_strike() -> None:
    plan = reading(
        "Company,Base,Equity type,Equity,Vesting\n"
        "Vane,180000,Options,25k @ $1.40,4 yrs\nRook,175000,RSU,1500 units,4 yrs\n"
    )["plan"]
    vane, rook = plan["offers"]
    assert (value_at(vane, "grants.0.units"), value_at(vane, "grants.0.strike")) == (25_000, 1.4)
    assert (value_at(vane, "grants.0.kind"), value_at(rook, "grants.0.units")) == ("option", 1_500)


def test_payments_by_their_month_are_two() -> None:
    plan = reading("Item,Vane\nBase,180000\nSigning bonus (month 1),12000\nSigning bonus (month 13),8000\n")
    first, second = plan["plan"]["offers"][0]["sign_on"]
    assert (first["amount"], second["amount"], second["month"]) == (12_000, 8_000, 13)


def test_salaries_of_a_year_are_known_by_the_months_paid() -> None:
    plan = reading("Company,Gross per month (CHF),No. of months\nSpeicher AG,9'000,13\nRigi AG,9'500,12\n")
    assert [offer["base"] for offer in plan["plan"]["offers"]] == [117_000, 114_000]


def test_a_bonus_in_lakhs_is_money_of_the_base() -> None:
    plan = reading("Item,Vane\nFixed,40 L\nVariable,6 L\nLeaves,22\n")["plan"]
    assert (plan["offers"][0]["bonus_target"], plan["offers"][0]["days_off"]) == (0.15, 22)


def test_a_sign_on_to_be_repaid_before_some_months_is_read() -> None:
    plan = reading('Item,Vane\nBase,180000\nSign-on,"$20K, repay if < 18 mo."\n')["plan"]
    (payment,) = plan["offers"][0]["sign_on"]
    assert (payment["amount"], payment["clawback_months"]) == (20_000, 18)


def test_a_match_in_money_with_its_share_behind_it_is_the_share() -> None:
    plan = reading('Item,Vane\nBase,158000\n401k match,"$6,320 (4%)"\n')["plan"]
    assert plan["offers"][0]["match_rate"] == 0.04
