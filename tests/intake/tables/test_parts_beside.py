"""What is beside the entries of a table: footnotes, terms together in a cell, sums, what is not known yet."""

import datetime

import pytest

from planner.intake.offers.parse import parse_offers
from planner.intake.tables.footnotes import take_footnotes
from planner.intake.tables.reading import table_of_bytes, table_of_text
from planner.intake.tables.spaced_text import spaced_rows
from tests.intake.tables.test_more_layouts import TODAY, reading, value_at


def test_a_footnote_is_no_row_and_its_mark_no_part_of_a_name() -> None:
    read = reading('Company,Base,Bonus\nVane*,190000,10%\nRook,180000,12%\n"* start-up, series B"\n')
    vane, rook = read["plan"]["offers"]
    assert (vane["company"], rook["company"]) == ("Vane", "Rook")
    assert "series B" in vane["note"]
    assert "note" not in rook


def test_a_footnote_parted_by_its_comma_is_one_and_every_cell_keeps_its_place() -> None:
    rows, (note,) = take_footnotes((("Vane†", "190"), ("† late", "stage"), ("Rook", "180")))
    assert rows == (("Vane", "190"), ("", ""), ("Rook", "180"))
    assert (note.text, note.row, note.column, note.marked) == ("late, stage", 2, 1, frozenset({(1, 1)}))


@pytest.mark.parametrize("row", [("* Vane", "190,000"), ("*", ""), ("Base", "* x")])
def test_a_row_with_figures_or_without_words_is_no_footnote(row: tuple[str, ...]) -> None:
    assert take_footnotes((row,)) == ((row,), ())


@pytest.mark.parametrize(
    ("cell", "base", "bonus", "sign_on"),
    [
        ("$185k + 15%", 185_000, 0.15, None),
        ("178k base, 20k sign-on, 10% bonus", 178_000, 0.1, 20_000),
        ("$192,500 + $30k signing", 192_500, None, 30_000),
        ("base: 170k; bonus: 12%", 170_000, 0.12, None),
    ],
)
@pytest.mark.parametrize("label", ["Cash", "Base"])
def test_terms_together_in_a_cell(
    label: str, cell: str, base: int, bonus: float | None, sign_on: int | None
) -> None:
    read = reading(f'Company,{label},PTO\nVane,"{cell}",20\nRook,"{cell}",18\n')
    offer = read["plan"]["offers"][0]
    assert (offer["base"], offer.get("bonus_target")) == (base, bonus)
    assert value_at(offer, "sign_on.0.amount") == sign_on


@pytest.mark.parametrize("cell", ["$185k + perks", "160-175", "$185k + $20k", "$205k"])
def test_terms_of_which_one_is_not_understood_are_asked_for_and_kept(cell: str) -> None:
    read = reading(f"Company,Cash,PTO,Sign-on\nVane,{cell},20,5000\nRook,{cell},18,5000\n")
    offer = read["plan"]["offers"][0]
    assert "base" not in offer
    assert cell in offer["note"]
    assert "base" in {question["field"] for question in read["asked"]}


def test_a_grant_that_is_not_known_yet_is_asked_for_and_kept() -> None:
    read = reading("Company,Base,Equity\nVane,190000,TBD\nRook,180000,\n")
    assert [question["field"] for question in read["asked"]] == ["grants"]
    assert "Equity: TBD" in read["plan"]["offers"][0]["note"]


@pytest.mark.parametrize("name", ["Average", "Durchschnitt", "Moyenne", "Media", "Promedio", "Gemiddelde"])
def test_a_row_of_averages_is_no_offer_and_a_wish_below_it_neither(name: str) -> None:
    read = reading(
        f"Company,Base,Bonus\nVane,190000,10%\nRook,180000,12%\n{name},185000,11%\nTarget,200000,15%\n"
    )
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane", "Rook"]


def test_target_among_the_offers_is_the_company() -> None:
    read = reading("Company,Base,Bonus\nTarget,190000,10%\nRook,180000,12%\nAverage,185000,11%\n")
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Target", "Rook"]


@pytest.mark.parametrize("status", ["Declined", "Offer declined", "Offer expired", "Turned down the offer"])
def test_an_offer_that_is_over_is_none_and_all_of_its_cells_are_named(status: str) -> None:
    table = table_of_bytes(
        f"Company,Base,Status,Recruiter\nVane,190000,Written offer,Pat\nRook,180000,{status},Max\n".encode(),
        "x.csv",
    )
    parsed = parse_offers(table, TODAY)
    assert [column.company for column in parsed.columns] == ["Vane"]
    assert {"180000", "Max", status} <= {cell.text for cell in parsed.unread}


