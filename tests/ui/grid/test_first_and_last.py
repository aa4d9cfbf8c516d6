"""At the first input its heading is seen; at the last one only what is there is spoken of."""

from planner.ui.grid.rows import group_of
from tests.ui.conftest import User

HINT = "Alt+Shift+Down opens what is folded."


def test_ctrl_home_shows_the_first_heading(sampled: User) -> None:
    view = sampled.sheet.view
    view.fold(set())
    sampled.press("Ctrl+End")
    assert view.verticalScrollBar().value() > 0
    sampled.press("Ctrl+Home")
    assert view.currentIndex().row() == 1
    assert view.verticalScrollBar().value() == 0
    assert view.rowViewportPosition(0) == 0


def after_the_last_input(user: User) -> str:
    user.press("Ctrl+End", "Return")
    return user.window.status.note.text()


def test_enter_on_the_last_input_names_the_key_of_folds_only_where_one_is_folded(sampled: User) -> None:
    view = sampled.sheet.view
    view.fold(set())
    assert after_the_last_input(sampled) == "This is the last open field of the column."
    last = group_of(sampled.sheet.model.fields[view.currentIndex().row()])
    view.fold({last, "Seldom used rows"})
    assert after_the_last_input(sampled) == f"This is the last open field of the column. {HINT}"
