"""Layouts that people have, each as a small table: which offers are in it, and what each of them says."""

import datetime
import io

import openpyxl
import pytest

from planner.intake.offers.parse import ParsedOffers, parse_offers
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import table_of_bytes, table_of_text

TODAY = datetime.date(2026, 11, 28)


def parsed(csv: str) -> ParsedOffers:
    return parse_offers(table_of_bytes(csv.encode(), "x.csv"), TODAY)


def texts(csv: str, key: str) -> list[str]:
    """Return what each offer of a table has for a field, as it is typed."""
    columns = parsed(csv).columns
    return [next((item.text for item in column.entries if item.key == key), "") for column in columns]


def names(csv: str) -> list[str]:
    return [column.name for column in parsed(csv).columns]


YEARS_DOWN = """Year,Base,Bonus,Stock,Sign-on,Total
1,"$185,000","$27,750","$50,000","$30,000","$292,750"
2,"$185,000","$27,750","$100,000","$0","$312,750"
3,"$185,000","$27,750","$150,000",,"$362,750"
4,"$185,000","$27,750","$200,000",,"$412,750"
Total,"$740,000","$111,000","$500,000","$30,000","$1,381,000"
"""
YEARS_OF_TWO = """,Acme,,,,Globex,,,
,Year 1,Year 2,Year 3,Year 4,Year 1,Year 2,Year 3,Year 4
Base,180000,180000,180000,180000,195000,195000,195000,195000
RSU,50000,50000,50000,50000,40000,60000,60000,40000
Signing bonus,20000,10000,0,0,0,0,0,0
"""
LONG_BY_YEAR = """Offer,Component,Year 1,Year 2
Acme,Base,180000,180000
Acme,RSU,100000,100000
Globex,Base,195000,195000
Globex,RSU,60000,20000
"""
BESIDE = """Company,Acme,,Company,Globex
Base,"$180,000",,Base,"$210,000"
Bonus,15%,,Bonus,20%
"""
BELOW = """Offer 1,
Company,Acme
Base Salary,"$185,000"
Bonus,15%
,
CURRENT JOB,
Company,Initech
Base Salary,"$150,000"
Bonus,10%
"""
NOTES_EACH = """,Acme,,Globex,
,Amount,Notes,Amount,Notes
Base,"$185,000",firm,"$200,000",
Bonus,15%,,10%,paid quarterly
"""
SECTIONS = """Company,Acme,Globex
Base,"$180,000","$195,000"
Equity,,
Type,RSU,Options
Amount,"$320,000","20,000"
Strike,,$2.50
Vesting,4 years,4 years
Sign-on,,
Amount,"$20,000","$10,000"
"""
REMARKS = """Base Salary,"$185,000",per year
Signing Bonus,"$25,000",paid with first paycheck
RSUs,"$420,000",vest over 4 years w/ 1 year cliff
"""


def test_years_down_or_across_make_one_offer_with_its_vesting() -> None:
    assert texts(YEARS_DOWN, "base") == ["$185,000"]
    assert texts(YEARS_DOWN, "bonus_target") == ["=27.75k/185k"]
    assert texts(YEARS_DOWN, "grants") == ["$500k 10/20/30/40"]
    assert names(YEARS_OF_TWO) == ["Acme", "Globex"]
    assert texts(YEARS_OF_TWO, "grants") == ["200k 25/25/25/25", "200k 20/30/30/20"]
    assert texts(YEARS_OF_TWO, "sign_on") == ["20000 year 1 + 10000 year 2", ""]
    assert texts(LONG_BY_YEAR, "grants") == ["200k 50/50", "80k 75/25"]


def test_blocks_beside_or_below_each_other_are_an_offer_each() -> None:
    assert (names(BESIDE), texts(BESIDE, "bonus_target")) == (["Acme", "Globex"], ["15%", "20%"])
    assert names(BELOW) == ["Acme", "present job"]


def test_a_column_of_notes_beside_each_offer_is_no_offer_and_says_it_of_its_own() -> None:
    assert names(NOTES_EACH) == ["Acme", "Globex"]
    assert ["Bonus: paid quarterly" in column.notes for column in parsed(NOTES_EACH).columns] == [False, True]


