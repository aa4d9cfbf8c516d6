"""The order of Tab: as a page is read, from its layouts as they are now, whenever its parts were made.

Qt goes in the order in which widgets were made, so that what a change adds comes last.
"""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QTabBar,
    QWidget,
)

LEAVES = (QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit, QTabBar)
"""Widgets that Tab does not go into. Their parts are Qt's own: Python must not come to hold them."""


class ReadInOrder(QMainWindow):
    """A window whose Tab and Shift+Tab follow the reading order."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # as Qt calls it
        """Give the keyboard to what is read next; what it lies in scrolls to it."""
        hints = QGuiApplication.styleHints()
        if hints.tabFocusBehavior() is not Qt.TabFocusBehavior.TabFocusAllControls:
            return super().focusNextPrevChild(forward)
        target = next_stop(self, QApplication.focusWidget(), forward=forward)
        if target is None:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        scroll_to(target)
        return True


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into view in every area that it is scrolled with."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def next_stop(root: QWidget, here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return what Tab goes to from a widget, round and round; None where there is nothing."""
    order = list(_as_read(root))
    while here is not None and here not in order:
        here = here.parentWidget()
    at = order.index(here) if here is not None else -1
    after = [*order[at + 1 :], *order[: at + 1]] if forward else [*order[:at][::-1], *order[at:][::-1]]
    return next((widget for widget in after if _takes_tab(widget)), None)


def _takes_tab(widget: QWidget) -> bool:
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QAbstractButton) and widget.isCheckable() and _excludes(widget):
        others = [other for other in _group_of(widget) if other.isVisible() and other.isChecked()]
        return widget in others if others else bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _excludes(button: QAbstractButton) -> bool:
    group = button.group()
    return button.autoExclusive() if group is None else group.exclusive()


def _group_of(button: QAbstractButton) -> list[QAbstractButton]:
    group, parent = button.group(), button.parentWidget()
    if group is not None:
        return group.buttons()
    every = parent.findChildren(QAbstractButton) if parent is not None else [button]
    return [other for other in every if other.parentWidget() is parent and other.autoExclusive()]


def _as_read(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget that is seen and what is in it: what its layout has, then what lies over that."""
    if not widget.isVisible():
        return
    yield widget
    if isinstance(widget, LEAVES) and not isinstance(widget, QScrollArea):
        return
    laid = _laid_out(widget)
    yield from (part for child in laid for part in _as_read(child))
    if isinstance(widget, QScrollArea):
        return
    rest = [child for child in _children(widget) if child not in laid and not child.isWindow()]
    for child in sorted(rest, key=lambda child: _corner(child.geometry())):
        yield from _as_read(child)


def _children(widget: QWidget) -> list[QWidget]:
    return widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _laid_out(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QScrollArea):
        return [part for part in (widget.widget(),) if part is not None]
    if isinstance(widget, QSplitter):
        return [part for place in range(widget.count()) if (part := widget.widget(place)) is not None]
    if isinstance(widget, QStackedWidget):
        return [part for part in (widget.currentWidget(),) if part is not None]
    if isinstance(widget, QMainWindow):
        parts: tuple[QWidget | None, ...] = (widget.centralWidget(), widget.statusBar())
        return [part for part in parts if part is not None]
    layout = widget.layout()
    return [] if layout is None else list(_widgets_of(layout, _children(widget)))


def _widgets_of(layout: QLayout, among: list[QWidget]) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of those in it, in their order; of a grid row by row.

    Its items are not read: Python would keep them, and free them once more after Qt has.
    """
    if isinstance(layout, QStackedLayout):
        yield from (part for part in (layout.currentWidget(),) if part is not None)
        return
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    parts: list[tuple[tuple[int, ...], list[QWidget]]] = []
    for child in among:
        if (place := layout.indexOf(child)) >= 0:
            parts.append((_cell(layout, place), [child]))
    for below in inner:
        parts.append((_cell(layout, layout.indexOf(below)), list(_widgets_of(below, among))))
    for _place, widgets in sorted(parts, key=lambda read: read[0]):
        yield from widgets


def _cell(layout: QLayout, place: int) -> tuple[int, ...]:
    """Return by what the part at a place of a layout is sorted: in a grid by row and column."""
    if isinstance(layout, QGridLayout):
        return cast("tuple[int, ...]", layout.getItemPosition(place))[:2]
    return (place,)


def _corner(area: QRect) -> tuple[int, int]:
    return area.top(), area.left()
