"""Menus of recent plans, deadlines, rows, values nobody typed; tables as pictures; the letter of a value."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.plan import Plan
from planner.plan.entry import write
from planner.plan.paths import spec_at
from planner.plan.source_letter import Origin, SourceLetter
from planner.ui.context.source_letter import SourceLetterDialog
from planner.ui.documents.settings import recent, remember_recent
from planner.ui.frame.menus import ACTIONS
from planner.ui.frame.recent_menu import RecentMenu
from planner.ui.grid.cell import CellTone
from planner.ui.letters.sheet import LettersSheet
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import Opener, User
from tests.ui.context.by_hand import choose, lines, menu, right_click
from tests.ui.context.test_context_menus import BASE, cell_at

pytestmark = pytest.mark.same_window

DEADLINE = "offers.o1.deadline"


class Folders(QObject):
    """Stands in for the desktop: what it was asked to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_folder(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


@pytest.fixture
def recents(open_window: Opener, tmp_path: Path) -> tuple[User, Path]:
    path = tmp_path / "mine.counterpoint"
    path.write_text("{}", encoding="utf-8")
    user = open_window()
    remember_recent(user.window.settings, (path,))
    return user, path


def open_line_of(user: User) -> RecentMenu:
    """Open File > Open recent, its first line marked, and then the menu of that line by Shift+F10."""
    listed = user.window.findChild(RecentMenu)
    assert isinstance(listed, RecentMenu)
    listed.fill()
    listed.popup(QPoint(10, 10))
    listed.setActiveAction(listed.actions()[0])
    QTest.keyClick(listed, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    return listed


def test_a_recent_plan_is_forgotten_from_its_menu(recents: tuple[User, Path]) -> None:
    user, path = recents
    open_line_of(user)
    assert lines() == ["Open", "Show in its folder", "Forget"]
    choose("Forget")
    assert recent(user.window.settings) == ()
    assert path.exists()


def test_a_recent_plan_is_shown_in_its_folder(recents: tuple[User, Path]) -> None:
    user, path = recents
    desktop = Folders()
    QDesktopServices.setUrlHandler("file", desktop, "show_folder")  # type: ignore[arg-type]  # Qt takes no bytes
    try:
        open_line_of(user)
        choose("Show in its folder")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.shown == [str(path.parent)]


def letter_name(user: User) -> str:
    """Return the name of the letter that is shown."""
    sheet = user.window.sheet
    assert isinstance(sheet, LettersSheet)
    return sheet.page.kind.name


def test_a_deadline_leads_to_more_time_and_to_its_date(sampled: User) -> None:
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    QApplication.processEvents()
    lane = QPoint(150, int(sheet.lanes.head) + 30)
    right_click(sheet.lanes, lane)
    assert lines()[:2] == ["Ask for time…", "Change the date"]
    choose("Change the date")
    assert sampled.sheet.model.cell(sampled.sheet.view.currentIndex()).path == DEADLINE
    sampled.press("Menu")
    choose("Ask for time…")
    assert letter_name(sampled) == "Ask for more time"
    sampled.turn_to("Rounds")
    right_click(sheet.lanes, lane)
    choose("Ask for time…")
    assert letter_name(sampled) == "Ask for more time"


def test_a_row_is_hidden_and_shown_again(sampled: User) -> None:
    view, model = sampled.sheet.view, sampled.sheet.model
    row = model.index_of("offers.o1.title").row()
    sampled.go("offers.o1.title")
    sampled.press("Menu")
    choose("Hide this row")
    assert view.isRowHidden(row)
    sampled.press("Alt+Shift+Down")  # unfolds all, and leaves it out
    assert view.isRowHidden(row)
    right_click(view.viewport(), cell_at(sampled, BASE))
    choose("Show hidden rows")
    assert not view.isRowHidden(row)


def test_what_leads_to_a_hidden_row_shows_it(sampled: User) -> None:
    sampled.sheet.view.hide_row(sampled.sheet.model.index_of("offers.o1.title").row())
    sampled.window.jump("offers.o1.title")
    assert not sampled.sheet.view.isRowHidden(sampled.sheet.model.index_of("offers.o1.title").row())


def test_only_filled_rows_are_shown_from_a_cell(sampled: User) -> None:
    view, row = sampled.sheet.view, sampled.sheet.model.index_of("offers.o1.raise_rate").row()
    sampled.go(BASE)
    sampled.press("Menu")
    choose("Show only filled rows")
    assert view.isRowHidden(row)
    sampled.press("Menu")
    choose("Show all rows")
    assert not view.isRowHidden(row)


def test_a_usual_value_is_kept_as_ones_own_and_undone(sampled: User) -> None:
    model = sampled.sheet.model
    column = model.place_of("o2")
    taken = next(
        cell
        for row in range(model.rowCount())
        if (cell := model.cell(model.index(row, column))).tone is CellTone.TAKEN
    )
    sampled.go(taken.path)
    sampled.press("Menu")
    choose("Keep as mine")
    kept = model.cell(model.index_of(taken.path))
    assert (kept.text, kept.tone) == (taken.text, CellTone.USUAL)
    sampled.press("Ctrl+Z")
    assert model.cell(model.index_of(taken.path)).tone is CellTone.TAKEN


def test_selected_cells_are_copied_as_a_picture(sampled: User) -> None:
    view = sampled.sheet.view
    sampled.go(BASE)
    sampled.press("Shift+Right", "Shift+Down")
    right_click(view.viewport(), cell_at(sampled, BASE))
    choose("Copy as a picture")
    picture = QGuiApplication.clipboard().image()
    widths = sum(view.columnWidth(column) for column in (1, 2)) + view.verticalHeader().width()
    assert picture.width() == 2 * (widths + 1)
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert len(colours) > 5  # the texts are in it


def with_letter(plan: Plan) -> Plan:
    text = "We offer a base of $210,000."
    start = text.index("$")
    origin = Origin(path="base", start=start, end=len(text) - 1, value=write(spec_at(plan, BASE), 210_000.0))
    letter = SourceLetter(id="l1", offer="o1", text=text, origins=(origin,))
    return replace(plan, letters=(letter,))


@pytest.fixture
def kept(sampled: User) -> User:
    session = sampled.window.session
    session.apply("Keep a letter", with_letter(session.plan))
    return sampled


def test_the_inspector_leads_to_the_letter_of_a_value_that_came_from_one(kept: User) -> None:
    letter = kept.sheet.inspector.source.letter
    kept.go("offers.o2.base")
    assert letter.isHidden()
    kept.go(BASE)
    assert not letter.isHidden()
    QTest.mouseClick(letter, Qt.MouseButton.LeftButton)
    dialog = kept.window.findChild(SourceLetterDialog)
    assert isinstance(dialog, SourceLetterDialog)
    assert "210,000" in dialog.text.toPlainText()
    dialog.accept()


@pytest.mark.parametrize(("path", "has_letter"), [(BASE, True), ("offers.o2.base", False)])
def test_only_a_value_from_a_letter_is_shown_in_it(kept: User, path: str, has_letter: bool) -> None:
    kept.go(path)
    kept.press("Menu")
    assert ("Show it in the letter" in lines()) is has_letter
    QTest.keyClick(menu(), Qt.Key.Key_Escape)


def test_no_action_on_a_place_has_the_key_of_a_command() -> None:
    own = {
        "edit",
        "mend",
        "keep",
        "source",
        "in_letter",
        "hide_row",
        "show_rows",
        "filled",
        "more_time",
        "change",
    }
    assert own.isdisjoint({entry.key for entry in ACTIONS})
