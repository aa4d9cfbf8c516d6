"""The menu of a place in a letter: of its figure, of its sentence, and of the text."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from planner.letters.letter_changes import TextChange
from planner.ui.letters.letter_editing import LetterEditing
from planner.ui.letters.letter_view import LetterView

Act = Callable[[], object]
WHY = "Why it may leave"


def letter_menu(
    view: LetterView,
    editing: LetterEditing,
    place: int,
    mends: Sequence[tuple[str, Act]] = (),
    why: Act | None = None,
) -> QMenu:
    """Return the menu of a place in the text of the letter; `mends` are ways to mend a leak there.

    `why`: explains why the sentence may leave.
    """
    menu, figure, change = QMenu(view), view.figure_at(place), editing.change_at(place)
    menu.setAccessibleName("Sentence of the letter")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, act in mends:
        _add(menu, name, act)
    if mends:
        menu.addSeparator()
    if figure is not None:
        _add(menu, "Go to the figure", lambda: view.followed.emit(figure.source), enabled=bool(figure.source))
        _add(menu, "Unlink the figure", lambda: editing.unlink(place), enabled=bool(figure.link))
        menu.addSeparator()
    _add(
        menu,
        "Back to the plan's sentence",
        partial(_take_back, editing, change),
        enabled=bool(change),
    )
    _add(menu, "Drop the sentence", lambda: editing.drop_sentence(place))
    if why is not None:
        _add(menu, WHY, why)
    _add(menu, "Letter as written by the plan", editing.write_again, enabled=editing.edited is not None)
    menu.addSeparator()
    selected, standard = view.textCursor().hasSelection(), QKeySequence.StandardKey
    _add(menu, "Cut", view.cut, standard.Cut, enabled=selected and not view.barred)
    _add(menu, "Copy", view.copy, standard.Copy, enabled=selected and not view.barred)
    _add(menu, "Paste", view.paste, standard.Paste, enabled=view.canPaste())
    _add(menu, "Select all", view.selectAll, standard.SelectAll)
    return menu


def _take_back(editing: LetterEditing, change: TextChange | None) -> None:
    if change is not None:
        editing.take_back(change)


def _add(
    menu: QMenu, name: str, act: Act, key: QKeySequence.StandardKey | None = None, *, enabled: bool = True
) -> QAction:
    action = menu.addAction(name, act)
    if key is not None:
        action.setShortcut(QKeySequence(key))
    action.setEnabled(enabled)
    return action
