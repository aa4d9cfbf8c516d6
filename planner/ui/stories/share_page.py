"""The release of a story to one recruiter: a tick for each of its sentences, and what they argue for.

Nothing leaves that is not ticked here for this recruiter; the title goes with the first sentence.
"""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidgetItem,
    QVBoxLayout,
)

from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import Component
from planner.plan.registry import FIELDS
from planner.plan.title import story_title, title
from planner.share.stories import released_to
from planner.story.flags.marks import may_be_offered
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.panel_parts import allow, heading, note
from planner.ui.stories.story_typing import sentences_of
from planner.ui.stories.view import ShownStory, StoryPage
from planner.ui.typing.entry_keys import StillList
from planner.ui.typing.words_field import WordsField

NOBODY = "Type an offer on the sheet Offers, and what its recruiter may read of this story is chosen here."
BLANK = "This story has no sentence yet: write it first."
RULES = (
    "Only what is ticked leaves, in the workbook for this recruiter and in your words to them; the title "
    "goes with it. A ticked sentence that you change is withdrawn."
)
ANSWER = "How were these figures measured?"
DOUBTED = "Some of its figures are asked about: nothing of it is offered to a letter until you answer."
ARGUED: tuple[Component | None, ...] = (None, *Component)
TEXT = int(Qt.ItemDataRole.UserRole)
Line = tuple[str, str]  # key of the part, or empty for its heading, and the text


class SharePage(StoryPage):
    """`released(sentences)` when ticks change, `argued(component | None)` when the argument does."""

    released = Signal(tuple)
    argued = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.head, self.count, self.asked = heading(""), note(), note()
        self.answer = WordsField(desk.session, FIELDS["Story.answer"], 2, ANSWER)
        self.head.setWordWrap(True)
        self.all_box = QCheckBox("The &whole story")
        self.argues = FlatCombo()
        self.list = StillList()
        self._lines: tuple[Line, ...] = ()
        self.all_box.clicked.connect(self._toggle_all)
        self.list.itemChanged.connect(lambda item: self.released.emit(self._ticked(item)))
        self.argues.activated.connect(lambda place: self.argued.emit(ARGUED[place]))
        self._lay_out()

    def show_story(self, shown: ShownStory) -> None:
        """Show the sentences of a story, ticked where this recruiter may read them."""
        plan, offer, story = shown.plan, shown.offer, shown.plan.story(shown.story.id)
        for part in (self.all_box, self.argues, self._argues, self.list):
            part.setVisible(offer is not None)
        if offer is None:
            self.head.setText(NOBODY)
            self.count.clear()
            return
        released = set(released_to(plan, offer, story))
        lines = _lines({part: sentences_of(story, part) for part in PARTS})
        texts = {text for part, text in lines if part}
        name = title(plan, offer)
        self.head.setText(f"What {name} may read of “{story_title(story, plan.stories)}”")
        self.count.setText(f"{len(released)} of {len(texts)} sentences. {RULES}" if texts else BLANK)
        self._fill(lines, released)
        self._ask(shown, can_withdraw=bool(released))
        with QSignalBlocker(self.all_box):
            state = Qt.CheckState
            some = state.Checked if released == texts else state.PartiallyChecked
            self.all_box.setCheckState(some if released else state.Unchecked)
            allow(self.all_box, BLANK if not texts else DOUBTED, on=bool(texts) and self.list.isEnabled())
        argued = plan.counter(offer.id).release.of_story(story.id).component
        self.argues.setCurrentIndex(ARGUED.index(argued))
        allow(
            self.argues, "Release a sentence first: what nobody reads argues for nothing", on=bool(released)
        )

    def take_focus(self) -> None:
        """Begin at the sentences."""
        self.list.setFocus()

    def go_to_answer(self) -> bool:
        """Take the keyboard to the answer on its figures; it is here."""
        self.answer.show()
        self.answer.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _ask(self, shown: ShownStory, *, can_withdraw: bool) -> None:
        """Ask about its figures in doubt, and offer nothing of it before the answer."""
        doubts = [flag for flag in shown.judgement.flags if flag.kind.doubts_figures]
        may = may_be_offered(shown.judgement, shown.story.answer)
        self.answer.show_path(f"stories.{shown.story.id}.answer")
        for part in (self.asked, self.answer):
            part.setVisible(not may_be_offered(shown.judgement, "") or bool(shown.story.answer))
        questions = " ".join(dict.fromkeys(flag.question for flag in doubts))
        self.asked.setText(questions if may else f"{DOUBTED} {questions}")
        allow(self.list, DOUBTED, on=may or can_withdraw)

    def _fill(self, lines: tuple[Line, ...], released: set[str]) -> None:
        with QSignalBlocker(self.list):
            if lines != self._lines:
                self._lines = lines
                self.list.clear()
                for part, text in lines:
                    self.list.addItem(_item(part, text))
            for row, (part, text) in enumerate(lines):
                if part and (item := self.list.item(row)) is not None:
                    item.setCheckState(Qt.CheckState.Checked if text in released else Qt.CheckState.Unchecked)
        if self.list.currentRow() < 0 and lines:
            self.list.setCurrentRow(1)
        self.list.viewport().update()

    def _ticked(self, changed: QListWidgetItem | None = None) -> tuple[str, ...]:
        """The ticked sentences, each once, in the order of the story.

        Where one is written twice, both are ticked or neither: the tick that changed says which.
        """
        items = (self.list.item(row) for row in range(self.list.count()))
        ticked = dict.fromkeys(
            item.data(TEXT) for item in items if item.checkState() is Qt.CheckState.Checked
        )
        if changed is not None and changed.checkState() is Qt.CheckState.Unchecked:
            ticked.pop(changed.data(TEXT), None)
        return tuple(text for text in ticked if text)

    def _toggle_all(self) -> None:
        """Tick every sentence, or none where all were ticked."""
        texts = tuple(dict.fromkeys(text for part, text in self._lines if part))
        self.released.emit(() if self._ticked() == texts else texts)

    def _lay_out(self) -> None:
        self.list.setAccessibleName("Sentences that this recruiter may read")
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.argues.setAccessibleName("Component that it argues for")
        for component in ARGUED:
            self.argues.addItem(component.label if component else "nothing by name")
        self._argues = QLabel("It argues f&or")
        self._argues.setBuddy(self.argues)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(GRID)
        row.addWidget(self.all_box)
        row.addStretch(1)
        row.addWidget(self._argues)
        row.addWidget(self.argues)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addWidget(self.count)
        column.addWidget(self.asked)
        column.addWidget(self.answer)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addStretch(0)


def _lines(parts: dict[str, tuple[str, ...]]) -> tuple[Line, ...]:
    """Return each part that has text, as its heading and its sentences."""
    return tuple(
        line
        for part, texts in parts.items()
        if texts
        for line in (("", FIELDS[f"Story.{part}"].about.label), *((part, text) for text in texts))
    )


def _item(part: str, text: str) -> QListWidgetItem:
    item, flag = QListWidgetItem(text), Qt.ItemFlag
    if not part:
        bold = item.font()
        bold.setBold(True)
        item.setFont(bold)
        item.setFlags(flag.NoItemFlags)
        return item
    item.setData(TEXT, text)
    item.setFlags(flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable)
    return item
