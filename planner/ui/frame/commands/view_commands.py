"""Commands of the menu View: parts of the window that open and close, and what has the keyboard."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from planner.ui.frame.window import Window


def view_commands(window: "Window") -> dict[str, Callable[[], object]]:
    """Return the commands of a window by key."""
    return {
        "explain": lambda: window.explain.set_open(opened=not window.explain.chain.isVisible()),
        "problems": lambda: _toggle_problems(window),
        "next_step": window.strip.do_next,
        "hide_next_step": window.strip.hide_next,
        "way": lambda: _show_way(window),
        "recover": window.offer_recovery,
        "next_problem": lambda: _go_to_next_problem(window),
        "letter": lambda: window.session.sheet_requested.emit("Letters"),
        "next_pane": lambda: _focus_next_pane(window.panes(), 1),
        "previous_pane": lambda: _focus_next_pane(window.panes(), -1),
        "next_sheet": lambda: _turn_sheets(window, 1),
        "previous_sheet": lambda: _turn_sheets(window, -1),
    }


def _toggle_problems(window: "Window") -> None:
    """Show the list of problems with the keyboard in it, or hide it."""
    shown = not window.problems.isVisible()
    window.problems.setVisible(shown)
    window.actions_by_key["problems"].setChecked(shown)
    if shown:
        window.problems.take_focus()
    elif window.sheet is not None:
        window.sheet.take_focus()


def _show_way(window: "Window") -> None:
    window.show_sheet(0)
    window.way.open()


def _turn_sheets(window: "Window", step: int) -> None:
    if window.sheet is not None:
        window.show_sheet((window.tabs.currentIndex() + step) % len(window.entries))


def _focus_next_pane(panes: Sequence[QWidget], step: int) -> None:
    """Focus the pane `step` places after the focused one, round the list."""
    focused = QApplication.focusWidget()
    here = next((place for place, pane in enumerate(panes) if _within(pane, focused)), -step)
    pane = panes[(here + step) % len(panes)]
    take_focus = getattr(pane, "take_focus", pane.setFocus)
    take_focus()


def _within(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _go_to_next_problem(window: "Window") -> None:
    """Go to what stops the letter that is shown; else to the next problem of the plan."""
    if window.sheet is None or not window.sheet.go_to_next_stop():
        window.problems.go_to_next()
