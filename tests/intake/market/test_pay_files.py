"""Pay files of other years, sites and people: headers, units, duplicates, currencies and broken files."""

import datetime
from pathlib import Path

import openpyxl
import pytest

from planner.disk import ReadError
from planner.intake.market.columns import is_pay_file
from planner.intake.market.reading import PayReading, open_pay_file, read_pay_file
from planner.intake.tables.errors import TableError
from planner.market.pay_data.measures import answer
from planner.plan.pay_file import PayFilter

LCA_2019 = (
    "CASE_NUMBER,CASE_STATUS,CASE_SUBMITTED,DECISION_DATE,VISA_CLASS,JOB_TITLE,FULL_TIME_POSITION,EMPLOYER_NAME,"
    "EMPLOYER_CITY,EMPLOYER_STATE,WORKSITE_CITY_1,WORKSITE_STATE_1,WAGE_RATE_OF_PAY_FROM_1,"
    "WAGE_RATE_OF_PAY_TO_1,WAGE_UNIT_OF_PAY_1,WORKSITE_CITY_2,WORKSITE_STATE_2,WAGE_RATE_OF_PAY_FROM_2,"
    "WAGE_UNIT_OF_PAY_2\n"
    "I-1,CERTIFIED,2018-09-10,9/28/2018,H-1B,PRODUCT MANAGER,Y,ACORN INC,Reno,NV,SUNNYVALE,CA,"
    '"$150,000.00",,Year,Austin,TX,99000,Year\n'
    "I-2,CERTIFIED,2018-09-10,2018-10-02,H-1B,PRODUCT MANAGER,Y,ACORN,Reno,NV,Seattle,WA,75.00,,Hour,,,,\n"
    "I-3,CERTIFIED-WITHDRAWN,2018-09-10,2018-10-02,H-1B,PM,Y,ACORN INC,Reno,NV,Seattle,WA,150000,,Year,,,,\n"
    "I-2,CERTIFIED,2018-09-10,2018-10-02,H-1B,PRODUCT MANAGER,Y,ACORN,Reno,NV,Seattle,WA,75.00,,Hour,,,,\n"
)
LCA_2014 = (
    "LCA_CASE_NUMBER,STATUS,LCA_CASE_SUBMIT,DECISION_DATE,VISA_CLASS,LCA_CASE_EMPLOYER_NAME,LCA_CASE_JOB_TITLE,"
    "LCA_CASE_WAGE_RATE_FROM,LCA_CASE_WAGE_RATE_TO,LCA_CASE_WAGE_RATE_UNIT,FULL_TIME_POS,"
    "LCA_CASE_WORKLOC1_CITY,LCA_CASE_WORKLOC1_STATE\n"
    "I-9,CERTIFIED,2013-09-30,2013-10-01,H-1B,ACORN,Senior Product Manager,12000,,Month,Y,SEATTLE,WA\n"
    "I-8,CERTIFIED,2013-09-30,2013-10-01,H-1B,ACORN,Senior Product Manager,12000,,Fortnightly,Y,SEATTLE,WA\n"
)
AI_JOBS = (
    "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,"
    "employee_residence,remote_ratio,company_location,company_size\n"
    "2024,SE,FT,AI Product Manager,120000,GBP,150000,GB,100,GB,M\n"
    "2024,MI,FT,Data Scientist,9000000,INR,108000,IN,0,IN,L\n"
    "2023,SE,PT,AI Product Manager,60000,USD,60000,US,0,US,M\n"
    "2023,EN,FL,AI Product Manager,90000,USD,90000,US,0,US,M\n"
)
FILINGS = (
    "EMPLOYER,JOB TITLE,BASE SALARY,LOCATION,SUBMIT DATE,START DATE,CASE STATUS\n"
    'ACORN INC,PRODUCT MANAGER,"165,000","SAN FRANCISCO, CA",03/18/2024,09/01/2024,CERTIFIED\n'
    'ACORN INC,SENIOR PRODUCT MANAGER,"195,000","SEATTLE, WA",03/19/2024,09/01/2024,CERTIFIED\n'
    'ACORN INC,PRODUCT MANAGER,"170,000","SEATTLE, WA",03/19/2024,09/01/2024,WITHDRAWN\n'
)


@pytest.fixture
def reads(tmp_path: Path) -> "Reads":
    return Reads(tmp_path)


