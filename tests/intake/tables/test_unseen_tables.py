"""Kinds of tables that an unseen set showed to be misread, each in other words than the set's."""

import pytest

from tests.intake.tables.test_more_layouts import reading, value_at


def test_amounts_of_each_year_in_columns_are_one_grant() -> None:
    plan = reading(
        "Company,Base,RSU Y1,RSU Y2,RSU Y3,RSU Y4\nVane,190000,40000,30000,20000,10000\n"
        "Rook,180000,25000,25000,25000,25000\n"
    )["plan"]
    vane, rook = (offer["grants"][0] for offer in plan["offers"])
    assert (vane["value"], vane["years"]) == (100_000, [0.4, 0.3, 0.2, 0.1])
    assert rook["value"] == 100_000


def test_a_grant_beside_another_of_each_year_stays() -> None:
    plan = reading("Company,Base,RSU grant,RSU Y1,RSU Y2\nVane,190000,300000,75000,75000\n")["plan"]
    assert plan["offers"][0]["grants"][0]["value"] == 300_000


@pytest.mark.parametrize(
    ("answer", "standing"), [("Yes", "written"), ("no", "verbal"), ("Not yet", "verbal")]
)
def test_an_answer_under_written_says_the_form_of_the_offer(answer: str, standing: str) -> None:
    plan = reading(f"Company,Base,In writing?\nVane,190000,{answer}\nRook,180000,\n")["plan"]
    assert plan["offers"][0]["standing"] == standing
    assert "standing" not in plan["offers"][1]


def test_the_currency_of_the_grant_alone_is_not_that_of_the_pay() -> None:
    read = reading(
        "Company,Currency,Base,Equity,Equity currency\nVane,EUR,90000,80000,USD\nRook,EUR,85000,40000,EUR\n"
    )
    vane, rook = read["plan"]["offers"]
    assert not vane.get("grants")
    assert "grants" in {question["field"].split(".")[0] for question in read["asked"]}
    assert value_at(rook, "grants.0.value") == 40_000


def test_lakhs_in_a_label_scale_its_amounts() -> None:
    plan = reading("Company,Base (LPA),Joining bonus (L)\nVane,40,3\nRook,35,2.5\n")["plan"]
    assert [value_at(offer, "sign_on.0.amount") for offer in plan["offers"]] == [300_000, 250_000]


def test_a_sentence_below_a_table_is_no_employer() -> None:
    read = reading(
        "| Company | Base |\n|---|---|\n| Vane | 190000 |\n| Rook |  |\n\n"
        "Ask Jo about Rook: the base is open.\n"
    )
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane", "Rook"]
    assert any("Ask Jo" in left for left in read["left"])


@pytest.mark.parametrize("label", ["Loc", "loc.", "Work loc"])
def test_a_short_label_of_the_place_names_it(label: str) -> None:
    plan = reading(f"Company,{label},Base\nVane,Seattle WA,190000\n")["plan"]
    assert plan["offers"][0]["state"] == "WA"


@pytest.mark.parametrize("number", ["10000", "4,500"])
def test_a_few_rsus_beside_a_base_in_full_are_asked_about(number: str) -> None:
    read = reading(f'Company,Base,RSUs\nVane,190000,"{number}"\nRook,180000,300000\n')
    vane, rook = read["plan"]["offers"]
    assert not vane.get("grants")
    assert "grants" in {question["field"].split(".")[0] for question in read["asked"]}
    assert value_at(rook, "grants.0.value") == 300_000


@pytest.mark.parametrize("cell", ["3,000 (@ $44)", "3,000 @ $44", "3000 @ 44 each"])
def test_a_number_with_the_price_of_one_counts_shares(cell: str) -> None:
    plan = reading(f'Company,Base,RSUs\nVane,190000,"{cell}"\n')["plan"]
    offer = plan["offers"][0]
    assert (value_at(offer, "grants.0.units"), value_at(offer, "grants.0.price")) == (3_000, 44)
    options = reading(f'Company,Base,Options\nVane,190000,"{cell}"\n')["plan"]["offers"][0]
    assert value_at(options, "grants.0.price") is None


def test_a_sentence_below_a_table_goes_into_the_note_of_the_offer_it_names() -> None:
    table = ",Vane,Rook\nBase,190000,180000\nBonus,15%,10%\n\n"
    below = "Vane wants to hear by December 10\nBoth Vane and Rook are in Austin\nA word of my own on pay\n"
    read = reading(table + below)
    vane, rook = (offer.get("note", "") for offer in read["plan"]["offers"])
    assert vane == "Vane wants to hear by December 10"
    assert rook == ""
    assert any("Both Vane and Rook are in Austin" in cell for cell in read["left"])
