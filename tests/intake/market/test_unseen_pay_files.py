"""Kinds of pay files that an unseen set showed to be misread: rows of sums, hours, headers of other lands."""

from pathlib import Path

import pytest

from planner.intake.market.reading import PayReading, read_pay_file


def pay_of(folder: Path, text: str) -> PayReading:
    path = folder / "pay.csv"
    path.write_text(text, encoding="utf-8")
    return read_pay_file(path)


@pytest.mark.parametrize("name", ["Median", "TOTAL", "Avg.", "Durchschnitt"])
def test_a_row_that_sums_or_averages_is_nobodys_pay(tmp_path: Path, name: str) -> None:
    read = pay_of(tmp_path, f"Company,Title,Base\nVane,PM,150000\nRook,PM,170000\n{name},,160000\n")
    assert (len(read.table), read.left_out) == (2, {"summary": 1})


def test_an_employer_of_such_a_name_with_a_title_stays(tmp_path: Path) -> None:
    assert len(pay_of(tmp_path, "Company,Title,Base\nTotal,PM,150000\nRook,PM,170000\n").table) == 2


def test_hours_of_a_table_that_is_no_filing_are_not_made_years(tmp_path: Path) -> None:
    read = pay_of(tmp_path, "Role,Wage,Pay period\nPM,150000,Year\nPM,90,Hour\nPM,14000,Month\n")
    assert read.left_out == {"hourly": 1}
    assert sorted(read.table.amounts["base"].tolist()) == [150_000, 168_000]


@pytest.mark.parametrize(
    ("headers", "row"),
    [
        ("Job Family,Base Salary,Location", "Product Manager,150000,Austin"),
        ("Stelle;Grundgehalt;Standort", "Product Manager;90.000 €;Köln"),
        ("Poste;Salaire brut annuel;Ville", "Product Manager;72 000 €;Lyon"),
        ("Puesto;Salario bruto anual;Ciudad", "Product Manager;60.000 €;Madrid"),
    ],
)
def test_headers_of_other_exports_and_languages_are_known(tmp_path: Path, headers: str, row: str) -> None:
    read = pay_of(tmp_path, f"{headers}\n{row}\n{row}\n")
    assert len(read.table) == 2
    assert set(read.table.words["title"].values) == {"Product Manager"}
