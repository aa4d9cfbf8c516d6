"""The menus of a table: of its cells, the headings of its rows, and the heads of its columns."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from planner.plan import PRESENT_ID
from planner.plan.differences import text_at
from planner.plan.edits import enter, keep_as_typed
from planner.plan.edits.letters import quotations
from planner.plan.field_name import field_name
from planner.plan.fields.terms import Component
from planner.plan.letter_versions import EXTENSION
from planner.plan.mending import mended_text
from planner.plan.paths import offer_of, offer_path, spec_at, value_at
from planner.ui.context.cell_picture import copy_as_picture
from planner.ui.context.source_letter import show_source_letter
from planner.ui.context.tables import MenuRequest, PlaceKind
from planner.ui.grid.cell import CellTone, GridCell, State
from planner.ui.grid.rows import GroupRow, group_of
from planner.ui.sheet_paths import letter_path, steps_path

if TYPE_CHECKING:
    from planner.ui.desk import Desk
    from planner.ui.grid.cell_table import CellTable
    from planner.ui.grid.model import GridModel
    from planner.ui.grid.view import GridView
    from planner.ui.session import Session

Action = Callable[[], object]
_NOT_TYPED = (CellTone.DEFAULT, CellTone.TAKEN, CellTone.PUBLISHED)


def ask_cell_menu(desk: "Desk", table: "CellTable", event: QContextMenuEvent) -> None:
    """Ask for the menu of the cell under the mouse, or of the current one by a key; a selection stays."""
    by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
    index = table.indexAt(event.pos()) if by_mouse else table.currentIndex()
    if not index.isValid():
        return
    if not table.selectionModel().isSelected(index):
        table.setCurrentIndex(index)
    below = table.viewport().mapToGlobal(table.visualRect(index).bottomLeft())
    request = cell_request(desk, table, index, event.globalPos() if by_mouse else below)
    if request is not None:
        desk.session.menu_requested.emit(request)


def cell_request(desk: "Desk", table: "CellTable", index: QModelIndex, at: QPoint) -> MenuRequest | None:
    """Return the menu of a cell at a point of the screen; None where it has none."""
    model: GridModel = table.grid_model
    cell, row = model.cell(index), model.field(index)
    if isinstance(row, GroupRow) and (cell.state is State.HEADING or not row.names):
        return heading_request(desk, table, index, at)
    if cell.state is State.INPUT and cell.path:
        request = _input_request(desk, table, cell, at)
        actions = {**request.actions, **_table_actions(desk, table), **_row_actions(table, index.row())}
        return MenuRequest(request.kind, at, actions, {**request.texts, **_row_texts(table)})
    computed = _computed_actions(desk, model.item(index), cell, getattr(row, "key", ""))
    actions = {**computed, **_table_actions(desk, table), **_row_actions(table, index.row())}
    return MenuRequest(PlaceKind.COMPUTED, at, actions, _row_texts(table))


def heading_request(desk: "Desk", table: "CellTable", index: QModelIndex, at: QPoint) -> MenuRequest | None:
    """Return the menu of a heading: that of the item whose name it has, else that of its group of rows."""
    from planner.ui.grid.view import GridView  # late: it imports this module

    if not isinstance(table, GridView):
        return None
    row = table.grid_model.field(index)
    if isinstance(row, GroupRow) and row.names:
        return head_request(desk, table, table.grid_model.item(index), at)
    return fold_request(table, index.row(), at)


def _input_request(desk: "Desk", table: "CellTable", cell: GridCell, at: QPoint) -> MenuRequest:
    session, path = desk.session, cell.path
    actions: dict[str, Action | None] = {"edit": lambda: _press(table, Qt.Key.Key_F2)}
    texts: dict[str, str] = {}
    if spec_at(session.plan, path).choices:
        actions["choices"] = lambda: _press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    if path.endswith(".deadline") and offer_of(path) and value_at(session.plan, path) is not None:
        actions["more_time"] = partial(ask_for_time, session, offer_of(path))
    if quotations(session.plan, path):
        actions["in_letter"] = lambda: show_source_letter(desk, path, table)
    if offer_of(path):
        actions |= _offer_actions(desk, offer_of(path))
    kind = PlaceKind.INPUT
    if path.startswith("rounds.") and not cell.wrong:
        kind = PlaceKind.ROUND
        actions["answer"] = lambda: table.setCurrentIndex(_last(table))
        actions["delete_round"] = lambda: _press(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    elif cell.wrong:
        kind = PlaceKind.PROBLEM
        if text := mended_text(session.plan, path, session.today):
            actions["mend"], texts["mend"] = _typing(desk, path, text), f"Mend: {_shown(desk, path, text)}"
    elif cell.assumed or cell.tone in _NOT_TYPED:
        kind = PlaceKind.ASSUMED
        actions["keep"] = _keeping(desk, path, cell)
        actions["source"] = lambda: session.command_requested.emit("explain")
    return MenuRequest(kind, at, actions, texts)


def _keeping(desk: "Desk", path: str, cell: GridCell) -> Action:
    """Return what makes a value the user's own that nobody typed."""
    if cell.tone is not CellTone.TAKEN:
        return _typing(desk, path, cell.text)
    session = desk.session
    text = f"Keep {field_name(session.plan, path)}"
    return lambda: session.apply(text, keep_as_typed(session.plan, path), where=path)