def test_a_section_gives_its_lines_their_meaning_and_counts_are_no_money() -> None:
    assert texts(SECTIONS, "grants") == ["$320,000, 4 years", "20,000 options, 4 years, strike $2.50"]
    assert texts(SECTIONS, "sign_on") == ["$20,000", "$10,000"]


def test_words_beside_an_amount_are_its_terms() -> None:
    assert len(parsed(REMARKS).columns) == 1
    assert texts(REMARKS, "grants") == ["$420,000, vest over 4 years w/ 1 year cliff"]


def test_a_bare_number_of_rsus_beside_dollars_is_asked_for() -> None:
    [entry] = parsed('Base,"$185,000"\nRSUs,"4,200"\n').wrong
    assert (entry.key, "may be a number of shares or money" in entry.wrong) == ("grants", True)


@pytest.mark.parametrize(
    ("csv", "base"),
    [
        ("Offers - all in USD thousands,\n,Acme\nBase,185\nBonus,15%\n", "185k"),
        ("Pay in $k,Acme\nBase,185\nBonus,15%\n", "185k"),
        ('Company,Acme\nBase (USD/mo),"8,000"\n', "8,000 per month"),
        ('Company,Pay,Per\nAcme,"$14,250",month\n', "$14,250 per month"),
        ("Firma;Gehalt;Bonus\nAlpha;72.000;8%\n", "72000"),
    ],
)
def test_units_of_a_label_a_title_or_a_column_are_taken(csv: str, base: str) -> None:
    assert texts(csv, "base") == [base]


def test_dollars_in_an_offer_paid_in_another_currency_are_asked_for() -> None:
    [entry] = parsed('Company,Base,Equity\nZeta,£95k,"$60,000"\n').wrong
    assert "is in dollars; this is paid in GBP" in entry.wrong


@pytest.mark.parametrize(
    "csv",
    [
        "Company,Level,Base\nA,L5,$195-230K\nB,E5,$200-240K\n",
        'Company,Role,Status,Salary\nA,PM,Applied,\nB,PM,Rejected,"$150,000"\n',
        'Employer,Start salary,End salary,Bonus\nA,"$95,000","$120,000",10%\nB,"$1","$2",1%\n',
        'Level,Title,P25 base,P50 base\nL4,PM,"$142,000","$155,000"\nL5,PM,"$170,000","$184,000"\n',
        "Criteria,Weight,Acme score\nSalary,30,8\nBonus,10,7\n",
    ],
    ids=["ranges", "applications", "history", "percentiles", "scores"],
)
def test_what_is_no_offer_makes_none(csv: str) -> None:
    read = parsed(csv)
    assert read.columns == ()
    assert read.refused


def test_a_budget_is_refused() -> None:
    with pytest.raises(TableError, match="no labels of pay"):
        parsed("Month,Income,Rent\nJan,8000,2500\n")


def book(sheets: dict[str, list[list[object]]]) -> bytes:
    workbook = openpyxl.Workbook()
    del workbook["Sheet"]
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    workbook.save(data)
    return data.getvalue()


def test_sheets_of_one_offer_each_are_named_after_their_sheets() -> None:
    rows: list[list[object]] = [["Item", "Value"], ["Base salary", 185_000], ["Target bonus", "15%"]]
    read = parse_offers(table_of_bytes(book({"Acme": rows, "Current": rows}), "x.xlsx"), TODAY)
    assert [column.name for column in read.columns] == ["Acme", "present job"]


def test_the_sheet_with_most_known_labels_is_read() -> None:
    data = book(
        {
            "Read me": [["How to use"], ["Base is yearly"]],
            "Offers": [["", "Acme"], ["Base", 185_000], ["Bonus", "15%"]],
            "Lookup": [["Level", "Salary"]],
        }
    )
    read = parse_offers(table_of_bytes(data, "x.xlsx"), TODAY)
    assert [column.name for column in read.columns] == ["Acme"]
    assert "Only the sheet “Offers” was read." in read.notes