class Reads:
    """Writes a text as a file and reads it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, text: str | bytes, name: str = "pay.csv") -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def __call__(self, text: str | bytes, currency: str = "USD") -> PayReading:
        return read_pay_file(self.path(text), currency=currency)


def bases(reading: PayReading) -> list[float]:
    return [float(base) for base in reading.table.amounts["base"]]


def test_a_filing_of_2019_counts_its_first_worksite(reads: Reads) -> None:
    reading = reads(LCA_2019)
    assert (reading.kind, bases(reading)) == ("lca", [150_000, 156_000])
    assert reading.left_out == {"status": 1, "duplicate": 1}
    assert [reading.table.words["state"].at(row) for row in (0, 1)] == ["CA", "WA"]
    assert reading.table.words["metro"].at(0) == "San Jose-Sunnyvale-Santa Clara, CA"
    assert reading.table.years.tolist() == [2018, 2018]
    assert reading.conversions == {"unit_of_pay": 1}


def test_a_filing_of_2014_has_other_headers(reads: Reads) -> None:
    reading = reads(LCA_2014)
    assert bases(reading) == [144_000]
    assert reading.left_out == {"unit_unclear": 1}


def test_ai_jobs_count_dollars_and_full_time(reads: Reads) -> None:
    reading = reads(AI_JOBS)
    assert (reading.kind, bases(reading)) == ("ai_jobs", [150_000, 108_000])
    assert reading.left_out == {"part_time": 1, "contract": 1}
    for level in ("Senior", "SE"):
        assert answer(reading.table, PayFilter(level=level, year=2024)).n == 1
    assert answer(reading.table, PayFilter(country="GB")).n == 1


def test_a_list_of_filings_counts_certified_ones(reads: Reads) -> None:
    reading = reads(FILINGS)
    assert (reading.kind, bases(reading), reading.left_out) == ("filings", [165e3, 195e3], {"status": 1})
    assert answer(reading.table, PayFilter(state="CA", title="product MANAGER", year=2024)).n == 1


def test_a_list_of_one_company_needs_no_company(reads: Reads) -> None:
    text = 'Job Title,Base Salary,Location,Submit Date\nPM,"165,000","AUSTIN, TX",03/18/2024\n'
    reading = reads(text + "JOB TITLE,BASE SALARY,LOCATION,SUBMIT DATE\n")
    assert (reading.kind, bases(reading), reading.left_out) == ("filings", [165e3], {"not_said": 1})


def test_a_filing_counts_by_the_lower_end_and_the_hour_as_lca_files_do(reads: Reads) -> None:
    rows = 'PM,"$150,000 - $190,000",03/18/2024\nPM,$75.00/hr,03/18/2024\nPM,"$165,000 per year",03/18/2024\n'
    for header in ("Base salary", "Wage range", "Offered wage"):
        reading = reads(f"Job title,{header},Submit date\n" + rows)
        assert (reading.kind, bases(reading), reading.left_out) == ("filings", [150e3, 156e3, 165e3], {})


def test_a_wage_beside_its_unit_is_made_a_year(reads: Reads) -> None:
    reading = reads(
        "Job title,Wage,Wage unit,Case status\nPM,75.5,Hour,Certified\nPM,6000,Bi-Weekly,Certified\n"
    )
    assert bases(reading) == [157_040, 156_000]


def test_low_pay_abroad_is_pay(reads: Reads) -> None:
    reading = reads(AI_JOBS + "2024,MI,FT,Data Analyst,1200000,INR,14400,IN,0,IN,L\n")
    assert bases(reading)[-1] == 14_400


def test_another_status_is_none_of_a_filing(reads: Reads) -> None:
    assert bases(reads("Job title,Base salary,Status\nPM,180000,employed\n")) == [180_000]


def test_a_row_without_level_is_not_senior(reads: Reads) -> None:
    table = reads(FILINGS).table
    answered = answer(table, PayFilter(level="Senior"))
    assert (answered.n, answered.by_title) == (1, 1)
    assert table.words["level"].at(0) == ""


def test_a_currency_is_never_dollars(reads: Reads) -> None:
    text = "Job title,Base salary,Currency\nPM,90000,GBP\nPM,150000,USD\nPM,140000,\nPM,£95k,\n"
    assert bases(reads(text)) == [150_000, 140_000]
    assert reads(text).left_out == {"foreign_currency": 2}
    pounds = reads("Job title,Base salary\nPM,£90k\nPM,£95k\nPM,$100k\n")
    assert (pounds.table.currency, bases(pounds)) == ("GBP", [90_000, 95_000])
    assert pounds.left_out == {"foreign_currency": 1}


def test_a_header_says_thousands_and_months(reads: Reads) -> None:
    assert bases(reads("Job title,Base salary ($k)\nPM,150\nPM,160\n")) == [150_000, 160_000]
    monthly = reads("Job title,Base salary (USD/mo)\nPM,15000\n")
    assert (bases(monthly), monthly.conversions) == ([180_000], {"per_year": 1})


def test_small_numbers_without_neighbours_in_full_are_unclear(reads: Reads) -> None:
    assert reads("Job title,Base salary\nPM,150\nPM,160\n").left_out == {"scale_unclear": 2}


def test_an_amount_outside_of_pay_is_left_out(reads: Reads) -> None:
    assert reads("Job title,Base salary\nPM,2002000\nPM,200000\nPM,9000\n").left_out == {"wage_outside": 2}


@pytest.mark.parametrize("equity", ["inf", "1e308", "9" * 400, "999999999999999999"])
def test_a_part_of_pay_beyond_any_amount_is_counted_as_none(reads: Reads, equity: str) -> None:
    rows = "\n".join(f"A{number},PM,L5,150000,{equity},200000" for number in range(9))
    reading = reads(f"company,title,level,base salary,stock grant value,total compensation\n{rows}\n")
    measured = {measure.measure: measure.points for measure in answer(reading.table, PayFilter()).measures}
    assert (set(measured), dict(reading.conversions)) == ({"base", "total"}, {"unread_equity": 9})


@pytest.mark.parametrize("base", ["999999999 crore", "9e30"])
def test_pay_beyond_any_amount_is_left_out_in_every_currency(reads: Reads, base: str) -> None:
    reading = reads(f"company,title,base salary\nA,PM,{base}\nB,PM,9000000\n", currency="INR")
    assert (bases(reading), reading.left_out) == ([9_000_000], {"too_large": 1})


def test_one_employers_identical_band_is_one_data_point(reads: Reads) -> None:
    posts = "".join(f"PM {number},Acorn,$150k - $190k,Austin\n" for number in range(58))
    table = reads("Title,Company,Pay range,City\n" + posts + "PM,Bracken,$150k - $190k,Austin\n").table
    answered = answer(table, PayFilter())
    assert (answered.n, answered.posts) == (2, 59)
    acorn = answer(table, PayFilter(company="acorn"))
    assert (acorn.n, acorn.posts) == (1, 58)
    assert acorn.measures[0].refusal


def test_a_sheet_is_read_under_its_title_line(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Notes", 0).append(["nothing here"])
    sheet = book.create_sheet("Data")
    sheet.append(["Reported pay"])
    sheet.append(["Job title", "Company", "Base salary", "Date"])
    sheet.append(["PM", "Acorn", 180_000, datetime.datetime(2025, 3, 1)])
    sheet.append([None, None, None, None])
    book.save(tmp_path / "pay.xlsx")
    reading = read_pay_file(tmp_path / "pay.xlsx")
    assert (reading.rows, bases(reading), reading.table.years.tolist()) == (1, [180_000], [2025])


def test_columns_are_mapped_by_hand(reads: Reads) -> None:
    path = reads.path("rolle,geld\nPM,180000\nPM,190000\n")
    with pytest.raises(TableError, match="Say which column is what"):
        read_pay_file(path)
    _, recognised = open_pay_file(path)
    mapped = recognised.with_role(0, "title").with_role(1, "base")
    assert bases(read_pay_file(path, mapped)) == [180_000, 190_000]
    assert mapped.with_role(1, "total").columns == {"title": 0, "total": 1}


def test_windows_text_is_read_and_noted(reads: Reads) -> None:
    reading = reads("Job title,Base salary\nCafé PM,180000\n".encode("cp1252"))
    assert reading.table.words["title"].at(0) == "Café PM"
    assert "not UTF-8" in reading.notes[0]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 broken", "broken"),
        (b"\xd0\xcf\x11\xe0 broken", "broken"),
        (b"<html><table>", "no table"),
        (b"%PDF-1.7", "no table"),
        (b"Mood,Weather\ngood,fine\n", "no column of pay"),
    ],
)
def test_what_cannot_be_read_says_why(reads: Reads, data: bytes, sentence: str) -> None:
    with pytest.raises(TableError, match=sentence):
        reads(data)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        read_pay_file(tmp_path)


def test_an_lca_file_with_a_changed_header_asks_for_the_column(reads: Reads) -> None:
    with pytest.raises(TableError, match="Say which column is what"):
        reads(LCA_2014.replace("WAGE_RATE_FROM", "OFFERED"))


def test_only_headers_of_public_files_show_one(reads: Reads) -> None:
    assert is_pay_file(open_pay_file(reads.path(AI_JOBS))[1])
    offers = "Company,Base,Bonus,Equity\nAcorn,200k,15%,100k\n"
    assert not is_pay_file(open_pay_file(reads.path(offers))[1])
