"""The stories as a list for Qt: a title, and below it the score and what the recruiter reads."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from planner.plan import Plan, ReleasedStory, Story
from planner.plan.title import story_titles, title
from planner.share.stories import released_sentences
from planner.story.flags.marks import short_mark
from planner.story.judged import NONE_JUDGED, JudgedStory, judged
from planner.ui.stories.view import ShownStory

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ListRole(IntEnum):
    """Roles that the delegate reads besides the title."""

    NOTE = int(Qt.ItemDataRole.UserRole) + 1
    SHARED = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """One line of the list. `shared` says how many sentences the recruiter may read; empty: none."""

    id: str
    title: str
    note: str = ""
    shared: str = ""
    wrong: bool = False

    @property
    def full_text(self) -> str:
        """All of the line, for a screen reader."""
        return ", ".join(text for text in (self.title, self.note, self.shared) if text)


class StoryListModel(QAbstractListModel):
    """A read-only list: stories are written on the page."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[StoryEntry, ...] = ()

    def show_entries(self, entries: tuple[StoryEntry, ...]) -> None:
        """Show these stories; the selection of the view stays where only texts changed."""
        if [entry.id for entry in entries] != [entry.id for entry in self.entries]:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()
            return
        changed = [row for row, entry in enumerate(entries) if entry != self.entries[row]]
        self.entries = entries
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, story_id: str) -> int:
        """The row of a story; -1 if it is not here."""
        return next((row for row, entry in enumerate(self.entries) if entry.id == story_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row a story."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the line below it, or all of it for a screen reader."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        texts: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: entry.title,
            Qt.ItemDataRole.AccessibleTextRole: entry.full_text,
            ListRole.NOTE: entry.note,
            ListRole.SHARED: entry.shared,
        }
        return texts.get(role)


def entries(plan: Plan, shown: ShownStory) -> tuple[StoryEntry, ...]:
    """Return a line for each story, the one that is shown as it is being typed."""
    known = shown.analysis.evidence.judged if shown.analysis else NONE_JUDGED
    live = tuple(shown.story if story.id == shown.story.id else story for story in plan.stories)
    titles = story_titles(live)
    retold = shown.analysis.evidence.retold if shown.analysis else {}
    marks = {story.id: story for story in plan.counter(shown.offer.id).release.stories} if shown.offer else {}
    reader = title(plan, shown.offer) if shown.offer else ""
    return tuple(
        StoryEntry(
            story.id,
            titles[story.id],
            _note(judged(story, shown.lexicon, known), is_retold=story.id in retold),
            _shared(reader, story, marks.get(story.id)),
        )
        for story in live
    )


def _shared(reader: str, story: Story, mark: ReleasedStory | None) -> str:
    count = sum(map(len, released_sentences(story, mark).values())) if mark else 0
    return f"{reader} reads {count}" if count else ""


def _note(story: JudgedStory, *, is_retold: bool) -> str:
    """Return the score with its mark, else with the lens; stories not being typed come from the cache."""
    score, lens = story.judgement.score, story.lens.lens
    if mark := short_mark(story.judgement, is_retold=is_retold, answer=story.story.answer):
        return f"{score} · {mark}"
    return f"{score} · {lens.value} first" if lens else str(score)