def ask_for_time(session: "Session", offer_id: str) -> None:
    """Go to the letter that asks an offer for time; it becomes the one that is asked."""
    session.jump(letter_path(offer_id, EXTENSION))


def _table_actions(desk: "Desk", table: "CellTable") -> dict[str, Action | None]:
    return {"copy_picture": lambda: copy_as_picture(desk, table)}


def _row_actions(table: "CellTable", row: int) -> dict[str, Action | None]:
    """Return what hides a row of a grid with folds and shows such rows again; other tables hide none."""
    from planner.ui.grid.view import GridView  # late: it imports this module

    if not isinstance(table, GridView):
        return {}
    actions: dict[str, Action | None] = {"hide_row": lambda: table.hide_row(row)}
    if table.can_show_filled():
        actions["filled"] = table.toggle_filled
    if table.hidden_rows:
        actions["show_rows"] = table.show_hidden_rows
    return actions


def _row_texts(table: "CellTable") -> dict[str, str]:
    from planner.ui.grid.view import GridView  # late: it imports this module

    is_partly = isinstance(table, GridView) and table.shows_filled
    return {"filled": "Show all rows" if is_partly else "Show only filled rows"}


def _press(
    table: "CellTable", key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Do what a key does in the table."""
    table.setFocus()
    table.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def _last(table: "CellTable") -> QModelIndex:
    """Return the cell in the last line of the current column, which waits for the next item."""
    return table.grid_model.index(table.grid_model.rowCount() - 1, table.currentIndex().column())


def _shown(desk: "Desk", path: str, text: str) -> str:
    """Return a text as its cell would show it."""
    session = desk.session
    return text_at(enter(session.plan, path, text, session.today), path)


def _typing(desk: "Desk", path: str, text: str) -> Action:
    session = desk.session
    return lambda: session.enter(f"Type {field_name(session.plan, path)}", path, text)


def _offer_actions(desk: "Desk", offer_id: str) -> dict[str, Action | None]:
    session = desk.session
    chosen = session.plan.chosen_offer()
    actions: dict[str, Action | None] = {"note_here": lambda: session.jump(f"{offer_path(offer_id)}.note")}
    if chosen:
        reader = f"counters.{chosen.id}.release"
        actions["may_know_here"] = lambda: session.jump(reader)
    return actions


def _computed_actions(desk: "Desk", item: str, cell: GridCell, key: str) -> dict[str, Action | None]:
    """Return what can be done with a figure: Counter moves an ask, Compare explains a worth."""
    session = desk.session
    actions: dict[str, Action | None] = {}
    if cell.figure is None:
        return actions
    offers = {offer.id for offer in session.plan.offers}
    if item in offers:
        component = key.partition(".")[2]
        is_ask = component in tuple(Component)
        counter = f"counters.{item}.{component if is_ask else Component.BASE}"
        actions["counter"] = lambda: session.jump(counter)
        actions["moves"] = lambda: session.jump(counter if is_ask else steps_path(item))
    return actions


def head_request(desk: "Desk", table: "GridView", item: str, at: QPoint) -> MenuRequest:
    """Return the menu of the head of a column, whose column is the current one."""
    kinds = {offer.id: PlaceKind.HEADER for offer in desk.session.plan.offers}
    kind = (kinds | {PRESENT_ID: PlaceKind.PRESENT}).get(item, PlaceKind.ITEM)
    return MenuRequest(kind, at, {"rename": lambda: _rename(table, item)})


def _rename(table: "GridView", item: str) -> None:
    """Open the editor of an item's name: a row of its own, or its head."""
    if table.select_path(f"scenarios.{item}.name"):
        _press(table, Qt.Key.Key_F2)
    else:
        table.rename(item)


def fold_request(table: "GridView", row: int, at: QPoint) -> MenuRequest:
    """Return the menu of the heading of a group of rows."""
    title = group_of(table.grid_model.fields[row])
    verb = "Open" if title in table.down.closed else "Fold"
    actions: dict[str, Action | None] = {"fold": lambda: table.toggle(row)}
    if table.can_show_filled():
        actions["filled"] = table.toggle_filled
    if table.hidden_rows:
        actions["show_rows"] = table.show_hidden_rows
    texts = {"fold": f"{verb} “{title}”", **_row_texts(table)}
    return MenuRequest(PlaceKind.FOLD, at, actions, texts)
