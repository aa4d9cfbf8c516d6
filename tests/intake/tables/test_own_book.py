"""The private workbook of this program is read back by its sheet Offers, and by no other."""

import datetime
from pathlib import Path

from planner.analysis import analyse
from planner.intake.offers.parse import parse_offers
from planner.intake.tables.own_book import own_offers
from planner.intake.tables.reading import read_table
from planner.intake.tables.text_table import TextTable
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan

BANNER = ("PRIVATE \u00b7 only for you", "", "", "", "PRIVATE")
ROWS = (
    BANNER,
    ("OFFERS", "", "", "", ""),
    ("", "Present job", "Nova", "", ""),
    ("Role", "", "", "", "Role"),
    ("Company", "Present job", "Nova", "", "Start date"),
    ("Base salary", "150000", "210000", "", ""),
    ("Risk and sale of shares", "", "", "", ""),
    ("Volatility", "35%", "55%", "", ""),
    ("Terms", "", "", "", ""),
    ("Posted range from", "", "190000", "", ""),
    ("", "", "", "", ""),
    ("Blue: typed.", "", "", "", ""),
)


def test_only_the_fields_of_offers_are_kept() -> None:
    sheet = own_offers(
        TextTable((("PRIVATE", ""),), sheet="Summary", others=(TextTable(ROWS, sheet="Offers"),))
    )
    assert sheet.cells == (
        ("Company", "Present job", "Nova"),
        ("Base salary", "150000", "210000"),
        ("Posted range from", "", "190000"),
    )


def test_another_workbook_is_as_it_is() -> None:
    table = TextTable(ROWS[2:], sheet="Offers")
    assert own_offers(table) is table


def test_a_private_workbook_gives_its_offers_back(tmp_path: Path) -> None:
    plan = real_plan()
    path = tmp_path / "own.xlsx"
    path.write_bytes(private_book(analyse(plan, known_inputs(TODAY))).to_bytes())
    parsed = parse_offers(read_table(path), datetime.date(2026, 11, 22), "own.xlsx")
    assert [column.company for column in parsed.columns] == ["", "Aurora AI", "Beacon ML", "Crest"]
    assert parsed.columns[0].is_present
    typed = {entry.key: entry.text for entry in parsed.columns[1].entries}
    assert typed["base"] == "210000"
    assert "volatility" not in typed
    assert parsed.notes[0].startswith("It is a private workbook of this program")
