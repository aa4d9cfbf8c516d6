"""The stories as a list for Qt: a title, and below it the score and what the recruiter reads.

A row is made when it is seen, and shows its score when it is known: stories of the rows that are seen are
judged between the events of the window, the last seen first. Then all that are known are compared, to mark
retellings, by a wider rule than that by which evidence folds them. A list that is hidden does neither, or its
work would delay the sheet that is shown.
"""

from collections.abc import Callable, Generator, Iterator, Mapping
from enum import IntEnum

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from planner.plan import ReleasedStory, Story
from planner.plan.title import story_title_at, title
from planner.share.stories import released_sentences
from planner.story.flags.duplicates import comparing
from planner.story.flags.marks import short_mark, story_marks
from planner.story.judged import JudgedStory, judged
from planner.ui.judging import Slices
from planner.ui.plain_text import tip
from planner.ui.stories.view import ShownStory

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MOST_MADE = 200
"""Rows that are kept as they were last seen; more than any window shows."""
REST = 300
"""ms after the last change at which stories are compared."""


class ListRole(IntEnum):
    """Roles that the delegate reads besides the title."""

    NOTE = int(Qt.ItemDataRole.UserRole) + 1
    SHARED = int(Qt.ItemDataRole.UserRole) + 2


class StoryEntry(Struct, frozen=True):
    """One line of the list. `shared` says how many sentences the recruiter may read; empty: none.

    `retold` names the story that it tells again; `why` explains the marks of its note.
    """

    title: str
    note: str = ""
    shared: str = ""
    retold: str = ""
    why: str = ""

    @property
    def full_text(self) -> str:
        """All of the line, for a screen reader."""
        return ", ".join(text for text in (self.title, self.note, self.shared, self.retold) if text)


class StoryRows:
    """The stories of a plan as lines, each made when it is asked for, the shown one as it is being typed."""

    def __init__(self, shown: ShownStory) -> None:
        plan, offer = shown.plan, shown.offer
        self._shown, self._judged = shown, dict(shown.judged)
        self.folded: Mapping[str, str] = shown.analysis.evidence.retold if shown.analysis else {}
        self.retold: Mapping[str, str] = {}
        released = plan.counter(offer.id).release.stories if offer else ()
        self._marks: dict[str, ReleasedStory] = {story.id: story for story in released}
        self._reader = title(plan, offer) if offer else ""
        self.ids = [story.id for story in plan.stories]

    def story(self, row: int) -> JudgedStory:
        """The story of a row, judged or to be judged on first use."""
        story = self._shown.plan.stories[row]
        if story.id == self._shown.story.id:
            story = self._shown.story
        self._judged[story.id] = judged(story, self._shown.lexicon, self._judged)
        return self._judged[story.id]

    def is_known(self, row: int) -> bool:
        """Whether all of a row can be shown without judging; the shown story is judged anyhow."""
        return self.ids[row] == self._shown.story.id or self.story(row).is_known

    def entry(self, row: int) -> StoryEntry:
        """The line of a row."""
        story = self.story(row)
        first = self.retold.get(story.story.id, self.folded.get(story.story.id, ""))
        return StoryEntry(
            story_title_at(row + 1, story.story),
            _note(story, is_retold=bool(first)) if self.is_known(row) else "",
            self._shared(story.story),
            f"Told already as “{self._title(first)}”." if first in self.ids else "",
            _why(story) if self.is_known(row) else "",
        )

    def _title(self, story_id: str) -> str:
        row = self.ids.index(story_id)
        return story_title_at(row + 1, self.story(row).story)

    def _shared(self, story: Story) -> str:
        mark = self._marks.get(story.id)
        count = sum(map(len, released_sentences(story, mark).values())) if mark else 0
        return f"{self._reader} reads {count}" if count else ""


