"""Columns beside the base: whole grants, currencies and periods of each row, ranges under `Salary`."""

import math
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.intake.market.reading import PayReading, read_pay_file

Reader = Callable[[str], PayReading]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def of(text: str) -> PayReading:
        path = tmp_path / "pay.csv"
        path.write_text(text, encoding="utf-8")
        return read_pay_file(path)

    return of


def amounts(reading: PayReading, key: str) -> list[float | None]:
    return [None if math.isnan(value) else value for value in reading.table.amounts[key].tolist()]


@pytest.mark.parametrize(
    ("cell", "a_year"),
    [
        ("400k/4yr", 100_000),
        ("$1.2M over 4 years", 300_000),
        ("90k/yr", 90_000),
        ("50000 per year", 50_000),
        ("0", 0),
        ("400k", None),
        ("200000", None),
        ("€400k/4yr", None),
        ("1200 RSUs", None),
    ],
)
def test_equity_of_no_said_years_is_no_amount_a_year(read: Reader, cell: str, a_year: float | None) -> None:
    reading = read(f"Company,Base,Equity\nVane,190000,{cell}\nRook,180000,80k/yr\n")
    assert amounts(reading, "equity") == [a_year, 80_000]
    assert reading.conversions.get("unread_equity", 0) == (a_year is None)


def test_stock_a_year_is_read_as_before(read: Reader) -> None:
    reading = read("Company,Base,Stock per year,Bonus\nVane,190000,50000,15%\nRook,180000,60k,$20k\n")
    assert amounts(reading, "equity") == [50_000, 60_000]
    assert amounts(reading, "bonus") == [None, 20_000]


def test_wages_with_a_unit_of_pay_in_another_currency_are_left_out(read: Reader) -> None:
    reading = read(
        "Title,Salary,Pay period,Currency\nPM,10000,Monthly,USD United States dollar\nPM,9000,Monthly,EUR\n"
        "PM,€120000,Yearly,\n"
    )
    assert amounts(reading, "base") == [120_000]
    assert reading.left_out == {"foreign_currency": 2}


def test_a_years_salaries_are_as_many_as_a_column_says(read: Reader) -> None:
    reading = read(
        "Firma;Monatsgehalt brutto (€);Gehälter pro Jahr\n"
        "Vane;5.000,00;13\nRook;6.000,00;\nDurchschnitt;5.500,00;\n"
    )
    assert (reading.table.currency, amounts(reading, "base")) == ("EUR", [65_000, 72_000])
    assert reading.left_out == {"summary": 1}


def test_ranges_under_salary_are_posts(read: Reader) -> None:
    reading = read("Job title,Salary\nPM,£70k - £80k\nPM,£75k–£90k\nPM,Competitive\n")
    assert (reading.kind, reading.table.currency) == ("posts", "GBP")
    assert amounts(reading, "band_to") == [80_000, 90_000]


def test_pay_of_another_currency_in_the_form_of_a_dollar_export(read: Reader) -> None:
    reading = read(
        "Company,Title,Base,Total,Date\nVane,PM,£90000,£110000,2026-01-01\nRook,PM,£80000,£95000,2026-01-02\n"
    )
    assert (reading.table.currency, amounts(reading, "base")) == ("GBP", [90_000, 80_000])
    assert amounts(reading, "total") == [110_000, 95_000]


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("Employed, part-time", "part_time"),
        ("PT", "part_time"),
        ("FT", ""),
        ("Independent contractor, freelancer", "contract"),
        ("Employed, full-time; student, part-time", ""),
        ("Alternance", "contract"),
        ("CDI", ""),
    ],
)
def test_forms_of_employment(read: Reader, form: str, reason: str) -> None:
    reading = read(f'Title,Base,Employment\nPM,190000,"{form}"\nPM,180000,FT\n')
    assert reading.left_out == ({reason: 1} if reason else {})


def test_posts_with_currency_and_period_in_columns(read: Reader) -> None:
    reading = read(
        "title,company,min_amount,max_amount,currency,interval\nPM,Vane,150000,180000,USD,yearly\n"
        "PM,Rook,140000,160000,CAD,yearly\nPM,Wren,62,81,USD,hourly\nPM,Tern,10000,12000,USD,monthly\n"
    )
    assert amounts(reading, "band_from") == [150_000, 120_000]
    assert reading.left_out == {"foreign_currency": 1, "hourly": 1}


def test_rupees_in_their_groups_and_the_words_of_tables_of_offers(read: Reader) -> None:
    reading = read('Designation,Fixed CTC\nPM,"₹52,00,000"\nPM,48 LPA\n')
    assert (reading.table.currency, amounts(reading, "base")) == ("INR", [5_200_000, 4_800_000])


def test_a_workload_below_full_time_is_part_time(read: Reader) -> None:
    reading = read("Stelle;Jahreslohn;Pensum\nPM;CHF 120'000;100%\nPM;CHF 90'000;60%\nPM;CHF 99'000;0.8\n")
    assert (amounts(reading, "base"), reading.left_out) == ([120_000], {"part_time": 2})


def test_a_line_of_words_above_does_not_say_the_separator(read: Reader) -> None:
    reading = read("Poll of May, base and stock\nCompany|Base\nVane|$190K\nRook|$180K\n")
    assert amounts(reading, "base") == [190_000, 180_000]
