"""The main job, end to end: two offers typed by keyboard, asks read from the screen, a workbook sent."""

from pathlib import Path
from zipfile import ZipFile

from openpyxl import load_workbook
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from planner.ui.counter.sheet import CounterSheet
from planner.ui.export.preview import ExportPreview
from tests.ui.conftest import User

AURORA = {
    "The offer": "Aurora AI",
    "Base salary": "210k",
    "Target bonus": "17.5%",
    "Sign-on": "30k",
    "Equity grant": ".07%/4y quarterly cliff 12",
    "Offer is": "written",
    "Role": "Senior AI PM",
    "Bonus paid": "quarterly",
    "Company valuation": "$1.0B",
    "Company stage": "late private",
    "Taxed in": "CA",
    "Track": "AI PM",
}
BEACON = {
    "The offer": "Beacon ML",
    "Base salary": "=95k*2",
    "Target bonus": "15",
    "Sign-on": "20k + 10k at 13",
    "Equity grant": ".10% of 600m",
    "Offer is": "verbal",
    "Role": "Senior ML PM",
    "Company stage": "series c",
    "Taxed in": "WA",
    "Track": "ML PM",
}


def label(index: QModelIndex) -> str:
    """What the row of a cell is called, as the user reads it at its left."""
    return str(index.model().headerData(index.row(), Qt.Orientation.Vertical)).strip()


def down_to(user: User, wanted: str) -> QModelIndex:
    """Press Down until the row that is wanted, as somebody does who reads the labels."""
    for _ in range(120):
        here = user.sheet.view.currentIndex()
        if label(here) == wanted:
            return here
        user.press("Down")
    raise AssertionError(f"no row {wanted}")


def fill_in(user: User, entries: dict[str, str]) -> None:
    user.press("Ctrl+Shift+N")
    for wanted, text in entries.items():
        down_to(user, wanted)
        user.enter(text)


def words_on(sheet: CounterSheet) -> list[str]:
    return [one.text() for one in sheet.findChildren(QLabel) if one.isVisible()]


def first_sheet(path: Path) -> dict[str, tuple[object, ...]]:
    """Rows of the first sheet by their label, with values as every reader sees them."""
    sheet = load_workbook(path, data_only=True).worksheets[0]
    return {str(row[0]): row[1:4] for row in sheet.iter_rows(values_only=True) if row[0]}


def parts(path: Path) -> str:
    """Everything in a workbook's parts, unzipped."""
    with ZipFile(path) as book:
        return "".join(book.read(name).decode() for name in book.namelist())


def test_from_two_typed_offers_to_a_workbook_that_is_read_back(user: User, tmp_path: Path) -> None:
    user.sheet.view.fold(set())
    fill_in(user, AURORA)
    fill_in(user, BEACON)
    assert user.plan.unreadable_entries() == {}
    assert [offer.company for offer in user.plan.offers] == ["Aurora AI", "Beacon ML"]
    assert [offer.base for offer in user.plan.offers] == [210_000, 190_000]

    user.press("Ctrl+Home", "Right")
    asks = {name: str(down_to(user, f"{name}: open at").data()) for name in ("Base", "Equity", "Sign-on")}
    assert all(float(text.replace(",", "")) > 0 for text in asks.values())
    assert float(asks["Base"].replace(",", "")) > 210_000

    user.press("Ctrl+Shift+C")
    user.turn_to("Counter")
    counter = user.window.sheet
    assert isinstance(counter, CounterSheet)
    assert any(text.startswith("Open at") and asks["Base"] in text for text in words_on(counter))
    QTest.mouseClick(counter.head.openings, Qt.MouseButton.LeftButton)

    user.press("Ctrl+Shift+E")
    shown = next(
        export_preview
        for export_preview in user.window.findChildren(ExportPreview)
        if export_preview.isVisible()
    )
    user.answers.path = tmp_path / "aurora.xlsx"
    QTest.mouseClick(shown.write, Qt.MouseButton.LeftButton)

    rows = first_sheet(tmp_path / "aurora.xlsx")
    for name, kind in (("Base", "Base salary, a year"), ("Equity", "At a company value of 1 bn")):
        offered, proposed, difference = rows[kind]
        assert f"{proposed:,.0f}" == asks[name]
        assert isinstance(offered, int | float)
        assert isinstance(proposed, int | float)
        assert difference == proposed - offered
    everything = parts(tmp_path / "aurora.xlsx")
    assert "Aurora AI" in everything
    assert "Beacon" not in everything
