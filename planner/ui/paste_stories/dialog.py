"""The dialog: the paste at the left, what becomes of it at the right, one step of undo when it is taken."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QListWidgetItem, QWidget

from planner.plan import PARTS, Plan, Story, edits
from planner.plan.edits.stories import add_stories, add_to_story
from planner.plan.entry import LONGEST_TEXT
from planner.plan.paths import value_at
from planner.plan.title import story_title
from planner.story.paste.drafts import PasteReview, review_paste
from planner.ui.accepting.accepting_dialog import AcceptingDialog, show_action
from planner.ui.desk import Desk
from planner.ui.paste_stories.draft_delegate import TONES, DraftDelegate
from planner.ui.paste_stories.layout import PasteStoriesParts
from planner.ui.paste_stories.lines import (
    ToneSpan,
    aside_draft,
    aside_text,
    aside_tones,
    draft_text,
    draft_tones,
    head_text,
)

PAUSE = 300  # ms without a key before the text is read again
LONGEST_NOTE = 300  # characters of a line that goes into the open story
NEW = ""  # the choice of new stories
NOTHING = "Nothing ticked"
UNTICKED = "Tick a story to take it over"


class PasteStoriesDialog(AcceptingDialog):
    """Nothing enters the plan before it is accepted; contact lines and other sections are left unticked."""

    def __init__(self, desk: Desk, story_id: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._story_id = desk, story_id
        self._lexicon = desk.lexicon()
        self._choices: tuple[Story, ...] = ()
        self.review: PasteReview | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.parts = PasteStoriesParts(self)
        self.parts.list.setItemDelegate(DraftDelegate(desk.look, self.parts.list))
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._read)
        self.parts.text.textChanged.connect(self._rest.start)
        self.parts.list.itemChanged.connect(lambda _item: self._show_action())
        self.parts.into.chosen.connect(lambda _story: self._show_action())
        self.parts.cancel.clicked.connect(self.reject)
        self.parts.take.clicked.connect(self.accept)

    def show_text(self, text: str) -> None:
        """Show a paste, read at once."""
        self.parts.text.setPlainText(text)
        self._read()
        self._offer_places()
        self.parts.list.setFocus()

    @property
    def ticked(self) -> tuple[Story, ...]:
        """The drafts that are taken."""
        items = (self.parts.list.item(row) for row in range(self.parts.list.count()))
        states = (item.checkState() is Qt.CheckState.Checked for item in items)
        return tuple(story for story, taken in zip(self._choices, states, strict=True) if taken)

    def accept(self) -> None:
        """Enter the ticked drafts as one step, and go to the first text of them."""
        if self._rest.isActive():
            self._read()
        ticked, session = self.ticked, self._desk.session
        if not ticked:
            return
        super().accept()
        into = self.parts.into.currentData()
        before = session.plan
        plan = add_to_story(before, into, ticked) if into else add_stories(before, ticked, self._story_id)
        new = [into] if into else _new_ids(before, plan)
        plan, too_long = _with_long_texts(plan, new, session.today)
        session.apply(_step(plan, into, len(ticked)), plan)
        session.jump(f"stories.{new[0]}.{_first_part(ticked)}")
        session.announce(_announced(plan, self.review, into, len(ticked), too_long=too_long))

    def _read(self) -> None:
        self._rest.stop()
        self.review = review = review_paste(self.parts.text.toPlainText(), self._lexicon)
        self._choices = (*review.drafts.stories, *map(aside_draft, review.asides))
        asides = tuple(map(aside_text, review.asides))
        texts = (*map(draft_text, review.drafts.stories), *asides)
        tones = (*map(draft_tones, review.drafts.stories), *map(aside_tones, asides))
        with QSignalBlocker(self.parts.list):
            self.parts.list.clear()
            for row, (text, spans) in enumerate(zip(texts, tones, strict=True)):
                self._add_line(text, spans, is_draft=row < len(review.drafts.stories))
        self.parts.list.setCurrentRow(0)
        self.parts.head.setText(head_text(review))
        self.parts.problem.setText(" ".join(problem.message for problem in review.drafts.problems))
        self.parts.problem.setVisible(bool(review.drafts.problems))
        self._show_action()

    def _add_line(self, text: str, tones: tuple[ToneSpan, ...], *, is_draft: bool) -> None:
        """Add a draft, ticked, or what is no story, unticked and dim."""
        item = QListWidgetItem(text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_draft else Qt.CheckState.Unchecked)
        item.setData(TONES, tones)
        self.parts.list.addItem(item)

    def _offer_places(self) -> None:
        """Offer new stories and each story of the plan; a single line belongs to the story that is open."""
        plan = self._desk.session.plan
        items = [(NEW, "New stories", None)]
        items += [(story.id, f"Into “{story_title(story, plan.stories)}”", None) for story in plan.stories]
        note = self.parts.text.toPlainText().strip()
        is_open = any(story.id == self._story_id for story in plan.stories)
        is_note = is_open and "\n" not in note and len(note) <= LONGEST_NOTE and len(self._choices) == 1
        self.parts.into.show_items(items, self._story_id if is_note else NEW)
        self.parts.into.setVisible(len(items) > 1)
        self._show_action()

    def _show_action(self) -> None:
        count, into = len(self.ticked), self.parts.into.currentData()
        stories = "1 story" if count == 1 else f"{count} stories"
        action = "Add to this story" if into else f"Make {stories}"
        show_action(self.parts.take, action if count else NOTHING, why_not="" if count else UNTICKED)


def _new_ids(before: Plan, plan: Plan) -> list[str]:
    old = {story.id for story in before.stories}
    return [story.id for story in plan.stories if story.id not in old]


def _first_part(drafts: Sequence[Story]) -> str:
    """The first part of the first draft that has text: there it can be seen."""
    return next((part for part in PARTS if getattr(drafts[0], part)), "title")


def _with_long_texts(plan: Plan, ids: Sequence[str], today: datetime.date) -> tuple[Plan, bool]:
    """Keep parts longer than a field takes as typed, and say whether there are any."""
    paths = [
        f"stories.{story.id}.{part}"
        for story in plan.stories
        if story.id in ids
        for part in PARTS
        if len(getattr(story, part)) > LONGEST_TEXT
    ]
    texts = [(path, value_at(plan, path)) for path in paths]
    return edits.enter_all(edits.clear(plan, paths), texts, today), bool(paths)


def _step(plan: Plan, into: str, count: int) -> str:
    if into:
        return f"Add a paste to {story_title(plan.story(into), plan.stories)}"
    return "Paste 1 story" if count == 1 else f"Paste {count} stories"


def _announced(plan: Plan, review: PasteReview | None, into: str, count: int, *, too_long: bool) -> str:
    made = "1 story" if count == 1 else f"{count} stories"
    words = [
        f"Added to {story_title(plan.story(into), plan.stories)}."
        if into
        else f"Made {made} of what you copied."
    ]
    words += [problem.message for problem in (review.drafts.problems if review else ())]
    if too_long:
        words.append(f"A part longer than {LONGEST_TEXT:,} letters is kept as typed until you shorten it.")
    return " ".join(words)