def test_a_pasted_table_reads_as_a_file_does() -> None:
    pasted = parse_offers(table_of_text("Company\tAcme\nBase\t€96.000\nBonus\t2 months\n"), TODAY)
    assert [entry.text for entry in pasted.columns[0].entries] == ["Acme", "EUR", "€96000", "2 months"]


@pytest.mark.parametrize(
    ("csv", "key", "expected"),
    [
        ("Company,Acme\nBase,$180k\nVacation,4 weeks\n", "days_off", "20"),
        ("Company,Acme\nBase,$180k\nRSU / yr,$55k (4 yrs)\n", "grants", "$55k per year (4 yrs)"),
        ("Employer;City;Monthly gross (EUR);Salaries\nA;Potsdam;6.500,00;13\n", "base", "6500.00 x 13"),
        ("Employer;City;Monthly gross (EUR);Salaries\nA;Potsdam;6.500,00;13\n", "state", "outside US"),
        ('Company,Acme\nBase,$180k\nEquity,"0.06% options, series B"\n', "grants", "0.06% options"),
        (
            "Company,Delta Noord\nBase,$180k\nRole,Principal Product Manager\n",
            "level",
            "Principal Product Manager",
        ),
    ],
)
def test_what_a_cell_and_its_label_say_together(csv: str, key: str, expected: str) -> None:
    assert texts(csv, key) == [expected]


@pytest.mark.parametrize("piece", ["(", "1.", "25%/", "12: 5%, ", "to 5% ", "$1 + ", "year 1 "])
@pytest.mark.parametrize("label", ["Bonus", "Equity", "Sign-on", "Location"])
def test_a_cell_made_to_harm_goes_into_the_note(label: str, piece: str) -> None:
    cell = piece * (30_000 // len(piece))
    read = parse_offers(table_of_text(f"Company\tAcme\nBase\t$180k\n{label}\t{cell}\n"), TODAY)
    assert [entry.key for entry in read.columns[0].entries if entry.key != "level"][:2] == ["company", "base"]
    assert read.unread


def test_a_bare_number_of_rsus_beside_the_price_of_a_share_is_asked_for() -> None:
    """10,000 may be 10,000 shares of 45, which are 450,000, or 10,000 dollars."""
    table = parsed("Base,210000\nRSUs,10000\nVesting,4 years\nShare price,45\n")
    [entry] = table.wrong
    why = "“10000” may be a number of shares or money. Type 10000 RSUs, price 45, or $10000."
    assert (entry.key, entry.text, entry.wrong) == ("grants", "10000", why)
    assert [text.partition(": ")[2] for text in table.columns[0].notes] == ["4 years", "45"]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("RSUs,300\nShare price,450\n", "300 rsus, price 450"),  # nobody grants less than a share
        ("RSUs,10000\nRSU value,450000\nShare price,45\n", "10000 rsus, price 45"),  # 10,000 x 45
        ("RSUs,10000\nRSU value,400000\nShare price,45\n", "400000"),  # not 450,000: asked about
        ("RSUs,$10000\nShare price,45\n", "$10000"),
        ('Equity,"8,000 options"\nStrike,3\nShare price,9\n', "8,000 options, price 9, strike 3"),
        ("RSUs,400000\nShare price,45\n", "400000"),  # as shares 18 million: money, and asked about
    ],
)
def test_a_number_beside_the_price_of_a_share_is_read_where_one_meaning_is_left(rows: str, text: str) -> None:
    table = f"Base,210000\n{rows}"
    assert texts(table, "grants") == [text]
    asked = [question.field for question in parsed(table).columns[0].questions]
    assert ("grants" in asked) is (text == "400000")


def test_a_bare_number_beside_a_strike_is_asked_for_as_options() -> None:
    [entry] = parsed("Base,210000\nEquity,8000\nStrike,3\nShare price,9\n").wrong
    assert "Type 8000 options, strike 3, price 9, or $8000." in entry.wrong


def test_unvested_rsus_beside_the_price_of_a_share_are_no_dollars() -> None:
    rows = "Field,Present job,Aurora\nBase,180000,210000\nUnvested RSUs,3000,\nShare price,45,\n"
    present = parsed(rows).columns[0]
    assert [item.key for item in present.entries] == ["base"]
    assert [question.field for question in present.questions] == ["unvested"]