class StoryListModel(QAbstractListModel):
    """A read-only list: stories are written on the page."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: StoryRows | None = None
        self._made: dict[int, StoryEntry] = {}
        self._wanted: dict[int, None] = {}  # rows that were seen without their score
        self.slices = Slices(self._judge, self)
        self.rest = QTimer(self, singleShot=True, interval=REST)
        self.rest.timeout.connect(self.slices.start)

    def show_rows(self, rows: StoryRows) -> None:
        """Show these stories; the selection of the view stays where only texts changed."""
        if self._rows is None or rows.ids != self._rows.ids:
            self.beginResetModel()
            self._rows = rows
            self._made.clear()
            self._wanted.clear()
            self.endResetModel()
        else:
            rows.retold = self._rows.retold
            self._rows = rows
            for row in tuple(self._made):
                self._renew(row)
        self.rest.start()

    def pause(self) -> None:
        """Leave the rest unjudged and uncompared, as when the list is hidden."""
        self.rest.stop()
        self.slices.stop()

    def row_of(self, story_id: str) -> int:
        """The row of a story; -1 if it is not here."""
        ids = self._rows.ids if self._rows else []
        return ids.index(story_id) if story_id in ids else -1

    def story_id(self, row: int) -> str:
        """The identity of the story of a row; IndexError if there is no such row."""
        return (self._rows.ids if self._rows else [])[row]

    def entry(self, row: int) -> StoryEntry:
        """The line of a row as far as it is known; what is not will be judged soon."""
        rows = self._rows
        if rows is None:
            return StoryEntry("")
        if row not in self._made:
            self._made[row] = rows.entry(row)
            if len(self._made) > MOST_MADE:
                del self._made[next(iter(self._made))]
        if not rows.is_known(row):
            self._wanted.pop(row, None)
            self._wanted[row] = None
            self.slices.start()
        return self._made[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row a story."""
        return 0 if parent.isValid() or self._rows is None else len(self._rows.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the line below it, or all of it for a screen reader."""
        shown = _SHOWN.get(role)
        return shown(self.entry(index.row())) if shown and index.isValid() else None

    def _renew(self, row: int) -> None:
        """Make a row anew, and have it drawn again if it says something else."""
        if self._rows is not None:
            before, self._made[row] = self._made[row], self._rows.entry(row)
            if before != self._made[row] or not self._rows.is_known(row):
                self.dataChanged.emit(self.index(row), self.index(row))

    def _judge(self) -> Iterator[None]:
        """Judge the stories of the rows that were seen, the last first; then compare all of these rows."""
        while self._rows is not None:
            while self._wanted:
                row, _ = self._wanted.popitem()
                yield from self._rows.story(row).steps()
                if row in self._made:
                    self._renew(row)
            rows = self._rows
            retold = yield from self._compared(rows)
            if rows is self._rows:  # else typed meanwhile
                self._mark(rows, retold)
                return

    def _compared(self, rows: StoryRows) -> Generator[None, None, Mapping[str, str]]:
        """Return the stories that tell another one again, of those whose score is known."""
        tellings = []
        for row in range(len(rows.ids)):
            if (story := rows.story(row)).is_known:
                tellings.append(story.telling)
                yield
        return (yield from comparing(tellings))

    def _mark(self, rows: StoryRows, retold: Mapping[str, str]) -> None:
        if retold != rows.retold:
            rows.retold = retold
            for row in tuple(self._made):
                self._renew(row)


_SHOWN: Mapping[int, Callable[[StoryEntry], str]] = {
    Qt.ItemDataRole.DisplayRole: lambda entry: entry.title,
    Qt.ItemDataRole.ToolTipRole: lambda entry: tip(
        "\n".join(filter(None, (entry.retold, entry.why))), wraps=True
    ),
    Qt.ItemDataRole.AccessibleTextRole: lambda entry: entry.full_text,
    ListRole.NOTE: lambda entry: entry.note,
    ListRole.SHARED: lambda entry: entry.shared,
}
"""Texts of a row by role."""


def _note(story: JudgedStory, *, is_retold: bool) -> str:
    """Return the score with its mark, else with the lens."""
    score, lens = story.judgement.score, story.lens.lens
    if mark := short_mark(story.judgement, is_retold=is_retold, answer=story.story.answer):
        return f"{score} · {mark}"
    return f"{score} · {lens.value} first" if lens else str(score)


def _why(story: JudgedStory) -> str:
    """Return what marks a story's score, and why, a line for each mark."""
    return "\n".join(
        f"{mark.label}. {mark.text}" for mark in story_marks(story.judgement, story.story.answer)
    )
