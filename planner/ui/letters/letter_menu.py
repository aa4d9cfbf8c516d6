"""The menu of a place in a letter: of its figure, of its sentence, and of the text."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from planner.ui.letters.letter_editing import LetterEditing
from planner.ui.letters.letter_view import LetterView
from planner.ui.plain_text import tip

Act = Callable[[], object]
WHY = "Why it may leave"
UNSELECTED = "Nothing is selected."
BARRED = "First mend what stops the letter, at the right."
NO_TEXT = "No text was copied."


def letter_menu(
    view: LetterView,
    editing: LetterEditing,
    place: int,
    mends: Sequence[tuple[str, Act]],
    why: Act | None,
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
    if figure is not None and figure.source:
        _add(menu, "Go to the figure", lambda: view.followed.emit(figure.source))
    if figure is not None and figure.link:
        _add(menu, "Unlink the figure", lambda: editing.unlink(place))
    if figure is not None:
        menu.addSeparator()
    if change is not None:
        _add(menu, "Back to the plan's sentence", partial(editing.take_back, change))
    _add(menu, "Drop the sentence", lambda: editing.drop_sentence(place))
    if why is not None:
        _add(menu, WHY, why)
    if editing.edited is not None:
        _add(menu, "Letter as written by the plan", editing.write_again)
    menu.addSeparator()
    _add_of_text(menu, view)
    return menu


def _add_of_text(menu: QMenu, view: LetterView) -> None:
    """Add the commands of every text; one that cannot be done now says why in its tip."""
    standard, selected = QKeySequence.StandardKey, view.textCursor().hasSelection()
    menu.setToolTipsVisible(True)
    barred = BARRED if view.barred else ""
    no_copy = barred if selected else UNSELECTED
    for name, act, key, why_not in (
        ("Cut", view.cut, standard.Cut, no_copy),
        ("Copy", view.copy, standard.Copy, no_copy),
        ("Paste", view.paste, standard.Paste, "" if view.canPaste() else NO_TEXT),
        ("Select all", view.selectAll, standard.SelectAll, ""),
    ):
        action = _add(menu, name, act)
        action.setShortcut(QKeySequence(key))
        action.setEnabled(not why_not)
        action.setToolTip(tip(why_not or name))


def _add(menu: QMenu, name: str, act: Act) -> QAction:
    return menu.addAction(name, act)
