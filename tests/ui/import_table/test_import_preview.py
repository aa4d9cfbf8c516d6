"""A table before it enters, by keys: a cell is mended, a line read as another field, a column left out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.intake.offers.parse import parse_offers
from planner.intake.offers.table_review import TableReview, Target
from planner.intake.tables.reading import table_of_text
from planner.ui.import_table.dialog import ImportTableDialog
from planner.ui.import_table.preview_table import FIELD, FIRST, TARGETS
from planner.ui.typing.entry_line import EntryLine
from tests.ui.conftest import TODAY, User

pytestmark = pytest.mark.same_window

TABLE = "Company\tDelta\tEcho\nBase\t$200,000\tlots\nSmell\tgood\tbad\n"


@pytest.fixture
def dialog(user: User, qtbot: QtBot) -> ImportTableDialog:
    review = TableReview.of(parse_offers(table_of_text(TABLE), TODAY), TODAY)
    made = ImportTableDialog(user.window.desk.look, "Import the clipboard", review, user.window)
    made.open()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is made.table)
    return made


def go(dialog: ImportTableDialog, row: int, column: int) -> None:
    dialog.table.setCurrentIndex(dialog.table.cells.index(row, column))


def test_a_cell_that_cannot_be_read_is_mended_in_place(user: User, dialog: ImportTableDialog) -> None:
    assert dialog.head.text() == "2 columns with 4 entries, 1 cannot be read"
    assert "“lots”" in dialog.remarks.text()
    assert dialog.remarks.accessibleName() == "Remarks on the table"
    go(dialog, 2, FIRST + 1)
    user.type("190k")
    user.press("Return")
    assert dialog.head.text() == "2 columns with 4 entries"
    user.press("Ctrl+Return")
    assert dialog.result() == ImportTableDialog.DialogCode.Accepted
    echo = dialog.review.parsed().columns[1]
    assert [(item.key, item.text, item.wrong) for item in echo.entries] == [
        ("company", "Echo", ""),
        ("base", "190k", ""),
    ]


def test_a_line_is_read_as_another_field_by_its_picker(user: User, dialog: ImportTableDialog) -> None:
    go(dialog, 3, FIELD)
    assert dialog.table.cells.text(dialog.table.currentIndex()) == "kept in the note"
    user.type("Rol")
    user.press("Return")
    assert dialog.table.cells.text(dialog.table.cells.index(3, FIELD)) == "Role"
    assert dialog.review.parsed().columns[0].notes == ()
    user.press("Up")
    go(dialog, 3, FIELD)
    user.press("Del")
    assert dialog.table.cells.text(dialog.table.cells.index(3, FIELD)) == "left out"


def test_a_column_is_left_out_or_the_present_job(user: User, dialog: ImportTableDialog) -> None:
    go(dialog, TARGETS, FIRST + 1)
    user.press("Del")
    assert dialog.take.accessibleName() == "Import 1 column with 2 entries"
    go(dialog, TARGETS, FIRST)
    user.press("Alt+Down")
    line = dialog.findChild(EntryLine)
    assert isinstance(line, EntryLine)
    line.selectAll()
    user.type("the present")
    user.press("Return")
    assert dialog.review.targets == (Target.PRESENT, Target.LEFT_OUT)


def test_a_word_that_no_picker_has_is_refused_in_a_sentence(user: User, dialog: ImportTableDialog) -> None:
    go(dialog, 3, FIELD)
    user.type("xyz")
    user.press("Return")
    assert dialog.head.text() == "“xyz” is not among the choices. Alt+Down shows them."
    assert dialog.table.cells.text(dialog.table.cells.index(3, FIELD)) == "kept in the note"


def test_nothing_left_cannot_be_imported(user: User, dialog: ImportTableDialog) -> None:
    for column in (FIRST, FIRST + 1):
        go(dialog, TARGETS, column)
        user.press("Del")
    assert not dialog.take.isEnabled()
    user.press("Ctrl+Return")
    assert dialog.isVisible()
    user.press("Esc")
    assert dialog.result() == ImportTableDialog.DialogCode.Rejected


def test_the_model_keeps_its_promises_and_speaks(dialog: ImportTableDialog) -> None:
    QAbstractItemModelTester(dialog.table.cells, QAbstractItemModelTester.FailureReportingMode.Fatal)
    wrong = dialog.table.cells.index(2, FIRST + 1)
    spoken = wrong.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Base salary, Echo: lots. “lots”")


def test_an_import_selects_and_counts_the_new_columns(user: User) -> None:
    heard: list[str] = []
    user.window.session.announced.connect(heard.append)
    user.clipboard, user.answers.keys = TABLE, ["take"]
    user.press("Ctrl+Shift+I")
    assert "Imported 2 columns, with 4 entries." in heard
    columns = {index.column() for index in user.sheet.view.selectionModel().selectedIndexes()}
    assert {user.sheet.model.item_at(place) for place in columns} == {offer.id for offer in user.plan.offers}
    user.press("Ctrl+Z")
    assert user.plan.offers == ()
