"""Which stories this recruiter may read, how much of each, and which component each argues for."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from planner.plan.fields.terms import Component
from planner.share.stories import StoryRelease
from planner.ui.parts.choices import WheellessCombo
from planner.ui.parts.panel_parts import allow, clear_layout, close_rows, heading, note, panel_column, plain

NONE = "No story yet: write one on the sheet Stories, and tick here what this recruiter may read."
HOW = "A tick releases every sentence as it stands now; sheet Stories has a mark for each sentence."
EMPTY = "Nothing is written in it yet that could be read."
SPEAKS_FOR = "no component"
SHOWN_AT_FIRST = 40  # stories: each has four widgets, and thousands of them freeze the window
State = Qt.CheckState


class StoriesPanel(QWidget):
    """`released(story, on)` by the tick of a story; `argued(story, component or None)` by its list box."""

    released = Signal(str, bool)
    argued = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self.choices: dict[str, WheellessCombo] = {}
        self._labels: dict[str, tuple[QLabel, QLabel]] = {}
        self._releases: dict[str, StoryRelease] = {}
        self._stories: tuple[StoryRelease, ...] = ()
        self._most = SHOWN_AT_FIRST
        self.more = QPushButton()
        self.more.clicked.connect(self._show_more)
        self._note = note()
        self._body = QWidget()
        self._rows = close_rows(self._body)
        self._rows.setColumnStretch(1, 1)
        column = panel_column(self, heading("Stories this recruiter may read"), self._note, self._body)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_stories(self, stories: tuple[StoryRelease, ...]) -> None:
        """Show the stories, those of a long plan some at a time; boxes keep the keyboard while they stay.

        Every story that is released is shown.
        """
        self._note.setText(HOW if stories else NONE)
        self._body.setVisible(bool(stories))
        self._stories, known = stories, stories
        stories = tuple(
            story for place, story in enumerate(known) if place < self._most or story.mark.sentences
        )
        self.more.setVisible(len(stories) < len(known))
        self.more.setText(f"Show more of the {len(known) - len(stories):,} other stories")
        if list(self.boxes) != [story.story.id for story in stories]:
            self._fill(stories)
        self._releases = {story.story.id: story for story in stories}
        for story in stories:
            self._show(story)

    def _show_more(self) -> None:
        """Show as many more, and put the keyboard on the first of them."""
        before = set(self.boxes)
        self._most += SHOWN_AT_FIRST
        self.show_stories(self._stories)
        first = next((box for key, box in self.boxes.items() if key not in before), None)
        if first is not None:
            first.show()  # else Qt shows it only later, and what is hidden gets no keyboard
            first.setFocus()

    def _show(self, story: StoryRelease) -> None:
        key = story.story.id
        title, count = self._labels[key]
        title.setText(story.title)
        count.setText(story.summary)
        box, choice = self.boxes[key], self.choices[key]
        full_state = State.Checked if story.released_count == len(story.sentences) else State.PartiallyChecked
        with QSignalBlocker(box), QSignalBlocker(choice):
            box.setCheckState(full_state if story.released_count else State.Unchecked)
            choice.setCurrentIndex(_COMPONENTS.index(story.component))
        allow(box, EMPTY, on=bool(story.sentences))
        box.setAccessibleName(f"This recruiter may read “{story.title}”: {story.summary}")
        choice.setVisible(bool(story.released_count))
        choice.setAccessibleName(f"What “{story.title}” speaks for")

    def _fill(self, stories: tuple[StoryRelease, ...]) -> None:
        clear_layout(self._body)
        self.boxes, self.choices, self._labels = {}, {}, {}
        for row, story in enumerate(stories):
            title, count = plain(), note()
            for label in (title, count):
                label.setTextFormat(Qt.TextFormat.PlainText)
            title.setWordWrap(True)
            self._labels[story.story.id] = title, count
            self._rows.addWidget(self._box(story), 2 * row, 0)
            self._rows.addWidget(title, 2 * row, 1)
            self._rows.addWidget(self._choice(story), 2 * row, 2)
            self._rows.addWidget(count, 2 * row + 1, 1)

    def _box(self, story: StoryRelease) -> QCheckBox:
        box, key = QCheckBox(), story.story.id
        box.setToolTip("Tell this recruiter")
        box.clicked.connect(lambda: self._clicked(key))
        self.boxes[key] = box
        return box

    def _clicked(self, key: str) -> None:
        """Release all of a story that is released in part; withdraw one that is released in full."""
        story = self._releases[key]
        self._show(story)  # as it stands until the plan says otherwise
        self.released.emit(key, story.released_count < len(story.sentences))

    def _choice(self, story: StoryRelease) -> WheellessCombo:
        choice, key = WheellessCombo(), story.story.id
        for component in _COMPONENTS:
            choice.addItem(f"for {component.long_noun}" if component else SPEAKS_FOR, component)
        steady = choice.sizePolicy()
        steady.setRetainSizeWhenHidden(True)  # rows keep their height where nothing is told
        choice.setSizePolicy(steady)
        choice.setToolTip("What it speaks for, in this counter and in the recruiter's workbook")
        choice.currentIndexChanged.connect(lambda place: self.argued.emit(key, _COMPONENTS[place]))
        self.choices[key] = choice
        return choice


_COMPONENTS: tuple[Component | None, ...] = (None, *Component)
