"""How long a large pay file takes: `python -m tests.intake.market.speed [FILE] [--rows N] [--kind csv|xlsx]`.

Without a file, one like the LCA disclosure files is made first (not counted). It is read in a fresh process,
whose time and memory are printed, then a filter's time. Limits: 30 s and 800 MB for 100,000 rows of xlsx,
15 s for a million of csv, and 100 ms for a filter. Not in CI.
"""

import argparse
import csv
import multiprocessing
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

COLUMNS = [
    "CASE_NUMBER",
    "CASE_STATUS",
    "RECEIVED_DATE",
    "DECISION_DATE",
    "VISA_CLASS",
    "JOB_TITLE",
    "SOC_CODE",
    "SOC_TITLE",
    "FULL_TIME_POSITION",
    "BEGIN_DATE",
    "END_DATE",
    "TOTAL_WORKER_POSITIONS",
    "EMPLOYER_NAME",
    "EMPLOYER_CITY",
    "EMPLOYER_STATE",
    "EMPLOYER_POSTAL_CODE",
    "EMPLOYER_COUNTRY",
    "EMPLOYER_PHONE",
    "NAICS_CODE",
    "WORKSITE_CITY",
    "WORKSITE_STATE",
    "WORKSITE_POSTAL_CODE",
    "WAGE_RATE_OF_PAY_FROM",
    "WAGE_RATE_OF_PAY_TO",
    "WAGE_UNIT_OF_PAY",
    "PREVAILING_WAGE",
    "PW_UNIT_OF_PAY",
    "PW_WAGE_LEVEL",
    "PW_OES_YEAR",
    "H_1B_DEPENDENT",
    "WILLFUL_VIOLATOR",
    "PUBLIC_DISCLOSURE",
]
UNUSED = 60  # further columns, mostly empty, as the real files have
TITLES = ("Senior Product Manager, AI", "Product Manager", "Data Scientist", "Software Engineer II")
PLACES = (("San Francisco", "CA"), ("Seattle", "WA"), ("Austin", "TX"), ("Chicago", "IL"))
PER_YEAR = {"Year": 1, "Month": 12, "Bi-Weekly": 26, "Week": 52, "Hour": 2_080}


def made_rows(count: int, seed: int = 7) -> Iterator[list[object]]:
    """Yield rows of invented filings."""
    draw = random.Random(seed)
    for number in range(count):
        city, state = draw.choice(PLACES)
        unit = draw.choices(list(PER_YEAR), [90, 1, 1, 1, 7])[0]
        wage = round(160_000 * draw.lognormvariate(0, 0.2) / PER_YEAR[unit], 2)
        status = draw.choices(["Certified", "Certified - Withdrawn", "Denied"], [92, 6, 2])[0]
        row: list[object] = [
            f"I-200-24{number % 366:03d}-{number:06d}",
            status,
            "2024-03-01",
            "2024-03-08",
            "H-1B",
        ]
        row += [draw.choice(TITLES), "11-3021.00", "Managers", "Y", "2024-10-01", "2027-09-30", 1]
        row += [f"Employer {draw.randrange(3_000)} Inc", city, state, "94000", "UNITED STATES OF AMERICA"]
        row += ["14155550100", 541511, city, state, "94000", wage, "", unit, round(wage * 0.9), unit, "II"]
        row += ["7/1/2023 - 6/30/2024", "No", "No", "Disclose Business"]
        yield [*row, *[""] * UNUSED]


def write_file(path: Path, count: int) -> None:
    """Write a file of invented filings, as csv or xlsx by its ending."""
    headers = [*COLUMNS, *(f"UNUSED_{number}" for number in range(UNUSED))]
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([headers, *made_rows(count)])
        return
    import xlsxwriter

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("LCA")
        for at, row in enumerate((headers, *made_rows(count))):
            sheet.write_row(at, 0, row)


def measure(path: Path) -> None:
    """Read a file and filter it; print times and memory."""
    started = time.perf_counter()
    from planner.intake.market.reading import read_pay_file
    from planner.market.pay_data.measures import answer
    from planner.plan.pay_file import PayFilter

    reading = read_pay_file(path)
    seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024
    print(
        f"{path.name}: {reading.rows:,} rows, {len(reading.table):,} used, {seconds:.1f} s, {memory:.0f} MB"
    )
    for where in (PayFilter(), PayFilter(title="product manager", state="CA")):
        started = time.perf_counter()
        answered = answer(reading.table, where)
        print(f"  n {answered.n:,}: {1_000 * (time.perf_counter() - started):.0f} ms")


def main() -> None:
    """Make a file where none is named, and measure its reading in a fresh process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--kind", choices=("csv", "xlsx"), default="xlsx")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or Path(folder) / f"pay.{options.kind}"
        if options.file is None:
            write_file(path, options.rows)
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(path,))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
