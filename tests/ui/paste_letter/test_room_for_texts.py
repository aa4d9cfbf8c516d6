"""The texts of the dialog have the room they need, at 100 % and with large letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.ui.appearance.theme import GRID
from planner.ui.parts.reflow import HintedFoot
from planner.ui.paste_letter.dialog import PasteLetterDialog
from planner.ui.paste_letter.read_delegate import LABEL
from tests.intake.letters.hand_read import LETTER
from tests.ui.paste_letter.conftest import LetterUser

pytestmark = pytest.mark.same_window


def cut_labels(dialog: PasteLetterDialog) -> list[str]:
    table = dialog.parts.table
    width, letters = table.columnWidth(LABEL) - 2 * GRID, table.fontMetrics()
    labels = [line.label for line in table.lines.lines if not line.is_heading]
    return [label for label in labels if letters.horizontalAdvance(label) > width]


def test_no_name_of_a_field_is_cut(letters: LetterUser) -> None:
    """“Price of one share of the grant” was, beside an empty value."""
    dialog = letters.paste(LETTER)
    assert dialog.parts.table.lines.lines
    assert cut_labels(dialog) == []
    letters.user.press("Esc")


def test_with_large_letters_the_hint_is_above_the_buttons_and_nothing_overlaps(letters: LetterUser) -> None:
    """It took half of the dialog at 200 %, and remarks lay over the first answer."""
    for _ in range(5):
        letters.user.press("Ctrl+Alt++")
    dialog = letters.paste(LETTER)
    QApplication.processEvents()
    (foot,) = dialog.findChildren(HintedFoot)
    assert foot.height() < dialog.height() / 4
    parts = (dialog.parts.table, dialog.parts.remarks, dialog.parts.answer)
    tops = [part.geometry().top() for part in parts]
    bottoms = [part.geometry().bottom() for part in parts]
    assert all(bottom < top for bottom, top in zip(bottoms, tops[1:], strict=False))
    assert dialog.parts.remarks.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    letters.user.press("Esc")
    for _ in range(5):
        letters.user.press("Ctrl+Alt+-")