def test_a_budget_beside_the_offers_is_no_offer() -> None:
    read = reading(",Vane,Rook,,Rent,$3200\nBase,190000,180000,,Food,$900\nSign-on,5000,7000,,Total,$4100\n")
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane", "Rook"]


@pytest.mark.parametrize(
    ("words", "state"), [("yes (NJ)", "NJ"), ("no, Atlanta GA", "GA"), ("OK", None), ("yes", None)]
)
def test_a_place_in_how_one_works(words: str, state: str | None) -> None:
    offer = reading(f'Company,Base,Remote?\nVane,190000,"{words}"\nRook,180000,yes\n')["plan"]["offers"][0]
    assert offer.get("state") == state
    assert words in offer["note"]


def test_years_of_the_present_job_below_those_of_an_offer() -> None:
    read = reading(
        "Vane – offer,,\n,Year 1,Year 2\nBase,190000,190000\nBonus,19000,19000\n,,\n"
        "Stay at Rook,,\n,Year 1,Year 2\nBase,170000,170000\nBonus,17000,17000\n"
    )
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane"]
    assert (read["plan"]["present"]["company"], read["plan"]["present"]["base"]) == ("Rook", 170_000)


@pytest.mark.parametrize(
    ("remark", "months", "how"),
    [
        ("repay pro rata if I leave in yr 1", 12, "prorated"),
        ("repaid in full if you leave within 2 years", 24, "cliff"),
        ("pay it back if I leave within 18 months", 18, "cliff"),
    ],
)
def test_a_remark_says_what_is_owed_back_on_leaving(remark: str, months: int, how: str) -> None:
    offer = reading(f",Vane,Notes\nBase,190000,\nSign-on,25000,{remark}\nPTO,20,\n")["plan"]["offers"][0]
    payment = offer["sign_on"][0]
    assert (payment["clawback"], payment.get("clawback_months", 12)) == (how, months)


@pytest.mark.parametrize("text", ["10-Dec-2026", "10/Dec/2026", "Dec-10-2026", "10 de dezembro de 2026"])
def test_a_date_with_the_name_of_its_month(text: str) -> None:
    plan = reading(f"Company,Base,Respond by\nVane,190000,{text}\nRook,180000,\n")["plan"]
    assert plan["offers"][0]["deadline"] == datetime.date(2026, 12, 10).isoformat()


def test_own_offers_with_a_column_of_reports_are_offers() -> None:
    rows = "Vane,3,190000,Nov 18\nRook,5,180000,Nov 20\n"
    assert reading(f"Company,Years of experience,Base,Offer date\n{rows}")["plan"]
    assert reading(f"Company,Years of experience,Base,Date\n{rows}")["plan"] is None


def test_portuguese_with_and_without_accents() -> None:
    for labels in (
        "Salário mensal (R$),Bônus anual,Férias (dias)",
        "Salario mensal (R$),Bonus anual,Ferias (dias)",
    ):
        offer = reading(f'Empresa,{labels}\nVane,"18.500,00",20%,30\nRook,"16.000,00",10%,30\n')["plan"][
            "offers"
        ][0]
        assert (offer["currency"], offer["base"], offer["bonus_target"]) == ("BRL", 222_000, 0.2)
        assert offer["days_off"] == 30


def test_states_of_two_offers_before_and_after_a_counter() -> None:
    read = reading(
        ",Vane,Vane,Rook,Rook\n,First offer,After my counter,First offer,After my counter\n"
        "Base,180000,190000,170000,175000\nSign-on,5000,15000,0,9000\n"
    )
    offers = read["plan"]["offers"]
    assert [(offer["company"], offer["base"]) for offer in offers] == [("Vane", 190_000), ("Rook", 175_000)]


def test_links_rules_and_list_items_of_markdown() -> None:
    read = reading(
        "| Company | Base | Due |\n|---|--:|:-:|\n| [[Vane]] | $190k | Dec 9 |\n"
        "| [Rook](https://rook.example) | $180k | Dec 8 |\n\n- ask Rook about the bonus\n"
    )
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane", "Rook"]


def test_a_place_in_a_cell_of_several_lines() -> None:
    read = reading('Company,Base,Office\nVane,190000,"Seattle\n3 days a week"\nRook,180000,Austin (hybrid)\n')
    assert [offer["state"] for offer in read["plan"]["offers"]] == ["WA", "TX"]


