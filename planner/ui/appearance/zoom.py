"""Changes the size of widgets that exist: their fonts, explicit limits, and rows and columns of tables.

New widgets need none of this: `theme.font` and `theme.scaled` follow the application's font.
"""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QWidget
from shiboken6 import isValid

LEVELS = (80, 90, 100, 110, 125, 150, 175, 200)  # per cent
UNLIMITED = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not export
_FIRST_SIZE = "size at 100 %"
"""Property with a widget's limits and font size at 100 %, so that steps up and down do not drift."""


@runtime_checkable
class Resizes(Protocol):
    """A view that sets the widths of its own columns."""

    def resize_columns(self, ratio: float) -> None:
        """Make the columns wider or narrower by a ratio."""


def nearest(percent: int, step: int) -> int:
    """Return the level `step` places after the one next to a percentage, within the list."""
    here = min(range(len(LEVELS)), key=lambda place: abs(LEVELS[place] - percent))
    return LEVELS[min(max(here + step, 0), len(LEVELS) - 1)]


def resize(widgets: Iterable[QWidget], before: float, after: float) -> None:
    """Change widgets made for a zoom of `before` to one of `after`; 1.25 is 125 %."""
    ratio, resized = after / before, tuple(widgets)
    for widget in filter(isValid, resized):  # a panel that becomes a drawer loses its splitter handle
        _resize_limits(widget, before, after)
        widget.updateGeometry()
    for widget in filter(isValid, resized):  # they obey the limits of their parts
        if isinstance(widget, Resizes):
            widget.resize_columns(ratio)
        elif isinstance(widget, QTableView):
            _resize_sections(widget.horizontalHeader(), ratio)
        elif isinstance(widget, QSplitter):
            _resize_side(widget, ratio)


def set_rows(widgets: Iterable[QWidget], before: int, after: int) -> None:
    """Give rows of tables another height in pixels, where they have the usual one."""
    for widget in filter(isValid, widgets):
        header = widget.verticalHeader() if isinstance(widget, QTableView) else None
        if header is None or header.defaultSectionSize() != before:
            continue
        header.setMinimumSectionSize(min(header.minimumSectionSize(), after))
        header.setDefaultSectionSize(after)
        for place in range(header.count()):
            if header.sectionSize(place) == before:
                header.resizeSection(place, after)


def _resize_limits(widget: QWidget, before: float, after: float) -> None:
    """Scale minimum and maximum size and an explicit font; what was set since is taken as it is now."""
    limits = (*_pair(widget.minimumSize()), *_pair(widget.maximumSize()))
    if widget.isWindow():  # its size is the user's
        limits = (0, 0, UNLIMITED, UNLIMITED)
    size = widget.font().pixelSize() if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) else 0
    now = (*limits, size)
    saved = widget.property(_FIRST_SIZE)
    first = saved[0] if saved and saved[1] == now else tuple(_over(pixels, before) for pixels in now)
    new = tuple(_over(pixels, 1 / after) for pixels in first)
    if new != now:
        if limits != tuple(round(pixels) for pixels in new[:4]):
            widget.setMinimumSize(round(new[0]), round(new[1]))
            widget.setMaximumSize(round(new[2]), round(new[3]))
        if size:
            letters = widget.font()
            letters.setPixelSize(round(new[4]))
            widget.setFont(letters)
    widget.setProperty(_FIRST_SIZE, (first, tuple(round(pixels) for pixels in new)))


def _over(pixels: float, ratio: float) -> float:
    return pixels if pixels >= UNLIMITED else pixels / ratio


def _pair(size: QSize) -> tuple[int, int]:
    return size.width(), size.height()


def _resize_sections(header: QHeaderView, ratio: float) -> None:
    for place in range(header.count()):
        if not header.isSectionHidden(place):
            header.resizeSection(place, round(header.sectionSize(place) * ratio))


def _resize_side(split: QSplitter, ratio: float) -> None:
    """Keep the first part's share of the text; the sides after it grow with their text."""
    main, *sides = split.sizes()
    wider = [round(side * ratio) for side in sides]
    split.setSizes([max(main + sum(sides) - sum(wider), 1), *wider])
