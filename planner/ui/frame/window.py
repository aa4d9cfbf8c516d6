"""The window: explain bar above, sheets with their tabs, status line below.

Built in two steps: the welcome page is painted before any module of the plan is imported.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QUndoStack
from PySide6.QtWidgets import QStackedWidget, QWidget

from planner.disk import resource
from planner.ui.documents.settings import GEOMETRY, geometry
from planner.ui.frame.menus import add_sheet_actions, make_menus, set_menu_texts, set_slot
from planner.ui.frame.reading_order import ReadInOrder
from planner.ui.frame.tabs import SheetTabs
from planner.ui.frame.welcome import Welcome
from planner.ui.plain_text import window_title

if TYPE_CHECKING:
    from planner.ui.desk import Desk
    from planner.ui.documents.document import Document
    from planner.ui.frame.app_events import AppEvents
    from planner.ui.sheet import Sheet

SIZE = (1280, 800)
NARROWEST = 800
TITLE_BAR = 32  # px, of most desktops


class Window(ReadInOrder):
    """The main window of one session. Sheets are created when first shown."""

    painted = Signal()  # emitted once, after the first paint

    def __init__(self, settings: QSettings, opening: str = "") -> None:
        """Build the first picture: menus, and the welcome page or the name of the plan that is `opening`."""
        super().__init__()
        self.settings = settings
        self.undo_stack = QUndoStack(self)
        self.tabs = SheetTabs(self)
        self.stack = QStackedWidget(self)
        self.welcome = Welcome(self.run_command, self._open, opening)
        self._was_painted = False
        self._sheets: dict[int, Sheet] = {}
        self._commands: dict[str, Callable[[], object]] = {}
        self.actions_by_key = make_menus(self, self.undo_stack, self.run_command)
        self.stack.addWidget(self.welcome)
        self.stack.setMinimumWidth(1)  # else a sheet with a long name would widen the window
        self.tabs.hide()
        self.setCentralWidget(self.stack)
        self._restore()

    def fit_to_screen(self) -> None:
        """Shrink a window that never had another size to the screen, with room for its title bar."""
        if geometry(self.settings) is None:
            room = self.screen().availableGeometry().size() - QSize(0, TITLE_BAR)
            self.resize(self.size().boundedTo(room))

    def attach_session(self, desk: "Desk", document: "Document", app_events: "AppEvents") -> None:
        """Build the rest of the window on a session."""
        from planner.ui.context.menus import ContextMenus
        from planner.ui.follow.following import FigureFollower
        from planner.ui.frame.commands.every_command import every_command
        from planner.ui.frame.explain import ExplainBar
        from planner.ui.frame.finding import connect_tab_menu, make_command_field
        from planner.ui.frame.middle import lay_out_middle
        from planner.ui.frame.sheets import SHEETS
        from planner.ui.paste_letter.opening import LetterReader
        from planner.ui.status.problems import ProblemList
        from planner.ui.status.status_line import StatusLine
        from planner.ui.status.zoom_control import ZoomControl
        from planner.ui.strip.strip import AnswerStrip
        from planner.ui.strip.way_guide import WayGuide
        from planner.ui.undo.following import UndoFollower

        self.desk, self.session, self.document, self.entries = desk, desk.session, document, SHEETS
        self._app_events = app_events
        self.letters = LetterReader(desk, self._open, self._show_imported, self)
        self.setAcceptDrops(True)
        self.strip = AnswerStrip(desk, self)
        self.way = WayGuide(self.session, self.settings, self.strip.step)
        self.explain = ExplainBar(self.session, self)
        self.problems = ProblemList(desk, self)
        self.status = StatusLine(self.session, ZoomControl(desk.look, self), self)
        self._commands = every_command(self)
        self._list_sheets()
        middle = lay_out_middle(self)
        self.undo = UndoFollower(desk, self.stack, self.jump)
        self.command_field = make_command_field(self, middle)
        self.follower = FigureFollower(self.session, self.undo.toast, self.tabs.currentIndex, self.show_sheet)
        self._commands |= self.follower.commands()
        self.menus = ContextMenus(self.session, self, self.actions_by_key, self.run_command, self.can_run)
        connect_tab_menu(self)
        self._connect()
        self.name_window()
        self._show_picture()
        self.show_welcome()

    @property
    def sheet(self) -> "Sheet | None":
        """The current sheet; None on the welcome page."""
        shown = self.stack.currentWidget()
        return next((sheet for sheet in self._sheets.values() if sheet is shown), None)

    def sheet_title(self) -> str:
        """The title of the current sheet; empty on the welcome page."""
        return "" if self.sheet is None else self.entries[self.tabs.currentIndex()].name

    def run_command(self, key: str) -> None:
        """Run the menu command of a key: the current sheet's, else the window's."""
        if not self._commands:  # before there is a session
            return
        command = (self.sheet.commands.get(key) if self.sheet else None) or self._commands.get(key)
        if command is None:
            self.session.status_message.emit("This sheet has nothing to do that with.")
            return
        command()

    def can_run(self, key: str) -> bool:
        """Whether the current sheet or the window has the command of a key."""
        return key in self._commands or (self.sheet is not None and key in self.sheet.commands)

    def offer_recovery(self) -> None:
        """Offer work that a crashed window left; what is left for later is the next step."""
        self.document.offer_recovery()
        self.strip.step.note_unsaved_work(self.document.unsaved_work())

    def show_welcome(self) -> None:
        """Show the welcome page."""
        self.welcome.show_recent(self.document.recent)
        self.stack.setCurrentWidget(self.welcome)
        self._frame_shown(shown=False)
        self.welcome.take_focus()

    def show_sheet(self, place: int) -> "Sheet":
        """Show the sheet of the tab at a place, creating it at its first time."""
        with self._app_events.paused():
            return self._turn_to(place)

    def _turn_to(self, place: int) -> "Sheet":
        if place not in self._sheets:
            self._sheets[place] = self.desk.look.made(lambda: self._make_sheet(place))
            self._sheets[place].summary_changed.connect(self.status.sum.setText)
            if place == 0:
                self.way.attach(self._sheets[place])
        sheet = self._sheets[place]
        self._frame_shown(shown=True)
        self.status.sum.clear()
        self.tabs.mark_shown(place)
        self.stack.setCurrentWidget(sheet)
        set_slot(self.actions_by_key, sheet.menu_slot)
        set_menu_texts(self.actions_by_key, sheet.menu_texts)
        self.strip.step.note_sheet(self.entries[place].name)
        sheet.explain_selection()
        sheet.take_focus()
        return sheet

    def _make_sheet(self, place: int) -> "Sheet":
        """Create the sheet of a tab where it will be: Qt sets letters back where it gets its parent later."""
        sheet = self.entries[place].make(self.desk)
        self.stack.addWidget(sheet)
        return sheet

    def jump(self, path: str) -> None:
        """Show the sheet with the field at a plan path, and focus the field."""
        for place, entry in enumerate(self.entries):
            if entry.has_field(path):
                self.show_sheet(place).reveal(path)
                return

    def show_titled(self, title: str) -> None:
        """Show the sheet of a title, if there is one."""
        for place, entry in enumerate(self.entries):
            if entry.name == title:
                self.show_sheet(place)
                return

    def panes(self) -> list[QWidget]:
        """Return the panes that F6 goes round, in order."""
        inner = self.sheet.panes() if self.sheet else (self.welcome,)
        chain = [self.explain.chain] if self.explain.chain.isVisible() else []
        listed = [self.problems.list] if self.problems.isVisible() else []
        toast = [self.undo.toast] if self.undo.toast.isVisible() else []
        strip = [self.strip] if self.strip.isVisible() else []
        return [*(pane for pane in inner if pane.isVisible()), *chain, *listed, self.tabs, *strip, *toast]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Emit `painted` after the first paint, once the children are painted too."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # not once the window is deleted

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a plan, a table or a letter, as a file or as text."""
        if self.letters.may_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or read what is dropped."""
        event.acceptProposedAction()
        self.letters.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, then close document and session."""
        if self._commands:
            if not self.document.may_close():
                event.ignore()
                return
            self.document.close()
            self.session.close()
        self.settings.setValue(GEOMETRY, self.saveGeometry())
        event.accept()

    def name_window(self) -> None:
        """Put the plan's name and the mark of unsaved changes into the title."""
        self.setWindowTitle(
            f"{window_title(self.document.name)}{self.document.title_marks}[*] – Counterpoint"
        )
        self.setWindowModified(self.session.dirty)

    def _open(self, path: Path) -> None:
        self.document.open(path)

    def _list_sheets(self) -> None:
        """Put the sheets into the tabs and the menu View, and the recent plans into theirs."""
        from planner.ui.frame.recent_menu import add_recent_menu, connect_welcome_menu

        for entry in self.entries:
            self.tabs.add_sheet(entry.number, entry.name, entry.description, starts_group=entry.starts_group)
        numbered = [(entry.number, entry.name) for entry in self.entries]
        add_sheet_actions(self, self.actions_by_key["View"], numbered, self.show_sheet)
        ask = self.session.menu_requested.emit
        add_recent_menu(self.actions_by_key, self.document, self._open, ask)
        connect_welcome_menu(self.welcome, self.document, self._open, ask)

    def _connect(self) -> None:
        session = self.session
        self.tabs.tabBarClicked.connect(self.show_sheet)
        self.tabs.currentChanged.connect(self._tab_changed)
        self.document.opened.connect(self._show_opened)
        session.jump_requested.connect(self.jump)
        session.command_requested.connect(self.run_command)
        session.sheet_requested.connect(self.show_titled)
        session.changed.connect(self._refresh)
        session.file_changed.connect(self._refresh)
        session.draft_changed.connect(self.name_window)
        session.stack.cleanChanged.connect(self.name_window)
        self.status.zoom.asked.connect(self.run_command)
        self.status.shared.clicked.connect(lambda: self.run_command("shared"))
        self.explain.name.left.connect(self._leave_name_box)
        self.status.problems_clicked.connect(lambda: self.run_command("problems"))
        self.desk.look.resized.connect(self.explain.refresh)
        self.desk.look.changed.connect(self._show_picture)
        self.explain.opened.connect(self.actions_by_key["explain"].setChecked)

    def _show_picture(self) -> None:
        self.welcome.show_picture(resource(f"welcome/sample-{self.desk.look.theme.name}.png"))

    def _leave_name_box(self) -> None:
        if self.sheet is not None:
            self.sheet.take_focus()

    def _show_opened(self) -> None:
        self.show_sheet(0)

    def _show_imported(self) -> None:
        """Leave the welcome page after an import."""
        if self.sheet is None:
            self.show_sheet(0)

    def _tab_changed(self, place: int) -> None:
        """Follow the arrow keys on the tabs; the tabs keep the focus."""
        if self.sheet is not None and self._sheets.get(place) is not self.sheet:
            self.show_sheet(place)
            self.tabs.setFocus()

    def _refresh(self) -> None:
        from planner.ui.frame.done_sheets import done_sheets

        done = done_sheets(self.session.plan)
        for place, entry in enumerate(self.entries):
            self.tabs.set_done(place, done=entry.name in done)
        self.status.problems.setText(self.problems.count_text())
        self.name_window()

    def _frame_shown(self, *, shown: bool) -> None:
        for widget in (self.strip, self.explain, self.tabs, self.status):
            widget.setVisible(shown)

    def _restore(self) -> None:
        self.setMinimumSize(NARROWEST, 480)
        self.resize(*SIZE)
        if (saved := geometry(self.settings)) is not None:
            self.restoreGeometry(saved)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle("Counterpoint")
