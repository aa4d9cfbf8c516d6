"""The widgets of the dialog and where they are; what they mean is decided in `dialog`."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton

from planner.ui.accepting.accepting_dialog import fit_in_window
from planner.ui.accepting.page import action_row, lay_out_page, reading_side, title_row
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.panel_parts import heading, mark, note
from planner.ui.typing.entry_keys import StillList

TITLE = "Stories from notes or a résumé"
PRIVATE = "Read on this computer only"
BELOW = "Space ticks. Ctrl+Enter enters what is ticked; Ctrl+Z undoes it as one step."
SMALLEST, LARGEST = QSize(900, 520), QSize(1360, 900)
MARGIN = 160  # px of the window, left free around the dialog


class PasteStoriesParts:
    """All widgets of the dialog, laid out in it."""

    def __init__(self, dialog: QDialog) -> None:
        self.text, self.list = QPlainTextEdit(), StillList()
        self.head, self.problem = heading(""), note()
        self.into = ItemChoice("Where the drafts go", 18)
        self.cancel, self.take = QPushButton("Cancel"), QPushButton("Make stories")
        self._set_up(dialog)
        self._lay_out(dialog)

    def _set_up(self, dialog: QDialog) -> None:
        dialog.setWindowTitle(TITLE)
        dialog.setMinimumSize(SMALLEST)
        fit_in_window(dialog, SMALLEST, LARGEST, MARGIN)
        for button in (self.cancel, self.take):
            button.setAutoDefault(False)
        mark(self.take, "primary", on=True)
        self.text.setAccessibleName("What was pasted")
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setProperty("page", "true")
        self.text.document().setDocumentMargin(GRID)
        self.list.setAccessibleName("Drafts, and what is left out")
        self.list.setResizeMode(StillList.ResizeMode.Adjust)  # lines are as high as the width makes them
        self.list.setSpacing(HALF // 2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(StillList.ScrollMode.ScrollPerPixel)

    def _lay_out(self, dialog: QDialog) -> None:
        middle = QHBoxLayout()
        middle.addWidget(self.text, 2)
        middle.addWidget(reading_side((self.head, self.problem, self.into), self.list), 3)
        lay_out_page(dialog, title_row(TITLE, PRIVATE), middle, action_row(BELOW, self.cancel, self.take))
