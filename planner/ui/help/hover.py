"""Says the meaning of a word that the mouse rests on, where a label or a table's heading has it."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QLabel, QToolTip, QWidget

from planner.ui.help.words import meaning_of
from planner.ui.parts.seen_text import seen_text
from planner.ui.plain_text import tip


def shows_meaning(watched: QObject, event: QHelpEvent) -> bool:
    """Show the meaning of a label's text; False where it has none, or has a hint of its own."""
    if not isinstance(watched, QWidget) or watched.toolTip():
        return False
    meaning = meaning_of(_text_at(watched, event.pos()))
    if meaning:
        QToolTip.showText(event.globalPos(), tip(meaning), watched)
    return bool(meaning)


def _text_at(widget: QWidget, place: QPoint) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return seen_text(widget)
    header = widget.parentWidget()
    if isinstance(header, QHeaderView) and header.viewport() is widget and header.model() is not None:
        section = header.logicalIndexAt(place)
        if section >= 0 and not _own_hint(header, section):
            return str(header.model().headerData(section, header.orientation()) or "")
    return ""


def _own_hint(header: QHeaderView, section: int) -> bool:
    return bool(header.model().headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole))
