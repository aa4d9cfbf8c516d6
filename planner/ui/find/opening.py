"""Opens the command field, fills its index from plan, analysis and menus, and goes where it leads."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from planner.plan.edits import typed_text
from planner.plan.field_name import field_name
from planner.plan.paths import has_field
from planner.ui.desk import Desk
from planner.ui.find.cell_source import AnswerSource, CellSource, OfferValues
from planner.ui.find.command_source import CommandSource, FoundCommand, HelpSource, help_lines
from planner.ui.find.entries import FindEntry, FindKind, FindSource
from planner.ui.find.index import FindIndex, Joined
from planner.ui.find.letter_fields import LetterFieldSource
from planner.ui.find.letter_texts import LetterTexts
from planner.ui.find.panel import KEYS, KEYS_HERE, FindPanel
from planner.ui.find.sheet_text import HereSource
from planner.ui.find.step_source import StepSource
from planner.ui.find.story_source import LEAST, StorySource, StoryTexts
from planner.ui.parts.wash import flash
from planner.ui.sheet import Sheet

PAUSE = 250  # ms without a key
ANYTHING, PLACES = "Find or do anything", "Go to a cell"
HERE, HISTORY = "Find on this sheet", "History: go back or on to the plan after a step"
NARROWINGS: tuple[tuple[str, tuple[FindKind, ...]], ...] = (
    ("", ()),
    ("commands", (FindKind.COMMAND,)),
    ("cells", (FindKind.CELL, FindKind.ANSWER)),
    ("words", (FindKind.STORY, FindKind.LETTER, FindKind.WORDS)),
    ("help", (FindKind.HELP,)),
)
"""What Tab narrows the list to, in turn."""
FOUND_NOTHING = "Nothing has these words. Fewer or shorter words find more."


class FindHost(Struct, frozen=True):
    """What the command field acts on: the commands that can be run now, and how to run, jump and explain."""

    commands: Callable[[], Sequence[FoundCommand]]
    run: Callable[[str], object]
    sheet: Callable[[], Sheet | None]
    tell: Callable[[str], object]


class CommandField(QObject):
    """The command field of a window."""

    def __init__(self, desk: Desk, over: QWidget, host: FindHost) -> None:
        super().__init__(over)
        self._desk, self._host = desk, host
        self.panel = FindPanel(desk.look, over)
        self._values, self._texts, self._letters = OfferValues(), StoryTexts(), LetterTexts(desk)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read_letters)
        self._stepped = QTimer(self, singleShot=True, interval=0)  # the stack moves after the plan
        self._stepped.timeout.connect(self._list_steps)
        self._index = FindIndex({})
        self._here: HereSource | None = None
        self._prompt, self._narrowed = ANYTHING, 0
        self._typing: FindEntry | None = None  # the cell that the line is typed into
        self._back: QWidget | None = None  # what had the keyboard
        self._recent: list[FindEntry] = []
        panel = self.panel
        panel.typed.connect(self._search)
        panel.narrowed.connect(self._narrow)
        panel.taken.connect(self._take)
        panel.entered.connect(self._type_into)
        panel.left.connect(self._leave)
        desk.session.changed.connect(self._follow_steps)

    def forget(self, values: OfferValues, texts: StoryTexts) -> None:
        """Keep what is folded in these from now on, as for a measure from the start."""
        self._values, self._texts = values, texts

    def open(self) -> None:
        """Open on everything."""
        self._open(ANYTHING, 0)

    def open_places(self) -> None:
        """Open on cells alone, as Go to does."""
        self._open(PLACES, 2)

    def open_here(self) -> None:
        """Open on what the sheet shows."""
        sheet = self._host.sheet()
        if sheet is not None:
            self._here = HereSource(sheet)
            self._open(HERE, 0, {FindKind.TEXT: self._here})

    def open_steps(self) -> None:
        """Open on the steps of undo, all of them listed; Enter goes to the state after one."""
        self._open(HISTORY, 0, self._steps())

    def _steps(self) -> Mapping[FindKind, FindSource]:
        session = self._desk.session
        return {FindKind.DONE: StepSource(session.steps.every(), session.stack.index())}

    def _follow_steps(self) -> None:
        """List the steps anew while they are listed: Ctrl+Z works there too, and an edit drops steps."""
        if self._prompt is HISTORY and self.panel.isVisible():
            self._stepped.start()

    def _list_steps(self) -> None:
        if self._prompt is HISTORY and self.panel.isVisible():
            self._index = FindIndex(self._steps())
            self._search(self.panel.line.text())

    def _open(self, prompt: str, narrowed: int, only: Mapping[FindKind, FindSource] | None = None) -> None:
        focused = QApplication.focusWidget()
        if not self.panel.isVisible():
            self._back = focused
        self._here = self._here if prompt is HERE else None
        self._prompt, self._narrowed, self._typing = prompt, narrowed, None
        self._index = FindIndex(only if only is not None else self._sources())
        self.panel.before.hide()
        self.panel.keys.setText(KEYS if only is None else KEYS_HERE)
        self.panel.open(prompt)
        self._search("")

    def _sources(self) -> dict[FindKind, FindSource]:
        session = self._desk.session
        plan = session.plan
        sources: dict[FindKind, FindSource] = {
            FindKind.CELL: Joined((CellSource(plan, self._values), LetterFieldSource(plan))),
            FindKind.ANSWER: AnswerSource(plan, session.analysis),
            FindKind.COMMAND: CommandSource(self._host.commands()),
            FindKind.STORY: StorySource(plan, self._texts),
            FindKind.HELP: HelpSource(help_lines()),
        }
        letters = self._letters.ready() or self._letters.names()
        return {**sources, FindKind.LETTER: letters} if letters is not None else sources

    def _search(self, text: str) -> None:
        if self._typing is not None:
            return
        name, kinds = NARROWINGS[self._narrowed]
        self._show_hint(name)
        if len(text.strip()) >= LEAST and self._letters.ready() is None and not self._is_narrow:
            self._pause.start()  # letters are searched once the keys rest
        is_whole = self._prompt is HISTORY or (self._prompt is HERE and bool(text.strip()))
        findings = self._index.search(text, () if self._is_narrow else kinds, whole=is_whole)
        self.panel.show_findings(findings, FOUND_NOTHING if text.strip() else "")

    def _read_letters(self) -> None:
        """Write the letters, and search again with them."""
        letters = self._letters.write() if self.panel.isVisible() and not self._is_narrow else None
        if letters is not None and self._typing is None:
            self._index = FindIndex({**self._index.sources, FindKind.LETTER: letters})
            self._search(self.panel.line.text())

    def _show_hint(self, name: str) -> None:
        after = NARROWINGS[(self._narrowed + 1) % len(NARROWINGS)][0]
        tab = f"Tab: {f'only {after}' if after else 'everything'}"
        hint = f"Only {name}.  {tab}" if name else tab
        self.panel.hint.setText("" if self._is_narrow else hint)

    @property
    def _is_narrow(self) -> bool:
        """Whether one kind of thing is searched, so that Tab narrows nothing."""
        return self._prompt in (HERE, HISTORY)

    def _narrow(self, step: int) -> None:
        if self._typing is None and not self._is_narrow:
            self._narrowed = (self._narrowed + step) % len(NARROWINGS)
            self._search(self.panel.line.text())

    def _take(self, entry: FindEntry | None) -> None:
        """Go to an entry or do it; in the line of a cell, type it in."""
        session, typed = self._desk.session, self.panel.line.text()
        if self._typing is not None:
            path, name = self._typing.target, field_name(session.plan, self._typing.target)
            self._leave()
            session.enter(f"Type {name}", path, typed)
            session.jump(path)
            return
        if entry is None:
            return
        self._leave()
        if entry.kind is FindKind.COMMAND:
            self._host.run(entry.target)
        elif self._prompt is HISTORY:
            session.steps.go_to(int(entry.target))
        elif entry.kind is FindKind.HELP:
            self._host.tell(entry.note)
        elif self._here is not None:
            if (widget := self._here.show(entry.target, typed)) and self._desk.look.has_motion:
                flash(widget, self._desk.look)
        else:
            session.jump(entry.target)

    def _type_into(self, entry: FindEntry | None) -> None:
        plan = self._desk.session.plan
        if self._typing is None and entry is not None and has_field(plan, entry.target):
            self._typing = entry
            self.panel.ask_for(entry.name, typed_text(plan, entry.target))

    def _leave(self) -> None:
        """Close, and give the keyboard back: to the sheet, where the field that had it is gone."""
        if not self.panel.isVisible():
            return
        had_keyboard = self.panel.line.hasFocus()
        self.panel.hide()
        back, self._back = self._back, None
        if not had_keyboard or back is None:
            return
        if isValid(back):
            back.setFocus()
        elif (sheet := self._host.sheet()) is not None:
            sheet.take_focus()
