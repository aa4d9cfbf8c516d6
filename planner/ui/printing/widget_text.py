"""What a widget says on paper, and how strongly."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from planner.ui.parts.links import FigureButton
from planner.ui.parts.seen_text import seen_text

SPEAKING = (QTableView, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractButton, QTabBar)
"""Classes that say something themselves: what is inside them is theirs."""
ON, OFF = "✓", "□"


def text_of(widget: QWidget) -> str:
    """Return what a widget says; nothing for a button that only does something, or a choice not made."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText().strip()
    if isinstance(widget, QComboBox):
        return widget.currentText().strip()
    if isinstance(widget, QCheckBox):
        return f"{ON if widget.isChecked() else OFF} {seen_text(widget)}".strip()
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        return ""
    does = isinstance(widget, QPushButton | QToolButton) and not isinstance(widget, FigureButton)
    if does or not isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        return ""
    return (widget.text() if isinstance(widget, QLineEdit) else seen_text(widget)).strip()


def is_strong(widget: QWidget) -> bool:
    """Whether a widget says it as a heading."""
    return widget.property("strong") == "true" or widget.font().weight() >= QFont.Weight.DemiBold