def test_names_over_columns_of_blanks_with_labels_down() -> None:
    read = reading(
        "                Vane Labs    Rook\n"
        "Base            $190,000     $180,000\n"
        "Sign-on         -            $5,000\n"
        "RSUs (4 yrs)    $90,000      -\n"
        "Remote          no           yes\n"
        "PTO days        20           25\n"
    )
    vane, rook = read["plan"]["offers"]
    assert (vane["company"], vane["base"], vane["days_off"]) == ("Vane Labs", 190_000, 20)
    assert (value_at(rook, "sign_on.0.amount"), value_at(rook, "grants.0.value")) == (5_000, None)


@pytest.mark.parametrize("header", ["Company   Base    RSU (4y)   TC", "Company   Base    Y1      401k"])
def test_headers_of_blanks_with_figures_in_them(header: str) -> None:
    assert spaced_rows(f"{header}\nVane      190     280        324\nRook      180     200        300\n")


@pytest.mark.parametrize("numbers", [("#1", "#2"), ("Offer A", "Offer B"), ("1.", "2.")])
def test_the_employer_is_no_number_of_the_offer(numbers: tuple[str, str]) -> None:
    read = reading(f"Offer,Employer,Base\n{numbers[0]},Vane,190000\n{numbers[1]},Rook,180000\n")
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane", "Rook"]
    assert reading(f"Offer,Base\n{numbers[0]},190000\n{numbers[1]},180000\n")["plan"]


@pytest.mark.parametrize("sign", ["Δ", "+/-", "±", "Δ %"])
def test_a_sign_over_a_column_says_that_it_is_of_differences(sign: str) -> None:
    read = reading(f",Now,Vane,{sign}\nBase,170000,190000,20000\nPTO,20,25,5\n")
    assert [offer["company"] for offer in read["plan"]["offers"]] == ["Vane"]


def test_how_often_a_bonus_is_paid_in_its_label() -> None:
    offer = reading(",Vane,Rook\nBase,190000,180000\nBonus (paid quarterly),12%,10%\n")["plan"]["offers"][0]
    assert (offer["bonus_target"], offer["bonus_paid"]) == (0.12, "quarterly")


def test_bars_within_a_message() -> None:
    text = (
        "so far:\nCompany | Base | Bonus | Due\nVane | 190k | 10% | COB Dec 9\nRook | 180k | 12% | Dec 8\n"
        "thoughts?\n"
    )
    parsed = parse_offers(table_of_text(text), TODAY)
    assert [column.company for column in parsed.columns] == ["Vane", "Rook"]
    assert not parsed.wrong


def test_a_remark_beside_an_empty_cell_is_kept() -> None:
    read = reading(",Vane,Rook,Notes\nBase,190000,180000,\nSign-on,,,asked for 20k\n")
    assert all("Sign-on: asked for 20k" in offer["note"] for offer in read["plan"]["offers"])
    rows = ",Vane,,Rook,\n,Amount,Source,Amount,Source\nBase,190000,,180000,\nSign-on,5000,,,no answer yet\n"
    vane, rook = reading(rows)["plan"]["offers"]
    assert "no answer yet" in rook["note"]
    assert "note" not in vane


def test_lines_above_the_heads_are_named() -> None:
    table = table_of_bytes(
        b"Updated 24 November,,\n,,\n,Base,Bonus\nVane,190000,10%\nRook,180000,12%\n", "x.csv"
    )
    assert [cell.text for cell in parse_offers(table, TODAY).unread] == ["Updated 24 November"]


def test_pay_of_later_years_that_differs_is_named() -> None:
    table = table_of_bytes(
        b"Vane - offer,,,\n,Year 1,Year 2,Year 3\nBase,190000,190000,205000\nBonus,19000,19000,20500\n",
        "x.csv",
    )
    parsed = parse_offers(table, TODAY)
    assert [entry.text for entry in parsed.columns[0].entries if entry.key == "base"] == ["190000"]
    assert {"205000", "20500"} <= {cell.text for cell in parsed.unread}


def test_a_strike_that_is_not_known_yet_stays_in_the_note() -> None:
    read = reading("Company,Base,Options,Strike\nVane,190000,20000,TBD\nRook,180000,10000,1.50\n")
    assert "Strike: TBD" in read["plan"]["offers"][0]["note"]
