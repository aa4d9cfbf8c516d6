"""A story before and now: its kept versions, part by part beside what it says today, and the way back."""

import datetime

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.plan import Story
from planner.plan.edits.story_versions import keep_version, restore_version, versions_of
from planner.plan.fields.story_versions import TEXTS, StoryVersion
from planner.plan.registry import FIELDS
from planner.plan.title import story_title
from planner.share.stories import without_changed_sentences
from planner.story.rubric.rubric import judge
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.panel_parts import allow, heading, mark, note, scrolled, sentence
from planner.ui.stories.view import ShownStory, StoryPage
from planner.values.days import full_day

NONE = "No earlier version yet. One is kept before the first answer to the coach, and whenever you keep one."
ABOUT = "For you alone; they leave with nothing. Going back keeps what the story says now."


class EarlierPage(StoryPage):
    """The versions of a story, one of them beside the story of now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._session = desk.session
        self._shown: ShownStory | None = None
        self._versions: tuple[StoryVersion, ...] = ()
        self.choice = FlatCombo()
        self.keep, self.restore = QPushButton("Keep this version"), QPushButton("Go back to it")
        self.about = note()
        self.heads = heading(""), heading("")
        self.before = {key: sentence() for key in TEXTS}
        self.now = {key: sentence() for key in TEXTS}
        self._labels = {key: note(FIELDS[f"Story.{key}"].about.label) for key in TEXTS}
        self.choice.setAccessibleName("Earlier version")
        self.choice.currentIndexChanged.connect(lambda _place: self._show_chosen())
        self.keep.clicked.connect(self._keep)
        self.restore.clicked.connect(self._restore)
        self._lay_out()

    def show_story(self, shown: ShownStory) -> None:
        """Show the versions of a story; the chosen one stays chosen."""
        chosen = self.chosen
        self._shown, self._versions = shown, versions_of(shown.plan, shown.story.id)
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for version in self._versions:
                self.choice.addItem(name_of(version))
            ids = [version.id for version in self._versions]
            self.choice.setCurrentIndex(ids.index(chosen.id) if chosen and chosen.id in ids else 0)
        self._show_chosen()

    @property
    def chosen(self) -> StoryVersion | None:
        """The version that is shown; None where there is none."""
        place = self.choice.currentIndex()
        return self._versions[place] if 0 <= place < len(self._versions) else None

    def take_focus(self) -> None:
        """Begin at the choice of versions."""
        (self.choice if self._versions else self.keep).setFocus()

    def _show_chosen(self) -> None:
        version, shown = self.chosen, self._shown
        self.about.setText(ABOUT if version else NONE)
        self.choice.setVisible(version is not None)
        self.restore.setVisible(version is not None)
        self._grid.setVisible(version is not None)
        if version is None or shown is None:
            return
        differs = any(getattr(shown.story, key) != getattr(version, key) for key in TEXTS)
        allow(self.restore, "The story is as it was in this version", on=differs)
        earlier = version.put_into(Story(id=version.story))
        self.heads[0].setText(f"Before, {judge(earlier, shown.lexicon).score} of 100")
        self.heads[1].setText(f"Now, {shown.judgement.score} of 100")
        for key in TEXTS:
            old, new = getattr(version, key), getattr(shown.story, key)
            for label, text in ((self.before[key], old), (self.now[key], new)):
                label.setText(text or "–")
                mark(label, "dim", on=old == new or not text)
            for part in (self._labels[key], self.before[key], self.now[key]):
                part.setVisible(bool(old or new))

    def _keep(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self._session.commit_drafts()
        plan = keep_version(self._session.plan, shown.story.id, "kept by you", datetime.datetime.now())
        if plan is self._session.plan:
            self._session.status_message.emit("It is empty, or the latest version says the same.")
        else:
            self._session.apply("Keep a version", plan)

    def _restore(self) -> None:
        """Go back as one step, and withdraw released sentences that are gone with it."""
        version, shown = self.chosen, self._shown
        if version is None or shown is None:
            return
        self._session.commit_drafts()
        plan = restore_version(self._session.plan, version.id, datetime.datetime.now())
        name = story_title(shown.story, shown.plan.stories)
        self._session.apply(f"Go back to an earlier {name}", without_changed_sentences(plan, version.story))
        self._session.announce(f"{name} is as it was: {name_of(version)}.")

    def _lay_out(self) -> None:
        head, page, self._grid = QHBoxLayout(), QWidget(), QWidget()
        head.setSpacing(GRID)
        for part in (self.choice, self.restore):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.keep)
        grid, top = QGridLayout(self._grid), Qt.AlignmentFlag.AlignTop
        grid.setContentsMargins(0, GRID, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID + HALF)
        for column, label in enumerate(self.heads, 1):
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 1)
        for row, key in enumerate(TEXTS, 1):
            for column, label in enumerate((self._labels[key], self.before[key], self.now[key])):
                grid.addWidget(label, row, column, top)
            self._labels[key].setFixedWidth(_wide(self._labels[key]))
        below = QVBoxLayout(page)
        below.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        below.setSpacing(GRID)
        below.addLayout(head)
        below.addWidget(self.about)
        below.addWidget(self._grid)
        below.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(page))


def _wide(label: QLabel) -> int:
    """Return the width of the column of names: two lines of the longest."""
    return label.fontMetrics().horizontalAdvance("Decision and al") + GRID


def name_of(version: StoryVersion) -> str:
    """Name a version by its time and why it was kept."""
    when = f"{full_day(version.when)}, {version.when:%H:%M}" if version.when else "earlier"
    return f"{when}, {version.why}" if version.why else when
