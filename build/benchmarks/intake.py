"""How long other people's texts and tables take to read, compared with one pattern and with pandas alone."""

import csv
import random
import re
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from build.benchmarks.measure import Measure
from build.benchmarks.plans import TODAY
from planner.intake.letters.read import read_letter
from planner.intake.market.reading import read_pay_file
from planner.model_inputs import load_letter_words

ROWS = 100_000
COLUMNS = ("EMPLOYER_NAME", "JOB_TITLE", "WORKSITE_CITY", "WORKSITE_STATE", "WAGE_RATE_OF_PAY_FROM")
HEADERS = ("CASE_STATUS", *COLUMNS, "WAGE_UNIT_OF_PAY")
PLACES = (("San Francisco", "CA"), ("Seattle", "WA"), ("Austin", "TX"), ("Chicago", "IL"))
TITLES = ("Senior Product Manager, AI", "Product Manager", "Data Scientist", "Software Engineer II")
FIGURES = re.compile(r"\$[\d,]+|\d+(?:\.\d+)? ?%|\d+ months?|[A-Z][a-z]+ \d{1,2}, \d{4}")
LETTER = """Dear Jordan,

We are delighted to offer you the position of Senior Product Manager, Machine Learning, at Northwind Robotics
in San Francisco, starting July 6, 2026. Your annual base salary will be ${:,}, paid twice a month.

You are eligible for an annual bonus with a target of 15% of your base salary. You will also receive a sign-on
bonus of $40,000 with your first paycheck; if you leave within 12 months you must repay it in proportion.

Subject to approval by the board you will be granted restricted stock units worth $400,000, which vest over
four years: 25% after 12 months, the rest in equal parts each quarter. The company matches 4% of what you put
into the retirement plan, and pays up to $10,000 for your relocation.

This offer is open until June 19, 2026. It is contingent upon a background check.

Sincerely,
Sam Rivera, Talent Partner
"""


def measures() -> Iterator[Measure]:
    """Read a letter that was never there before, and a file of 100,000 filings."""
    words, dollars = load_letter_words(), count(200_000, 500)
    yield Measure(
        "A letter read",
        ours=lambda: read_letter(LETTER.format(next(dollars)), TODAY, words),
        yardstick=lambda: FIGURES.findall(LETTER.format(next(dollars))),
    )
    with tempfile.TemporaryDirectory(prefix="counterpoint benchmark ") as folder:
        path = filings(Path(folder))
        yield Measure(f"{ROWS:,} rows imported", lambda: read_pay_file(path), bare_rows(path), runs=5)


def filings(folder: Path) -> Path:
    """Write a csv file of invented filings, some by the hour, some denied."""
    draw, path = random.Random(7), folder / "filings.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        for _ in range(ROWS):
            unit, hours = draw.choice((("Year", 1), ("Year", 1), ("Hour", 2_080)))
            wage = round(160_000 * draw.lognormvariate(0, 0.2) / hours, 2)
            status = draw.choice(("Certified", "Certified", "Denied"))
            employer = f"Employer {draw.randrange(3_000)} Inc"
            writer.writerow((status, employer, draw.choice(TITLES), *draw.choice(PLACES), wage, unit))
    return path


def bare_rows(path: Path) -> Callable[[], object]:
    """Return what reads the same columns with pandas and nothing else."""
    import pandas as pd

    return lambda: pd.read_csv(path, usecols=list(HEADERS))
