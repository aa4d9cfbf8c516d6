"""The one seam for questions to the user. A test puts its own answers here in one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from planner.ui.waiting import Result, Work

PLANS = "Counterpoint plans (*.counterpoint)"
TABLES = "Tables (*.csv *.tsv *.txt *.xlsx)"
WORKBOOKS = "Excel workbooks (*.xlsx)"


@dataclass(frozen=True, slots=True)
class Answer:
    """One button: the key that `ask` gives back, and its words. `loses`: what is there before is lost."""

    key: str
    text: str
    loses: bool = False


def default_of(answers: Sequence[Answer]) -> int:
    """Return the place of the answer that Enter gives: the first that loses nothing, else the last."""
    return next((place for place, answer in enumerate(answers) if not answer.loses), len(answers) - 1)


class Dialogs(Protocol):
    """What may interrupt the user. None, and the last answer of `ask`, mean that they changed their mind."""

    def open_file(self, title: str, kind: str, folder: Path) -> Path | None:
        """Ask for a file that is there."""

    def save_file(self, title: str, kind: str, suggested: Path) -> Path | None:
        """Ask where to write; return the name as typed, whose file the dialog has asked to replace."""

    def ask(self, title: str, text: str, answers: Sequence[Answer]) -> str:
        """Ask a question; the key of the answer. Esc gives the last, Enter that of `default_of`."""

    def tell(self, title: str, text: str) -> None:
        """Say a thing that must be read before going on."""

    def wait(self, title: str, work: "Work[Result]") -> "Result | None":
        """Do work behind a bar with a Cancel button; its result, or None if it was cancelled.

        What the work raises is raised here.
        """


class QtDialogs:
    """The system's own dialogs over a window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def open_file(self, title: str, kind: str, folder: Path) -> Path | None:
        """See `Dialogs`."""
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, str(folder), kind)
        return Path(chosen) if chosen else None

    def save_file(self, title: str, kind: str, suggested: Path) -> Path | None:
        """See `Dialogs`."""
        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, str(suggested), kind)
        return Path(chosen) if chosen else None

    def ask(self, title: str, text: str, answers: Sequence[Answer]) -> str:
        """See `Dialogs`."""
        box = QMessageBox(self._parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(title)
        box.setText(text)
        buttons = [box.addButton(answer.text, QMessageBox.ButtonRole.AcceptRole) for answer in answers]
        box.setDefaultButton(buttons[default_of(answers)])
        box.setEscapeButton(buttons[-1])
        box.exec()
        clicked = box.clickedButton()
        return next(
            (answer.key for answer, button in zip(answers, buttons, strict=True) if button is clicked),
            answers[-1].key,
        )

    def tell(self, title: str, text: str) -> None:
        """See `Dialogs`."""
        self.ask(title, text, (Answer("ok", "OK"),))

    def wait(self, title: str, work: "Work[Result]") -> "Result | None":
        """See `Dialogs`."""
        from planner.ui.waiting import wait_for

        return wait_for(self._parent, title, work)
