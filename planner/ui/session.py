"""The open plan and its undo stack: the only place where the plan changes.

Views never edit each other: each reads `plan` and `analysis` and connects to `changed`. No file format here.
"""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from planner.files.content.json_text import with_storable_text
from planner.plan import Plan, edits
from planner.plan.paths import has_field, offer_path
from planner.ui.change import Change
from planner.ui.plan_steps import PlanSteps
from planner.values import Figure

if TYPE_CHECKING:
    from planner.analysis import Analysis
    from planner.analysis.explained import Explained
    from planner.story.judged import Judged
    from planner.ui.judging import Judging

Analyser = Callable[[Plan, "Analysis | None"], "Analysis"]
"""Computes a plan; results of the earlier analysis are reused where their inputs are unchanged."""

Selected: TypeAlias = "Figure | Explained | str | None"
"""Content of the explain bar: a figure, a ready text, the field at a plan path, or nothing."""


UNCHANGED = "Nothing has changed: the plan had it so already."
UNSTORABLE_TEXT = "The text held broken signs, which no file can hold; they are marked as “\ufffd”."


class Session(QObject):
    """The open plan, its analysis, undo stack, open drafts, current offer and selection."""

    changed = Signal(object)  # Change
    selected = Signal(object)  # Selected
    jump_requested = Signal(str)  # a plan path that some sheet should show and select
    command_requested = Signal(str)  # the key of a menu command that a sheet offers too
    sheet_requested = Signal(str)  # the title of a sheet to show
    letter_copied = Signal(str)  # identity of the offer whose letter went to the clipboard
    columns_requested = Signal(tuple)  # identities of offers whose columns are to be selected
    announced = Signal(str)  # a sentence on the step just made, which the user may want to undo
    current_offer_changed = Signal(str)  # identity of the offer in the inspector and the Offer menu
    draft_changed = Signal()  # the uncommitted text of an open editor changed
    commit_requested = Signal()  # what was typed goes into the plan now, without the pause that it waits for
    file_changed = Signal()  # the path or its saved content changed
    menu_requested = Signal(object)  # MenuRequest: the context menu of a place
    status_message = Signal(str)  # a sentence for the status line

    def __init__(self, plan: Plan, today: datetime.date, stack: QUndoStack | None = None) -> None:
        super().__init__()
        self.plan, self.today = plan, today
        self.analysis: Analysis | None = None
        self.steps = PlanSteps(self._show, stack, self)
        self.stack = self.steps.stack
        self.path: Path | None = None
        self.fingerprint: str | None = None
        self.saved_at: datetime.datetime | None = None  # None when this window has not saved the plan
        self.read_only = False
        self.current_offer_id = ""
        self.selection: Selected = None
        self.drafts: dict[str, str] = {}
        self._analyser: Analyser | None = None
        self._latest: Analysis | None = None  # the analysis, or that before it while stories are judged
        self._judging: Judging | None = None
        self._made_step = False  # whether the last edit changed the plan

    @property
    def dirty(self) -> bool:
        """Whether something would be lost by closing now."""
        return not self.stack.isClean() or self.is_typing

    @property
    def is_typing(self) -> bool:
        """Whether an open editor holds another text than its field."""
        return any(text != edits.typed_text(self.plan, path) for path, text in self.drafts.items())

    def set_analyser(self, analyser: Analyser, judging: "Judging") -> None:
        """Compute the plan now and after each change; called once the window is on the screen.

        While many stories are being judged there is no analysis; it comes with a change of its own.
        """
        self._analyser, self._judging = analyser, judging
        judging.done.connect(lambda: self._show(self.plan))
        self._show(self.plan)

    @property
    def judged(self) -> "Judged":
        """The stories of the plan, judged or being judged; empty before the first analysis."""
        return self._judging.judged if self._judging else {}

    @property
    def is_judging(self) -> bool:
        """Whether many stories are still being judged; the analysis and a change of its own follow."""
        return self._judging is not None and self._judging.is_busy

    def close(self) -> None:
        """Drop drafts and steps, and stop what works on."""
        self.drafts.clear()
        if self._judging is not None:
            self._judging.stop()
        self.steps.close()

    def apply(self, text: str, plan: Plan, merge: str = "", where: str = "") -> None:
        """Make an edited plan the plan, as one step of undo called `text`, as “Type base of Aurora”.

        Steps with the same `merge` that follow each other become one: take a new word for every drag. An
        equal plan makes no step. `where` is the path of a text that was typed, which its undo shows.
        """
        storable = with_storable_text(plan, self.plan)
        self._made_step = storable is not self.plan and storable != self.plan
        if self._made_step:
            self.steps.push(text, (self.plan, storable), merge, where)
        if storable is not plan:  # after the step, which clears the status line
            self.status_message.emit(UNSTORABLE_TEXT)

    def announce(self, text: str) -> None:
        """Offer to undo the step just made, one that is large or out of sight; without one, say so."""
        if self._made_step:
            self.announced.emit(text)
        else:
            self.status_message.emit(UNCHANGED)

    def enter(self, text: str, path: str, typed: str) -> None:
        """Type a text into a field: one step, or none if the field says it already."""
        self.drop_draft(path)
        if typed != edits.typed_text(self.plan, path):
            self.apply(text, edits.enter(self.plan, path, typed, self.today), where=path)

    def write(self, text: str, path: str, typed: str) -> None:
        """Put a text that is still being typed into its field, as one step; a draft of it stays."""
        plan = edits.enter(self.plan, path, typed, self.today)
        if edits.typed_text(plan, path) != edits.typed_text(self.plan, path):
            self.apply(text, plan, where=path)

    def computed(self, plan: Plan) -> "Analysis | None":
        """Return the analysis of another plan, as for a preview; the open plan stays as it is."""
        return self._analyser(plan, self.analysis) if self._analyser and self.analysis else None

    def replace(
        self, plan: Plan, path: Path | None = None, fingerprint: str | None = None, *, clean: bool = True
    ) -> None:
        """Open another plan. `clean` is false for what is not so on the disk: recovered, migrated."""
        self.stack.clear()
        self.drafts.clear()
        self.path, self.fingerprint, self.current_offer_id = path, fingerprint, ""
        self.saved_at = None
        if not clean:
            self.stack.resetClean()
        self._show(plan, replaced=True)
        self.select(None)
        self.file_changed.emit()

    def saved(self, path: Path, fingerprint: str) -> None:
        """Mark the plan as saved at a path."""
        self.path, self.fingerprint = path, fingerprint
        self.saved_at = datetime.datetime.now()
        self.stack.setClean()
        self.file_changed.emit()

    def select(self, what: Selected) -> None:
        """Let the explain bar describe a figure or a field."""
        self.selection = what
        self.selected.emit(what)

    def jump(self, path: str) -> None:
        """Show and select a field wherever it is edited."""
        self.jump_requested.emit(path)

    def set_current_offer(self, offer_id: str) -> None:
        """Make an offer current, without a step of undo.

        Ignores an offer that is gone: a grid selects across columns while it removes them.
        """
        if offer_id != self.current_offer_id and (
            not offer_id or has_field(self.plan, f"{offer_path(offer_id)}.company")
        ):
            self.current_offer_id = offer_id
            self.current_offer_changed.emit(offer_id)

    def draft(self, path: str, text: str) -> None:
        """Keep the text of an open editor for recovery copies; ignored where the field is gone."""
        if has_field(self.plan, path):
            self.drafts[path] = text
            self.draft_changed.emit()

    def drop_draft(self, path: str) -> None:
        """Forget an editor's text: it was committed or cancelled."""
        if self.drafts.pop(path, None) is not None:
            self.draft_changed.emit()

    def with_drafts(self) -> Plan:
        """The plan with every open editor's text typed in, and without the releases that it takes back."""
        plan = edits.enter_all(self.plan, self.drafts.items(), self.today)
        written = {path.split(".")[1] for path in self.drafts if path.startswith("stories.")}
        if written:
            from planner.share.stories import without_changed_sentences

            for story_id in written:
                plan = without_changed_sentences(plan, story_id)
        return with_storable_text(plan, self.plan)

    def commit_drafts(self) -> None:
        """Apply the drafts of all open editors as one step, as saving does."""
        self.commit_requested.emit()
        plan = self.with_drafts() if self.dirty else self.plan
        self.drafts.clear()
        self.apply("Type", plan)

    def _show(self, plan: Plan, *, replaced: bool = False) -> None:
        before, analysis_before = self.plan, self.analysis
        self.plan = plan
        for path in [path for path in self.drafts if not has_field(plan, path)]:
            del self.drafts[path]  # its offer, story or grant was removed
        if self.current_offer_id and not has_field(plan, f"{offer_path(self.current_offer_id)}.company"):
            self.current_offer_id = ""  # its offer was undone or removed
        self.analysis = self._analysed(plan)
        self.changed.emit(Change(before, plan, analysis_before, self.analysis, replaced))

    def _analysed(self, plan: Plan) -> "Analysis | None":
        """Return the analysis of a plan; None before the first, and while its stories are being judged."""
        if self._analyser is None or self._judging is None:
            return None
        if count := self._judging.begin(plan):
            self.status_message.emit(f"Judging {count:,} stories; figures follow.")
            return None
        self._latest = self._analyser(plan, self._latest)
        return self._latest
