"""Damaged and hostile files of every kind: refused in a sentence or read, within bounds, and nothing escapes.

`python -m tests.intake.fuzz` reads many more, and measures them.
"""

import io
import subprocess
import sys

import pytest
from defusedxml import EntitiesForbidden
from openpyxl.xml.functions import iterparse

from planner.intake.excel.book import SCANNED
from planner.intake.offers.parse import parse_offers
from planner.intake.tables.bounds import MOST_OFFERS
from planner.intake.tables.errors import StoppedError, TableError
from planner.intake.tables.reading import table_of_bytes, table_of_text
from tests.draws import draws
from tests.intake.hostile import BOOKS, MAIN, SHEET, TEXTS_OF_TABLES, sheet, with_members
from tests.intake.readings import READINGS, TODAY

TIMES = {"xlsx": 140, "csv": 60, "clipboard": 40, "plan": 70, "recovery": 30, "returned": 60}  # 400
LIMITED = """
import resource, sys
from tests.intake.hostile import BOOKS
from tests.intake.readings import READINGS
from tests.intake.fuzz import resident
name = sys.argv[1]
data = BOOKS[name]()
before = resident()
resource.setrlimit(resource.RLIMIT_CPU, (int(resource.getrusage(resource.RUSAGE_SELF).ru_utime) + 11,) * 2)
assert not READINGS["xlsx"].refuses_or_reads(data)
print(resident(since_reset=True) - before)
"""


@pytest.mark.parametrize("kind", READINGS)
def test_nothing_but_our_own_errors_escapes(kind: str) -> None:
    reading = READINGS[kind]
    read = [reading.refuses_or_reads(reading.damaged(number)) for number in range(draws(TIMES[kind]))]
    assert 0.02 < sum(read) / len(read) < 0.98  # the damage neither spoils all nor leaves all


@pytest.mark.parametrize("kind", READINGS)
def test_an_honest_file_of_each_kind_is_read(kind: str) -> None:
    assert any(READINGS[kind].refuses_or_reads(data) for data in READINGS[kind].seeds())


@pytest.mark.parametrize(
    ("name", "reason"),
    {
        "just_under_the_limit": "more than 100,000 cells",
        "wide_entity_merge": "merged cells cover more",
        "utf_16_merge": "merged cells cover more",
        "overlapping_merges": "merged cells cover more|more than 100,000 cells",
        "laughs": "is broken",
        "many_members": "more than 5,000 parts",
        "one_tag_without_end": "is broken",
        "deep": "is broken",
        "names_without_end": "is broken",
        "prefixes_without_end": "is broken",
        "texts_without_end": "5 million characters",
        "tiny_texts_without_end": "more than 100,000 cells",
        "long_text_everywhere": "5 million characters",
        "many_sheets": "more than 250 sheets",
        "one_sheet_again_and_again": "is broken",
        "one_row": "more than 2,000 rows",
        "full_of_fonts": "is broken",
        "split_text": "a cell has more than 32,767 characters",
        "vast_zip": "unpacks to more",
        "styles_without_end": "unpacks to more",
    }.items(),
)
def test_a_hostile_book_is_refused_with_its_reason(name: str, reason: str) -> None:
    with pytest.raises(TableError, match=reason):
        table_of_bytes(BOOKS[name](), "x")


@pytest.mark.parametrize("name", TEXTS_OF_TABLES)
def test_hostile_text_is_refused_as_a_file_and_on_the_clipboard(name: str) -> None:
    data = TEXTS_OF_TABLES[name]
    with pytest.raises(TableError, match=r"Copy the part with the offers|Shorten it"):
        table_of_bytes(data, "x")
    with pytest.raises(TableError, match=r"Copy the part with the offers|Shorten it"):
        table_of_text(data.decode("utf-8", "replace"))


@pytest.mark.linux
@pytest.mark.parametrize("name", ["just_under_the_limit", "utf_16_merge", "tiny_texts_without_end"])
def test_a_refused_book_takes_less_than_ten_seconds_and_300_megabytes(name: str) -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, name], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) < 300


def test_a_fault_of_ours_is_not_called_a_broken_file() -> None:
    def failing(_done: float) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        table_of_bytes(with_members({SHEET: sheet(b"")}), "x", failing)


def test_cancel_ends_a_reading_between_two_rows() -> None:
    seen: list[float] = []

    def cancel_among_rows(done: float) -> None:
        seen.append(done)
        if done > SCANNED:
            raise StoppedError

    with pytest.raises(StoppedError):
        table_of_bytes(
            with_members({SHEET: sheet(b"<row><c><v>1</v></c></row>" * 1_000)}), "x", cancel_among_rows
        )
    assert SCANNED < seen[-1] < 0.5


def test_openpyxl_itself_refuses_entities() -> None:
    xml = b'<!DOCTYPE x [<!ENTITY e "lol">]><x>&e;</x>'
    with pytest.raises(EntitiesForbidden):
        list(iterparse(io.BytesIO(xml)))


def test_a_sheet_of_too_many_offers_is_refused() -> None:
    columns = "\t".join(f"Company {at}" for at in range(MOST_OFFERS + 1))
    table = table_of_text(f"Company\t{columns}\nBase\t1k\n")
    with pytest.raises(TableError, match="more than 200 offers"):
        parse_offers(table, TODAY)


@pytest.mark.parametrize(
    "row",
    [
        b'<row><c t="s"><v>7</v></c></row>',
        b'<row r="x"><c><v>7</v></c></row>',
        b'<row r="0"><c><v>7</v></c></row>',
        b"<c><v>7</v></c>",
        b'<row><c r="AAAA1"><v>7</v></c></row>',
        b'<row><c r="A1048577000"><v>7</v></c></row>',
        b'<row><o:c xmlns:o="urn:other"><v>9</v></o:c></row>',
        b'<row r="9"><c><v>7</v></c></row><row r="2"><c><v>8</v></c></row>',
        b'<row r="2"><c r="A3"><v>7</v></c></row>',
        b'<row><c r="B1"><v>7</v></c><c r="A1"><v>8</v></c></row>',
    ],
)
def test_a_cell_that_points_nowhere_is_a_broken_book(row: bytes) -> None:
    assert MAIN in sheet(row)
    with pytest.raises(TableError, match="is broken"):
        table_of_bytes(with_members({SHEET: sheet(row)}), "x")
