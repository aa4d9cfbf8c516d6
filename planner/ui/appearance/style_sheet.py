"""The style sheet, made from the tokens of a theme: what Qt's palette cannot express."""

from pathlib import Path
from string import Template

from planner.ui.appearance.theme import OVERLAY_RADIUS, RADIUS, Theme

_TEXT = Template("""
* { outline: none; }
QMenuBar { background: $background; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: $selection; color: $text;
    border-radius: ${radius}px; }
QMenu { background: $background; border: 1px solid $edge; border-radius: ${overlay_radius}px; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 16px; }
QMenu::icon { padding-left: 10px; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 6px; }
QStatusBar { background: $raised; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QTableView, QTreeView, QListView, QScrollArea { background: $background; border: none; }
QTableView:focus, QTreeView:focus, QListView:focus { border: none; }
QTableCornerButton::section { background: $background; border: none; border-bottom: 1px solid $line;
    border-right: 1px solid $line; }
QHeaderView { background: $background; border: none; }
QHeaderView::section { background: $background; color: $dim; border: none; padding: 4px 8px;
    border-bottom: 1px solid $line; }
QTreeView::item, QListView::item { padding: 4px 8px; }
QListView::item:focus, QTableWidget::item:focus, QTableView[lines="true"]::item:focus {
    border: 1px solid $accent; }
QScrollArea[reads="true"] { border: 1px solid transparent; }
QScrollArea[reads="true"]:focus { border: 1px solid $accent; }
QTreeView::item:selected, QListView::item:selected { background: $selection; color: $text; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: $background; color: $text;
    border: 1px solid $edge; border-radius: ${radius}px; padding: 3px 6px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover { border-color: $dim; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QLineEdit[input="true"] { color: $input; placeholder-text-color: $dim; }
QLineEdit[assumed="true"] { color: $dim; border-bottom: 1px dotted $dim; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 1px solid $bad; color: $bad; }
QComboBox QAbstractItemView { background: $background; border: 1px solid $edge;
    selection-background-color: $selection; selection-color: $text; }
QPushButton, QToolButton { background: $background; color: $text; border: 1px solid $edge;
    border-radius: ${radius}px; padding: 4px 10px; }
QPushButton:hover, QToolButton:hover { background: $raised; border-color: $dim; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:default { border-color: $accent; color: $accent; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 600; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus { border: 1px solid $text; }
QPushButton[primary="true"]:disabled { background: $raised; color: $dim; border-color: $line; }
QPushButton[line="true"] { text-align: left; padding: 6px 12px; }
QPushButton:disabled, QToolButton:disabled { color: $dim; border-color: $line; }
QPushButton[flat="true"], QToolButton[quiet="true"] { border: 1px solid transparent;
    background: transparent; }
QPushButton[flat="true"]:hover, QToolButton[quiet="true"]:hover { background: $line; }
QPushButton[flat="true"]:focus, QToolButton[quiet="true"]:focus { border: 1px solid $accent; }
QPushButton[link="true"] { border: none; border-bottom: 2px solid transparent; border-radius: 0;
    background: transparent; color: $accent; padding: 2px 0; text-align: left; }
QPushButton[link="true"][right="true"] { text-align: right; }
QPushButton[link="true"][flush="true"] { border-bottom: none; padding: 0; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-bottom: 2px solid $accent; }
QTabBar { background: $raised; }
QTabBar::tab { background: $raised; color: $dim; padding: 5px 16px; border: none;
    border-right: 1px solid $line; border-top: 2px solid transparent; }
QTabBar::tab:selected { background: $background; color: $text; border-top: 2px solid $accent; }
QTabBar::tab:hover:!selected { color: $text; }
QTabBar:focus::tab:selected { color: $accent; }
QTabBar QToolButton { border: none; border-radius: 0; padding: 0; background: $raised; }
QTabBar::tear { width: 0; border: none; }
QTabBar[pages="true"] { background: transparent; }
QTabBar[pages="true"]::tab { background: transparent; border: 1px solid transparent;
    border-radius: ${radius}px; padding: 5px 12px; }
QTabBar[pages="true"]::tab:selected { background: $selection; color: $accent; }
QTabBar[pages="true"]::tab:selected:focus { border: 1px solid $accent; }
QCheckBox::indicator, QListView::indicator { width: 12px; height: 12px; border: 1px solid $edge;
    border-radius: 2px; background: $background; }
QCheckBox::indicator:checked, QListView::indicator:checked { image: url("$tick"); }
QCheckBox::indicator:indeterminate { background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1,
    stop: 0 $background, stop: 0.4 $background, stop: 0.41 $text, stop: 0.59 $text,
    stop: 0.6 $background, stop: 1 $background); }
QCheckBox::indicator:disabled { border-color: $line; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $edge; border-radius: 7px;
    background: $background; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent; }
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox[proven="true"]:disabled { color: $text; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QAbstractScrollArea::corner { background: $background; border: none; }
QListView[popup="true"], QFrame[overlay="true"] { background: $background; border: 1px solid $edge;
    border-radius: ${overlay_radius}px; }
QProgressBar { background: $raised; border: 1px solid $edge; border-radius: ${radius}px; min-height: 8px;
    max-height: 8px; }
QProgressBar::chunk { background: $accent; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: $background; width: 12px; margin: 0; }
QScrollBar:horizontal { background: $background; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 2px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
    height: 0; width: 0; }
QLabel[dim="true"] { color: $dim; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[bad="true"] { color: $bad; }
QLabel[good="true"] { color: $good; }
QLabel[accent="true"] { color: $accent; font-weight: 600; }
QLabel[good="true"] { color: $good; }
QLabel[input="true"] { color: $input; }
QLabel[taken="true"] { color: $dim; border-bottom: 1px dotted $dim; }
QLabel[quote="true"] { background: $tint_input; border-radius: 2px; padding: 2px 4px; }
QLabel[link="true"] { color: $accent; }
QLabel[doubt="true"] { color: $amber; }
QLabel[lead="true"]:hover, QLabel[lead="true"]:focus { color: $accent; text-decoration: underline; }
QFrame[coach="true"] { background: $selection; border: none; border-radius: ${radius}px; }
QFrame[warn="true"] { background: $tint_amber; border: none; border-radius: ${radius}px; }
QFrame[bar="true"] { background: $raised; border: none; border-bottom: 1px solid $line; }
QFrame[next="true"] { background: $tint_selected; border: none; border-bottom: 1px solid $line; }
QFrame[top="true"] { background: $background; border: none; border-bottom: 1px solid $line; }
QFrame[foot="true"] { background: $raised; border: none; border-top: 1px solid $line; }
QFrame[hair="true"] { background: $hair; border: none; }
QLabel[step="done"] { background: $accent; color: $on_accent; border-radius: 10px; }
QLabel[step="now"] { color: $accent; border: 2px solid $accent; border-radius: 10px; }
QLabel[step="later"] { color: $dim; border: 1px solid $edge; border-radius: 10px; }
QFrame[rule="true"] { background: $line; border: none; }
QPlainTextEdit[page="true"], QPlainTextEdit[page="true"]:focus, QPlainTextEdit[page="true"]:hover {
    border: none; padding: 0; }
QWidget[section="true"] { border: none; border-top: 1px solid $line; }
QFrame[row="true"] { border: none; border-bottom: 1px solid $hair; border-left: 3px solid transparent; }
QFrame[row="true"][chosen="true"] { background: $selection; border-left: 3px solid $accent; }
QFrame[stop="true"] { background: $tint_bad; border: 1px solid $bad; border-radius: ${radius}px; }
QTextEdit[page="true"], QTextEdit[page="true"]:hover { border: none; padding: 0; }
QTextEdit[page="true"]:focus { border: 1px solid $accent; }
QFrame[card="true"] { background: $background; border: 1px solid $line; border-radius: ${radius}px; }
QTableView[lines="true"]::item { border-bottom: 1px solid $hair; padding: 0 4px; }
QTableView[lines="true"] QHeaderView::section:vertical { border-bottom: 1px solid $hair; border-right: none; }
QTableView[lines="true"] QTableCornerButton::section { border-right: none; }
QPushButton[way="true"] { background: transparent; border: 1px solid transparent; text-align: left;
    padding: 0; }
QPushButton[way="true"]:hover { background: $raised; }
QPushButton[way="true"]:focus { background: $tint_selected; border: 1px solid $accent; }
QLabel[picture="true"] { border: 1px solid $line; }
QFileDialog QToolButton { padding: 3px; }
QStatusBar QToolButton { padding: 1px 8px; }
QLineEdit[namebox="true"], QLineEdit[namebox="true"]:hover { background: $background; border: none;
    border-right: 1px solid $line; border-radius: 0; padding: 3px 8px; }
QLineEdit[namebox="true"]:focus { border: 2px solid $accent; padding: 1px 6px; }
QFrame[toast="true"] { background: $text; border: 1px solid $text; border-radius: 6px; }
QFrame[toast="true"] QLabel { color: $background; }
QFrame[toast="true"] QPushButton, QFrame[toast="true"] QToolButton { color: $background; font-weight: 600;
    border: 1px solid transparent; background: transparent; padding: 3px 6px; }
QFrame[toast="true"] QPushButton { text-decoration: underline; }
QFrame[toast="true"] QPushButton:hover, QFrame[toast="true"] QToolButton:hover,
QFrame[toast="true"] QPushButton:focus, QFrame[toast="true"] QToolButton:focus {
    border: 1px solid $background; }
QFrame[overlay="true"] { background: $background; border: 1px solid $edge; border-radius: 6px; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus, QLineEdit[bare="true"]:hover { border: none;
    background: transparent; }
QFrame[list="true"] { background: $background; border: none; border-right: 1px solid $line; }
QFrame[side="true"] { background: $background; border: none; border-left: 1px solid $line; }
""")


def style_sheet(theme: Theme, icons: Path) -> str:
    """Return the style sheet in a theme's tokens; `icons` is the folder of the tick marks."""
    tick = (icons / f"tick-{theme.name}.png").as_posix()
    tokens = {key: getattr(theme, key) for key in Theme.__struct_fields__}
    sizes = {"radius": RADIUS, "overlay_radius": OVERLAY_RADIUS}
    return _TEXT.substitute(tokens, **sizes, selection=theme.tint_selected, tick=tick)
